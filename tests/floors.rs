//! The floors of `src/lib.rs`, held against the imports: a file imports strictly lower floors or its own module.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The floor of each module; `main` is the doorbell on top.
const FLOORS: [(&str, u8); 11] = [
    ("model", 0),
    ("diagnostic", 1),
    ("load", 2),
    ("import", 2),
    ("graph", 3),
    ("query", 4),
    ("search", 4),
    ("render", 5),
    ("explorer", 7),
    ("cli", 8),
    ("main", 9),
];

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

/// The module that a file of `src` belongs to: its first folder, or its name.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// The modules that a text names after `crate::`, also inside braces (`use crate::{model, load}`), comments left out.
fn named_modules(text: &str) -> Vec<String> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut modules = Vec::new();
    for after in code.split("crate::").skip(1) {
        if let Some(group) = after.strip_prefix('{') {
            let end = group.find("};").unwrap_or(group.len());
            let mut depth = 0;
            let mut part = String::new();
            for character in group[..end].chars().chain([',']) {
                match character {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => modules.push(name(&std::mem::take(&mut part))),
                    _ => {}
                }
                if character != ',' || depth > 0 {
                    part.push(character);
                }
            }
        } else {
            modules.push(name(after));
        }
    }
    modules
}

#[test]
fn files_import_lower_floors_or_their_own_module() {
    let floors: BTreeMap<&str, u8> = FLOORS.into();
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 30, "only {} files were read", files.len());
    let mut faults = Vec::new();
    for file in files {
        let own = module(&file);
        if own == "lib" {
            continue;
        }
        let Some(floor) = floors.get(own.as_str()) else {
            faults.push(format!("{} belongs to no floor", file.display()));
            continue;
        };
        for imported in named_modules(&fs::read_to_string(&file).unwrap()) {
            if let Some(other) = floors.get(imported.as_str())
                && imported != own
                && other >= floor
            {
                faults.push(format!("{} (floor {floor}) imports {imported} (floor {other})", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn imports_in_groups_are_seen() {
    assert_eq!(named_modules("use crate::{load::{a, b}, cli};\nuse crate::model::id;"), ["load", "cli", "model"]);
    assert_eq!(named_modules("// crate::cli\nlet x = crate::query::ask();"), ["query"]);
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
