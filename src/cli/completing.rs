//! What a shell offers where a value is typed: the parser of arguments again, with the values that the knowledge has.
//!
//! The parser that reads arguments takes any word, so that names of all spellings and languages are read by the request. This one
//! reads nothing; completions are made of it.

use std::collections::BTreeSet;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command};

use crate::model::condition::FacetRole;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::format::Format;
use crate::request::vocabulary;

/// The arguments that take the name of an entity.
const ENTITIES: [&str; 10] = ["from", "to", "name", "names", "via", "avoid", "raise", "lower", "block", "around"];

/// The questions whose one name may be that of any record.
const OF_RECORDS: [&str; 2] = ["show", "cite"];

/// Returns the parser with the values that complete each of its arguments. Names are ids, and for readers of Chinese also the names
/// in their script.
pub(super) fn with_values(parser: &Command, knowledge: &Knowledge, lang: Lang) -> Command {
    let values = Values { knowledge, lang };
    let parser = parser.clone().mut_args(|argument| values.of("", argument));
    let commands: Vec<String> = parser.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    commands.into_iter().fold(parser, |parser, name| {
        parser.mut_subcommand(&name, |command| command.mut_args(|argument| values.of(&name, argument)))
    })
}

struct Values<'a> {
    knowledge: &'a Knowledge,
    lang: Lang,
}

impl Values<'_> {
    /// Returns an argument of a command with its values, if they are known.
    fn of(&self, command: &str, argument: Arg) -> Arg {
        let values = self.values(command, argument.get_id().as_str());
        if values.is_empty() {
            return argument;
        }
        argument.value_parser(PossibleValuesParser::new(values.into_iter().map(PossibleValue::new)))
    }

    fn values(&self, command: &str, argument: &str) -> Vec<String> {
        let owned = |words: Vec<&str>| words.into_iter().map(str::to_owned).collect::<Vec<_>>();
        let knowledge = self.knowledge;
        match argument {
            "lang" | "labels" => Lang::ALL.iter().map(|lang| lang.tag().to_owned()).collect(),
            "as_format" | "export_format" => Format::ALL.iter().map(|format| format.id().to_owned()).collect(),
            "layer" | "evidence" | "direction" => owned(vocabulary::allowed(argument)),
            "sign" if command == "path" => owned(vocabulary::allowed("sign")),
            "scope" => owned(vocabulary::allowed("in")),
            "record_type" => owned(vocabulary::allowed("type")),
            "kind" if command == "loops" => owned(vocabulary::allowed("loop-kind")),
            "kind" => knowledge.kinds.keys().map(ToString::to_string).collect(),
            "theme" => knowledge.themes.iter().map(|theme| theme.id.to_string()).collect(),
            "source" => knowledge.sources.keys().map(ToString::to_string).collect(),
            "mechanism" => knowledge.mechanisms.keys().map(ToString::to_string).collect(),
            "when" => self.conditions(&FacetRole::ALL),
            "with" => self.conditions(&[FacetRole::Condition]),
            _ if ENTITIES.contains(&argument) => self.names(OF_RECORDS.contains(&command)),
            _ => Vec::new(),
        }
    }

    /// Returns the values of facets of these roles that mean one thing alone, else with their facet.
    fn conditions(&self, roles: &[FacetRole]) -> Vec<String> {
        let facets = &self.knowledge.facets;
        let meant = facets.iter().filter(|facet| roles.contains(&facet.role));
        let values = meant.flat_map(|facet| facet.values.iter().map(move |value| (facet, value)));
        let mut words = BTreeSet::new();
        for (facet, value) in values {
            let is_clear = |name: &str| roles.iter().map(|role| facets.find(*role, None, name).len()).sum::<usize>() == 1;
            let id = value.id.to_string();
            words.insert(if is_clear(&id) { id } else { format!("{}={id}", facet.id) });
            words.extend(self.in_chinese(&value.name).filter(|name| is_clear(name)));
        }
        words.into_iter().collect()
    }

    fn names(&self, of_records: bool) -> Vec<String> {
        let mut words = BTreeSet::new();
        for entity in self.knowledge.entities.values() {
            words.insert(entity.id.to_string());
            words.extend(self.in_chinese(&entity.name));
        }
        if of_records {
            words.extend(self.knowledge.mechanisms.keys().map(ToString::to_string));
            words.extend(self.knowledge.sources.keys().map(ToString::to_string));
        }
        words.into_iter().filter(|word| is_plain(word)).collect()
    }

    /// Returns a name in the reader's script where that is Chinese and needs no quotation.
    fn in_chinese(&self, name: &crate::model::name::Text) -> impl Iterator<Item = String> {
        let name = name.in_lang(self.lang).0.into_owned();
        Some(name).filter(|name| self.lang.is_chinese() && is_plain(name)).into_iter()
    }
}

/// Returns the line by which fish completes the names that a command takes without an option, which its scripts leave out.
pub(super) fn names_in_fish(command: &Command) -> String {
    let values: BTreeSet<String> = command
        .get_positionals()
        .flat_map(Arg::get_possible_values)
        .map(|value| value.get_name().to_owned())
        .filter(|value| is_plain(value))
        .collect();
    if values.is_empty() {
        return String::new();
    }
    let (name, values) = (command.get_name(), values.into_iter().collect::<Vec<_>>().join(" "));
    format!("complete -c sarcograph -n \"__fish_sarcograph_using_subcommand {name}\" -f -a \"{values}\"\n")
}

/// Returns `true` if a word means the same in every shell and in the scripts of their completions.
fn is_plain(word: &str) -> bool {
    word.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '_' | '.' | '/'))
}
