//! Snapshots in the user's cache: whatever becomes of them, answers are those of the YAML.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use sarcograph::{Explorer, load, snapshot};
use tempfile::TempDir;

use super::caller::Caller;

/// Questions that touch all there is in a knowledge base.
const QUESTIONS: [&[&str]; 7] = [
    &["show", "tnf", "--all"],
    &["effect", "tnf", "muscle-mass", "--json"],
    &["path", "TNF-α", "肌肉量", "--lang", "zh-Hant"],
    &["search", "muscle"],
    &["cite", "tnf"],
    &["list", "notes", "--json"],
    &["export", "json"],
];

/// A folder of knowledge and an empty cache.
struct Place {
    kept: TempDir,
    folder: PathBuf,
    cache: PathBuf,
}

impl Place {
    fn new() -> Self {
        let kept = tempfile::tempdir().unwrap();
        let (folder, cache) = (kept.path().join("knowledge"), kept.path().join("cache"));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small"), &folder);
        Self { kept, folder, cache }
    }

    /// Asks the folder, with the cache or without.
    fn ask(&self, question: &[&str], has_cache: bool) -> (i32, String, String) {
        let caller = Caller::unopened().variable("SARCOGRAPH_CACHE", self.cache.to_str().unwrap());
        let mut words = vec!["--knowledge", self.folder.to_str().unwrap()];
        words.extend(if has_cache { None } else { Some("--no-cache") });
        words.extend(question);
        let given = caller.call(&words);
        (i32::from(given.code), given.out, given.err)
    }

    fn snapshots(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.cache).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).unwrap();
        }
    }
}

/// Waits until what was written before a snapshot is told from what is written after it.
fn settle() {
    sleep(Duration::from_millis(2100));
}

#[test]
fn a_snapshot_changes_no_answer_and_is_what_is_opened() {
    let place = Place::new();
    // What was written a moment ago may yet change unseen: no snapshot is kept of it.
    place.ask(&["stats"], true);
    assert_eq!(place.snapshots(), [] as [PathBuf; 0]);
    settle();
    for question in QUESTIONS {
        let plain = place.ask(question, false);
        assert_eq!(plain.0, 0, "{question:?}: {}", plain.2);
        assert_eq!(place.ask(question, true), plain, "{question:?}");
        assert_eq!(place.ask(question, true), plain, "{question:?} once more");
    }
    let [kept] = place.snapshots().try_into().unwrap();
    // One of other knowledge in its place is believed, so that it is what is opened.
    let stamps = load::stamps(std::slice::from_ref(&place.folder)).unwrap();
    let other = Explorer::files([
        ("kinds.yaml", "protein: {name: {en: protein}}"),
        ("entities/protein.yaml", "unheard-of: {name: {en: unheard of}}"),
    ]);
    fs::write(&kept, snapshot::written(stamps, other.unwrap().knowledge())).unwrap();
    assert!(place.ask(&["list", "entities"], true).1.contains("unheard of"));
    assert!(!place.ask(&["list", "entities"], false).1.contains("unheard of"));
}

#[test]
fn a_damaged_snapshot_is_none() {
    let place = Place::new();
    settle();
    let question = ["effect", "tnf", "muscle-mass"];
    let plain = place.ask(&question, true);
    let [kept] = place.snapshots().try_into().unwrap();
    let whole = fs::read(&kept).unwrap();
    let step = (whole.len() / 40).max(1);
    let cut = (0..whole.len()).step_by(step).map(|length| whole[..length].to_vec());
    let flipped = (0..whole.len()).step_by(step).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        bytes
    });
    for bytes in cut.chain(flipped).chain([[&whole[..], b"x"].concat()]) {
        assert!(snapshot::recognised(&bytes).is_none());
        fs::write(&kept, bytes).unwrap();
        assert_eq!(place.ask(&question, true), plain);
        assert_eq!(fs::read(&kept).unwrap(), whole, "a damaged one is written anew");
    }
}

#[test]
fn what_changes_in_the_folder_is_seen_at_once() {
    let place = Place::new();
    settle();
    place.ask(&["stats"], true);
    assert_eq!(place.snapshots().len(), 1);
    let files = fs::read_dir(place.folder.join("entities")).unwrap().flatten();
    let texts = files.map(|entry| (entry.path(), fs::read_to_string(entry.path()).unwrap()));
    let (file, text) = texts.into_iter().find(|(_, text)| text.contains("TNF")).unwrap();
    // As long as before, and with the same time of writing.
    let written = fs::metadata(&file).unwrap().modified().unwrap();
    fs::write(&file, text.replacen("TNF", "TNX", 1)).unwrap();
    fs::File::options().write(true).open(&file).unwrap().set_modified(written).unwrap();
    let all = ["list", "entities", "--json"];
    assert_eq!(place.ask(&all, true), place.ask(&all, false));
    // A fault is told, whatever was kept.
    fs::write(&file, "tnf: [").unwrap();
    let faulty = place.ask(&["stats"], true);
    assert_eq!((faulty.0, &faulty.1, &faulty.2), (1, &String::new(), &place.ask(&["stats"], false).2));
}

#[test]
fn without_a_place_for_it_there_is_no_snapshot() {
    let mut place = Place::new();
    settle();
    let plain = place.ask(&["stats"], false);
    assert_eq!(place.snapshots(), [] as [PathBuf; 0]);
    // A file stands where the folder should be.
    place.cache = place.kept.path().join("file");
    fs::write(&place.cache, "mine").unwrap();
    assert_eq!(place.ask(&["stats"], true), plain);
    assert_eq!(fs::read_to_string(&place.cache).unwrap(), "mine");
}
