//! The tantivy index: postings of words, bigrams, characters and concepts over all records.
//!
//! A record is one text with its titles said twice, which is how BM25 weighs fields (Robertson, Zaragoza and Taylor, *Simple
//! BM25 extension to multiple weighted fields*, 2004). The tokens of each sort are a field of their own, so that the length of a
//! record in words says nothing of its length in bigrams. Nothing is stored but postings.

use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;
use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::TermInfo;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Language, Stemmer, TextAnalyzer, WhitespaceTokenizer};
use tantivy::{Index, IndexSettings, InvertedIndexReader, ReloadPolicy, TantivyDocument};

use super::compound::{compounds, end_of_numbered, token};
use super::concept::{Concept, Concepts};
use super::document::Document;
use super::spelling::Spellings;
use super::stop_words::{self, Emptiness};
use super::tokenize::{Sort, is_in_capitals, joined, tokenize};
use crate::model::fold::{Folded, fold, is_cjk, taiwans_words};
use crate::model::knowledge::Knowledge;

/// Memory that the one segment begins with, in bytes; it grows with the texts.
const BUILD_MEMORY: usize = 3_000_000;
/// How often a title is said for each time that a body is.
const TITLE_WEIGHT: usize = 2;
/// How soon repetition stops to count, as usual in BM25.
const K1: f32 = 1.2;
/// How much the length of a record counts, as usual in BM25.
const B: f32 = 0.75;

/// A token to look up.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Key {
    /// A token of the text; a word is stemmed.
    Text(Sort, String),
    /// A concept.
    Concept(Concept),
}

/// An index in memory, one segment.
pub(super) struct Postings {
    words: Vocabulary,
    bigrams: Vocabulary,
    characters: Vocabulary,
    concepts: Vocabulary,
    stems: Stems,
    documents: usize,
}

/// The postings of one sort of token.
struct Vocabulary {
    inverted: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
    /// What BM25 adds to the number of occurrences, for each coded length.
    dampening: Box<[f32]>,
}

/// The postings of one token.
pub(super) struct Entry<'a> {
    vocabulary: &'a Vocabulary,
    term: TermInfo,
    /// The inverse document frequency of the token, in nats: `ln(1 + (n - f + ½) / (f + ½))`.
    pub(super) information: f32,
}

impl Postings {
    /// Indexes the records, and collects the words of their titles and of the groups of terms. One pass over the texts.
    pub(super) fn build(
        knowledge: &Knowledge,
        concepts: &Concepts,
        documents: &[Document],
        spellings: &mut Spellings,
    ) -> tantivy::Result<Self> {
        let mut stems = Stems::default();
        let mut schema = Schema::builder();
        // The records come cut into tokens.
        let indexing =
            TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs).set_tokenizer("whitespace");
        let options = TextOptions::default().set_indexing_options(indexing);
        let fields = ["words", "bigrams", "characters", "concepts"].map(|name| schema.add_text_field(name, options.clone()));
        // Without a thread of its own for what is stored, which is nothing: where the program runs in a page there are no threads.
        let settings = IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() };
        let index = Index::builder().schema(schema.build()).settings(settings);
        let mut writer = index.single_segment_index_writer(tantivy::directory::RamDirectory::create(), BUILD_MEMORY)?;
        for word in knowledge.terms.iter().flatten() {
            spellings.add_everyday(&fold(word));
        }
        for document in documents {
            writer.add_document(tokens_of(document, knowledge, concepts, &mut stems, spellings).into_document(&fields))?;
        }
        // The index never changes, so nothing watches it.
        let reader = writer.finalize()?.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let searcher = reader.searcher();
        let vocabulary = |field| Vocabulary::open(&searcher, field, documents.len());
        let [words, bigrams, characters, concepts] = fields;
        Ok(Self {
            words: vocabulary(words)?,
            bigrams: vocabulary(bigrams)?,
            characters: vocabulary(characters)?,
            concepts: vocabulary(concepts)?,
            stems,
            documents: documents.len(),
        })
    }

    /// Returns the key of a token that stands in a folded text.
    pub(super) fn key(&self, sort: Sort, span: &[Folded]) -> Key {
        let text = joined(span);
        Key::Text(sort, if sort == Sort::Word { self.stem(&text) } else { text })
    }

    /// Returns the stem of a folded word.
    pub(super) fn stem(&self, word: &str) -> String {
        match self.stems.known.get(word) {
            Some((stem, _)) => stem.clone(),
            None => stem(&mut self.stems.analyzer.clone(), word),
        }
    }

    /// Looks a token up; `None` if no record has it.
    pub(super) fn entry(&self, key: &Key) -> Result<Option<Entry<'_>>, tantivy::TantivyError> {
        let (vocabulary, found) = match key {
            Key::Text(Sort::Word, text) => (&self.words, self.words.inverted.terms().get(text)?),
            Key::Text(Sort::Bigram, text) => (&self.bigrams, self.bigrams.inverted.terms().get(text)?),
            Key::Text(Sort::Character, text) => (&self.characters, self.characters.inverted.terms().get(text)?),
            Key::Concept(concept) => (&self.concepts, self.concepts.inverted.terms().get(concept.0.to_string())?),
        };
        Ok(found.map(|term| Entry { information: self.information(term.doc_freq), vocabulary, term }))
    }

    /// Returns the information of a token that stands in a number of records, in nats. The logarithm is taken of a longer number and
    /// rounded: that of a short one ends differently from one machine to another.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
    pub(super) fn information(&self, frequency: u32) -> f32 {
        let (n, f) = (self.documents as f64, f64::from(frequency));
        (1.0 + (n - f + 0.5) / (f + 0.5)).ln() as f32
    }
}

