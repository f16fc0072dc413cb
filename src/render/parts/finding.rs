//! What an answer about two entities says: the nearest first, then what all routes say, then what it rests on.

use std::collections::BTreeSet;

use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::evidence::{Certainty, Strength};
use crate::model::id::{FacetId, ValueId};
use crate::query::answer::{Basis, EntityRef, Firmness, LeftOut, Nearest, RelationRecord, SignCounts, Verdict};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::direct::{Direct, disputing, sources};
use crate::render::parts::evidence::{cite, firmest, seen_in, supporting, work};
use crate::render::parts::frame::readings;
use crate::render::parts::{step, verdict};
use crate::render::role::Role;
use crate::render::view::View;
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::frame::FrameWords;
use crate::render::words::pair::PairWords;
use crate::render::words::{Phrase, Unit, comma, semicolon};

/// What an answer about two entities says, whichever question it answers.
pub(crate) struct Finding<'a> {
    /// The first entity.
    pub(crate) from: &'a EntityRef,
    /// The second entity.
    pub(crate) to: &'a EntityRef,
    /// The verdict over all routes.
    pub(crate) verdict: Verdict,
    /// The verdict at the shortest length.
    pub(crate) nearest: Option<&'a Nearest>,
    /// What the verdict rests on.
    pub(crate) basis: Option<Basis>,
    /// Whether all routes were counted.
    pub(crate) complete: bool,
    /// All routes by sign.
    pub(crate) counts: SignCounts,
    /// The length of the shortest route that raises and of the shortest that lowers, where known.
    pub(crate) shortest: (Option<usize>, Option<usize>),
    /// What is recorded of the pair itself, where known.
    pub(crate) direct: Option<Direct<'a>>,
    /// The correlations of the pair, where known.
    pub(crate) associations: &'a [RelationRecord],
    /// The conditions asked for.
    pub(crate) when: &'a Context,
    /// The greatest length.
    pub(crate) max_steps: usize,
    /// What the filters left out.
    pub(crate) left_out: &'a [LeftOut],
    /// How long the shortest path is where it is longer than the greatest length.
    pub(crate) beyond: Option<usize>,
    /// Whether the verdict stays where longer paths are looked at.
    pub(crate) firmness: Firmness,
    /// How long these are at most.
    pub(crate) firm_steps: usize,
    /// The relations by which the one is a criterion of the other.
    pub(crate) definitions: &'a [RelationRecord],
    /// Whether something narrower than the pair is recorded.
    pub(crate) has_narrower: bool,
    /// The conditions that all of the nearest paths state alike, where known.
    pub(crate) shared: Context,
    /// How the step is hedged that is least sure, in all of the nearest paths, where known: a hypothesis.
    pub(crate) hedge: Option<Certainty>,
    /// Where things are to have been seen.
    pub(crate) observed: &'a Context,
}

/// Makes the finding of a question about two entities from what its answer says, whichever question it is. What only some of them
/// know is still missing: the shortest routes of each sign, and sources.
macro_rules! finding {
    ($question:expr, $answer:expr) => {
        $crate::render::parts::finding::Finding {
            from: &$answer.from,
            to: &$answer.to,
            verdict: $answer.verdict,
            nearest: $answer.nearest.as_ref(),
            basis: $answer.basis,
            complete: $answer.complete,
            counts: $answer.counts,
            shortest: (None, None),
            direct: None,
            associations: &[],
            when: &$question.filters.when,
            max_steps: $question.max_steps,
            left_out: &$answer.left_out,
            beyond: $answer.beyond,
            firmness: $answer.firmness,
            firm_steps: $question.firm_steps,
            definitions: &$answer.definitions,
            has_narrower: !$answer.elsewhere.narrower.is_empty(),
            shared: $crate::model::condition::Context::default(),
            hedge: None,
            observed: &$question.filters.observed,
        }
    };
}
pub(crate) use finding;

impl<'a> Finding<'a> {
    /// Returns the finding with what is recorded of the pair itself.
    pub(crate) fn of_direct(self, relations: &'a [RelationRecord], associations: &'a [RelationRecord]) -> Self {
        Self { direct: Some(Direct::new(relations)), associations, ..self }
    }

