//! What things are called in the reader's language, and how they are typed in a command.

use std::borrow::Cow;

use crate::model::condition::{Context, FacetRole};
use crate::model::fold::{is_cjk, to_traditional};
use crate::model::id::{EntityId, FacetId, KindId, MechanismId, SourceId, ThemeId, ValueId};
use crate::model::knowledge::Knowledge;
use crate::model::name::{Lang, Rendering, Text};
use crate::model::names::Lookup;
use crate::query::answer::EntityRef;
use crate::render::line::Line;
use crate::render::role::Role;
use crate::render::shell::{dashed, word};
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::note::NoteWords;
use crate::render::words::{Phrase, comma};

/// How many characters of a Chinese title stand beside a statement.
const MAX_TITLE: usize = 12;

/// The names of a knowledge base in one language.
#[derive(Clone, Copy, Debug)]
pub struct Naming<'a> {
    /// The knowledge base.
    pub knowledge: &'a Knowledge,
    /// The reader's language.
    pub lang: Lang,
    /// The global options that commands to copy carry on, each with a blank before it; often empty.
    pub globals: &'a str,
}

impl Naming<'_> {
    /// Returns the name of an entity, in Chinese too its symbol where the field writes one (`mTOR`, `IL-6`); one that does not exist is called by its id.
    pub fn entity(self, id: &EntityId) -> String {
        let Some(entity) = self.knowledge.entities.get(id) else { return id.to_string() };
        match self.lang {
            Lang::En => self.name(&entity.name, id.as_str()),
            // Readers of Chinese know mTOR, IL-6 and PGC-1α by these names too, and find them so in what they read.
            Lang::ZhHans | Lang::ZhHant => {
                let english = entity.name.in_lang(Lang::En).0;
                if is_symbol(&english) { english.into_owned() } else { self.name(&entity.name, id.as_str()) }
            }
        }
    }

    /// Returns the name of an entity as a line.
    pub fn entity_line(self, id: &EntityId) -> Line {
        Line::of(Role::Name, self.entity(id)).linked(&format!("entity:{id}"))
    }

    /// Returns the name that stands for an entity in an answer: that of the opposite end where it was asked for, as it was typed,
    /// or in the reader's script where it was typed in another; else its own.
    pub fn asked(self, asked: &EntityRef) -> Line {
        if asked.opposite {
            Line::of(Role::Name, self.opposite(asked)).linked(&format!("entity:{}", asked.id))
        } else {
            self.entity_line(&asked.id)
        }
    }

    fn opposite(self, asked: &EntityRef) -> String {
        let typed = asked.text.trim();
        let is_read = |name: &str| name.chars().any(is_cjk) == self.lang.is_chinese();
        let opposites = self.knowledge.entities.get(&asked.id).map_or(&[][..], |entity| &entity.opposites);
        let name =
            if is_read(typed) { typed } else { opposites.iter().find(|name| is_read(name)).map_or(typed, |name| name) };
        if self.lang == Lang::ZhHant { to_traditional(name) } else { name.to_owned() }
    }

    /// Returns the title of a mechanism.
    pub fn mechanism(self, id: &MechanismId) -> String {
        self.knowledge
            .mechanisms
            .get(id)
            .map_or_else(|| id.to_string(), |mechanism| self.name(&mechanism.title, id.as_str()))
    }

    /// Returns the title of a source.
    pub fn source(self, id: &SourceId) -> String {
        self.knowledge.sources.get(id).map_or_else(|| id.to_string(), |source| self.name(&source.title, id.as_str()))
    }

    /// Returns what a source is cited as beside a statement: its id, which `show` and `--source` take; for readers of Chinese the
    /// title up to its first colon or bracket, or what a long one is of.
    pub fn cited(self, id: &SourceId) -> String {
        if !self.lang.is_chinese() {
            return id.to_string();
        }
        let title = self.source(id);
        let short = title.split(['：', ':', '（', '(']).next().unwrap_or_default().trim();
        let short = if short.chars().count() > MAX_TITLE { short.split('的').next().unwrap_or(short) } else { short };
        if short.is_empty() { id.to_string() } else { short.to_owned() }
    }

    /// Returns the name of a sort of source; one that has none is called as it was written.
    pub fn source_kind(self, kind: &str) -> String {
        EvidenceWords::of_source(kind).map_or(kind, |words| words.text(self.lang)).to_owned()
    }

    /// Returns the name of a kind of entities.
    pub fn kind(self, id: &KindId) -> String {
        self.knowledge.kinds.get(id).map_or_else(|| id.to_string(), |kind| self.name(&kind.name, id.as_str()))
    }

    /// Returns the name of a theme.
    pub fn theme(self, id: &ThemeId) -> String {
        let theme = self.knowledge.themes.iter().find(|theme| theme.id == *id);
        theme.map_or_else(|| id.to_string(), |theme| self.name(&theme.name, id.as_str()))
    }

    /// Returns the name of a facet.
    pub fn facet(self, id: &FacetId) -> String {
        self.knowledge.facets.get(id.as_str()).map_or_else(|| id.to_string(), |facet| self.name(&facet.name, id.as_str()))
    }

    /// Returns the name of a value of a facet.
    pub fn value(self, facet: &FacetId, value: &ValueId) -> String {
        let found = self.knowledge.facets.value(facet, value);
        found.map_or_else(|| value.to_string(), |found| self.name(&found.name, value.as_str()))
    }

    /// Returns the conditions of a context as a list. What was observed is left out.
    pub fn conditions(self, context: &Context) -> String {
        self.condition_values(context).join(comma(self.lang))
    }

    /// Returns where things were seen as a list. Conditions are left out.
    pub fn observations(self, context: &Context) -> String {
        self.values(context, FacetRole::Observed).join(comma(self.lang))
    }

    /// Returns the names of the conditions of a context, in the order in which the facets were written.
    pub fn condition_values(self, context: &Context) -> Vec<String> {
        self.values(context, FacetRole::Condition)
    }

    fn values(self, context: &Context, role: FacetRole) -> Vec<String> {
        let facets = self.knowledge.facets.iter().filter(|facet| facet.role == role);
        facets.filter_map(|facet| context.get(&facet.id).map(|value| self.value(&facet.id, value))).collect()
    }

    /// Returns a text in the reader's language; text that a machine converted is marked as such.
    pub fn prose(self, text: &Text) -> Line {
        self.rendered(text.in_lang(self.lang))
    }

    /// Returns a remark on a misprint as [`Self::prose`] does, with what stands in quotation marks as it is written.
    pub fn remark(self, text: &Text) -> Line {
        self.rendered(text.as_printed(self.lang))
    }

    fn rendered(self, (content, rendering): (Cow<'_, str>, Rendering)) -> Line {
        let line = Line::from(content.into_owned());
        match rendering {
            Rendering::Converted if !line.is_empty() => {
                line.text(" ").with(Role::Faint, NoteWords::Converted.text(self.lang))
            }
            _ => line,
        }
    }

    /// Returns a name that, typed in a command, means this entity: its name with dashes for blanks where that is enough, else
    /// its id.
    pub fn typed(self, id: &EntityId) -> String {
        let name = self.entity(id);
        let received = dashed(&name).unwrap_or(name);
        match self.knowledge.names().find_entity(&received) {
            Lookup::Found(holder) if holder.target.id() == id.as_str() && !received.starts_with('-') => word(&received),
            _ => id.to_string(),
        }
    }

    /// Returns a command that asks the same knowledge base.
    pub fn command(self, words: &str) -> String {
        format!("sarcograph {words}{}", self.globals)
    }

    fn name(self, text: &Text, id: &str) -> String {
        if text.is_empty() { id.to_owned() } else { text.in_lang(self.lang).0.into_owned() }
    }
}

/// Returns `true` if a name is written as a symbol: one word with two capital letters, or with one and a digit.
fn is_symbol(name: &str) -> bool {
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    let has_digit = name.chars().any(|c| c.is_ascii_digit());
    !name.contains(char::is_whitespace) && name.chars().count() <= 12 && (capitals >= 2 || capitals == 1 && has_digit)
}