impl Entry<'_> {
    /// Calls back for each record that has the token, in their order, with its BM25.
    pub(super) fn for_each(&self, mut call: impl FnMut(usize, f32)) -> Result<(), tantivy::TantivyError> {
        let Vocabulary { inverted, lengths, dampening } = self.vocabulary;
        let mut block = inverted.read_block_postings_from_terminfo(&self.term, IndexRecordOption::WithFreqs)?;
        while block.block_len() > 0 {
            for (document, occurrences) in block.docs().iter().zip(block.freqs()) {
                #[allow(clippy::cast_precision_loss)]
                let occurrences = *occurrences as f32;
                let dampening = dampening[usize::from(lengths.fieldnorm_id(*document))];
                call(*document as usize, self.information * (K1 + 1.0) * occurrences / (occurrences + dampening));
            }
            block.advance();
        }
        Ok(())
    }
}

impl Vocabulary {
    #[allow(clippy::cast_precision_loss)]
    fn open(searcher: &tantivy::Searcher, field: Field, documents: usize) -> tantivy::Result<Self> {
        let Some(segment) = searcher.segment_readers().first() else {
            let inverted = Arc::new(InvertedIndexReader::empty(IndexRecordOption::WithFreqs));
            return Ok(Self { inverted, lengths: FieldNormReader::constant(0, 1), dampening: Box::default() });
        };
        let inverted = segment.inverted_index(field)?;
        let average = inverted.total_num_tokens() as f32 / documents.max(1) as f32;
        let dampening = (0..=u8::MAX)
            .map(|code| K1 * (1.0 - B + B * FieldNormReader::id_to_fieldnorm(code) as f32 / average.max(1.0)))
            .collect();
        Ok(Self { inverted, lengths: segment.get_fieldnorms_reader(field)?, dampening })
    }
}

/// The tokens of a record, each sort joined by blanks: one text a field.
#[derive(Default)]
struct Tokens {
    words: String,
    bigrams: String,
    characters: String,
    concepts: String,
}

/// The stems of words, found out once.
struct Stems {
    analyzer: TextAnalyzer,
    /// With whether the word says nothing.
    known: HashMap<String, (String, bool)>,
}

impl Default for Stems {
    fn default() -> Self {
        let analyzer = TextAnalyzer::builder(WhitespaceTokenizer::default()).filter(Stemmer::new(Language::English)).build();
        Self { analyzer, known: HashMap::new() }
    }
}

impl Stems {
    fn of(&mut self, word: String) -> &(String, bool) {
        self.known.entry(word).or_insert_with_key(|word| {
            (stem(&mut self.analyzer, word), stop_words::emptiness(word) == Some(Emptiness::Function))
        })
    }
}

