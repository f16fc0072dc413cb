//! Filters against the oracle: what is left, what is contested, what was left out by which filter.

use std::collections::BTreeMap;

use proptest::prelude::*;
use sarcograph::graph::filters::Filters;
use sarcograph::model::condition::Context;
use sarcograph::model::source::Layer;
use sarcograph::query::closure::ClosureQuestion;
use sarcograph::query::common_causes::CommonQuestion;
use sarcograph::query::compare::CompareQuestion;
use sarcograph::query::contradictions::ContradictionsQuestion;
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::interventions::InterventionsQuestion;
use sarcograph::query::list::{ListQuestion, RecordType};
use sarcograph::query::loops::LoopsQuestion;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;
use sarcograph::query::reach::{Direction, NeighborsQuestion, ReachQuestion};
use sarcograph::query::shortest::ShortestQuestion;
use sarcograph::query::show::{RecordRef, ShowQuestion};
use sarcograph::query::walks::WalksQuestion;
use sarcograph::query::what_if::WhatIfQuestion;
use sarcograph::query::why::WhyQuestion;
use serde_json::{Value, json};

use super::brute::{Left, asked, is_causal, left_of, sign};
use super::everything::DIRECTIONS;
use super::parts::walked;
use super::world::{Edge, Proof, SOURCES, SPECIES, World, pairs, selections, worlds};

type Apply = Box<dyn FnOnce(&mut Filters)>;

/// The filter that takes the last evidence of an edge, or else the edge.
fn left_out_by(world: &World, filters: &Filters, edge: &Edge) -> Option<&'static str> {
    let Filters {
        when,
        observed,
        layers,
        sources,
        strengths,
        no_contested,
        no_implied,
        no_hypotheses,
        include_associations,
    } = filters.clone();
    let mut upto = Filters { include_associations, ..Filters::default() };
    let is_left = |filters: &Filters| Left::new(world, filters).edges.iter().any(|left| world.id(left) == world.id(edge));
    let filters: [(&str, Apply); 7] = [
        ("--layer", Box::new(move |it| it.layers = layers)),
        ("--source", Box::new(move |it| it.sources = sources)),
        ("--evidence", Box::new(move |it| it.strengths = strengths)),
        ("--no-implied", Box::new(move |it| it.no_implied = no_implied)),
        ("--no-hypotheses", Box::new(move |it| it.no_hypotheses = no_hypotheses)),
        ("--when", Box::new(move |it| (it.when, it.observed) = (when, observed))),
        ("--no-contested", Box::new(move |it| it.no_contested = no_contested)),
    ];
    for (option, apply) in filters {
        apply(&mut upto);
        if !is_left(&upto) {
            return Some(option);
        }
    }
    None
}

/// What an answer says of it.
fn told(answer: &impl serde::Serialize) -> Value {
    serde_json::to_value(answer).unwrap()["left_out"].clone()
}

/// Tells whether an edge states something of each condition asked for, and where it was seen if that is asked.
fn speaks(edge: &Edge, filters: &Filters) -> bool {
    let is_seen = left_of(edge, filters).iter().any(|proof| proof.species.is_some());
    asked(filters).keys().all(|facet| edge.when.contains_key(facet)) && (filters.observed.is_empty() || is_seen)
}

fn left_out(world: &World, filters: &Filters, edges: &[&Edge]) -> Value {
    counted(edges, |edge| left_out_by(world, filters, edge))
}

/// Counts by the filter that leaves out each edge.
fn counted(edges: &[&Edge], left_out_by: impl Fn(&Edge) -> Option<&'static str>) -> Value {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for option in edges.iter().filter_map(|edge| left_out_by(edge)) {
        *counts.entry(option).or_default() += 1;
    }
    let order = ["--layer", "--source", "--evidence", "--no-implied", "--no-hypotheses", "--when", "--no-contested"];
    let item = |option: &str| {
        counts.get(option).map(|relations| serde_json::json!({"filter": option, "relations": relations, "of": edges.len()}))
    };
    order.into_iter().filter_map(item).collect()
}

/// Steps between entities, in the fewest steps, without filters.
fn distance(world: &World, filters: &Filters, from: usize, to: usize) -> Option<usize> {
    let everything = Filters { include_associations: filters.include_associations, ..Filters::default() };
    let steps = Left::new(world, &everything).steps();
    let mut distance = vec![None; world.names.len()];
    distance[from] = Some(0);
    for round in 0..world.names.len() {
        for (a, b, _) in &steps {
            if distance[*a] == Some(round) && distance[*b].is_none() {
                distance[*b] = Some(round + 1);
            }
        }
    }
    distance[to]
}

