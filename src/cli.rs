//! Floor 8: the command line. One file a command: its arguments, whose doc comment is the help, and what it asks.
//!
//! Nothing below this floor knows arguments, the environment, standard streams or exit codes. [`run`] is the whole program
//! in-process: arguments, environment and streams are values.

mod arguments;
mod environment;
mod failing;
mod filters;
mod output;
mod session;
mod usage;
mod when;

mod check;
mod completions;
mod effect;
mod export;
mod list;
mod man;
mod path;
mod reach;
mod schema;
mod search;
mod show;
mod start;
mod stats;
mod version;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::explorer::Explorer;
use arguments::{Globals, Program};
pub use environment::Environment;
use environment::Setting;
use session::Session;

/// How a run ended, as exit codes of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Answered, also where the answer is empty.
    Answered,
    /// An unknown or ambiguous name, an empty selection, unreadable input or output, faults in the data.
    Failed,
    /// The arguments are wrong.
    Usage,
    /// The program is wrong.
    Internal,
}

impl Exit {
    /// Returns the code: 0, 1, 2 or 3.
    pub const fn code(self) -> u8 {
        match self {
            Self::Answered => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Internal => 3,
        }
    }
}

/// Runs the program on the arguments, environment and streams of the process.
pub fn main() -> ExitCode {
    let environment = Environment::of_process();
    let exit = run(std::env::args_os().skip(1), &environment, None, &mut io::stdout().lock(), &mut io::stderr().lock());
    ExitCode::from(exit.code())
}

/// Runs one command: results go to `out`, everything else to `err`. Arguments come without the program's name. Where a knowledge
/// base is opened already, it is asked unless the arguments or the environment name another one. A closed pipe ends the run
/// without a word.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    environment: &Environment,
    opened: Option<&Explorer>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let typed: Vec<String> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let setting = Setting::scan(&typed, environment);
    let program = Program::try_parse_from(std::iter::once(OsString::from("sarcograph")).chain(arguments));
    let result = match &program {
        Ok(program) => {
            let session = Session::new(&program.globals, environment, opened, &typed, setting);
            program.run(&session)
        }
        Err(error) => usage::answer(error, &Session::new(&Globals::default(), environment, opened, &typed, setting)),
    };
    let written = match result {
        Ok(document) => document.write(setting, out, err),
        Err(failure) => output::report(&failure, setting, out, err),
    };
    written.unwrap_or(Exit::Answered)
}
