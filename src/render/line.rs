//! Lines: runs of text, each with its role.

use crate::render::role::{Mark, Role};

/// A run of text in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The text, without line breaks.
    pub text: String,
    /// What it means.
    pub role: Role,
    /// The name, with its type before it, by which `show` shows the record that it speaks of; `None` if it speaks of none.
    pub link: Option<String>,
}

/// Text in roles, without line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(Vec<Run>);

impl Line {
    /// Makes an empty line.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes a line of one run.
    pub fn of(role: Role, text: impl Into<String>) -> Self {
        Self(vec![Run { text: text.into(), role, link: None }])
    }

    /// Makes a line that is the symbol of a mark.
    pub fn mark(mark: Mark) -> Self {
        Self::of(mark.role(), mark.symbol())
    }

    /// Returns the line as one that speaks of a record: the name by which `show` shows it, with its type before it.
    #[must_use]
    pub fn linked(mut self, name: &str) -> Self {
        self.0.iter_mut().for_each(|run| run.link = Some(name.to_owned()));
        self
    }

    /// Returns the line with plain text after it.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.then(Self::of(Role::Plain, text))
    }

    /// Returns the line with text of a role after it.
    #[must_use]
    pub fn with(self, role: Role, text: impl Into<String>) -> Self {
        self.then(Self::of(role, text))
    }

    /// Returns the line with another one after it.
    #[must_use]
    pub fn then(mut self, other: impl Into<Self>) -> Self {
        self.0.extend(other.into().0.into_iter().filter(|run| !run.text.is_empty()));
        self
    }

    /// Joins lines with a separator between them.
    pub fn join(lines: impl IntoIterator<Item = Self>, separator: &str) -> Self {
        let mut joined = Self::new();
        for (at, line) in lines.into_iter().enumerate() {
            joined = if at == 0 { line } else { joined.text(separator).then(line) };
        }
        joined
    }

    /// Puts lines into a template, in the places written `{0}`, `{1}`, … A place without a line stays as written.
    pub fn fill(template: &str, parts: &[Self]) -> Self {
        let mut line = Self::new();
        let mut rest = template;
        while let Some(open) = rest.find('{') {
            let close = rest[open..].find('}').map(|at| open + at);
            let part = close.and_then(|close| parts.get(rest[open + 1..close].parse::<usize>().ok()?));
            if let (Some(close), Some(part)) = (close, part) {
                line = line.text(&rest[..open]).then(part.clone());
                rest = &rest[close + 1..];
            } else {
                line = line.text(&rest[..=open]);
                rest = &rest[open + 1..];
            }
        }
        line.text(rest)
    }

    /// Returns the runs, none of them empty.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// Returns `true` if there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.is_empty())
    }

    /// Returns the text without its roles.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::of(Role::Plain, text)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::of(Role::Plain, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_takes_its_parts_in_any_order() {
        let line = Line::fill("{1} lowers {0} {x}{2}", &["mass".into(), Line::of(Role::Name, "TNF")]);
        assert_eq!(line.plain(), "TNF lowers mass {x}{2}");
        assert_eq!(line.runs()[0].role, Role::Name);
    }
}
