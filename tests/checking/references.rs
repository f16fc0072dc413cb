//! Diagnostics about references to what is not there, and about records that nobody refers to.

use super::{said_after, said_of};

const MECHANISM: &str = "mechanisms/growth/muscle-growth.yaml";

#[test]
fn an_entity_that_is_not_there() {
    insta::assert_snapshot!(said_after(MECHANISM, "subject: myostatin", "subject: myostatinn   # 肌抑素"), @"
    error[unknown-entity]: no entity is called `myostatinn`
     --> mechanisms/growth/muscle-growth.yaml:9:14
      |
    9 |   - subject: myostatinn   # 肌抑素
      |              ^^^^^^^^^^ did you mean `myostatin` (MSTN, 肌生成抑制蛋白)?
      |
      = help: new to the base? add it to `entities/<kind>.yaml`

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(MECHANISM, "subject: myostatin", "subject: 肌生成抑制蛋白"), @"
    error[unknown-entity]: `肌生成抑制蛋白` is a name, and an id is wanted here
     --> mechanisms/growth/muscle-growth.yaml:9:14
      |
    9 |   - subject: 肌生成抑制蛋白
      |              ^^^^^^^^^^^^^^ write its id, `myostatin`
      |
      = help: new to the base? add it to `entities/<kind>.yaml`

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(MECHANISM, "object: muscle-mass", "object: muscle loss"), @"
    error[unknown-entity]: `muscle loss` is a name, and an id is wanted here
     --> mechanisms/growth/muscle-growth.yaml:6:13
      |
    6 |     object: muscle loss
      |             ^^^^^^^^^^^ `muscle loss` is an opposite of `muscle-mass`: write `muscle-mass` and turn the effect
      |
      = help: new to the base? add it to `entities/<kind>.yaml`

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after("sources/review.yaml", "mentions: [igf-1,", "mentions: [igf-1, insulin,"), @"
    error[unknown-entity]: no entity is called `insulin`
      --> sources/review.yaml:10:23
       |
    10 |     mentions: [igf-1, insulin, muscle-mass]
       |                       ^^^^^^^
       |
       = help: new to the base? add it to `entities/<kind>.yaml`

    1 error in 1 of 6 files
    ");
    let about = "title: {en: x, zh-Hans: x}\nexamples: {entity: IGF-1, from: GDF-8, to: insulin}\n";
    insta::assert_snapshot!(said_of(&[("about.yaml", about)]), @"
    error[unknown-entity]: no entity is called `insulin`
     --> about.yaml:2:44
      |
    2 | examples: {entity: IGF-1, from: GDF-8, to: insulin}
      |                                            ^^^^^^^
      |
      = help: new to the base? add it to `entities/<kind>.yaml`

    1 error in 1 of 7 files
    ");
}

#[test]
fn a_note_that_is_not_there() {
    insta::assert_snapshot!(said_after(MECHANISM, "review/brake", "review/break"), @"
    error[unknown-note]: the source `review` has no note `break`
      --> mechanisms/growth/muscle-growth.yaml:13:16
       |
    13 |       - {note: review/break, strength: review}
       |                ^^^^^^^^^^^^ did you mean `review/brake`?
       |
       = help: write the note in `sources/review.yaml`

    info[uncited-note]: no relation cites `review/brake`
      --> sources/review.yaml:11:3
       |
    11 |   brake:
       |   ^^^^^
       |
       = note: search and `show` find it; pathways do not

    1 error, 1 info in 2 of 6 files
    ");
    insta::assert_snapshot!(said_after(MECHANISM, "review/brake", "reveiw/brake"), @"
    error[unknown-note]: there is no source `reveiw`
      --> mechanisms/growth/muscle-growth.yaml:13:16
       |
    13 |       - {note: reveiw/brake, strength: review}
       |                ^^^^^^^^^^^^ did you mean `review/brake`?
       |
       = help: new to the base? describe it in `sources/reveiw.yaml`

    info[uncited-note]: no relation cites `review/brake`
      --> sources/review.yaml:11:3
       |
    11 |   brake:
       |   ^^^^^
       |
       = note: search and `show` find it; pathways do not

    1 error, 1 info in 2 of 6 files
    ");
    insta::assert_snapshot!(said_after(MECHANISM, "review/brake", "brake"), @"
    error[unknown-note]: `brake` names no source
      --> mechanisms/growth/muscle-growth.yaml:13:16
       |
    13 |       - {note: brake, strength: review}
       |                ^^^^^ did you mean `review/brake`?
       |
       = note: a note is cited with its source, as `source-id/note-id`

    info[uncited-note]: no relation cites `review/brake`
      --> sources/review.yaml:11:3
       |
    11 |   brake:
       |   ^^^^^
       |
       = note: search and `show` find it; pathways do not

    1 error, 1 info in 2 of 6 files
    ");
}

#[test]
fn an_entity_that_nothing_speaks_of() {
    insta::assert_snapshot!(said_after("entities/hormone.yaml", "igf-1:", "insulin:\n  name: {en: insulin, zh-Hans: 胰岛素}\nigf-1:"), @"
    warning[untouched-entity]: no relation and no note speaks of `insulin`
     --> entities/hormone.yaml:1:1
      |
    1 | insulin:
      | ^^^^^^^
      |
      = help: relate it, mention it in a note, or remove it

    1 warning in 1 of 6 files
    ");
}

#[test]
fn kinds_and_themes_that_nobody_named() {
    insta::assert_snapshot!(said_after("kinds.yaml", "hormone:", "hormones:"), @"
    warning[unnamed-kind]: `kinds.yaml` does not name the kind `hormone`
     --> entities/hormone.yaml:1:1
      |
    1 | igf-1:
      | ^^^^^ did you mean `hormones`?
      |
      = help: add `hormone` to `kinds.yaml`

    1 warning in 1 of 6 files
    ");
    insta::assert_snapshot!(said_of(&[("themes.yaml", "decline: {name: {en: decline, zh-Hans: 衰退}}\n")]), @"
    warning[unnamed-theme]: `themes.yaml` does not name the theme `growth`
     --> mechanisms/growth/muscle-growth.yaml:1:1
      |
    1 | title: {en: How muscle grows, zh-Hans: 肌肉如何增长}
      | ^^^^^
      |
      = help: add `growth` to `themes.yaml`

    1 warning in 1 of 7 files
    ");
}
