//! Floor 2: from a folder of YAML to a checked knowledge base.
//!
//! Files are found ([`folder()`], [`embedded()`] or handed over to [`files()`]), parsed to trees that know their bytes, read as raw
//! records, checked together, and, if there is no error, resolved to a [`Knowledge`]. Faults are collected, never thrown: one run
//! tells them all. Only a syntax error hides the rest of its own file.

mod curie;
mod discover;
mod error;
mod file;
mod hash;
mod hidden;
mod lint;
mod raw;
mod raw_names;
mod raw_records;
mod reader;
mod resolve;
pub mod schema;
mod slot;
mod spanned;
mod stamp;
mod tree;
mod wording;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::diagnostic::answer::CheckAnswer;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::files::{Files, Span};
use crate::diagnostic::{self, Diagnostic};
use crate::model::knowledge::Knowledge;
use discover::Found;
pub use error::LoadError;
use hash::Fnv128;
use raw_records::RawRecords;
pub use stamp::{Stamp, stamps};

/// What was read.
#[derive(Debug)]
pub struct Loaded {
    /// The knowledge base, or none if there are errors.
    pub knowledge: Option<Knowledge>,
    /// All diagnostics, sorted by file, line, column and code.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that the diagnostics point into.
    pub files: Files,
}

impl Loaded {
    /// Returns the diagnostics as the contract of the command line writes them.
    pub fn answer(&self) -> CheckAnswer {
        CheckAnswer::new(&self.diagnostics, &self.files)
    }
}

/// Loads the knowledge base that the program carries.
pub fn embedded() -> Loaded {
    load("knowledge", discover::embedded(), None)
}

/// Returns the paths of the records that the program carries, in order.
pub fn embedded_paths() -> Vec<String> {
    discover::embedded().into_iter().map(|found| found.path).collect()
}

/// Loads the knowledge base in a folder.
///
/// # Errors
/// The folder is missing, is no folder, cannot be read or has far too many files. What is wrong inside is a diagnostic.
pub fn folder(path: &Path) -> Result<Loaded, LoadError> {
    Ok(load(&shown(path), discover::folder(path)?, None))
}

/// Loads a knowledge base, that in a folder or else the one that the program carries, with other folders laid over it: their records
/// may use all ids of it and define none again; their sources are of the layer `local`, unless they are imported.
///
/// # Errors
/// As [`folder()`], of any of the folders.
pub fn with_folders(base: Option<&Path>, over: &[PathBuf]) -> Result<Loaded, LoadError> {
    let (root, files) = match base {
        Some(base) => (shown(base), discover::folder(base)?),
        None => ("knowledge".to_owned(), discover::embedded()),
    };
    let mut found: Vec<(Option<String>, Found)> = files.into_iter().map(|file| (None, file)).collect();
    for folder in over {
        let root = shown(folder);
        found.extend(discover::folder(folder)?.into_iter().map(|file| (Some(root.clone()), file)));
    }
    // Of files with one path, that of the base stays first: what is defined again is told where it is.
    found.sort_by(|(_, a), (_, b)| a.path.cmp(&b.path));
    Ok(load_over(&root, found, None))
}

/// Returns the files that the program carries, with the document of their format, in the order of their paths.
pub fn embedded_files() -> Vec<(String, &'static [u8])> {
    discover::embedded_files()
}

/// Loads a knowledge base from paths, with forward slashes, and contents.
pub fn files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Loaded {
    let mut found: Vec<Found> = (files.into_iter())
        .filter(|(path, _)| slot::is_relevant(path))
        .map(|(path, bytes)| {
            let size = bytes.len() as u64;
            let fits = size <= discover::MAX_FILE_BYTES;
            Found { path, content: if fits { Ok(Cow::Owned(bytes)) } else { Err(discover::too_large(size)) } }
        })
        .collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found.dedup_by(|later, earlier| later.path == earlier.path);
    load("", found, None)
}

