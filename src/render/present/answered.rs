//! The page of every answer: the one place that knows them all.

use super::Present;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::diagram::Diagram;
use crate::render::naming::Naming;
use crate::render::view::{Block, View};
use crate::request::answered::Answered;

impl Present for Answered {
    fn view(&self, naming: Naming<'_>) -> View {
        page(self).view(naming)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let page = page(self);
        let diagram = page.diagram(naming, labels)?;
        // A picture without what the answer says leaves its reader to count lines.
        let subtitle = above(&page.view(naming));
        let overview = diagram.overview.map(|overview| {
            Box::new(Diagram { subtitle: subtitle.iter().chain(&overview.subtitle).cloned().collect(), ..*overview })
        });
        Some(Diagram { subtitle, overview, ..diagram })
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
