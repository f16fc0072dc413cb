//! The floors of `src/lib.rs`, held against the imports: a file imports strictly lower floors or its own module, and within a module
//! no files import one another in a circle.

mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use self::imports::{Files, named};

/// The floor of each module; `main` is the doorbell on top.
const FLOORS: [(&str, u8); 18] = [
    ("model", 0),
    ("layered", 0),
    ("diagnostic", 1),
    ("exchange", 1),
    ("load", 2),
    ("import", 2),
    ("graph", 3),
    ("snapshot", 3),
    ("algo", 4),
    ("query", 5),
    ("search", 5),
    ("explorer", 6),
    ("request", 7),
    ("render", 8),
    ("page", 9),
    ("serve", 10),
    ("cli", 11),
    ("main", 12),
];

/// EXCEPTIONS, which only become fewer: modules whose files still import one another in circles.
const STILL_CIRCULAR: [&str; 0] = [];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Reads all files of `src`.
fn read() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    sources(&root, &mut found);
    assert!(found.len() > 30, "only {} files were read", found.len());
    Files::new(found.iter().map(|path| {
        let inside = path.strip_prefix(&root).unwrap().with_extension("");
        let name = inside.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
        (name, fs::read_to_string(path).unwrap())
    }))
}

#[test]
fn files_import_lower_floors_or_their_own_module() {
    let floors: BTreeMap<&str, u8> = FLOORS.into();
    let files = read();
    let mut faults = Vec::new();
    for (file, text) in files.all().filter(|(file, _)| file[0] != "lib") {
        let (own, shown) = (file[0].as_str(), file.join("/"));
        let Some(floor) = floors.get(own) else {
            faults.push(format!("{shown} belongs to no floor"));
            continue;
        };
        let others: BTreeSet<String> = (named(text).into_iter())
            .filter(|path| path[0] == "crate" && path.len() > 1)
            .map(|mut path| path.swap_remove(1))
            .collect();
        for other in others.iter().filter(|other| *other != own) {
            if floors.get(other.as_str()).is_some_and(|of_other| of_other >= floor) {
                faults.push(format!("{shown} (floor {floor}) imports {other} (floor {})", floors[other.as_str()]));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn files_of_a_module_import_one_another_in_no_circle() {
    let files = read();
    let modules: BTreeSet<&str> = files.all().map(|(file, _)| file[0].as_str()).collect();
    let circles = |module: &str| -> Vec<String> {
        let shown = |circle: &BTreeSet<String>| circle.iter().cloned().collect::<Vec<_>>().join(", ");
        files.circles(module).iter().map(shown).collect()
    };
    let faults: Vec<String> =
        (modules.iter()).filter(|module| !STILL_CIRCULAR.contains(module)).flat_map(|module| circles(module)).collect();
    assert!(faults.is_empty(), "these files import one another in a circle:\n{}", faults.join("\n"));
    for module in STILL_CIRCULAR {
        assert!(!circles(module).is_empty(), "{module} has no circles any more: take it out of the exceptions");
    }
}

#[test]
fn main_is_a_doorbell() {
    let main = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/main.rs")).unwrap();
    assert!(main.lines().count() <= 15);
}

#[test]
fn files_are_short() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let lengths: Vec<(usize, PathBuf)> =
        files.into_iter().map(|file| (fs::read_to_string(&file).unwrap().lines().count(), file)).collect();
    let long: Vec<_> = lengths.iter().filter(|(lines, _)| *lines > 550).collect();
    assert!(long.is_empty(), "over 550 lines: {long:?}");
    let under_250 = lengths.iter().filter(|(lines, _)| *lines < 250).count();
    assert!(under_250 * 5 >= lengths.len() * 4, "{under_250} of {} files are under 250 lines", lengths.len());
}
