//! Floor 9: the command line. Questions are the requests of [`crate::request`]; what asks nothing has a file in `commands`.
//!
//! Nothing below this floor knows arguments, the environment, standard streams or exit codes. [`run`] is the whole program
//! in-process: arguments, environment and streams are values.

mod arguments;
mod asking;
mod cache;
mod commands;
mod completing;
mod document;
mod environment;
mod exit;
mod folder;
mod globals;
mod graphviz;
mod help;
mod importing;
mod networks;
mod options;
mod output;
mod picture;
mod refused;
mod session;
mod shell_words;
mod streams;
mod usage;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use crate::explorer::Explorer;
use crate::request::Request;
use crate::request::error::RequestError;
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
    run_warning(arguments, environment, opened, streams).0
}

/// Runs one command, and returns its warnings too, a sentence each, which were written to the messages.
fn run_warning(
    arguments: impl IntoIterator<Item = OsString>,
    environment: &Environment,
    opened: Option<&Explorer>,
    streams: &mut Streams<'_>,
) -> (Exit, Vec<String>) {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let typed: Vec<String> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let setting = Setting::scan(&typed, environment);
    let mut parser = arguments::parser();
    let arguments = options::with_dashed_words_last(&help::with_options_first(&arguments, &parser), &parser);
    let matches = parser.try_get_matches_from_mut(std::iter::once(OsString::from("sarcograph")).chain(arguments));
    let program = matches.and_then(|matches| Program::new(&matches));
    let globals = program.as_ref().map(|program| program.globals.clone()).unwrap_or_default();
    let session = Session::new(&globals, environment, opened, &typed, setting);
    let result = match &program {
        Ok(Program { task: Task::Do(Tool::Batch(batch)), .. }) => {
            let again = |arguments: Vec<String>, explorer: &Explorer, streams: &mut Streams<'_>| {
                run_warning(arguments.into_iter().map(Into::into), environment, Some(explorer), streams)
            };
            match batch.run(&session, streams, &again) {
                Ok(ended) => return (told(ended, setting, streams), Vec::new()),
                Err(failure) => Err(failure),
            }
        }
        Ok(Program { task: Task::Do(Tool::Serve(serve)), .. }) => match serve.run(&session, read_line, streams) {
            Ok(ended) => return (told(ended, setting, streams), Vec::new()),
            Err(failure) => Err(failure),
        },
        Ok(program) => program.run(&parser, &session),
        Err(error) => usage::answer(error, &parser, &session),
    };
    let (written, warnings) = match result {
        Ok(document) => (document.write(setting, streams), document.warnings),
        Err(failure) => (document::report(&failure, setting, streams), Vec::new()),
    };
    (told(written, setting, streams), warnings)
}

/// Reads arguments, which come without the program's name, as the request that they make: the inverse of
/// [`words`](crate::render::follow_up::words). Nothing is looked up; names and conditions stay words.
///
/// # Errors
///
/// The arguments cannot be read, or ask no question; the message, which is English, says why.
///
/// ```
/// use sarcograph::request::Request;
///
/// let request = sarcograph::cli::read(["effect", "TNF-α", "muscle mass", "--when", "old"])?;
/// assert_eq!(request, Request::from_json(r#"{"question": "effect", "from": "TNF-α", "to": "muscle mass", "when": "old"}"#)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Result<Request, String> {
    let arguments = arguments.into_iter().map(Into::into);
    let matches = arguments::parser().try_get_matches_from(std::iter::once(OsString::from("sarcograph")).chain(arguments));
    let program = matches.and_then(|matches| Program::new(&matches)).map_err(|error| error.to_string())?;
    match program.task {
        Task::Ask(asking) => asking.into_request().map_err(|rest| format!("one word too many: `{}`", rest.join(" "))),
        _ => Err("these arguments ask no question".to_owned()),
    }
}

/// Reads a request that is written as a command in one line, with or without the program's name.
fn read_line(line: &str) -> Result<Request, RequestError> {
    let malformed = |reason: String| RequestError::Malformed(reason.lines().next().unwrap_or_default().to_owned());
    let mut words = shell_words::split(line).ok_or_else(|| malformed("a quotation mark is left open".to_owned()))?;
    if words.first().is_some_and(|word| word == "sarcograph") {
        words.remove(0);
    }
    read(words).map_err(malformed)
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
