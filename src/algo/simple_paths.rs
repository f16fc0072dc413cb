//! The search for routes: entity sequences without repetition, with the signs and conditions that parallel relations give them.
//!
//! Depth first over entities, with the distinct states (conditions joined so far, sign) of the relations taken beside. Parallel
//! relations therefore cost no more than their different meanings, and single paths are spelt out only where they are wanted.
//!
//! Lengths come one after another (iterative deepening), so that the shortest are found first; within a length, routes come in the
//! order of the numbers of their entities. The cost is the number of steps looked at, at most a work limit.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::distance_bounds::DistanceBounds;
use super::path::PathRef;
use super::signed_walks::SignedWalks;
use super::signs::Signs;
use super::work::MAX_WORK;
use crate::graph::{Adjacency, ContextIndex, ContextJoins, FilteredGraph, MechanismGraph, Step, StepKind};
use crate::model::effect::Sign;

/// For how long a route there is room from the beginning.
const SHORT: usize = 8;

/// A search for routes, resumable after each find.
///
/// A route is directed and passes no entity twice. Its steps do not contradict one another in a facet. An is-a step leads from a
/// member to its group, is taken only first or directly after another kind of step, and not where the member has a relation of
/// its own, of another sign, to what the next step reaches. A criterion of a diagnosis can only be the last step. A broad entity is
/// passed only where one mechanism states both the step to it and the step from it. What is contested is a route by itself and no
/// step of a longer one. A route has at least one step that is neither an is-a step nor a criterion.
pub(crate) struct SimplePaths<'a> {
    graph: &'a MechanismGraph,
    filtered: &'a FilteredGraph<'a>,
    outgoing: &'a Adjacency,
    incoming: &'a Adjacency,
    pub(crate) joins: ContextJoins<'a>,
    goal: Goal<'a>,
    length: usize,
    longest: usize,
    /// Whether no route can be longer than those of the length at hand.
    is_dead: bool,
    /// Entities that the route passes already or may not pass.
    barred: Vec<bool>,
    /// Whether the first entity is barred.
    closed: bool,
    entities: Vec<NodeIndex>,
    frames: Vec<Frame<'a>>,
    states: Vec<State>,
    /// Room for the relations of a path.
    spelt: Vec<EdgeIndex>,
    /// Room for the states of a path, with the index of the step to be taken next from each.
    spelling: Vec<(State, usize)>,
    toward: Option<Toward<'a>>,
    work_left: usize,
    exhausted: bool,
}

/// A sign that routes must have, with the walks that tell whether a way on can still give it.
struct Toward<'a> {
    walks: &'a SignedWalks<'a>,
    sign: Sign,
}

/// What a search looks for.
enum Goal<'g> {
    /// Routes to one entity, along the relations.
    Target(NodeIndex, DistanceBounds<'g>),
    /// Routes to any entity, along the relations.
    Downstream,
    /// Routes from any entity, against the relations; the first entity is where they end.
    Upstream,
}

/// Where the search stands, one frame for each entity of the route.
struct Frame<'a> {
    /// The steps by which it was entered, all to the same entity.
    taken: &'a [Step],
    /// The steps not yet tried.
    left: &'a [Step],
    /// Where its states begin.
    states: usize,
}

/// What the relations taken so far come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    context: ContextIndex,
    sign: Sign,
    /// Whether the last step taken was an is-a step.
    is_membership: bool,
    /// Whether there are only is-a steps and criteria.
    is_bare: bool,
    /// The last relation taken, where what may follow depends on it: at a broad entity, and where the search goes upstream and a
    /// step from a member could follow.
    last: Option<EdgeIndex>,
}

impl Toward<'_> {
    /// Returns `true` if a walk leads on from an entity, reached with a sign, in at most so many steps to the sign looked for.
    fn may_reach(&self, entity: NodeIndex, so_far: Sign, steps: usize) -> bool {
        let wanted = match so_far {
            Sign::Plus | Sign::Minus => so_far.times(self.sign),
            Sign::Unknown | Sign::Zero => return false,
        };
        self.walks.least(entity, wanted).is_some_and(|least| least <= steps)
    }
}

