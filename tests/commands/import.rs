//! `import`, and a question to a file of another program: `--graph`.

use std::fs;
use std::path::PathBuf;

use super::caller::{Called, Caller};

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new(name: &str, content: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), content).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn import(&self, format: &str, name: &str, more: &[&str]) -> Called {
        let (file, out) = (self.path(name), self.path("out"));
        let arguments = ["import", format, file.to_str().unwrap(), "-o", out.to_str().unwrap()];
        Caller::small().call(&[&arguments, more].concat())
    }

    fn ask(&self, question: &[&str]) -> Called {
        let out = self.path("out");
        Caller::unopened().call(&[&["--knowledge", out.to_str().unwrap()], question].concat())
    }
}

#[test]
fn a_table_becomes_a_folder_that_is_checked_and_asked() {
    let place = Place::new(
        "own.csv",
        "source,effect,target,pmid\nTNF,1,Xyz1,11\nXyz1,-1,muscle mass,12;13\nXyz1,pp,Q\nQ,??,TNF,\nTNF,1,Xyz1,11\n",
    );
    let called = place.import("csv", "own.csv", &[]);
    assert_eq!((called.code, called.err.as_str()), (0, ""));
    assert!(called.out.contains("2 relations: 1 raise, 1 lower"), "{}", called.out);
    assert!(called.out.contains("left out, 1: too few or too many fields (line 4)"), "{}", called.out);
    assert!(called.out.contains("(line 5)") && called.out.contains("the same again (line 6)"), "{}", called.out);
    let checked = place.ask(&["check", "--deny", "warnings"]);
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let json: serde_json::Value = serde_json::from_str(&place.ask(&["path", "TNF-α", "muscle mass", "--json"]).out).unwrap();
    let relations = &json["paths"][0]["relations"];
    assert_eq!((&json["verdict"], &relations[0]["layer"]), (&"decreases".into(), &"imported".into()), "{json}");
    let works: Vec<&str> =
        relations[1]["evidence"].as_array().unwrap().iter().map(|item| item["pmid"].as_str().unwrap()).collect();
    assert_eq!(works, ["12", "13"]);
    // The folder may be laid over what its names were matched to.
    let (base, out) = (super::caller::small_folder(), place.path("out"));
    let over = ["--knowledge", base.to_str().unwrap(), "--add", out.to_str().unwrap(), "downstream", "xyz1", "--json"];
    let called = Caller::unopened().call(&over);
    assert_eq!(called.code, 0, "{}", called.err);
    assert!(called.out.contains("muscle-mass"), "{}", called.out);
    // What is there stays.
    assert_eq!(place.import("csv", "own.csv", &[]).code, 1);
}

#[test]
fn a_name_of_the_opposite_end_turns_the_sign() {
    let place = Place::new("x.sif", "Abc\tactivates\tmuscle loss\nAbc\t-\tQ\n");
    let called = place.import("sif", "x.sif", &[]);
    assert!(called.out.contains("0 raise, 1 lower") && called.out.contains("(line 2)"), "{}", called.out);
    let asked = place.ask(&["effect", "Abc", "muscle-mass", "--json"]);
    assert!(asked.out.contains("\"verdict\": \"decreases\""), "{}", asked.out);
}

#[test]
fn a_file_is_asked_directly() {
    let place = Place::new("net.tsv", "a\thow\tb\nA1\tup\tB1\nB1\tdown\tC1\n");
    let file = place.path("net.tsv");
    let refused = Caller::small().failure(1, &["--graph", file.to_str().unwrap(), "effect", "A1", "C1"]);
    assert!(refused.replace('\n', " ").contains("--sign-column"), "{refused}");
    fs::write(&file, "source\tsign\ttarget\nA1\tup\tB1\nB1\tdown\tC1\n").unwrap();
    let json = Caller::small().json(&["--graph", file.to_str().unwrap(), "effect", "A1", "C1"]);
    assert_eq!((&json["verdict"], &json["from"]["id"]), (&"decreases".into(), &"a1".into()));
    let called = place.import("tsv", "net.tsv", &["--source-column", "target", "--target-column", "source"]);
    assert_eq!(called.code, 0, "{}", called.err);
    assert!(place.ask(&["effect", "C1", "A1", "--json"]).out.contains("\"verdict\": \"decreases\""));
}

#[test]
fn what_cannot_be_read_writes_nothing() {
    let place = Place::new("x.csv", "source,target\na,b\n");
    let called = place.import("csv", "x.csv", &[]);
    assert_eq!(called.code, 1);
    assert!(!place.path("out").exists());
    let empty = Place::new("x.sif", "only\n");
    assert_eq!(empty.import("sif", "x.sif", &[]).code, 1);
    let missing = Place::new("x.sif", "a 1 b\n");
    assert_eq!(missing.import("sif", "y.sif", &[]).code, 1);
}

#[test]
fn names_in_any_spelling_and_encoding_are_one_entity_and_give_sound_folders() {
    let text =
        "source,sign,target\nIL-6,1,IL6\nTNF-α,1,Q μ\nμ,1,μ 2\n白介素,−1,Q-μ\nA|B,1,\"a \"\"q\"\"\"\n1.5,1,true\nnull,1,~\n";
    let place = Place::new("odd.csv", text);
    let called = place.import("csv", "odd.csv", &[]);
    assert_eq!((called.code, called.err.as_str()), (0, ""), "{}", called.out);
    let checked = place.ask(&["check"]);
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let other = Place::new("odd.csv", utf16);
    other.import("csv", "odd.csv", &[]);
    let count = |place: &Place| {
        place.ask(&["stats", "--json"]).out.lines().find(|line| line.contains("\"hash\"")).map(str::to_owned)
    };
    assert_eq!(count(&place), count(&other));
}
