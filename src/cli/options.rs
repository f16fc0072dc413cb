//! The options of the command typed: which it has, and which one was meant.

use std::ffi::OsString;

use clap::{Arg, Command};

use crate::model::fold::key;
use crate::render::shell::word;

/// The fewest letters of an option that stand for all of it.
const MIN_BEGINNING: usize = 3;

/// Returns the command typed, if there is one of that name.
pub(super) fn command<'a>(typed: &[String], program: &'a Command) -> Option<&'a Command> {
    typed.iter().find_map(|word| program.find_subcommand(word))
}

/// Returns the options of the command typed, those of every command included.
fn all<'a>(typed: &[String], program: &'a Command) -> Vec<&'a Arg> {
    let own = command(typed, program).into_iter().flat_map(Command::get_arguments);
    own.chain(program.get_arguments()).filter(|argument| argument.get_long().is_some()).collect()
}

/// Returns what the value of an option of the command typed is called in help; none where it takes none, or there is no such option.
pub(super) fn value_name<'a>(typed: &[String], program: &'a Command, option: &str) -> Option<&'a str> {
    let name = option.strip_prefix("--")?;
    let option = all(typed, program).into_iter().find(|argument| argument.get_long() == Some(name))?;
    option.get_value_names()?.first().map(clap::builder::Str::as_str)
}

/// Returns the option that was probably meant, as it has to be typed, with the value that was typed behind an equals sign: one of
/// the same letters, else one that begins so, else one that is a slip or two away.
pub(super) fn near(typed: &[String], program: &Command, given: &str) -> Option<String> {
    let (name, value) = match given.split_once('=') {
        Some((name, value)) => (name, format!("={}", word(value))),
        None => (given, String::new()),
    };
    let wanted = letters(name);
    let length = wanted.chars().count();
    let mut options: Vec<&str> = all(typed, program).into_iter().filter_map(Arg::get_long).collect();
    options.sort_unstable();
    options.dedup();
    let exact = options.iter().find(|option| letters(option) == wanted);
    let mut beginning = options.iter().filter(|option| length >= MIN_BEGINNING && letters(option).starts_with(&wanted));
    let only = beginning.next().filter(|_| beginning.next().is_none());
    let distance = |option: &&&str| strsim::osa_distance(&letters(option), &wanted);
    let nearest = options.iter().min_by_key(distance).filter(|option| distance(option) <= length.div_ceil(4));
    let found = exact.or(only).or(nearest.filter(|_| length >= MIN_BEGINNING))?;
    Some(format!("--{found}{value}"))
}

/// Returns the arguments of a search with the words that begin with one dash, which are to be left out, behind two dashes alone: the
/// parser would take them for options. Arguments of anything else stay as they are.
pub(super) fn with_dashed_words_last(arguments: &[OsString], program: &Command) -> Vec<OsString> {
    let typed: Vec<String> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    if command(&typed, program).is_none_or(|command| command.get_name() != "search") {
        return arguments.to_vec();
    }
    let end = typed.iter().position(|word| word == "--").unwrap_or(typed.len());
    let has_format = typed.iter().any(|word| word.starts_with("--as"));
    let is_file = |word: &str| word.starts_with("-o") && (has_format || word.len() == 2 || word.contains(['.', '/']));
    let is_option = |word: &str| matches!(word, "-h" | "-V" | "-") || word.starts_with("--") || is_file(word);
    let takes_value = |option: &str| {
        let named = |argument: &&Arg| argument.get_long().is_some_and(|long| option.strip_prefix("--") == Some(long));
        option == "-o" || all(&typed, program).iter().any(|argument| named(argument) && argument.get_action().takes_values())
    };
    let is_dashed = |at: usize| {
        let is_value = at.checked_sub(1).is_some_and(|before| takes_value(&typed[before]));
        typed[at].starts_with('-') && !is_option(&typed[at]) && !is_value
    };
    let (dashed, others): (Vec<usize>, Vec<usize>) = (0..end).partition(|at| is_dashed(*at));
    if dashed.is_empty() {
        return arguments.to_vec();
    }
    let words = others.into_iter().map(|at| arguments[at].clone()).chain([OsString::from("--")]);
    let behind = arguments.get(end + 1..).unwrap_or_default();
    words.chain(dashed.into_iter().map(|at| arguments[at].clone())).chain(behind.iter().cloned()).collect()
}

/// Returns the letters of an option, without dashes and underscores.
fn letters(option: &str) -> String {
    key(option).replace('_', "")
}
