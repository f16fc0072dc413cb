//! What there is more or less of, for Chinese has another verb for each.

use super::phrase::Phrase;
use crate::model::name::Lang;
use crate::render::line::Line;

/// What there is more or less of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    /// A level that is measured.
    Level,
    /// How bad a disease is, or how far something has gone that nobody changes.
    Severity,
    /// How much is there, done or taken.
    Number,
}

impl Amount {
    /// Fills a phrase that says what raises or lowers it: in Chinese, a disease gets worse or better.
    pub(crate) fn fill(self, words: impl Phrase, lang: Lang, parts: &[Line]) -> Line {
        match (self, lang) {
            (Self::Level | Self::Number, _) | (_, Lang::En) => words.fill(lang, parts),
            (Self::Severity, Lang::ZhHans) => words.fill_changed(lang, parts, &[("提高", "加重"), ("降低", "减轻")]),
            (Self::Severity, Lang::ZhHant) => words.fill_changed(lang, parts, &[("提高", "加重"), ("降低", "減輕")]),
        }
    }
}
