//! Whom a question is asked of: drawn at random, the same in every run.

use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question as _;
use sarcograph::query::what_if::WhatIfQuestion;

use crate::edge_list::asked;
use crate::random::Random;
use crate::rows::Question;
use crate::worlds::World;

/// A case with more paths than this is not asked of: everybody would be timed by it alone.
const MOST_PATHS: usize = 30_000;

/// How many steps away the second of a pair is looked for.
const NEAR: usize = 6;

/// Draws the cases of a question. Each entity has an edge that leads on. The second of a pair is where a random walk from the first
/// ends, of bounded questions within their bound; for the shortest path alone, every other one is anywhere.
pub(crate) fn draw(world: &World, question: Question) -> Vec<Vec<usize>> {
    let is_large = world.edges.len() > 100_000;
    let many = |few: usize, many: usize| if is_large { few } else { many };
    let mut draw = Draw::new(world);
    match question {
        Question::Shortest(1) => (0..many(200, 1000)).map(|at| draw.pair(NEAR, at % 2 == 1)).collect(),
        Question::Shortest(_) => (0..many(20, 50)).map(|_| draw.pair(NEAR, false)).collect(),
        Question::Paths(steps) => {
            let pairs = std::iter::repeat_with(|| draw.pair(steps, false));
            pairs.filter(|pair| paths(world, pair, steps) <= MOST_PATHS).take(many(20, 50)).collect()
        }
        Question::SignedReach => (0..many(3, 100)).map(|_| vec![draw.start()]).collect(),
        Question::Closure => (0..many(10, 1000)).map(|_| vec![draw.start()]).collect(),
        Question::Loops(_) => vec![Vec::new()],
        Question::WhatIf(steps) => {
            let pairs = std::iter::repeat_with(|| vec![draw.start(), draw.start()]);
            let is_bounded = |pair: &Vec<usize>| pair[0] != pair[1] && changes(world, pair, steps) <= MOST_PATHS;
            pairs.filter(is_bounded).take(many(3, 10)).collect()
        }
    }
}

struct Draw<'w> {
    world: &'w World,
    targets: Vec<Vec<usize>>,
    random: Random,
}

impl<'w> Draw<'w> {
    fn new(world: &'w World) -> Self {
        let mut targets = vec![Vec::new(); world.ids.len()];
        for edge in &world.edges {
            targets[edge.from].push(edge.to);
        }
        Self { world, targets, random: Random::new(0x5eed_0f5a_4c0b) }
    }

    fn start(&mut self) -> usize {
        self.world.edges[self.random.below(self.world.edges.len())].from
    }

    fn pair(&mut self, steps: usize, is_anywhere: bool) -> Vec<usize> {
        loop {
            let start = self.start();
            let mut end = start;
            for _ in 0..2 + self.random.below(steps - 1) {
                let targets = &self.targets[end];
                end = if targets.is_empty() { end } else { targets[self.random.below(targets.len())] };
            }
            if is_anywhere {
                end = self.random.below(self.world.ids.len());
            }
            if start != end {
                return vec![start, end];
            }
        }
    }
}

fn paths(world: &World, pair: &[usize], max_steps: usize) -> usize {
    let [from, to] = [pair[0], pair[1]].map(|at| asked(world.ids[at].as_str()));
    let question = PathQuestion { max_steps, limit: 0, firm_steps: 0, ..PathQuestion::new(from, to) };
    let answer = question.ask(&world.plain).unwrap();
    if answer.complete { answer.counts.plus + answer.counts.minus } else { usize::MAX }
}

fn changes(world: &World, pair: &[usize], max_steps: usize) -> usize {
    let [raised, lowered] = [pair[0], pair[1]].map(|at| asked(world.ids[at].as_str()));
    let question = WhatIfQuestion { max_steps, ..WhatIfQuestion::new(vec![raised], vec![lowered], Vec::new()) };
    let answer = (WhatIfQuestion { limit: usize::MAX, firm_steps: 0, ..question }).ask(&world.plain).unwrap();
    let paths = answer.changes.iter().map(|change| change.counts.plus + change.counts.minus).sum();
    if answer.complete { paths } else { usize::MAX }
}
