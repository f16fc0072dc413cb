//! Nodes and edges as named values: what all formats that can hold attributes have in common.

use serde_json::{Value as Json, json};

/// A value of an attribute.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A truth value.
    Bool(bool),
    /// Texts in order.
    List(Vec<String>),
    /// Objects in order: evidence.
    Objects(Vec<Json>),
}

/// What sort of value an attribute has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A text.
    Text,
    /// A whole number.
    Int,
    /// A truth value.
    Bool,
    /// Texts.
    List,
    /// Objects.
    Objects,
}

impl Value {
    /// Returns what sort of value it is.
    pub fn sort(&self) -> Type {
        match self {
            Self::Text(_) => Type::Text,
            Self::Int(_) => Type::Int,
            Self::Bool(_) => Type::Bool,
            Self::List(_) => Type::List,
            Self::Objects(_) => Type::Objects,
        }
    }

    /// Returns it as one text, for formats without lists: texts joined by `|`, in which a bar and a backslash have a backslash before
    /// them; objects as JSON.
    pub fn cell(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Int(number) => number.to_string(),
            Self::Bool(is_so) => is_so.to_string(),
            Self::List(texts) => joined(texts),
            Self::Objects(objects) => Json::from(objects.clone()).to_string(),
        }
    }

    /// Returns it as JSON.
    pub fn json(&self) -> Json {
        match self {
            Self::Text(text) => json!(text),
            Self::Int(number) => json!(number),
            Self::Bool(is_so) => json!(is_so),
            Self::List(texts) => json!(texts),
            Self::Objects(objects) => json!(objects),
        }
    }
}

/// Named values, in order, each name once.
pub type Attributes = Vec<(String, Value)>;

/// The names and sorts of all attributes that any of some records has, in the order in which they are first met.
pub fn columns<'a>(records: impl IntoIterator<Item = &'a Attributes>) -> Vec<(String, Type)> {
    let mut columns: Vec<(String, Type)> = Vec::new();
    let mut known = std::collections::HashSet::new();
    for (name, value) in records.into_iter().flatten() {
        if known.insert(name.as_str()) {
            columns.push((name.clone(), value.sort()));
        }
    }
    columns
}

/// Returns the value of an attribute.
pub fn get<'a>(attributes: &'a Attributes, name: &str) -> Option<&'a Value> {
    attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// Joins texts by `|`.
pub fn joined(texts: &[String]) -> String {
    let escaped = |text: &String| text.replace('\\', "\\\\").replace('|', "\\|");
    texts.iter().map(escaped).collect::<Vec<_>>().join("|")
}

/// Parts texts that were joined by `|`; an empty text has none.
pub fn parted(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut texts = vec![String::new()];
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let last = texts.len() - 1;
        match character {
            '|' => texts.push(String::new()),
            '\\' => texts[last].extend(characters.next()),
            other => texts[last].push(other),
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_texts_are_parted_again() {
        for texts in [vec![], vec!["a"], vec!["a|b", "c\\", "d"], vec!["\\|", "白介素|-6"]] {
            let texts: Vec<String> = texts.into_iter().map(str::to_owned).collect();
            assert_eq!(parted(&joined(&texts)), texts);
        }
        assert_eq!(joined(&["a|b".to_owned(), "c".to_owned()]), "a\\|b|c");
    }
}
