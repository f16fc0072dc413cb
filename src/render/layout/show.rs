//! `show` as text: a record, and all that touches it.

use std::collections::BTreeSet;

use unicode_width::UnicodeWidthStr;

use crate::model::effect::Effect;
use crate::model::fold::{is_cjk, key, to_traditional};
use crate::model::id::{EntityId, MechanismId};
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::model::names::Tier;
use crate::query::answer::{EntityRef, NoteRecord, RelationRecord};
use crate::query::show::ShowQuestion;
use crate::query::show::{EntityRecord, MechanismRecord, ShowAnswer, SourceRecord};
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::evidence::supporting;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::note::{note_text, place};
use crate::render::parts::overview::{Part, overview};
use crate::render::parts::picture::Picture;
use crate::render::parts::{frame, step};
use crate::render::present::Present;
use crate::render::refusal::with_type;
use crate::render::role::{Mark, Role};
use crate::render::view::{Row, View};
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::frame::FrameWords;
use crate::render::words::show::ShowWords;
use crate::render::words::{Phrase, Unit, comma};
use crate::request::Request;
use crate::request::detail::Detail;
use crate::request::effect::EffectRequest;
use crate::request::exchange::Exchange;
use crate::request::reach::ReachRequest;
use crate::request::show::ShowRequest;

/// How many relations in each direction are shown of an entity unless all are asked for, so that the page fits on a screen of 24
/// lines. Where there are fewer in the one direction, more are shown in the other.
const SHOWN_RELATIONS: usize = 4;
/// How wide the list of other names is at most where not all is asked for.
const NAMES_WIDTH: usize = 60;

impl Present for Exchange<ShowRequest, ShowQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let picture = match &self.answer {
            ShowAnswer::Entity { entity, incoming, outgoing, .. } => Picture {
                title: naming.entity(&entity.id),
                focus: vec![&entity.id],
                is_chain: true,
                relations: incoming.iter().chain(outgoing).collect(),
            },
            ShowAnswer::Mechanism { mechanism, relations, .. } => Picture {
                title: naming.mechanism(&mechanism.id),
                focus: Vec::new(),
                is_chain: false,
                relations: relations.iter().collect(),
            },
            ShowAnswer::Note { note, relations, .. } => Picture {
                title: note.id.to_string(),
                focus: Vec::new(),
                is_chain: false,
                relations: relations.iter().collect(),
            },
            ShowAnswer::Relation { relation, .. } => Picture {
                title: relation.as_ref().map_or_else(String::new, |relation| between(naming, relation)),
                focus: Vec::new(),
                is_chain: true,
                relations: relation.iter().collect(),
            },
            ShowAnswer::Source { .. } => return None,
        };
        let part = match &self.answer {
            ShowAnswer::Entity { entity, .. } => Part::Around(&entity.id),
            _ => Part::Other,
        };
        let relations = picture.relations.clone();
        let mut diagram = picture.draw_focus(naming, labels);
        diagram.overview = overview(naming, labels, &diagram, &relations, part).map(Box::new);
        Some(diagram)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `show`: the best supported relations and first notes, or all of them.
