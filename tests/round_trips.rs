//! Networks that are written and read again are the same, in every format that holds all that a network says.

use proptest::collection::vec;
use proptest::option::of as maybe;
use proptest::prelude::*;
use proptest::sample::select;
use sarcograph::exchange::format::NetworkFormat;
use sarcograph::exchange::network::{Edge, Item, Network};
use sarcograph::exchange::read::{Form, Read, ReadError};
use sarcograph::exchange::table_read::Columns;
use sarcograph::exchange::{read, read_tables, write};
use sarcograph::model::condition::Context;
use sarcograph::model::effect::Effect;
use sarcograph::model::entity::Entity;
use sarcograph::model::evidence::{Certainty, Stance, Strength};
use sarcograph::model::id::{EntityId, FacetId, KindId, ValueId};
use sarcograph::model::name::{Lang, Text};
use sarcograph::model::source::Layer;

/// Texts with all that has a meaning somewhere: what parts cells and lists, what quotes, what opens a tag or an object.
fn text() -> impl Strategy<Value = String> {
    let plain = "[a-zβ白\u{1f9ec}0-9]{1,4}";
    let odd = "[ -~\n\t|\\\\\"'<>&;,{}\\[\\]白α]{1,12}";
    prop_oneof![plain, odd.prop_filter("a name is more than blanks", |text: &String| !text.trim().is_empty())]
}

fn languages() -> impl Strategy<Value = Text> {
    let entry = (select(Lang::ALL.to_vec()), text());
    vec(entry, 0..3).prop_map(Text::new)
}

fn context(before: &'static str) -> impl Strategy<Value = Context> {
    let facet = select(vec!["age", "cell-type"]).prop_map(move |facet| FacetId::new(format!("{before}{facet}")));
    let value = select(vec!["old", "very-old", "1"]).prop_map(ValueId::new);
    vec((facet, value), 0..3).prop_map(Context::new)
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 0..3)
}

prop_compose! {
    fn node()(
        id in text(), kind in "[a-z]{0,3}", name in languages(), symbol in maybe(text()), synonyms in texts(), opposites in texts(),
        read_as in texts(), xrefs in texts(), summary in languages(), broad: bool, given: bool,
    ) -> Entity {
        Entity { id: EntityId::new(id), kind: KindId::new(kind), name, symbol, synonyms, opposites, read_as, xrefs, summary, broad, given }
    }
}

prop_compose! {
    fn item()(
        source in "[a-z]{0,3}", note in "[a-z/]{0,5}", section in "[a-z1-9 ]{0,3}", stance in select(Stance::ALL.to_vec()),
        strength in select(Strength::ALL.to_vec()), certainty in select(Certainty::ALL.to_vec()), observed in context("seen-"),
        doi in maybe("10\\.[1-9]{4}/[a-z();,<>|]{1,6}"), pmid in maybe("[1-9]{1,8}"), text in languages(),
    ) -> Item {
        Item { source, note, section, stance, strength, certainty, observed, doi, pmid, text }
    }
}

prop_compose! {
    fn edge(nodes: Vec<String>)(
        source in select(nodes.clone()), target in select(nodes), effect in select(Effect::ALL.to_vec()), conditions in context(""),
        observed in context("seen-"), contested: bool, firm: bool, layer in maybe(select(Layer::ALL.to_vec())), mechanisms in texts(),
        evidence in vec(item(), 0..3),
    ) -> Edge {
        Edge { conditions, observed, contested, firm, layer, mechanisms, evidence, ..Edge::new(source, effect, target) }
    }
}

/// Networks as a knowledge base gives them: nodes in the order of their ids, each edge with an id of its own.
fn network() -> impl Strategy<Value = Network> {
    let nodes = vec(node(), 1..5).prop_map(|mut nodes: Vec<Entity>| {
        nodes.sort_by(|a, b| a.id.cmp(&b.id));
        nodes.dedup_by(|a, b| a.id == b.id);
        nodes
    });
    (nodes, text()).prop_flat_map(|(nodes, title)| {
        let ids = nodes.iter().map(|node| node.id.to_string()).collect();
        vec(edge(ids), 1..5).prop_map(move |mut edges| {
            (1..).zip(&mut edges).for_each(|(number, edge): (usize, &mut Edge)| edge.id = format!("r{number}"));
            Network { title: title.clone(), nodes: nodes.clone(), edges }
        })
    })
}

fn read_again(network: &Network, format: NetworkFormat) -> Result<Read, ReadError> {
    let written = write(network, format).unwrap();
    let part = |at: usize| written.parts[at].content.as_bytes();
    match format {
        NetworkFormat::Csv => read_tables(part(0), Some(part(1)), Some(part(2))),
        NetworkFormat::Graphml => read(part(0), Form::Graphml, &Columns::default()),
        _ => read(part(0), Form::Json, &Columns::default()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(network in network()) {
        for format in [
            NetworkFormat::Graphml,
            NetworkFormat::Csv,
            NetworkFormat::Cx2,
            NetworkFormat::Jgf,
            NetworkFormat::Cyjs,
            NetworkFormat::NodeLink,
        ] {
            let read = read_again(&network, format).unwrap();
            prop_assert_eq!(&read.skipped, &[]);
            // Tables have no place for a title.
            let title = if format == NetworkFormat::Csv { String::new() } else { network.title.clone() };
            prop_assert_eq!(read.network, Network { title, ..network.clone() }, "{}", format.id());
        }
    }

    /// Bytes of any kind give a network or an error.
    #[test]
    fn broken_files_are_told(network in network(), at in 0.0..1.0, byte: u8) {
        for (format, form) in [
            (NetworkFormat::Graphml, Form::Graphml),
            (NetworkFormat::Cx2, Form::Json),
            (NetworkFormat::Jgf, Form::Json),
            (NetworkFormat::NodeLink, Form::Json),
            (NetworkFormat::Csv, Form::Table),
        ] {
            let mut bytes = write(&network, format).unwrap().parts[0].content.clone().into_bytes();
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
            let at = (at * bytes.len() as f64) as usize;
            bytes[at] = byte;
            for bytes in [&bytes[..], &bytes[..at]] {
                if let Ok(read) = read(bytes, form, &Columns::default()) {
                    prop_assert!(!read.network.edges.is_empty());
                }
            }
        }
    }
}
