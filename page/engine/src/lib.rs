//! The engine of a page as one file: opens a knowledge base and answers addresses, compiled to WebAssembly.
//!
//! A page writes bytes into the room that [`room`] makes, calls [`open`] or [`ask`], and reads the reply from the memory that they
//! return: four bytes for the length of the media type and four for that of the answer, both with the lowest byte first, two for the
//! status, then media type and answer. The module imports nothing, so that it can do nothing but answer. A panic ends it; the page
//! starts a fresh one.
//!
//! `unsafe` is said here alone: exporting a function under its plain name is, because two of one name would be one.

use std::cell::RefCell;
use std::collections::BTreeMap;

use sarcograph::Explorer;
use sarcograph::explorer::OpenError;
use sarcograph::page::{Door, Reply};
use sarcograph::render::failure::Failure;
use sarcograph::render::json;

/// What the page has given, what it is given, and the knowledge base once it is open.
struct Engine {
    input: Vec<u8>,
    output: Vec<u8>,
    explorer: Option<Explorer>,
}

thread_local! {
    static ENGINE: RefCell<Engine> = const { RefCell::new(Engine { input: Vec::new(), output: Vec::new(), explorer: None }) };
}

/// Makes room for so many bytes of input, and returns where it is. It stays there until the next call of any function.
// SAFETY: no other function of this module is called `room`.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    ENGINE.with_borrow_mut(|engine| {
        engine.input = vec![0; length];
        engine.input.as_mut_ptr()
    })
}

/// Opens the knowledge base whose files the input holds, as a JSON object of paths and texts. Returns where the reply is: 200 if it is
/// open, else why not.
// SAFETY: no other function of this module is called `open`.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn open() -> *const u8 {
    ENGINE.with_borrow_mut(|engine| {
        let input = std::mem::take(&mut engine.input);
        let reply = match opened(&input) {
            Ok(explorer) => {
                engine.explorer = Some(explorer);
                Reply { status: 200, kind: "text/plain; charset=utf-8", body: Vec::new() }
            }
            Err(reason) => told(&reason),
        };
        engine.reply(&reply)
    })
}

/// Answers the address that the input holds. Returns where the reply is.
// SAFETY: no other function of this module is called `ask`.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn ask() -> *const u8 {
    ENGINE.with_borrow_mut(|engine| {
        let address = String::from_utf8_lossy(&std::mem::take(&mut engine.input)).into_owned();
        let reply = match &engine.explorer {
            Some(explorer) => Door::new(explorer).ask(&address),
            None => told("no knowledge base is open"),
        };
        engine.reply(&reply)
    })
}

impl Engine {
    fn reply(&mut self, reply: &Reply) -> *const u8 {
        let length = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes();
        self.output.clear();
        self.output.extend(length(reply.kind.len()));
        self.output.extend(length(reply.body.len()));
        self.output.extend(reply.status.to_le_bytes());
        self.output.extend(reply.kind.as_bytes());
        self.output.extend(&reply.body);
        self.output.as_ptr()
    }
}

fn opened(input: &[u8]) -> Result<Explorer, String> {
    let files: BTreeMap<String, String> = json::read(input).map_err(|error| error.to_string())?;
    Explorer::files(files).map_err(|error: OpenError| error.to_string())
}

fn told(reason: &str) -> Reply {
    Reply::json(500, &Failure::new("unreadable", reason))
}

/// Gives the index of words the numbers that it names its pieces by. They have to differ, and no more: there is one index, in memory.
// SAFETY: `getrandom` calls this, and nobody else, with room for `length` bytes at `start`; the name is the one that it asks for.
#[cfg(target_family = "wasm")]
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
unsafe extern "Rust" fn __getrandom_v03_custom(start: *mut u8, length: usize) -> Result<(), getrandom::Error> {
    use std::sync::atomic::{AtomicU64, Ordering};
    static STATE: AtomicU64 = AtomicU64::new(0x9e37_79b9_7f4a_7c15);
    for at in 0..length {
        // Marsaglia's xorshift generator (2003).
        let mut state = STATE.load(Ordering::Relaxed);
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        STATE.store(state, Ordering::Relaxed);
        // SAFETY: `at` is below `length`.
        unsafe { start.add(at).write(state.to_le_bytes()[0]) };
    }
    Ok(())
}
