//! Which records may be hits at all.

use super::answer::HitFilter;
use super::document::Document;
use super::index::SearchIndex;
use super::parse::Query;
use super::phrase::Phrase;
use super::question::{Scope, SearchQuestion};
use crate::model::fold::{Folded, fold};
use crate::model::id::{KindId, SourceId};

/// The filters of a question and the phrases of its query.
pub(super) struct Filter<'a> {
    question: &'a SearchQuestion,
    query: &'a Query,
    index: &'a SearchIndex,
}

impl<'a> Filter<'a> {
    pub(super) fn new(question: &'a SearchQuestion, query: &'a Query, index: &'a SearchIndex) -> Self {
        Self { question, query, index }
    }

    /// Returns what leaves a record out; `None` if it is of the type, source and kind asked for.
    pub(super) fn left_out(&self, document: &Document) -> Option<HitFilter> {
        let Self { question, index, .. } = self;
        let scope = match document {
            Document::Entity(_) => Scope::Entities,
            Document::Mechanism(..) => Scope::Mechanisms,
            Document::Note(_) => Scope::Notes,
        };
        let of_source = |wanted: &SourceId| matches!(document, Document::Note(id) if id.source() == *wanted);
        let of_kind = |wanted: &KindId| match document {
            Document::Entity(id) => index.knowledge.entities.get(id).is_some_and(|entity| entity.kind == *wanted),
            _ => false,
        };
        HitFilter::ALL.into_iter().find(|filter| match filter {
            HitFilter::Scope => question.scope.is_some_and(|wanted| wanted != scope),
            HitFilter::Source => !question.source.as_ref().is_none_or(of_source),
            HitFilter::Kind => !question.kind.as_ref().is_none_or(of_kind),
        })
    }

    /// Returns `true` if a record has the phrases that it must have, and none that it must not have.
    pub(super) fn has_phrases(&self, document: &Document) -> bool {
        let Query { phrases, without_phrases, .. } = self.query;
        if phrases.is_empty() && without_phrases.is_empty() {
            return true;
        }
        let knowledge = &self.index.knowledge;
        let mut texts: Vec<_> = document.texts(knowledge).into_iter().map(fold).collect();
        let has = |texts: &[Vec<Folded>], phrase: &Phrase| texts.iter().any(|text| phrase.is_in(text));
        if !phrases.iter().all(|phrase| has(&texts, phrase)) || !without_phrases.is_empty() {
            // What is copied from a converted text stands there alone.
            texts.extend(document.converted(knowledge).iter().map(|text| fold(text)));
        }
        phrases.iter().all(|phrase| has(&texts, phrase)) && !without_phrases.iter().any(|phrase| has(&texts, phrase))
    }
}
