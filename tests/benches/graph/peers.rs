//! The others: what they are asked, and what `graph.py` prints of them.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::rows::Question;
use crate::worlds::World;
use crate::{Timed, rows};

const PEERS: [&str; 3] = ["networkx", "igraph", "rustworkx"];

/// A peer is stopped after so many times as long as ours took, but not before so many seconds, and at the latest after so many.
const LIMIT: (f64, f64, f64) = (100.0, 5.0, 60.0);

/// What came of the others on one graph.
#[derive(Default)]
pub(crate) struct Peers(BTreeMap<(String, String), Outcome>);

enum Outcome {
    Answered { seconds: f64, answer: String },
    Stopped { seconds: f64 },
    NoSuchQuestion,
}

impl Outcome {
    /// Returns how long the answer took.
    fn seconds(&self) -> Option<f64> {
        match self {
            Self::Answered { seconds, .. } => Some(*seconds),
            Self::Stopped { .. } | Self::NoSuchQuestion => None,
        }
    }
}

impl Peers {
    /// Asks all rows of all peers. Of what was asked before the faster time stays; who was stopped before is not asked again.
    /// Where `patience` is given, in seconds, it is the time after which a peer is stopped.
    pub(crate) fn run(&mut self, world: &World, timed: &[Timed], patience: Option<f64>) -> Result<(), String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let write = |name: &str, text: String| fs::write(folder.path().join(name), text).map_err(|error| error.to_string());
        write("edges.tsv", edges(world))?;
        write("rows.tsv", timed.iter().map(|timed| self.line(timed, patience)).collect())?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/benches/graph.py");
        let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let mut command = Command::new(&python);
        let output = command.arg(script).arg(folder.path()).stderr(Stdio::inherit()).output();
        let output = output.map_err(|error| format!("`{python}` does not start: {error}"))?;
        if !output.status.success() {
            return Err("graph.py ended early".to_owned());
        }
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let (key, outcome) = outcome(line).ok_or_else(|| format!("graph.py printed what it should not: {line}"))?;
            let before = self.0.get(&key).and_then(Outcome::seconds);
            if before.is_none_or(|before| outcome.seconds().is_some_and(|seconds| seconds < before)) {
                self.0.insert(key, outcome);
            }
        }
        Ok(())
    }

    /// Writes a row for the script: name, question, bound, seconds, who is not asked, cases.
    fn line(&self, timed: &Timed, patience: Option<f64>) -> String {
        let (question, bound) = match timed.row.question {
            Question::Shortest(1) => ("shortest", 1),
            Question::Shortest(count) => ("shortest_of_many", count),
            Question::Paths(steps) => ("paths", steps),
            Question::SignedReach => ("signed_reach", 0),
            Question::Closure => ("closure", 0),
            Question::Loops(steps) => ("loops", steps),
            Question::WhatIf(steps) => ("what_if", steps),
        };
        let (factor, least, most) = LIMIT;
        let seconds = patience.unwrap_or((timed.seconds * factor).clamp(least, most));
        let was_stopped = |peer: &&str| matches!(self.outcome(timed, peer), Some(Outcome::Stopped { .. }));
        let stopped: Vec<&str> = PEERS.into_iter().filter(was_stopped).collect();
        let numbers = |case: &Vec<usize>| case.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let cases: Vec<String> = timed.cases.iter().map(numbers).collect();
        let (name, stopped, cases) = (timed.row.name, stopped.join(" "), cases.join(","));
        format!("{name}\t{question}\t{bound}\t{seconds}\t{stopped}\t{cases}\n")
    }

    /// Returns what the table says of each peer in a row: how many times as long as ours it took.
    pub(crate) fn columns(&self, timed: &Timed) -> [String; 3] {
        PEERS.map(|peer| match self.outcome(timed, peer) {
            Some(Outcome::Answered { seconds, .. }) => format!("{:.1}", seconds / timed.seconds),
            Some(Outcome::Stopped { seconds }) => format!("> {:.0}", seconds / timed.seconds),
            Some(Outcome::NoSuchQuestion) | None => "-".to_owned(),
        })
    }

    /// Returns how many times as long as ours the fastest took that answered, or none where nobody did.
    pub(crate) fn best(&self, timed: &Timed) -> Option<f64> {
        let ratio = |peer: &str| match self.outcome(timed, peer) {
            Some(Outcome::Answered { seconds, .. }) => Some(seconds / timed.seconds),
            _ => None,
        };
        PEERS.into_iter().filter_map(ratio).min_by(f64::total_cmp)
    }

    /// Returns what the table says of the answers, and whether they are equal where no fault of a peer is known.
    pub(crate) fn verdict(&self, timed: &Timed) -> (String, bool) {
        let (mut words, mut is_equal) = (Vec::new(), true);
        for peer in PEERS {
            let Some(Outcome::Answered { answer, .. }) = self.outcome(timed, peer) else { continue };
            let is_loops = matches!(timed.row.question, Question::Loops(_));
            if *answer == timed.answer {
                words.push("equal".to_owned());
            } else if peer == "igraph" && is_loops && rows::longer_loops(answer) == rows::longer_loops(&timed.answer) {
                words.push("igraph misses loops of length 2, as known of its simple_cycles".to_owned());
            } else {
                words.push(format!("{peer} differs: {}", difference(&timed.answer, answer)));
                is_equal = false;
            }
        }
        words.dedup();
        if words.is_empty() { ("nobody else finished".to_owned(), true) } else { (words.join("; "), is_equal) }
    }

    fn outcome(&self, timed: &Timed, peer: &str) -> Option<&Outcome> {
        self.0.get(&(timed.row.name.to_owned(), peer.to_owned()))
    }
}

fn edges(world: &World) -> String {
    let mut text = format!("{}\n", world.ids.len());
    for edge in &world.edges {
        let _ = writeln!(text, "{}\t{}\t{}", edge.from, edge.to, if edge.is_negative { -1 } else { 1 });
    }
    text
}

/// Reads a line of the script: row, peer, seconds, answer.
fn outcome(line: &str) -> Option<((String, String), Outcome)> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [row, peer, state, seconds, answer] = columns.try_into().ok()?;
    let seconds = seconds.parse().ok()?;
    let outcome = match state {
        "answered" => Outcome::Answered { seconds, answer: answer.to_owned() },
        "stopped" => Outcome::Stopped { seconds },
        _ => Outcome::NoSuchQuestion,
    };
    Some(((row.to_owned(), peer.to_owned()), outcome))
}

/// Shows the first case in which two answers differ.
fn difference(ours: &str, theirs: &str) -> String {
    let pairs = ours.split(' ').zip(theirs.split(' '));
    let first = pairs.enumerate().find(|(_, (ours, theirs))| ours != theirs);
    first.map_or_else(|| "number of cases".to_owned(), |(at, (ours, theirs))| format!("case {at}: {theirs} for our {ours}"))
}