fn view(naming: Naming<'_>, exchange: &Exchange<ShowRequest, ShowQuestion>) -> View {
    let Exchange { request, answer, .. } = exchange;
    let detail = request.detail();
    let mut view = View::new();
    match answer {
        ShowAnswer::Entity { entity, asked, incoming, outgoing, notes, mechanisms, left_out } => {
            frame::readings(naming, &[asked], &mut view);
            head(naming, entity, detail, &mut view);
            let mut page = EntityPage { naming, id: &entity.id, footnotes: Footnotes::default() };
            if detail == Detail::Summary {
                let hidden = page.at_a_glance(outgoing, incoming, &mut view);
                rest(naming, [hidden, mechanisms.len(), notes.len()], &mut view);
            } else {
                page.relations(outgoing, incoming, &mut view);
                mechanism_rows(naming, mechanisms, &mut view);
                note_rows(naming, notes, &mut view);
                view.gap();
                page.footnotes.explain(naming, &mut view);
            }
            frame::left_out(naming, left_out, &mut view);
        }
        ShowAnswer::Mechanism { mechanism, relations, notes, left_out } => {
            mechanism_head(naming, mechanism, &mut view);
            view.heading(ShowWords::Relations.text(naming.lang));
            view.rows(relations.iter().map(|relation| step::whole(naming, relation, 0)).collect());
            note_rows(naming, notes, &mut view);
            view.gap();
            let mut footnotes = Footnotes::default();
            footnotes.rows(relations);
            footnotes.explain(naming, &mut view);
            frame::left_out(naming, left_out, &mut view);
        }
        ShowAnswer::Source { source, notes, .. } => {
            source_head(naming, source, &mut view);
            note_rows(naming, notes, &mut view);
        }
        ShowAnswer::Note { note, relations, left_out } => {
            view.paragraph(Line::of(Role::Heading, note.id.as_str()));
            let section = ShowWords::Section.fill(naming.lang, &[note.section.as_str().into()]).plain();
            let source = Line::of(Role::Faint, naming.source(&note.source)).linked(&format!("source:{}", note.source));
            view.paragraph(source.with(Role::Faint, format!("{}{section}", comma(naming.lang))));
            view.gap();
            for line in note_text(naming, note) {
                view.paragraph(line);
            }
            if !note.mentions.is_empty() {
                view.heading(ShowWords::Mentions.text(naming.lang));
                let names = note.mentions.iter().map(|id| naming.entity_line(id));
                view.rows(vec![Row::of(0, Line::join(names, comma(naming.lang)))]);
            }
            if !relations.is_empty() {
                view.heading(ShowWords::Relations.text(naming.lang));
                view.rows(relations.iter().map(|relation| step::whole(naming, relation, 0)).collect());
            }
            frame::left_out(naming, left_out, &mut view);
        }
        ShowAnswer::Relation { relation, notes, left_out } => {
            if let Some(relation) = relation {
                view.paragraph(Line::of(Role::Heading, between(naming, relation)));
                view.paragraph(Line::of(Role::Faint, relation.id.as_str()));
                view.rows(vec![step::whole(naming, relation, 0)]);
                mechanism_rows(naming, &relation.mechanisms, &mut view);
            }
            note_rows(naming, notes, &mut view);
            view.gap();
            let mut footnotes = Footnotes::default();
            footnotes.rows(relation);
            footnotes.explain(naming, &mut view);
            frame::left_out(naming, left_out, &mut view);
        }
    }
    view.next(FrameWords::Next.text(naming.lang), follow_ups(naming, next(naming, exchange)));
    view
}

fn head(naming: Naming<'_>, entity: &EntityRecord, detail: Detail, view: &mut View) {
    let lang = naming.lang;
    let name = naming.entity(&entity.id);
    let mut others: Vec<&str> = Vec::new();
    // The name in the reader's own language first, where a symbol stands for it.
    let own = entity.names.in_lang(lang).0;
    let mut names: Vec<&str> = entity.names.entries().map(|(_, other)| other).collect();
    names.sort_by_key(|other| *other != own);
    for other in names {
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
    if detail == Detail::Full {
        facts.extend(entity.xrefs.iter().cloned());
    }
    view.paragraph(line.text("   ").with(Role::Faint, facts.join("   ")));
    view.paragraph(naming.prose(&entity.summary));
    for (words, names) in [
        (ShowWords::Synonyms, &entity.synonyms),
        (ShowWords::Opposites, &entity.opposites),
        (ShowWords::ReadAs, &entity.read_as),
    ] {
        let mut names = in_script(names, lang);
        if detail == Detail::Summary {
            shorten(&mut names);
        }
        if !names.is_empty() {
            view.paragraph(Line::of(Role::Faint, words.fill(lang, &[names.join(comma(lang)).into()]).plain()));
        }
    }
}

/// Keeps of some names as many as stand in a line; an ellipsis stands for the others.
fn shorten(names: &mut Vec<String>) {
    let mut width = 0;
    let fitting = names.iter().take_while(|name| {
        width += name.width() + 2;
        width <= NAMES_WIDTH
    });
    let count = fitting.count().max(1);
    if count < names.len() {
        names.truncate(count);
        names.push("…".to_owned());
    }
}

/// Returns the names that a reader of a language reads: in English those of its script; in Chinese those in Chinese characters, in the
/// script asked for, each once, and where there are none, all.
fn in_script(names: &[String], lang: Lang) -> Vec<String> {
    let is_chinese = |name: &&String| name.chars().any(is_cjk);
    let mut read: Vec<String> = match lang {
        Lang::En => names.iter().filter(|name| !is_chinese(name)).cloned().collect(),
        Lang::ZhHans => names.iter().filter(is_chinese).cloned().collect(),
        Lang::ZhHant => names.iter().filter(is_chinese).map(|name| to_traditional(name)).collect(),
    };
    let mut seen = BTreeSet::new();
    read.retain(|name| seen.insert(key(name)));
    if read.is_empty() { names.to_vec() } else { read }
}

struct EntityPage<'a> {
    naming: Naming<'a>,
    id: &'a EntityId,
    footnotes: Footnotes,
}

