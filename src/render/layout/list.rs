//! `list` as text.

use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::list::ListQuestion;
use crate::query::list::{FacetItem, Items, RecordType};
use crate::render::diagram::Diagram;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::note::{note_text, place};
use crate::render::parts::picture::Picture;
use crate::render::parts::{frame, step};
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::{Row, Table, View};
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::list::ListWords;
use crate::render::words::{Phrase, Unit, comma};
use crate::request::exchange::Exchange;
use crate::request::list::ListRequest;

impl Present for Exchange<ListRequest, ListQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let Items::Relations(relations) = &self.answer.items else { return None };
        let relations = relations.iter().collect();
        Some(Picture { title: String::new(), focus: Vec::new(), is_chain: false, relations }.draw(naming, labels))
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `list`.
fn view(naming: Naming<'_>, exchange: &Exchange<ListRequest, ListQuestion>) -> View {
    let Exchange { answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    if answer.total == 0 {
        view.paragraph(ListWords::NothingLeft.text(lang));
    } else {
        let (unit, words) = head(answer.kind);
        let count = Line::of(Role::Heading, unit.count(lang, answer.total));
        view.paragraph(words.map_or_else(|| count.clone(), |words| words.fill(lang, std::slice::from_ref(&count))));
    }
    let numbered = |counts: Vec<usize>, name: Line, facts: &[String]| {
        let mut cells: Vec<Line> = counts.into_iter().map(|count| count.to_string().into()).collect();
        cells.push(name.with(Role::Faint, format!("   {}", facts.join("   "))));
        cells
    };
    let mut table = Table { numeric: true, ..Table::default() };
    match &answer.items {
        Items::Entities(items) => table.rows.extend(items.iter().map(|item| {
            numbered(vec![item.relations], naming.entity_line(&item.id), &[naming.kind(&item.kind), item.id.to_string()])
        })),
        Items::Mechanisms(items) => table.rows.extend(items.iter().map(|item| {
            let title = named(naming.mechanism(&item.id)).linked(&format!("mechanism:{}", item.id));
            numbered(vec![item.relations], title, &[naming.theme(&item.theme), item.id.to_string()])
        })),
        Items::Sources(items) => table.rows.extend(items.iter().map(|item| {
            let mut facts =
                vec![item.source.id.to_string(), EvidenceWords::of_layer(item.source.layer).text(lang).to_owned()];
            facts.extend(item.source.year.map(|year| year.to_string()));
            let title = named(naming.source(&item.source.id)).linked(&format!("source:{}", item.source.id));
            numbered(vec![item.notes, item.relations], title, &facts)
        })),
        Items::Kinds(items) => table.rows.extend(
            items.iter().map(|item| numbered(vec![item.entities], named(naming.kind(&item.id)), &[item.id.to_string()])),
        ),
        Items::Themes(items) => table.rows.extend(
            items.iter().map(|item| numbered(vec![item.mechanisms], named(naming.theme(&item.id)), &[item.id.to_string()])),
        ),
        Items::Facets(items) => items.iter().for_each(|item| facet(naming, item, &mut view)),
        Items::Relations(items) => view.rows(items.iter().map(|relation| step::whole(naming, relation, 0)).collect()),
        Items::Notes(items) => {
            for note in items {
                let mut rows =
                    vec![Row::of(0, Line::of(Role::Faint, place(naming, note)).linked(&format!("note:{}", note.id)))];
                rows.extend(note_text(naming, note).into_iter().map(|lead| Row::prose(1, lead)));
                view.rows(rows);
            }
        }
    }
    if !table.rows.is_empty() {
        table.head = vec![Line::new(); table.rows[0].len()];
        view.table(table);
    }
    frame::left_out(naming, &answer.left_out, &mut view);
    view
}

fn named(name: String) -> Line {
    Line::of(Role::Name, name)
}

fn head(sort: RecordType) -> (Unit, Option<ListWords>) {
    match sort {
        RecordType::Entities => (Unit::Entity, Some(ListWords::ListEntities)),
        RecordType::Mechanisms => (Unit::Mechanism, Some(ListWords::ListMechanisms)),
        RecordType::Sources => (Unit::Source, Some(ListWords::ListSources)),
        RecordType::Notes => (Unit::Note, None),
        RecordType::Relations => (Unit::Relation, None),
        RecordType::Facets => (Unit::Facet, Some(ListWords::ListFacets)),
        RecordType::Kinds => (Unit::Kind, Some(ListWords::ListKinds)),
        RecordType::Themes => (Unit::Theme, Some(ListWords::ListThemes)),
    }
}

fn facet(naming: Naming<'_>, item: &FacetItem, view: &mut View) {
    let lang = naming.lang;
    let role = if item.role == "observed" { ListWords::ObservedFacet } else { ListWords::ConditionFacet };
    let brackets = step::in_brackets(naming, &[role.text(lang), item.id.as_str()].join(comma(lang)));
    view.heading(Line::from(naming.facet(&item.id)).then(brackets));
    let rows = item.values.iter().map(|value| {
        let mut facts = vec![value.id.to_string()];
        facts.extend(
            value.within.iter().map(|broad| ListWords::Within.fill(lang, &[naming.value(&item.id, broad).into()]).plain()),
        );
        let name = Line::from(naming.value(&item.id, &value.id));
        vec![value.relations.to_string().into(), name.with(Role::Faint, format!("   {}", facts.join(comma(lang))))]
    });
    view.table(Table { head: vec![Line::new(); 2], rows: rows.collect(), numeric: true });
}
