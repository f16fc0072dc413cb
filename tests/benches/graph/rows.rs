//! What is asked, and how answers are written so that they can be compared.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use sarcograph::graph::MechanismGraph;
use sarcograph::graph::filters::Filters;
use sarcograph::model::effect::Sign;
use sarcograph::query::answer::{LoopKind, SignedPath};
use sarcograph::query::closure::{ClosureAnswer, ClosureQuestion};
use sarcograph::query::loops::{LoopsAnswer, LoopsQuestion};
use sarcograph::query::path::{PathAnswer, PathQuestion};
use sarcograph::query::question::Question as _;
use sarcograph::query::reach::Direction;
use sarcograph::query::shortest::{ShortestAnswer, ShortestQuestion};
use sarcograph::query::walks::{WalksAnswer, WalksQuestion};
use sarcograph::query::what_if::{WhatIfAnswer, WhatIfQuestion};

use crate::edge_list::asked;
use crate::worlds::World;

/// How many rounds are made at least, and for how many seconds rounds are begun: short ones until the first time is up, so that the
/// best of them is one that nothing disturbed, long ones no more once the second is.
const ROUNDS: usize = 5;
const SECONDS: [f64; 2] = [0.5, 2.0];

/// A sort of question.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) question: Question,
}

/// What is asked of the entities of a case.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Question {
    /// So many shortest paths from the first to the second.
    Shortest(usize),
    /// All simple paths of at most so many steps from the first to the second.
    Paths(usize),
    /// What walks of each sign reach from the first.
    SignedReach,
    /// What is reached from the first.
    Closure,
    /// All loops of at most so many steps.
    Loops(usize),
    /// What changes within so many steps where the first is raised and the second lowered.
    WhatIf(usize),
}

pub(crate) const ROWS: [Row; 8] = [
    Row { name: "shortest path", question: Question::Shortest(1) },
    Row { name: "ten shortest paths", question: Question::Shortest(10) },
    Row { name: "all paths ≤ 4", question: Question::Paths(4) },
    Row { name: "all paths ≤ 6", question: Question::Paths(6) },
    Row { name: "signed reach", question: Question::SignedReach },
    Row { name: "closure", question: Question::Closure },
    Row { name: "loops ≤ 5", question: Question::Loops(5) },
    Row { name: "what-if ≤ 4", question: Question::WhatIf(4) },
];

impl Row {
    /// Answers all cases on one of the graphs of a world.
    pub(crate) fn answers(&self, graph: &MechanismGraph, world: &World, cases: &[Vec<usize>]) -> Vec<Answer> {
        cases.iter().map(|case| self.prepare(world, case).ask(graph)).collect()
    }

    /// Answers all cases as a user would, in the best of some rounds. In seconds.
    pub(crate) fn seconds(&self, world: &World, cases: &[Vec<usize>]) -> f64 {
        let (mut best, mut total, mut rounds) = (f64::INFINITY, 0.0, 0);
        let cases: Vec<Prepared> = cases.iter().map(|case| self.prepare(world, case)).collect();
        while total < SECONDS[usize::from(rounds < ROUNDS)] {
            let begin = Instant::now();
            for case in &cases {
                black_box(case.ask(world.timed()));
            }
            let seconds = begin.elapsed().as_secs_f64();
            (best, total, rounds) = (best.min(seconds), total + seconds, rounds + 1);
        }
        best
    }

    /// Asks of the entities of a case.
    fn prepare(&self, world: &World, case: &[usize]) -> Prepared {
        let name = |at: usize| asked(world.ids[case[at]].as_str());
        let filters = Filters::default;
        let direction = Direction::Downstream;
        match self.question {
            Question::Shortest(count) => {
                Prepared::Shortest(ShortestQuestion { from: name(0), to: name(1), filters: filters(), count })
            }
            Question::Paths(max_steps) => Prepared::Paths(PathQuestion {
                max_steps,
                limit: usize::MAX,
                firm_steps: 0,
                ..PathQuestion::new(name(0), name(1))
            }),
            Question::SignedReach => {
                let depth = usize::MAX;
                Prepared::SignedReach(WalksQuestion { entity: name(0), direction, filters: filters(), depth })
            }
            Question::Closure => Prepared::Closure(ClosureQuestion { entity: name(0), direction, filters: filters() }),
            Question::Loops(max_steps) => {
                let (limit, max_work) = (usize::MAX, usize::MAX);
                Prepared::Loops(LoopsQuestion { max_steps, limit, max_work, ..LoopsQuestion::new(None) })
            }
            Question::WhatIf(max_steps) => {
                let question = WhatIfQuestion::new(vec![name(0)], vec![name(1)], Vec::new());
                Prepared::WhatIf(WhatIfQuestion { max_steps, limit: usize::MAX, firm_steps: 0, ..question })
            }
        }
    }
}

