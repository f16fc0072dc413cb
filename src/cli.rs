//! Floor 8: the command line. One file a command: its arguments, whose doc comment is the help, and what it asks.
//!
//! Nothing below this floor knows arguments, the environment, standard streams or exit codes. [`run`] is the whole program
//! in-process: arguments, environment and streams are values.

mod arguments;
mod environment;
mod failing;
mod filters;
mod output;
mod pair;
mod session;
mod shell_words;
mod usage;
mod when;

mod batch;
mod check;
mod cite;
mod common;
mod compare;
mod completions;
mod contradictions;
mod effect;
mod export;
mod interventions;
mod list;
mod loops;
mod man;
mod path;
mod reach;
mod schema;
mod search;
mod show;
mod start;
mod stats;
mod version;
mod what_if;
mod why;

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::explorer::Explorer;
use arguments::{Command, Program};
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

/// Where input comes from and where results and messages go.
pub struct Streams<'a> {
    /// Standard input; only `batch` reads it.
    pub input: &'a mut dyn Read,
    /// Results.
    pub out: &'a mut dyn Write,
    /// Everything else.
    pub err: &'a mut dyn Write,
}

/// Runs the program on the arguments, environment and streams of the process.
pub fn main() -> ExitCode {
    let environment = Environment::of_process();
    let (mut input, mut out, mut err) = (io::stdin().lock(), io::stdout().lock(), io::stderr().lock());
    let mut streams = Streams { input: &mut input, out: &mut out, err: &mut err };
    ExitCode::from(run(std::env::args_os().skip(1), &environment, None, &mut streams).code())
}

/// Runs one command. Arguments come without the program's name. Where a knowledge base is opened already, it is asked unless the
/// arguments name another one. A closed pipe ends the run without a word.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    environment: &Environment,
    opened: Option<&Explorer>,
    streams: &mut Streams<'_>,
) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let typed: Vec<String> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let setting = Setting::scan(&typed, environment);
    let program = Program::try_parse_from(std::iter::once(OsString::from("sarcograph")).chain(arguments));
    let globals = program.as_ref().map(|program| program.globals.clone()).unwrap_or_default();
    let session = Session::new(&globals, environment, opened, &typed, setting);
    let result = match &program {
        Ok(Program { command: Some(Command::Batch(batch)), .. }) => match batch.run(&session, environment, streams) {
            Ok(ended) => return ended.unwrap_or(Exit::Answered),
            Err(failure) => Err(failure),
        },
        Ok(program) => program.run(&session),
        Err(error) => usage::answer(error, &session),
    };
    let written = match result {
        Ok(document) => document.write(setting, streams),
        Err(failure) => output::report(&failure, setting, streams),
    };
    written.unwrap_or(Exit::Answered)
}
