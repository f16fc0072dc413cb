//! Diagnostics about facets and their values.

use super::said_after;

const MECHANISM: &str = "mechanisms/growth/muscle-growth.yaml";

fn with_condition(condition: &str) -> String {
    said_after(MECHANISM, "object: muscle-mass", &format!("object: muscle-mass\n    when: {condition}"))
}

#[test]
fn a_facet_that_is_not_there() {
    insta::assert_snapshot!(with_condition("{ages: old}"), @"
    error[unknown-facet]: `ages` is no facet
     --> mechanisms/growth/muscle-growth.yaml:7:12
      |
    7 |     when: {ages: old}
      |            ^^^^ did you mean `age`?
      |
      = note: the facets of the role `condition` are `age`

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_value_that_is_not_there() {
    insta::assert_snapshot!(with_condition("{age: 老年}"), @"
    error[unknown-facet-value]: `老年` is no value of `age`
     --> mechanisms/growth/muscle-growth.yaml:7:17
      |
    7 |     when: {age: 老年}
      |                 ^^^^ did you mean `old`?
      |
      = note: its values are `old`, `young`
      = help: a new value is named in `facets.yaml`

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(with_condition("{age: human}"), @"
    error[unknown-facet-value]: `human` is no value of `age`
     --> mechanisms/growth/muscle-growth.yaml:7:17
      |
    7 |     when: {age: human}
      |                 ^^^^^ `human` is a value of `species`
      |
      = note: its values are `old`, `young`
      = help: a new value is named in `facets.yaml`

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after("facets.yaml", "zh-Hans: 年轻}", "zh-Hans: 年轻}, within: youth"), @"
    error[unknown-facet-value]: `youth` is no value of `age`
     --> facets.yaml:6:53
      |
    6 |     young: {name: {en: young, zh-Hans: 年轻}, within: youth}
      |                                                       ^^^^^ did you mean `young`?
      |
      = note: its values are `old`, `young`
      = help: a new value is named in `facets.yaml`

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_facet_of_the_other_role() {
    insta::assert_snapshot!(with_condition("{species: human}"), @"
    error[wrong-facet-role]: `species` is an observation, no condition
     --> mechanisms/growth/muscle-growth.yaml:7:12
      |
    7 |     when: {species: human}
      |            ^^^^^^^
      |
     ::: facets.yaml:7:1
      |
    7 | species:
      | ------- defined here
      |
      = help: move it to `observed` of the evidence

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(MECHANISM, "strength: review}", "strength: review, observed: {age: old}}"), @"
    error[wrong-facet-role]: `age` is a condition, no observation
     --> mechanisms/growth/muscle-growth.yaml:8:60
      |
    8 |       - {note: review/growth, strength: review, observed: {age: old}}
      |                                                            ^^^
      |
     ::: facets.yaml:1:1
      |
    1 | age:
      | --- defined here
      |
      = help: move it to `when` of the relation

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_value_within_itself() {
    insta::assert_snapshot!(said_after("facets.yaml", "zh-Hans: 年轻}", "zh-Hans: 年轻}, within: young"), @"
    error[facet-circle]: `young` lies within itself
     --> facets.yaml:6:53
      |
    6 |     young: {name: {en: young, zh-Hans: 年轻}, within: young}
      |                                                       ^^^^^
      |
      = note: `within` names a broader value, and going on from there ends

    1 error in 1 of 6 files
    ");
}
