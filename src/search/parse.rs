//! A query to what hits should have, must have and must not have.
//!
//! `"…"` asks for a phrase, in whichever quotation marks: “…”, 「…」, 『…』, «…»; `-word` and `-"…"` leave hits out, `OR` joins
//! alternatives. A hyphen before a number is a minus: FST -5003. Everything else, punctuation of any script included, is text: no
//! query is a syntax error.

use std::collections::BTreeSet;
use std::ops::Range;

use tantivy::TantivyError;

use super::concept::Concepts;
use super::phrase::Phrase;
use super::postings::Postings;
use super::stop_words::{self, Emptiness};
use super::unit::{Cutter, Unit, UnitSort};
use crate::model::fold::{Folded, fold, is_cjk};

/// A query, cut up.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    /// What hits should have, in groups of alternatives.
    pub(super) groups: Vec<Vec<Unit>>,
    /// Phrases that hits must have.
    pub(super) phrases: Vec<Phrase>,
    /// What hits must not have.
    pub(super) without: Vec<Unit>,
    /// Phrases that hits must not have.
    pub(super) without_phrases: Vec<Phrase>,
}

impl Query {
    /// Returns what hits should have, alternatives side by side.
    pub(super) fn units(&self) -> impl Iterator<Item = &Unit> {
        self.groups.iter().flatten()
    }

    /// Returns `true` if hits must not have something, and nothing is said of what they should have.
    pub(super) fn only_excludes(&self) -> bool {
        self.groups.is_empty() && self.phrases.is_empty() && !(self.without.is_empty() && self.without_phrases.is_empty())
    }

    /// Returns the unit that is all that hits should have, if there is but one.
    pub(super) fn only_unit(&self) -> Option<&Unit> {
        let mut units = self.units();
        units.next().filter(|_| units.next().is_none())
    }
}

/// A part of a query, as a range of its folded characters.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(Range<usize>),
    Phrase(Range<usize>),
    Without(Range<usize>),
    WithoutPhrase(Range<usize>),
    Or,
}

/// Cuts a query up. Words of relation count where it has no others, and function words where it has none of these. Linear in its length.
pub(super) fn parse(text: &str, concepts: &Concepts, postings: &Postings) -> Result<Query, TantivyError> {
    let mut query = Query::default();
    for passed_over in [Some(Emptiness::Weak), Some(Emptiness::Function), None] {
        if query.groups.is_empty() {
            query = parse_with(&Cutter { concepts, postings, text, passed_over })?;
        }
    }
    if query.units().any(|unit| unit.sort != UnitSort::Idle) {
        query.groups.iter_mut().flatten().for_each(Unit::play_down);
    }
    Ok(query)
}

fn parse_with(cutter: &Cutter<'_>) -> Result<Query, TantivyError> {
    let text = cutter.text;
    let folded = fold(text);
    let mut query = Query::default();
    let mut joins = false;
    let [mut seen, mut seen_without] = [BTreeSet::new(), BTreeSet::new()];
    for piece in pieces(text, &folded) {
        let (Piece::Words(range) | Piece::Phrase(range) | Piece::Without(range) | Piece::WithoutPhrase(range)) = &piece
        else {
            joins = !query.groups.is_empty();
            continue;
        };
        let units = match piece {
            Piece::Words(_) => cutter.cut(&without_modals(&folded[range.clone()]))?,
            _ => cutter.cut(&folded[range.clone()])?,
        };
        let phrase = || Phrase::new(&folded[range.clone()]);
        match piece {
            Piece::Without(_) => {
                let new: Vec<Unit> = units.into_iter().filter(|unit| seen_without.insert(unit.identity())).collect();
                query.without.extend(new);
            }
            Piece::WithoutPhrase(_) => add_once(&mut query.without_phrases, phrase()),
            _ => {
                if let Piece::Phrase(_) = piece {
                    add_once(&mut query.phrases, phrase());
                }
                for unit in units {
                    let repeated = !seen.insert(unit.identity());
                    match query.groups.last_mut() {
                        Some(_) if joins && repeated => {}
                        Some(alternatives) if joins => alternatives.push(unit),
                        _ if repeated => {}
                        _ => query.groups.push(vec![unit]),
                    }
                    joins = false;
                }
            }
        }
    }
    Ok(query)
}

/// Drops 会 between Chinese words where a word of change follows: 肌肉会变小 asks of 肌肉变小, which is a name.
fn without_modals(folded: &[Folded]) -> Vec<Folded> {
    let character = |at: usize| folded.get(at).map_or(' ', |letter| letter.character);
    let is_modal = |at: usize| {
        let before = at.checked_sub(1).map_or(' ', character);
        character(at) == '会' && is_cjk(before) && stop_words::is_modal_between(before, character(at + 1))
    };
    (0..folded.len()).filter(|at| !is_modal(*at)).map(|at| folded[at]).collect()
}

