//! `show` as text: a record, and all that touches it.

use super::{Line, Row, View};
use crate::model::effect::Effect;
use crate::model::evidence::Stance;
use crate::model::id::{EntityId, MechanismId};
use crate::model::source::Layer;
use crate::query::answer::{EntityRef, NoteRecord, RelationRecord};
use crate::query::show::{EntityRecord, MechanismRecord, ShowAnswer, SourceRecord};
use crate::render::footnotes::Footnotes;
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::step;
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::page::Page;
use crate::render::words::record::Record;
use crate::render::words::{Phrase, comma};

/// How many relations of a part, and how many notes, are shown unless all are asked for.
const SHOWN_RELATIONS: usize = 12;
/// How many notes of an entity are shown unless all are asked for.
const SHOWN_NOTES: usize = 3;

/// Lays out the answer to `show`: the best supported relations and first notes, or all of them.
pub fn show(naming: Naming<'_>, answer: &ShowAnswer, all: bool) -> View {
    let mut view = View::new();
    match answer {
        ShowAnswer::Entity { entity, asked, incoming, outgoing, notes, mechanisms, left_out } => {
            let typed = naming.typed(&entity.id);
            verdict::readings(naming, &[asked], &mut view);
            head(naming, entity, &mut view);
            let mut page = EntityPage { naming, id: &entity.id, all, hidden: 0 };
            page.relations(outgoing, incoming, &mut view);
            page.more(&typed, &mut view);
            mechanism_rows(naming, mechanisms, &mut view);
            note_rows(naming, notes, (!all).then_some(SHOWN_NOTES), &typed, &mut view);
            view.gap();
            let mut footnotes = Footnotes::default();
            footnotes.rows(incoming.iter().chain(outgoing));
            footnotes.explain(naming, &mut view);
            verdict::left_out(naming, left_out, &mut view);
            next(naming, asked, incoming, outgoing, &mut view);
        }
        ShowAnswer::Mechanism { mechanism, relations, notes, left_out } => {
            mechanism_head(naming, mechanism, &mut view);
            view.heading(Page::Relations.text(naming.lang));
            view.rows(relations.iter().map(|relation| step::whole(naming, relation, 0)).collect());
            note_rows(naming, notes, None, "", &mut view);
            view.gap();
            let mut footnotes = Footnotes::default();
            footnotes.rows(relations);
            footnotes.explain(naming, &mut view);
            verdict::left_out(naming, left_out, &mut view);
            let picture = format!("export dot --mechanism {} -o picture.dot", mechanism.id);
            view.next(Answer::Next.text(naming.lang), vec![naming.command(&picture)]);
        }
        ShowAnswer::Source { source, notes } => {
            source_head(naming, source, &mut view);
            note_rows(naming, notes, None, "", &mut view);
        }
        ShowAnswer::Note { note, relations, left_out } => {
            view.paragraph(Line::of(Role::Heading, note.id.as_str()));
            let section = Page::Section.fill(naming.lang, &[note.section.as_str().into()]).plain();
            view.paragraph(Line::of(Role::Faint, format!("{}{}{section}", naming.source(&note.source), comma(naming.lang))));
            view.gap();
            for line in note_text(naming, note) {
                view.paragraph(line);
            }
            if !note.mentions.is_empty() {
                view.heading(Page::Mentions.text(naming.lang));
                let names = note.mentions.iter().map(|id| naming.entity_line(id));
                view.rows(vec![Row::of(0, Line::join(names, comma(naming.lang)))]);
            }
            if !relations.is_empty() {
                view.heading(Page::Relations.text(naming.lang));
                view.rows(relations.iter().map(|relation| step::whole(naming, relation, 0)).collect());
            }
            verdict::left_out(naming, left_out, &mut view);
        }
    }
    view
}

