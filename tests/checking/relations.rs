//! Diagnostics about relations.

use super::{said_after, said_of};

const MECHANISM: &str = "mechanisms/growth/muscle-growth.yaml";

#[test]
fn a_relation_without_evidence_for_or_against_it() {
    insta::assert_snapshot!(said_after(MECHANISM, "strength: review}", "strength: review, stance: no-evidence}"), @"
    error[unsupported-relation]: this relation has no evidence that supports or disputes it
     --> mechanisms/growth/muscle-growth.yaml:4:5
      |
    4 |   - subject: igf-1
      |     ^^^^^^^
      |
      = note: `stance: no-evidence` says that nobody has looked
      = help: a note alone can say that

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(MECHANISM, "\n      - {note: review/growth, strength: review}", " []"), @"
    error[unsupported-relation]: this relation has no evidence that supports or disputes it
     --> mechanisms/growth/muscle-growth.yaml:4:5
      |
    4 |   - subject: igf-1
      |     ^^^^^^^
      |
      = help: cite the note that says it

    info[uncited-note]: no relation cites `review/growth`
     --> sources/review.yaml:7:3
      |
    7 |   growth:
      |   ^^^^^^
      |
      = note: search and `show` find it; pathways do not

    1 error, 1 info in 2 of 6 files
    ");
}

#[test]
fn a_relation_that_stands_twice() {
    let again = "strength: review}\n  - subject: igf-1\n    effect: increases\n    object: muscle-mass\n    evidence: [{note: review/growth, strength: cell}]";
    insta::assert_snapshot!(said_after(MECHANISM, "strength: review}", again), @"
    error[duplicate-relation]: this mechanism states `igf-1/increases/muscle-mass` twice
     --> mechanisms/growth/muscle-growth.yaml:9:5
      |
    4 |   - subject: igf-1
      |     ------- first here
    ...
    9 |   - subject: igf-1
      |     ^^^^^^^
      |
      = help: put the evidence of both under one, or give one a condition that
              tells them apart

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_symmetric_relation_that_stands_twice_the_other_way_round() {
    let twice = "strength: review}\n  - {subject: igf-1, effect: correlates-positively, object: muscle-mass, evidence: [{note: review/growth, strength: cell}]}\n  - {subject: muscle-mass, effect: correlates-positively, object: igf-1, evidence: [{note: review/growth, strength: cell}]}";
    assert!(said_after(MECHANISM, "strength: review}", twice).contains("duplicate-relation"));
}

#[test]
fn a_relation_of_an_entity_to_itself() {
    insta::assert_snapshot!(said_after(MECHANISM, "subject: igf-1", "subject: muscle-mass"), @"
    info[self-relation]: this relation leads from `muscle-mass` to itself
     --> mechanisms/growth/muscle-growth.yaml:6:13
      |
    6 |     object: muscle-mass
      |             ^^^^^^^^^^^
      |
      = note: it is a loop of one step, and no step of a path

    1 info in 1 of 6 files
    ");
}

#[test]
fn two_relations_of_opposite_sign() {
    let other = |when: &str| {
        format!(
            "title: {{en: Another story, zh-Hans: 另一说}}\nsummary: {{en: x, zh-Hans: x}}\nrelations:\n  - subject: igf-1\n    effect: no-effect\n    object: muscle-mass\n{when}    evidence: [{{note: review/growth, strength: animal}}]\n"
        )
    };
    insta::assert_snapshot!(said_of(&[("mechanisms/growth/another-story.yaml", &other("    when: {age: old}\n"))]), @"
    info[opposite-sign]: `igf-1` raises `muscle-mass` here, and does nothing to it elsewhere
     --> mechanisms/growth/muscle-growth.yaml:4:5
      |
    4 |   - subject: igf-1
      |     ^^^^^^^
      |
     ::: mechanisms/growth/another-story.yaml:4:5
      |
    4 |   - subject: igf-1
      |     ------- it does nothing to it here
      |
      = note: their conditions do not exclude each other, so questions call the
              pair contested
      = help: where the sources name a condition, add it to `when`

    1 info in 1 of 7 files
    ");
    let young = super::FAULTLESS[5].1.replacen("object: muscle-mass\n", "object: muscle-mass\n    when: {age: young}\n", 1);
    let excluding = [("mechanisms/growth/another-story.yaml", other("    when: {age: old}\n")), (MECHANISM, young)];
    let excluding: Vec<(&str, &str)> = excluding.iter().map(|(path, text)| (*path, text.as_str())).collect();
    assert!(!said_of(&excluding).contains("opposite-sign"));
}
