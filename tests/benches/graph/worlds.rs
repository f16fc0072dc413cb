//! The graphs that questions are asked of.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use sarcograph::explorer::Explorer;
use sarcograph::graph::MechanismGraph;
use sarcograph::model::effect::{Effect, Sign};
use sarcograph::model::id::EntityId;

use crate::{edge_list, scale_free};

/// A signed edge between two entities, by the order of their ids.
pub(crate) struct Edge {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) is_negative: bool,
}

/// A graph.
pub(crate) struct World {
    pub(crate) name: &'static str,
    /// The entities, by id.
    pub(crate) ids: Vec<EntityId>,
    /// What peers see.
    pub(crate) edges: Vec<Edge>,
    /// A graph of these edges.
    pub(crate) plain: MechanismGraph,
    /// The graph that is timed, where that is another: what is asked of it is another question then.
    pub(crate) whole: Option<MechanismGraph>,
}

impl World {
    /// Returns the graph that is timed.
    pub(crate) fn timed(&self) -> &MechanismGraph {
        self.whole.as_ref().unwrap_or(&self.plain)
    }
}

/// Makes the graphs that are wanted, one after another.
pub(crate) fn all(is_quick: bool, is_wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = World> {
    type Make = fn() -> Option<World>;
    let makers: [(&str, Make); 5] = [
        ("shipped", || shipped("shipped", false)),
        ("whole", || shipped("whole", true)),
        ("trrust", trrust),
        ("25,000", || Some(generated("25,000", 25_000))),
        ("1,000,000", || Some(generated("1,000,000", 1_000_000))),
    ];
    let wanted = move |(name, _): &(&str, Make)| is_wanted(name) && !(is_quick && *name == "1,000,000");
    makers.into_iter().filter(wanted).filter_map(|(_, make)| make())
}

/// The knowledge base that the program carries, timed as plain edges or with all that it says. It has one plain edge a pair: of the
/// causal relations with a sign the first.
fn shipped(name: &'static str, is_whole: bool) -> Option<World> {
    let whole = MechanismGraph::new(Explorer::embedded().ok()?.graph().knowledge().clone());
    let mut pairs = BTreeMap::new();
    for relation in whole.knowledge().relations.values() {
        let sign = relation.effect.sign().filter(|sign| [Sign::Plus, Sign::Minus].contains(sign));
        let sign = sign.filter(|_| relation.effect.is_causal() && relation.effect != Effect::IsA);
        if let Some(sign) = sign.filter(|_| relation.subject != relation.object) {
            pairs.entry((relation.subject.to_string(), relation.object.to_string())).or_insert(sign == Sign::Minus);
        }
    }
    let lines = pairs.into_iter().map(|((from, to), is_negative)| (from, is_negative, to));
    Some(World { whole: is_whole.then_some(whole), ..world(name, lines) })
}

fn trrust() -> Option<World> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/graphs/trrust/graph.tsv");
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("trrust: skipped, there is no {}", file.display());
        return None;
    };
    let line = |row: BTreeMap<&str, &str>| (row["source"].to_owned(), row["sign"] == "-1", row["target"].to_owned());
    let lines = edge_list::rows(&text).map(line);
    Some(world("trrust", lines))
}

fn generated(name: &'static str, count: usize) -> World {
    let edges = scale_free::edges(count, 20_141_109);
    let id = |number: usize| format!("n{number:07}");
    world(name, edges.iter().map(|edge| (id(edge.from), edge.is_negative, id(edge.to))))
}

fn world(name: &'static str, lines: impl Iterator<Item = (String, bool, String)>) -> World {
    let mut text = "source\tsign\ttarget\n".to_owned();
    for (from, is_negative, to) in lines {
        let _ = writeln!(text, "{from}\t{}\t{to}", if is_negative { "-1" } else { "1" });
    }
    let plain = edge_list::graph(&text);
    let ids: Vec<EntityId> = plain.knowledge().entities.keys().cloned().collect();
    let places: BTreeMap<&str, usize> = ids.iter().map(EntityId::as_str).zip(0..).collect();
    let edge = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        Edge { from: places[columns[0]], to: places[columns[2]], is_negative: columns[1] == "-1" }
    };
    let edges = text.lines().skip(1).map(edge).collect();
    World { name, edges, ids, plain, whole: None }
}
