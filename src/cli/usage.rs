//! Arguments that cannot be read: what was probably meant, as a command to copy.

use std::error::Error;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::document::Document;
use super::session::Session;
use super::{help, options};
use crate::model::fold::key;
use crate::model::name::Lang;
use crate::model::names::Lookup;
use crate::render::failure::Failure;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::shell::{typed, typed as as_typed, word};
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;

/// Answers what the parser of arguments stopped at: help is a result, anything else a failure.
///
/// `program` is what the arguments were held against.
pub(super) fn answer(error: &clap::Error, program: &Command, session: &Session<'_>) -> Result<Document, Failure> {
    let rendered = error.render();
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand) {
        if let Some(page) = help::page(session, program) {
            return Ok(page);
        }
        let colour = session.setting.out.colour;
        return Ok(Document::printed(if colour { rendered.ansi().to_string() } else { rendered.to_string() }));
    }
    let word = match error.get(ContextKind::InvalidSubcommand).or_else(|| error.get(ContextKind::InvalidArg)) {
        Some(ContextValue::String(word)) => word.as_str(),
        _ => "",
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => Err(unknown_command(session, program, word, error)),
        ErrorKind::UnknownArgument => Err(unknown_argument(session, program, word, error)),
        _ => Err(parser_failure(session, program, error)),
    }
}

/// The parser stumbled over an argument: a command behind two dashes, a name or a number that begins with one, or a slip of the
/// finger in the name of an option.
fn unknown_argument(session: &Session<'_>, program: &Command, word: &str, error: &clap::Error) -> Failure {
    let lang = session.lang();
    let failure = |words: FailureWords, parts: &[Line]| Failure::new("usage", words.fill(lang, parts).plain());
    if !word.starts_with('-') && session.typed.iter().take_while(|typed| *typed != word).any(|typed| typed == "--") {
        let words: Vec<String> =
            session.typed.iter().filter(|typed| *typed != "--").map(|typed| typed_again(typed)).collect();
        let is_command = program.find_subcommand(word).is_some();
        let command = format!("sarcograph {}{}", if is_command { "" } else { "show " }, words.join(" "));
        return failure(FailureWords::DashesBeforeCommand, &[]).offering(vec![command]);
    }
    if let Some(name) = dashed_name(session, word) {
        let command = format!("sarcograph {} -- {}", without(session.typed, name).join(" "), typed(name));
        return failure(FailureWords::DashedName, &[name.into()]).offering(vec![command]);
    }
    let Some(at) = session.typed.iter().position(|typed| typed.starts_with(word)) else {
        return parser_failure(session, program, error);
    };
    let (typed, help) = (session.typed[at].as_str(), vec![help_of(session, program)]);
    let before = at.checked_sub(1).map_or("", |before| session.typed[before].as_str());
    let number = options::value_name(session.typed, program, before).filter(|_| typed.parse::<f64>().is_ok());
    if let Some(words) = number.and_then(of_number) {
        return failure(words, &[before.into(), typed.into()]).offering(help);
    }
    if let Some(option) = options::near(session.typed, program, typed) {
        let command = retyped(session.typed, &[typed], &[option]);
        return failure(FailureWords::NoOption, &[name_of_option(typed).into()]).offering(vec![command]);
    }
    if typed.starts_with("--") {
        return parser_failure(session, program, error);
    }
    // A number behind a name may be a part of it: FST -5003.
    let joined = format!("{before} {typed}");
    if at > 1 && means_something(session, &joined) {
        let command = retyped(session.typed, &[before, typed], &[as_typed(&joined)]);
        return failure(FailureWords::JoinedWords, &[]).offering(vec![command]);
    }
    let search = session.command(&format!("search {before} {typed}"));
    let offers = if at > 1 && typed.parse::<f64>().is_ok() { vec![search] } else { help };
    failure(FailureWords::NoDashedWord, &[typed.into()]).offering(offers)
}

/// Returns how it is told that the value of an option is none of its numbers, by the name of the value; none where it is no number.
fn of_number(value_name: &str) -> Option<FailureWords> {
    match value_name {
        "N" => Some(FailureWords::WholeNumber),
        "FACTOR" => Some(FailureWords::Factor),
        _ => None,
    }
}

