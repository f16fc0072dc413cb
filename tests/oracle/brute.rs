//! The oracle: every rule of a question, word by word, at any cost.

use std::collections::{BTreeMap, BTreeSet};

use sarcograph::graph::filters::Filters;
use sarcograph::model::effect::Effect;
use sarcograph::model::evidence::{Certainty, Stance};
use serde_json::{Value, json};

use super::world::{Edge, FACETS, HELD, Proof, SOURCES, SPECIES, When, World};

/// What filters leave of a world.
pub(super) struct Left<'a> {
    pub(super) world: &'a World,
    pub(super) filters: &'a Filters,
    pub(super) edges: Vec<&'a Edge>,
    pub(super) contested: BTreeSet<String>,
}

/// A path, spelt out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Path {
    pub(super) entities: Vec<usize>,
    pub(super) relations: Vec<String>,
    pub(super) sign: char,
    pub(super) stated: bool,
    pub(super) context: When,
}

pub(super) fn sign(effect: Effect) -> Option<char> {
    match effect.id() {
        "increases" | "activates" | "produces" | "correlates-positively" | "high-is-criterion-of" => Some('+'),
        "decreases" | "inhibits" | "correlates-negatively" | "low-is-criterion-of" => Some('-'),
        "regulates" | "correlates" => Some('?'),
        "no-effect" => Some('0'),
        _ => None,
    }
}

pub(super) fn is_association(effect: Effect) -> bool {
    effect.id().starts_with("correlates")
}

pub(super) fn is_criterion(effect: Effect) -> bool {
    effect.id().ends_with("-is-criterion-of")
}

/// Something acts on something, or a study found that it does not.
pub(super) fn is_causal(effect: Effect) -> bool {
    sign(effect).is_some() && !is_association(effect) && !is_criterion(effect)
}

