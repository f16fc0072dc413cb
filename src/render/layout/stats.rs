//! `stats` as text.

use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::stats::StatsQuestion;
use crate::render::diagram::Diagram;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::{Table, View};
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::stats::StatsWords;
use crate::render::words::{Phrase, Unit};
use crate::request::exchange::Exchange;
use crate::request::stats::StatsRequest;

impl Present for Exchange<StatsRequest, StatsQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, _: Naming<'_>, _: &[Lang]) -> Option<Diagram> {
        None
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `stats`.
fn view(naming: Naming<'_>, exchange: &Exchange<StatsRequest, StatsQuestion>) -> View {
    let Exchange { answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    let counts = [
        Unit::Entity.count(lang, answer.entities),
        Unit::Relation.count(lang, answer.relations),
        Unit::Mechanism.count(lang, answer.mechanisms),
        Unit::Note.count(lang, answer.notes),
    ];
    view.paragraph(Line::of(Role::Heading, StatsWords::StatsHead.fill(lang, &counts.map(Line::from)).plain()));
    let parts = [answer.causal, answer.conditional, answer.contested].map(|count| Line::from(count.to_string()));
    view.paragraph(StatsWords::StatsRelations.fill(lang, &parts));
    let hash = answer.hash.get(..12).unwrap_or(&answer.hash);
    let date = answer.date.as_deref().unwrap_or("-");
    view.paragraph(Line::of(Role::Faint, StatsWords::Revised.fill(lang, &[date.into(), hash.into()]).plain()));
    let word = |page: StatsWords| Line::from(page.text(lang));
    view.gap();
    view.table(Table {
        head: vec![word(StatsWords::ColumnNotes), word(StatsWords::ColumnRelations), word(StatsWords::ColumnSource)],
        rows: (answer.sources.iter())
            .map(|(id, source)| {
                let layer = format!("   {}", EvidenceWords::of_layer(source.layer).text(lang));
                let name = Line::of(Role::Name, id.as_str()).with(Role::Faint, layer);
                vec![source.notes.to_string().into(), source.relations.to_string().into(), name]
            })
            .collect(),
        numeric: true,
    });
    let mut two = |counted: StatsWords, of: StatsWords, rows: Vec<(usize, String)>| {
        view.gap();
        let rows = rows.into_iter().map(|(count, name)| vec![count.to_string().into(), name.into()]).collect();
        view.table(Table { head: vec![word(counted), word(of)], rows, numeric: true });
    };
    let kinds = answer.kinds.iter().map(|(id, count)| (*count, naming.kind(id)));
    two(StatsWords::ColumnEntities, StatsWords::ColumnKind, kinds.collect());
    let themes = answer.themes.iter().map(|(id, count)| (*count, naming.theme(id)));
    two(StatsWords::ColumnMechanisms, StatsWords::ColumnTheme, themes.collect());
    let effects = answer.effects.iter().map(|(id, count)| (*count, (*id).to_owned()));
    two(StatsWords::ColumnRelations, StatsWords::ColumnEffect, effects.collect());
    view
}