/// Returns an option without its value.
fn name_of_option(typed: &str) -> &str {
    typed.split('=').next().unwrap_or(typed)
}

/// Returns the command that shows the help of the command typed.
fn help_of(session: &Session<'_>, program: &Command) -> String {
    let command = options::command(session.typed, program);
    command.map_or_else(|| "sarcograph --help".to_owned(), |command| format!("sarcograph {} --help", command.get_name()))
}

/// Tells that more names were typed than a command takes, and which of them may be one name.
pub(super) fn unquoted(session: &Session<'_>, words: &[String], wanted: usize) -> Failure {
    let lang = session.lang();
    let count = if wanted == 1 { FailureWords::OneName } else { FailureWords::TwoNames };
    let command = session.typed.iter().find(|word| !word.starts_with('-')).map_or("", String::as_str);
    let message = FailureWords::SplitWords.fill(lang, &[command.into(), count.text(lang).into()]).plain();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let splits: Vec<Vec<String>> = match wanted {
        1 => vec![vec![words.join(" ")]],
        _ => (1..words.len()).map(|at| vec![words[..at].join(" "), words[at..].join(" ")]).collect(),
    };
    let meant = splits.into_iter().filter(|names| names.iter().all(|name| means_something(session, name)));
    let commands = meant.map(|names| {
        let names: Vec<String> = names.iter().map(|name| typed(name.trim_matches(QUOTES))).collect();
        retyped(session.typed, &words, &names)
    });
    Failure::new("usage", message).offering(commands.collect())
}

/// Offers words side by side as one name, the longest first, where every word is then part of a name, and some are joined.
pub(super) fn rejoined(session: &Session<'_>, words: &[String]) -> Option<Failure> {
    let lang = session.lang();
    let mut names: Vec<String> = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let length = (1..=rest.len()).rev().find(|length| means_something(session, &rest[..*length].join(" ")))?;
        names.push(typed(rest[..length].join(" ").trim_matches(QUOTES)));
        rest = &rest[length..];
    }
    if names.len() == words.len() {
        return None;
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let message = FailureWords::JoinedWords.text(lang);
    Some(Failure::new("usage", message).offering(vec![retyped(session.typed, &words, &names)]))
}

/// Returns the command as typed, with names in the place of some of its words. Words with blanks get their quotation marks back.
pub(super) fn retyped(arguments: &[String], words: &[&str], names: &[String]) -> String {
    let mut command = vec!["sarcograph".to_owned()];
    let mut expected = words.iter();
    let mut next = expected.next();
    for argument in arguments {
        if next == Some(&argument.as_str()) {
            if next == words.first() {
                command.extend(names.iter().cloned());
            }
            next = expected.next();
        } else {
            command.push(if argument.starts_with('-') { argument.clone() } else { typed_again(argument) });
        }
    }
    command.join(" ")
}

/// Quotation marks that a shell does not know, and those that it does.
const QUOTES: [char; 10] = ['"', '\'', '“', '”', '‘', '’', '「', '」', '«', '»'];

fn typed_again(argument: &str) -> String {
    if argument.contains(char::is_whitespace) { typed(argument) } else { word(argument) }
}

fn without<'a>(arguments: &'a [String], word: &str) -> Vec<&'a str> {
    arguments.iter().map(String::as_str).filter(|argument| *argument != word && *argument != "--").collect()
}

/// Returns the argument that the parser stumbled over, where it is a name that begins with a dash.
fn dashed_name<'a>(session: &Session<'a>, word: &str) -> Option<&'a str> {
    let typed = session.typed.iter().map(String::as_str).find(|typed| typed.starts_with(word))?;
    means_something(session, typed).then_some(typed)
}

fn means_something(session: &Session<'_>, name: &str) -> bool {
    let found = |naming: Naming<'_>| matches!(naming.knowledge.names().find(name), Lookup::Found(_) | Lookup::Ambiguous(_));
    !name.is_empty() && session.naming().is_ok_and(found)
}