    /// Adds how the names were read and the verdict: the first lines of an answer. What is recorded of the pair itself is in them,
    /// whatever the routes say.
    pub(crate) fn tell(&self, naming: Naming<'_>, view: &mut View) {
        let lang = naming.lang;
        readings(naming, &[self.from, self.to], view);
        let when = || Line::from(naming.conditions(self.when));
        if self.basis == Some(Basis::General) {
            view.verdict(match self.direct.as_ref().and_then(|direct| self.spoken_of(naming, direct)) {
                Some(said) => PairWords::WhenSaid.fill(lang, &[when(), Line::from(uncapitalised(&said.plain()))]),
                None => PairWords::BasisGeneral.fill(lang, &[when()]),
            });
        }
        for relation in self.definitions.iter().take(1) {
            let said = step::whole(naming, relation, 0).lead;
            view.verdict(PairWords::ByDefinition.fill(lang, &[said]));
        }
        view.verdict(self.headline(naming));
        let is_null = self.direct.as_ref().is_some_and(|direct| !direct.null.is_empty());
        let is_contradicted = self.nearest.is_none() && is_null && !self.of_both().is_empty();
        if is_contradicted || self.nearest.is_some_and(|nearest| nearest.steps > 1) {
            view.paragraph(self.of_the_pair(naming));
        }
        if !self.observed.is_empty() {
            view.paragraph(PairWords::SeenThere.fill(lang, &[naming.observations(self.observed).into()]));
        }
        if self.basis == Some(Basis::Stated) {
            view.paragraph(PairWords::BasisStated.fill(lang, &[when()]));
        }
        view.paragraph(self.within(naming));
        view.paragraph(self.farther(naming));
        if let (Verdict::None, Some(steps)) = (self.verdict, self.beyond) {
            view.paragraph(PairWords::Beyond.fill(lang, &[Unit::Step.count(lang, steps).into()]));
        }
        if !self.complete {
            view.paragraph(Line::of(Role::Disputed, FrameWords::SoFar.text(lang)));
        }
        if !self.definitions.is_empty() {
            view.heading(PairWords::Definition.text(lang));
            view.rows(self.definitions.iter().map(|relation| step::whole(naming, relation, 0)).collect());
        }
    }

    /// Says whether the verdict stays where longer routes are looked at.
    fn farther(&self, naming: Naming<'_>) -> Line {
        let lang = naming.lang;
        let is_settled_by_length = self.firm_steps <= self.max_steps || !self.complete;
        if is_settled_by_length || !matches!(self.verdict, Verdict::Increases | Verdict::Decreases) {
            return Line::new();
        }
        let steps = |number| Line::from(Unit::Step.count(lang, number));
        match (self.firmness.firm, self.firmness.differs_from) {
            (Some(true), _) => PairWords::StaysSo.fill(lang, &[steps(self.firm_steps)]),
            (Some(false), Some(from)) if self.is_plainly_stated() => PairWords::StatedButFarther.fill(lang, &[steps(from)]),
            (Some(false), Some(from)) => Line::of(Role::Unclear, PairWords::ChangesFrom.fill(lang, &[steps(from)]).plain()),
            _ if self.counts.unknown > 0 => Line::of(Role::Faint, PairWords::UnsignedMayDiffer.text(lang)),
            _ => Line::of(Role::Faint, PairWords::MayChange.text(lang)),
        }
    }

