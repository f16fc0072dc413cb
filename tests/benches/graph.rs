//! How long questions take beside networkx, igraph and rustworkx, on the same graphs and pairs in the same run.
//!
//! `cargo bench --bench graph` asks on the shipped knowledge, on trrust (where `../shared/graphs` is at hand) and on generated
//! scale-free graphs of 25,000 and 1,000,000 edges; `-- --quick` leaves out the last, words choose graphs by name, and
//! `--row=WORD` rows. Who takes a hundred times as long as ours is stopped, or who takes longer than `--patience=SECONDS`. `graph.py`
//! needs Python with the three packages, and says how to get them; `PYTHON` names another interpreter than `python3`.
//!
//! Both sides build the paths that they find, and both take the best of some rounds. Peers know plain signed edges only. On those of
//! the shipped knowledge all answer the same question. Then ours is asked of the whole of it, with conditions, evidence and
//! relations beside one another, where it finds other things, and more of some: what the conditions cost, and no race. The bench
//! fails where a peer is ahead, or answers differ, on the same question.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

#[path = "graph/cases.rs"]
mod cases;
#[path = "../edge_list.rs"]
mod edge_list;
#[path = "graph/peers.rs"]
mod peers;
#[path = "graph/random.rs"]
mod random;
#[path = "graph/rows.rs"]
mod rows;
#[path = "graph/scale_free.rs"]
mod scale_free;
#[path = "graph/worlds.rs"]
mod worlds;

use std::fmt::Write;
use std::process::ExitCode;

use peers::Peers;
use rows::{Answer, ROWS, Row};
use worlds::World;

/// A row of the table: what was asked, what was answered, and how long the best round took.
struct Timed {
    row: &'static Row,
    cases: Vec<Vec<usize>>,
    answer: String,
    /// How many things are found on the plain edges, and on the graph that is timed where that is another.
    found: (usize, Option<usize>),
    seconds: f64,
}

/// How many times all rows are timed.
const PASSES: usize = 3;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_quick = arguments.iter().any(|argument| argument == "--quick");
    let names: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    let option = |name: &str| arguments.iter().find_map(|argument| argument.strip_prefix(name));
    let row = option("--row=").unwrap_or_default();
    let patience = option("--patience=").map(|seconds| seconds.parse().unwrap());
    let is_wanted = |world: &str| names.is_empty() || names.iter().any(|name| world.contains(name.as_str()));
    println!("How many times as long as sarcograph each takes:\n");
    line("graph", "row", &["networkx", "igraph", "rustworkx"].map(str::to_owned), "best", "ours, s", "answers");
    let mut is_well = true;
    for world in worlds::all(is_quick, is_wanted) {
        is_well &= table(&world, row, patience);
    }
    if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Times all rows on a graph and prints them. Returns whether all answers are equal and nobody is ahead of ours.
fn table(world: &World, row: &str, patience: Option<f64>) -> bool {
    let mut timed: Vec<Timed> = ROWS.iter().filter(|it| it.name.contains(row)).map(|row| measure(world, row)).collect();
    let mut peers = Peers::default();
    // Ours and theirs by turns, for the machine may be busier at one time than at another.
    for _ in 0..PASSES {
        if let Err(reason) = peers.run(world, &timed, patience) {
            println!("{}: {reason}", world.name);
            return false;
        }
        for timed in &mut timed {
            timed.seconds = timed.seconds.min(timed.row.seconds(world, &timed.cases));
        }
    }
    let mut is_well = true;
    for timed in &timed {
        let (mut verdict, is_equal) = peers.verdict(timed);
        let best = peers.best(timed);
        is_well &= is_equal;
        if let (theirs, Some(ours)) = timed.found {
            let _ = write!(verdict, " on plain edges: {theirs} found; here {ours}");
        } else {
            is_well &= best.is_none_or(|best| best > 1.0);
        }
        let row = format!("{} × {}", timed.row.name, timed.cases.len());
        let best = best.map_or_else(|| "-".to_owned(), |best| format!("{best:.1}"));
        line(world.name, &row, &peers.columns(timed), &best, &format!("{:.2e}", timed.seconds), &verdict);
    }
    is_well
}

fn measure(world: &World, row: &'static Row) -> Timed {
    let cases = cases::draw(world, row.question);
    let answers = row.answers(&world.plain, world, &cases);
    let answer = answers.iter().map(Answer::written).collect::<Vec<_>>().join(" ");
    let found = |answers: &[Answer]| answers.iter().map(Answer::found).sum();
    let found = (found(&answers), world.whole.as_ref().map(|whole| found(&row.answers(whole, world, &cases))));
    Timed { row, answer, found, seconds: row.seconds(world, &cases), cases }
}

fn line(graph: &str, row: &str, [networkx, igraph, rustworkx]: &[String; 3], best: &str, ours: &str, answers: &str) {
    println!("{graph:<10} {row:<26} {networkx:>10} {igraph:>10} {rustworkx:>10} {best:>8} {ours:>9}  {answers}");
}
