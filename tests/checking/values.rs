//! Diagnostics about years, languages, sections, numbers and the version of the format.

use super::{base_with, in_short, said_after, said_of};

const SOURCE: &str = "sources/review.yaml";
const ABOUT: &str = "about.yaml";

#[test]
fn a_year_in_which_nothing_was_published() {
    insta::assert_snapshot!(said_after(SOURCE, "language: en", "language: en\nyear: 20224"), @"
    error[impossible-year]: nothing can have been published in 20224
     --> sources/review.yaml:3:7
      |
    3 | year: 20224
      |       ^^^^^
      |
      = note: the last year that the format knows is 2100

    1 error in 1 of 6 files
    ");
    let source = |year: i32| super::FAULTLESS[4].1.replacen("language: en", &format!("language: en\nyear: {year}"), 1);
    let about = |year: i32| format!("title: {{en: x, zh-Hans: x}}\ndate: \"{year}-05-01\"\n");
    let said = |year: i32, date: i32| said_of(&[(SOURCE, &source(year)), (ABOUT, &about(date))]);
    insta::assert_snapshot!(said(2022, 2020), @"
    error[impossible-year]: nothing can have been published in 2022
     --> sources/review.yaml:3:7
      |
    3 | year: 2022
      |       ^^^^
      |
      = note: the base was last revised on 2020-05-01, as `about.yaml` says

    1 error in 1 of 7 files
    ");
    assert!(!said(2021, 2020).contains("impossible-year") && !said(1600, 2020).contains("impossible-year"));
    assert!(said(1599, 2020).contains("impossible-year") && said(-5, 2020).contains("impossible-year"));
}

#[test]
fn a_language_that_is_no_tag() {
    insta::assert_snapshot!(said_after(SOURCE, "language: en", "language: english"), @"
    error[bad-language]: `english` is no tag of a language
     --> sources/review.yaml:2:11
      |
    2 | language: english
      |           ^^^^^^^ did you mean `en`?
      |
      = note: a language is told by its tag, such as `en`, `de`, `zh-Hans`,
              `zh-Hant` or `pt-BR`

    1 error in 1 of 6 files
    ");
    for (written, meant) in
        [("ZH_hans", "zh-Hans"), ("中文", "zh-Hans"), ("繁體中文", "zh-Hant"), ("German", "de"), ("EN", "en")]
    {
        let said = said_after(SOURCE, "language: en", &format!("language: {written}"));
        assert!(said.contains(&format!("did you mean `{meant}`?")), "{written}: {said}");
    }
    for tag in ["en", "zh-Hans", "zh-Hant", "zh-Hant-TW", "de", "pt-BR"] {
        let said = said_after(SOURCE, "language: en", &format!("language: {tag}"));
        assert_eq!(said, "nothing to find fault with in 6 files\n", "{tag}");
    }
}

#[test]
fn a_section_that_is_no_label() {
    let long = "a heading that goes on and on until it has become a sentence and then a paragraph of its own";
    insta::assert_snapshot!(said_after(SOURCE, "\"1.2\"", long), @"
    error[bad-section]: `a heading that goes on and on until it …` is too long for a section
      --> sources/review.yaml:12:14
       |
    12 |     section: a heading that goes on and on until it has become a sentence and then a paragraph of its own
       |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = note: a section is named by a label on one line, of at most 80
               characters
       = help: write its number or heading, as in `3.2`, `Results` or `Table 2`

    1 error in 1 of 6 files
    ");
    assert!(said_after(SOURCE, "\"1.2\"", "\"a\\nb\"").contains("bad-section"));
    for label in ["\"3.10\"", "Results", "Table 2", "第2节", "\"0\"", "§4", "1.7.2"] {
        let said = said_after(SOURCE, "\"1.2\"", label);
        assert_eq!(said, "nothing to find fault with in 6 files\n", "{label}");
    }
}

#[test]
fn a_number_where_a_text_is_wanted() {
    insta::assert_snapshot!(said_after(SOURCE, "\"1.2\"", "3.10"), @r#"
    error[wrong-type]: a text is wanted here, and YAML reads `3.10` as a number
      --> sources/review.yaml:12:14
       |
    12 |     section: 3.10
       |              ^^^^
       |
       = help: put it in quotation marks: `"3.10"`

    1 error in 1 of 6 files
    "#);
    assert!(said_after("entities/hormone.yaml", "MSTN", "true").contains("YAML reads `true` as a truth value"));
    assert!(!said_after("entities/hormone.yaml", "MSTN", "\"4\"").contains("wrong-type"));
}

#[test]
fn a_number_in_pubmed() {
    insta::assert_snapshot!(said_after(SOURCE, "language: en", "language: en\npmid: PMID 123"), @"
    error[bad-curie]: `PMID 123` is no PubMed number
     --> sources/review.yaml:3:7
      |
    3 | pmid: PMID 123
      |       ^^^^^^^^ did you mean `123`?
      |
      = note: it is written in up to eight digits alone, as in `12345678`

    1 error in 1 of 6 files
    ");
    for written in ["123", "\"12345678\""] {
        let said = said_after(SOURCE, "language: en", &format!("language: en\npmid: {written}"));
        assert_eq!(said, "nothing to find fault with in 6 files\n", "{written}");
    }
    for wrong in ["0123", "123456789", "12a"] {
        let said = said_after(SOURCE, "section: \"1.2\"", &format!("pmid: {wrong}\n    section: \"1.2\""));
        assert!(said.contains("bad-curie"), "{wrong}: {said}");
    }
    let loaded = base_with(&[(SOURCE, &super::FAULTLESS[4].1.replacen("language: en", "language: en\npmid: 123", 1))]);
    assert_eq!(loaded.knowledge.unwrap().sources["review"].pmid.as_deref(), Some("123"));
}

#[test]
fn a_base_in_a_newer_format() {
    // What else it says otherwise is not told.
    let about = "title: {en: x, zh-Hans: x}\nformat: 2\nnovelty: x\n";
    let changed = [(ABOUT, about), ("kinds.yaml", "hormone: {colour: red}\n")];
    insta::assert_snapshot!(said_of(&changed), @"
    error[newer-format]: this base is written in format 2, and this program reads formats up to 1
     --> about.yaml:2:9
      |
    2 | format: 2
      |         ^
      |
      = note: nothing else of it was checked
      = help: get a newer sarcograph, or an older copy of the base

    1 error in 1 of 7 files
    ");
    assert_eq!(in_short(&base_with(&changed)), "about.yaml:2:9 newer-format");
    assert_eq!(in_short(&base_with(&[(ABOUT, "title: {en: x, zh-Hans: x}\nformat: 1\n")])), "");
    assert_eq!(in_short(&base_with(&[(ABOUT, "title: {en: x, zh-Hans: x}\nformat: 0\n")])), "about.yaml:2:9 wrong-type");
}
