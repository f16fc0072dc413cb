//! The README's commands, run as written.

use std::fs;
use std::path::Path;

use sarcograph::cli::{Environment, Streams, run};

/// Splits a command line as a shell does, as far as the README needs it: blanks, and double quotation marks.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

fn output(arguments: &[String]) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut streams = Streams { input: &mut std::io::empty(), out: &mut out, err: &mut err };
    let exit = run(arguments.iter().map(Into::into), &Environment::default(), None, &mut streams);
    assert_eq!(exit.code(), 0, "{arguments:?}: {}", String::from_utf8_lossy(&err));
    String::from_utf8(out).unwrap()
}

#[test]
fn transcripts_are_what_the_program_prints() {
    let readme = readme();
    let transcripts: Vec<&str> =
        readme.split("```console\n").skip(1).filter_map(|block| block.split("\n```").next()).collect();
    assert!(transcripts.len() >= 6, "only {} transcripts", transcripts.len());
    for transcript in transcripts {
        let (command, expected) = transcript.split_once('\n').unwrap();
        let arguments = words(command.strip_prefix("$ sarcograph ").unwrap());
        assert_eq!(output(&arguments).trim_end(), expected, "{command}");
    }
}

#[test]
fn commands_for_a_shell_run() {
    let readme = readme();
    let folder = tempfile::tempdir().unwrap();
    let mut ran = 0;
    // What answers until it is stopped, and what needs the engine, have tests of their own.
    let is_own = |line: &&str| ["serve", "page"].iter().any(|own| line.starts_with(own));
    for line in readme.lines().filter_map(|line| line.strip_prefix("sarcograph ")).filter(|line| !is_own(line)) {
        let mut arguments = words(line);
        if let Some(at) = arguments.iter().position(|argument| argument == "-o") {
            arguments[at + 1] = folder.path().join(&arguments[at + 1]).to_str().unwrap().to_owned();
        }
        output(&arguments);
        ran += 1;
    }
    let written = fs::read_dir(folder.path()).unwrap().count();
    assert!(ran >= 2 && written == ran, "{ran} ran, {written} files");
}

#[test]
fn the_first_command_is_one_that_the_program_answers() {
    let readme = readme();
    let line = readme.lines().find_map(|line| line.strip_prefix("cargo run --release -- ")).unwrap();
    let command = line.split('#').next().unwrap();
    assert!(output(&words(command)).starts_with("IGF-1 raises skeletal muscle mass"));
}
