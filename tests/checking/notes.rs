//! Diagnostics about notes.

use super::said_after;

const MECHANISM: &str = "mechanisms/growth/muscle-growth.yaml";
const SOURCE: &str = "sources/review.yaml";

#[test]
fn a_note_that_no_relation_cites() {
    insta::assert_snapshot!(said_after(MECHANISM, "review/brake", "review/growth"), @"
    info[note-silent-on-end]: the note `review/growth` does not mention `myostatin`
      --> mechanisms/growth/muscle-growth.yaml:13:16
       |
    13 |       - {note: review/growth, strength: review}
       |                ^^^^^^^^^^^^^
       |
      ::: sources/review.yaml:7:3
       |
     7 |   growth:
       |   ------ the note
       |
       = help: add it to the note's `mentions`, or cite the note that speaks of
               it

    info[uncited-note]: no relation cites `review/brake`
      --> sources/review.yaml:11:3
       |
    11 |   brake:
       |   ^^^^^
       |
       = note: search and `show` find it; pathways do not

    2 infos in 2 of 6 files
    ");
}

#[test]
fn a_note_that_is_silent_on_an_end() {
    insta::assert_snapshot!(said_after(SOURCE, "mentions: [myostatin, muscle-mass]", "mentions: [myostatin]"), @"
    info[note-silent-on-end]: the note `review/brake` does not mention `muscle-mass`
      --> mechanisms/growth/muscle-growth.yaml:13:16
       |
    13 |       - {note: review/brake, strength: review}
       |                ^^^^^^^^^^^^
       |
      ::: sources/review.yaml:11:3
       |
    11 |   brake:
       |   ----- the note
       |
       = help: add it to the note's `mentions`, or cite the note that speaks of
               it

    1 info in 1 of 6 files
    ");
}

#[test]
fn a_note_that_names_a_condition() {
    insta::assert_snapshot!(said_after(SOURCE, "{en: IGF-1 builds muscle., zh-Hans: 它使肌肉增长。}", "{en: IGF-1 builds muscle in the old., zh-Hans: 它使老年人的肌肉增长。}"), @"
    info[note-names-facet]: the note names `age: old`, the relation does not
     --> mechanisms/growth/muscle-growth.yaml:8:16
      |
    8 |       - {note: review/growth, strength: review}
      |                ^^^^^^^^^^^^^
      |
     ::: sources/review.yaml:7:3
      |
    7 |   growth:
      |   ------ the note
      |
      = help: if the statement depends on it, add `when: {age: old}`

    1 info in 1 of 6 files
    ");
    for silent in [
        "{en: IGF-1 builds bold muscle., zh-Hans: 老年}",
        "{en: old, zh-Hans: 肌肉}",
        "{en: old and young, zh-Hans: 老年与年轻}",
    ] {
        assert!(
            !said_after(SOURCE, "{en: IGF-1 builds muscle., zh-Hans: 它使肌肉增长。}", silent).contains("note-names-facet"),
            "{silent}"
        );
    }
}
