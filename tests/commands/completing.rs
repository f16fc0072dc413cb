//! Completions, in real shells. A shell that is not installed is passed over with a message.

use std::process::Command;

use super::caller::Caller;

/// Runs a script in a shell without anybody's settings; `None` with a message where the shell is not installed.
#[expect(clippy::print_stderr, reason = "what was not tried must not look as if it were")]
fn in_shell(shell: &str, options: &[&str], script: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("script");
    std::fs::write(&file, script).unwrap();
    let Ok(output) = Command::new(shell).args(options).arg(&file).env("LC_ALL", "C.UTF-8").output() else {
        eprintln!("{shell} is not installed: passed over");
        return None;
    };
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && err.is_empty(), "{shell}: {err}");
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn bash_completes_names_and_values() {
    let script = Caller::shipped().answer(&["completions", "bash"]);
    let completed = |words: &[&str]| -> Option<Vec<String>> {
        let (at, last) = (words.len(), words.last().unwrap());
        let typed = words.join(" ");
        let asked = format!(
            "{script}\nCOMP_WORDS=(sarcograph {typed}); COMP_CWORD={at}\n_sarcograph sarcograph '{last}' '{}'\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
            if at > 1 { words[at - 2] } else { "sarcograph" },
        );
        let found = in_shell("bash", &["--norc"], &asked)?;
        Some(found.lines().map(str::to_owned).collect())
    };
    for (words, expected) in [
        (&["effect", "tnf"][..], "tnf-alpha"),
        (&["effect", "tnf-alpha", "skeletal-muscle-m"], "skeletal-muscle-mass"),
        (&["effect", "a", "b", "--when", "chr"], "chronic"),
        (&["compare", "a", "b", "--with", "acu"], "acute"),
        (&["list", "rel"], "relations"),
        (&["list", "entities", "--kind", "cyto"], "cytokine"),
        (&["list", "mechanisms", "--theme", "infl"], "inflammation"),
        (&["export", "do"], "dot"),
        (&["stats", "--as", "js"], "json"),
        (&["stats", "--lang", "zh-Hant"], "zh-Hant"),
        (&["loops", "--kind", "rein"], "reinforcing"),
        (&["path", "a", "b", "--via", "il-"], "il-6"),
        (&["common", "a", "b", "--direction", "down"], "downstream"),
        (&["search", "x", "--in", "not"], "notes"),
        (&["show", "a", "--layer", "back"], "background"),
        (&["show", "a", "--evidence", "human-t"], "human-trial"),
        (&["int"], "interventions"),
    ] {
        let Some(found) = completed(words) else { return };
        assert!(found.iter().any(|word| word == expected), "{words:?}: {found:?}");
    }
    let chinese = Caller::shipped().answer(&["completions", "bash", "--lang", "zh"]);
    assert!(chinese.contains(" 肌少症 ") && !script.contains(" 肌少症 "));
}

#[test]
fn scripts_of_completions_parse() {
    for lang in ["en", "zh-Hant"] {
        let script = |shell: &str| Caller::shipped().answer(&["completions", shell, "--lang", lang]);
        in_shell("bash", &["--norc", "-n"], &script("bash"));
        in_shell("zsh", &["-f", "-n"], &script("zsh"));
        let fish = script("fish");
        assert!(fish.contains("tnf-alpha") && fish.contains("chronic"));
        in_shell("fish", &["--no-config", "--no-execute"], &fish);
        assert!(script("elvish").contains("effect") && script("powershell").contains("effect"));
    }
}