impl State {
    const START: Self =
        Self { context: ContextIndex::SILENT, sign: Sign::Plus, is_membership: false, is_bare: true, last: None };
}

/// The signs that a route can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// By relations that state every facet asked for.
    pub(crate) stated: Signs,
    /// By relations that are silent on one of them.
    pub(crate) general: Signs,
}

impl<'a> SimplePaths<'a> {
    /// Searches from one entity to another, in at most `max_steps`.
    pub(crate) fn between(filtered: &'a FilteredGraph<'_>, from: NodeIndex, to: NodeIndex, max_steps: usize) -> Self {
        let mut bounds = DistanceBounds::new(filtered);
        bounds.start(from, to);
        Self::new(filtered, from, Goal::Target(to, bounds), max_steps)
    }

    /// Searches all that an entity reaches in at most `max_steps`.
    pub(crate) fn downstream(filtered: &'a FilteredGraph<'_>, from: NodeIndex, max_steps: usize) -> Self {
        Self::new(filtered, from, Goal::Downstream, max_steps)
    }

    /// Searches all that reaches an entity in at most `max_steps`.
    pub(crate) fn upstream(filtered: &'a FilteredGraph<'_>, to: NodeIndex, max_steps: usize) -> Self {
        Self::new(filtered, to, Goal::Upstream, max_steps)
    }

    fn new(filtered: &'a FilteredGraph<'_>, start: NodeIndex, goal: Goal<'a>, max_steps: usize) -> Self {
        let graph = filtered.graph();
        let mut entities = Vec::with_capacity(SHORT);
        entities.push(start);
        Self {
            graph,
            filtered,
            outgoing: &filtered.outgoing,
            incoming: &filtered.incoming,
            joins: graph.joins(&filtered.filters.when),
            goal,
            length: 0,
            longest: max_steps.min(graph.entity_count().saturating_sub(1)),
            is_dead: false,
            barred: vec![false; graph.entity_count()],
            closed: false,
            entities,
            frames: Vec::with_capacity(SHORT),
            states: Vec::with_capacity(SHORT),
            spelt: Vec::new(),
            spelling: Vec::new(),
            toward: None,
            work_left: MAX_WORK,
            exhausted: false,
        }
    }

    /// Stops the search after so many further steps looked at, rather than after [`MAX_WORK`].
    pub(crate) fn limit_work(&mut self, most: usize) {
        self.work_left = most;
    }

    /// Returns how many further steps may be looked at.
    pub(crate) fn work_left(&self) -> usize {
        self.work_left
    }

    /// Looks only for routes to the target that have a sign, `+` or `-`. `walks` are those that lead to the target, found upstream.
    pub(crate) fn look_for(&mut self, sign: Sign, walks: &'a SignedWalks<'a>) {
        self.toward = Some(Toward { walks, sign });
    }

    /// Passes over all routes of at most `length` steps.
    pub(crate) fn skip(&mut self, length: usize) {
        self.length = self.length.max(length);
    }

    /// Bars an entity: no route passes it.
    pub(crate) fn bar(&mut self, entity: NodeIndex) {
        self.closed |= entity == self.entities[0];
        self.barred[entity.index()] = true;
    }

    /// Goes on to the next length that routes can have, shortest first. Returns `false` if there is none, or if the work limit
    /// stopped the search.
    pub(crate) fn next_length(&mut self) -> bool {
        while !self.frames.is_empty() {
            self.leave();
        }
        let start = self.entities[0];
        while self.length < self.longest && !self.closed && !self.exhausted && !self.is_dead {
            self.length += 1;
            if let Goal::Target(_, bounds) = &mut self.goal {
                bounds.grow(self.length, &self.barred);
                self.is_dead = bounds.is_out_of_reach(start);
                if bounds.at(start) > self.length {
                    continue;
                }
            } else {
                self.is_dead = true;
            }
            self.entities.clear();
            self.states.push(State::START);
            self.enter(start, &[], 0);
            return true;
        }
        false
    }

    /// Returns the length at hand.
    pub(crate) fn length(&self) -> usize {
        self.length
    }