fn head(naming: Naming<'_>, entity: &EntityRecord, view: &mut View) {
    let lang = naming.lang;
    let name = naming.entity(&entity.id);
    let mut others: Vec<&str> = Vec::new();
    for (_, other) in entity.names.entries() {
        if other != name && !others.contains(&other) {
            others.push(other);
        }
    }
    let brackets = if lang.is_chinese() { ("（", "）") } else { (" (", ")") };
    let mut line = Line::of(Role::Heading, name.as_str());
    if !others.is_empty() {
        line = line.text(format!("{}{}{}", brackets.0, others.join(comma(lang)), brackets.1));
    }
    let mut facts = vec![naming.kind(&entity.kind)];
    facts.extend(entity.symbol.iter().filter(|symbol| **symbol != name).cloned());
    facts.extend(entity.xrefs.iter().cloned());
    view.paragraph(line.text("   ").with(Role::Faint, facts.join("   ")));
    view.paragraph(naming.prose(&entity.summary));
    for (words, names) in
        [(Page::Synonyms, &entity.synonyms), (Page::Opposites, &entity.opposites), (Page::ReadAs, &entity.read_as)]
    {
        if !names.is_empty() {
            view.paragraph(Line::of(Role::Faint, words.fill(lang, &[names.join(comma(lang)).into()]).plain()));
        }
    }
}

struct EntityPage<'a> {
    naming: Naming<'a>,
    id: &'a EntityId,
    all: bool,
    hidden: usize,
}

impl EntityPage<'_> {
    fn relations(&mut self, outgoing: &[RelationRecord], incoming: &[RelationRecord], view: &mut View) {
        let is_causal = |relation: &&RelationRecord| relation.causal;
        let is_together = |relation: &&RelationRecord| relation.effect.is_association();
        let is_structure = |relation: &&RelationRecord| !relation.causal && !relation.effect.is_association();
        let both = || {
            // A symmetric relation may be listed at both ends of one entity's page, a self-relation too.
            let again = |relation: &&RelationRecord| outgoing.iter().all(|other| other.id != relation.id);
            outgoing.iter().chain(incoming.iter().filter(again))
        };
        if outgoing.is_empty() && incoming.is_empty() {
            view.paragraph(Page::Untouched.text(self.naming.lang));
        }
        self.part(Page::WhatItDoes, outgoing.iter().filter(is_causal).collect(), view);
        self.part(Page::WhatChangesIt, incoming.iter().filter(is_causal).collect(), view);
        self.part(Page::GoesTogether, both().filter(is_together).collect(), view);
        self.part(Page::GroupsAndParts, both().filter(is_structure).collect(), view);
    }

    fn part(&mut self, heading: Page, mut relations: Vec<&RelationRecord>, view: &mut View) {
        if relations.is_empty() {
            return;
        }
        view.heading(heading.text(self.naming.lang));
        if !self.all {
            // What most sources support comes first; the order of ids decides between equals.
            relations.sort_by_key(|relation| (relation.layer, std::cmp::Reverse(support(relation))));
            self.hidden += relations.len().saturating_sub(SHOWN_RELATIONS);
            relations.truncate(SHOWN_RELATIONS);
        }
        view.rows(relations.into_iter().map(|relation| step::seen_from(self.naming, relation, self.id, 0)).collect());
    }

    fn more(&self, typed: &str, view: &mut View) {
        if self.hidden > 0 {
            let command = Line::of(Role::Command, self.naming.command(&format!("show {typed} --all")));
            let parts = [self.hidden.to_string().into(), command];
            view.rows(vec![Row::of(0, Page::MoreRelations.fill(self.naming.lang, &parts))]);
        }
    }
}

fn support(relation: &RelationRecord) -> usize {
    relation.evidence.iter().filter(|item| item.stance == Stance::Supports).count()
}

fn mechanism_rows(naming: Naming<'_>, mechanisms: &[MechanismId], view: &mut View) {
    if mechanisms.is_empty() {
        return;
    }
    view.heading(Page::Mechanisms.text(naming.lang));
    let row =
        |id: &MechanismId| Row { details: vec![Line::of(Role::Faint, id.as_str())], ..Row::of(0, naming.mechanism(id)) };
    view.rows(mechanisms.iter().map(row).collect());
}