    /// Says what a study of the very conditions asked for found, where it found no effect, what denies one under them, or that the
    /// two were seen together under them.
    fn spoken_of(&self, naming: Naming<'_>, direct: &Direct<'a>) -> Option<Line> {
        let lang = naming.lang;
        let speaks = |relations: &[&'a RelationRecord]| -> Vec<&'a RelationRecord> {
            relations.iter().copied().filter(|relation| relation.context.speaks_of(self.when)).collect()
        };
        let (null, denied) = (speaks(&direct.null), speaks(&direct.denied));
        if !null.is_empty() {
            return Some(self.no_effect(naming, &null));
        }
        if !denied.is_empty() {
            return Some(self.does_not(naming, &denied));
        }
        let together = speaks(&self.of_both());
        let count = || Unit::Source.count(lang, sources(together.iter().copied())).into();
        (!together.is_empty())
            .then(|| PairWords::OnlyTogether.fill(lang, &[naming.asked(self.from), naming.asked(self.to), count()]))
    }

    fn headline(&self, naming: Naming<'_>) -> Line {
        let lang = naming.lang;
        let steps = |number| Line::from(Unit::Step.count(lang, number));
        let pair = [naming.asked(self.from), naming.asked(self.to), steps(self.max_steps)];
        let direct = self.direct.as_ref();
        let Some(nearest) = self.nearest else {
            return match (self.verdict, direct) {
                (Verdict::None, Some(direct)) if !direct.null.is_empty() => self.no_effect(naming, &direct.null),
                (Verdict::None, Some(direct)) if !direct.denied.is_empty() => self.does_not(naming, &direct.denied),
                (Verdict::None, _) if self.has_narrower => PairWords::NothingAsSuch.fill(lang, &pair),
                (Verdict::None, None) if self.left_out.is_empty() => PairWords::NoPath.fill(lang, &pair),
                (Verdict::None, _) if self.left_out.is_empty() => PairWords::Nothing.fill(lang, &pair),
                (Verdict::None, _) => PairWords::NothingFiltered.fill(lang, &pair),
                _ => PairWords::Acts.fill(lang, &pair),
            };
        };
        if nearest.steps > 1 && direct.is_some_and(|direct| direct.has_direction(self.when)) {
            let does = verdict::does(naming, nearest.verdict, self.to, &pair);
            return PairWords::InSteps.fill(lang, &[does, steps(nearest.steps)]);
        }
        if nearest.steps > 1 {
            let words = match nearest.verdict {
                Verdict::Increases => PairWords::WouldRaise,
                Verdict::Decreases => PairWords::WouldLower,
                Verdict::Ambiguous => PairWords::WouldBoth,
                Verdict::Unknown | Verdict::None => PairWords::Acts,
            };
            let [from, to, _] = pair;
            let mut over = vec![steps(nearest.steps), naming.conditions(&self.unasked(&self.shared)).into()];
            over.extend(self.hedge.and_then(EvidenceWords::of_certainty).map(|word| Line::from(word.text(lang))));
            over.retain(|part| !part.is_empty());
            let over = Line::join(over, comma(lang));
            return verdict::amount_of(naming, self.to).fill(words, lang, &[from, to, over]);
        }
        let does = verdict::does(naming, nearest.verdict, self.to, &pair);
        let Some(direct) = direct else { return PairWords::Directly.fill(lang, &[does]) };
        if direct.signed.is_empty() && !self.associations.is_empty() {
            let [from, to, _] = pair;
            let count = Unit::Source.count(lang, sources(self.associations.iter())).into();
            return PairWords::OnlyTogether.fill(lang, &[from, to, count]);
        }
        let said = self.stated(naming, direct, nearest.verdict, &pair);
        if !direct.is_disputed() {
            return said;
        }
        let mut against: Vec<Line> = Vec::new();
        let null = sources(direct.null.iter().copied());
        against.extend((null > 0).then(|| PairWords::FoundNone.fill(lang, &[Unit::Source.count(lang, null).into()])));
        let deny = direct.disputing();
        against.extend((deny > 0).then(|| PairWords::Against.fill(lang, &[Unit::Source.count(lang, deny).into()])));
        let said = PairWords::Disputed.fill(lang, &[said]);
        if against.is_empty() { said } else { said.text(semicolon(lang)).then(Line::join(against, comma(lang))) }
    }

    /// Says what the pair's own relations state: as firmly as they do, under which conditions, and on what work where nothing was seen
    /// in people.
    fn stated(&self, naming: Naming<'_>, direct: &Direct<'a>, verdict: Verdict, pair: &[Line]) -> Line {
        let lang = naming.lang;
        let sign = match verdict {
            Verdict::Increases => Some(Sign::Plus),
            Verdict::Decreases => Some(Sign::Minus),
            Verdict::Ambiguous | Verdict::Unknown | Verdict::None => None,
        };
        let turn = self.from.opposite != self.to.opposite;
        // Where the verdict rests on what states the conditions, what is silent on them does not count here either.
        let counts = |relation: &RelationRecord| self.basis != Some(Basis::Stated) || relation.context.speaks_of(self.when);
        let says = |relation: &&&RelationRecord| {
            counts(relation) && (sign.is_none() || relation.sign.map(|own| own.turned(turn)) == sign)
        };
        let saying: Vec<&RelationRecord> = direct.signed.iter().filter(says).copied().collect();
        let evidence: Vec<_> = saying.iter().flat_map(|relation| supporting(relation)).collect();
        let is_hedged = firmest(&evidence).is_some_and(|certainty| certainty != Certainty::Stated);
        let does = match verdict {
            Verdict::Increases if is_hedged => verdict::amount_of(naming, self.to).fill(PairWords::MayRaise, lang, pair),
            Verdict::Decreases if is_hedged => verdict::amount_of(naming, self.to).fill(PairWords::MayLower, lang, pair),
            _ => verdict::does(naming, verdict, self.to, pair),
        };
        let mut behind = vec![Line::from(Unit::Source.count(lang, sources(saying.iter().copied())))];
        if let Some(work) = work(&evidence).filter(|work| !matches!(work, Strength::HumanTrial | Strength::HumanCohort)) {
            behind.push(EvidenceWords::of_strength(work).text(lang).into());
        }
        behind.extend(seen_in(naming, &evidence).map(|places| EvidenceWords::SeenIn.fill(lang, &[places.into()])));
        let conditions = naming.conditions(&self.unasked(&shared(saying.iter().map(|relation| &relation.conditions))));
        let does = does.then(step::in_brackets(naming, &conditions));
        PairWords::DirectlyBy.fill(lang, &[does, Line::join(behind, semicolon(lang))])
    }

    /// Returns the conditions among some that were not asked for.
    fn unasked(&self, conditions: &Context) -> Context {
        let unasked = conditions.iter().filter(|(facet, _)| self.when.get(facet).is_none());
        Context::new(unasked.map(|(facet, value)| (facet.clone(), value.clone())))
    }

    /// Returns `true` if the verdict is what undisputed relations of the pair itself say.
    fn is_plainly_stated(&self) -> bool {
        self.nearest.is_some_and(|nearest| nearest.steps == 1)
            && self.direct.as_ref().is_some_and(|direct| direct.has_direction(self.when) && !direct.is_disputed())
    }

    /// Says of an inference what is recorded of the pair itself: nothing, or what speaks against it.
    fn of_the_pair(&self, naming: Naming<'_>) -> Line {
        let lang = naming.lang;
        match &self.direct {
            Some(direct) if !direct.null.is_empty() && !self.of_both().is_empty() => {
                let count =
                    |relations: &[&RelationRecord]| Unit::Source.count(lang, sources(relations.iter().copied())).into();
                let parts = [count(&self.of_both()), count(&direct.null)];
                Line::of(Role::Disputed, PairWords::PairDisagrees.fill(lang, &parts).plain())
            }
            Some(direct) if !direct.null.is_empty() => {
                let (from, to) = (naming.asked(self.from), naming.asked(self.to));
                let count = Unit::Source.count(lang, sources(direct.null.iter().copied())).into();
                Line::of(Role::Disputed, PairWords::ButNoEffect.fill(lang, &[from, to, count]).plain())
            }
            Some(direct) if !direct.denied.is_empty() => {
                Line::of(Role::Disputed, PairWords::But.fill(lang, &[self.does_not(naming, &direct.denied)]).plain())
            }
            // What the pair's own relations say stands below.
            Some(direct) if direct.has_direction(self.when) => Line::new(),
            Some(direct) if direct.has_direction(&Context::default()) => {
                PairWords::PairSilent.fill(lang, &[naming.conditions(self.when).into()])
            }
            Some(direct) if !direct.signed.is_empty() => {
                let count = Unit::Source.count(lang, sources(direct.signed.iter().copied())).into();
                PairWords::Unsigned.fill(lang, &[count])
            }
            Some(direct) if !direct.not_yet.is_empty() => {
                let cited = cite(naming, direct.not_yet.iter().flat_map(|relation| &relation.evidence));
                Line::of(Role::Disputed, PairWords::NotYet.fill(lang, &[cited.into()]).plain())
            }
            _ => match self.of_both().first() {
                Some(relation) => {
                    let told = step::whole_from(naming, relation, &self.from.id).lead;
                    let count = Unit::Source.count(lang, sources(self.of_both().into_iter())).into();
                    PairWords::OnlySeenTogether.fill(lang, &[told, count])
                }
                None => Line::from(PairWords::Inference.text(lang)),
            },
        }
    }

    /// Returns the correlations of the two themselves.
    fn of_both(&self) -> Vec<&'a RelationRecord> {
        let ends = |relation: &RelationRecord| {
            let ends = [&relation.subject, &relation.object];
            ends.contains(&&self.from.id) && ends.contains(&&self.to.id)
        };
        self.associations.iter().filter(|relation| ends(relation)).collect()
    }