    /// Finds the next route, in the order of the ids of its entities; `None` at the end, or where the work limit stopped the search.
    pub(crate) fn advance(&mut self) -> Option<Found> {
        loop {
            let taken = self.frames.len().checked_sub(1)?;
            let left = self.frames[taken].left;
            let Some(first) = left.first() else {
                self.leave();
                continue;
            };
            let to = first.to;
            let parallel = left.iter().take_while(|step| step.to == to).count();
            let (group, left) = left.split_at(parallel);
            self.frames[taken].left = left;
            if self.work_left == 0 {
                self.exhausted = true;
                return None;
            }
            self.work_left -= 1;
            if self.barred[to.index()] || !self.may_pass(to, taken + 1) {
                continue;
            }
            let (begin, end) = (self.frames[taken].states, self.states.len());
            self.extend(group, begin, end);
            if self.states.len() > end {
                self.enter(to, group, end);
                if taken + 1 == self.length {
                    self.is_dead = false;
                    let found = self.found();
                    if !(found.stated.is_empty() && found.general.is_empty()) {
                        return Some(found);
                    }
                }
            }
        }
    }

    /// Follows a route that is given, along the relations, wherever it leads; `None` if the rules forbid it.
    pub(crate) fn follow(&mut self, route: &[NodeIndex]) -> Option<Found> {
        while !self.frames.is_empty() {
            self.leave();
        }
        self.entities.clear();
        self.states.push(State::START);
        self.length = route.len() - 1;
        self.enter(*route.first()?, &[], 0);
        for pair in route.windows(2) {
            let (begin, end) = (self.frames[self.frames.len() - 1].states, self.states.len());
            let group = self.outgoing.between(pair[0], pair[1]);
            self.extend(group, begin, end);
            if self.states.len() == end {
                return None;
            }
            self.enter(pair[1], group, end);
        }
        let found = self.found();
        (!(found.stated.is_empty() && found.general.is_empty())).then_some(found)
    }

    /// Returns the entities of the route found: along the relations, but upstream against them.
    pub(crate) fn entities(&self) -> &[NodeIndex] {
        &self.entities
    }