/// The value and all broader ones.
fn upwards(facet: &str, value: &'static str) -> Vec<&'static str> {
    let (_, values) = FACETS.iter().find(|(id, _)| *id == facet).unwrap();
    let mut chain = vec![value];
    while let Some((_, Some(broader))) = values.iter().find(|(id, _)| id == chain.last().unwrap()) {
        chain.push(broader);
    }
    chain
}

pub(super) fn agree(facet: &str, a: &'static str, b: &'static str) -> bool {
    upwards(facet, a).contains(&b) || upwards(facet, b).contains(&a)
}

pub(super) fn overlap(a: &When, b: &When) -> bool {
    a.iter().all(|(facet, value)| b.get(facet).is_none_or(|other| agree(facet, value, other)))
}

/// All that is stated, the narrowest value in each facet, or nothing where two contradict each other.
pub(super) fn union(all: &[&When]) -> Option<When> {
    let mut union = When::new();
    for (facet, _) in FACETS {
        let values: Vec<&'static str> = all.iter().filter_map(|when| when.get(facet).copied()).collect();
        if values.iter().any(|a| values.iter().any(|b| !agree(facet, a, b))) {
            return None;
        }
        if let Some(narrowest) = values.into_iter().max_by_key(|value| upwards(facet, value).len()) {
            union.insert(facet, narrowest);
        }
    }
    Some(union)
}

/// Tells whether what one step states to hold throughout is spoken of by all steps but is-a steps and criteria.
pub(super) fn holds_throughout(edges: &[&Edge]) -> bool {
    FACETS.iter().all(|(facet, _)| {
        let is_held = |edge: &&Edge| edge.when.get(facet).is_some_and(|value| upwards(facet, value).contains(&HELD));
        let is_said_anyway = |edge: &&Edge| edge.effect == Effect::IsA || is_criterion(edge.effect);
        let speaks = |edge: &&Edge| is_said_anyway(edge) || edge.when.contains_key(facet);
        !edges.iter().any(is_held) || edges.iter().all(speaks)
    })
}

pub(super) fn asked(filters: &Filters) -> When {
    let mut when = When::new();
    for (facet, values) in FACETS {
        for (value, _) in values {
            if filters.when.get(&facet.into()) == Some(&(*value).into()) {
                when.insert(facet, *value);
            }
        }
    }
    when
}

/// Tells whether something was not seen in another species alone: in the one asked for, in a broader or a narrower one, or nobody says
/// in which.
fn seen_where_asked(species: Option<&str>, filters: &Filters) -> bool {
    let (facet, values) = SPECIES;
    let is_within = |value: &str, broad: &str| {
        value == broad || values.iter().any(|(id, within)| *id == value && *within == Some(broad))
    };
    match (species, filters.observed.get(&facet.into())) {
        (Some(seen), Some(asked)) => is_within(seen, asked.as_str()) || is_within(asked.as_str(), seen),
        _ => true,
    }
}

pub(super) fn left_of(edge: &Edge, filters: &Filters) -> Vec<Proof> {
    let passes = |proof: &&Proof| {
        let (source, layer) = SOURCES[proof.source];
        (filters.layers.is_empty() || filters.layers.contains(&layer))
            && (filters.sources.is_empty() || filters.sources.iter().any(|id| id.as_str() == source))
            && (filters.strengths.is_empty() || filters.strengths.contains(&proof.strength))
            && (!filters.no_implied || proof.certainty != Certainty::Implied)
            && (!filters.no_hypotheses || proof.certainty != Certainty::Hypothesis)
            && seen_where_asked(proof.species, filters)
    };
    edge.evidence.iter().filter(passes).copied().collect()
}

impl<'a> Left<'a> {
    pub(super) fn new(world: &'a World, filters: &'a Filters) -> Self {
        let when = asked(filters);
        let edges = world.edges.iter().filter(|edge| !left_of(edge, filters).is_empty() && overlap(&edge.when, &when));
        let mut left = Self { world, filters, edges: edges.collect(), contested: BTreeSet::new() };
        left.contested = left.edges.iter().filter(|edge| left.is_contested(edge)).map(|edge| world.id(edge)).collect();
        if filters.no_contested {
            let contested = std::mem::take(&mut left.contested);
            left.edges.retain(|edge| !contested.contains(&world.id(edge)));
        }
        left
    }

    pub(super) fn has(&self, edge: &Edge, stance: Stance) -> bool {
        left_of(edge, self.filters).iter().any(|proof| proof.stance == stance)
    }

    fn is_contested(&self, edge: &Edge) -> bool {
        let signs = |a: &Edge, b: &Edge| match (sign(a.effect), sign(b.effect)) {
            (Some(a), Some(b)) => a != b && a != '?' && b != '?',
            _ => false,
        };
        let pair = |a: &Edge, b: &Edge| match (is_association(a.effect), is_association(b.effect)) {
            (true, true) => BTreeSet::from([a.subject, a.object]) == BTreeSet::from([b.subject, b.object]),
            (false, false) if !is_criterion(a.effect) && !is_criterion(b.effect) => {
                (a.subject, a.object) == (b.subject, b.object)
            }
            _ => false,
        };
        let opposed = |other: &&Edge| {
            pair(edge, other) && signs(edge, other) && self.has(other, Stance::Supports) && overlap(&edge.when, &other.when)
        };
        self.has(edge, Stance::Supports) && (self.has(edge, Stance::Disputes) || self.edges.iter().any(opposed))
    }

    /// Edges that can be walked, with both ends in the direction of the walk.
    pub(super) fn steps(&self) -> Vec<(usize, usize, &'a Edge)> {
        let mut steps = Vec::new();
        for edge in &self.edges {
            let is_step = matches!(sign(edge.effect), Some('+' | '-' | '?')) || edge.effect == Effect::IsA;
            let is_in = !is_association(edge.effect) || self.filters.include_associations;
            if is_step && is_in && edge.subject != edge.object && self.has(edge, Stance::Supports) {
                steps.push((edge.subject, edge.object, *edge));
                if is_association(edge.effect) {
                    steps.push((edge.object, edge.subject, *edge));
                }
            }
        }
        steps
    }

    /// Why a verdict is `none`, and the ids of the studies that found no effect, whatever the verdict.
    pub(super) fn nothing(&self, (from, to): (usize, usize), verdict: &Value) -> [Value; 2] {
        let null =
            self.edges.iter().filter(|edge| (edge.subject, edge.object) == (from, to) && sign(edge.effect) == Some('0'));
        let mut ids: Vec<String> = null.map(|edge| self.world.id(edge)).collect();
        ids.sort();
        let nothing = if ids.is_empty() { "nothing-recorded" } else { "no-effect" };
        [if *verdict == "none" { json!(nothing) } else { Value::Null }, json!(ids)]
    }

    /// The correlations of a pair, and under conditions those, stated under them, of the first with what acts on the second.
    pub(super) fn associations(&self, from: usize, to: usize) -> Vec<String> {
        let asked = asked(self.filters);
        let mut found = Vec::new();
        for edge in self.edges.iter().filter(|edge| is_association(edge.effect)) {
            for (near, far) in [(edge.subject, edge.object), (edge.object, edge.subject)] {
                let states = !asked.is_empty() && asked.keys().all(|facet| edge.when.contains_key(facet));
                let acts =
                    self.steps().iter().any(|(start, end, step)| (*start, *end) == (far, to) && is_causal(step.effect));
                if near == from && (far == to || far != from && states && acts) {
                    found.push(self.world.id(edge));
                }
            }
        }
        found.sort();
        found.dedup();
        found
    }

    /// Tells whether a member has a relation of its own, of another sign, to what the group's step reaches.
    fn overrules(&self, member: usize, target: usize, step: &Edge) -> bool {
        self.edges.iter().any(|own| {
            let forth = (own.subject, own.object) == (member, target);
            let back = (own.subject, own.object) == (target, member);
            let is_between =
                if is_association(own.effect) { self.filters.include_associations && (forth || back) } else { forth };
            let differs = matches!(sign(own.effect), Some(own) if own != '?' && Some(own) != sign(step.effect));
            is_between
                && differs
                && !is_criterion(own.effect)
                && self.has(own, Stance::Supports)
                && overlap(&own.when, &step.when)
        })
    }

    fn is_path(&self, walk: &[(usize, usize, &Edge)]) -> bool {
        let is_membership = |at: usize| walk[at].2.effect == Effect::IsA;
        let rules = (0..walk.len()).filter(|at| is_membership(*at)).all(|at| {
            let (member, _, _) = walk[at];
            (at == 0 || !is_membership(at - 1))
                && walk
                    .get(at + 1)
                    .is_none_or(|(_, target, step)| step.effect != Effect::IsA && !self.overrules(member, *target, step))
        });
        let edges: Vec<&Edge> = walk.iter().map(|(.., edge)| *edge).collect();
        let defines = |at: usize| is_criterion(walk[at].2.effect);
        let ends_with_criteria = (0..walk.len()).all(|at| !defines(at) || at + 1 == walk.len());
        let told = (1..walk.len()).all(|at| self.may_pass(walk[at - 1].2, walk[at].0, walk[at].2));
        let acts = (0..walk.len()).any(|at| !is_membership(at) && !defines(at));
        let is_settled = walk.len() == 1 || edges.iter().all(|edge| !self.contested.contains(&self.world.id(edge)));
        is_settled && rules && ends_with_criteria && told && holds_throughout(&edges) && acts
    }

    /// A broad entity is passed where one story, with evidence that is left, says both the step to it and the step from it.
    pub(super) fn may_pass(&self, before: &Edge, entity: usize, behind: &Edge) -> bool {
        let stories = |edge: &Edge| -> BTreeSet<usize> {
            let left = left_of(edge, self.filters);
            left.iter().filter(|proof| proof.stance == Stance::Supports).map(|proof| proof.story).collect()
        };
        !self.world.broad[entity] || !stories(before).is_disjoint(&stories(behind))
    }

    /// The criteria that define the one by the other.
    pub(super) fn definitions(&self, from: usize, to: usize) -> Vec<String> {
        let of_pair = |edge: &&&Edge| (edge.subject, edge.object) == (from, to) && is_criterion(edge.effect);
        let mut ids: Vec<String> = self.edges.iter().filter(of_pair).map(|edge| self.world.id(edge)).collect();
        ids.sort();
        ids
    }

    /// All simple paths from an entity, of at most so many steps, in any order.
    pub(super) fn paths_from(&self, from: usize, max_steps: usize) -> Vec<Path> {
        let mut found = Vec::new();
        let mut walks: Vec<Vec<(usize, usize, &Edge)>> = vec![Vec::new()];
        let steps = self.steps();
        while let Some(walk) = walks.pop() {
            let at = walk.last().map_or(from, |(_, to, _)| *to);
            if !walk.is_empty() && self.is_path(&walk) {
                found.extend(self.spell_out(from, &walk));
            }
            for step in steps.iter().copied() {
                let is_new = step.1 != from && walk.iter().all(|(_, to, _)| *to != step.1);
                if step.0 == at && is_new && walk.len() < max_steps {
                    walks.push(walk.iter().copied().chain([step]).collect());
                }
            }
        }
        found
    }

    fn spell_out(&self, from: usize, walk: &[(usize, usize, &Edge)]) -> Option<Path> {
        let contexts: Vec<&When> = walk.iter().map(|(_, _, edge)| &edge.when).collect();
        let context = union(&contexts)?;
        let signs: Vec<char> = walk.iter().filter_map(|(_, _, edge)| sign(edge.effect)).collect();
        let sign = match (signs.contains(&'?'), signs.iter().filter(|sign| **sign == '-').count() % 2) {
            (true, _) => '?',
            (false, 0) => '+',
            (false, _) => '-',
        };
        Some(Path {
            entities: std::iter::once(from).chain(walk.iter().map(|(_, to, _)| *to)).collect(),
            relations: walk.iter().map(|(_, _, edge)| self.world.id(edge)).collect(),
            sign,
            stated: asked(self.filters).keys().all(|facet| context.contains_key(facet)),
            context,
        })
    }

    /// All simple paths from one entity to another in the order of a list.
    pub(super) fn paths(&self, from: usize, to: usize, max_steps: usize) -> Vec<Path> {
        let mut paths = self.paths_from(from, max_steps);
        paths.retain(|path| path.entities.last() == Some(&to));
        paths.sort_by_key(|path| {
            let names: Vec<&str> = path.entities.iter().map(|entity| self.world.names[*entity].as_str()).collect();
            (
                path.relations.len(),
                !path.stated,
                names.into_iter().map(str::to_owned).collect::<Vec<_>>(),
                path.relations.clone(),
            )
        });
        paths
    }
}

pub(super) fn turned(sign: char, turn: bool) -> char {
    match (sign, turn) {
        ('+', true) => '-',
        ('-', true) => '+',
        _ => sign,
    }
}

/// The paths that a verdict rests on.
pub(super) fn basis(paths: &[Path]) -> Vec<&Path> {
    let stated: Vec<&Path> = paths.iter().filter(|path| path.stated).collect();
    if stated.is_empty() { paths.iter().collect() } else { stated }
}

/// The distinct routes, entities and sign, by length.
pub(super) fn routes(paths: &[&Path]) -> BTreeMap<usize, BTreeSet<(Vec<usize>, char)>> {
    let mut routes: BTreeMap<usize, BTreeSet<(Vec<usize>, char)>> = BTreeMap::new();
    for path in paths {
        routes.entry(path.relations.len()).or_default().insert((path.entities.clone(), path.sign));
    }
    routes
}

pub(super) fn verdict(signs: &BTreeSet<char>) -> &'static str {
    match (signs.contains(&'+'), signs.contains(&'-'), signs.contains(&'?')) {
        (true, true, _) => "ambiguous",
        (true, ..) => "increases",
        (_, true, _) => "decreases",
        (.., true) => "unknown",
        _ => "none",
    }
}
