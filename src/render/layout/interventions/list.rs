//! What acts on one target, by what its nearest paths do.

use crate::model::effect::Sign;
use crate::model::evidence::Stance;
use crate::query::answer::{Basis, EvidenceRecord, RelationRecord, Verdict};
use crate::query::interventions::{Intervention, InterventionEffect, InterventionsAnswer};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::cautions::Cautions;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::path::inline_under;
use crate::render::parts::quote::Quotes;
use crate::render::parts::{evidence, step, verdict};
use crate::render::role::Role;
use crate::render::view::{Row, View};
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::interventions::InterventionWords;
use crate::render::words::pair::PairWords;
use crate::render::words::{Phrase, Unit, semicolon};
use crate::request::detail::Detail;

/// How many interventions of each sort are laid out at a glance.
const MAX_SHOWN: usize = 4;

/// How many studies that found no effect are laid out at a glance.
const MAX_NULL: usize = 2;

/// How many notes that support one intervention are quoted.
const MAX_QUOTED: usize = 1;

/// Lays out the interventions and returns how many were.
pub(super) fn tell(
    naming: Naming<'_>,
    answer: &InterventionsAnswer,
    detail: Detail,
    footnotes: &mut Footnotes,
    view: &mut View,
) -> usize {
    let headings = [
        InterventionWords::HelpRaise,
        InterventionWords::WouldRaise,
        InterventionWords::HelpLower,
        InterventionWords::WouldLower,
        InterventionWords::HelpBoth,
        InterventionWords::HelpUnknown,
        InterventionWords::HelpNone,
    ];
    let (mut told, mut quotes, mut cautions) = (0, Quotes::default(), Cautions::default());
    for (shown, heading) in sorts(answer, detail).into_iter().zip(headings) {
        told += shown.len();
        if !shown.is_empty() {
            view.heading(heading.text(naming.lang));
        }
        for one in shown {
            if let Some(effect) = one.effects.first() {
                let mut rows = rows(naming, one, effect, footnotes);
                for evidence in notes(effect) {
                    rows.extend(quotes.quote(naming, evidence, 1));
                    cautions.told(&evidence.note);
                }
                let steps = effect.path.iter().filter(|path| path.length > 1).flat_map(|path| &path.relations);
                rows.extend(steps.flat_map(|relation| cautions.of(naming, relation, 1)));
                view.rows(rows);
            }
        }
    }
    null_studies(naming, answer, detail, footnotes, view);
    told
}

/// Lays out the studies that found no effect of what acts by other accounts: a group of their own, for they are easily overlooked.
fn null_studies(
    naming: Naming<'_>,
    answer: &InterventionsAnswer,
    detail: Detail,
    footnotes: &mut Footnotes,
    view: &mut View,
) {
    let acting = answer.interventions.iter().flat_map(|one| &one.effects).filter(|effect| effect.path.is_some());
    let null: Vec<&RelationRecord> =
        acting.flat_map(|effect| &effect.direct).filter(|relation| relation.sign == Some(Sign::Zero)).collect();
    let (shown, _) = detail.split(&null, MAX_NULL);
    if !shown.is_empty() {
        view.heading(InterventionWords::NullHead.text(naming.lang));
    }
    let mut quotes = Quotes::default();
    for relation in shown {
        let (shown_of_it, _) = detail.split(&relation.evidence, MAX_QUOTED);
        let mut rows = vec![step::whole(naming, relation, 0)];
        rows.extend(shown_of_it.iter().flat_map(|evidence| quotes.quote(naming, evidence, 1)));
        view.rows(rows);
    }
    footnotes.rows(shown.iter().copied());
}

/// Sorts the interventions that are laid out by what their nearest paths do: raise, lower, both, nobody knows which, nothing. What a
/// source states of the pair stands apart from what is inferred.
pub(super) fn sorts(answer: &InterventionsAnswer, detail: Detail) -> [Vec<&Intervention>; 7] {
    let sorts = [
        (Verdict::Increases, Some(true)),
        (Verdict::Increases, Some(false)),
        (Verdict::Decreases, Some(true)),
        (Verdict::Decreases, Some(false)),
        (Verdict::Ambiguous, None),
        (Verdict::Unknown, None),
        (Verdict::None, None),
    ];
    sorts.map(|(sort, stated)| {
        let is_of_sort = |one: &&Intervention| {
            one.effects.first().is_some_and(|effect| {
                let is_stated = effect.nearest.is_some_and(|nearest| nearest.steps == 1) || states(answer, effect, sort);
                verdict::nearest(effect.nearest.as_ref(), effect.verdict) == sort
                    && stated.is_none_or(|stated| stated == is_stated)
            })
        };
        let found: Vec<&Intervention> = answer.interventions.iter().filter(is_of_sort).collect();
        detail.split(&found, MAX_SHOWN).0.to_vec()
    })
}