    fn no_effect(&self, naming: Naming<'_>, null: &[&RelationRecord]) -> Line {
        let evidence: Vec<_> = null.iter().flat_map(|relation| supporting(relation)).collect();
        let mut behind = vec![Line::from(Unit::Source.count(naming.lang, sources(null.iter().copied())))];
        behind.extend([naming.conditions(&self.unasked(&shared(null.iter().map(|relation| &relation.conditions)))).into()]);
        behind.extend(seen_in(naming, &evidence).map(|places| EvidenceWords::SeenIn.fill(naming.lang, &[places.into()])));
        let word = firmest(&evidence).and_then(EvidenceWords::of_certainty);
        behind.extend(word.map(|word| Line::from(word.text(naming.lang))));
        behind.retain(|part| !part.is_empty());
        let behind = Line::join(behind, semicolon(naming.lang));
        PairWords::NoEffect.fill(naming.lang, &[naming.asked(self.from), naming.asked(self.to), behind])
    }

    /// Says who denies that the one acts on the other: in the direction that is denied, as asked.
    fn does_not(&self, naming: Naming<'_>, denied: &[&RelationRecord]) -> Line {
        let turn = self.from.opposite != self.to.opposite;
        let signs: BTreeSet<Option<Sign>> =
            denied.iter().map(|relation| relation.sign.map(|sign| sign.turned(turn))).collect();
        let words = match signs.into_iter().collect::<Vec<_>>().as_slice() {
            [Some(Sign::Plus)] => PairWords::SaysNotRaise,
            [Some(Sign::Minus)] => PairWords::SaysNotLower,
            _ => PairWords::SaysNotAct,
        };
        let count = Unit::SourceSays.count(naming.lang, disputing(denied.iter().copied())).into();
        words.fill(naming.lang, &[count, naming.asked(self.from), naming.asked(self.to)])
    }

