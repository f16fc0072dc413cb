//! What a command works with: the knowledge asked for, opened when first needed, and names resolved or refused.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use super::arguments::Globals;
use super::environment::{Environment, Setting};
use super::failing;
use super::usage;
use crate::explorer::Explorer;
use crate::model::id::MechanismId;
use crate::model::name::Lang;
use crate::query::answer::EntityRef;
use crate::query::error::QuestionError;
use crate::query::show::RecordRef;
use crate::render::command;
use crate::render::failure::Failure;
use crate::render::naming::Naming;

/// One run of a command.
pub(super) struct Session<'a> {
    knowledge: Option<PathBuf>,
    globals: String,
    given: Option<&'a Explorer>,
    opened: OnceCell<Explorer>,
    /// The reader's language and how text is set.
    pub(super) setting: Setting,
    /// The arguments as typed, without the program's name.
    pub(super) typed: &'a [String],
}

impl<'a> Session<'a> {
    /// Begins a run. Nothing is opened yet.
    pub(super) fn new(
        globals: &Globals,
        environment: &Environment,
        given: Option<&'a Explorer>,
        typed: &'a [String],
        setting: Setting,
    ) -> Self {
        let named = environment.variable("SARCOGRAPH_KNOWLEDGE").map(PathBuf::from);
        let knowledge = globals.knowledge.clone().or(if given.is_some() { None } else { named });
        let folder = globals.knowledge.as_ref().map(|folder| folder.display().to_string());
        let globals = command::globals(folder.as_deref());
        Self { knowledge, globals, given, opened: OnceCell::new(), setting, typed }
    }

    /// Returns the reader's language.
    pub(super) fn lang(&self) -> Lang {
        self.setting.lang
    }

    /// Returns the folder of the knowledge asked, or none for the one that the program carries.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.knowledge.as_deref()
    }

    /// Returns a command to copy that asks the same knowledge.
    pub(super) fn command(&self, words: &str) -> String {
        format!("sarcograph {words}{}", self.globals)
    }

    /// Opens the knowledge asked for, once.
    pub(super) fn explorer(&self) -> Result<&Explorer, Failure> {
        if let (None, Some(given)) = (&self.knowledge, self.given) {
            return Ok(given);
        }
        if let Some(opened) = self.opened.get() {
            return Ok(opened);
        }
        let opened = match &self.knowledge {
            Some(folder) => Explorer::folder(folder),
            None => Explorer::embedded(),
        };
        let opened = opened.map_err(|error| failing::open(self, error))?;
        Ok(self.opened.get_or_init(|| opened))
    }

    /// Returns names in the reader's language.
    pub(super) fn naming(&self) -> Result<Naming<'_>, Failure> {
        Ok(Naming { knowledge: self.explorer()?.knowledge(), lang: self.lang(), globals: &self.globals })
    }

    /// Returns the entity that a name means.
    pub(super) fn entity(&self, name: &str) -> Result<EntityRef, Failure> {
        self.explorer()?.asked(name).map_err(|error| failing::name(self, error))
    }

    /// Returns the entity that one name means, or says how a name of several words is typed.
    pub(super) fn one_entity(&self, name: &str, rest: &[String]) -> Result<EntityRef, Failure> {
        if rest.is_empty() { self.entity(name) } else { Err(usage::unquoted(self, &[&[name.to_owned()], rest].concat(), 1)) }
    }

    /// Returns the record that one name means, or says how a name of several words is typed.
    pub(super) fn one_record(&self, name: &str, rest: &[String]) -> Result<RecordRef, Failure> {
        if !rest.is_empty() {
            return Err(usage::unquoted(self, &[&[name.to_owned()], rest].concat(), 1));
        }
        self.explorer()?.shown(name).map_err(|error| failing::name(self, error))
    }

    /// Returns the mechanism that a name means.
    pub(super) fn mechanism(&self, name: &str) -> Result<MechanismId, Failure> {
        self.explorer()?.mechanism(name).map_err(|error| failing::name(self, error))
    }

    /// Returns the entities that two names mean, or says how names of several words are typed.
    pub(super) fn two_entities(&self, from: &str, to: &str, rest: &[String]) -> Result<[EntityRef; 2], Failure> {
        if rest.is_empty() {
            return Ok([self.entity(from)?, self.entity(to)?]);
        }
        Err(usage::unquoted(self, &[&[from.to_owned(), to.to_owned()], rest].concat(), 2))
    }

    /// Returns the entities that several names mean. Where one is unknown, and words side by side are one name, that is offered.
    pub(super) fn several_entities(&self, names: &[String]) -> Result<Vec<EntityRef>, Failure> {
        let explorer = self.explorer()?;
        let found: Result<Vec<EntityRef>, _> = names.iter().map(|name| explorer.asked(name)).collect();
        found.map_err(|error| usage::rejoined(self, names).unwrap_or_else(|| failing::name(self, error)))
    }

    /// Tells why a question has no answer.
    pub(super) fn question_failed(&self, error: &QuestionError, asked: &[&EntityRef]) -> Failure {
        failing::question(self, error, asked)
    }
}