/// A relation as it stands in an answer.
fn described(world: &World, left: &Left<'_>, edge: &Edge) -> Value {
    let proofs = left_of(edge, left.filters);
    let (facet, species) = SPECIES;
    let is_within = |value: &str, broad: &str| {
        value == broad || species.iter().any(|(id, within)| *id == value && *within == Some(broad))
    };
    let covers = |broad: &&str| proofs.iter().all(|proof| proof.species.is_some_and(|value| is_within(value, broad)));
    let conditions: BTreeMap<&str, &str> = edge.when.iter().map(|(facet, value)| (*facet, *value)).collect();
    let seen_in = proofs.iter().filter_map(|proof| proof.species).find(covers);
    let observed: BTreeMap<&str, &str> = seen_in.map(|value| (facet, value)).into_iter().collect();
    let context: BTreeMap<&str, &str> = conditions.iter().chain(&observed).map(|(facet, value)| (*facet, *value)).collect();
    let evidence = |proof: &Proof| {
        json!({
            "source": SOURCES[proof.source].0, "note": format!("{}/all", SOURCES[proof.source].0), "section": "1",
            "stance": proof.stance.id(), "strength": proof.strength.id(), "certainty": proof.certainty.id(),
            "observed": proof.species.map(|value| BTreeMap::from([(facet, value)])).unwrap_or_default(),
        })
    };
    let id = world.id(edge);
    let (subject, object) = (&world.names[edge.subject], &world.names[edge.object]);
    let is_document = |proof: &Proof| SOURCES[proof.source].1 == Layer::Documents;
    json!({
        "id": id, "subject": subject, "effect": edge.effect.id(), "object": object,
        "sign": sign(edge.effect).map(String::from),
        "causal": is_causal(edge.effect),
        "context": context,
        "conditions": conditions,
        "observed": observed,
        "contested": left.contested.contains(&id),
        "layer": if proofs.iter().any(is_document) { "documents" } else { "background" },
        "mechanisms": edge.stories(),
        "evidence": proofs.iter().map(evidence).collect::<Vec<_>>(),
    })
}

