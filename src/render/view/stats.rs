//! `stats` as text.

use super::{Line, Table, View};
use crate::query::stats::StatsAnswer;
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::words::page::Page;
use crate::render::words::record::Record;
use crate::render::words::{Phrase, Unit};

/// Lays out the answer to `stats`.
pub fn stats(naming: Naming<'_>, answer: &StatsAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    let counts = [
        Unit::Entity.count(lang, answer.entities),
        Unit::Relation.count(lang, answer.relations),
        Unit::Mechanism.count(lang, answer.mechanisms),
        Unit::Note.count(lang, answer.notes),
    ];
    view.paragraph(Line::of(Role::Heading, Page::StatsHead.fill(lang, &counts.map(Line::from)).plain()));
    let parts = [answer.causal, answer.conditional, answer.contested].map(|count| Line::from(count.to_string()));
    view.paragraph(Page::StatsRelations.fill(lang, &parts));
    let hash = answer.hash.get(..12).unwrap_or(&answer.hash);
    let date = answer.date.as_deref().unwrap_or("-");
    view.paragraph(Line::of(Role::Faint, Page::Revised.fill(lang, &[date.into(), hash.into()]).plain()));
    let word = |page: Page| Line::from(page.text(lang));
    view.gap();
    view.table(Table {
        head: vec![word(Page::ColumnNotes), word(Page::ColumnRelations), word(Page::ColumnSource)],
        rows: (answer.sources.iter())
            .map(|(id, source)| {
                let layer = format!("   {}", Record::of_layer(source.layer).text(lang));
                let name = Line::of(Role::Name, id.as_str()).with(Role::Faint, layer);
                vec![source.notes.to_string().into(), source.relations.to_string().into(), name]
            })
            .collect(),
        numeric: true,
    });
    let mut two = |counted: Page, of: Page, rows: Vec<(usize, String)>| {
        view.gap();
        let rows = rows.into_iter().map(|(count, name)| vec![count.to_string().into(), name.into()]).collect();
        view.table(Table { head: vec![word(counted), word(of)], rows, numeric: true });
    };
    let kinds = answer.kinds.iter().map(|(id, count)| (*count, naming.kind(id)));
    two(Page::ColumnEntities, Page::ColumnKind, kinds.collect());
    let themes = answer.themes.iter().map(|(id, count)| (*count, naming.theme(id)));
    two(Page::ColumnMechanisms, Page::ColumnTheme, themes.collect());
    let effects = answer.effects.iter().map(|(id, count)| (*count, (*id).to_owned()));
    two(Page::ColumnRelations, Page::ColumnEffect, effects.collect());
    view
}
