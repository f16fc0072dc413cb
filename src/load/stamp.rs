//! What tells that files have not changed, without reading them.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use borsh::{BorshDeserialize, BorshSerialize};

use super::discover;

/// A file as its folder tells of it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Stamp {
    /// The folder, as it was given, and the path below it.
    pub path: String,
    /// Its length in bytes.
    pub size: u64,
    /// When it was last written, in nanoseconds since 1970.
    pub modified: u64,
    /// When its place on the disk was last changed, where the system tells: also by who sets the time of writing back.
    pub changed: u64,
}

/// Returns the stamps of the files that a knowledge base in these folders is read from, in the order of folders and paths; `None` if
/// a folder cannot be read, or something in it cannot be a record: only reading it tells what. One look at each file, none is opened.
pub fn stamps(folders: &[PathBuf]) -> Option<Vec<Stamp>> {
    let mut stamps = Vec::new();
    for folder in folders {
        for (path, metadata) in discover::seen(folder)? {
            let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
            let modified = u64::try_from(modified.as_nanos()).ok()?;
            let changed = changed(&metadata)?;
            stamps.push(Stamp { path: named(folder, &path), size: metadata.len(), modified, changed });
        }
    }
    Some(stamps)
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    let seconds = u64::try_from(metadata.ctime()).ok()?;
    seconds.checked_mul(1_000_000_000)?.checked_add(u64::try_from(metadata.ctime_nsec()).ok()?)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "where the system tells, it may tell nonsense")]
fn changed(_: &Metadata) -> Option<u64> {
    Some(0)
}

fn named(folder: &Path, path: &str) -> String {
    format!("{}/{path}", folder.to_string_lossy())
}