/// Returns `true` if a source states of the pair itself what a sort says, under whichever of the conditions that are kept: where a
/// condition is asked for, what is inferred under it comes before what is stated in general.
fn states(answer: &InterventionsAnswer, effect: &InterventionEffect, sort: Verdict) -> bool {
    let is_turned = answer.targets.first().is_some_and(|target| target.opposite);
    let sign = match sort {
        Verdict::Increases => Sign::Plus,
        Verdict::Decreases => Sign::Minus,
        Verdict::Ambiguous | Verdict::Unknown | Verdict::None => return false,
    };
    effect.direct.iter().any(|relation| {
        relation.is_supported() && !relation.contested && relation.sign.map(|own| own.turned(is_turned)) == Some(sign)
    })
}

/// What an intervention is and does, and the way there where it is not straight.
fn rows(naming: Naming<'_>, one: &Intervention, effect: &InterventionEffect, footnotes: &mut Footnotes) -> Vec<Row> {
    let is_group = naming.knowledge.entities.get(&one.id).is_some_and(|entity| entity.broad);
    let kind = Line::from(naming.kind(&one.kind));
    let kind = if is_group { InterventionWords::AGroup.fill(naming.lang, &[kind]) } else { kind };
    let name = naming.entity_line(&one.id).then(step::in_brackets(naming, &kind.plain()));
    let mut rows = vec![Row::of(0, name)];
    let Some(path) = &effect.path else {
        rows.extend(effect.direct.iter().map(|relation| step::step(naming, relation, 1)));
        footnotes.rows(&effect.direct);
        return rows;
    };
    rows[0].details = details(naming, effect);
    if path.length > 1 {
        rows.push(Row::of(1, inline_under(naming, path)));
        footnotes.lines([path]);
    } else {
        footnotes.rows(&path.relations);
    }
    rows
}

/// Returns what is said of the pair itself: the first item for it, of the path told if it is one, and the first against it.
fn notes(effect: &InterventionEffect) -> Vec<&EvidenceRecord> {
    let is_told =
        |relation: &&RelationRecord| effect.path.iter().flat_map(|path| &path.relations).any(|told| told == *relation);
    let (told, others): (Vec<_>, Vec<_>) = effect.direct.iter().partition(is_told);
    let evidence: Vec<&EvidenceRecord> = told.into_iter().chain(others).flat_map(|relation| &relation.evidence).collect();
    let (for_it, against): (Vec<_>, Vec<_>) = evidence.into_iter().partition(|item| item.stance == Stance::Supports);
    for_it.into_iter().take(MAX_QUOTED).chain(against.into_iter().take(1)).collect()
}

/// How near, under which conditions, who says so, on what work and in whom, and what weakens it.
fn details(naming: Naming<'_>, effect: &InterventionEffect) -> Vec<Line> {
    let lang = naming.lang;
    let Some(path) = &effect.path else { return Vec::new() };
    let near = match path.length {
        1 => Line::from(InterventionWords::Directly.text(lang))
            .then(step::in_brackets(naming, &naming.conditions(&path.context))),
        more => InterventionWords::InSteps.fill(lang, &[Unit::Step.count(lang, more).into()]),
    };
    let evidence: Vec<_> = path.relations.iter().flat_map(evidence::supporting).collect();
    let mut marks: Vec<Line> =
        effect.strengths.iter().map(|strength| EvidenceWords::of_strength(*strength).text(lang).into()).collect();
    let mut places: Vec<String> = Vec::new();
    for seen in path.relations.iter().filter_map(|relation| evidence::seen_in(naming, &evidence::supporting(relation))) {
        if !places.contains(&seen) {
            places.push(seen);
        }
    }
    marks.extend(places.into_iter().map(|place| EvidenceWords::SeenIn.fill(lang, &[place.into()])));
    let weak = [
        (effect.unproven, Role::Unclear, InterventionWords::Unproven.text(lang)),
        (effect.contested, Role::Disputed, EvidenceWords::Disputed.text(lang)),
        (effect.basis == Some(Basis::General), Role::Plain, PairWords::InGeneral.text(lang)),
        (verdict::is_doubted(effect.nearest.as_ref(), effect.verdict), Role::Unclear, PairWords::FartherDiffer.text(lang)),
    ];
    marks.extend(weak.into_iter().filter(|(is_so, ..)| *is_so).map(|(_, role, words)| Line::of(role, words)));
    marks.extend(verdict::firm(naming, effect.verdict, effect.firmness, path.length == 1));
    vec![near, Line::of(Role::Faint, evidence::cite(naming, evidence.into_iter())), Line::join(marks, semicolon(lang))]
}
