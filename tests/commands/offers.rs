//! The commands that answers offer: each runs, fits into a line, and draws what is on the screen.

#![allow(clippy::print_stdout)]

use std::path::Path;

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use super::caller::Caller;
use crate::support::unquoted;

/// What is asked of a knowledge base: names and options that mean something there.
struct World {
    caller: Caller,
    /// What acts on what; opposite names and looser words among them.
    pairs: &'static [[&'static str; 2]],
    /// What filters each question may have.
    filters: &'static [&'static [&'static str]],
    via: &'static str,
    targets: [&'static str; 2],
    conditions: [&'static str; 2],
    words: &'static [&'static str],
    records: &'static [&'static str],
}

fn small() -> World {
    World {
        caller: Caller::small(),
        pairs: &[
            ["IL-6", "muscle-mass"],
            ["tnf", "肌肉流失"],
            ["inactivity", "muscle mass"],
            ["igf-1", "muscle-mass"],
            ["vitamin e", "muscle mass"],
            ["ageing", "sarcopenia"],
            ["training", "肌少症"],
        ],
        filters: &[
            &["--when", "acute"],
            &["--when", "慢性,old"],
            &["--layer", "documents"],
            &["--evidence", "review,human-trial"],
            &["--source", "review"],
            &["--no-implied"],
            &["--no-contested"],
            &["--include-associations"],
        ],
        via: "breakdown",
        targets: ["muscle-mass", "muscle-loss"],
        conditions: ["acute", "慢性"],
        words: &["muscle", "肌肉", "tnf", "grip strength", "moon"],
        records: &["tnf", "muscle loss", "cytokines-break-muscle-down", "review", "review/circle"],
    }
}

fn shipped() -> World {
    World {
        caller: Caller::shipped(),
        pairs: &[
            ["IL-6", "muscle-mass"],
            ["TNF-α", "protein synthesis"],
            ["阻力訓練", "muscle loss"],
            ["IGF-1", "肌肉力量"],
            ["myostatin", "肌肉流失"],
            ["ageing", "sarcopenia"],
            ["glucocorticoids", "FOXO3"],
            ["vitamin D", "muscle strength"],
        ],
        filters: &[
            &["--when", "chronic"],
            &["--when", "癌症,老年"],
            &["--layer", "documents"],
            &["--evidence", "human,animal"],
            &["--source", "cancer-sarcopenia"],
            &["--no-implied"],
            &["--no-contested"],
            &["--include-associations"],
        ],
        via: "AKT",
        targets: ["muscle-mass", "muscle strength"],
        conditions: ["acute", "慢性"],
        words: &["vitamin d", "粒線體", "muscle wasting", "炎症", "atrogin"],
        records: &["IL-6", "肌肉流失", "sarcopenia", "mitochondria", "cancer-sarcopenia"],
    }
}

/// Numbers without a pattern that anybody would notice, the same in every run (Knuth's multiplier, the upper bits).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    fn maybe(&mut self, words: &mut Vec<&'static str>, option: &[&'static str]) {
        if self.below(3) == 0 {
            words.extend(option);
        }
    }
}

const COMMANDS: [&str; 18] = [
    "effect",
    "path",
    "why",
    "compare",
    "loops",
    "what-if",
    "interventions",
    "common",
    "contradictions",
    "upstream",
    "downstream",
    "neighbors",
    "show",
    "search",
    "cite",
    "list",
    "stats",
    "export",
];