fn add_once(phrases: &mut Vec<Phrase>, phrase: Option<Phrase>) {
    phrases.extend(phrase.filter(|phrase| !phrases.contains(phrase)));
}

fn pieces(text: &str, folded: &[Folded]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = 0;
    let mut at = 0;
    // The marks of which none follows.
    let mut unclosed: Vec<char> = Vec::new();
    while at < folded.len() {
        let begins = at == 0 || folded[at - 1].character == ' ';
        let hyphen = usize::from(begins && matches!(text[folded[at].start..].chars().next(), Some('-' | '－')));
        let here = at + hyphen;
        let quoted = folded.get(here).and_then(|quote| closing(quote.character)).and_then(|closing| {
            if unclosed.contains(&closing) {
                return None;
            }
            let length = folded[here + 1..].iter().position(|folded| folded.character == closing);
            if length.is_none() {
                unclosed.push(closing);
            }
            length.map(|length| here + 1..here + 1 + length)
        });
        let word =
            || here..folded[here..].iter().position(|folded| folded.character == ' ').map_or(folded.len(), |n| here + n);
        let (piece, next) = if let Some(range) = quoted {
            let next = range.end + 1;
            (if hyphen == 1 { Piece::WithoutPhrase(range) } else { Piece::Phrase(range) }, next)
        } else if hyphen == 1 && folded.get(here).is_some_and(|letter| letter.character.is_alphabetic()) {
            let word = word();
            (Piece::Without(word.clone()), word.end)
        } else if begins && hyphen == 0 && is_or(text, &folded[here..]) {
            (Piece::Or, here + 2)
        } else {
            at += 1;
            continue;
        };
        if words < at {
            pieces.push(Piece::Words(words..at));
        }
        pieces.push(piece);
        (words, at) = (next, next);
    }
    if words < folded.len() {
        pieces.push(Piece::Words(words..folded.len()));
    }
    pieces.retain(|piece| match piece {
        Piece::Words(range) => folded[range.clone()].iter().any(|folded| folded.character.is_alphanumeric()),
        _ => true,
    });
    pieces
}

/// Returns the quotation mark that closes what another one opens; `None` for what opens nothing.
fn closing(opening: char) -> Option<char> {
    Some(match opening {
        '"' => '"',
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '«' => '»',
        _ => return None,
    })
}

/// Returns `true` if a folded piece of a text begins with the word OR, in capitals.
fn is_or(text: &str, folded: &[Folded]) -> bool {
    let ends = folded.get(2).is_none_or(|next| next.character == ' ');
    match folded {
        [first, last, ..] => ends && matches!(&text[first.start..last.end], "OR" | "ＯＲ"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let folded = fold(text);
        let text_of = |range: Range<usize>| folded[range].iter().map(|folded| folded.character).collect::<String>();
        pieces(text, &folded)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(range) => format!("words({})", text_of(range).trim()),
                Piece::Phrase(range) => format!("phrase({})", text_of(range)),
                Piece::Without(range) => format!("without({})", text_of(range)),
                Piece::WithoutPhrase(range) => format!("without-phrase({})", text_of(range)),
                Piece::Or => "or".to_owned(),
            })
            .collect()
    }

    #[test]
    fn operators_are_told_from_text() {
        assert_eq!(cut("IL-6 OR TNF-α -cancer"), ["words(il-6)", "or", "words(tnf-alpha)", "without(cancer)"]);
        assert_eq!(
            cut("“a b” \"muscle mass\" -\"old age\" -「癌症」"),
            ["phrase(a b)", "phrase(muscle mass)", "without-phrase(old age)", "without-phrase(癌症)"]
        );
        assert_eq!(cut("「肌少症」 『肌肉』 «mass»"), ["phrase(肌少症)", "phrase(肌肉)", "phrase(mass)"]);
        assert_eq!(cut("＂肌肉 萎縮＂ －癌症"), ["phrase(肌肉 萎缩)", "without(癌症)"]);
    }

    #[test]
    fn lone_operators_are_text_or_nothing() {
        assert_eq!(cut("\""), Vec::<String>::new());
        assert_eq!(cut("a \" b - c or ORAL"), ["words(a \" b - c or oral)"]);
        assert_eq!(cut("- -- OR"), ["or"]);
        assert_eq!(cut("FST -5003 -cancer"), ["words(fst -5003)", "without(cancer)"]);
        assert_eq!(cut("T-score -2.5"), ["words(t-score -2.5)"]);
        assert_eq!(cut("“open"), ["words(“open)"]);
        assert_eq!(cut("\"\""), ["phrase()"]);
    }
}
