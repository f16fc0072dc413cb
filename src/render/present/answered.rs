//! The page of every answer: the one place that knows them all.

use super::Present;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::diagram::Diagram;
use crate::render::naming::Naming;
use crate::render::view::View;
use crate::request::answered::Answered;

impl Present for Answered {
    fn view(&self, naming: Naming<'_>) -> View {
        page(self).view(naming)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let page = page(self);
        let diagram = page.diagram(naming, labels)?;
        // A picture without what the answer says leaves its reader to count lines.
        let verdict = page.view(naming).verdict;
        let subtitle = if verdict.is_empty() { Vec::new() } else { vec![verdict.plain()] };
        Some(Diagram { subtitle, ..diagram })
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        page(self).json(knowledge)
    }
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