impl EntityPage<'_> {
    /// Lays out what an entity does and what changes it, the best supported first, each in a line. Returns how many of its relations
    /// are not shown.
    fn at_a_glance(&self, outgoing: &[RelationRecord], incoming: &[RelationRecord], view: &mut View) -> usize {
        let [does, changes] = [outgoing, incoming].map(|relations| {
            let mut causal: Vec<&RelationRecord> = relations.iter().filter(|relation| relation.causal).collect();
            // What most sources support comes first; the order of ids decides between equals.
            causal.sort_by_key(|relation| (relation.layer, std::cmp::Reverse(supporting(relation).len())));
            causal
        });
        let room = |other: &[&RelationRecord]| SHOWN_RELATIONS + SHOWN_RELATIONS.saturating_sub(other.len());
        let lists = [(ShowWords::WhatItDoes, &does, room(&changes)), (ShowWords::WhatChangesIt, &changes, room(&does))];
        let mut shown = 0;
        for (heading, relations, room) in lists {
            if relations.is_empty() {
                continue;
            }
            let count = format!("{} ", heading.text(self.naming.lang));
            view.heading(Line::from(count).with(Role::Faint, relations.len().to_string()));
            view.rows(relations.iter().take(room).map(|relation| step::brief(self.naming, relation, self.id)).collect());
            shown += relations.len().min(room);
        }
        if outgoing.is_empty() && incoming.is_empty() {
            view.paragraph(ShowWords::Untouched.text(self.naming.lang));
        }
        both(outgoing, incoming).count() - shown
    }

    /// Lays out all relations, each with its sources.
    fn relations(&mut self, outgoing: &[RelationRecord], incoming: &[RelationRecord], view: &mut View) {
        let is_causal = |relation: &&RelationRecord| relation.causal;
        let is_together = |relation: &&RelationRecord| relation.effect.is_association();
        let is_structure = |relation: &&RelationRecord| !relation.causal && !relation.effect.is_association();
        if outgoing.is_empty() && incoming.is_empty() {
            view.paragraph(ShowWords::Untouched.text(self.naming.lang));
        }
        self.part(ShowWords::WhatItDoes, outgoing.iter().filter(is_causal).collect(), view);
        self.part(ShowWords::WhatChangesIt, incoming.iter().filter(is_causal).collect(), view);
        let [together, structure]: [Vec<&RelationRecord>; 2] = [
            both(outgoing, incoming).filter(is_together).collect(),
            both(outgoing, incoming).filter(is_structure).collect(),
        ];
        self.part(ShowWords::GoesTogether, together, view);
        self.part(ShowWords::GroupsAndParts, structure, view);
    }

    fn part(&mut self, heading: ShowWords, relations: Vec<&RelationRecord>, view: &mut View) {
        if relations.is_empty() {
            return;
        }
        view.heading(heading.text(self.naming.lang));
        self.footnotes.rows(relations.iter().copied());
        view.rows(relations.into_iter().map(|relation| step::seen_from(self.naming, relation, self.id, 0)).collect());
    }
}

/// Returns all relations of an entity, each once: a symmetric relation may be listed at both ends of its page, a self-relation too.
fn both<'r>(outgoing: &'r [RelationRecord], incoming: &'r [RelationRecord]) -> impl Iterator<Item = &'r RelationRecord> {
    let again = move |relation: &&RelationRecord| outgoing.iter().all(|other| other.id != relation.id);
    outgoing.iter().chain(incoming.iter().filter(again))
}

/// Says in a line how much more is recorded, and the option that shows it.
fn rest(naming: Naming<'_>, [relations, mechanisms, notes]: [usize; 3], view: &mut View) {
    let lang = naming.lang;
    let counts = [(Unit::Relation, relations), (Unit::Mechanism, mechanisms), (Unit::Note, notes)];
    let counts: Vec<String> = counts.into_iter().filter(|(_, n)| *n > 0).map(|(unit, n)| unit.count(lang, n)).collect();
    if !counts.is_empty() {
        view.gap();
        let parts = [counts.join(comma(lang)).into(), Line::of(Role::Command, "--all")];
        view.paragraph(ShowWords::More.fill(lang, &parts));
    }
}

