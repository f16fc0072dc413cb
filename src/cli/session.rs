//! What a command works with: the knowledge asked for, opened when first needed, and how the reader is spoken to.

use std::cell::OnceCell;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::environment::{Environment, Setting};
use super::globals::Globals;
use super::{importing, refused};
use crate::exchange::table_read::Columns;
use crate::explorer::Explorer;
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::naming::Naming;
use crate::render::shell::word;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;

/// One run of a command.
pub(super) struct Session<'a> {
    knowledge: Option<PathBuf>,
    over: Vec<PathBuf>,
    graph: Option<PathBuf>,
    globals: String,
    given: Option<&'a Explorer>,
    cache: Cache,
    /// Never dropped: the process that opened it ends with it, and taking it apart takes as long as much of the start.
    opened: OnceCell<ManuallyDrop<Explorer>>,
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
        let over = globals.add.clone();
        Self {
            knowledge,
            over,
            graph: globals.graph.clone(),
            globals: carried_on(globals, environment.lang()),
            given,
            cache: if globals.no_cache { Cache::default() } else { Cache::of(environment) },
            opened: OnceCell::new(),
            setting,
            typed,
        }
    }

    /// Returns the reader's language.
    pub(super) fn lang(&self) -> Lang {
        self.setting.lang
    }

    /// Returns the folder of the knowledge asked, or none for the one that the program carries.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.knowledge.as_deref()
    }

    /// Returns the folder of the knowledge asked for a command that knows no other: folders laid over it and files of other programs
    /// are refused, which it would drop without a word.
    pub(super) fn folder_alone(&self, command: &str) -> Result<Option<&Path>, Failure> {
        let given = [("--add", !self.over.is_empty()), ("--graph", self.graph.is_some())];
        match given.into_iter().find(|(_, is_given)| *is_given) {
            Some((option, _)) => {
                let message = FailureWords::Conflict.fill(self.lang(), &[option.into(), command.into()]);
                Err(Failure::new("usage", message.plain()))
            }
            None => Ok(self.folder()),
        }
    }

    /// Returns the folders that are laid over the knowledge asked.
    pub(super) fn over(&self) -> &[PathBuf] {
        &self.over
    }

    /// Returns `true` if a file of another program is asked instead of a knowledge base.
    pub(super) fn asks_file(&self) -> bool {
        self.graph.is_some()
    }

    /// Returns a command to copy that asks the same knowledge.
    pub(super) fn command(&self, words: &str) -> String {
        format!("sarcograph {words}{}", self.globals)
    }

    /// Returns the option that asks the same knowledge, with a blank before it; empty for the one that the program carries.
    pub(super) fn knowledge_option(&self) -> String {
        self.folder().map_or_else(String::new, |folder| format!(" --knowledge {}", word(&folder.display().to_string())))
    }

    /// Opens the knowledge asked for, once.
    pub(super) fn explorer(&self) -> Result<&Explorer, Failure> {
        if let Some(file) = &self.graph {
            return self.opened_file(file);
        }
        if let (None, true, Some(given)) = (&self.knowledge, self.over.is_empty(), self.given) {
            return Ok(given);
        }
        if let Some(opened) = self.opened.get() {
            return Ok(opened);
        }
        let opened = self.cache.open(self.folder(), &self.over);
        let opened = opened.map_err(|error| refused::open(self.lang(), self.setting.err.colour, self.folder(), error))?;
        Ok(self.opened.get_or_init(|| ManuallyDrop::new(opened)))
    }

    /// Opens a file of another program alone, once. Its names are matched to the knowledge asked.
    fn opened_file(&self, file: &Path) -> Result<&Explorer, Failure> {
        if let Some(opened) = self.opened.get() {
            return Ok(opened);
        }
        let lang = self.lang();
        let refused = |error| refused::open(lang, self.setting.err.colour, self.folder(), error);
        let base = match (&self.knowledge, self.given) {
            (Some(folder), _) => &self.cache.open(Some(folder), &[]).map_err(refused)?,
            (None, Some(given)) => given,
            (None, None) => &self.cache.open(None, &[]).map_err(refused)?,
        };
        let form = importing::form(file);
        let imported = importing::imported(lang, base.knowledge(), file, form, &Columns::default())?;
        let opened = importing::opened(lang, &imported)?;
        Ok(self.opened.get_or_init(|| ManuallyDrop::new(opened)))
    }

    /// Returns names in the reader's language.
    pub(super) fn naming(&self) -> Result<Naming<'_>, Failure> {
        Ok(Naming { knowledge: self.explorer()?.knowledge(), lang: self.lang(), globals: &self.globals })
    }
}

/// Returns the global options that a command to copy carries on, as they were given: the folder of the knowledge, and the language
/// where it is not the locale's.
fn carried_on(globals: &Globals, locale: Lang) -> String {
    let folder = globals.knowledge.as_ref().map(|folder| format!(" --knowledge {}", word(&folder.display().to_string())));
    let over = globals.add.iter().flat_map(|folder| [" --add ".to_owned(), word(&folder.display().to_string())]).collect();
    let graph = globals.graph.as_ref().map(|file| format!(" --graph {}", word(&file.display().to_string())));
    let lang = globals.lang.filter(|lang| *lang != locale).map(|lang| format!(" --lang {}", lang.short()));
    let ascii = globals.ascii.then(|| " --ascii".to_owned());
    [folder, Some(over), graph, lang, ascii].into_iter().flatten().collect()
}
