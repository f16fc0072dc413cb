//! The names that people type first.

use std::collections::BTreeSet;

use sarcograph::model::names::Lookup;

use super::knowledge;

const FIRST_NAMES: &str = include_str!("../data/first_names.tsv");

/// The share of first-typed names that have to give the entity meant, in percent.
const MIN_PERCENT: usize = 95;

#[test]
fn first_typed_names_give_the_entity_meant() {
    let names: Vec<(&str, &str)> = FIRST_NAMES.lines().filter_map(|line| line.split_once('\t')).collect();
    let typed: BTreeSet<&str> = names.iter().map(|(typed, _)| *typed).collect();
    assert!(names.len() >= 200 && typed.len() == names.len(), "{} names, {} of them distinct", names.len(), typed.len());
    let miss = |(typed, meant): &(&str, &str)| match knowledge().names().find_entity(typed) {
        Lookup::Found(holder) if holder.target.id() == *meant => None,
        Lookup::Found(holder) => Some(format!("{typed}: {meant} is meant, {} is found", holder.target.id())),
        Lookup::Ambiguous(holders) => {
            let ids: Vec<&str> = holders.iter().map(|holder| holder.target.id()).collect();
            Some(format!("{typed}: {meant} is meant, ambiguous between {}", ids.join(", ")))
        }
        Lookup::Unknown(_) => Some(format!("{typed}: {meant} is meant, nothing is found")),
    };
    let misses: Vec<String> = names.iter().filter_map(miss).collect();
    let found = names.len() - misses.len();
    assert!(found * 100 >= names.len() * MIN_PERCENT, "{found} of {}\n{}", names.len(), misses.join("\n"));
}

#[test]
fn first_typed_names_mean_entities_that_exist() {
    for line in FIRST_NAMES.lines() {
        let (_, meant) = line.split_once('\t').unwrap();
        assert!(knowledge().entities.contains_key(meant), "{line}");
    }
}