/// Makes up one question.
fn question(world: &World, command: &'static str, dice: &mut Dice) -> Vec<&'static str> {
    let mut words = vec![command];
    let [from, to] = dice.of(world.pairs);
    let takes_conditions = !matches!(command, "compare" | "cite" | "search" | "stats");
    match command {
        "effect" | "path" | "why" | "compare" => {
            words.extend([from, to]);
            dice.maybe(&mut words, &["--max-steps", "3"]);
        }
        "loops" => {
            dice.maybe(&mut words, &[from]);
            dice.maybe(&mut words, &["--max-steps", "4"]);
            dice.maybe(&mut words, &["--kind", "reinforcing"]);
            dice.maybe(&mut words, &["--limit", "2"]);
        }
        "what-if" => {
            words.extend(["--raise", from]);
            if from != world.via {
                dice.maybe(&mut words, &["--block", world.via]);
            }
            dice.maybe(&mut words, &["--max-steps", "3"]);
        }
        "interventions" => {
            words.push(world.targets[0]);
            dice.maybe(&mut words, &[world.via]);
            dice.maybe(&mut words, &["--max-steps", "3"]);
        }
        "common" => {
            words.extend([from, to]);
            dice.maybe(&mut words, &["--direction", "downstream"]);
            dice.maybe(&mut words, &["--max-steps", "2"]);
        }
        "upstream" | "downstream" | "neighbors" => {
            words.push(dice.of(&[from, to, world.targets[1]]));
            dice.maybe(&mut words, &["--depth", "2"]);
        }
        "show" | "cite" => words.push(dice.of(world.records)),
        "search" => {
            words.push(dice.of(world.words));
            dice.maybe(&mut words, &["--in", "notes"]);
            dice.maybe(&mut words, &["--limit", "2"]);
            return words;
        }
        "list" => words.push(dice.of(&["entities", "relations", "mechanisms", "facets"])),
        "export" => {
            words.push("json");
            dice.maybe(&mut words, &["--around", from]);
        }
        _ => {}
    }
    match command {
        "path" => {
            dice.maybe(&mut words, &["--avoid", world.via]);
            if !words.contains(&"--avoid") {
                dice.maybe(&mut words, &["--via", world.via]);
            }
            dice.maybe(&mut words, &["--sign", "-"]);
            dice.maybe(&mut words, &["--limit", "2"]);
        }
        "compare" => words.extend(["--when", world.conditions[0], "--with", world.conditions[1]]),
        "stats" => return words,
        _ => {}
    }
    let filter = dice.of(world.filters);
    if takes_conditions || filter[0] != "--when" {
        dice.maybe(&mut words, filter);
    }
    words
}

/// What a walk met.
#[derive(Debug, Default)]
struct Met {
    answers: usize,
    offered: usize,
    drawn: usize,
    /// Lines of more than 80 columns.
    wide: Vec<String>,
    faults: Vec<String>,
}

impl Met {
    /// Asks a question in a language and follows all that the answer offers.
    fn follow(&mut self, world: &World, question: &[&str], lang: &str, folder: &Path) {
        let asked = [question, &["--lang", lang]].concat();
        let page = world.caller.call(&asked);
        if page.code != 0 {
            // A part of the graph without a relation, a name that excludes another: told, and nothing to go on from.
            if page.code != 1 {
                self.faults.push(format!("{asked:?} ends with {}: {}", page.code, page.err));
            }
            return;
        }
        self.answers += 1;
        for line in page.out.lines() {
            let Some(command) = line.find("sarcograph ").map(|at| &line[at..]) else { continue };
            if !COMMANDS.contains(&command.split(' ').nth(1).unwrap()) {
                // Not a command, but the program's name and version.
                continue;
            }
            self.offered += 1;
            // Nothing that was asked may be dropped, so that options, and the long id of a note, may need a longer line.
            let options = command.matches(" --").count() - command.matches(" --lang ").count();
            if line.width() > 80 && (options > 0 || command.split(' ').any(|word| word.width() > 40)) {
                self.wide.push(line.to_owned());
            } else if line.width() > 80 {
                self.faults.push(format!("{asked:?} offers {} columns: {line}", line.width()));
            }
            let mut words = unquoted(command);
            words.remove(0);
            let at = words.iter().position(|word| word == "-o");
            let mut run = |words: &[String]| {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                let called = world.caller.call(&words);
                if called.code != 0 {
                    self.faults.push(format!("{asked:?} offers {command}, which ends with {}: {}", called.code, called.err));
                }
                called.code == 0
            };
            let Some(at) = at else {
                run(&words);
                continue;
            };
            folder.join("x.svg").to_str().unwrap().clone_into(&mut words[at + 1]);
            if !run(&words) {
                continue;
            }
            self.drawn += 1;
            let file = folder.join("x.json");
            file.to_str().unwrap().clone_into(&mut words[at + 1]);
            if words[0] == "export" {
                "json".clone_into(&mut words[1]);
            }
            if !run(&words) {
                continue;
            }
            let drawn = bare(serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap());
            let on_screen = bare(serde_json::from_str(&world.caller.call(&[&asked[..], &["--json"]].concat()).out).unwrap());
            let is_same = if words.contains(&"--pick".to_owned()) {
                // One loop of those on the screen.
                let [one] = drawn["loops"].as_array().unwrap().as_slice() else { unreachable!("{drawn}") };
                on_screen["loops"].as_array().unwrap().contains(one)
            } else {
                drawn == on_screen
            };
            if !is_same {
                self.faults.push(format!("{asked:?} offers {command}, which draws something else"));
            }
        }
    }
}

/// Takes out of an answer how it was asked for.
fn bare(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let is_kept = |name: &String| !["text", "request", "read_as"].contains(&name.as_str());
            fields.into_iter().filter(|(name, _)| is_kept(name)).map(|(name, value)| (name, bare(value))).collect()
        }
        Value::Array(values) => values.into_iter().map(bare).collect(),
        other => other,
    }
}

/// Asks so many questions of a knowledge base, every command in turn and every language.
fn walk(world: &World, commands: &[&'static str], questions: usize, dice: &mut Dice) -> Met {
    let folder = tempfile::tempdir().unwrap();
    let mut met = Met::default();
    for at in 0..questions {
        let question = question(world, commands[at % commands.len()], dice);
        met.follow(world, &question, dice.of(&["en", "zh-Hans", "zh-Hant"]), folder.path());
    }
    met
}

/// Walks over every command of a world, and prints what was met.
fn walk_all(world: &World, seed: u64) {
    let met = walk(world, &COMMANDS, 162, &mut Dice(seed));
    let Met { answers, offered, drawn, wide, faults } = &met;
    println!("{answers} answers, {offered} commands offered, {drawn} pictures, {} faults", faults.len());
    println!("{} lines of more than 80 columns:\n{}", wide.len(), wide.join("\n"));
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(*answers >= 150 && *offered >= 200 && *drawn >= 50, "{answers} {offered} {drawn}");
    assert!(wide.len() * 8 < *offered, "{wide:#?}");
}

#[test]
fn what_answers_on_the_small_world_offer_draws_what_is_on_the_screen() {
    walk_all(&small(), 3);
}

#[test]
fn what_answers_on_the_shipped_knowledge_offer_draws_what_is_on_the_screen() {
    walk_all(&shipped(), 4);
}