/// Lays out notes: the place, then the text below it. `typed` is the entity whose other notes are asked for by a search.
fn note_rows(naming: Naming<'_>, notes: &[NoteRecord], shown: Option<usize>, typed: &str, view: &mut View) {
    if notes.is_empty() {
        return;
    }
    let lang = naming.lang;
    view.heading(Page::Notes.text(lang));
    let shown = shown.unwrap_or(notes.len());
    for note in notes.iter().take(shown) {
        let mut rows = vec![Row::of(0, Line::of(Role::Faint, place(naming, note)))];
        rows.extend(note_text(naming, note).into_iter().map(|lead| Row::prose(1, lead)));
        view.rows(rows);
    }
    if notes.len() > shown {
        let command = Line::of(Role::Command, naming.command(&format!("show {typed} --all")));
        let parts = [(notes.len() - shown).to_string().into(), command];
        view.rows(vec![Row::of(0, Page::MoreNotes.fill(lang, &parts))]);
    }
}

/// Returns a note's text, then its misprint and its caution, where there are any.
pub(crate) fn note_text(naming: Naming<'_>, note: &NoteRecord) -> Vec<Line> {
    let mut lines = vec![naming.prose(&note.text)];
    for (words, text) in [(Page::Erratum, &note.erratum), (Page::Caution, &note.caution)] {
        if !text.is_empty() {
            lines.push(words.fill(naming.lang, &[naming.prose(text)]));
        }
    }
    lines
}

/// Returns where a note stands: its id, the section and the year of the source.
pub(crate) fn place(naming: Naming<'_>, note: &NoteRecord) -> String {
    let source = naming.knowledge.sources.get(&note.source);
    let year = source.and_then(|source| source.year).map_or(String::new(), |year| format!(" ({year})"));
    let section = match source.map(|source| source.layer) {
        Some(Layer::Documents) => format!("  {}", note.section),
        _ => String::new(),
    };
    format!("{}{section}{year}", note.id)
}

fn mechanism_head(naming: Naming<'_>, mechanism: &MechanismRecord, view: &mut View) {
    let theme = Line::of(Role::Faint, format!("   {}   {}", naming.theme(&mechanism.theme), mechanism.id));
    view.paragraph(Line::of(Role::Heading, naming.mechanism(&mechanism.id)).then(theme));
    view.paragraph(naming.prose(&mechanism.summary));
}

fn source_head(naming: Naming<'_>, source: &SourceRecord, view: &mut View) {
    let lang = naming.lang;
    view.paragraph(Line::of(Role::Heading, naming.source(&source.id)));
    let mut facts =
        vec![source.id.to_string(), naming.source_kind(&source.kind), Record::of_layer(source.layer).text(lang).to_owned()];
    facts.extend(source.year.map(|year| year.to_string()));
    facts.push(source.language.clone());
    view.paragraph(Line::of(Role::Faint, facts.join("   ")));
    let mut published: Vec<String> = Vec::new();
    published.extend((!source.authors.is_empty()).then(|| source.authors.join(comma(lang))));
    published.extend((!source.venue.is_empty()).then(|| source.venue.in_lang(lang).0.into_owned()));
    published.extend(source.doi.iter().map(|doi| format!("https://doi.org/{doi}")));
    published.extend(source.url.iter().cloned());
    for line in published {
        view.paragraph(line);
    }
    if !source.license.is_empty() {
        view.paragraph(Page::License.fill(lang, &[source.license.as_str().into()]));
    }
}

fn next(naming: Naming<'_>, asked: &EntityRef, incoming: &[RelationRecord], outgoing: &[RelationRecord], view: &mut View) {
    let typed = naming.typed(&asked.id);
    let is_causal = |relation: &RelationRecord| relation.causal && relation.effect != Effect::NoEffect;
    let mut commands = Vec::new();
    if incoming.iter().any(is_causal) {
        commands.push(naming.command(&format!("upstream {typed} --depth 2")));
    }
    if outgoing.iter().any(is_causal) {
        commands.push(naming.command(&format!("downstream {typed} --depth 2")));
    }
    if !commands.is_empty() {
        commands.push(naming.command(&format!("export dot --around {typed} --depth 1 -o picture.dot")));
    }
    view.next(Answer::Next.text(naming.lang), commands);
}
