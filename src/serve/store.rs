//! The knowledge that is served: opened once, and again whenever its folder changes.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock, TryLockError};
use std::time::{Duration, Instant, SystemTime};

use crate::diagnostic::answer::CheckAnswer;
use crate::diagnostic::code::Severity;
use crate::explorer::Explorer;
use crate::load::{self, LoadError, Loaded};

/// How often the folder is looked at, at most.
const PAUSE: Duration = Duration::from_millis(400);
/// How deep folders are looked into, and how many files and folders are: what is beyond is no knowledge base.
const MAX_DEPTH: usize = 16;
const MAX_ENTRIES: usize = 100_000;

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
        let mut looked = match self.looked.try_lock() {
            Ok(looked) => looked,
            // Who looked last broke down at what stood there. What stands there now is looked at all the same.
            Err(TryLockError::Poisoned(broken)) => broken.into_inner(),
            // Somebody else looks: the version before answers in the meantime.
            Err(TryLockError::WouldBlock) => return,
        };
        if looked.at.elapsed() < PAUSE {
            return;
        }
        let stamp = stamp(folder);
        looked.at = Instant::now();
        if stamp != looked.stamp {
            // Before it is opened: a folder that breaks the program does so once, until it changes.
            looked.stamp = stamp;
            let mut state = self.state.read().unwrap_or_else(PoisonError::into_inner).clone();
            match load::folder(folder) {
                Ok(loaded) => state.take(loaded),
                Err(error) => {
                    // What was wrong with it before is not known to be so any longer.
                    state.faults = None;
                    state.unreadable = Some(error.to_string());
                }
            }
            *self.state.write().unwrap_or_else(PoisonError::into_inner) = state;
        }
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

/// Returns the files of a folder with their sizes and when they were written, in order. What cannot be read has neither. What lies
/// less deep is looked at first, so that links which lead round and round hide none of it.
fn stamp(folder: &Path) -> Vec<(PathBuf, u64, Option<SystemTime>)> {
    let mut files = Vec::new();
    let mut entries = 0;
    let mut folders = VecDeque::from([(folder.to_owned(), 0)]);
    while let Some((folder, depth)) = folders.pop_front() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            entries += 1;
            if entries > MAX_ENTRIES {
                files.sort();
                return files;
            }
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            let path = entry.path();
            match fs::metadata(&path) {
                Ok(found) if found.is_dir() && depth < MAX_DEPTH => folders.push_back((path, depth + 1)),
                Ok(found) => files.push((path, found.len(), found.modified().ok())),
                Err(_) => files.push((path, 0, None)),
            }
        }
    }
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    const SOUND: &str = "insulin: {name: {en: insulin}}\n";
    const FAULTY: &str = "moon: {nam: {en: moon}}\n";

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("entities")).unwrap();
        folder
    }

    #[test]
    fn who_breaks_down_while_looking_leaves_the_folder_to_the_next() {
        let folder = folder();
        fs::write(folder.path().join("entities/hormone.yaml"), SOUND).unwrap();
        let store = Arc::new(Store::open(Some(folder.path())).unwrap());
        let broken = Arc::clone(&store);
        let ended = thread::spawn(move || {
            let _looked = broken.looked.lock().unwrap();
            panic!("broken down");
        });
        assert!(ended.join().is_err() && store.looked.is_poisoned());
        assert!(store.current().faults.is_none() && store.current().explorer.is_some());
        fs::write(folder.path().join("entities/moon.yaml"), FAULTY).unwrap();
        thread::sleep(PAUSE);
        assert!(store.current().faults.is_some(), "the folder is looked at again");
    }

    #[test]
    fn a_folder_that_is_gone_has_no_faults_but_cannot_be_read() {
        let folder = folder();
        fs::write(folder.path().join("entities/moon.yaml"), FAULTY).unwrap();
        let store = Store::open(Some(folder.path())).unwrap();
        assert!(store.current().faults.is_some());
        fs::remove_dir_all(folder.path()).unwrap();
        thread::sleep(PAUSE);
        let state = store.current();
        assert!(state.faults.is_none() && state.unreadable.is_some());
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_round_and_round_end() {
        let folder = folder();
        fs::write(folder.path().join("about.yaml"), "title: {en: a}\n").unwrap();
        fs::write(folder.path().join("entities/hormone.yaml"), SOUND).unwrap();
        for name in ["a", "b", "c", "d"] {
            std::os::unix::fs::symlink(folder.path(), folder.path().join(name)).unwrap();
        }
        let files = stamp(folder.path());
        assert!(files.len() < MAX_ENTRIES);
        for path in ["about.yaml", "entities/hormone.yaml"] {
            assert!(files.iter().any(|(found, ..)| *found == folder.path().join(path)), "{path}");
        }
    }
}
