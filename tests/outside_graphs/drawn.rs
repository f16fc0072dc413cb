//! Pathways that others drew, and small networks that others wrote.

use std::collections::BTreeSet;

use sarcograph::graph::MechanismGraph;
use sarcograph::model::effect::{Effect, Sign};
use sarcograph::model::id::EntityId;
use sarcograph::query::answer::{SignedPath, Verdict};
use sarcograph::query::effect::{EffectAnswer, EffectQuestion};
use sarcograph::query::list::{ListQuestion, RecordType};
use sarcograph::query::loops::LoopsQuestion;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;

use super::file;
use super::gpml::{Pathway, read};
use crate::edge_list::{asked, graph_of};

struct Drawn {
    pathway: Pathway,
    graph: MechanismGraph,
}

impl Drawn {
    fn read(name: &str) -> Self {
        let pathway = read(&file(&format!("wikipathways/{name}.gpml")));
        let lines = pathway.lines.iter().map(|line| (line.from.as_str(), line.effect, line.to.as_str()));
        let graph = graph_of(lines);
        Self { pathway, graph }
    }

    fn count(&self, effect: Effect) -> usize {
        self.pathway.lines.iter().filter(|line| line.effect == effect).count()
    }

    fn effect(&self, from: &str, to: &str) -> EffectAnswer {
        let question = EffectQuestion { max_steps: 8, ..EffectQuestion::new(asked(from), asked(to)) };
        question.ask(&self.graph).unwrap()
    }

    /// Returns the path by way of some labels, which there is one of.
    fn path(&self, labels: &[&str]) -> SignedPath {
        let question = PathQuestion { limit: 1000, ..PathQuestion::new(asked(labels[0]), asked(labels[labels.len() - 1])) };
        let mut paths = question.ask(&self.graph).unwrap().paths;
        paths.retain(|path| path.entities.iter().map(EntityId::as_str).eq(labels.iter().copied()));
        assert_eq!(paths.len(), 1, "{labels:?}");
        paths.remove(0)
    }
}

#[test]
#[cfg_attr(not(outside_graphs), ignore = "the graphs made elsewhere are not at hand")]
fn igf1_and_akt_are_as_drawn() {
    let drawn = Drawn::read("WP3850");
    let lines = &drawn.pathway.lines;
    assert_eq!((lines.len(), drawn.count(Effect::Increases), drawn.count(Effect::Decreases)), (46, 33, 13));
    // PGC1 holds back what another line stands for.
    assert_eq!((drawn.pathway.on_anchors, drawn.pathway.loose), (1, 0));

    let circles = (LoopsQuestion { max_steps: 100, ..LoopsQuestion::new(None) }).ask(&drawn.graph).unwrap();
    assert!(circles.complete && !circles.truncated);
    assert_eq!(circles.loops.len(), 5);

    let degradation = "Protein degradation";
    assert_eq!(drawn.path(&["TNFRSF1A", "NFKB1", "MURF1", degradation]).sign, Sign::Plus);
    assert_eq!(drawn.path(&["AKT1", "FoxO", "MURF1", degradation]).sign, Sign::Minus);
    assert_eq!(drawn.path(&["FoxO", "mTORC1 complex", "S6K", "Protein synthesis"]).sign, Sign::Minus);
    assert_eq!(drawn.effect("TNFRSF1A", degradation).nearest.unwrap().verdict, Verdict::Increases);
    assert_eq!(drawn.effect("AKT1", degradation).nearest.unwrap().verdict, Verdict::Decreases);
}

#[test]
#[cfg_attr(not(outside_graphs), ignore = "the graphs made elsewhere are not at hand")]
fn wasting_in_cachexia_is_as_drawn() {
    let drawn = Drawn::read("WP5474");
    let lines = &drawn.pathway.lines;
    let signs = (drawn.count(Effect::Increases), drawn.count(Effect::Decreases), drawn.count(Effect::Regulates));
    assert_eq!((lines.len(), signs), (36, (21, 4, 11)));
    assert_eq!((drawn.pathway.on_anchors, drawn.pathway.loose), (8, 6));
    assert_eq!(lines.len() + drawn.pathway.on_anchors + drawn.pathway.loose, 50);

    // Ligand and receptor are joined by a line without a sign, and none is made up.
    let synthesis = drawn.effect("MSTN", "Protein synthesis");
    assert_eq!((synthesis.verdict, synthesis.nearest), (Verdict::Unknown, None));
    let lowers = drawn.path(&["ACVR2A", "SMAD3", "AKT1", "MTOR", "Protein synthesis"]);
    assert_eq!((lowers.sign, lowers.length), (Sign::Minus, 4));
    assert_eq!(drawn.effect("ACVR2A", "Protein synthesis").verdict, Verdict::Decreases);
}

#[test]
#[cfg_attr(not(outside_graphs), ignore = "the graphs made elsewhere are not at hand")]
fn repeated_lines_are_one_relation() {
    for (name, written, distinct) in [
        ("Insulin signal transduction", 133, 123),
        ("Interleukin signaling subgraph", 90, 88),
        ("mTOR signaling subgraph", 9, 9),
    ] {
        let text = file(&format!("sif/{name}.sif"));
        // The first line is a header.
        let lines: Vec<(&str, Effect, &str)> = (text.lines().skip(1))
            .map(|line| {
                let columns: Vec<&str> = line.split('\t').collect();
                let effect = if columns[1] == "activation" { Effect::Activates } else { Effect::Inhibits };
                (columns[0], effect, columns[2])
            })
            .collect();
        assert_eq!(lines.len(), written, "{name}");
        let verbs: BTreeSet<&str> = text.lines().skip(1).filter_map(|line| line.split('\t').nth(1)).collect();
        assert_eq!(verbs, BTreeSet::from(["activation", "inhibition"]), "{name}");
        let relations = ListQuestion::new(RecordType::Relations).ask(&graph_of(lines.into_iter())).unwrap();
        assert_eq!(relations.total, distinct, "{name}");
    }
}
