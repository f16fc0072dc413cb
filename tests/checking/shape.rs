//! Diagnostics about fields and values.

use super::{said_after, said_of};

const MECHANISM: &str = "mechanisms/growth/muscle-growth.yaml";
const SOURCE: &str = "sources/review.yaml";
const HORMONES: &str = "entities/hormone.yaml";

#[test]
fn a_field_that_a_record_does_not_have() {
    insta::assert_snapshot!(said_after(HORMONES, "synonyms:", "synonym:"), @"
    error[unknown-field]: an entity has no field `synonym`
     --> entities/hormone.yaml:7:3
      |
    7 |   synonym: [GDF-8]
      |   ^^^^^^^ did you mean `synonyms`?
      |
      = note: the fields here are `name`, `symbol`, `synonyms`, `opposites`,
              `read_as`, `xrefs`, `summary`, `broad`, `given`

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(HORMONES, "zh-Hans: 肌生成抑制蛋白", "zh-Hans: 肌生成抑制蛋白, zh-CN: 肌抑素"), @"
    error[unknown-field]: a text in several languages has no field `zh-CN`
     --> entities/hormone.yaml:5:43
      |
    5 |   name: {en: myostatin, zh-Hans: 肌生成抑制蛋白, zh-CN: 肌抑素}
      |                                                  ^^^^^
      |
      = note: the fields here are `en`, `zh-Hans`, `zh-Hant`

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_field_that_is_missing() {
    insta::assert_snapshot!(said_after(MECHANISM, "    effect: decreases\n", ""), @"
    error[missing-field]: a relation needs `effect`
     --> mechanisms/growth/muscle-growth.yaml:9:5
      |
    9 |   - subject: myostatin
      |     ^^^^^^^

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(SOURCE, "license: CC0\n", ""), @"
    error[missing-field]: a source needs `license`
     --> sources/review.yaml:1:1
      |
    1 | title: {en: A review, zh-Hans: 综述}
      | ^^^^^

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_field_with_nothing_behind_it() {
    insta::assert_snapshot!(said_after(HORMONES, "symbol: MSTN", "symbol:"), @"
    error[empty-value]: this field has nothing behind it
     --> entities/hormone.yaml:6:9
      |
    6 |   symbol:
      |         ^
      |
      = help: write a value, or remove the field

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(SOURCE, "zh-Hans: 综述", "zh-Hans: ~"), @"
    error[empty-value]: this field has nothing behind it
     --> sources/review.yaml:1:32
      |
    1 | title: {en: A review, zh-Hans: ~}
      |                                ^
      |
      = help: write a value, or remove the field

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_value_of_the_wrong_type() {
    insta::assert_snapshot!(said_after(HORMONES, "[GDF-8]", "GDF-8"), @"
    error[wrong-type]: a list of texts is wanted here, not `GDF-8`
     --> entities/hormone.yaml:7:13
      |
    7 |   synonyms: GDF-8
      |             ^^^^^

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(HORMONES, "{en: myostatin, zh-Hans: 肌生成抑制蛋白}", "myostatin"), @"
    error[wrong-type]: a text in several languages is wanted here, not `myostatin`
     --> entities/hormone.yaml:5:9
      |
    5 |   name: myostatin
      |         ^^^^^^^^^

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(SOURCE, "language: en", "language: en\nyear: \"二〇一四\""), @r#"
    error[wrong-type]: a whole number is wanted here, not `二〇一四`
     --> sources/review.yaml:3:7
      |
    3 | year: "二〇一四"
      |       ^^^^^^^^^^

    1 error in 1 of 6 files
    "#);
    insta::assert_snapshot!(said_after("kinds.yaml", "激素}", "激素}, intervention: yes"), @"
    error[wrong-type]: `true` or `false` is wanted here, not `yes`
     --> kinds.yaml:1:59
      |
    1 | hormone: {name: {en: hormone, zh-Hans: 激素}, intervention: yes}
      |                                                             ^^^

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_word_outside_a_fixed_list() {
    insta::assert_snapshot!(said_after(MECHANISM, "effect: decreases", "effect: decrease"), @"
    error[unknown-word]: `decrease` is no effect
      --> mechanisms/growth/muscle-growth.yaml:10:13
       |
    10 |     effect: decrease
       |             ^^^^^^^^ did you mean `decreases`?
       |
       = note: the words here are `increases`, `activates`, `produces`,
               `decreases`, `inhibits`, `regulates`, `no-effect`, `is-a`,
               `part-of`, `marker-of`, `measured-by`, `low-is-criterion-of`,
               `high-is-criterion-of`, `correlates-positively`,
               `correlates-negatively`, `correlates`

    1 error in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(SOURCE, "layer: documents", "layer: 文献"), @"
    error[unknown-word]: `文献` is no layer
     --> sources/review.yaml:4:8
      |
    4 | layer: 文献
      |        ^^^^
      |
      = note: the words here are `documents`, `background`, `local`, `imported`

    1 error in 1 of 6 files
    ");
}

#[test]
fn an_identifier_that_is_spelt_otherwise() {
    insta::assert_snapshot!(said_after(SOURCE, "  brake:", "  The_Brake:"), @"
    error[unknown-note]: the source `review` has no note `brake`
      --> mechanisms/growth/muscle-growth.yaml:13:16
       |
    13 |       - {note: review/brake, strength: review}
       |                ^^^^^^^^^^^^
       |
       = help: write the note in `sources/review.yaml`

    error[bad-id]: `The_Brake` is not spelt as an identifier
      --> sources/review.yaml:11:3
       |
    11 |   The_Brake:
       |   ^^^^^^^^^ did you mean `the-brake`?
       |
       = note: identifiers are words of lower-case ASCII letters and digits,
               joined by single hyphens

    info[uncited-note]: no relation cites `review/The_Brake`
      --> sources/review.yaml:11:3
       |
    11 |   The_Brake:
       |   ^^^^^^^^^
       |
       = note: search and `show` find it; pathways do not

    2 errors, 1 info in 2 of 6 files
    ");
}

#[test]
fn a_date_that_is_none() {
    insta::assert_snapshot!(said_of(&[("about.yaml", "title: {en: 肌肉, zh-Hans: 肌肉}\ndate: \"2026-13-01\"\n")]), @r#"
    error[bad-date]: `2026-13-01` is no date
     --> about.yaml:2:7
      |
    2 | date: "2026-13-01"
      |       ^^^^^^^^^^^^
      |
      = help: write the year, the month and the day, as in `2026-01-31`

    1 error in 1 of 7 files
    "#);
}

#[test]
fn an_identifier_of_another_database() {
    insta::assert_snapshot!(said_after(HORMONES, "symbol: MSTN", "symbol: MSTN\n  xrefs: [go:12, HGNC:4223, mesh:D055948]"), @"
    error[bad-curie]: `go:12` does not fit its prefix `go`
     --> entities/hormone.yaml:7:11
      |
    7 |   xrefs: [go:12, HGNC:4223, mesh:D055948]
      |           ^^^^^
      |
      = note: an identifier of this database looks like `go:0006914`

    error[bad-curie]: no database has the prefix `HGNC`
     --> entities/hormone.yaml:7:18
      |
    7 |   xrefs: [go:12, HGNC:4223, mesh:D055948]
      |                  ^^^^^^^^^ did you mean `hgnc:4223`?
      |
      = note: the prefixes are `bto`, `chebi`, `cl`, `dbsnp`, `doi`, `drugbank`,
              `fplx`, `go`, `hgnc`, `hp`, `icd10cm`, `kegg`, `mesh`, `mondo`,
              `ncbigene`, `ncbitaxon`, `ncit`, `pubchem.compound`, `pubmed`,
              `reactome`, `ro`, `uberon`, `uniprot`, `wikidata`, `wikipathways`

    2 errors in 1 of 6 files
    ");
    insta::assert_snapshot!(said_after(SOURCE, "language: en", "language: en\ndoi: https://doi.org/10.1000/182"), @"
    error[bad-curie]: `https://doi.org/10.1000/182` is no DOI
     --> sources/review.yaml:3:6
      |
    3 | doi: https://doi.org/10.1000/182
      |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ did you mean `10.1000/182`?
      |
      = note: a DOI is written without a prefix or address, as in `10.1000/182`

    1 error in 1 of 6 files
    ");
}

#[test]
fn a_text_that_is_missing_in_a_language() {
    insta::assert_snapshot!(said_after(SOURCE, ", zh-Hans: 它抑制肌肉。", ""), @"
    warning[missing-translation]: this text is missing in `zh-Hans`
      --> sources/review.yaml:13:12
       |
    13 |     text: {en: Myostatin holds muscle back.}
       |            ^^

    1 warning in 1 of 6 files
    ");
}
