//! Diagnostics about what relations cite.

use super::{FAULTLESS, said_after, said_of};

const MECHANISM: &str = "mechanisms/growth/muscle-growth.yaml";
const CITED: &str = "- {note: review/growth, strength: review}";

#[test]
fn the_same_evidence_twice() {
    insta::assert_snapshot!(said_after(MECHANISM, CITED, &format!("{CITED}\n      {CITED}")), @"
    warning[repeated-evidence]: this relation cites `review/growth` twice for the same
     --> mechanisms/growth/muscle-growth.yaml:9:16
      |
    8 |       - {note: review/growth, strength: review}
      |                ------------- first here
    9 |       - {note: review/growth, strength: review}
      |                ^^^^^^^^^^^^^
      |
      = help: remove one of the two, or tell what sets them apart

    1 warning in 1 of 6 files
    ");
    for different in
        ["strength: cell", "strength: review, certainty: hedged", "strength: review, observed: {species: human}"]
    {
        let both = format!("{CITED}\n      - {{note: review/growth, {different}}}");
        assert!(!said_after(MECHANISM, CITED, &both).contains("repeated-evidence"), "{different}");
    }
}

#[test]
fn a_note_for_and_against_a_relation() {
    let both = format!("{CITED}\n      - {{note: review/growth, strength: review, stance: disputes}}");
    insta::assert_snapshot!(said_after(MECHANISM, CITED, &both), @"
    error[for-and-against]: `review/growth` is cited both for and against `igf-1/increases/muscle-mass`
     --> mechanisms/growth/muscle-growth.yaml:9:16
      |
    8 |       - {note: review/growth, strength: review}
      |                ------------- for it here
    9 |       - {note: review/growth, strength: review, stance: disputes}
      |                ^^^^^^^^^^^^^
      |
      = note: what one place says cannot be both
      = help: split the note, or give one of the two statements the condition
              that it holds under

    1 error in 1 of 6 files
    ");
    let elsewhere = "title: {en: Another story, zh-Hans: 另一说}\nsummary: {en: x, zh-Hans: x}\nrelations:\n  - {subject: igf-1, effect: increases, object: muscle-mass, evidence: [{note: review/growth, strength: review, stance: disputes}]}\n";
    assert!(said_of(&[("mechanisms/growth/other.yaml", elsewhere)]).contains("for-and-against"));
    let under_a_condition = elsewhere.replacen("muscle-mass,", "muscle-mass, when: {age: old},", 1);
    assert!(!said_of(&[("mechanisms/growth/other.yaml", &under_a_condition)]).contains("for-and-against"));
}

#[test]
fn evidence_that_only_disputes() {
    insta::assert_snapshot!(said_after(MECHANISM, CITED, "- {note: review/growth, strength: review, stance: disputes}"), @"
    warning[only-disputed]: all evidence of this relation disputes it
     --> mechanisms/growth/muscle-growth.yaml:4:5
      |
    4 |   - subject: igf-1
      |     ^^^^^^^
      |
      = note: a relation stands for what somebody says, and no note that says it
              is cited
      = help: cite the note that states it, or, where a study found none, write
              `effect: no-effect`

    1 warning in 1 of 6 files
    ");
    let elsewhere = "title: {en: Another story, zh-Hans: 另一说}\nsummary: {en: x, zh-Hans: x}\nrelations:\n  - {subject: igf-1, effect: increases, object: muscle-mass, evidence: [{note: review/brake, strength: cell, stance: disputes}]}\n";
    assert!(
        !said_of(&[("mechanisms/growth/other.yaml", elsewhere)]).contains("only-disputed"),
        "supported in another mechanism"
    );
}

#[test]
fn advice_told_as_an_effect() {
    let kinds = FAULTLESS[1].1.replacen("激素}", "激素}, intervention: true", 1);
    let mechanism = FAULTLESS[5].1.replacen(CITED, "- {note: review/growth, strength: opinion, certainty: hypothesis}", 1);
    insta::assert_snapshot!(said_of(&[("kinds.yaml", &kinds), (MECHANISM, &mechanism)]), @"
    info[recommended-effect]: what `igf-1` does here is a hypothesis alone
     --> mechanisms/growth/muscle-growth.yaml:4:5
      |
    4 |   - subject: igf-1
      |     ^^^^^^^
      |
      = note: that something is recommended does not say that it works
      = help: keep it if the source proposes this effect; if it only gives
              advice, leave it to the note

    1 info in 1 of 6 files
    ");
    assert!(!said_of(&[(MECHANISM, &mechanism)]).contains("recommended-effect"), "no intervention");
    assert!(!said_of(&[("kinds.yaml", &kinds)]).contains("recommended-effect"), "no hypothesis");
}

#[test]
fn a_contradiction_that_a_file_brings_in() {
    let folder = tempfile::tempdir().unwrap();
    let other = "title: {en: Another story, zh-Hans: 另一说}\nsummary: {en: x, zh-Hans: x}\nrelations:\n  - {subject: igf-1, effect: decreases, object: muscle-mass, evidence: [{note: review/growth, strength: animal}]}\n";
    for (path, text) in FAULTLESS.iter().chain(&[("mechanisms/growth/another-story.yaml", other)]) {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let checked = |file: &str| {
        let loaded = sarcograph::load::check(&folder.path().join(file)).unwrap();
        let said = sarcograph::render::diagnostics::render(&loaded.diagnostics, &loaded.files, false);
        said.replace(&*folder.path().to_string_lossy(), "base")
    };
    insta::assert_snapshot!(checked("mechanisms/growth/another-story.yaml"), @"
    warning[contradiction]: `igf-1` lowers `muscle-mass` here, and raises it elsewhere
     --> base/mechanisms/growth/another-story.yaml:4:6
      |
    4 |   - {subject: igf-1, effect: decreases, object: muscle-mass, evidence: [{note: review/growth, strength: animal}]}
      |      ^^^^^^^
      |
     ::: base/mechanisms/growth/muscle-growth.yaml:4:5
      |
    4 |   - subject: igf-1
      |     ------- it raises it here
      |
      = note: their conditions do not exclude each other, so questions call the
              pair contested
      = help: where the sources name a condition, add it to `when`

    1 warning in 1 of 7 files
    ");
    // Whichever of the two files is checked, the relation told of is its own.
    assert!(
        checked(MECHANISM).contains(&format!("--> base/{MECHANISM}"))
            && checked(MECHANISM).contains("warning[contradiction]")
    );
    assert!(!checked("entities/hormone.yaml").contains("contradiction") && !checked("").contains("contradiction"));
    assert!(checked("").contains("info[opposite-sign]"));
}
