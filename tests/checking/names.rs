//! Diagnostics about names with two holders.

use super::{said_after, said_of};

const HORMONES: &str = "entities/hormone.yaml";

#[test]
fn an_id_with_two_holders() {
    insta::assert_snapshot!(said_of(&[("entities/drug.yaml", "igf-1:\n  name: {en: mecasermin, zh-Hans: 美卡舍明}\n")]), @"
    warning[unnamed-kind]: `kinds.yaml` does not name the kind `drug`
     --> entities/drug.yaml:1:1
      |
    1 | igf-1:
      | ^^^^^
      |
      = help: add `drug` to `kinds.yaml`

    error[duplicate-id]: another entity has the id `igf-1`
     --> entities/hormone.yaml:1:1
      |
    1 | igf-1:
      | ^^^^^
      |
     ::: entities/drug.yaml:1:1
      |
    1 | igf-1:
      | ----- first here
      |
      = help: rename one of the two, or join them

    1 error, 1 warning in 2 of 7 files
    ");
}

#[test]
fn a_name_with_two_holders() {
    insta::assert_snapshot!(said_after(HORMONES, "en: myostatin", "en: Igf 1"), @"
    error[shared-name]: `Igf 1` is a name of `myostatin` and the id of `igf-1`
     --> entities/hormone.yaml:5:14
      |
    1 | igf-1:
      | ----- the id of `igf-1`
    ...
    5 |   name: {en: Igf 1, zh-Hans: 肌生成抑制蛋白}
      |              ^^^^^
      |
      = help: two entities of one name are one entity, or one of them has a
              better name

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_title_with_two_holders() {
    let other = "title: {en: Why muscle grows, zh-Hans: 肌肉如何增长}\nsummary: {en: x, zh-Hans: x}\nrelations: []\n";
    insta::assert_snapshot!(said_of(&[("mechanisms/other/why-muscle-grows.yaml", other)]), @"
    error[shared-name]: the mechanism `muscle-growth` has the title `肌肉如何增长` too
     --> mechanisms/other/why-muscle-grows.yaml:1:40
      |
    1 | title: {en: Why muscle grows, zh-Hans: 肌肉如何增长}
      |                                        ^^^^^^^^^^^^
      |
     ::: mechanisms/growth/muscle-growth.yaml:1:40
      |
    1 | title: {en: How muscle grows, zh-Hans: 肌肉如何增长}
      |                                        ------------ first here
      |
      = help: give one of the two a title that tells them apart

    1 error in 1 of 7 files
    ");
}

#[test]
fn a_symbol_with_two_holders() {
    insta::assert_snapshot!(said_after(HORMONES, "symbol: MSTN", "symbol: igf1"), @"
    error[shared-symbol]: `myostatin` and `igf-1` have the same symbol `igf1`
     --> entities/hormone.yaml:6:11
      |
    3 |   symbol: IGF1
      |           ---- the symbol of `igf-1`
    ...
    6 |   symbol: igf1
      |           ^^^^
      |
      = help: two entities of one name are one entity, or one of them has a
              better name

    1 error in 1 of 6 files
    ");
}

#[test]
fn an_opposite_that_is_a_name() {
    insta::assert_snapshot!(said_after(HORMONES, "[GDF-8]", "[肌肉流失]"), @"
    error[opposite-is-name]: `肌肉流失` is an opposite of `muscle-mass` and a synonym of `myostatin`
     --> entities/trait.yaml:3:28
      |
    3 |   opposites: [muscle loss, 肌肉流失]
      |                            ^^^^^^^^
      |
     ::: entities/hormone.yaml:7:14
      |
    7 |   synonyms: [肌肉流失]
      |              -------- a synonym of `myostatin`
      |
      = note: a question about an opposite has every sign turned

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(HORMONES, "[GDF-8]", "[GDF-8]\n  opposites: [gdf8]"), @"
    error[opposite-is-name]: `gdf8` is both a name and an opposite of `myostatin`
     --> entities/hormone.yaml:8:15
      |
    7 |   synonyms: [GDF-8]
      |              ----- the name
    8 |   opposites: [gdf8]
      |               ^^^^
      |
      = note: a question about an opposite has every sign turned

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_synonym_with_two_holders() {
    insta::assert_snapshot!(said_after(HORMONES, "symbol: IGF1", "symbol: IGF1\n  synonyms: [GDF8]"), @"
    warning[shared-synonym]: `GDF-8` is a synonym of `myostatin` and a synonym of `igf-1`
     --> entities/hormone.yaml:8:14
      |
    4 |   synonyms: [GDF8]
      |              ---- a synonym of `igf-1`
    ...
    8 |   synonyms: [GDF-8]
      |              ^^^^^
      |
      = note: whoever asks by this name is asked back which of the two is meant

    1 warning in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(HORMONES, "[GDF-8]", "[GDF-8, IGF1]"), @"
    warning[shared-synonym]: `IGF1` is a synonym of `myostatin` and the id of `igf-1`
     --> entities/hormone.yaml:7:21
      |
    1 | igf-1:
      | ----- the id of `igf-1`
    ...
    7 |   synonyms: [GDF-8, IGF1]
      |                     ^^^^
      |
      = note: whoever asks by this name gets the other entity

    1 warning in 1 of 6 files
    ");
}
