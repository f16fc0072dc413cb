//! `search` as text: hits, best first, with what matched.

use crate::model::id::NoteId;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::{Row, View};
use crate::render::words::frame::FrameWords;
use crate::render::words::note::NoteWords;
use crate::render::words::search::SearchWords;
use crate::render::words::{Phrase, Unit, comma};
use crate::request::Request;
use crate::request::effect::EffectRequest;
use crate::request::exchange::Found;
use crate::request::filters::FilterWords;
use crate::request::search::SearchRequest;
use crate::request::show::ShowRequest;
use crate::search::{Hit, Scope, SearchAnswer, SearchQuestion};

/// How many notes that say the same are named with a hit.
const MOST_NAMED: usize = 2;

impl Present for Found<SearchRequest> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, _: Naming<'_>, _: &[Lang]) -> Option<Diagram> {
        None
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &Request::Search(self.request.clone()), knowledge)
    }
}

/// Lays out the answer to `search`.
fn view(naming: Naming<'_>, found: &Found<SearchRequest>) -> View {
    let Found { question, answer, .. } = found;
    let lang = naming.lang;
    let mut view = View::new();
    if let [from, to] = answer.asks.as_slice() {
        let effect = FollowUp::new(EffectRequest::new(naming.typed(from), naming.typed(to)));
        view.next(SearchWords::Answers.text(lang), follow_ups(naming, vec![effect]));
        view.gap();
    }
    if answer.searched_as != answer.query {
        view.paragraph(SearchWords::SearchedAs.fill(lang, &[answer.searched_as.as_str().into()]));
    }
    if answer.total == 0 {
        view.paragraph(SearchWords::NothingFound.text(lang));
        left_out(naming, question, answer, &mut view);
        if !answer.nearest.is_empty() {
            let names = Line::join(answer.nearest.iter().map(|id| naming.entity_line(id)), comma(lang));
            view.paragraph(SearchWords::Nearest.fill(lang, &[names]));
        }
        view.next(FrameWords::Next.text(lang), follow_ups(naming, next(naming, found)));
        return view;
    }
    let query = Line::of(Role::Heading, answer.searched_as.trim());
    view.paragraph(SearchWords::SearchHead.fill(lang, &[query, Unit::Hit.count(lang, answer.total).into()]));
    let mut laid_out: Vec<&Hit> = Vec::new();
    for hit in &answer.hits {
        let is_told = |other: &&&Hit| hit.told_by.iter().any(|note| note.as_str() == other.id);
        if let Some(same) = laid_out.iter().find(is_told) {
            view.rows(in_brief(naming, hit, same));
        } else {
            view.rows(rows(naming, hit));
            laid_out.push(hit);
        }
    }
    let last = question.offset.saturating_add(answer.hits.len());
    if answer.total > last && !answer.hits.is_empty() {
        view.gap();
        let parts = [(answer.total - last).to_string(), last.to_string()].map(Line::from);
        view.paragraph(SearchWords::MoreHits.fill(lang, &parts));
    }
    left_out(naming, question, answer, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(naming, found)));
    view
}

/// Names the filters that left hits out, and how many.
fn left_out(naming: Naming<'_>, question: &SearchQuestion, answer: &SearchAnswer, view: &mut View) {
    if answer.left_out > 0 {
        let scope = question.scope.map(|scope| match scope {
            Scope::Entities => "--in entities".to_owned(),
            Scope::Notes => "--in notes".to_owned(),
            Scope::Mechanisms => "--in mechanisms".to_owned(),
        });
        let source = question.source.as_ref().map(|source| format!("--source {source}"));
        let kind = question.kind.as_ref().map(|kind| format!("--kind {kind}"));
        let filters: Vec<String> = [scope, source, kind].into_iter().flatten().collect();
        let parts = [filters.join(" "), Unit::Hit.count(naming.lang, answer.left_out)].map(Line::from);
        view.gap();
        view.paragraph(SearchWords::HitsLeftOut.fill(naming.lang, &parts));
    }
}

/// Lays out a note whose facts a better hit tells: with the place of that one, and why it must be read with care itself.
fn in_brief(naming: Naming<'_>, hit: &Hit, same: &Hit) -> Vec<Row> {
    let mut head = head(naming, hit);
    head.details.push(SearchWords::SameAs.fill(naming.lang, &[same.rank.to_string().into()]));
    let mut rows = vec![head];
    rows.extend(hit.caution.as_deref().map(|caution| caution_row(naming, Line::of(Role::Faint, caution))));
    rows
}

