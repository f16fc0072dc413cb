//! YAML that nobody would write.

use proptest::collection::vec;
use proptest::prelude::*;
use sarcograph::load;
use sarcograph::render::diagnostics;

use super::FAULTLESS;

/// Pieces that hostile files are made of.
const PIECES: [&str; 40] = [
    "a",
    "肌肉",
    "é",
    "\u{301}",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "\t",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\u{1b}[31m",
    ":",
    ": ",
    "-",
    "- ",
    "? ",
    "#",
    " #",
    "&a",
    "*a",
    "!!str",
    "!",
    "|",
    ">",
    "|+\n",
    "\"",
    "'",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
];

/// Loads files and renders what is said of them: nothing may panic, and each place lies in its text.
fn survive(files: Vec<(String, Vec<u8>)>) {
    let loaded = load::files(files);
    for finding in &loaded.diagnostics {
        let text = loaded.files.text(finding.span.file);
        assert!(text.get(finding.span.start..finding.span.end).is_some(), "{finding:?}");
    }
    assert_eq!(loaded.knowledge.is_some(), loaded.answer().errors == 0);
    let _ = diagnostics::render(&loaded.diagnostics, &loaded.files, true);
}

fn with(path: &str, bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let kept = FAULTLESS.iter().filter(|(other, _)| *other != path);
    let mut files: Vec<(String, Vec<u8>)> =
        kept.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    files.push((path.to_owned(), bytes));
    files
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_of_yaml_in_any_order_are_survived(
        at in 0..FAULTLESS.len(),
        pieces in vec(prop::sample::select(&PIECES[..]), 0..40),
    ) {
        survive(with(FAULTLESS[at].0, pieces.concat().into_bytes()));
    }

    #[test]
    fn a_good_file_with_a_piece_thrown_in_is_survived(
        at in 0..FAULTLESS.len(),
        place in any::<prop::sample::Index>(),
        cut in 0..4_usize,
        piece in prop::sample::select(&PIECES[..]),
    ) {
        let (path, text) = FAULTLESS[at];
        let characters: Vec<char> = text.chars().collect();
        let place = place.index(characters.len());
        let rest = characters.iter().skip(place + cut);
        let spoilt: String = characters[..place].iter().copied().chain(piece.chars()).chain(rest.copied()).collect();
        survive(with(path, spoilt.into_bytes()));
    }

    #[test]
    fn any_bytes_are_survived(at in 0..FAULTLESS.len(), bytes in vec(any::<u8>(), 0..60)) {
        survive(with(FAULTLESS[at].0, bytes));
    }
}

#[test]
fn deep_and_wide_files_are_survived() {
    for text in ["[".repeat(100_000), "- ".repeat(50_000), "{a: ".repeat(30_000), "? ".repeat(30_000)] {
        survive(with("terms.yaml", text.into_bytes()));
    }
    let wide: Vec<String> = (0..20_000).map(|n| format!("k{n}: {{}}\n")).collect();
    survive(with("kinds.yaml", wide.concat().into_bytes()));
}
