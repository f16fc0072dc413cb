//! Who may work: as many answers at once as there are processors, and a bounded number that wait.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How many answers may wait.
const MAX_WAITING: usize = 512;
/// How long an answer waits for its turn.
const PATIENCE: Duration = Duration::from_secs(20);

/// Who may work.
pub(super) struct Gate {
    state: Mutex<State>,
    freed: Condvar,
    places: usize,
}

struct State {
    working: usize,
    waiting: usize,
}

/// A place to work, until it is dropped.
pub(super) struct Place<'a>(&'a Gate);

impl Gate {
    /// Makes a gate with as many places as there are processors.
    pub(super) fn new() -> Self {
        let places = thread::available_parallelism().map_or(2, std::num::NonZeroUsize::get);
        Self { state: Mutex::new(State { working: 0, waiting: 0 }), freed: Condvar::new(), places }
    }

    /// Waits for a place to work; `None` where too many wait already, or for too long.
    pub(super) fn enter(&self) -> Option<Place<'_>> {
        let mut state = self.lock();
        if state.working >= self.places {
            if state.waiting >= MAX_WAITING {
                return None;
            }
            state.waiting += 1;
            let until = Instant::now() + PATIENCE;
            while state.working >= self.places {
                let left = until.saturating_duration_since(Instant::now());
                if left.is_zero() {
                    state.waiting -= 1;
                    return None;
                }
                state = self.freed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
            }
            state.waiting -= 1;
        }
        state.working += 1;
        Some(Place(self))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.lock().working -= 1;
        self.0.freed.notify_one();
    }
}
