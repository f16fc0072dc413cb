//! The format document says what the program does.

use std::collections::BTreeMap;

use sarcograph::diagnostic::code::Code;
use sarcograph::load::{self, schema};
use sarcograph::model::effect::Effect;
use sarcograph::render::diagnostics;

const DOCUMENT: &str = include_str!("../knowledge/README.md");

/// Returns the tables: the heading or the first cell of their head, and their rows.
fn tables() -> Vec<(String, Vec<Vec<String>>)> {
    let mut tables: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    let (mut heading, mut inside) = (String::new(), false);
    for line in DOCUMENT.lines() {
        if let Some(text) = line.strip_prefix("## ") {
            text.clone_into(&mut heading);
        }
        let Some(cells) = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")) else {
            inside = false;
            continue;
        };
        let cells: Vec<String> = cells.split('|').map(|cell| cell.trim().to_owned()).collect();
        if !inside {
            let name = if cells[0] == "field" { heading.clone() } else { cells[0].clone() };
            tables.push((name, Vec::new()));
        } else if !cells[0].starts_with("---") {
            tables.last_mut().unwrap().1.push(cells);
        }
        inside = true;
    }
    tables
}

fn table(name: &str) -> Vec<Vec<String>> {
    tables().into_iter().filter(|(other, _)| other == name).flat_map(|(_, rows)| rows).collect()
}

#[test]
fn the_examples_are_a_faultless_base() {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for block in DOCUMENT.split("```yaml\n").skip(1) {
        let text = block.split("```").next().unwrap();
        let path = text.lines().next().unwrap().strip_prefix("# ").unwrap();
        assert!(files.insert(path.to_owned(), text.as_bytes().to_vec()).is_none(), "{path} stands twice");
    }
    assert_eq!(files.len(), 12);
    let loaded = load::files(files);
    let said = diagnostics::render(&loaded.diagnostics, &loaded.files, false);
    assert_eq!(said, "nothing to find fault with in 12 files\n");
}

#[test]
fn each_table_of_fields_is_that_of_the_schema() {
    let schemas: BTreeMap<&str, serde_json::Value> = schema::all().into_iter().collect();
    for (title, name, definition) in [
        ("Entity", "entities", "Entity"),
        ("Source", "source", ""),
        ("Note", "source", "Note"),
        ("Mechanism", "mechanism", ""),
        ("Relation", "mechanism", "Relation"),
        ("Evidence", "mechanism", "Evidence"),
        ("field of a facet", "facets", "Facet"),
        ("field of a value", "facets", "FacetValue"),
        ("field of a kind", "kinds", "Kind"),
        ("field of a theme", "themes", "Theme"),
        ("field of `about.yaml`", "about", ""),
        ("field of `examples`", "about", "Examples"),
    ] {
        let schema = &schemas[name];
        let record = if definition.is_empty() { schema } else { &schema["definitions"][definition] };
        let required = |field: &str| record["required"].as_array().is_some_and(|all| all.iter().any(|one| one == field));
        let fields: BTreeMap<String, bool> = (record["properties"].as_object().unwrap().keys())
            .map(|field| (format!("`{field}`"), required(field)))
            .collect();
        let rows: BTreeMap<String, bool> = table(title).into_iter().map(|row| (row[0].clone(), row[2] == "yes")).collect();
        assert_eq!(rows, fields, "{title}");
    }
}

#[test]
fn the_table_of_effects_is_complete() {
    let rows: Vec<(String, String)> =
        table("effect").into_iter().map(|row| (row[0].clone(), row[1].trim_matches('`').to_owned())).collect();
    let effects: Vec<(String, String)> = (Effect::ALL.iter())
        .map(|effect| (format!("`{effect}`"), effect.sign().map_or("", |sign| sign.symbol()).to_owned()))
        .collect();
    assert_eq!(rows, effects);
}

#[test]
fn the_table_of_codes_is_complete() {
    let rows: Vec<String> = table("code").into_iter().map(|row| format!("| {} |", row.join(" | "))).collect();
    let codes: Vec<String> = (Code::ALL.iter())
        .map(|code| format!("| `{}` | {} | {} |", code.id(), code.severity().id(), code.sentence()))
        .collect();
    assert_eq!(rows, codes, "the table is to read:\n{}", codes.join("\n"));
}
