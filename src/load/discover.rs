//! Finding the files of a knowledge base: in a folder or in the program itself.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::error::LoadError;
use super::slot::is_relevant;
use crate::diagnostic::code::Code;

/// The knowledge base that the program carries.
static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/knowledge");

/// The most files and folders that a knowledge base may have; a walk that meets more has strayed.
const MAX_ENTRIES: usize = 100_000;

/// How deep folders may lie in one another.
const MAX_DEPTH: usize = 16;

/// The most bytes that a file may have.
pub(super) const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;

/// A file that is to be read.
pub(super) struct Found {
    /// The path below the root, with forward slashes.
    pub(super) path: String,
    /// Its bytes, or why there are none.
    pub(super) content: Result<Cow<'static, [u8]>, (Code, String)>,
}

/// Returns the files that the program carries, in the order of their paths.
pub(super) fn embedded() -> Vec<Found> {
    let files = embedded_files().into_iter().filter(|(path, _)| is_relevant(path));
    files.map(|(path, content)| Found { path, content: Ok(Cow::Borrowed(content)) }).collect()
}

/// Returns the same with the document of the format.
pub(super) fn embedded_files() -> Vec<(String, &'static [u8])> {
    let mut found = Vec::new();
    let mut folders = vec![&EMBEDDED];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        found.extend(folder.files().filter_map(|file| {
            let path = file.path().to_str()?.replace('\\', "/");
            (is_relevant(&path) || path == "README.md").then(|| (path, file.contents()))
        }));
    }
    found.sort();
    found
}

/// Returns the files of a folder in the order of their paths. Links are followed; what cannot be read is among the files, with
/// the reason.
pub(super) fn folder(root: &Path) -> Result<Vec<Found>, LoadError> {
    let about_root = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => LoadError::Missing { path: root.to_owned() },
        _ => LoadError::Unreadable { path: root.to_owned(), source },
    };
    if !fs::metadata(root).map_err(about_root)?.is_dir() {
        return Err(LoadError::NotAFolder { path: root.to_owned() });
    }
    let top = root.canonicalize().map_err(about_root)?;
    fs::read_dir(root).map_err(about_root)?;
    let mut walk = Walk::default();
    if !walk.enter(root, "", &mut vec![top]) {
        return Err(LoadError::TooManyFiles { path: root.to_owned(), limit: MAX_ENTRIES });
    }
    let mut found = walk.found;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Returns what [`folder()`] would read, unread: the paths in the same order, with what the folder tells of the files. `None` where
/// something is told to be wrong.
pub(super) fn seen(root: &Path) -> Option<Vec<(String, fs::Metadata)>> {
    let mut walk = Walk { is_only_seeing: true, ..Walk::default() };
    let is_whole = walk.enter(root, "", &mut vec![root.canonicalize().ok()?]);
    let is_sound = |(_, metadata): &(String, fs::Metadata)| metadata.is_file() && metadata.len() <= MAX_FILE_BYTES;
    (is_whole && walk.found.is_empty() && walk.seen.iter().all(is_sound)).then(|| {
        walk.seen.sort_by(|(a, _), (b, _)| a.cmp(b));
        walk.seen
    })
}

#[derive(Default)]
struct Walk {
    found: Vec<Found>,
    /// Whether files are left unread.
    is_only_seeing: bool,
    seen: Vec<(String, fs::Metadata)>,
    entries: usize,
}

impl Walk {
    /// Walks a folder whose real path is the last of `above`; false where there are too many files.
    fn enter(&mut self, folder: &Path, path: &str, above: &mut Vec<PathBuf>) -> bool {
        let names = match fs::read_dir(folder)
            .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.file_name())).collect::<io::Result<Vec<_>>>())
        {
            Ok(names) => names,
            Err(error) => {
                self.refuse(path, Code::UnreadableFile, format!("this folder cannot be read: {error}"));
                return true;
            }
        };
        for name in names {
            self.entries += 1;
            if self.entries > MAX_ENTRIES {
                return false;
            }
            let shown = name.to_string_lossy();
            if shown.starts_with('.') {
                continue;
            }
            let below = if path.is_empty() { shown.into_owned() } else { format!("{path}/{shown}") };
            if !self.look_at(&folder.join(&name), below, above) {
                return false;
            }
        }
        true
    }

    fn look_at(&mut self, at: &Path, path: String, above: &mut Vec<PathBuf>) -> bool {
        let metadata = match fs::metadata(at) {
            Ok(metadata) => metadata,
            Err(error) => {
                let is_plain = matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied);
                if at.is_symlink() && !is_plain {
                    self.refuse(&path, Code::LinkLoop, format!("this link leads to itself: {error}"));
                } else {
                    self.refuse(&path, Code::UnreadableFile, format!("this file cannot be read: {error}"));
                }
                return true;
            }
        };
        if metadata.is_dir() {
            let Ok(real) = at.canonicalize() else { return true };
            if above.contains(&real) {
                self.refuse(&path, Code::LinkLoop, "this link leads back to a folder that it lies in".to_owned());
                return true;
            }
            if above.len() > MAX_DEPTH {
                let message = format!("folders lie more than {MAX_DEPTH} deep in one another here");
                self.refuse(&path, Code::UnreadableFile, message);
                return true;
            }
            above.push(real);
            let goes_on = self.enter(at, &path, above);
            above.pop();
            return goes_on;
        }
        if is_relevant(&path) && self.is_only_seeing {
            self.seen.push((path, metadata));
        } else if is_relevant(&path) {
            let content = read(at, &metadata);
            self.found.push(Found { path, content });
        }
        true
    }

    fn refuse(&mut self, path: &str, code: Code, message: String) {
        self.found.push(Found { path: path.to_owned(), content: Err((code, message)) });
    }
}

fn read(at: &Path, metadata: &fs::Metadata) -> Result<Cow<'static, [u8]>, (Code, String)> {
    if !metadata.is_file() {
        return Err((Code::UnreadableFile, "this is no file".to_owned()));
    }
    if metadata.len() > MAX_FILE_BYTES {
        return Err(too_large(metadata.len()));
    }
    match fs::read(at) {
        Ok(bytes) => Ok(Cow::Owned(bytes)),
        Err(error) => Err((Code::UnreadableFile, format!("this file cannot be read: {error}"))),
    }
}

/// Returns the diagnostic about a file of so many bytes.
pub(super) fn too_large(bytes: u64) -> (Code, String) {
    (Code::FileTooLarge, format!("this file has {bytes} bytes; the limit is {MAX_FILE_BYTES}"))
}
