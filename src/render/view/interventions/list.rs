//! What acts on one target, by what its nearest paths do.

use crate::query::answer::{Basis, Verdict};
use crate::query::interventions::{Intervention, InterventionEffect, InterventionsAnswer};
use crate::render::cut::Room;
use crate::render::footnotes::Footnotes;
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::quote::quote;
use crate::render::step;
use crate::render::verdict;
use crate::render::view::path::inline_under;
use crate::render::view::{Line, Row, View};
use crate::render::words::record::Record;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit, semicolon};

/// How many interventions of each sort are laid out at a glance.
const MAX_SHOWN: usize = 6;

/// Lays out the interventions and returns how many were.
pub(super) fn tell(
    naming: Naming<'_>,
    answer: &InterventionsAnswer,
    room: Room,
    footnotes: &mut Footnotes,
    view: &mut View,
) -> usize {
    let groups = [
        (Verdict::Increases, System::HelpRaise),
        (Verdict::Decreases, System::HelpLower),
        (Verdict::Ambiguous, System::HelpBoth),
        (Verdict::Unknown, System::HelpUnknown),
        (Verdict::None, System::HelpNone),
    ];
    let mut told = 0;
    for (group, heading) in groups {
        let of_group = |one: &&Intervention| {
            one.effects.first().is_some_and(|effect| verdict::nearest(effect.nearest.as_ref(), effect.verdict) == group)
        };
        let found: Vec<&Intervention> = answer.interventions.iter().filter(of_group).collect();
        let (shown, _) = room.split(&found, MAX_SHOWN);
        told += shown.len();
        if !shown.is_empty() {
            view.heading(heading.text(naming.lang));
        }
        for one in shown {
            let effects = one.effects.first();
            view.rows(effects.map(|effect| rows(naming, one, effect, footnotes)).unwrap_or_default());
        }
    }
    told
}

/// What an intervention is and does; the way there where it is not straight; the notes where something is said of the pair itself.
fn rows(naming: Naming<'_>, one: &Intervention, effect: &InterventionEffect, footnotes: &mut Footnotes) -> Vec<Row> {
    let name = naming.entity_line(&one.id).then(step::in_brackets(naming, &naming.kind(&one.kind)));
    let mut rows = vec![Row::of(0, name)];
    let Some(path) = &effect.path else {
        rows.extend(effect.direct.iter().map(|relation| step::step(naming, relation, 1)));
        footnotes.rows(&effect.direct);
        rows.extend(notes(naming, effect));
        return rows;
    };
    rows[0].details = details(naming, effect);
    if path.length > 1 {
        rows.push(Row::of(1, inline_under(naming, path)));
        footnotes.lines([path]);
    } else {
        footnotes.rows(&path.relations);
    }
    rows.extend(notes(naming, effect));
    rows
}

/// Quotes the notes that speak of the pair itself.
fn notes(naming: Naming<'_>, effect: &InterventionEffect) -> Vec<Row> {
    let mut ids: Vec<_> =
        effect.direct.iter().flat_map(|relation| &relation.evidence).map(|evidence| &evidence.note).collect();
    ids.sort();
    ids.dedup();
    ids.into_iter().flat_map(|id| quote(naming, id, 1)).collect()
}

/// How near, under which conditions, who says so, on what work and in whom, and what weakens it.
fn details(naming: Naming<'_>, effect: &InterventionEffect) -> Vec<Line> {
    let lang = naming.lang;
    let Some(path) = &effect.path else { return Vec::new() };
    let near = match path.length {
        1 => Line::from(System::Directly.text(lang)).then(step::in_brackets(naming, &naming.conditions(&path.context))),
        more => System::InSteps.fill(lang, &[Unit::Step.count(lang, more).into()]),
    };
    let evidence: Vec<_> = path.relations.iter().flat_map(step::supporting).collect();
    let mut marks: Vec<Line> =
        effect.strengths.iter().map(|strength| Record::of_strength(*strength).text(lang).into()).collect();
    let mut places: Vec<String> = Vec::new();
    for seen in path.relations.iter().filter_map(|relation| step::seen_in(naming, &step::supporting(relation))) {
        if !places.contains(&seen) {
            places.push(seen);
        }
    }
    marks.extend(places.into_iter().map(|place| Record::SeenIn.fill(lang, &[place.into()])));
    let weak = [
        (effect.unproven, Role::Unclear, System::Unproven.text(lang)),
        (effect.contested, Role::Disputed, Record::Disputed.text(lang)),
        (effect.basis == Some(Basis::General), Role::Plain, System::InGeneral.text(lang)),
        (verdict::is_doubted(effect.nearest.as_ref(), effect.verdict), Role::Unclear, System::FartherDiffer.text(lang)),
    ];
    marks.extend(weak.into_iter().filter(|(is_so, ..)| *is_so).map(|(_, role, words)| Line::of(role, words)));
    vec![near, Line::of(Role::Faint, step::cite(naming, evidence.into_iter())), Line::join(marks, semicolon(lang))]
}
