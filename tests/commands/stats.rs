//! `stats`: how much there is.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn stats_counts_by_source_kind_theme_and_effect() {
    assert_snapshot!(Caller::small().answer(&["stats"]), @"
    12 entities, 17 relations, 2 mechanisms, 7 notes
    of the relations, causal: 14; with a condition: 4; contested: 1
    revised 2020-02-29, content bf2abbdd9909

      notes  relations  source
          1          2  pathways   textbook
          4         11  review   documents
          2          5  trial   documents

      entities  kind
             3  cytokine
             2  hormone
             1  intervention
             1  nutrient
             5  state

      mechanisms  theme
               1  breakdown
               1  growth

      relations  effect
              1  activates
              1  correlates-negatively
              5  decreases
              5  increases
              1  inhibits
              1  is-a
              1  measured-by
              1  no-effect
              1  regulates
    ");
}
