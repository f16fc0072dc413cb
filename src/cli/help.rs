//! Help in the reader's language. English help is what the parser of arguments lays out; a Chinese page is laid out here, since
//! that parser breaks lines at blanks alone.

use clap::{Arg, Command};

use super::document::Document;
use super::session::Session;
use crate::model::name::Lang;
use crate::render::line::Line;
use crate::render::role::Role;
use crate::render::terminal::Terminal;
use crate::render::view::{Row, Table, View};
use crate::render::words::Phrase;
use crate::render::words::help::{self, HelpWords};

/// The widest that help is set.
const MAX_WIDTH: usize = 80;
/// The widest that an option is where its text stands beside it.
const MAX_BESIDE: usize = 26;

/// The options of every command that take a value, which may stand before a command.
const GLOBALS_WITH_VALUE: [&str; 6] = ["--knowledge", "--add", "--graph", "--lang", "--format", "--color"];

/// Returns the arguments with the options of every command moved before `help`, behind which the parser takes only commands.
pub(super) fn with_options_first<T: Clone + AsRef<std::ffi::OsStr>>(arguments: &[T], program: &Command) -> Vec<T> {
    let (mut options, mut words) = (Vec::new(), Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let text = argument.as_ref().to_string_lossy();
        let name = text.split('=').next().unwrap_or_default();
        let is_global = program.get_arguments().any(|one| one.is_global_set() && one.get_long() == name.strip_prefix("--"));
        if is_global {
            options.push(argument.clone());
            if GLOBALS_WITH_VALUE.contains(&&*text) {
                options.extend(rest.next().cloned());
            }
        } else {
            words.push(argument.clone());
        }
    }
    if words.first().is_none_or(|word| word.as_ref() != "help") {
        return arguments.to_vec();
    }
    options.append(&mut words);
    options
}

/// Lays out the help that was asked for in Chinese; none in English.
pub(super) fn page(session: &Session<'_>, program: &Command) -> Option<Document> {
    let lang = session.lang();
    if !lang.is_chinese() {
        return None;
    }
    let mut program = program.clone();
    program.build();
    let words: Vec<&str> = session.typed.iter().map(String::as_str).collect();
    let is_command = |word: &str| program.find_subcommand(word).is_some();
    // Of `help effect`, the last word is meant; of `effect help --help`, the first.
    let named = with_options_first(&words, &program).into_iter().filter(|word| is_command(word)).collect::<Vec<_>>();
    let asked = match named.as_slice() {
        [] | ["help"] => &program,
        ["help", command, ..] | [command, ..] => program.find_subcommand(command)?,
    };
    let is_long = !words.contains(&"-h");
    let width = session.setting.out.width.min(MAX_WIDTH);
    Some(Document::printed(Terminal { width, ..session.setting.out }.render(&view(asked, lang, is_long))))
}

/// Lays out the help of a command, built before.
fn view(command: &Command, lang: Lang, is_long: bool) -> View {
    let name = command.get_name();
    let mut view = View::new();
    view.paragraph(help::about(name, lang).map_or_else(|| shown(command.get_about()), str::to_owned));
    if let Some(more) = help::more(name, lang).filter(|_| is_long) {
        view.gap();
        view.paragraph(more);
    }
    view.gap();
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").split_whitespace().collect::<Vec<_>>().join(" ");
    view.paragraph(
        Line::of(Role::Heading, HelpWords::Heading.fill(lang, &[HelpWords::Usage.text(lang).into()]).plain()).text(usage),
    );
    let commands = command.get_subcommands().filter(|one| !one.is_hide_set());
    let commands = commands.map(|one| {
        let about = help::about(one.get_name(), lang).map_or_else(|| shown(one.get_about()), str::to_owned);
        (one.get_name().to_owned(), about)
    });
    section(&mut view, lang, "Commands", &commands.collect::<Vec<_>>());
    for heading in headings(command) {
        let arguments = command.get_arguments().filter(|one| !one.is_hide_set() && self::heading(one) == heading);
        let rows: Vec<_> = arguments.map(|one| (spec(one), text(name, one, lang))).collect();
        section(&mut view, lang, &heading, &rows);
    }
    let below = shown(command.get_after_help());
    if let Some(example) = below.strip_prefix(HelpWords::Example.text(Lang::En)) {
        view.gap();
        view.paragraph(Line::from(HelpWords::Example.text(lang)).with(Role::Command, example));
    } else if !below.is_empty() {
        view.gap();
        view.paragraph(HelpWords::Below.text(lang));
        view.paragraph(HelpWords::Start.text(lang));
        if is_long {
            for words in [HelpWords::Words, HelpWords::Marks] {
                view.gap();
                view.paragraph(words.text(lang));
            }
        }
    }
    view
}

