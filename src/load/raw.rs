//! Records as people wrote them: every value with its span, references unchecked.

mod about;
mod entity;
mod facets;
mod language;
mod mechanism;
mod source;
mod words;

use std::ops::Range;

pub(super) use about::RawAbout;
pub(super) use entity::RawEntity;
pub(super) use facets::{RawContext, RawFacet, RawFacetValue};
pub(super) use language::TAG_PATTERN;
pub(super) use mechanism::{RawEvidence, RawMechanism, RawRelation};
pub(super) use source::{MAX_SECTION, RawNote, RawSource, SOURCE_KINDS, YEARS};
pub(super) use words::{RawKind, RawTheme};

use super::reader::Reader;
use super::slot::Slot;
use super::spanned::Spanned;
use super::tree::Node;

/// What one file holds.
pub(super) enum Record {
    About(Box<RawAbout>),
    Facets(Vec<RawFacet>),
    Kinds(Vec<RawKind>),
    Themes(Vec<RawTheme>),
    Terms(Vec<Vec<Spanned<String>>>),
    Entities(Vec<RawEntity>),
    Source(Box<RawSource>),
    Mechanism(Box<RawMechanism>),
}

/// Reads the root of a file as what its path says it is; `head` is where faults of the file as a whole are placed. A file
/// without a value is one without fields or records.
pub(super) fn read(reader: &mut Reader, slot: &Slot, root: &Node<'_>, head: &Range<usize>) -> Record {
    match slot {
        Slot::About => Record::About(Box::new(about::read(reader, root, head))),
        Slot::Facets => Record::Facets(facets::read(reader, root)),
        Slot::Kinds => Record::Kinds(words::kinds(reader, root)),
        Slot::Themes => Record::Themes(words::themes(reader, root)),
        Slot::Terms => Record::Terms(words::terms(reader, root)),
        Slot::Entities(kind) => Record::Entities(entity::read(reader, kind, root)),
        Slot::Source(id) => Record::Source(Box::new(source::read(reader, id, root, head))),
        Slot::Mechanism(theme, id) => Record::Mechanism(Box::new(mechanism::read(reader, theme, id, root, head))),
    }
}
