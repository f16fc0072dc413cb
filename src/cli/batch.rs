//! `batch`

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;

use clap::Args;

use super::session::Session;
use super::{Environment, Exit, Streams, failing, run, shell_words};
use crate::explorer::Explorer;
use crate::render::failure::Failure;
use crate::render::json;
use crate::render::words::Phrase;
use crate::render::words::failure::Failing;

/// Answer many questions at once: one command a line in, one JSON object a line out, the knowledge loaded once
///
/// Words are cut as in a shell, quotation marks and all; `sarcograph` before a command may be left out. Blank lines and lines that
/// begin with # are passed over. A faulty line is answered with its error and the rest goes on; the run then ends with 1. Each
/// line is answered before the next is read. What is no JSON, such as a diagram, is answered as {"text": …}.
#[derive(Debug, Args)]
#[command(after_help = "Example: printf 'effect TNF-α muscle-mass\\nloops ROS\\n' | sarcograph batch")]
pub(super) struct BatchArgs {
    /// A file of commands, or - for standard input [default: -]
    file: Option<PathBuf>,
}

impl BatchArgs {
    /// Answers line by line. The inner error is one of the streams, a closed pipe above all.
    pub(super) fn run(
        &self,
        session: &Session<'_>,
        environment: &Environment,
        streams: &mut Streams<'_>,
    ) -> Result<io::Result<Exit>, Failure> {
        let batch = Batch { session, environment, explorer: session.explorer()? };
        let file = self.file.as_deref().filter(|file| file.as_os_str() != OsStr::new("-"));
        let unreadable = |error: &io::Error| {
            let name = file.map_or("-".to_owned(), |file| file.display().to_string());
            let parts = [name.into(), failing::reason(session.lang(), error).into()];
            Failure::new("unreadable", Failing::Unreadable.fill(session.lang(), &parts).plain())
        };
        let mut lines: Box<dyn BufRead + '_> = match file {
            Some(file) => Box::new(BufReader::new(File::open(file).map_err(|error| unreadable(&error))?)),
            None => Box::new(BufReader::new(&mut *streams.input)),
        };
        let mut exit = Exit::Answered;
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).map_err(|error| unreadable(&error))? > 0 {
            let text = String::from_utf8_lossy(&line);
            let command = text.trim_start_matches('\u{feff}').trim();
            if !command.is_empty() && !command.starts_with('#') {
                let (answer, ended) = batch.answer(command);
                if ended != Exit::Answered {
                    exit = Exit::Failed;
                }
                if let Err(error) = write_line(streams.out, &answer) {
                    return Ok(Err(error));
                }
            }
            line.clear();
        }
        Ok(Ok(exit))
    }
}

fn write_line(out: &mut dyn Write, line: &str) -> io::Result<()> {
    out.write_all(line.as_bytes())?;
    out.write_all(b"\n")?;
    out.flush()
}

/// What all lines share.
struct Batch<'a> {
    session: &'a Session<'a>,
    environment: &'a Environment,
    explorer: &'a Explorer,
}

impl Batch<'_> {
    /// Answers one line as one line of JSON.
    fn answer(&self, line: &str) -> (String, Exit) {
        match self.words(line) {
            Ok(words) => self.run(words),
            Err(failing) => (in_json(&Failure::new("usage", failing.text(self.session.lang()))), Exit::Usage),
        }
    }

    /// Cuts a line into arguments, or says why no line of a batch can be that.
    fn words(&self, line: &str) -> Result<Vec<String>, Failing> {
        let mut words = shell_words::split(line).ok_or(Failing::OpenQuote)?;
        if words.first().is_some_and(|word| word == "sarcograph") {
            words.remove(0);
        }
        let options: Vec<&str> = words.iter().map(String::as_str).take_while(|word| *word != "--").collect();
        let has = |name: &str| options.iter().any(|word| word.strip_prefix(name).is_some_and(is_end_of_option));
        if options.iter().find(|word| !word.starts_with('-')) == Some(&"batch") {
            return Err(Failing::BatchInBatch);
        }
        if has("--output") || options.iter().any(|word| word.starts_with("-o")) {
            return Err(Failing::FileInBatch);
        }
        if has("--knowledge") {
            return Err(Failing::KnowledgeInBatch);
        }
        let mut globals = Vec::new();
        if !has("--lang") {
            globals.push(format!("--lang={}", self.session.lang().tag()));
        }
        if !has("--json") && !has("--format") {
            globals.push("--json".to_owned());
        }
        globals.append(&mut words);
        Ok(globals)
    }

    fn run(&self, words: Vec<String>) -> (String, Exit) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut streams = Streams { input: &mut io::empty(), out: &mut out, err: &mut err };
        let exit = run(words.into_iter().map(Into::into), self.environment, Some(self.explorer), &mut streams);
        let out = String::from_utf8_lossy(&out);
        if out.starts_with('{') {
            return (json::on_one_line(&out), exit);
        }
        let text = if out.is_empty() { String::from_utf8_lossy(&err) } else { out };
        (serde_json::json!({ "text": text }).to_string(), exit)
    }
}

/// Tells whether an option ends here, or goes on with its value.
fn is_end_of_option(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('=')
}

fn in_json(failure: &Failure) -> String {
    json::plain(failure).map_or_else(|error| error.to_string(), |text| json::on_one_line(&text))
}