/// Adds a heading and what stands under it.
fn section(view: &mut View, lang: Lang, heading: &str, rows: &[(String, String)]) {
    if rows.is_empty() {
        return;
    }
    let words = HelpWords::heading(heading).map_or(heading, |words| words.text(lang));
    view.heading(HelpWords::Heading.fill(lang, &[words.into()]));
    let is_beside = |(spec, _): &(String, String)| spec.chars().count() <= MAX_BESIDE;
    for rows in rows.chunk_by(|one, other| is_beside(one) == is_beside(other)) {
        let command = |spec: &String| Line::of(Role::Command, spec.as_str());
        if rows.iter().all(is_beside) {
            let cells = rows.iter().map(|(spec, text)| vec![command(spec), text.as_str().into()]).collect();
            view.table(Table { head: vec![Line::new(), Line::new()], rows: cells, numeric: false });
        } else {
            let row = |(spec, text): &(String, String)| [Row::of(0, command(spec)), Row::prose(2, text.as_str())];
            view.rows(rows.iter().flat_map(row).collect());
        }
    }
}

/// Returns the headings of a command's arguments, in the order in which English help has them.
fn headings(command: &Command) -> Vec<String> {
    let mut headings = vec!["Arguments".to_owned(), "Options".to_owned()];
    for heading in command.get_arguments().map(heading) {
        if !headings.contains(&heading) {
            headings.push(heading);
        }
    }
    headings
}

fn heading(argument: &Arg) -> String {
    let usual = if argument.is_positional() { "Arguments" } else { "Options" };
    argument.get_help_heading().filter(|_| !argument.is_positional()).unwrap_or(usual).to_owned()
}

/// Returns how an argument is typed.
fn spec(argument: &Arg) -> String {
    let names = argument.get_value_names().unwrap_or_default();
    let value = names.iter().map(|name| format!("<{name}>")).collect::<Vec<_>>().join(" ");
    if argument.is_positional() {
        return argument.to_string();
    }
    let short = argument.get_short().map(|short| format!("-{short}"));
    let long = argument.get_long().map(|long| format!("--{long}"));
    let names = short.into_iter().chain(long).collect::<Vec<_>>().join(", ");
    if argument.get_action().takes_values() { format!("{names} {value}") } else { names }
}

/// Returns what is said of an argument; in English where it has no Chinese.
fn text(command: &str, argument: &Arg, lang: Lang) -> String {
    help::argument(command, argument.get_id().as_str(), lang).map_or_else(|| shown(argument.get_help()), str::to_owned)
}

fn shown(text: Option<&clap::builder::StyledStr>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_command_argument_and_heading_has_both_chinese_texts_and_no_line_is_idle() {
        let mut program = crate::cli::arguments::parser();
        // Reading arguments adds `help`, as it does in a run.
        assert!(program.try_get_matches_from_mut(["sarcograph"]).is_ok());
        program.build();
        let mut used = BTreeSet::new();
        let commands: Vec<&Command> = std::iter::once(&program).chain(program.get_subcommands()).collect();
        for command in &commands {
            let name = command.get_name();
            for lang in [Lang::ZhHans, Lang::ZhHant] {
                assert!(help::about(name, lang).is_some(), "{name}");
                assert_eq!(
                    help::more(name, lang).is_some(),
                    command.get_long_about().is_some() && name != "sarcograph",
                    "{name}"
                );
            }
            for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
                let id = argument.get_id().as_str();
                assert!(
                    [Lang::ZhHans, Lang::ZhHant].iter().all(|lang| help::argument(name, id, *lang).is_some()),
                    "{name} {id}"
                );
                assert!(HelpWords::heading(&heading(argument)).is_some(), "{name} {id}");
                used.extend([(name.to_owned(), id.to_owned()), (String::new(), id.to_owned())]);
            }
        }
        let idle: Vec<_> =
            help::lines().filter(|(command, id)| !used.contains(&((*command).to_owned(), (*id).to_owned()))).collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}