proptest! {
    #[test]
    fn lists_hold_what_the_filters_leave(world in worlds(), filters in selections()) {
        let graph = world.graph();
        let question = ListQuestion { filters: filters.clone(), ..ListQuestion::new(RecordType::Relations) };
        let answer = serde_json::to_value(question.ask(&graph).unwrap()).unwrap();
        let left = Left::new(&world, &filters);
        let mut edges = left.edges.clone();
        edges.retain(|edge| speaks(edge, &filters));
        edges.sort_by_key(|edge| world.id(edge));
        let items = answer["items"].as_array().unwrap();
        prop_assert_eq!(answer["total"].as_u64().unwrap(), edges.len() as u64);
        prop_assert_eq!(items.len(), edges.len());
        for (item, edge) in items.iter().zip(edges) {
            prop_assert_eq!(item["id"].as_str().unwrap(), world.id(edge));
            prop_assert_eq!(item["contested"].as_bool().unwrap(), left.contested.contains(&world.id(edge)));
            prop_assert_eq!(item, &described(&world, &left, edge));
        }
        let left_out_by = |edge: &Edge| left_out_by(&world, &filters, edge).or((!speaks(edge, &filters)).then_some("--when"));
        prop_assert_eq!(&answer["left_out"], &counted(&world.edges.iter().collect::<Vec<_>>(), left_out_by));
    }

    #[test]
    fn an_entity_is_shown_with_all_that_touches_it(world in worlds(), filters in selections(), entity in 0_usize..6) {
        let entity = entity % world.names.len();
        let subject = RecordRef::Entity(world.asked(entity, false));
        let answer = (ShowQuestion { subject, filters: filters.clone() }).ask(&world.graph()).unwrap();
        let answer = serde_json::to_value(answer).unwrap();
        let left = Left::new(&world, &filters);
        let ids = |is_it: &dyn Fn(&Edge) -> bool| {
            let mut ids: Vec<String> = left.edges.iter().filter(|edge| is_it(edge)).map(|edge| world.id(edge)).collect();
            ids.sort();
            ids
        };
        let shown = |field: &str| -> Vec<String> {
            answer[field].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
        };
        prop_assert_eq!(shown("incoming"), ids(&|edge| edge.object == entity));
        prop_assert_eq!(shown("outgoing"), ids(&|edge| edge.subject == entity));
        let touching: Vec<&Edge> = world.edges.iter().filter(|edge| edge.subject == entity || edge.object == entity).collect();
        prop_assert_eq!(&answer["left_out"], &left_out(&world, &filters, &touching));
    }

    #[test]
    fn a_path_says_what_was_left_out_between_its_ends((world, from, to) in pairs(), filters in selections(), max_steps in 1_usize..5) {
        let question = PathQuestion {
            filters: filters.clone(),
            max_steps,
            ..PathQuestion::new(world.asked(from, false), world.asked(to, false))
        };
        let answer = question.ask(&world.graph()).unwrap();
        let everything = Filters { include_associations: filters.include_associations, ..Filters::default() };
        let steps = Left::new(&world, &everything);
        let mut between: Vec<&Edge> = steps
            .steps()
            .into_iter()
            .filter(|(a, b, _)| {
                let (before, behind) = (distance(&world, &filters, from, *a), distance(&world, &filters, *b, to));
                matches!((before, behind), (Some(before), Some(behind)) if before + 1 + behind <= max_steps)
            })
            .map(|(_, _, edge)| edge)
            .collect();
        between.extend(world.edges.iter().filter(|edge| {
            let is_back = (edge.subject, edge.object) == (to, from) && edge.effect.id().starts_with("correlates");
            (edge.subject, edge.object) == (from, to) || is_back
        }));
        between.sort_by_key(|edge| world.id(edge));
        between.dedup_by_key(|edge| world.id(edge));
        prop_assert_eq!(serde_json::to_value(&answer.left_out).unwrap(), left_out(&world, &filters, &between));
    }

    #[test]
    fn every_question_says_what_was_left_out_around_it((world, from, to) in pairs(), filters in selections(), depth in 0_usize..4) {
        let graph = world.graph();
        let everything = Filters { include_associations: filters.include_associations, ..Filters::default() };
        let all = Left::new(&world, &everything);
        let around = |places: &[usize], directions: &[Direction]| {
            let mut ids: Vec<String> = Vec::new();
            for place in places {
                for direction in directions {
                    ids.extend(walked(&world, &all, *place, depth, *direction == Direction::Upstream));
                }
            }
            let edges: Vec<&Edge> = world.edges.iter().filter(|edge| ids.contains(&world.id(edge))).collect();
            left_out(&world, &filters, &edges)
        };
        let whole = left_out(&world, &filters, &world.edges.iter().collect::<Vec<_>>());
        let (start, end) = (|| world.asked(from, false), || world.asked(to, false));
        for direction in DIRECTIONS {
            let question = ReachQuestion { filters: filters.clone(), depth, ..ReachQuestion::new(start(), direction) };
            prop_assert_eq!(told(&question.ask(&graph).unwrap()), around(&[from], &[direction]));
            let question = WalksQuestion { entity: start(), direction, filters: filters.clone(), depth };
            prop_assert_eq!(told(&question.ask(&graph).unwrap()), around(&[from], &[direction]));
            let closure = ClosureQuestion { entity: start(), direction, filters: filters.clone() };
            let question = WalksQuestion { depth: usize::MAX, ..question };
            prop_assert_eq!(told(&closure.ask(&graph).unwrap()), told(&question.ask(&graph).unwrap()));
            let question = CommonQuestion { filters: filters.clone(), max_steps: depth, ..CommonQuestion::new(vec![start(), end()], direction) };
            prop_assert_eq!(told(&question.ask(&graph).unwrap()), around(&[from, to], &[direction]));
        }
        let question = NeighborsQuestion { filters: filters.clone(), depth, ..NeighborsQuestion::new(start()) };
        prop_assert_eq!(told(&question.ask(&graph).unwrap()), around(&[from], &DIRECTIONS));
        let question = WhatIfQuestion { filters: filters.clone(), max_steps: depth, ..WhatIfQuestion::new(vec![start()], vec![end()], Vec::new()) };
        prop_assert_eq!(told(&question.ask(&graph).unwrap()), around(&[from, to], &[Direction::Downstream]));
        let question = InterventionsQuestion { filters: filters.clone(), max_steps: depth, ..InterventionsQuestion::new(vec![start(), end()]) };
        prop_assert_eq!(told(&question.ask(&graph).unwrap()), around(&[from, to], &[Direction::Upstream]));
        let question = LoopsQuestion { filters: filters.clone(), ..LoopsQuestion::new(None) };
        prop_assert_eq!(told(&question.ask(&graph).unwrap()), whole.clone());
        prop_assert_eq!(told(&(ContradictionsQuestion { filters: filters.clone() }).ask(&graph).unwrap()), whole);

        let paths = PathQuestion { filters: filters.clone(), max_steps: depth, ..PathQuestion::new(start(), end()) };
        let paths = told(&paths.ask(&graph).unwrap());
        let whole = PathQuestion { filters: filters.clone(), max_steps: usize::MAX, ..PathQuestion::new(start(), end()) };
        let shortest = ShortestQuestion { from: start(), to: end(), filters: filters.clone(), count: 1 };
        prop_assert_eq!(told(&shortest.ask(&graph).unwrap()), told(&whole.ask(&graph).unwrap()));
        let effects = EffectQuestion { filters: filters.clone(), max_steps: depth, ..EffectQuestion::new(start(), end()) };
        prop_assert_eq!(&told(&effects.ask(&graph).unwrap()), &paths);
        let reasons = WhyQuestion { filters: filters.clone(), max_steps: depth, ..WhyQuestion::new(start(), end()) };
        prop_assert_eq!(&told(&reasons.ask(&graph).unwrap()), &paths);
        let unconditional = Filters { when: Context::default(), ..filters.clone() };
        let paths = PathQuestion { filters: unconditional, max_steps: depth, ..PathQuestion::new(start(), end()) };
        let question = CompareQuestion::new(start(), end(), filters.when.clone(), Context::default());
        let question = CompareQuestion { filters: filters.clone(), max_steps: depth, ..question };
        prop_assert_eq!(told(&question.ask(&graph).unwrap()), told(&paths.ask(&graph).unwrap()));
    }
}
