//! The command line, called in-process, on the small knowledge base of `tests/fixtures/small`, whose README derives the answers
//! by hand, and in the end on the shipped one. One file a command, and those below that hold for all.

mod caller;

mod batch;
mod check;
mod cite;
mod common;
mod compare;
mod completions;
mod contradictions;
mod downstream;
mod effect;
mod export;
mod import;
mod init;
mod interventions;
mod list;
mod loops;
mod man;
mod neighbors;
mod page;
mod path;
mod schema;
mod search;
mod serve;
mod show;
mod start;
mod stats;
mod upstream;
mod what_if;
mod why;

mod answers;
mod completing;
mod doors;
mod failures;
mod handout;
mod honest;
mod json;
mod languages;
mod near_misses;
mod networks;
mod offers;
mod opposites;
mod output;
mod shells;
mod shipped;
mod snapshots;

use std::fs;
use std::path::Path;

/// Each command has a file of tests here that calls it: whoever looks for the tests of `what-if` finds `what_if.rs`.
#[test]
fn every_command_has_its_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/commands");
    let here = fs::read_to_string(folder.with_extension("rs")).unwrap();
    let commands = shipped::commands();
    assert!(commands.len() >= 23, "{commands:?}");
    for command in commands {
        let module = command.replace('-', "_");
        let text = fs::read_to_string(folder.join(format!("{module}.rs"))).unwrap_or_default();
        assert!(here.contains(&format!("mod {module};")), "no module for `{command}`");
        assert!(text.contains("#[test]") && text.contains(&format!("\"{command}\"")), "no test calls `{command}`");
    }
}
