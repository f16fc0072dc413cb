//! `page`: one file that answers. What it answers is tested in a browser, by `tests/browser`.

use std::fs;

use super::caller::Caller;

#[test]
fn the_file_holds_engine_and_knowledge_and_fetches_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let engine = folder.path().join("engine.wasm");
    // The beginning of any module.
    fs::write(&engine, b"\0asm\x01\0\0\0").unwrap();
    let engine = engine.display().to_string();
    let page = Caller::small().answer(&["page", "-o", "-", "--engine", &engine]);
    assert!(page.starts_with("<!doctype html>"), "{page:.200}");
    for outside in ["src=\"http", "href=\"http", "href=\"/", "src=\"/", "url(", "fetch("] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("default-src 'none'"));
    assert_eq!(page, Caller::small().answer(&["page", "-o", "-", "--engine", &engine]), "the same bytes each time");
    let file = folder.path().join("muscle.html");
    let called = Caller::small().call(&["page", "-o", &file.display().to_string(), "--engine", &engine]);
    assert_eq!((called.code, fs::read_to_string(&file).unwrap()), (0, page));
}

#[test]
fn what_is_no_engine_is_refused_with_the_commands_that_build_one() {
    let folder = tempfile::tempdir().unwrap();
    let engine = folder.path().join("engine.wasm");
    fs::write(&engine, b"<html>").unwrap();
    let told = Caller::small().failure(1, &["page", "-o", "-", "--engine", &engine.display().to_string()]);
    assert!(told.contains("no engine of a page"), "{told}");
    assert!(told.contains("rustup target add wasm32-unknown-unknown"), "{told}");
    assert!(told.contains("cargo engine"), "{told}");
    let missing = folder.path().join("moon.wasm").display().to_string();
    let told = Caller::small().failure(1, &["page", "-o", "-", "--engine", &missing]);
    assert!(told.contains("moon.wasm") && told.contains("no such file"), "{told}");
}
