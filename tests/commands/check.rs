//! `check`: the faults of a folder, or of one file of it.

use std::fs;

use super::caller::{Caller, small_folder};

#[test]
fn one_file_is_checked_within_its_folder() {
    let (whole, one) = (small_folder(), small_folder().join("entities/cytokine.yaml"));
    let count = |path: &std::path::Path| {
        let answer = Caller::unopened().json(&["check", path.to_str().unwrap()]);
        (answer["errors"].as_u64().unwrap(), answer["warnings"].as_u64().unwrap())
    };
    assert_eq!(count(&whole).0, 0);
    assert_eq!(count(&one).0, 0);
    assert!(count(&one).1 <= count(&whole).1);
}

#[test]
fn a_fault_is_told_with_its_place_and_code() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("entities")).unwrap();
    fs::write(folder.path().join("entities/thing.yaml"), "a:\n  nmae: {en: A, zh-Hans: 甲}\n").unwrap();
    let called = Caller::unopened().call(&["check", folder.path().to_str().unwrap()]);
    assert_eq!(called.code, 1);
    let told = format!("{}{}", called.out, called.err);
    assert!(told.contains("nmae") && told.contains("thing.yaml:2"), "{told}");
}
