//! `export`: a part of the graph. It is data and a picture; as text, its relations are listed.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::RelationRecord;
use crate::query::subgraph::{Subgraph, SubgraphQuestion};
use crate::render::diagram::{Diagram, Drawing};
use crate::render::json;
use crate::render::naming::Naming;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::overview::{Part, overview};
use crate::render::parts::{frame, step};
use crate::render::present::Present;
use crate::render::view::View;
use crate::request::exchange::Exchange;
use crate::request::export::ExportRequest;

impl Present for Exchange<ExportRequest, SubgraphQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        let mut view = View::new();
        view.rows(self.answer.relations.iter().map(|relation| step::whole(naming, relation, 0)).collect());
        if self.answer.relations.is_empty() {
            self.answer.nodes.iter().for_each(|node| view.paragraph(naming.entity(&node.id)));
        }
        view.gap();
        let mut footnotes = Footnotes::default();
        footnotes.rows(&self.answer.relations);
        footnotes.explain(naming, &mut view);
        frame::left_out(naming, &self.answer.left_out, &mut view);
        view
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let lang = labels.first().copied().unwrap_or(naming.lang);
        let named = Naming { lang, ..naming };
        let (title, focus) = match &self.question.part {
            Subgraph::Whole => (naming.knowledge.about.title.in_lang(lang).0.into_owned(), BTreeSet::new()),
            Subgraph::Around(id, _) | Subgraph::Upstream(id, _) | Subgraph::Downstream(id, _) => {
                (named.entity(id), BTreeSet::from([id.clone()]))
            }
            Subgraph::Mechanism(id) => (named.mechanism(id), BTreeSet::new()),
            Subgraph::Theme(id) => (named.theme(id), BTreeSet::new()),
        };
        let also = self.answer.nodes.iter().map(|node| node.id.clone()).collect();
        let drawing =
            Drawing { naming, labels: labels.to_vec(), title, focus, also, is_chain: false, panels: BTreeMap::new() };
        let relations: Vec<&RelationRecord> = self.answer.relations.iter().collect();
        let mut diagram = drawing.draw(relations.iter().copied());
        let part = match &self.question.part {
            Subgraph::Theme(id) => Part::Theme(id),
            Subgraph::Around(id, _) => Part::Around(id),
            _ => Part::Other,
        };
        diagram.overview = overview(naming, labels, &diagram, &relations, part).map(Box::new);
        Some(diagram)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}
