//! `batch`

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;

use clap::Args;

use crate::cli::exit::Exit;
use crate::cli::session::Session;
use crate::cli::streams::Streams;
use crate::cli::{refused, shell_words};
use crate::explorer::Explorer;
use crate::render::failure::Failure;
use crate::render::json;
use crate::render::naming::Naming;
use crate::render::present::Present;
use crate::render::refusal::refusal;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::request::Request;

/// Answer many questions at once: a command or a JSON request a line in, a JSON object a line out, the knowledge loaded once
///
/// A line that begins with { is a request as answers carry it: {"question": "effect", "from": "IL-6", "to": "muscle mass"}.
/// Words are cut as in a shell, quotation marks and all; `sarcograph` before a command may be left out. Blank lines and lines that
/// begin with # are passed over. A faulty line is answered with its error and the rest goes on; the run then ends with 1. Each
/// line is answered before the next is read. What is no JSON, such as a diagram, is answered as {"text": …}, with
/// "warnings" where there are any.
#[derive(Debug, Args)]
#[command(after_help = "Example: printf 'effect TNF-α muscle-mass\\nloops ROS\\n' | sarcograph batch")]
pub(in crate::cli) struct BatchArgs {
    /// A file of commands, or - for standard input [default: -]
    file: Option<PathBuf>,
}

impl BatchArgs {
    /// Answers line by line. The inner error is one of the streams, a closed pipe above all.
    pub(in crate::cli) fn run(
        &self,
        session: &Session<'_>,
        streams: &mut Streams<'_>,
        run: &Run<'_>,
    ) -> Result<io::Result<Exit>, Failure> {
        let batch = Batch { session, explorer: session.explorer()?, run };
        let file = self.file.as_deref().filter(|file| file.as_os_str() != OsStr::new("-"));
        let name = || file.map_or("-".to_owned(), |file| file.display().to_string());
        let unreadable = |error: &io::Error| {
            let parts = [name().into(), refused::reason(session.lang(), error).into()];
            Failure::new("unreadable", FailureWords::Unreadable.fill(session.lang(), &parts).plain())
        };
        let mut lines: Box<dyn BufRead + '_> = match file {
            Some(file) => Box::new(BufReader::new(File::open(file).map_err(|error| unreadable(&error))?)),
            None => Box::new(BufReader::new(&mut *streams.input)),
        };
        let mut exit = Exit::Answered;
        let (mut line, mut number) = (Vec::new(), 0);
        while lines.read_until(b'\n', &mut line).map_err(|error| unreadable(&error))? > 0 {
            number += 1;
            if is_utf16(&line) {
                return Err(Failure::new("unreadable", FailureWords::Utf16.fill(session.lang(), &[name().into()]).plain()));
            }
            let text = String::from_utf8_lossy(&line);
            let command = text.trim_start_matches('\u{feff}').trim();
            if !command.is_empty() && !command.starts_with('#') {
                let (answer, ended) = batch.answer(number, command);
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

/// Runs one command on knowledge that is opened already; returns how it ended, and its warnings, a sentence each.
pub(in crate::cli) type Run<'a> = dyn Fn(Vec<String>, &Explorer, &mut Streams<'_>) -> (Exit, Vec<String>) + 'a;

/// The options before a command whose value is the next word.
const VALUED: [&str; 6] = ["--lang", "--format", "--color", "--knowledge", "--add", "--graph"];

/// What all lines share.
struct Batch<'a> {
    session: &'a Session<'a>,
    explorer: &'a Explorer,
    run: &'a Run<'a>,
}

impl Batch<'_> {
    /// Answers one line, a command or a request in JSON, as one line of JSON. What failed says in which line, and what stands there.
    fn answer(&self, number: usize, line: &str) -> (String, Exit) {
        let (answer, exit) = if line.starts_with('{') {
            self.request(line)
        } else {
            match self.words(line) {
                Ok(words) => self.run(words),
                Err(failing) => (in_json(&Failure::new("usage", failing.text(self.session.lang()))), Exit::Usage),
            }
        };
        if exit == Exit::Answered { (answer, exit) } else { (placed(&answer, number, line), exit) }
    }

