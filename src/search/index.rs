//! The tantivy index: postings for words, bigrams, characters and concepts, in titles and in bodies.

use tantivy::query::{EnableScoring, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{PreTokenizedString, Token as IndexToken};
use tantivy::{Index, Searcher, TantivyDocument, Term};

use super::concept::{Concept, Concepts};
use super::document::Document;
use super::tokenize::{Sort, Token, tokenize};
use crate::model::fold::{Folded, fold};
use crate::model::knowledge::Knowledge;

/// Memory for building the one segment, in bytes; more than the texts of 100,000 notes need.
const BUILD_MEMORY: usize = 200_000_000;

/// The fields of one part of a record.
#[derive(Clone, Copy)]
struct Fields {
    words: Field,
    bigrams: Field,
    characters: Field,
    concepts: Field,
}

/// A token to look up.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Key {
    /// A token of the text.
    Text(Sort, String),
    /// A concept.
    Concept(Concept),
}

/// The parts of a record, with the weight of a match in them.
const PARTS: usize = 2;
/// A match in a title counts for more than one in a body.
const WEIGHTS: [f32; PARTS] = [2.0, 1.0];

/// An index in memory, one segment.
pub(super) struct Postings {
    searcher: Searcher,
    parts: [Fields; PARTS],
    documents: usize,
}

impl Postings {
    pub(super) fn build(knowledge: &Knowledge, concepts: &Concepts, documents: &[Document]) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs).set_tokenizer("raw");
        let options = TextOptions::default().set_indexing_options(indexing);
        let mut field = |part: &str, sort: &str| schema.add_text_field(&format!("{part}-{sort}"), options.clone());
        let parts = ["title", "body"].map(|part| Fields {
            words: field(part, "words"),
            bigrams: field(part, "bigrams"),
            characters: field(part, "characters"),
            concepts: field(part, "concepts"),
        });
        let index = Index::builder().schema(schema.build());
        let mut writer = index.single_segment_index_writer(tantivy::directory::RamDirectory::create(), BUILD_MEMORY)?;
        for document in documents {
            writer.add_document(indexed(document, knowledge, concepts, &parts))?;
        }
        let index = writer.finalize()?;
        let searcher = index.reader()?.searcher();
        Ok(Self { searcher, parts, documents: documents.len() })
    }

    /// Calls back for each document that has the token, with the weighted BM25 of its best part, documents in order.
    pub(super) fn for_each(&self, key: &Key, mut found: impl FnMut(usize, f32)) -> tantivy::Result<()> {
        for (fields, weight) in self.parts.iter().zip(WEIGHTS) {
            let query = TermQuery::new(self.term(fields, key), IndexRecordOption::WithFreqs);
            let scoring = query.weight(EnableScoring::enabled_from_searcher(&self.searcher))?;
            for segment in self.searcher.segment_readers() {
                scoring.for_each(segment, &mut |document, score| found(document as usize, score * weight))?;
            }
        }
        Ok(())
    }

    /// Returns the inverse document frequency of a token, in nats: `ln(1 + (n - f + ½) / (f + ½))`.
    pub(super) fn information(&self, key: &Key) -> f32 {
        let frequency = self.frequency(key).min(self.documents);
        #[allow(clippy::cast_precision_loss)]
        let (n, f) = (self.documents as f32, frequency as f32);
        (1.0 + (n - f + 0.5) / (f + 0.5)).ln()
    }

    /// Returns how many documents have the token, counting one that has it in both parts twice at most.
    pub(super) fn frequency(&self, key: &Key) -> usize {
        let frequency = |fields| self.searcher.doc_freq(&self.term(fields, key)).unwrap_or(0);
        self.parts.iter().map(|fields| usize::try_from(frequency(fields)).unwrap_or(usize::MAX)).sum()
    }

    /// Calls back for each distinct stem in the index, title words first.
    pub(super) fn for_each_stem(&self, mut found: impl FnMut(&str)) {
        for fields in &self.parts {
            for segment in self.searcher.segment_readers() {
                let Ok(inverted) = segment.inverted_index(fields.words) else { continue };
                let Ok(mut stream) = inverted.terms().stream() else { continue };
                while stream.advance() {
                    if let Ok(stem) = std::str::from_utf8(stream.key()) {
                        found(stem);
                    }
                }
            }
        }
    }

    fn term(&self, fields: &Fields, key: &Key) -> Term {
        match key {
            Key::Text(Sort::Word, text) => Term::from_field_text(fields.words, text),
            Key::Text(Sort::Bigram, text) => Term::from_field_text(fields.bigrams, text),
            Key::Text(Sort::Character, text) => Term::from_field_text(fields.characters, text),
            Key::Concept(concept) => Term::from_field_text(fields.concepts, &concept.token()),
        }
    }
}

fn indexed(document: &Document, knowledge: &Knowledge, concepts: &Concepts, parts: &[Fields; PARTS]) -> TantivyDocument {
    let mut indexed = TantivyDocument::default();
    let about: Vec<Concept> = document.entities(knowledge).iter().filter_map(|entity| concepts.of(entity)).collect();
    let texts = [document.titles(knowledge), document.bodies(knowledge)];
    for (part, (fields, texts)) in parts.iter().zip(texts).enumerate() {
        let mut gathered = Gathered::default();
        // An entity's names are itself; a record's entities belong to what it says.
        let itself = matches!(document, Document::Entity(_));
        if itself == (part == 0) {
            about.iter().for_each(|concept| gathered.concepts.push(*concept));
        }
        for text in texts {
            gathered.add(&fold(text), concepts, !(itself && part == 0));
        }
        gathered.into_fields(fields, &mut indexed);
    }
    indexed
}

/// The tokens of one part of a record.
#[derive(Default)]
struct Gathered {
    tokens: Vec<Token>,
    concepts: Vec<Concept>,
}

impl Gathered {
    fn add(&mut self, folded: &[Folded], concepts: &Concepts, recognise: bool) {
        self.tokens.extend(tokenize(folded));
        let terms = concepts.find_terms(folded);
        let entities = if recognise { concepts.find(folded) } else { Vec::new() };
        let is_entity = |concept: &Concept| concepts.entity(*concept).is_some();
        self.concepts.extend(entities.iter().flat_map(|found| found.concepts.iter().copied().filter(is_entity)));
        self.concepts.extend(terms.iter().flat_map(|found| &found.concepts));
    }

    fn into_fields(self, fields: &Fields, document: &mut TantivyDocument) {
        let of = |sort| self.tokens.iter().filter(move |token| token.sort == sort).map(|token| token.text.clone());
        add(document, fields.words, of(Sort::Word));
        add(document, fields.bigrams, of(Sort::Bigram));
        add(document, fields.characters, of(Sort::Character));
        add(document, fields.concepts, self.concepts.iter().map(|concept| concept.token()));
    }
}

fn add(document: &mut TantivyDocument, field: Field, texts: impl Iterator<Item = String>) {
    let token = |(position, text)| IndexToken { offset_from: 0, offset_to: 0, position, text, position_length: 1 };
    let tokens: Vec<IndexToken> = texts.enumerate().map(token).collect();
    if !tokens.is_empty() {
        document.add_pre_tokenized_text(field, PreTokenizedString { text: String::new(), tokens });
    }
}
