//! `kinds.yaml`, `themes.yaml` and `terms.yaml`: names of kinds and themes, and words that search treats alike.

use crate::load::reader::{Fields, Reader};
use crate::load::spanned::{RawText, Spanned};
use crate::load::tree::Node;
use crate::model::name::Text;

/// A kind of entity as written.
pub(in crate::load) struct RawKind {
    pub(in crate::load) id: Spanned<String>,
    pub(in crate::load) name: Text,
    pub(in crate::load) intervention: bool,
}

/// A theme as written.
pub(in crate::load) struct RawTheme {
    pub(in crate::load) id: Spanned<String>,
    pub(in crate::load) name: Text,
}

pub(super) fn kinds(reader: &mut Reader, root: &Node<'_>) -> Vec<RawKind> {
    let mut kinds = Vec::new();
    for entry in reader.entries(root, "kinds by their ids") {
        let id = reader.id(&entry.key, &entry.key_range);
        let Some(mut fields) = Fields::of(reader, &entry.value, &entry.key_range, "a kind") else { continue };
        let name = fields.required(reader, "name").and_then(|node| reader.languages(node));
        let intervention = fields.optional("intervention").and_then(|node| reader.flag(node)).unwrap_or(false);
        fields.finish(reader);
        kinds.push(RawKind { id, name: name.map(RawText::text).unwrap_or_default(), intervention });
    }
    kinds
}

pub(super) fn themes(reader: &mut Reader, root: &Node<'_>) -> Vec<RawTheme> {
    let mut themes = Vec::new();
    for entry in reader.entries(root, "themes by their ids") {
        let id = reader.id(&entry.key, &entry.key_range);
        let Some(mut fields) = Fields::of(reader, &entry.value, &entry.key_range, "a theme") else { continue };
        let name = fields.required(reader, "name").and_then(|node| reader.languages(node));
        fields.finish(reader);
        themes.push(RawTheme { id, name: name.map(RawText::text).unwrap_or_default() });
    }
    themes
}

pub(super) fn terms(reader: &mut Reader, root: &Node<'_>) -> Vec<Vec<Spanned<String>>> {
    reader.items(root, "a list of groups of words").iter().map(|group| reader.texts(group)).collect()
}
