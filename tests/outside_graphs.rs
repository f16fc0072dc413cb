//! Graphs that were made elsewhere, with answers that other programs computed. Where they are not at hand (`build.rs` looks for
//! them) their tests are told to be ignored; those of `own`, a slice small enough to be worked out by hand, always run.

mod drawn;
mod gpml;
mod own;

use std::fs;
use std::path::Path;

use sarcograph::graph::MechanismGraph;
use sarcograph::graph::filters::Filters;
use sarcograph::query::closure::ClosureQuestion;
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::loops::LoopsQuestion;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;
use sarcograph::query::reach::{Direction, ReachQuestion};
use sarcograph::query::shortest::ShortestQuestion;
use sarcograph::query::walks::{WalksAnswer, WalksQuestion};

use crate::edge_list::{asked, graph, rows};

/// Returns a file of the folder.
fn file(name: &str) -> String {
    let folder = option_env!("SARCOGRAPH_GRAPHS").unwrap_or_else(|| panic!("SARCOGRAPH_GRAPHS names no folder of graphs"));
    let path = Path::new(folder).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn walks(graph: &MechanismGraph, id: &str, direction: Direction) -> WalksAnswer {
    let question = WalksQuestion { entity: asked(id), direction, filters: Filters::default(), depth: usize::MAX };
    question.ask(graph).unwrap()
}

fn lengths(graph: &MechanismGraph, from: &str, to: &str, count: usize) -> Vec<usize> {
    let question = ShortestQuestion { from: asked(from), to: asked(to), filters: Filters::default(), count };
    let answer = question.ask(graph).unwrap();
    assert!(answer.complete);
    answer.paths.iter().map(|path| path.length).collect()
}

/// Holds shortest paths and signed walks against a table.
fn hold_shortest_paths_and_signed_walks(edges: &str, table: &str) {
    let graph = graph(edges);
    for row in rows(table) {
        let (source, target) = (row["source"], row["target"]);
        // A path from an entity to itself is no question; the walk of no steps is.
        let length = if source == target { Some(0) } else { lengths(&graph, source, target, 1).first().copied() };
        let length = length.map_or("-1".to_owned(), |length| length.to_string());
        assert_eq!(length, row["dist"], "{source} {target}");
        let reached = walks(&graph, source, Direction::Downstream).reached;
        let walked = reached.iter().find(|walked| walked.id.as_str() == target);
        let written = |length: Option<usize>| length.map_or("-1".to_owned(), |length| length.to_string());
        let plus = written(walked.and_then(|walked| walked.plus));
        let minus = written(walked.and_then(|walked| walked.minus));
        assert_eq!(
            (plus.as_str(), minus.as_str()),
            (row["shortest_positive_walk"], row["shortest_negative_walk"]),
            "{row:?}"
        );
    }
}

/// Holds simple paths against a table.
fn hold_simple_paths(edges: &str, table: &str) {
    let graph = graph(edges);
    for row in rows(table) {
        let (source, target) = (row["source"], row["target"]);
        let ten: Vec<String> = lengths(&graph, source, target, 10).iter().map(ToString::to_string).collect();
        assert_eq!(ten.join(","), row["ksp10_lengths"], "{source} {target}");
        let effect = EffectQuestion::new(asked(source), asked(target)).ask(&graph).unwrap();
        assert!(effect.complete);
        assert_eq!(effect.counts.plus.to_string(), row["simple_paths_le4_positive"], "{source} {target}");
        assert_eq!(effect.counts.minus.to_string(), row["simple_paths_le4_negative"], "{source} {target}");
        let question = PathQuestion { limit: 1000, ..PathQuestion::new(asked(source), asked(target)) };
        assert_eq!(question.ask(&graph).unwrap().paths.len(), effect.counts.plus + effect.counts.minus);
    }
}

/// Holds closures against a table.
fn hold_closures(edges: &str, table: &str) {
    let graph = graph(edges);
    for row in rows(table) {
        for (direction, column) in [(Direction::Downstream, "downstream"), (Direction::Upstream, "upstream")] {
            let others = walks(&graph, row["node"], direction).reached.len() - 1;
            let question = ClosureQuestion { entity: asked(row["node"]), direction, filters: Filters::default() };
            let closure = question.ask(&graph).unwrap().reached.len();
            assert_eq!([others, closure].map(|size| size.to_string()), [row[column]; 2], "{} {column}", row["node"]);
        }
    }
}

/// Holds signed closures against a table.
fn hold_signed_closures(edges: &str, table: &str) {
    let graph = graph(edges);
    for row in rows(table) {
        let reached = walks(&graph, row["node"], Direction::Downstream).reached;
        let count = |is_in: &dyn Fn(bool, bool) -> bool| {
            reached.iter().filter(|walked| is_in(walked.plus.is_some(), walked.minus.is_some())).count().to_string()
        };
        assert_eq!(count(&|plus, _| plus), row["reached_positive"], "{}", row["node"]);
        assert_eq!(count(&|_, minus| minus), row["reached_negative"], "{}", row["node"]);
        assert_eq!(count(&|plus, minus| plus && minus), row["reached_both"], "{}", row["node"]);
    }
}

/// Holds reached by paths against a table.
fn hold_reached_by_paths(edges: &str, table: &str) {
    let graph = graph(edges);
    for row in rows(table).filter(|row| row["downstream"].len() < 3) {
        let question = ReachQuestion { depth: usize::MAX, ..ReachQuestion::new(asked(row["node"]), Direction::Downstream) };
        let answer = question.ask(&graph).unwrap();
        assert!(answer.complete);
        assert_eq!(answer.reached.len().to_string(), row["downstream"], "{}", row["node"]);
    }
}

/// Holds cycles against a table.
fn hold_cycles(edges: &str, table: &str) {
    let graph = graph(edges);
    let mut before = (0, 0);
    for row in rows(table) {
        let length: usize = row["length"].parse().unwrap();
        let question = LoopsQuestion { max_steps: length, ..LoopsQuestion::new(None) };
        let answer = question.ask(&graph).unwrap();
        assert!(answer.complete);
        let counts = (answer.counts.reinforcing, answer.counts.balancing);
        let of_length = ((counts.0 - before.0).to_string(), (counts.1 - before.1).to_string());
        assert_eq!((of_length.0.as_str(), of_length.1.as_str()), (row["positive"], row["negative"]), "{length}");
        before = counts;
    }
}

#[test]
#[cfg_attr(not(outside_graphs), ignore = "the graphs made elsewhere are not at hand")]
fn shortest_paths_and_signed_walks_are_those_of_others() {
    hold_shortest_paths_and_signed_walks(&file("trrust/graph.tsv"), &file("trrust/sp1000.tsv"));
}

#[test]
#[cfg_attr(not(outside_graphs), ignore = "the graphs made elsewhere are not at hand")]
fn simple_paths_are_as_many_and_as_long_as_those_of_others() {
    hold_simple_paths(&file("trrust/graph.tsv"), &file("trrust/paths50.tsv"));
}

#[test]
#[cfg_attr(not(outside_graphs), ignore = "the graphs made elsewhere are not at hand")]
fn closures_are_as_large_as_those_of_others() {
    hold_closures(&file("trrust/graph.tsv"), &file("trrust/closure1000.tsv"));
}

#[test]
#[cfg_attr(not(outside_graphs), ignore = "the graphs made elsewhere are not at hand")]
fn signed_closures_are_as_large_as_those_of_others() {
    hold_signed_closures(&file("trrust/graph.tsv"), &file("trrust/signed100.tsv"));
}

#[test]
#[cfg_attr(not(outside_graphs), ignore = "the graphs made elsewhere are not at hand")]
fn what_is_reached_by_paths_is_what_is_reached_by_walks() {
    hold_reached_by_paths(&file("trrust/graph.tsv"), &file("trrust/closure1000.tsv"));
}

#[test]
#[cfg_attr(not(outside_graphs), ignore = "the graphs made elsewhere are not at hand")]
fn cycles_are_as_many_as_those_of_others() {
    hold_cycles(&file("trrust/graph.tsv"), &file("trrust/cycles.tsv"));
}
