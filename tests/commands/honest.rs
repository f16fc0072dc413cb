//! What an answer must not leave out, asked of the shipped knowledge: null studies, hedges, silence on conditions.

use super::caller::Caller;

fn told(arguments: &[&str]) -> String {
    Caller::shipped().answer(arguments)
}

/// The same on one line, wherever lines were broken.
fn told_in_a_line(arguments: &[&str]) -> String {
    told(arguments).split_whitespace().collect::<Vec<_>>().join(" ")
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
    let group = told_in_a_line(&["why", "handgrip-strength", "falls"]);
    assert!(
        group.contains("handgrip strength belongs to muscle strength") && group.contains("implied, not stated"),
        "{group}"
    );
    let open = told_in_a_line(&["why", "drug-treatment-of-muscle-loss", "skeletal-muscle-mass"]);
    assert!(open.contains("no evidence yet:"), "{open}");
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

#[test]
fn a_list_under_a_condition_holds_what_states_it() {
    let listed = told(&["list", "relations", "--when", "废用"]);
    assert!(listed.starts_with("1 relation\n") && listed.contains("(disuse)"), "{listed}");
    assert!(listed.contains("left out by --when: "), "{listed}");
    let all: serde_json::Value = serde_json::from_str(&told(&["list", "relations", "--when", "cancer", "--json"])).unwrap();
    let relations = all["items"].as_array().unwrap();
    assert!(relations.len() > 10 && relations.iter().all(|relation| relation["conditions"]["disease"].is_string()));
}

#[test]
fn evidence_of_other_species_is_left_out_and_said_to_be() {
    let asked = ["effect", "curcumin", "muscle-strength"];
    assert!(told(&asked).contains("seen in: mouse"));
    let human = told_in_a_line(&[&asked[..], &["--when", "species=human"]].concat());
    assert!(!human.contains("mouse"), "{human}");
    assert!(human.contains("Counting what was seen in human, and what does not say where it was seen."), "{human}");
    assert!(human.contains("left out by --when: "), "{human}");
    let rat = told_in_a_line(&["effect", "ageing", "muscle-protein-synthesis", "--when", "大鼠"]);
    assert!(
        rat.starts_with("ageing raises muscle protein synthesis, directly (1 source; animal experiments; seen in: rat)"),
        "{rat}"
    );
    assert!(rat.contains("denied: ageing ⊣ muscle protein synthesis"), "{rat}");
}

#[test]
fn no_chain_is_built_on_what_is_disputed() {
    let ageing = told(&["effect", "ageing", "muscle-protein-synthesis"]);
    assert!(ageing.starts_with("Disputed: "), "{ageing}");
    let balance = told(&["path", "ageing", "muscle-protein-balance", "--limit", "100", "--json"]);
    let balance: serde_json::Value = serde_json::from_str(&balance).unwrap();
    let paths = balance["paths"].as_array().unwrap();
    let steps = paths.iter().filter(|path| path["length"] != 1).flat_map(|path| path["relations"].as_array().unwrap());
    assert!(paths.len() > 10 && steps.into_iter().all(|step| step["contested"] == false));
    assert!(told(&["effect", "ageing", "sarcopenia"]).contains("routes agree"));
}

#[test]
fn the_first_line_hedges_as_the_source_does() {
    let first = |words: &[&str]| told_in_a_line(words);
    let oestrogen = first(&["effect", "oestrogen", "muscle-mass"]);
    assert!(oestrogen.starts_with("oestrogen may raise skeletal muscle mass (female), directly (1 source)"), "{oestrogen}");
    let hmb = first(&["effect", "HMB", "muscle-mass", "--layer", "documents"]);
    assert!(hmb.contains("may raise") && hmb.contains("animal experiments; seen in: rat"), "{hmb}");
    let brief = first(&["effect", "IL-6", "muscle-mass", "--when", "acute"]);
    assert!(brief.contains("By inference, over 2 steps, after exercise: IL-6 would raise"), "{brief}");
    assert!(brief.contains("What is recorded of the pair directly is silent on acute; it stands below."), "{brief}");
    let testosterone = first(&["effect", "testosterone", "muscle-mass"]);
    assert!(testosterone.contains("But studies of the pair itself disagree: 1 source saw"), "{testosterone}");
    let via = first(&["path", "IGF-1", "muscle-mass", "--via", "mTOR"]);
    assert!(via.starts_with("No path leads from") && via.contains("--max-steps 5 --via mTOR"), "{via}");
    let exercise = first(&["effect", "exercise", "muscle-mass"]);
    assert!(exercise.contains("Stated; farther inferences differ"), "{exercise}");
}

#[test]
fn what_is_near_is_named_where_nothing_is_recorded_of_the_pair() {
    let inflammation = told_in_a_line(&["why", "inflammation", "muscle-mass"]);
    assert!(inflammation.contains("as such within 4 steps, but of what is narrower"), "{inflammation}");
    assert!(inflammation.contains("chronic low-grade inflammation ⊣ skeletal muscle mass"), "{inflammation}");
    let chemotherapy = told(&["effect", "chemotherapy", "sarcopenia"]);
    assert!(chemotherapy.contains("Recorded of a criterion of it, or of the diagnosis"), "{chemotherapy}");
}

#[test]
fn interventions_leave_advice_out_that_is_a_hypothesis_alone() {
    let helps = told(&["interventions", "skeletal-muscle-mass", "--limit", "100"]);
    assert!(helps.contains("left out as hypotheses alone: "), "{helps}");
    let with = told(&["interventions", "skeletal-muscle-mass", "--limit", "100", "--include-hypotheses"]);
    assert!(!with.contains("left out as hypotheses") && with.len() > helps.len());
    let strength = told(&["interventions", "muscle-strength", "--limit", "100"]);
    assert!(strength.contains("Studies that found no effect"), "{strength}");
}

#[test]
fn words_and_marks_are_explained_in_help() {
    for (lang, word) in [("en", "Firm: the verdict stays"), ("zh-Hans", "稳固："), ("zh-Hant", "穩固：")] {
        let help = told(&["help", "--lang", lang]).replace('\n', " ");
        assert!(help.contains(word) && help.contains('∈'), "{lang}: {help}");
    }
}

#[test]
fn under_a_condition_the_first_line_is_of_what_states_it() {
    let files = [
        ("entities/thing.yaml", "a: {name: {en: A, zh-Hans: 甲}}\nb: {name: {en: B, zh-Hans: 乙}}\n"),
        (
            "facets.yaml",
            "duration:\n  role: condition\n  name: {en: duration, zh-Hans: 持续时间}\n  values:\n    acute: {name: {en: acute, zh-Hans: 急性}}\n",
        ),
        (
            "sources/s.yaml",
            "title: {en: S, zh-Hans: 来}\nlanguage: en\nkind: review\nlayer: documents\nlicense: CC0\nnotes:\n  n: {section: '1', text: {en: A to B., zh-Hans: 甲生乙。}, mentions: [a, b]}\n",
        ),
        (
            "mechanisms/t/m.yaml",
            "title: {en: M, zh-Hans: 制}\nsummary: {en: M., zh-Hans: 制。}\nrelations:\n  - {subject: a, effect: increases, object: b, when: {duration: acute}, evidence: [{note: s/n, strength: review, certainty: hedged}]}\n  - {subject: a, effect: increases, object: b, evidence: [{note: s/n, strength: review}]}\n",
        ),
    ];
    let explorer = sarcograph::explorer::Explorer::files(files).unwrap_or_else(|error| panic!("{error}"));
    let caller = Caller::with(explorer);
    assert!(caller.answer(&["effect", "a", "b", "--when", "acute"]).starts_with("A may raise B, directly (1 source)\n"));
    assert!(caller.answer(&["effect", "a", "b"]).starts_with("A raises B, directly (1 source)\n"));
}
