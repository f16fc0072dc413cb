//! How a change travels: after how many steps it arrives at a box, and which way it goes there; and what pushes a box.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::switches::{Choice, changed};
use crate::model::effect::Sign;
use crate::model::id::EntityId;
use crate::query::answer::{EntityRef, Verdict};
use crate::query::what_if::WhatIfAnswer;
use crate::render::naming::Naming;
use crate::render::words::Phrase;
use crate::render::words::page::PageWords;
use crate::request::Request;
use crate::request::address::texts;

/// Which way something goes: `rises`, `falls` or `unclear`.
pub(super) type Way = &'static str;

/// Returns after how many steps a change arrives at each entity, by the path that is told of it, and which way that entity goes. What
/// is raised or lowered itself is there from the start.
pub(super) fn travels(naming: Naming<'_>, answer: &WhatIfAnswer) -> BTreeMap<EntityId, (usize, Way)> {
    // By an opposite name, what is raised falls.
    let falls = |asked: &EntityRef, is_lowered: bool| if is_lowered == asked.opposite { "rises" } else { "falls" };
    let lowered = answer.lowered.iter().map(|asked| (asked.id.clone(), falls(asked, true)));
    let raised = answer.raised.iter().map(|asked| (asked.id.clone(), falls(asked, false)));
    let blocked = answer.blocked.iter().map(|asked| (asked.id.clone(), "falls"));
    let seeds: BTreeMap<EntityId, Way> = blocked.chain(lowered).chain(raised).collect();
    let mut found: BTreeMap<EntityId, (usize, Way)> = BTreeMap::new();
    // What a path passes goes as the path has it so far, unless it is told of itself.
    for change in &answer.changes {
        let begins = change.because.entities.first().and_then(|id| seeds.get(id));
        let mut sign = if begins == Some(&"falls") { Sign::Minus } else { Sign::Plus };
        let path = change.because.relations.iter().zip(change.because.entities.iter().skip(1));
        for (at, (relation, id)) in path.enumerate() {
            // To belong to something goes its way.
            let step = naming.knowledge.relations.get(&relation.id).and_then(|relation| relation.effect.sign());
            sign = sign.times(step.unwrap_or(Sign::Plus));
            let known = found.get(id).is_some_and(|(step, _)| *step <= at + 1);
            if !known {
                found.insert(id.clone(), (at + 1, way(sign)));
            }
        }
    }
    for change in &answer.changes {
        if let Some(told) = found.get_mut(&change.id) {
            told.1 = match change.nearest.as_ref().map_or(change.change, |nearest| nearest.verdict) {
                Verdict::Increases => "rises",
                Verdict::Decreases => "falls",
                _ => "unclear",
            };
        }
    }
    found.extend(seeds.into_iter().map(|(id, way)| (id, (0, way))));
    found
}

const fn way(sign: Sign) -> Way {
    match sign {
        Sign::Plus => "rises",
        Sign::Minus => "falls",
        Sign::Unknown | Sign::Zero => "unclear",
    }
}

/// Returns the request with an entity raised and with it lowered, beside all that it pushes otherwise; nothing for other questions
/// than `what-if`.
pub(super) fn pushes(naming: Naming<'_>, request: &Request, id: &EntityId) -> Vec<Choice> {
    if !matches!(request, Request::WhatIf(_)) {
        return Vec::new();
    }
    let fields = request.to_fields();
    let named = |name: &String| naming.knowledge.names().entity_called(name);
    let is_it = |name: &String| named(name).is_some_and(|holder| holder.target.id() == id.as_str());
    let [raised, lowered] = ["raise", "lower"].map(|field| texts(fields.get(field)));
    let without = |names: &[String]| -> Vec<String> { names.iter().filter(|name| !is_it(name)).cloned().collect() };
    let offer = |words: PageWords, field: &str, on: bool| {
        let label = words.fill(naming.lang, &[naming.entity(id).into()]).plain();
        if on {
            return Some(Choice { label, to: request.to_address(), on });
        }
        let mut lists = [("raise", without(&raised)), ("lower", without(&lowered))];
        lists.iter_mut().filter(|(name, _)| *name == field).for_each(|(_, names)| names.push(id.to_string()));
        let list = |names: &Vec<String>| (!names.is_empty()).then(|| -> Value { json!(names) });
        let [(_, raise), (_, lower)] = &lists;
        let request = changed(request, "raise", list(raise)).and_then(|request| changed(&request, "lower", list(lower)))?;
        let is_pushed = ["raise", "lower", "block"].iter().any(|field| request.to_fields().contains_key(*field));
        let to = if is_pushed { request.to_address() } else { return None };
        Some(Choice { label, to, on })
    };
    let offers = [
        offer(PageWords::RaiseIt, "raise", raised.iter().any(is_it)),
        offer(PageWords::LowerIt, "lower", lowered.iter().any(is_it)),
    ];
    offers.into_iter().flatten().collect()
}