/// Tells that there is no such command.
pub(super) fn no_command(session: &Session<'_>, word: &str) -> Failure {
    Failure::new("usage", FailureWords::NoCommand.fill(session.lang(), &[word.into()]).plain())
}

/// The first word is no command: it may be one in other letters, a name, alone or with the words behind it, or a slip of the finger.
fn unknown_command(session: &Session<'_>, program: &Command, word: &str, error: &clap::Error) -> Failure {
    let failure = no_command(session, word);
    let again = |command: &str| retyped(session.typed, &[word], &[command.to_owned()]);
    if let Some(command) = program.get_subcommands().find(|command| key(command.get_name()) == key(word)) {
        return failure.offering(vec![again(command.get_name())]);
    }
    let words: Vec<&str> = session
        .typed
        .iter()
        .map(String::as_str)
        .skip_while(|typed| *typed != word)
        .take_while(|word| !word.starts_with('-'))
        .collect();
    let all = words.join(" ");
    for name in [all.as_str(), word] {
        if means_something(session, name) {
            return failure.offering(vec![session.command(&format!("show {}", typed(name)))]);
        }
    }
    // The parser names the nearest command last.
    let near: Vec<&String> = match error.get(ContextKind::SuggestedSubcommand) {
        Some(ContextValue::String(command)) => vec![command],
        Some(ContextValue::Strings(commands)) => commands.iter().rev().collect(),
        _ => return failure.offering(vec![session.command(&format!("search {}", typed(&all)))]),
    };
    failure.offering(near.into_iter().map(|command| again(command)).collect())
}

/// Takes over what the parser says, without its hints, and offers the help of the command.
fn parser_failure(session: &Session<'_>, program: &Command, error: &clap::Error) -> Failure {
    let message = told(session.lang(), error).unwrap_or_else(|| {
        let text = error.render().to_string();
        let text = text.strip_prefix("error: ").unwrap_or(&text);
        let message = text.split("\n\n").next().unwrap_or_default();
        message.lines().map(str::trim).collect::<Vec<_>>().join(" ")
    });
    let values = error.get(ContextKind::ValidValue).map(words).unwrap_or_default();
    Failure::new("usage", message).suggesting(values).offering(vec![help_of(session, program)])
}

/// Tells what is wrong with the arguments in the reader's language, or none of what the parser alone can tell.
fn told(lang: Lang, error: &clap::Error) -> Option<String> {
    let context =
        |kind| error.get(kind).map(words).filter(|words| !words.is_empty()).map(|words| Line::from(words.join(" ")));
    let argument = context(ContextKind::InvalidArg)?;
    let line = match error.kind() {
        // The parser names the first of several options of which one is needed.
        ErrorKind::MissingRequiredArgument if argument.plain().starts_with("--raise ") => {
            FailureWords::MissingOneOf.fill(lang, &["--raise, --lower, --block".into()])
        }
        ErrorKind::MissingRequiredArgument => FailureWords::MissingArguments.fill(lang, &[argument]),
        ErrorKind::UnknownArgument => FailureWords::NoOption.fill(lang, &[argument]),
        ErrorKind::ArgumentConflict => FailureWords::Conflict.fill(lang, &[argument, context(ContextKind::PriorArg)?]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let Some(value) = context(ContextKind::InvalidValue).filter(|value| !value.is_empty()) else {
                return Some(FailureWords::NoValue.fill(lang, &[argument]).plain());
            };
            let text = argument.plain();
            if let Some((option, words)) =
                text.split_once(" <").and_then(|(option, name)| Some((option, of_number(name.strip_suffix('>')?)?)))
            {
                return Some(words.fill(lang, &[option.into(), value]).plain());
            }
            let line = FailureWords::BadValue.fill(lang, &[argument, value]);
            // What a parser of values says is English.
            let reason = error.source().filter(|_| !lang.is_chinese()).map_or(String::new(), |reason| format!(": {reason}"));
            line.text(reason)
        }
        _ => return None,
    };
    Some(line.plain())
}

/// Returns the words of what the parser tells of an error.
fn words(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(word) => vec![word.clone()],
        ContextValue::Strings(words) => words.clone(),
        _ => Vec::new(),
    }
}
