//! Floor 9: the command line. Questions are the requests of [`crate::request`]; what asks nothing has a file in `commands`.
//!
//! Nothing below this floor knows arguments, the environment, standard streams or exit codes. [`run`] is the whole program
//! in-process: arguments, environment and streams are values.

mod arguments;
mod asking;
mod commands;
mod document;
mod environment;
mod exit;
mod globals;
mod output;
mod refused;
mod session;
mod shell_words;
mod streams;
mod usage;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use crate::explorer::Explorer;
use arguments::{Program, Task, Tool};
pub use environment::Environment;
use environment::Setting;
pub use exit::Exit;
use session::Session;
pub use streams::Streams;

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
    let mut parser = arguments::parser();
    let matches = parser.try_get_matches_from_mut(std::iter::once(OsString::from("sarcograph")).chain(arguments));
    let program = matches.and_then(|matches| Program::new(&matches));
    let globals = program.as_ref().map(|program| program.globals.clone()).unwrap_or_default();
    let session = Session::new(&globals, environment, opened, &typed, setting);
    let result = match &program {
        Ok(Program { task: Task::Do(Tool::Batch(batch)), .. }) => {
            let again = |arguments: Vec<String>, explorer: &Explorer, streams: &mut Streams<'_>| {
                run(arguments.into_iter().map(Into::into), environment, Some(explorer), streams)
            };
            match batch.run(&session, streams, &again) {
                Ok(ended) => return told(ended, setting, streams),
                Err(failure) => Err(failure),
            }
        }
        Ok(program) => program.run(&parser, &session),
        Err(error) => usage::answer(error, &parser, &session),
    };
    let written = match result {
        Ok(document) => document.write(setting, streams),
        Err(failure) => document::report(&failure, setting, streams),
    };
    told(written, setting, streams)
}

/// Returns how a run ended that wrote to streams. A closed pipe is no failure; any other is told among the messages, if these can
/// still be written.
fn told(written: io::Result<Exit>, setting: Setting, streams: &mut Streams<'_>) -> Exit {
    match written {
        Ok(exit) => exit,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Answered,
        Err(error) => {
            let failure = refused::unwritten(setting.lang, &error);
            // Where messages cannot be written either, the exit code alone tells.
            let _ = streams.err.write_all(setting.err.render(&failure.view(setting.lang)).as_bytes());
            Exit::Failed
        }
    }
}