    fn within(&self, naming: Naming<'_>) -> Line {
        let lang = naming.lang;
        let steps = |number| Line::from(Unit::Step.count(lang, number));
        let routes = |number| Line::from(Unit::Route.count(lang, number));
        let limit = steps(self.max_steps);
        let SignCounts { plus, minus, unknown } = self.counts;
        let signed = match (plus, minus) {
            (0, 0) if unknown == 0 => return Line::new(),
            (0, 0) => return PairWords::AllUnsigned.fill(lang, &[limit, routes(unknown)]),
            (1, 0) | (0, 1) => PairWords::OneRoute.fill(lang, &[limit]),
            (2, 0) | (0, 2) => PairWords::BothAgree.fill(lang, &[limit]),
            (all, 0) | (0, all) => PairWords::AllAgree.fill(lang, &[limit, routes(all)]),
            _ => {
                let later = match self.shortest {
                    (Some(raising), Some(lowering)) if raising > lowering => {
                        PairWords::RaisersLater.fill(lang, &[steps(raising)])
                    }
                    (Some(raising), Some(lowering)) if lowering > raising => {
                        PairWords::LowerersLater.fill(lang, &[steps(lowering)])
                    }
                    _ => Line::new(),
                };
                let raise = Unit::RouteRaises.count(lang, plus).into();
                PairWords::SidesDiffer.fill(lang, &[limit, raise, Unit::Lowers.count(lang, minus).into(), later])
            }
        };
        if unknown == 0 {
            return signed;
        }
        let blank = if lang.is_chinese() { "" } else { " " };
        signed.text(blank).then(PairWords::AndUnsigned.fill(lang, &[routes(unknown)]))
    }
}

/// Returns the conditions that all contexts have alike.
pub(crate) fn shared<'a>(mut contexts: impl Iterator<Item = &'a Context> + Clone) -> Context {
    let Some(first) = contexts.next() else { return Context::default() };
    let is_shared = |(facet, value): &(&FacetId, &ValueId)| contexts.clone().all(|other| other.get(facet) == Some(*value));
    Context::new(first.iter().filter(is_shared).map(|(facet, value)| (facet.clone(), value.clone())))
}

/// Returns a sentence as it stands within another one: without the capital of its article.
fn uncapitalised(sentence: &str) -> String {
    sentence.strip_prefix("A ").map_or_else(|| sentence.to_owned(), |rest| format!("a {rest}"))
}
