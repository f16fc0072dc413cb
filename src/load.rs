//! Floor 2: from a folder of YAML to a checked knowledge base.
//!
//! Files are found ([`folder()`], [`embedded()`] or handed over to [`files()`]), parsed to trees that know their bytes, read as raw
//! records, checked together, and, if there is no error, resolved to a [`Knowledge`]. Faults are collected, never thrown: one run
//! tells them all. Only a syntax error hides the rest of its own file.

mod base;
mod called;
mod curie;
mod discover;
mod file;
mod hash;
mod lint;
mod place;
mod raw;
mod reader;
mod resolve;
pub mod schema;
mod tree;

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::diagnostic::answer::CheckAnswer;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::files::{Files, Place};
use crate::diagnostic::{self, Diagnostic};
use crate::model::knowledge::Knowledge;
use base::Base;
use discover::Found;
use hash::Fnv128;

/// Why a folder could not be looked at.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is nothing of that name.
    #[error("there is no folder `{}`", path.display())]
    Missing {
        /// The folder asked for.
        path: PathBuf,
    },
    /// It is a file or something else.
    #[error("`{}` is no folder; a knowledge base is one", path.display())]
    NotAFolder {
        /// The path asked for.
        path: PathBuf,
    },
    /// The system refuses.
    #[error("`{}` cannot be read: {source}", path.display())]
    Unreadable {
        /// The path asked for.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The walk has strayed.
    #[error("`{}` has more than {limit} files; that is no knowledge base", path.display())]
    TooManyFiles {
        /// The folder asked for.
        path: PathBuf,
        /// How many are allowed.
        limit: usize,
    },
    /// A file that belongs to no knowledge base.
    #[error("`{}` lies in no knowledge base: no folder above it holds `entities/`, `about.yaml` or `facets.yaml`", path.display())]
    NoRoot {
        /// The file asked for.
        path: PathBuf,
    },
}

/// What was read.
#[derive(Debug)]
pub struct Loaded {
    /// The knowledge base, or none if there are errors.
    pub knowledge: Option<Knowledge>,
    /// All findings, sorted by file, line, column and code.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that the findings point into.
    pub files: Files,
}

impl Loaded {
    /// Returns the findings as the contract of the command line writes them.
    pub fn answer(&self) -> CheckAnswer {
        CheckAnswer::new(&self.diagnostics, &self.files)
    }
}

/// Loads the knowledge base that the program carries.
pub fn embedded() -> Loaded {
    load("knowledge", discover::embedded())
}

/// Returns the paths of the records that the program carries, in order.
pub fn embedded_paths() -> Vec<String> {
    discover::embedded().into_iter().map(|found| found.path).collect()
}

/// Loads the knowledge base in a folder.
///
/// # Errors
/// The folder is missing, is no folder, cannot be read or has far too many files. What is wrong inside is a finding.
pub fn folder(path: &Path) -> Result<Loaded, LoadError> {
    Ok(load(&path.to_string_lossy().replace('\\', "/"), discover::folder(path)?))
}

/// Loads a knowledge base from paths, with forward slashes, and contents.
pub fn files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Loaded {
    let mut found: Vec<Found> = (files.into_iter())
        .filter(|(path, _)| place::is_relevant(path))
        .map(|(path, bytes)| {
            let size = bytes.len() as u64;
            let fits = size <= discover::MAX_FILE_BYTES;
            Found { path, content: if fits { Ok(Cow::Owned(bytes)) } else { Err(discover::too_large(size)) } }
        })
        .collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found.dedup_by(|later, earlier| later.path == earlier.path);
    load("", found)
}

/// Loads a folder; or, where a file or folder lies inside a knowledge base, that knowledge base, in which case only the findings
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
    let mut loaded = folder(written.unwrap_or(root))?;
    let (files, diagnostics) = (&loaded.files, std::mem::take(&mut loaded.diagnostics));
    let concerns = |place: Place| {
        files.path(place.file).strip_prefix(&below).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    loaded.diagnostics = (diagnostics.into_iter())
        .filter(|finding| concerns(finding.place) || finding.others.iter().any(|(place, _)| concerns(*place)))
        .collect();
    Ok(loaded)
}

fn load(root: &str, found: Vec<Found>) -> Loaded {
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
    let files = Files::new(root, texts);
    let with_faults: Vec<_> = files.ids().zip(faults).collect();
    let read: Vec<file::Read> =
        with_faults.into_par_iter().map(|(id, fault)| file::read(id, files.path(id), files.text(id), fault)).collect();
    let (mut base, mut diagnostics) = (Base::default(), Vec::new());
    for read in read {
        base.hidden.merge(read.hidden);
        diagnostics.extend(read.diagnostics);
        read.record.into_iter().for_each(|record| base.add(record));
    }
    diagnostics.extend(lint::all(&base));
    diagnostic::sort(&mut diagnostics);
    let has_errors = diagnostics.iter().any(|finding| finding.severity() == Severity::Error);
    let knowledge = (!has_errors).then(|| Knowledge::new(resolve::resolve(base, hash.finish())));
    Loaded { knowledge, diagnostics, files }
}