/// A question that only needs to be asked, as peers have the numbers of a case at hand.
enum Prepared {
    Shortest(ShortestQuestion),
    Paths(PathQuestion),
    SignedReach(WalksQuestion),
    Closure(ClosureQuestion),
    Loops(LoopsQuestion),
    WhatIf(WhatIfQuestion),
}

impl Prepared {
    fn ask(&self, graph: &MechanismGraph) -> Answer {
        match self {
            Self::Shortest(question) => Answer::Shortest(question.ask(graph).unwrap()),
            Self::Paths(question) => Answer::Paths(question.ask(graph).unwrap()),
            Self::SignedReach(question) => Answer::SignedReach(question.ask(graph).unwrap()),
            Self::Closure(question) => Answer::Closure(question.ask(graph).unwrap()),
            Self::Loops(question) => Answer::Loops(question.ask(graph).unwrap()),
            Self::WhatIf(question) => Answer::WhatIf(question.ask(graph).unwrap()),
        }
    }
}

/// An answer.
#[expect(clippy::large_enum_variant, reason = "a handful are held, for a moment")]
pub(crate) enum Answer {
    Shortest(ShortestAnswer),
    Paths(PathAnswer),
    SignedReach(WalksAnswer),
    Closure(ClosureAnswer),
    Loops(LoopsAnswer),
    WhatIf(WhatIfAnswer),
}

impl Answer {
    /// Returns how many paths, loops or entities were found.
    pub(crate) fn found(&self) -> usize {
        match self {
            Self::Shortest(answer) => answer.paths.len(),
            Self::Paths(answer) => answer.paths.len(),
            Self::SignedReach(answer) => answer.reached.len(),
            Self::Closure(answer) => answer.reached.len(),
            Self::Loops(answer) => answer.loops.len(),
            Self::WhatIf(answer) => answer.changes.len(),
        }
    }

    /// Writes what can be compared: of paths and loops how many there are of each length and sign, of what is reached how much.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Shortest(answer) => {
                assert!(answer.complete);
                let lengths: Vec<String> = answer.paths.iter().map(|path| path.length.to_string()).collect();
                if lengths.is_empty() { "none".to_owned() } else { lengths.join(",") }
            }
            Self::Paths(answer) => {
                assert!(answer.complete && !answer.truncated);
                counted(answer.paths.iter().map(|path: &SignedPath| (path.length, path.sign == Sign::Minus)))
            }
            Self::SignedReach(answer) => {
                let plus = answer.reached.iter().filter(|walked| walked.plus.is_some()).count();
                let minus = answer.reached.iter().filter(|walked| walked.minus.is_some()).count();
                format!("+{plus}-{minus}")
            }
            Self::Closure(answer) => answer.reached.len().to_string(),
            Self::Loops(answer) => {
                assert!(answer.complete && !answer.truncated);
                counted(answer.loops.iter().map(|ring| (ring.length, ring.kind == LoopKind::Balancing)))
            }
            Self::WhatIf(answer) => {
                assert!(!answer.truncated);
                let plus: usize = answer.changes.iter().map(|change| change.counts.plus).sum();
                let minus: usize = answer.changes.iter().map(|change| change.counts.minus).sum();
                format!("{}:+{plus}-{minus}", answer.changes.len())
            }
        }
    }
}

/// Writes how many there are of each length and sign, for instance `2+=1,3-=4`.
fn counted(items: impl Iterator<Item = (usize, bool)>) -> String {
    let mut counts: BTreeMap<(usize, bool), usize> = BTreeMap::new();
    items.for_each(|item| *counts.entry(item).or_default() += 1);
    let write = |((length, is_negative), count)| format!("{length}{}={count}", if is_negative { '-' } else { '+' });
    let counts: Vec<String> = counts.into_iter().map(write).collect();
    if counts.is_empty() { "none".to_owned() } else { counts.join(",") }
}

/// Returns an answer on loops without those of length 2.
pub(crate) fn longer_loops(answer: &str) -> Vec<&str> {
    answer.split(',').filter(|count| !count.starts_with('2')).collect()
}
