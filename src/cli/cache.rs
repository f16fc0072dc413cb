//! Snapshots of knowledge bases in the user's cache: what was read and checked once is opened again without reading its YAML.
//!
//! Whatever is wrong with a snapshot or its folder, the YAML is read: a snapshot makes the start shorter and changes no answer.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::environment::Environment;
use crate::explorer::{Explorer, OpenError};
use crate::load::{self, Stamp};
use crate::snapshot;

/// A file may change twice in what its folder takes for one moment: what was written so shortly before the snapshot is read again.
const MOMENT: Duration = Duration::from_secs(2);
/// A snapshot that nobody wrote for so long is swept when another one is written; those that are used are written anew by then.
const KEPT: Duration = Duration::from_secs(60 * 60 * 24 * 60);
/// What a writer that was ended in the middle leaves is swept after so long.
const LEFT: Duration = Duration::from_secs(60 * 60);
/// How the names of snapshots end, and how those begin that are being written.
const ENDING: &str = ".snapshot";
const UNFINISHED: &str = ".unfinished-";

/// Where snapshots are kept; nowhere if the environment names no place, or the user wants none.
#[derive(Clone, Debug, Default)]
pub(super) struct Cache {
    folder: Option<PathBuf>,
}

impl Cache {
    /// Returns the cache that the environment names: `SARCOGRAPH_CACHE`, else the place that the system has for such things.
    pub(super) fn of(environment: &Environment) -> Self {
        let set = |name: &str| environment.variable(name).map(PathBuf::from);
        let users = || {
            let of_home = |below: &str| set("HOME").map(|home| home.join(below));
            if cfg!(windows) {
                set("LOCALAPPDATA")
            } else if cfg!(target_os = "macos") {
                of_home("Library/Caches")
            } else {
                set("XDG_CACHE_HOME").or_else(|| of_home(".cache"))
            }
        };
        Self { folder: set("SARCOGRAPH_CACHE").or_else(|| users().map(|folder| folder.join("sarcograph"))) }
    }

    /// Opens a knowledge base as [`Explorer::with_folders`] does, from its snapshot where that still holds; else from its YAML, and
    /// keeps a snapshot for the next time.
    pub(super) fn open(&self, base: Option<&Path>, over: &[PathBuf]) -> Result<Explorer, OpenError> {
        let folders: Vec<PathBuf> = base.into_iter().map(Path::to_owned).chain(over.iter().cloned()).collect();
        let Some(file) = self.file(base.is_none(), &folders) else { return opened(base, over) };
        // Taken before anything is read: what changes in between differs from them the next time.
        let stamps = load::stamps(&folders);
        let kept = stamps.as_ref().and_then(|stamps| kept(&file, stamps));
        if let Some(explorer) = kept {
            return Ok(explorer);
        }
        let explorer = opened(base, over)?;
        if let Some(stamps) = stamps.filter(|stamps| are_settled(stamps)) {
            // A cache that cannot be written is none.
            let _ = self.keep(&file, &snapshot::written(stamps, explorer.knowledge()));
        }
        Ok(explorer)
    }

    /// Returns the file of a snapshot: its name is made of the folders that it was read from.
    fn file(&self, is_over_embedded: bool, folders: &[PathBuf]) -> Option<PathBuf> {
        let mut name = if is_over_embedded { format!("shipped-{}", snapshot::BUILD) } else { "folder".to_owned() };
        for folder in folders {
            // A folder that moves is another one; one that cannot be found is told by whoever reads it.
            let real = folder.canonicalize().ok()?;
            name = format!("{name}-{:016x}", number(real.to_string_lossy().as_bytes()));
        }
        Some(self.folder.as_ref()?.join(name + ENDING))
    }

    /// Writes a snapshot whole, or not at all, and sweeps what was left behind.
    fn keep(&self, file: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        fs::create_dir_all(folder)?;
        let mut unfinished = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
        unfinished.write_all(bytes)?;
        unfinished.persist(file)?;
        for entry in fs::read_dir(folder)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let kept = match (name.starts_with(UNFINISHED), name.ends_with(ENDING)) {
                (true, _) => LEFT,
                (_, true) => KEPT,
                (false, false) => continue,
            };
            let written = entry.metadata().and_then(|metadata| metadata.modified());
            if written.is_ok_and(|written| written.elapsed().is_ok_and(|age| age > kept)) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// Opens a knowledge base from its YAML.
fn opened(base: Option<&Path>, over: &[PathBuf]) -> Result<Explorer, OpenError> {
    match base {
        base if !over.is_empty() => Explorer::with_folders(base, over),
        Some(folder) => Explorer::folder(folder),
        None => Explorer::embedded(),
    }
}

/// Opens a snapshot if it is one of these very files.
fn kept(file: &Path, stamps: &[Stamp]) -> Option<Explorer> {
    let bytes = fs::read(file).ok()?;
    let snapshot = snapshot::recognised(&bytes)?;
    (snapshot.origin.stamps == stamps).then(|| snapshot.knowledge().map(Explorer::new)).flatten()
}

/// Returns `true` if all files were written long enough ago for a change from now on to be seen.
fn are_settled(stamps: &[Stamp]) -> bool {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let last = stamps.iter().map(|stamp| Duration::from_nanos(stamp.modified.max(stamp.changed))).max().unwrap_or_default();
    last + MOMENT < now
}

/// Returns the 64-bit FNV-1a hash of bytes (Fowler, Noll, Vo; RFC 9923).
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