/// Loads a folder; or, where a file or folder lies inside a knowledge base, that knowledge base, in which case only the diagnostics
/// that concern it are kept (the knowledge base is there if nothing in it has an error).
///
/// # Errors
/// As [`folder()`]; and the file lies in no knowledge base.
pub fn check(path: &Path) -> Result<Loaded, LoadError> {
    let is_root = |folder: &&Path| {
        folder.join("entities").is_dir() || folder.join("about.yaml").is_file() || folder.join("facets.yaml").is_file()
    };
    let Ok(real) = path.canonicalize() else { return folder(path) };
    let root = real.ancestors().skip(1).find(is_root);
    let Some(root) = root.filter(|_| real.is_file() || !is_root(&real.as_path())) else {
        return if real.is_file() { Err(LoadError::NoRoot { path: path.to_owned() }) } else { folder(path) };
    };
    let below = real.strip_prefix(root).unwrap_or(&real).to_string_lossy().replace('\\', "/");
    // The root as the path was written: as many steps up as the file lies below it.
    let written = path.ancestors().nth(below.split('/').count()).filter(|written| !written.as_os_str().is_empty());
    let written = written.filter(|written| written.canonicalize().is_ok_and(|written| written == root));
    let root = written.unwrap_or(root);
    let mut loaded = load(&shown(root), discover::folder(root)?, Some(&below));
    let (files, diagnostics) = (&loaded.files, std::mem::take(&mut loaded.diagnostics));
    let concerns =
        |span: Span| files.path(span.file).strip_prefix(&below).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    loaded.diagnostics = (diagnostics.into_iter())
        .filter(|diagnostic| concerns(diagnostic.span) || diagnostic.related.iter().any(|(span, _)| concerns(*span)))
        .collect();
    Ok(loaded)
}

/// Returns a path as it is shown: with forward slashes.
fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Loads files; `focus` is the path of the one that is being worked on, if a single one is checked.
fn load(root: &str, found: Vec<Found>, focus: Option<&str>) -> Loaded {
    load_over(root, found.into_iter().map(|found| (None, found)).collect(), focus)
}

/// Loads files in the order of their paths; those of a folder that is laid over the others come with its path.
fn load_over(root: &str, found: Vec<(Option<String>, Found)>, focus: Option<&str>) -> Loaded {
    let (roots, found): (Vec<Option<String>>, Vec<Found>) = found.into_iter().unzip();
    let mut hash = Fnv128::new();
    for (path, bytes) in found.iter().filter_map(|found| Some((&found.path, found.content.as_ref().ok()?))) {
        hash.write(path.as_bytes());
        hash.write(bytes);
    }
    let (mut texts, mut faults): (Vec<_>, Vec<_>) = found.into_iter().map(file::decode).unzip();
    if texts.is_empty() {
        texts.push((String::new(), String::new()));
        faults.push(Some((Code::EmptyFolder, "this folder holds no record".to_owned())));
    }
    let is_over: Vec<bool> = roots.iter().map(Option::is_some).collect();
    let files = Files::new(root, texts).below(roots);
    let with_faults: Vec<_> = files.ids().zip(faults).collect();
    let read: Vec<file::Read> =
        with_faults.into_par_iter().map(|(id, fault)| file::read(id, files.path(id), files.text(id), fault)).collect();
    let (mut records, mut diagnostics) = (RawRecords::default(), Vec::new());
    for (at, read) in read.into_iter().enumerate() {
        records.hidden.merge(read.hidden);
        diagnostics.extend(read.diagnostics);
        match read.record {
            Some(record) if is_over.get(at) == Some(&true) => records.add_over(record),
            record => record.into_iter().for_each(|record| records.add(record)),
        }
    }
    if diagnostics.iter().any(|diagnostic| diagnostic.code == Code::NewerFormat) {
        // What a newer format says otherwise would be told as faults.
        diagnostics.retain(|diagnostic| diagnostic.code == Code::NewerFormat);
    } else {
        diagnostics.extend(lint::all(&records, focus.and_then(|path| files.find(path))));
    }
    diagnostic::sort(&mut diagnostics);
    let has_errors = diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error);
    let knowledge = (!has_errors).then(|| Knowledge::new(resolve::resolve(records, hash.finish())));
    Loaded { knowledge, diagnostics, files }
}
