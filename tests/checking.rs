//! Every diagnostic: a small faultless base, one change that brings the finding about, and what is then said, at which place.

mod conditions;
mod ends;
mod evidence;
mod files;
mod hostile;
mod names;
mod notes;
mod references;
mod relations;
mod shape;
mod values;
mod yaml;

use sarcograph::diagnostic::code::Code;
use sarcograph::load::{self, Loaded};
use sarcograph::render::diagnostics;

/// A base in which nothing is to be found.
const FAULTLESS: [(&str, &str); 6] = [
    (
        "facets.yaml",
        "age:\n  role: condition\n  name: {en: age, zh-Hans: 年龄}\n  values:\n    old: {name: {en: old, zh-Hans: 老年}}\n    \
         young: {name: {en: young, zh-Hans: 年轻}}\nspecies:\n  role: observed\n  name: {en: species, zh-Hans: 物种}\n  \
         values:\n    human: {name: {en: human, zh-Hans: 人}}\n",
    ),
    ("kinds.yaml", "hormone: {name: {en: hormone, zh-Hans: 激素}}\ntrait: {name: {en: trait, zh-Hans: 表型}}\n"),
    (
        "entities/hormone.yaml",
        "igf-1:\n  name: {en: IGF-1, zh-Hans: 胰岛素样生长因子-1}\n  symbol: IGF1\nmyostatin:\n  \
         name: {en: myostatin, zh-Hans: 肌生成抑制蛋白}\n  symbol: MSTN\n  synonyms: [GDF-8]\n",
    ),
    (
        "entities/trait.yaml",
        "muscle-mass:\n  name: {en: muscle mass, zh-Hans: 肌肉量}\n  opposites: [muscle loss, 肌肉流失]\n",
    ),
    (
        "sources/review.yaml",
        "title: {en: A review, zh-Hans: 综述}\nlanguage: en\nkind: review\nlayer: documents\nlicense: CC0\nnotes:\n  \
         growth:\n    section: \"1.1\"\n    text: {en: IGF-1 builds muscle., zh-Hans: 它使肌肉增长。}\n    \
         mentions: [igf-1, muscle-mass]\n  brake:\n    section: \"1.2\"\n    \
         text: {en: Myostatin holds muscle back., zh-Hans: 它抑制肌肉。}\n    mentions: [myostatin, muscle-mass]\n",
    ),
    (
        "mechanisms/growth/muscle-growth.yaml",
        "title: {en: How muscle grows, zh-Hans: 肌肉如何增长}\nsummary: {en: One drives and one brakes., zh-Hans: 一推一拉。}\n\
         relations:\n  - subject: igf-1\n    effect: increases\n    object: muscle-mass\n    evidence:\n      \
         - {note: review/growth, strength: review}\n  - subject: myostatin\n    effect: decreases\n    \
         object: muscle-mass\n    evidence:\n      - {note: review/brake, strength: review}\n",
    ),
];

/// Loads the faultless base with these files in the place of its own or besides them; an empty text takes a file away.
fn base_with(changed: &[(&str, &str)]) -> Loaded {
    let kept = FAULTLESS.iter().filter(|(path, _)| changed.iter().all(|(other, _)| other != path));
    let files = kept.chain(changed).filter(|(_, text)| !text.is_empty());
    load::files(files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())))
}

/// Returns what is said of the faultless base with these files changed.
fn said_of(changed: &[(&str, &str)]) -> String {
    let loaded = base_with(changed);
    diagnostics::render(&loaded.diagnostics, &loaded.files, false)
}

/// Returns what is said when a piece of one of the faultless files is replaced.
fn said_after(path: &str, from: &str, to: &str) -> String {
    let (_, text) = FAULTLESS.iter().find(|(other, _)| *other == path).unwrap();
    assert!(text.contains(from), "{from:?} is not in {path}");
    said_of(&[(path, &text.replacen(from, to, 1))])
}

