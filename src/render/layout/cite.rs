//! `cite` as text: a bibliography, with the places.

use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::cite::CiteQuestion;
use crate::query::cite::Cited;
use crate::render::diagram::Diagram;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::frame;
use crate::render::parts::reference::reference;
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::{Row, View};
use crate::render::words::cite::CiteWords;
use crate::render::words::{Phrase, comma};
use crate::request::cite::CiteRequest;
use crate::request::exchange::Exchange;

impl Present for Exchange<CiteRequest, CiteQuestion> {
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

/// Lays out the answer to `cite`.
fn view(naming: Naming<'_>, exchange: &Exchange<CiteRequest, CiteQuestion>) -> View {
    let Exchange { answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    let id = answer.subject.split_once(':').map_or(answer.subject.as_str(), |(_, id)| id);
    let name = match answer.subject.split_once(':') {
        Some(("entity", id)) => naming.entity(&id.into()),
        Some(("mechanism", id)) => naming.mechanism(&id.into()),
        Some(("source", id)) => naming.source(&id.into()),
        _ => id.to_owned(),
    };
    view.paragraph(Line::of(Role::Heading, CiteWords::CiteHead.fill(lang, &[name.into()]).plain()));
    if answer.sources.is_empty() {
        frame::headline(naming, CiteWords::CiteNothing.text(lang).into(), true, &answer.left_out, &mut view);
    }
    for cited in &answer.sources {
        view.gap();
        view.rows(rows(naming, cited));
    }
    view.gap();
    frame::left_out(naming, &answer.left_out, &mut view);
    let date = answer.date.as_deref().unwrap_or("-");
    let hash = answer.hash.get(..12).unwrap_or(&answer.hash);
    let parts = [env!("CARGO_PKG_VERSION"), date, hash].map(Line::from);
    view.paragraph(Line::of(Role::Faint, CiteWords::CiteKnowledge.fill(lang, &parts).plain()));
    view
}

fn rows(naming: Naming<'_>, cited: &Cited) -> Vec<Row> {
    let source = &cited.source;
    let mut rows = vec![Row::prose(0, reference(naming, &source.id))];
    let mut facts = vec![source.id.to_string(), naming.source_kind(&source.kind)];
    facts.extend((!source.license.is_empty()).then(|| source.license.clone()));
    rows.push(Row::prose(1, Line::of(Role::Faint, facts.join("   "))));
    let mut sections: Vec<&str> = Vec::new();
    for note in cited.notes.iter().filter(|_| source.layer.has_sections()) {
        if !note.section.is_empty() && !sections.contains(&note.section.as_str()) {
            sections.push(&note.section);
        }
    }
    if !sections.is_empty() {
        let words = if sections.len() == 1 { CiteWords::OneSection } else { CiteWords::Sections };
        rows.push(Row::prose(1, words.fill(naming.lang, &[sections.join(comma(naming.lang)).into()])));
    }
    rows
}
