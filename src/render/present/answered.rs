//! The page of every answer: the one place that knows them all.

use super::Present;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::diagram::Diagram;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::view::View;
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, comma, semicolon};
use crate::request::Request;
use crate::request::answered::Answered;
use crate::request::when::conditions_and_places;

impl Present for Answered {
    fn view(&self, naming: Naming<'_>) -> View {
        page(self).view(naming)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let page = page(self);
        let diagram = page.diagram(naming, labels)?;
        let view = page.view(naming);
        // A picture without what the answer says leaves its reader to count lines.
        let mut subtitle = above(naming, &view);
        let asked = asked(naming, &self.request());
        subtitle.extend(
            (!asked.is_empty() && !subtitle.iter().any(|line| line.contains(&asked)))
                .then(|| PictureWords::Asked.fill(naming.lang, &[asked.into()]).plain()),
        );
        let framed = |diagram: Diagram| {
            let mut nodes = diagram.nodes;
            for (id, opposite) in &view.opposites {
                let words = PictureWords::OppositeOf.fill(naming.lang, std::slice::from_ref(opposite)).plain();
                nodes.iter_mut().filter(|node| node.id == *id).for_each(|node| node.caption.clone_from(&words));
            }
            let subtitle = subtitle.iter().chain(&diagram.subtitle).cloned().collect();
            let footnotes = diagram.footnotes.into_iter().chain(below(naming, &view)).collect();
            Diagram { title: sentence_case(&diagram.title), subtitle, footnotes, nodes, ..diagram }
        };
        let overview = diagram.overview.map(|overview| Box::new(framed(*overview)));
        Some(Diagram { overview, ..framed(Diagram { overview: None, ..diagram }) })
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        page(self).json(knowledge)
    }
}

/// Returns what stands below the title of a picture: what the answer says, and what the opposite of something drawn does. How other
/// names were read is told by the boxes.
fn above(naming: Naming<'_>, view: &View) -> Vec<String> {
    if view.verdict.is_empty() {
        return Vec::new();
    }
    let turned = view
        .opposites
        .iter()
        .map(|(id, opposite)| PictureWords::Turned.fill(naming.lang, &[opposite.clone(), naming.entity_line(id)]).plain());
    [view.verdict.plain()].into_iter().chain(turned).map(|text| sentence_case(&text)).collect()
}

/// Begins a text with a capital, where its first word is written in small letters: not for mTOR or p38.
fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().filter(char::is_ascii_lowercase);
    let is_word = letters.as_str().starts_with(|second: char| second.is_ascii_lowercase() || second == ' ');
    first
        .filter(|_| is_word)
        .map_or_else(|| text.to_owned(), |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

/// Returns what stands at the foot of a picture beside its sources: what is not drawn, and of which date the knowledge is.
fn below(naming: Naming<'_>, view: &View) -> Vec<String> {
    let date = naming.knowledge.about.date.as_deref();
    let date = date.map(|date| PictureWords::AsOf.fill(naming.lang, &[date.into()]));
    let told: Vec<Line> = view.beyond.iter().cloned().chain(date).collect();
    if told.is_empty() { Vec::new() } else { vec![Line::join(told, semicolon(naming.lang)).plain()] }
}

/// Returns the conditions that a question is asked under, as a list.
fn asked(naming: Naming<'_>, request: &Request) -> String {
    let request = serde_json::to_value(request).unwrap_or_default();
    // The sides of a comparison are told beside its panels.
    if request["question"] == "compare" {
        return String::new();
    }
    let words = request["when"].as_array().into_iter().flatten();
    let words: Vec<String> = words.filter_map(|word| word.as_str().map(str::to_owned)).collect();
    conditions_and_places(&naming.knowledge.facets, &words).map_or(String::new(), |(conditions, places)| {
        let told = [naming.conditions(&conditions), naming.observations(&places)];
        told.into_iter().filter(|told| !told.is_empty()).collect::<Vec<_>>().join(comma(naming.lang))
    })
}

/// Returns the page of an answer.
fn page(answered: &Answered) -> &dyn Present {
    match answered {
        Answered::Search(found) => found,
        Answered::Show(exchange) => exchange,
        Answered::Path(exchange) => exchange,
        Answered::Effect(exchange) => exchange,
        Answered::Reach(drawn) => drawn,
        Answered::Neighbors(drawn) => drawn,
        Answered::Loops(exchange) => exchange,
        Answered::Compare(exchange) => exchange,
        Answered::WhatIf(exchange) => exchange,
        Answered::Contradictions(exchange) => exchange,
        Answered::Interventions(exchange) => exchange,
        Answered::Common(exchange) => exchange,
        Answered::Why(exchange) => exchange,
        Answered::Cite(exchange) => exchange,
        Answered::List(exchange) => exchange,
        Answered::Stats(exchange) => exchange,
        Answered::Export(exchange) => exchange,
    }
}
