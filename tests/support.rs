//! What many tests need: the two knowledge bases, each opened once a run.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use sarcograph::explorer::Explorer;

/// Returns the folder of the small knowledge base, whose README derives the answers by hand.
pub(crate) fn small_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small")
}

/// Returns the small knowledge base.
pub(crate) fn small() -> &'static Arc<Explorer> {
    static SMALL: OnceLock<Arc<Explorer>> = OnceLock::new();
    SMALL.get_or_init(|| Arc::new(Explorer::folder(&small_folder()).unwrap_or_else(|error| panic!("{error}"))))
}

/// Returns the knowledge base that the program carries.
pub(crate) fn shipped() -> &'static Arc<Explorer> {
    static SHIPPED: OnceLock<Arc<Explorer>> = OnceLock::new();
    SHIPPED.get_or_init(|| Arc::new(Explorer::embedded().unwrap_or_else(|error| panic!("{error}"))))
}

/// Cuts a command into words as POSIX has it (Shell Command Language, 2.2 Quoting), of what commands here are written with.
pub(crate) fn unquoted(command: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), None::<String>);
    let mut characters = command.chars();
    while let Some(character) = characters.next() {
        match character {
            ' ' => words.extend(word.take()),
            '\'' => word.get_or_insert_default().extend(characters.by_ref().take_while(|c| *c != '\'')),
            '"' => {
                let within: String = characters.by_ref().take_while(|c| *c != '"').collect();
                assert!(!within.contains(['$', '`', '\\', '!']), "{command}");
                word.get_or_insert_default().push_str(&within);
            }
            '\\' => word.get_or_insert_default().extend(characters.next()),
            '$' | '`' | '*' | '?' | '[' | '~' | '#' | '&' | ';' | '|' | '<' | '>' | '(' | ')' | '{' | '!' | '\n' => {
                unreachable!("a shell reads something into {character:?}: {command}")
            }
            _ => word.get_or_insert_default().push(character),
        }
    }
    words.extend(word);
    words
}
