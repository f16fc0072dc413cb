//! What acts on several targets: a table, then what is stated of the pairs themselves.

use crate::model::effect::Sign;
use crate::query::answer::{Basis, RelationRecord, Verdict};
use crate::query::interventions::{Intervention, InterventionEffect, InterventionsAnswer, InterventionsQuestion};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::quote::Quotes;
use crate::render::parts::{step, verdict};
use crate::render::role::Role;
use crate::render::view::{Table, View};
use crate::render::words::interventions::InterventionWords;
use crate::render::words::{Phrase, semicolon};
use crate::request::detail::Detail;

/// How many interventions are laid out at a glance.
const MAX_SHOWN: usize = 16;
/// How many statements are quoted at a glance.
const MAX_QUOTED: usize = 4;

/// Lays out the interventions and returns how many were.
pub(super) fn tell(
    naming: Naming<'_>,
    question: &InterventionsQuestion,
    answer: &InterventionsAnswer,
    detail: Detail,
    footnotes: &mut Footnotes,
    view: &mut View,
) -> usize {
    let lang = naming.lang;
    let shown = shown(answer, detail);
    let head = answer.targets.iter().map(|asked| naming.asked(asked)).chain([Line::new()]).collect();
    let rows = shown.iter().map(|one| {
        let kind = Line::of(Role::Faint, step::in_brackets(naming, &naming.kind(&one.kind)).plain());
        one.effects.iter().map(|effect| cell(naming, effect)).chain([naming.entity_line(&one.id).then(kind)]).collect()
    });
    view.gap();
    view.table(Table { head, rows: rows.collect(), numeric: false });
    view.gap();
    let effects = || shown.iter().flat_map(|one| &one.effects).filter(|effect| effect.path.is_some());
    let when = Line::from(naming.conditions(&question.filters.when));
    let legends = [
        (effects().next().is_some(), InterventionWords::LegendSteps.text(lang).into()),
        (effects().any(is_doubted), InterventionWords::LegendDoubted.text(lang).into()),
        (effects().any(|effect| effect.unproven), InterventionWords::LegendUnproven.text(lang).into()),
        (effects().any(|effect| effect.contested), InterventionWords::LegendContested.text(lang).into()),
        (effects().any(is_general), InterventionWords::LegendGeneral.fill(lang, &[when])),
    ];
    let legends: Vec<Line> = legends.into_iter().filter(|(is_used, _)| *is_used).map(|(_, words)| words).collect();
    view.paragraph(Line::of(Role::Faint, Line::join(legends, semicolon(lang)).plain()));
    let stated: Vec<&RelationRecord> = shown.iter().flat_map(|one| &one.effects).flat_map(|effect| &effect.direct).collect();
    // What was tried and found without effect is easily overlooked; what states the conditions asked for answers them best.
    let (null, found): (Vec<_>, Vec<_>) = stated.into_iter().partition(|relation| relation.sign == Some(Sign::Zero));
    let is_asked_for = |relation: &&RelationRecord| relation.context.speaks_of(&question.filters.when);
    let (asked_for, others): (Vec<_>, Vec<_>) = found.into_iter().partition(is_asked_for);
    let stated = [null, asked_for, others].concat();
    let (chosen, _) = detail.split(&stated, MAX_QUOTED);
    if !chosen.is_empty() {
        view.heading(InterventionWords::StatedHead.text(lang));
    }
    let mut quotes = Quotes::default();
    for relation in chosen {
        view.rows(quotes.whole(naming, relation));
    }
    footnotes.rows(chosen.iter().copied());
    shown.len()
}

/// Returns the interventions that are laid out.
pub(super) fn shown(answer: &InterventionsAnswer, detail: Detail) -> &[Intervention] {
    detail.split(&answer.interventions, MAX_SHOWN).0
}

/// What the nearest paths do to a target, in how many steps, and in signs what weakens it.
fn cell(naming: Naming<'_>, effect: &InterventionEffect) -> Line {
    let lang = naming.lang;
    let is_null = |relation: &RelationRecord| relation.sign == Some(Sign::Zero);
    let (words, role) = match verdict::nearest(effect.nearest.as_ref(), effect.verdict) {
        Verdict::Increases => (InterventionWords::CellRaises, Role::Raises),
        Verdict::Decreases => (InterventionWords::CellLowers, Role::Lowers),
        Verdict::Ambiguous => (InterventionWords::CellBoth, Role::Unclear),
        Verdict::Unknown => (InterventionWords::CellUnknown, Role::Unclear),
        Verdict::None if effect.direct.iter().any(is_null) => (InterventionWords::CellNull, Role::Plain),
        Verdict::None => (InterventionWords::CellNothing, Role::Faint),
    };
    let steps = effect.nearest.as_ref().map(|nearest| nearest.steps).or(effect.path.as_ref().map(|path| path.length));
    let line =
        Line::of(role, words.text(lang)).then(step::in_brackets(naming, &steps.map_or(String::new(), |n| n.to_string())));
    if effect.path.is_none() {
        return line;
    }
    let signs = [(is_doubted(effect), "±"), (effect.unproven, "?"), (effect.contested, "!"), (is_general(effect), "~")];
    line.text(signs.into_iter().filter(|(is_so, _)| *is_so).map(|(_, sign)| sign).collect::<String>())
}

fn is_doubted(effect: &InterventionEffect) -> bool {
    verdict::is_doubted(effect.nearest.as_ref(), effect.verdict)
}

fn is_general(effect: &InterventionEffect) -> bool {
    effect.basis == Some(Basis::General)
}
