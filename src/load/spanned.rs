//! Values that know where they were written.

use crate::diagnostic::files::Span;
use crate::model::name::{Lang, Text};

/// A value with the span that it was read from.
#[derive(Clone, Debug)]
pub(super) struct Spanned<T> {
    pub(super) value: T,
    pub(super) span: Span,
}

impl<T> Spanned<T> {
    pub(super) fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A text in several languages, each with its span.
#[derive(Clone, Debug, Default)]
pub(super) struct RawText(pub(super) Vec<(Lang, Spanned<String>)>);

impl RawText {
    /// Returns the text without its spans.
    pub(super) fn text(self) -> Text {
        Text::new(self.0.into_iter().map(|(lang, text)| (lang, text.value)))
    }
}
