//! `init`, and a folder of one's own laid over a knowledge base: `--add`.

use std::fs;
use std::path::Path;

use super::caller::{Caller, small_folder};

/// Writes the files of a folder.
fn written(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

const SOURCE: &str = "title: {en: My reading, zh-Hans: 我的阅读}\nlanguage: en\nkind: article\nlayer: documents\nlicense: own notes\n\
                      notes:\n  tea:\n    section: Results\n    text: {en: Tea lowers breakdown., zh-Hans: 茶降低分解。}\n    \
                      mentions: [tea, breakdown]\n";
const MECHANISM: &str = "title: {en: Tea, zh-Hans: 茶}\nsummary: {en: Tea protects., zh-Hans: 茶有保护作用。}\nrelations:\n  - \
                         {subject: tea, effect: decreases, object: breakdown, evidence: [{note: my-reading/tea, strength: animal}]}\n";
const ENTITY: &str = "tea:\n  name: {en: tea, zh-Hans: 茶}\n";

fn own() -> tempfile::TempDir {
    written(&[
        ("sources/my-reading.yaml", SOURCE),
        ("mechanisms/growth/tea.yaml", MECHANISM),
        ("entities/drink.yaml", ENTITY),
    ])
}

fn on_small<'a>(over: &'a Path, arguments: &[&'a str]) -> Vec<String> {
    let globals = [small_folder().display().to_string(), over.display().to_string()];
    let [base, over] = globals;
    let before = ["--knowledge".to_owned(), base, "--add".to_owned(), over];
    before.into_iter().chain(arguments.iter().map(|argument| (*argument).to_owned())).collect()
}

fn call(arguments: &[String]) -> super::caller::Called {
    Caller::unopened().call(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn the_shipped_knowledge_is_written_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("new");
    let text = Caller::unopened().answer(&["init", place.to_str().unwrap()]);
    assert!(text.contains("sarcograph check"), "{text}");
    let hash = |arguments: &[&str]| Caller::unopened().json(arguments)["hash"].clone();
    assert_eq!(hash(&["--knowledge", place.to_str().unwrap(), "stats"]), hash(&["stats"]));
    assert!(place.join("README.md").is_file());
    let again = Caller::unopened().failure(1, &["init", place.to_str().unwrap()]);
    assert!(again.contains("is not empty"), "{again}");
    assert_eq!(Caller::unopened().call(&["init", place.join("README.md").to_str().unwrap()]).code, 1);
}

#[test]
fn a_folder_of_ones_own_is_asked_together_with_the_base() {
    let own = own();
    let answered = call(&on_small(own.path(), &["effect", "tea", "muscle-mass", "--json"]));
    assert_eq!((answered.code, answered.err.as_str()), (0, ""));
    let json: serde_json::Value = serde_json::from_str(&answered.out).unwrap();
    assert_eq!(json["verdict"], "increases");
    let path = &json["increasing"][0]["relations"];
    assert_eq!((&path[0]["layer"], &path[0]["evidence"][0]["source"]), (&"local".into(), &"my-reading".into()));
    assert_ne!(path[1]["layer"], "local");
    // Its own layer is a filter as any other.
    let without = call(&on_small(own.path(), &["effect", "tea", "muscle-mass", "--layer", "documents", "--json"]));
    assert!(without.out.contains("\"verdict\": \"none\""), "{}", without.out);
    let text = call(&on_small(own.path(), &["effect", "tea", "muscle-mass"]));
    assert!(text.out.contains(" --add "), "what is offered asks the same: {}", text.out);
    let stats = call(&on_small(own.path(), &["stats", "--json"]));
    assert!(stats.out.contains("\"local\""), "{}", stats.out);
}

#[test]
fn nothing_of_the_base_is_redefined_silently() {
    let again = written(&[("entities/hormone.yaml", "tnf:\n  name: {en: another, zh-Hans: 另一个}\n")]);
    let refused = call(&on_small(again.path(), &["stats"]));
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("another entity has the id `tnf`"), "{}", refused.err);
    // The place is that of the folder which it lies in.
    assert!(refused.err.contains(&again.path().join("entities/hormone.yaml").display().to_string()), "{}", refused.err);
    let kinds = written(&[("kinds.yaml", "cytokine: {name: {en: x, zh-Hans: 甲}}\n")]);
    assert!(call(&on_small(kinds.path(), &["check"])).out.contains("another kind has the id `cytokine`"));
    let missing = call(&on_small(Path::new("/no/such/folder"), &["stats"]));
    assert_eq!(missing.code, 1);
}
