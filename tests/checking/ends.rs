//! Diagnostics about relations and their ends: what nothing acts on, and conditions that say nothing new.

use super::{FAULTLESS, said_after, said_of};

const MECHANISM: &str = "mechanisms/growth/muscle-growth.yaml";
const TRAITS: &str = "entities/trait.yaml";

#[test]
fn a_relation_onto_what_is_given() {
    let given = FAULTLESS[3].1.replacen("  opposites", "  given: true\n  opposites", 1);
    insta::assert_snapshot!(said_of(&[(TRAITS, &given)]), @"
    error[acts-on-given]: nothing acts on `muscle-mass`, which is `given: true`
     --> mechanisms/growth/muscle-growth.yaml:6:13
      |
    6 |     object: muscle-mass
      |             ^^^^^^^^^^^
      |
     ::: entities/trait.yaml:1:1
      |
    1 | muscle-mass:
      | ----------- given here
      |
      = note: time, sex and inherited genes are causes that have none of their
              own
      = help: where the source reports a relation, write `correlates-positively`
              or `correlates-negatively`; else a note

    error[acts-on-given]: nothing acts on `muscle-mass`, which is `given: true`
      --> mechanisms/growth/muscle-growth.yaml:11:13
       |
    11 |     object: muscle-mass
       |             ^^^^^^^^^^^
       |
      ::: entities/trait.yaml:1:1
       |
     1 | muscle-mass:
       | ----------- given here
       |
       = note: time, sex and inherited genes are causes that have none of their
               own
       = help: where the source reports a relation, write `correlates-positively`
               or `correlates-negatively`; else a note

    2 errors in 1 of 6 files
    ");
    let mechanism = FAULTLESS[5].1.replace("effect: increases", "effect: correlates-positively");
    let mechanism = mechanism.replace("effect: decreases", "effect: low-is-criterion-of");
    assert!(!said_of(&[(TRAITS, &given), (MECHANISM, &mechanism)]).contains("acts-on-given"), "no cause");
}

#[test]
fn what_is_given_among_interventions() {
    let kinds = FAULTLESS[1].1.replacen("激素}", "激素}, intervention: true", 1);
    let hormones = FAULTLESS[2].1.replacen("  symbol: IGF1", "  symbol: IGF1\n  given: true", 1);
    insta::assert_snapshot!(said_of(&[("kinds.yaml", &kinds), ("entities/hormone.yaml", &hormones)]), @"
    warning[given-intervention]: `igf-1` is given, and its kind `hormone` is what one can do or take
     --> entities/hormone.yaml:1:1
      |
    1 | igf-1:
      | ^^^^^
      |
      = help: move it to a kind of what merely happens: one without
              `intervention: true` in `kinds.yaml`

    1 warning in 1 of 6 files
    ");
}

#[test]
fn a_condition_that_restates_an_end() {
    let facets = |from: &str, to: &str| FAULTLESS[0].1.replacen(from, to, 1);
    let old = FAULTLESS[5].1.replacen("object: muscle-mass", "object: muscle-mass\n    when: {age: old}", 1);
    let said = |facets: &str| said_of(&[("facets.yaml", facets), (MECHANISM, &old)]);
    insta::assert_snapshot!(said(&facets("老年}", "老年}, restates: [igf-1]")), @"
    warning[restated-end]: `age: old` only restates `igf-1`
     --> mechanisms/growth/muscle-growth.yaml:7:12
      |
    7 |     when: {age: old}
      |            ^^^
      |
      = note: what the end says already is no condition, and it hides the
              relation from general questions
      = help: leave the condition out

    1 warning in 1 of 6 files
    ");
    let by_the_facet = facets("  values:", "  restates: [muscle-mass]\n  values:");
    assert!(said(&by_the_facet).contains("`age: old` only restates `muscle-mass`"));
    let by_a_broader_value = facets("老年}", "老年}, within: young").replacen("年轻}", "年轻}, restates: [igf-1]", 1);
    assert!(said(&by_a_broader_value).contains("`age: old` only restates `igf-1`"));
    let by_a_name = facets("老年}", "老年}, synonyms: [IGF1]");
    assert!(said(&by_a_name).contains("`age: old` only restates `igf-1`"));
    let by_nothing = facets("老年}", "老年}, restates: [myostatin], synonyms: [muscle loss]");
    assert!(!said(&by_nothing).contains("restated-end"), "the other relation's end, and an opposite");
}

#[test]
fn a_value_that_restates_what_is_not_there() {
    let said = said_after("facets.yaml", "老年}", "老年}, restates: [igf-2]");
    assert!(said.contains("error[unknown-entity]: no entity is called `igf-2`"), "{said}");
}
