//! What an answer must not leave out, asked of the shipped knowledge: null studies, hedges, silence on conditions.

use super::caller::Caller;

fn told(arguments: &[&str]) -> String {
    Caller::shipped().answer(arguments)
}

#[test]
fn a_study_that_found_no_effect_is_no_silence() {
    let asked = ["insulin", "muscle-protein-synthesis"];
    let compared =
        told(&[&["compare"], &asked[..], &["--when", "fibre-type=type-2", "--with", "fibre-type=type-1"]].concat());
    assert!(compared.contains("when type I fibres: a study found no effect of insulin"), "{compared}");
    let path = told(&[&["path"], &asked[..], &["--when", "fibre-type=type-1"]].concat());
    assert!(path.starts_with("A study found no effect of insulin on muscle protein synthesis (1 source)\n"), "{path}");
    // Where the study looked at something else than what was asked for, that is said.
    let asked = ["compare", "anamorelin", "muscle-strength", "--when", "cancer", "--with", "old", "--layer", "documents"];
    let compared = told(&asked);
    assert!(compared.contains("\n  when cancer: a study found no effect"), "{compared}");
    assert!(compared.contains("\n  when old, nothing recorded; in general: a study found no effect"), "{compared}");
    let drawn = told(&[&asked[..], &["--as", "dot"]].concat());
    assert!(drawn.contains("no effect found") && drawn.contains("label=\"cancer\""), "{drawn}");
    assert_eq!(compared.matches("hedged (\"may\")").count(), 2, "{compared}");
}

#[test]
fn a_step_into_a_group_is_hedged_in_sentences_too() {
    let why = told(&["why", "anamorelin", "skeletal-muscle-mass"]);
    let why = why.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(why.contains("implied, not stated); "), "{why}");
    assert!(why.contains("no evidence yet:"), "{why}");
}

#[test]
fn silence_on_a_condition_is_marked_in_lists() {
    let loops = told(&["loops", "--when", "chronic", "--limit", "20"]);
    let silent = loops.matches("silent on chronic").count();
    assert!(silent > 0 && silent < loops.matches(" steps").count(), "{loops}");
    assert!(!told(&["loops", "--limit", "20"]).contains("silent on"));
    let contradictions = told(&["contradictions", "--when", "cancer"]);
    assert!(contradictions.contains("muscle protein synthesis / sarcopenia   silent on cancer\n"), "{contradictions}");
    assert!(contradictions.contains("IL-6 / muscle regeneration and repair\n"), "{contradictions}");
    assert!(!told(&["contradictions"]).contains("silent on"));
}

#[test]
fn a_study_is_not_credited_with_more_than_it_says() {
    let all = told(&["effect", "IL-6", "skeletal-muscle-mass"]);
    assert!(!all.contains("human cohort"), "{all}");
    let cohorts = told(&["effect", "IL-6", "skeletal-muscle-mass", "--evidence", "human-cohort"]);
    assert!(cohorts.contains("human cohort; hedged (\"may\")"), "{cohorts}");
}

#[test]
fn what_paths_must_pass_or_avoid_stands_beside_the_verdict() {
    let asked = ["path", "IL-6", "skeletal-muscle-mass", "--avoid", "muscle-protein-breakdown"];
    assert!(told(&asked).contains("\nCounting only paths that do not pass muscle protein breakdown.\n"));
    let none = told(&["path", "TNF-α", "skeletal-muscle-mass", "--limit", "0"]);
    assert!(!none.contains("of the sign asked for") && none.contains("--limit 5"), "{none}");
}
