//! Text to units: the names in it, by longest match, and between them words and Chinese bigrams without stop words.

use std::ops::Range;

use tantivy::TantivyError;

use super::compound::{end_of_compound, end_of_numbered, token};
use super::concept::{Concept, Concepts};
use super::foreign;
use super::postings::{Key, Postings};
use super::stop_words::{self, Emptiness};
use super::tokenize::{Sort, Token, is_in_capitals, joined, tokenize};
use crate::model::fold::{Folded, is_cjk};

/// How many English words a Chinese character counts for, outside of names.
const WORDS_A_CHARACTER: f32 = 0.35;
/// How many words another word counts for: without it a query asks for something else.
const OTHER_WORD: f32 = 1.6;
/// How many words an idle word counts for beside others.
const IDLE: f32 = 0.15;
/// How many words a word of medicine at large counts for beside others.
const GENERAL: f32 = 0.6;

/// One thing that a hit can have.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// What the words mean; empty for words that are no name.
    pub(super) concepts: Vec<Concept>,
    /// The tokens of the words themselves.
    pub(super) tokens: Vec<Key>,
    /// How many words it counts for.
    pub(super) weight: f32,
    /// The words, folded.
    pub(super) surface: String,
    /// The bytes of the query that it stands for.
    pub(super) span: Range<usize>,
    /// What sort of words it is.
    pub(super) sort: UnitSort,
}

/// What sort of words a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitSort {
    /// Words that tell a subject.
    Telling,
    /// Words of medicine that tell no subject.
    General,
    /// Words that people add to a question.
    Idle,
    /// Letters with a number, which are a name even where nothing has it.
    Compound,
    /// A word spelt as the names of drugs are: what is asked for, whatever stands beside it.
    Drug,
}

impl Unit {
    /// Returns what a unit asks for: alike for two that ask for the same.
    pub(super) fn identity(&self) -> (Vec<Concept>, Vec<Key>) {
        let tokens = if self.concepts.is_empty() { self.tokens.clone() } else { Vec::new() };
        (self.concepts.clone(), tokens)
    }

    /// Returns `true` if it is a function word, which stands in no index.
    pub(super) fn is_empty_word(&self) -> bool {
        stop_words::emptiness(&self.surface) == Some(Emptiness::Function)
    }

    /// Makes it count for little, if it is idle.
    pub(super) fn play_down(&mut self) {
        match self.sort {
            UnitSort::Idle => self.weight *= IDLE,
            UnitSort::General => self.weight *= GENERAL,
            UnitSort::Telling | UnitSort::Compound | UnitSort::Drug => {}
        }
    }

    fn of(folded: &[Folded], concepts: &[Concept], tokens: Vec<Key>, weight: f32) -> Self {
        let span = match folded {
            [one] => one.start..one.end,
            [first, .., last] => first.start..last.end,
            [] => 0..0,
        };
        let surface = joined(folded);
        let sort = match stop_words::emptiness(&surface) {
            Some(Emptiness::Idle) => UnitSort::Idle,
            Some(Emptiness::General) => UnitSort::General,
            _ => UnitSort::Telling,
        };
        Self { concepts: concepts.to_vec(), tokens, weight, surface, span, sort }
    }
}

/// Cuts texts into units.
pub(super) struct Cutter<'a> {
    pub(super) concepts: &'a Concepts,
    pub(super) postings: &'a Postings,
    /// The text that is cut, as typed.
    pub(super) text: &'a str,
    /// Words that are at least so empty are passed over; Chinese function words always are.
    pub(super) passed_over: Option<Emptiness>,
}

