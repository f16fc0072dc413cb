//! The shipped knowledge, held against the documents that it restates.
//!
//! What is expected here was read in the documents, not in the program's answers: `data/golden.yaml` names the section that says
//! so.

mod contested;
mod golden;
mod joins;
mod names;
mod notes;
mod questions;
mod sections;
mod traces;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use sarcograph::graph::MechanismGraph;
use sarcograph::graph::selection::Selection;
use sarcograph::load;
use sarcograph::model::knowledge::Knowledge;
use sarcograph::model::names::{Lookup, Tier};
use sarcograph::model::source::Layer;
use sarcograph::query::answer::Asked;

/// The graph of the knowledge that the program carries.
static GRAPH: LazyLock<MechanismGraph> = LazyLock::new(|| {
    let knowledge = load::embedded().knowledge;
    MechanismGraph::new(Arc::new(knowledge.unwrap()))
});

fn knowledge() -> &'static Knowledge {
    GRAPH.knowledge()
}

/// Reads a name as the command line does.
fn asked(text: &str) -> Asked {
    let found = knowledge().names().find_entity(text);
    let Lookup::Found(holder) = &found else { unreachable!("{text}: {found:?}") };
    Asked {
        text: text.to_owned(),
        id: holder.target.id().into(),
        opposite: holder.tier == Tier::Opposite,
        read_as: (holder.tier == Tier::ReadAs).then(|| holder.spelling.clone()),
    }
}

/// Nothing but the documents.
fn documents_alone() -> Selection {
    Selection { layers: BTreeSet::from([Layer::Documents]), ..Selection::default() }
}

/// Fails with all that is wrong, a line each.
#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
