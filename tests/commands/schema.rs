//! `schema`: what the files of a knowledge base may hold, for editors.

use std::fs;

use sarcograph::load::schema;
use serde_json::Value;

use super::caller::Caller;

#[test]
fn one_schema_is_printed_or_all_are() {
    let caller = Caller::unopened();
    let mechanism = schema::all().into_iter().find(|(name, _)| *name == "mechanism").unwrap().1;
    assert_eq!(caller.answer(&["schema", "mechanism"]), format!("{mechanism:#}\n"));
    let all: Value = serde_json::from_str(&caller.answer(&["schema"])).unwrap();
    for name in schema::NAMES {
        assert!(all.get(name).is_some_and(Value::is_object), "{name}");
    }
}

#[test]
fn schemas_are_written_to_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let written = Caller::unopened().answer(&["schema", "-o", folder.path().to_str().unwrap()]);
    assert_eq!(written.lines().count(), schema::NAMES.len());
    for (name, value) in schema::all() {
        assert_eq!(fs::read_to_string(folder.path().join(format!("{name}.json"))).unwrap(), format!("{value:#}\n"));
    }
}