/// Returns the findings in short, one a line.
fn in_short(loaded: &Loaded) -> String {
    let answer = loaded.answer();
    let line = |finding: &sarcograph::diagnostic::answer::DiagnosticRecord| {
        format!("{}:{}:{} {}", finding.file, finding.line, finding.column, finding.code)
    };
    answer.diagnostics.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_faultless_base_is_faultless() {
    let loaded = base_with(&[]);
    insta::assert_snapshot!(diagnostics::render(&loaded.diagnostics, &loaded.files, false), @"nothing to find fault with in 6 files");
    let knowledge = loaded.knowledge.unwrap();
    assert_eq!((knowledge.entities.len(), knowledge.relations.len(), knowledge.notes().count()), (3, 2, 2));
}

#[test]
fn five_faults_in_one_file_are_five_findings() {
    let loaded = base_with(&[(
        "mechanisms/growth/muscle-growth.yaml",
        "title: {en: 肌肉, zh-Hans: 肌肉}\nsumary: {en: x, zh-Hans: x}\nrelations:\n  - subject: igf-2\n    effect: raises\n    \
         object: [muscle-mass]\n    evidence:\n      - {note: review/growht, strength: review}\n",
    )]);
    insta::assert_snapshot!(in_short(&loaded), @"
    mechanisms/growth/muscle-growth.yaml:1:1 missing-field
    mechanisms/growth/muscle-growth.yaml:2:1 unknown-field
    mechanisms/growth/muscle-growth.yaml:4:14 unknown-entity
    mechanisms/growth/muscle-growth.yaml:5:13 unknown-word
    mechanisms/growth/muscle-growth.yaml:6:14 wrong-type
    mechanisms/growth/muscle-growth.yaml:8:16 unknown-note
    sources/review.yaml:7:3 uncited-note
    sources/review.yaml:11:3 uncited-note
    ");
    assert!(loaded.knowledge.is_none());
}

#[test]
fn every_code_has_a_snapshot() {
    let snapshots = [
        include_str!("checking/conditions.rs"),
        include_str!("checking/ends.rs"),
        include_str!("checking/evidence.rs"),
        include_str!("checking/files.rs"),
        include_str!("checking/names.rs"),
        include_str!("checking/notes.rs"),
        include_str!("checking/references.rs"),
        include_str!("checking/relations.rs"),
        include_str!("checking/shape.rs"),
        include_str!("checking/values.rs"),
        include_str!("checking/yaml.rs"),
    ];
    let shown =
        |code: &&Code| snapshots.iter().any(|text| text.contains(&format!("{}[{}]", code.severity().id(), code.id())));
    let missing: Vec<&str> = Code::ALL.iter().filter(|code| !shown(code)).map(|code| code.id()).collect();
    assert!(missing.is_empty(), "no snapshot shows {missing:?}");
}

#[test]
fn diagnostics_are_json_by_contract() {
    let loaded = base_with(&[("entities/trait.yaml", "muscle-mass:\n  name: {en: 肌肉, zh-Hans: 肌肉, zh: 肌肉}\n")]);
    insta::assert_snapshot!(serde_json::to_string_pretty(&loaded.answer()).unwrap(), @r#"
    {
      "errors": 1,
      "warnings": 0,
      "infos": 0,
      "diagnostics": [
        {
          "code": "unknown-field",
          "severity": "error",
          "message": "a text in several languages has no field `zh`",
          "file": "entities/trait.yaml",
          "line": 2,
          "column": 31,
          "hint": null,
          "end_line": 2,
          "end_column": 33,
          "suggestion": null,
          "reason": "the fields here are `en`, `zh-Hans`, `zh-Hant`",
          "way_out": null,
          "allowed": [
            "en",
            "zh-Hans",
            "zh-Hant"
          ],
          "related": []
        }
      ],
      "version": "0.1.0"
    }
    "#);
}
