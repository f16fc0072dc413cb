//! Names as readers of converted text see them, where these fold to other characters than are written.

use std::collections::HashMap;

use super::document::Document;
use super::variants::converted;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;

/// Collects the names and titles that readers of converted text see in other characters than are written, by their keys.
pub(super) fn converted_names(knowledge: &Knowledge, documents: &[Document]) -> HashMap<String, Vec<usize>> {
    let mut names: HashMap<String, Vec<usize>> = HashMap::new();
    for (number, document) in documents.iter().enumerate() {
        let text = match document {
            Document::Entity(id) => knowledge.entities.get(id).map(|entity| &entity.name),
            Document::Mechanism(id, _) => knowledge.mechanisms.get(id).map(|mechanism| &mechanism.title),
            Document::Note(_) => None,
        };
        let written = text.filter(|text| text.written(Lang::ZhHant).is_none()).and_then(|text| text.written(Lang::ZhHans));
        if let Some(key) = written.and_then(converted) {
            names.entry(key).or_default().push(number);
        }
    }
    names
}
