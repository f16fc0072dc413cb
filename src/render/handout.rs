//! What stands below the picture of a page to hand out: the notes that it rests on, its terms in two languages, its sources.

use std::collections::BTreeSet;

use crate::model::evidence::Stance;
use crate::model::id::NoteId;
use crate::model::name::Lang;
use crate::render::diagram::Diagram;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::reference::reference;
use crate::render::view::{Block, Table, View};
use crate::render::words::Phrase;
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::handout::HandoutWords;

/// So many notes are told; a theme has more than a page holds.
const MAX_NOTES: usize = 24;

/// What stands below the picture of a page to hand out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handout {
    /// The notes behind what is drawn, each once, but for those that the answer quotes itself.
    pub notes: Vec<HandoutNote>,
    /// How many more there are.
    pub more_notes: usize,
    /// The entities drawn, a row each: their names in English and in Chinese, and their kind.
    pub terms: Table,
    /// The sources, as a bibliography has them.
    pub sources: Vec<Line>,
    /// Of which date the knowledge is, and what the page is not.
    pub remarks: Vec<String>,
}

/// A note on a page to hand out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandoutNote {
    /// The source and the section that it stands in.
    pub place: String,
    /// What it says.
    pub text: Line,
    /// Why it must be read with care; empty where there is no reason to.
    pub caution: Line,
}

impl Handout {
    /// Gathers what stands behind a picture. Terms are in English and in the script of Chinese that the reader has, simplified for
    /// readers of English.
    pub fn new(naming: Naming<'_>, view: &View, diagram: &Diagram) -> Self {
        let told = told(view);
        let mut seen: BTreeSet<&NoteId> = BTreeSet::new();
        let mut notes = Vec::new();
        let relations = diagram.edges.iter().flat_map(|edge| &edge.relations);
        let relations = relations.filter_map(|id| naming.knowledge.relations.get(id));
        for evidence in relations.flat_map(|relation| &relation.evidence) {
            if seen.insert(&evidence.note)
                && let Some(note) = note(naming, &evidence.note, evidence.stance)
                && !told.contains(&note.text.plain())
            {
                notes.push(note);
            }
        }
        let more_notes = notes.len().saturating_sub(MAX_NOTES);
        notes.truncate(MAX_NOTES);
        let chinese = if naming.lang.is_chinese() { naming.lang } else { Lang::ZhHans };
        let entities = diagram.nodes.iter().filter(|node| naming.knowledge.entities.contains_key(&node.id));
        let term = |id| {
            let name = |lang| Naming { lang, ..naming }.entity(id);
            let kind = naming.knowledge.entities.get(id).map(|entity| naming.kind(&entity.kind));
            vec![name(Lang::En).into(), name(chinese).into(), kind.unwrap_or_default().into()]
        };
        let head = [HandoutWords::English, HandoutWords::Chinese, HandoutWords::Kind];
        let terms = Table {
            head: head.map(|words| words.text(naming.lang).into()).into(),
            rows: entities.map(|node| term(&node.id)).collect(),
            numeric: false,
        };
        let date = naming.knowledge.about.date.as_deref();
        let date = date.map(|date| HandoutWords::AsOf.fill(naming.lang, &[date.into()]).plain());
        Self {
            notes,
            more_notes,
            terms,
            sources: diagram.sources.iter().map(|id| reference(naming, id)).collect(),
            remarks: date.into_iter().chain([HandoutWords::NoAdvice.text(naming.lang).to_owned()]).collect(),
        }
    }
}

fn note(naming: Naming<'_>, id: &NoteId, stance: Stance) -> Option<HandoutNote> {
    let note = naming.knowledge.note(id)?;
    let section = match naming.knowledge.layer(id) {
        Some(layer) if layer.has_sections() && !note.section.is_empty() => format!(" {}", note.section),
        _ => String::new(),
    };
    let place = Line::from(format!("{}{section}", naming.cited(&id.source())));
    let place = match stance {
        Stance::Supports => place,
        Stance::Disputes => EvidenceWords::Against.fill(naming.lang, &[place]),
        Stance::NoEvidence => EvidenceWords::NotLooked.fill(naming.lang, &[place]),
    };
    Some(HandoutNote { place: place.plain(), text: naming.prose(&note.text), caution: naming.prose(&note.caution) })
}

/// Returns all that an answer says.
fn told(view: &View) -> String {
    let lines = view.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(line) => vec![line],
        Block::Rows(rows) => rows.iter().flat_map(|row| std::iter::once(&row.lead).chain(&row.details)).collect(),
        Block::Heading(_) | Block::Table(_) | Block::Next(..) | Block::Gap => Vec::new(),
    });
    lines.map(|line| line.plain() + "\n").collect()
}
