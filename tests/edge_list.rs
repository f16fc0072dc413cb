//! Graphs from lists of signed edges, without the trouble of a knowledge base.

use std::collections::BTreeMap;
use std::sync::Arc;

use sarcograph::graph::MechanismGraph;
use sarcograph::model::condition::Context;
use sarcograph::model::effect::Effect;
use sarcograph::model::entity::Entity;
use sarcograph::model::evidence::{Certainty, Evidence, Stance, Strength};
use sarcograph::model::id::EntityId;
use sarcograph::model::knowledge::Knowledge;
use sarcograph::model::name::Text;
use sarcograph::model::records::Records;
use sarcograph::model::relation::Relation;
use sarcograph::query::answer::EntityRef;

/// Makes a graph of lines `source<TAB>1 or -1<TAB>target`, below a header.
pub(crate) fn graph(lines: &str) -> MechanismGraph {
    graph_of(lines.lines().skip(1).map(|line| {
        let mut columns = line.split('\t');
        let mut column = || columns.next().unwrap();
        let (subject, sign, object) = (column(), column(), column());
        (subject, if sign == "1" { Effect::Increases } else { Effect::Decreases }, object)
    }))
}

/// Makes a graph of subjects, effects and objects; the same three twice are one relation.
pub(crate) fn graph_of<'a>(relations: impl Iterator<Item = (&'a str, Effect, &'a str)>) -> MechanismGraph {
    let mut records = Records::default();
    for (subject, effect, object) in relations {
        let (subject, object) = (entity(&mut records, subject), entity(&mut records, object));
        let when = Context::default();
        let id = Relation::id_of(&subject, effect, &object, &when);
        let evidence = Evidence {
            note: "list/all".into(),
            strength: Strength::Database,
            certainty: Certainty::Stated,
            stance: Stance::Supports,
            observed: Context::default(),
            mechanism: "list".into(),
        };
        let relation = Relation {
            id: id.clone(),
            subject,
            effect,
            object,
            when,
            evidence: vec![evidence],
            mechanisms: vec!["list".into()],
        };
        records.relations.insert(id, relation);
    }
    MechanismGraph::new(Arc::new(Knowledge::new(records)))
}

/// Asks for an entity by its id.
pub(crate) fn asked(id: &str) -> EntityRef {
    EntityRef { text: id.to_owned(), id: id.into(), opposite: false, read_as: None }
}

fn entity(records: &mut Records, id: &str) -> EntityId {
    let make = || Entity {
        id: id.into(),
        kind: "gene".into(),
        name: Text::default(),
        symbol: None,
        synonyms: Vec::new(),
        opposites: Vec::new(),
        read_as: Vec::new(),
        xrefs: Vec::new(),
        summary: Text::default(),
        broad: false,
        given: false,
    };
    records.entities.entry(id.into()).or_insert_with(make).id.clone()
}

/// A table below a header, with tabs between its columns.
pub(crate) fn rows(table: &str) -> impl Iterator<Item = BTreeMap<&str, &str>> {
    let mut lines = table.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    lines.map(move |line| header.iter().copied().zip(line.split('\t')).collect())
}