    /// Returns `true` if the work limit stopped the search.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.exhausted
    }

    /// Returns the contexts and signs of the route found; a pair may come twice.
    pub(crate) fn meanings(&self) -> impl Iterator<Item = (ContextIndex, Sign)> {
        let begin = self.frames.last().map_or(0, |frame| frame.states);
        let whole = self.states[begin..].iter().filter(|state| !state.is_bare);
        whole.map(|state| (state.context, state.sign))
    }

    /// Spells out the paths of the route found, in the order of the ids of their relations. Not upstream.
    pub(crate) fn for_each_path(&mut self, mut visit: impl FnMut(&PathRef<'_>)) {
        let mut relations = std::mem::take(&mut self.spelt);
        relations.clear();
        let taken = self.frames.iter().skip(1).map(|frame| frame.taken);
        if taken.clone().all(|group| group.len() == 1) {
            // Its one path means what it means.
            relations.extend(taken.flatten().map(|step| step.relation));
            for (context, sign) in self.meanings() {
                visit(&self.spell(&relations, context, sign));
            }
        } else {
            self.spell_all(&mut relations, visit);
        }
        self.spelt = relations;
    }

    /// Spells out the paths of a route that has several relations for a step.
    fn spell_all(&mut self, relations: &mut Vec<EdgeIndex>, mut visit: impl FnMut(&PathRef<'_>)) {
        let mut spelling = std::mem::take(&mut self.spelling);
        spelling.clear();
        spelling.push((State::START, 0));
        let length = self.frames.len() - 1;
        while let Some((state, next)) = spelling.last_mut() {
            let taken = relations.len();
            let Some(step) = self.frames[taken + 1].taken.get(*next) else {
                spelling.pop();
                relations.pop();
                continue;
            };
            *next += 1;
            let Some(state) = self.after(*state, taken, *step) else { continue };
            relations.push(step.relation);
            if relations.len() == length {
                if !state.is_bare {
                    visit(&self.spell(relations, state.context, state.sign));
                }
                relations.pop();
            } else {
                spelling.push((state, 0));
            }
        }
        self.spelling = spelling;
    }

    fn spell<'s>(&'s self, relations: &'s [EdgeIndex], context: ContextIndex, sign: Sign) -> PathRef<'s> {
        let (is_stated, context) = (self.joins.is_stated(context), self.joins.written(context));
        PathRef { entities: &self.entities, relations, sign, is_stated, context }
    }

    /// Returns `true` if an entity may be the one after so many steps.
    fn may_pass(&self, entity: NodeIndex, taken: usize) -> bool {
        match &self.goal {
            Goal::Target(to, bounds) if entity != *to => bounds.at(entity) <= self.length - taken,
            Goal::Target(..) => taken == self.length,
            Goal::Downstream | Goal::Upstream => true,
        }
    }

    fn enter(&mut self, entity: NodeIndex, taken: &'a [Step], states: usize) {
        let left = match (&self.goal, self.length - self.entities.len()) {
            (_, 0) => &[],
            (Goal::Target(to, _), 1) => self.outgoing.between(entity, *to),
            (Goal::Target(..) | Goal::Downstream, _) => self.outgoing.from(entity),
            (Goal::Upstream, _) => self.incoming.from(entity),
        };
        self.barred[entity.index()] = true;
        self.entities.push(entity);
        self.frames.push(Frame { taken, left, states });
    }

    fn leave(&mut self) {
        if let Some(frame) = self.frames.pop() {
            self.states.truncate(frame.states);
        }
        if let Some(entity) = self.entities.last() {
            self.barred[entity.index()] = false;
        }
        // The first entity stays, so that the search can begin again from it.
        if self.entities.len() > 1 {
            self.entities.pop();
        }
    }

    /// Takes each of some parallel steps from each of the states, and adds the distinct states that follow.
    fn extend(&mut self, group: &[Step], begin: usize, end: usize) {
        let taken = self.frames.len() - 1;
        for step in group {
            for at in begin..end {
                if let Some(state) = self.after(self.states[at], taken, *step)
                    && self
                        .toward
                        .as_ref()
                        .is_none_or(|toward| toward.may_reach(step.to, state.sign, self.length - taken - 1))
                    && !self.states[end..].contains(&state)
                {
                    self.states.push(state);
                }
            }
        }
    }

    /// Returns the state after one more step; `None` if the rules forbid it.
    fn after(&mut self, state: State, taken: usize, step: Step) -> Option<State> {
        if step.contested && self.length > 1 {
            return None;
        }
        let is_membership = step.is_membership();
        let is_upstream = matches!(self.goal, Goal::Upstream);
        if is_upstream {
            if is_membership && (state.is_membership || self.is_overruled_upstream(state, taken, step)) {
                return None;
            }
        } else if state.is_membership && (is_membership || self.filtered.overrules(self.entities[taken - 1], step)) {
            return None;
        }
        if step.kind == StepKind::Criterion {
            let is_last = if is_upstream { taken == 0 } else { taken + 1 == self.length };
            if !is_last {
                return None;
            }
        }
        if let Some(before) = state.last
            && !self.filtered.may_pass(before, self.entities[taken], step.relation)
        {
            return None;
        }
        let context = self.joins.join(state.context, step.context)?;
        let is_told =
            taken + 1 < self.length && (is_upstream && self.filtered.is_group(step.to) || self.graph.is_broad(step.to));
        Some(State {
            context,
            sign: state.sign.times(step.sign),
            is_membership,
            is_bare: state.is_bare && step.kind != StepKind::Action,
            last: is_told.then_some(step.relation),
        })
    }

    /// Returns `true` if an is-a step, found upstream, leads to a step that its member overrules.
    fn is_overruled_upstream(&self, state: State, taken: usize, step: Step) -> bool {
        let (Some(before), Some(relation)) = (taken.checked_sub(1), state.last) else { return false };
        self.filtered.overrules(step.to, self.filtered.step(self.graph, relation, self.entities[before]))
    }

    fn found(&self) -> Found {
        let mut found = Found { stated: Signs::default(), general: Signs::default() };
        for (context, sign) in self.meanings() {
            let signs = if self.joins.is_stated(context) { &mut found.stated } else { &mut found.general };
            signs.insert(sign);
        }
        found
    }
}