impl Cutter<'_> {
    /// Cuts a folded piece of the text into units, names in the order of the text and other words between them. A name with another
    /// number behind it is a compound.
    pub(super) fn cut(&self, folded: &[Folded]) -> Result<Vec<Unit>, TantivyError> {
        let mut units = Vec::new();
        let mut at = 0;
        let names = self.concepts.find(folded);
        // A name that is as long as the other word, or longer, is what is meant.
        let is_other_word = |word: &Range<usize>| {
            let first = names.partition_point(|name| name.end <= word.start);
            let mut within = names[first..].iter().take_while(|name| name.start < word.end);
            within.all(|name| name.end - name.start < word.len())
        };
        let mut others = Vec::new();
        for word in foreign::find(folded).into_iter().filter(is_other_word) {
            let span = &folded[word.clone()];
            if !foreign::is_complaint(&joined(span)) || !self.has_all_bigrams(span)? {
                others.push(word);
            }
        }
        let mut others = others.into_iter().peekable();
        for found in &names {
            while let Some(word) = others.next_if(|word| word.start < found.end) {
                at = self.other_word(folded, at, word, &mut units)?;
            }
            if found.start < at {
                continue;
            }
            self.words(&folded[at..found.start], &mut units)?;
            if let Some(end) = end_of_numbered(folded, found.start..found.end, self.concepts) {
                units.push(self.compound(&folded[found.start..end]));
                at = end;
                continue;
            }
            let span = &folded[found.start..found.end];
            units.push(Unit::of(span, found.concepts, self.keys(span), 1.0));
            at = found.end;
        }
        for word in others {
            at = self.other_word(folded, at, word, &mut units)?;
        }
        self.words(&folded[at..], &mut units)?;
        Ok(units)
    }

    /// Returns the tokens of a name: its words and bigrams, or its character where it has but one.
    fn keys(&self, span: &[Folded]) -> Vec<Key> {
        let tokens: Vec<Token> = tokenize(span).collect();
        let kept = |token: &&Token| token.sort != Sort::Character || tokens.len() == 1;
        tokens.iter().filter(kept).map(|token| self.postings.key(token.sort, &span[token.start..token.end])).collect()
    }

    /// Cuts text without names: a unit for each word, and for each bigram of the runs of Chinese that stop words leave.
    fn words(&self, folded: &[Folded], units: &mut Vec<Unit>) -> Result<(), TantivyError> {
        let mut run = 0;
        let mut at = 0;
        while at < folded.len() {
            let is_chinese = is_cjk(folded[at].character);
            match stop_at(folded, at).filter(|_| is_chinese) {
                Some((length, emptiness))
                    if matches!(emptiness, Emptiness::Idle | Emptiness::Function) || self.passes_over(emptiness) =>
                {
                    self.chinese(&folded[run..at], UnitSort::Telling, units)?;
                    if emptiness == Emptiness::Idle {
                        self.chinese(&folded[at..at + length], UnitSort::Idle, units)?;
                    }
                    at += length;
                    run = at;
                }
                // What a word of medicine forms with its neighbours is no word; a single character may be part of one: 肾病.
                Some((length, Emptiness::General)) if length > 1 => {
                    self.chinese(&folded[run..at], UnitSort::Telling, units)?;
                    self.chinese(&folded[at..at + length], UnitSort::Telling, units)?;
                    at += length;
                    run = at;
                }
                Some((length, _)) => at += length,
                None if is_chinese => at += 1,
                None => {
                    self.chinese(&folded[run..at], UnitSort::Telling, units)?;
                    at += 1;
                    run = at;
                }
            }
        }
        self.chinese(&folded[run..], UnitSort::Telling, units)?;
        self.latin(folded, units);
        Ok(())
    }

    /// Cuts the words of alphabetic script: a unit for each, and for each compound.
    fn latin(&self, folded: &[Folded], units: &mut Vec<Unit>) {
        let mut done = 0;
        for word in tokenize(folded).filter(|token| token.sort == Sort::Word) {
            if word.start < done {
                continue;
            }
            if let Some(end) = end_of_compound(folded, word.start, self.concepts) {
                units.push(self.compound(&folded[word.start..end]));
                done = end;
                continue;
            }
            let span = &folded[word.start..word.end];
            let is_empty = stop_words::emptiness(&joined(span)).is_some_and(|emptiness| self.passes_over(emptiness));
            if span.len() > 1 && (!is_empty || self.is_in_capitals(span)) {
                let unit = Unit::of(span, &[], vec![self.postings.key(Sort::Word, span)], 1.0);
                let sort = if is_drug(&unit.surface) { UnitSort::Drug } else { unit.sort };
                units.push(Unit { sort, ..unit });
            }
        }
    }

    /// Returns `true` if the index has every bigram of a Chinese word, so that some text may well have the word.
    fn has_all_bigrams(&self, span: &[Folded]) -> Result<bool, TantivyError> {
        for token in tokenize(span).filter(|token| token.sort == Sort::Bigram) {
            if self.postings.entry(&self.postings.key(Sort::Bigram, &span[token.start..token.end]))?.is_none() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Cuts what stands from a place on up to a word that means another thing than the names in it, and adds the word, which nothing has.
    /// Returns where the word ends.
    fn other_word(
        &self,
        folded: &[Folded],
        at: usize,
        word: Range<usize>,
        units: &mut Vec<Unit>,
    ) -> Result<usize, TantivyError> {
        self.words(&folded[at..word.start.max(at)], units)?;
        let end = word.end;
        let span = &folded[word];
        let tokens = vec![Key::Text(Sort::Word, joined(span))];
        units.push(Unit { sort: UnitSort::Telling, ..Unit::of(span, &[], tokens, OTHER_WORD) });
        Ok(end)
    }

    fn compound(&self, span: &[Folded]) -> Unit {
        let key = Key::Text(Sort::Word, self.postings.stem(&token(span)));
        Unit { sort: UnitSort::Compound, ..Unit::of(span, &[], vec![key], 1.0) }
    }

    fn passes_over(&self, emptiness: Emptiness) -> bool {
        self.passed_over.is_some_and(|limit| emptiness >= limit)
    }

    /// Returns `true` if a word stands in capitals in a text that does not stand so as a whole: one with small letters or Chinese.
    fn is_in_capitals(&self, span: &[Folded]) -> bool {
        is_in_capitals(self.text, span) && self.text.chars().any(|letter| letter.is_lowercase() || is_cjk(letter))
    }

    /// Gives a run of Chinese as its bigrams, or as its character where it has but one. Each character counts the same, however
    /// many bigrams the run has. A bigram with a function word in it counts only where the index has it.
    fn chinese(&self, run: &[Folded], of: UnitSort, units: &mut Vec<Unit>) -> Result<(), TantivyError> {
        #[allow(clippy::cast_precision_loss)]
        let weight = match run.len() {
            0 | 1 => WORDS_A_CHARACTER,
            length => WORDS_A_CHARACTER * length as f32 / (length - 1) as f32,
        };
        let sort = if run.len() == 1 { Sort::Character } else { Sort::Bigram };
        for token in tokenize(run).filter(|token| token.sort == sort) {
            let span = &run[token.start..token.end];
            let key = self.postings.key(sort, span);
            let has_part = span.iter().any(|folded| stop_words::is_part(folded.character));
            if !has_part || span.len() > 1 && self.postings.entry(&key)?.is_some() {
                units.push(Unit { sort: of, ..Unit::of(span, &[], vec![key], weight) });
            }
        }
        Ok(())
    }
}

/// The stems by which names of drugs are told, of those that the World Health Organization keeps for international nonproprietary
/// names: no other words of English end so.
const DRUG_STEMS: &str = "\
    astine azepam azole bactam barbital caine cillin conazole coxib cycline dipine dronate dronic fibrate floxacin formin gliflozin \
    gliptin glitazone glutide gramostim imod lisib lukast mab mycin nib olol oxacin oxetine parib parin platin prazole \
    pril relin ridone rubicin sartan semide setron statin tecan thiazide tinib triptan trexate vastatin vir xaban zosin";

/// Returns `true` if a word is spelt as a drug is called.
fn is_drug(word: &str) -> bool {
    word.len() > 6
        && DRUG_STEMS
            .split_whitespace()
            .any(|stem| word.ends_with(stem) || word.strip_suffix('s').is_some_and(|one| one.ends_with(stem)))
}

/// Returns the longest stop word that begins at a place, by its length, and how little it says.
fn stop_at(folded: &[Folded], at: usize) -> Option<(usize, Emptiness)> {
    let longest = stop_words::LONGEST.min(folded.len() - at);
    let stop = |length: usize| stop_words::emptiness(&joined(&folded[at..at + length])).map(|emptiness| (length, emptiness));
    (1..=longest).rev().find_map(stop)
}