/// Says which record a hit is.
fn head(naming: Naming<'_>, hit: &Hit) -> Row {
    let lang = naming.lang;
    let number = Line::of(Role::Faint, format!("{}  ", hit.rank));
    let (name, fact) = match hit.r#type {
        "entity" => {
            let kind = hit.entities.first().and_then(|id| naming.knowledge.entities.get(id));
            (hit.title.clone(), kind.map_or(String::new(), |entity| naming.kind(&entity.kind)))
        }
        "mechanism" => (hit.title.clone(), SearchWords::OneMechanism.text(lang).to_owned()),
        _ => (hit.id.clone(), place(naming, hit)),
    };
    Row {
        details: vec![Line::of(Role::Faint, fact)],
        ..Row::of(0, number.then(Line::of(Role::Name, name).linked(&format!("{}:{}", hit.r#type, hit.id))))
    }
}

/// Lays out a hit with what matches. Where that stands in a note's caution, what the note states comes first.
fn rows(naming: Naming<'_>, hit: &Hit) -> Vec<Row> {
    let lang = naming.lang;
    let mut rows = vec![head(naming, hit)];
    let converted = if hit.converted { NoteWords::Converted.text(lang) } else { "" };
    let snippet = || highlighted(hit).text(" ").with(Role::Faint, converted);
    if let Some(statement) = &hit.states {
        rows.push(Row::prose(1, Line::from(statement.as_str())));
        rows.push(caution_row(naming, snippet()));
    } else if hit.snippet.trim() != hit.title {
        rows.push(Row::prose(1, snippet()));
    }
    if let Some(caution) = hit.caution.as_deref().filter(|_| hit.states.is_none()) {
        rows.push(caution_row(naming, Line::of(Role::Faint, caution)));
    }
    if !hit.same_fact.is_empty() {
        rows.push(Row::prose(1, Line::new().with(Role::Faint, also(&hit.same_fact, lang))));
    }
    rows
}

fn caution_row(naming: Naming<'_>, caution: Line) -> Row {
    Row::prose(1, NoteWords::Caution.fill(naming.lang, &[caution]))
}

/// Names the first of the notes that say the same, and says how many more there are.
fn also(notes: &[NoteId], lang: Lang) -> String {
    let named = notes.iter().take(MOST_NAMED).map(NoteId::as_str).collect::<Vec<_>>().join(comma(lang));
    let rest = notes.len().saturating_sub(MOST_NAMED);
    let all =
        if rest == 0 { named.into() } else { SearchWords::MoreNotes.fill(lang, &[named.into(), rest.to_string().into()]) };
    SearchWords::SameFact.fill(lang, &[all]).plain()
}

/// Where a note stands: the section and the year of its source.
fn place(naming: Naming<'_>, hit: &Hit) -> String {
    let year = hit.source.as_ref().and_then(|id| naming.knowledge.sources.get(id)).and_then(|source| source.year);
    let year = year.map_or(String::new(), |year| format!(" ({year})"));
    format!("{}{year}", hit.section.as_deref().unwrap_or_default())
}

fn highlighted(hit: &Hit) -> Line {
    let characters: Vec<char> = hit.snippet.chars().collect();
    let text = |from: usize, to: usize| characters.get(from..to).unwrap_or_default().iter().collect::<String>();
    let mut line = Line::new();
    let mut at = 0;
    for [start, end] in &hit.highlights {
        line = line.text(text(at, *start)).with(Role::Hit, text(*start, *end));
        at = *end;
    }
    line.text(text(at, characters.len()))
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(naming: Naming<'_>, found: &Found<SearchRequest>) -> Vec<FollowUp> {
    let Found { request, answer, .. } = found;
    let show = |name: String| FollowUp::new(ShowRequest { name, all: false, filters: FilterWords::default() });
    if answer.total == 0 {
        return answer.nearest.iter().take(1).map(|id| show(naming.entity(id))).collect();
    }
    if answer.hits.is_empty() {
        return vec![FollowUp::new(SearchRequest { offset: None, limit: None, ..request.clone() })];
    }
    let mut next: Vec<FollowUp> = Vec::new();
    for hit in &answer.hits {
        let name = match (hit.r#type, hit.entities.first()) {
            ("entity", Some(id)) => id.to_string(),
            _ => hit.id.clone(),
        };
        let follow_up = show(name);
        if next.len() < 2 && !next.contains(&follow_up) {
            next.push(follow_up);
        }
    }
    if answer.hits.iter().any(|hit| hit.r#type != "note") && answer.hits.iter().any(|hit| hit.r#type == "note") {
        next.push(FollowUp::new(SearchRequest { scope: Some("notes".to_owned()), ..request.clone() }));
    }
    next
}
