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

#[test]
fn what_would_be_dropped_is_refused() {
    for option in ["--add", "--graph"] {
        let told = Caller::small().failure(2, &["page", "-o", "-", option, "own"]);
        assert!(told.contains(&format!("{option} and page cannot be used together")), "{told}");
        let chinese = Caller::small().failure(2, &["page", "-o", "-", option, "own", "--lang", "zh-Hans"]);
        assert!(chinese.contains(&format!("{option} 与 page 不能同时使用")), "{chinese}");
    }
}

#[test]
fn a_folder_with_errors_becomes_no_page() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("entities")).unwrap();
    fs::write(folder.path().join("entities/hormone.yaml"), "insulin: {nam: {en: insulin}}\n").unwrap();
    let engine = folder.path().join("engine.wasm");
    fs::write(&engine, b"\0asm\x01\0\0\0").unwrap();
    let (knowledge, engine) = (folder.path().display().to_string(), engine.display().to_string());
    let told = Caller::unopened().failure(1, &["page", "-o", "-", "--engine", &engine, "--knowledge", &knowledge]);
    assert!(told.contains("hormone.yaml") && told.contains("sarcograph check"), "{told}");
}
