//! `completions`: scripts for shells.

use super::caller::Caller;

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = Caller::unopened().answer(&["completions", shell]);
        for word in ["sarcograph", "what-if", "contradictions", "max-steps"] {
            assert!(script.contains(word), "{shell}: no {word}");
        }
    }
    let refused = Caller::unopened().failure(2, &["completions", "sh"]);
    assert!(refused.contains("sh"), "{refused}");
}