    /// Answers a request in JSON.
    fn request(&self, line: &str) -> (String, Exit) {
        let (lang, knowledge) = (self.session.lang(), self.explorer.knowledge());
        let naming = Naming { knowledge, lang, globals: "" };
        let answered = Request::from_json(line).and_then(|request| request.answer(self.explorer, lang));
        match answered.map(|answered| answered.json(knowledge)) {
            Ok(Ok(answer)) => (json::on_one_line(&answer), Exit::Answered),
            Ok(Err(error)) => (in_json(&refused::internal(lang, &error)), Exit::Internal),
            Err(error) => {
                let failure = refusal(naming, &error);
                let exit = if failure.code == "usage" { Exit::Usage } else { Exit::Failed };
                (in_json(&failure), exit)
            }
        }
    }

    /// Cuts a line into arguments, or says why no line of a batch can be that.
    fn words(&self, line: &str) -> Result<Vec<String>, FailureWords> {
        let mut words = shell_words::split(line).ok_or(FailureWords::OpenQuote)?;
        if words.first().is_some_and(|word| word == "sarcograph") {
            words.remove(0);
        }
        let options: Vec<&str> = words.iter().map(String::as_str).take_while(|word| *word != "--").collect();
        let has = |name: &str| options.iter().any(|word| word.strip_prefix(name).is_some_and(is_end_of_option));
        match command(&options) {
            Some("batch") => return Err(FailureWords::BatchInBatch),
            // It would answer others until it is stopped, and the rest of the lines never.
            Some("serve") => return Err(FailureWords::ServeInBatch),
            Some("init" | "import" | "page") => return Err(FailureWords::FileInBatch),
            _ => {}
        }
        if has("--output") || has("--frames") || options.iter().any(|word| word.starts_with("-o")) {
            return Err(FailureWords::FileInBatch);
        }
        let asks_for_pixels =
            |pair: &[&str]| matches!(pair, ["--as" | "export", format] if format.eq_ignore_ascii_case("png"));
        if options.windows(2).any(asks_for_pixels) || options.iter().any(|word| word.eq_ignore_ascii_case("--as=png")) {
            return Err(FailureWords::PixelsInBatch);
        }
        if ["--knowledge", "--add", "--graph"].into_iter().any(has) {
            return Err(FailureWords::KnowledgeInBatch);
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
        let (exit, warnings) = (self.run)(words, self.explorer, &mut streams);
        let out = String::from_utf8_lossy(&out);
        if out.starts_with('{') {
            return (json::on_one_line(&out), exit);
        }
        let text = if out.is_empty() { String::from_utf8_lossy(&err) } else { out };
        let mut answer = serde_json::json!({ "text": text });
        if !warnings.is_empty() {
            answer["warnings"] = warnings.into();
        }
        (answer.to_string(), exit)
    }
}

/// Adds to an error the number of its line, from 1, and the line.
fn placed(answer: &str, number: usize, line: &str) -> String {
    let mut value: serde_json::Value = serde_json::from_str(answer).unwrap_or_default();
    match value.get_mut("error").and_then(serde_json::Value::as_object_mut) {
        Some(error) => {
            error.insert("line".to_owned(), number.into());
            error.insert("text".to_owned(), line.into());
            value.to_string()
        }
        None => answer.to_owned(),
    }
}

/// Returns `true` if bytes are the beginning of a text in UTF-16, or hold what only such a text holds.
fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.contains(&0)
}

/// Returns the command among words: the first that is neither an option nor the value of one.
fn command<'a>(words: &[&'a str]) -> Option<&'a str> {
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        if VALUED.contains(&word) {
            words.next();
        } else if !word.starts_with('-') {
            return Some(word);
        }
    }
    None
}

/// Tells whether an option ends here, or goes on with its value.
fn is_end_of_option(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('=')
}

fn in_json(failure: &Failure) -> String {
    json::plain(failure).map_or_else(|error| error.to_string(), |text| json::on_one_line(&text))
}
