//! Loading the knowledge base that the program carries, and folders.

use std::path::Path;

use sarcograph::diagnostic::answer::CheckAnswer;
use sarcograph::load;

fn shown(answer: &CheckAnswer) -> Vec<String> {
    let line = |finding: &sarcograph::diagnostic::answer::DiagnosticRecord| {
        let hint = finding.hint.as_deref().map(|hint| format!(" | {hint}")).unwrap_or_default();
        format!("{}:{}:{} {}: {}{hint}", finding.file, finding.line, finding.column, finding.code, finding.message)
    };
    answer.diagnostics.iter().map(line).collect()
}

#[test]
fn the_program_carries_the_files_of_the_folder() {
    let embedded = load::embedded();
    let folder = load::folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge")).unwrap();
    let paths = |loaded: &load::Loaded| loaded.files.ids().map(|id| loaded.files.path(id).to_owned()).collect::<Vec<_>>();
    assert_eq!(paths(&embedded), paths(&folder));
    assert_eq!(load::embedded_paths(), paths(&folder));
}

#[test]
fn the_knowledge_that_the_program_carries_has_no_errors() {
    let loaded = load::embedded();
    let answer = loaded.answer();
    assert_eq!(answer.errors, 0, "{:#?}", shown(&answer));
    let knowledge = loaded.knowledge.unwrap();
    assert!(!knowledge.entities.is_empty() && !knowledge.relations.is_empty());
}

#[test]
fn the_order_in_which_files_come_changes_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let mut files: Vec<(String, Vec<u8>)> =
        (load::embedded_paths().into_iter()).map(|path| (path.clone(), std::fs::read(folder.join(path)).unwrap())).collect();
    let loaded = |files: &[(String, Vec<u8>)]| format!("{:?}", load::files(files.to_vec()).knowledge.unwrap());
    let expected = loaded(&files);
    files.reverse();
    assert!(loaded(&files) == expected, "reversed");
    let half = files.len() / 2;
    files.rotate_left(half);
    assert!(loaded(&files) == expected, "by halves");
}
