//! The page of every answer: the one place that knows them all.

use super::Present;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::diagram::Diagram;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::view::{Block, View};
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
        let mut subtitle = above(&view);
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
            Diagram { subtitle, footnotes, nodes, ..diagram }
        };
        let overview = diagram.overview.map(|overview| Box::new(framed(*overview)));
        Some(Diagram { overview, ..framed(Diagram { overview: None, ..diagram }) })
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        page(self).json(knowledge)
    }
}

/// Returns what stands below the title of a picture: what the answer says, and how names were read that it was asked with.
fn above(view: &View) -> Vec<String> {
    if view.verdict.is_empty() {
        return Vec::new();
    }
    let verdict = view.verdict.plain();
    let paragraphs = view.blocks.iter().map_while(|block| match block {
        Block::Paragraph(line) => Some(line.plain()),
        _ => None,
    });
    let read: Vec<String> = paragraphs.take_while(|text| *text != verdict).collect();
    [verdict].into_iter().chain(read).collect()
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
