//! What the program takes from its surroundings, as values.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};

use crate::model::name::Lang;
use crate::render::terminal::Terminal;

/// What the program takes from its surroundings.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// Environment variables.
    pub variables: BTreeMap<String, String>,
    /// The columns of the terminal that results go to, or none where they go elsewhere.
    pub out_columns: Option<usize>,
    /// Whether messages go to a terminal.
    pub err_is_terminal: bool,
}

/// The narrowest that text is set, however narrow the terminal is.
const MIN_WIDTH: usize = 40;

impl Environment {
    /// Takes the environment of the process. Variables that are not UTF-8 are left out.
    pub fn of_process() -> Self {
        let variables =
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
        let columns = || terminal_size::terminal_size_of(io::stdout()).map_or(80, |(width, _)| usize::from(width.0));
        Self {
            variables: variables.collect(),
            out_columns: io::stdout().is_terminal().then(columns),
            err_is_terminal: io::stderr().is_terminal(),
        }
    }

    /// Returns a variable that is set to something.
    pub(super) fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Returns the language of the locale; English where it names none that answers are given in. Of the list in `LANGUAGE`, which
    /// counts before the locale, the first language that answers are given in.
    pub(super) fn lang(&self) -> Lang {
        let listed = self.variable("LANGUAGE").and_then(|list| list.split(':').find_map(|tag| tag.parse().ok()));
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| self.variable(name));
        // The plain locale asks for plain English, whatever `LANGUAGE` says.
        let is_plain = locale.is_some_and(|locale| matches!(locale, "C" | "POSIX"));
        listed.filter(|_| !is_plain).or_else(|| locale.and_then(|locale| locale.parse().ok())).unwrap_or_default()
    }
}

/// When text is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Colour {
    /// In a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The global options, read leniently, so that even a failure to read the arguments is told in the language and form asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// The reader's language.
    pub(super) lang: Lang,
    /// Whether failures are told as JSON on standard output.
    pub(super) json: bool,
    /// Whether results go to a terminal.
    pub(super) out_is_terminal: bool,
    /// How results are set.
    pub(super) out: Terminal,
    /// How messages are set.
    pub(super) err: Terminal,
}

impl Setting {
    /// Looks through arguments for the global options, without judging the rest.
    pub(super) fn scan(typed: &[String], environment: &Environment) -> Self {
        let options: Vec<&str> = typed.iter().map(String::as_str).take_while(|argument| *argument != "--").collect();
        let value = |name: &str| -> Option<&str> {
            (0..options.len()).rev().find_map(|at| match options[at].strip_prefix(name)? {
                "" => options.get(at + 1).copied(),
                rest => rest.strip_prefix('='),
            })
        };
        let colour = value("--color").and_then(|word| clap::ValueEnum::from_str(word, false).ok()).unwrap_or_default();
        let coloured = |is_terminal: bool| match colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => {
                is_terminal && environment.variable("NO_COLOR").is_none() && environment.variable("TERM") != Some("dumb")
            }
        };
        let is_json = |option| value(option).is_some_and(|format: &str| format.eq_ignore_ascii_case("json"));
        let ascii = options.contains(&"--ascii");
        let width = environment.out_columns.unwrap_or(80).max(MIN_WIDTH);
        Self {
            lang: value("--lang").and_then(|lang| lang.parse().ok()).unwrap_or_else(|| environment.lang()),
            json: options.contains(&"--json") || is_json("--format") || is_json("--as"),
            out_is_terminal: environment.out_columns.is_some(),
            out: Terminal { width, ascii, colour: coloured(environment.out_columns.is_some()) },
            err: Terminal { width, ascii, colour: coloured(environment.err_is_terminal) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(arguments: &str, variables: &[(&str, &str)], columns: Option<usize>) -> Setting {
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let environment = Environment { variables, out_columns: columns, err_is_terminal: false };
        Setting::scan(&arguments.split(' ').map(str::to_owned).collect::<Vec<_>>(), &environment)
    }

    #[test]
    fn the_language_is_that_asked_for_else_that_of_the_locale() {
        assert_eq!(scan("--lang tw", &[("LANG", "zh_CN.UTF-8")], None).lang, Lang::ZhHant);
        assert_eq!(scan("show --lang=zh", &[], None).lang, Lang::ZhHans);
        assert_eq!(scan("", &[("LC_ALL", ""), ("LC_MESSAGES", "zh_TW.UTF-8"), ("LANG", "en_GB")], None).lang, Lang::ZhHant);
        assert_eq!(scan("", &[("LANG", "fr_FR.UTF-8")], None).lang, Lang::En);
        assert_eq!(scan("-- --lang zh", &[], None).lang, Lang::En);
    }

    #[test]
    fn colour_needs_a_terminal_and_no_veto() {
        assert!(scan("", &[], Some(80)).out.colour);
        assert!(!scan("", &[], None).out.colour);
        assert!(!scan("", &[("NO_COLOR", "1")], Some(80)).out.colour);
        assert!(!scan("--color never", &[], Some(80)).out.colour);
        assert!(scan("--color=always", &[("NO_COLOR", "1")], None).out.colour);
    }

    #[test]
    fn the_width_is_that_of_the_terminal_but_never_too_narrow() {
        assert_eq!([None, Some(20), Some(90), Some(300)].map(|columns| scan("", &[], columns).out.width), [80, 40, 90, 300]);
    }
}
