//! Diagnostics about YAML.

use super::{base_with, in_short, said_of};

const TERMS: &str = "terms.yaml";

#[test]
fn a_syntax_error_hides_the_rest_of_its_own_file_alone() {
    insta::assert_snapshot!(said_of(&[
        (TERMS, "- [肌肉, muscle]\n- [肌肉: x: y]\n- 7: [\n"),
        ("kinds.yaml", "hormone: {name: {en: hormone, zh-Hans: 激素}}\ntrait: {nmae: 1}\n"),
    ]), @"
    error[missing-field]: a kind needs `name`
     --> kinds.yaml:2:1
      |
    2 | trait: {nmae: 1}
      | ^^^^^

    error[unknown-field]: a kind has no field `nmae`
     --> kinds.yaml:2:9
      |
    2 | trait: {nmae: 1}
      |         ^^^^ did you mean `name`?
      |
      = note: the fields here are `name`, `intervention`

    error[syntax]: while parsing a flow mapping, did not find expected ',' or '}'
     --> terms.yaml:2:9
      |
    2 | - [肌肉: x: y]
      |           ^
      |
      = note: the rest of this file was not read
      = help: a text with `, ` or `: ` in it needs quotation marks between
              brackets and braces

    3 errors in 2 of 7 files
    ");
}

#[test]
fn what_a_syntax_error_hides_is_not_called_unknown() {
    let hormones =
        "igf-1:\n  name: {en: \"IGF-1\"\" zh-Hans: 胰岛素样生长因子-1}\nmyostatin:\n  name: {en: x, zh-Hans: x}\n";
    insta::assert_snapshot!(in_short(&base_with(&[("entities/hormone.yaml", hormones)])), @"entities/hormone.yaml:2:21 syntax");
    let review = "title: {en: A review, zh-Hans: 综述}\nnotes:\n\tgrowth: x\n";
    insta::assert_snapshot!(in_short(&base_with(&[("sources/review.yaml", review)])), @"sources/review.yaml:3:2 syntax");
    insta::assert_snapshot!(in_short(&base_with(&[("facets.yaml", "age: ]\n")])), @"facets.yaml:1:6 syntax");
    insta::assert_snapshot!(in_short(&base_with(&[("mechanisms/growth/muscle-growth.yaml", "a: 'x")])), @"mechanisms/growth/muscle-growth.yaml:1:4 syntax");
}

#[test]
fn yaml_that_the_format_leaves_out() {
    insta::assert_snapshot!(said_of(&[(TERMS, "- &a [肌肉, muscle]\n- *a\n- !!str [x, y]\n---\n- [z]\n")]), @"
    error[unsupported-yaml]: anchors are not part of the format
     --> terms.yaml:1:6
      |
    1 | - &a [肌肉, muscle]
      |      ^
      |
      = help: remove the `&` and the word behind it

    error[unsupported-yaml]: aliases are not part of the format
     --> terms.yaml:2:3
      |
    2 | - *a
      |   ^^
      |
      = help: write the value out

    error[unsupported-yaml]: tags are not part of the format
     --> terms.yaml:3:9
      |
    3 | - !!str [x, y]
      |         ^
      |
      = help: remove the `!` and the word behind it

    error[unsupported-yaml]: a file holds one document
     --> terms.yaml:4:1
      |
    4 | ---
      | ^^^
      |
      = help: put the second document into a file of its own

    4 errors in 1 of 7 files
    ");
}

#[test]
fn a_key_that_stands_twice() {
    insta::assert_snapshot!(
        said_of(&[("kinds.yaml", "hormone: {name: {en: hormone, zh-Hans: 激素, en: 激素}}\ntrait: {name: {en: a, zh-Hans: b}}\n")]),
        @"
    error[duplicate-key]: the key `en` stands twice
     --> kinds.yaml:1:44
      |
    1 | hormone: {name: {en: hormone, zh-Hans: 激素, en: 激素}}
      |                  -- first here               ^^
      |
      = help: keep one of the two, or join them

    1 error in 1 of 6 files
    "
    );
}
