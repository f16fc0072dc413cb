//! Offered commands, pasted into real shells. A shell that is not installed is passed over with a message.

use std::process::Command;

use sarcograph::render::shell;

use super::caller::{Caller, offered};

/// A shell, how it is told to run a line without anybody's settings, and what prints each argument on a line of its own.
struct Shell {
    program: &'static str,
    options: &'static [&'static str],
    printing: &'static str,
}

const BASH: Shell =
    Shell { program: "bash", options: &["--norc", "-c"], printing: "sarcograph() { printf '%s\\n' \"$@\"; }" };
const ZSH: Shell = Shell { program: "zsh", options: &["-f", "-c"], printing: "sarcograph() { printf '%s\\n' \"$@\"; }" };
const FISH: Shell =
    Shell { program: "fish", options: &["--no-config", "-c"], printing: "function sarcograph; printf '%s\\n' $argv; end" };

impl Shell {
    /// Returns the arguments that a program named `sarcograph` gets from each command; `None` if the shell is not installed.
    #[expect(clippy::print_stderr, reason = "what was not tried must not look as if it were")]
    fn arguments(&self, commands: &[String]) -> Option<Vec<Vec<String>>> {
        let lines: Vec<String> = commands.iter().map(|command| format!("{command}\nprintf '\\0'")).collect();
        let script = format!("{}\n{}", self.printing, lines.join("\n"));
        let run = Command::new(self.program).args(self.options).arg(script).env("LC_ALL", "C.UTF-8").output();
        let Ok(output) = run else {
            eprintln!("{} is not installed: passed over", self.program);
            return None;
        };
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success() && err.is_empty(), "{}: {err}", self.program);
        let given = out.split_terminator('\0').map(|lines| lines.split_terminator('\n').map(str::to_owned).collect());
        Some(given.collect())
    }

    /// Holds each text against what arrives where it is pasted as a word.
    fn takes(&self, texts: &[&str]) {
        let commands: Vec<String> = texts.iter().map(|text| format!("sarcograph {}", shell::word(text))).collect();
        let Some(given) = self.arguments(&commands) else { return };
        assert_eq!(given.len(), texts.len(), "{}: {given:?}", self.program);
        for ((text, command), given) in texts.iter().zip(&commands).zip(given) {
            assert_eq!(given, [*text], "{}: {command}", self.program);
        }
    }
}

/// Texts that arrive as they are in all shells.
const ANYWHERE: [&str; 26] = [
    "IL-6",
    "TNF-α",
    "骨骼肌量",
    "stage=early",
    "entity:il-6",
    "review/il-6",
    "./a.dot",
    "chronic,old",
    "慢性，老年、癌症",
    "grip strength",
    "-IL-6",
    "=ls",
    "~",
    "~root/a",
    "@a",
    "#1",
    "50%",
    "a*?[b]{c,d}",
    "a;b|c&d<e>f(g)",
    "$HOME `id` !! !x",
    "say \"word\"",
    "^a",
    "5'-AMP kinase",
    "Crohn’s, ‘x’",
    "'",
    "{}",
];

/// Texts that no quotation keeps in all shells, but POSIX shells take.
const POSIX: [&str; 5] = ["it's $5", "5' \"cap\"", "a\\b\\", "\\'", "‘a’ “b”!"];

#[test]
fn a_word_arrives_as_it_is_in_every_shell() {
    for shell in [BASH, ZSH, FISH] {
        shell.takes(&ANYWHERE);
    }
    for shell in [BASH, ZSH] {
        shell.takes(&POSIX);
    }
}

#[test]
fn offered_commands_mean_the_same_in_every_shell() {
    let questions: [&[&str]; 5] = [
        &["effect", "tnf", "muscle-mass", "--when", "chronic,old"],
        &["search", "grip strength"],
        &["compare", "tnf", "muscle-mass", "--when", "acute", "--with", "chronic"],
        &["what-if", "--raise", "tnf", "--evidence", "review,human-trial"],
        &["show", "IL-6", "--lang", "zh-Hans"],
    ];
    let mut commands: Vec<String> = Vec::new();
    for question in questions {
        let text = Caller::small().answer(question);
        commands.extend(offered(&text));
    }
    assert!(commands.len() >= 10, "{commands:?}");
    let given: Vec<_> = [BASH, ZSH, FISH].iter().filter_map(|shell| shell.arguments(&commands)).collect();
    for others in given.windows(2) {
        assert_eq!(others[0], others[1]);
    }
    for arguments in given.first().into_iter().flatten() {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let at = words.iter().position(|word| *word == "-o");
        let asked = at.map_or(words.clone(), |at| [&words[..at], &words[at + 2..], &["--as", "json"]].concat());
        if asked[0] == "export" {
            continue;
        }
        Caller::small().answer(&asked);
    }
}
