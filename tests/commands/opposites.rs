//! Every command that takes an opposite name turns what it says, and nothing of what is stored.

use serde_json::Value;

use super::caller::Caller;
use crate::oracle::everything::{turned, without_the_asking};

fn json(caller: &Caller, arguments: &[&str]) -> Value {
    let answer = caller.answer(&[arguments, &["--json"]].concat());
    without_the_asking(serde_json::from_str(&answer).unwrap())
}

#[test]
fn an_opposite_name_turns_the_answer_of_every_command() {
    let caller = Caller::shipped();
    let (plenty, want) = ("vitamin D", "vitamin D deficiency");
    let (mass, loss) = ("muscle mass", "muscle loss");
    for (plain, opposite) in [
        (&["path", plenty, mass, "--limit", "50"][..], &["path", want, mass, "--limit", "50"][..]),
        (&["path", plenty, mass, "--sign", "+"], &["path", plenty, loss, "--sign", "-"]),
        (&["effect", plenty, mass], &["effect", want, mass]),
        (&["effect", "IL-6", mass, "--when", "chronic"], &["effect", "IL-6", loss, "--when", "chronic"]),
        (&["why", "TNF-α", mass], &["why", "TNF-α", loss]),
        (
            &["compare", "IL-6", mass, "--when", "acute", "--with", "chronic"],
            &["compare", "IL-6", loss, "--when", "acute", "--with", "chronic"],
        ),
        (&["upstream", mass, "--depth", "2"], &["upstream", loss, "--depth", "2"]),
        (&["downstream", plenty, "--depth", "3"], &["downstream", want, "--depth", "3"]),
        (&["neighbors", mass], &["neighbors", loss]),
        (&["what-if", "--raise", plenty], &["what-if", "--raise", want]),
        (&["interventions", mass, "--layer", "documents"], &["interventions", loss, "--layer", "documents"]),
        (
            &["common", mass, "muscle strength", "--direction", "upstream"],
            &["common", loss, "muscle weakness", "--direction", "upstream"],
        ),
    ] {
        let expected = turned(json(&caller, plain));
        assert_ne!(expected, json(&caller, plain), "{plain:?} has nothing to turn");
        assert_eq!(json(&caller, opposite), expected, "{opposite:?}");
    }
    assert_eq!(json(&caller, &["effect", want, loss]), json(&caller, &["effect", plenty, mass]));
}

#[test]
fn to_raise_an_opposite_is_to_lower_what_it_is_the_opposite_of() {
    let caller = Caller::shipped();
    let changes = |option: &str, name: &str| {
        let mut answer = json(&caller, &["what-if", option, name, "--limit", "500"]);
        for change in answer["changes"].as_array_mut().unwrap() {
            change.as_object_mut().unwrap().remove("because");
        }
        (answer["changes"].take(), answer["circles"].take())
    };
    assert_eq!(changes("--raise", "vitamin D deficiency"), changes("--lower", "vitamin D"));
    assert_eq!(changes("--lower", "muscle loss"), changes("--raise", "muscle mass"));
    assert_eq!(changes("--block", "vitamin D"), changes("--lower", "vitamin D"), "blocking alone is loss");
}

#[test]
fn what_is_passed_and_what_is_stored_is_not_turned() {
    let caller = Caller::shipped();
    for option in ["--via", "--avoid"] {
        let of = |name: &str| json(&caller, &["path", "IL-6", "sarcopenia", option, name, "--limit", "50"]);
        assert_eq!(of("muscle loss"), of("muscle mass"), "{option}");
    }
    for command in ["show", "loops"] {
        assert_eq!(json(&caller, &[command, "muscle loss"]), json(&caller, &[command, "muscle mass"]), "{command}");
    }
}
