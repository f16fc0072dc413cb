//! The knowledge that is served: opened once, and again whenever its folder changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant, SystemTime};

use crate::diagnostic::answer::CheckAnswer;
use crate::diagnostic::code::Severity;
use crate::explorer::Explorer;
use crate::load::{self, LoadError, Loaded};

/// How often the folder is looked at, at most.
const PAUSE: Duration = Duration::from_millis(400);
/// How deep folders are looked into, and how many files are: what is beyond is no knowledge base.
const MAX_DEPTH: usize = 16;
const MAX_FILES: usize = 100_000;

/// The knowledge that is served.
pub struct Store {
    folder: Option<PathBuf>,
    state: RwLock<State>,
    looked: Mutex<Looked>,
}

/// What answers, and what is wrong.
#[derive(Clone, Default)]
pub struct State {
    /// The knowledge, the last version without an error; `None` if there has been none.
    pub explorer: Option<Arc<Explorer>>,
    /// What `check` finds wrong with the folder as it is, if it has errors.
    pub faults: Option<Arc<CheckAnswer>>,
    /// Why the folder cannot be read, if it cannot.
    pub unreadable: Option<String>,
}

/// When the folder was looked at, and what stood there.
struct Looked {
    at: Instant,
    stamp: Vec<(PathBuf, u64, Option<SystemTime>)>,
}

impl Store {
    /// Opens the knowledge in a folder, or that which the program carries. A folder with errors is opened too: they are what is told.
    ///
    /// # Errors
    ///
    /// The folder cannot be looked at.
    pub fn open(folder: Option<&Path>) -> Result<Self, LoadError> {
        let stamp = folder.map(stamp).unwrap_or_default();
        let loaded = match folder {
            Some(folder) => load::folder(folder)?,
            None => load::embedded(),
        };
        let mut state = State::default();
        state.take(loaded);
        let looked = Looked { at: Instant::now(), stamp };
        Ok(Self { folder: folder.map(Path::to_owned), state: RwLock::new(state), looked: Mutex::new(looked) })
    }

    /// Returns the folder; `None` for the knowledge that the program carries.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Returns what answers now. Where the folder has changed, it is opened anew first; one that has errors leaves the version before.
    pub fn current(&self) -> State {
        if let Some(folder) = &self.folder {
            self.refresh(folder);
        }
        self.state.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn refresh(&self, folder: &Path) {
        // Somebody else looks: the version before answers in the meantime.
        let Ok(mut looked) = self.looked.try_lock() else { return };
        if looked.at.elapsed() < PAUSE {
            return;
        }
        let stamp = stamp(folder);
        if stamp != looked.stamp {
            let mut state = self.state.read().unwrap_or_else(PoisonError::into_inner).clone();
            match load::folder(folder) {
                Ok(loaded) => state.take(loaded),
                Err(error) => state.unreadable = Some(error.to_string()),
            }
            *self.state.write().unwrap_or_else(PoisonError::into_inner) = state;
            looked.stamp = stamp;
        }
        looked.at = Instant::now();
    }
}

impl State {
    fn take(&mut self, loaded: Loaded) {
        self.unreadable = None;
        let has_errors = loaded.diagnostics.iter().any(|finding| finding.severity() == Severity::Error);
        self.faults = has_errors.then(|| Arc::new(loaded.answer()));
        if let Some(knowledge) = loaded.knowledge {
            self.explorer = Some(Arc::new(Explorer::new(knowledge)));
        }
    }

    /// Returns the hash of the knowledge that answers; empty if none does.
    pub fn hash(&self) -> &str {
        self.explorer.as_ref().map_or("", |explorer| explorer.knowledge().hash.as_str())
    }
}

/// Returns the files of a folder with their sizes and when they were written, in order. What cannot be read has neither.
fn stamp(folder: &Path) -> Vec<(PathBuf, u64, Option<SystemTime>)> {
    let mut files = Vec::new();
    let mut folders = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            if is_hidden || files.len() >= MAX_FILES {
                continue;
            }
            match fs::metadata(&path) {
                Ok(found) if found.is_dir() && depth < MAX_DEPTH => folders.push((path, depth + 1)),
                Ok(found) => files.push((path, found.len(), found.modified().ok())),
                Err(_) => files.push((path, 0, None)),
            }
        }
    }
    files.sort();
    files
}