fn mechanism_rows(naming: Naming<'_>, mechanisms: &[MechanismId], view: &mut View) {
    if mechanisms.is_empty() {
        return;
    }
    view.heading(ShowWords::Mechanisms.text(naming.lang));
    let row = |id: &MechanismId| {
        let title = Line::from(naming.mechanism(id)).linked(&format!("mechanism:{id}"));
        Row { details: vec![Line::of(Role::Faint, id.as_str())], ..Row::of(0, title) }
    };
    view.rows(mechanisms.iter().map(row).collect());
}

/// Lays out notes: the place, then the text below it.
fn note_rows(naming: Naming<'_>, notes: &[NoteRecord], view: &mut View) {
    if notes.is_empty() {
        return;
    }
    view.heading(ShowWords::Notes.text(naming.lang));
    for note in notes {
        let mut rows = vec![Row::of(0, Line::of(Role::Faint, place(naming, note)).linked(&format!("note:{}", note.id)))];
        rows.extend(note_text(naming, note).into_iter().map(|lead| Row::prose(1, lead)));
        view.rows(rows);
    }
}

/// Names the ends of a relation.
fn between(naming: Naming<'_>, relation: &RelationRecord) -> String {
    let [subject, object] = [&relation.subject, &relation.object].map(|id| naming.entity(id));
    format!("{subject} {} {object}", Mark::of(relation.effect).symbol())
}

fn mechanism_head(naming: Naming<'_>, mechanism: &MechanismRecord, view: &mut View) {
    let theme = Line::of(Role::Faint, format!("   {}   {}", naming.theme(&mechanism.theme), mechanism.id));
    view.paragraph(Line::of(Role::Heading, naming.mechanism(&mechanism.id)).then(theme));
    view.paragraph(naming.prose(&mechanism.summary));
}

fn source_head(naming: Naming<'_>, source: &SourceRecord, view: &mut View) {
    let lang = naming.lang;
    view.paragraph(Line::of(Role::Heading, naming.source(&source.id)));
    let mut facts = vec![
        source.id.to_string(),
        naming.source_kind(&source.kind),
        EvidenceWords::of_layer(source.layer).text(lang).to_owned(),
    ];
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
        view.paragraph(ShowWords::License.fill(lang, &[source.license.as_str().into()]));
    }
}

/// Returns the records of other types that the text asked for is the id of.
fn namesakes(naming: Naming<'_>, asked: &EntityRef, request: &ShowRequest) -> Vec<FollowUp> {
    let holders = naming.knowledge.names().holders(&asked.text);
    let others = holders.iter().filter(|holder| holder.tier == Tier::Id && holder.target.type_id() != "entity");
    others.map(|holder| FollowUp::new(ShowRequest { name: with_type(holder), ..request.clone() })).collect()
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(naming: Naming<'_>, exchange: &Exchange<ShowRequest, ShowQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    match answer {
        ShowAnswer::Entity { asked, incoming, outgoing, .. } => {
            let is_causal = |relation: &RelationRecord| relation.causal && relation.effect != Effect::NoEffect;
            let (has_causes, has_targets) = (incoming.iter().any(is_causal), outgoing.iter().any(is_causal));
            let (name, filters) = (&request.name, &request.filters);
            let reach = || ReachRequest { depth: Some(2), filters: filters.clone(), ..ReachRequest::new(name) };
            let mut next = Vec::new();
            next.extend((!request.all).then(|| FollowUp::new(ShowRequest { all: true, ..request.clone() })));
            next.extend(match (has_causes, has_targets) {
                (true, true) => Some(FollowUp::new(Request::Neighbors(reach()))),
                (true, false) => Some(FollowUp::new(Request::Upstream(reach()))),
                (false, true) => Some(FollowUp::new(Request::Downstream(reach()))),
                (false, false) => None,
            });
            let is_drawn = has_causes || has_targets;
            next.extend(is_drawn.then(|| FollowUp::to_file(request.clone(), "picture.svg")));
            next.extend(namesakes(naming, asked, request));
            next
        }
        ShowAnswer::Mechanism { .. } => vec![FollowUp::to_file(request.clone(), "picture.svg")],
        ShowAnswer::Relation { relation, .. } => {
            let why = |relation: &RelationRecord| {
                let (from, to) = (relation.subject.to_string(), relation.object.to_string());
                FollowUp::new(EffectRequest { filters: request.filters.clone(), ..EffectRequest::new(from, to) })
            };
            relation.iter().filter(|relation| relation.causal).map(why).collect()
        }
        ShowAnswer::Source { .. } | ShowAnswer::Note { .. } => Vec::new(),
    }
}