fn stem(analyzer: &mut TextAnalyzer, word: &str) -> String {
    let mut stream = analyzer.token_stream(word);
    if stream.advance() { stream.token().text.clone() } else { word.to_owned() }
}

fn tokens_of(
    document: &Document,
    knowledge: &Knowledge,
    concepts: &Concepts,
    stems: &mut Stems,
    spellings: &mut Spellings,
) -> Tokens {
    let mut tokens = Tokens::default();
    let itself = matches!(document, Document::Entity(_));
    for entity in document.entities(knowledge) {
        // An entity's names are itself.
        let times = if itself { TITLE_WEIGHT } else { 1 };
        concepts.of(&entity).into_iter().for_each(|concept| tokens.add_concept(concept, times));
    }
    for title in document.titles(knowledge) {
        let folded = fold(title);
        tokens.add(title, &folded, TITLE_WEIGHT, concepts, stems, !itself);
        spellings.add_text(&folded);
    }
    for body in document.bodies(knowledge) {
        let folded = fold(body);
        tokens.add(body, &folded, 1, concepts, stems, true);
        tokens.add_converted(&folded);
    }
    tokens
}

impl Tokens {
    /// Adds the tokens of a text, so many times: all groups of terms that stand in it, and the entities that are no part of a
    /// longer name. Function words are left out, unless they stand in capitals: WHO.
    fn add(
        &mut self,
        text: &str,
        folded: &[Folded],
        times: usize,
        concepts: &Concepts,
        stems: &mut Stems,
        with_entities: bool,
    ) {
        for token in tokenize(folded) {
            let span = &folded[token.start..token.end];
            if token.sort == Sort::Word {
                let (stem, is_empty) = stems.of(joined(span));
                if !*is_empty || is_in_capitals(text, span) {
                    (0..times).for_each(|_| self.words.extend([stem.as_str(), " "]));
                }
                continue;
            }
            for _ in 0..times {
                let characters = span.iter().map(|folded| folded.character).chain([' ']);
                match token.sort {
                    Sort::Word => {}
                    Sort::Bigram => self.bigrams.extend(characters),
                    Sort::Character => self.characters.extend(characters),
                }
            }
        }
        let mut compounds: Vec<Range<usize>> = compounds(folded).collect();
        concepts.find_all(folded, |found, longest| {
            if longest
                && let Some(end) = end_of_numbered(folded, found.start..found.end, concepts)
                && folded[found.end].character == '-'
            {
                // It is another thing than the name that it begins with.
                if compounds.iter().all(|compound| *compound != (found.start..end)) {
                    compounds.push(found.start..end);
                }
                return;
            }
            for concept in found.concepts {
                if concepts.entity(*concept).is_none() || longest && with_entities {
                    self.add_concept(*concept, times);
                }
            }
        });
        for compound in compounds {
            self.words.extend([stems.of(token(&folded[compound])).0.as_str(), " "]);
        }
    }

    /// Adds the bigrams of the words that a reader of the converted text sees in place of the written ones.
    fn add_converted(&mut self, folded: &[Folded]) {
        if !folded.iter().any(|folded| is_cjk(folded.character)) {
            return;
        }
        for (place, word) in taiwans_words(folded) {
            let before = place.start.checked_sub(1).map(|at| folded[at].character);
            let after = folded.get(place.end).map(|folded| folded.character);
            let seen: Vec<char> = before.into_iter().chain(word.iter().copied()).chain(after).collect();
            for pair in seen.windows(2).filter(|pair| pair.iter().all(|character| is_cjk(*character))) {
                self.bigrams.extend(pair.iter().chain([&' ']));
            }
        }
    }

    fn add_concept(&mut self, concept: Concept, times: usize) {
        for _ in 0..times {
            // Writing to a string cannot fail.
            let _ = write!(self.concepts, "{} ", concept.0);
        }
    }

    fn into_document(self, fields: &[Field; 4]) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        for (field, text) in fields.iter().zip([self.words, self.bigrams, self.characters, self.concepts]) {
            if !text.is_empty() {
                document.add_text(*field, text);
            }
        }
        document
    }
}
