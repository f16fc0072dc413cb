//! Where a folded text has a word that Taiwan calls otherwise, and what a reader of the converted text sees there.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::traditional::words;
use super::{Folded, fold};

/// How many bits tell the first characters of words.
const BITS: usize = 1 << 16;

/// A word and what Taiwan says for it, both folded.
type Word = (Box<[char]>, Box<[char]>);

/// The words by their first character, the longest first.
struct Words {
    beginning: HashMap<char, Vec<Word>>,
    /// A bit for each first character, so that most others are told from them at once.
    first: Box<[u64]>,
}

fn known() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let folded = |text: &str| fold(text).into_iter().map(|folded| folded.character).collect::<Box<[char]>>();
        let mut known = Words { beginning: HashMap::new(), first: vec![0; BITS / 64].into() };
        for (simplified, taiwans) in words().map(|(simplified, taiwans)| (folded(simplified), folded(taiwans))) {
            if let Some(first) = simplified.first().filter(|_| simplified != taiwans) {
                known.first[bit(*first) / 64] |= 1 << (bit(*first) % 64);
                known.beginning.entry(*first).or_default().push((simplified, taiwans));
            }
        }
        for alike in known.beginning.values_mut() {
            alike.sort_by_key(|(simplified, _)| std::cmp::Reverse(simplified.len()));
        }
        known
    })
}

/// Returns the places of a folded text at which Taiwan has another word, with that word, folded: the longest at each place, in the
/// order of the text, none overlapping another. O(length).
pub fn taiwans_words(folded: &[Folded]) -> Vec<(Range<usize>, &'static [char])> {
    let words = known();
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(first) = folded.get(at).map(|folded| folded.character) {
        let found = (words.first[bit(first) / 64] >> (bit(first) % 64) & 1 == 1)
            .then(|| {
                words.beginning.get(&first).into_iter().flatten().find(|(simplified, _)| stands(simplified, &folded[at..]))
            })
            .flatten();
        match found {
            Some((simplified, taiwans)) => {
                places.push((at..at + simplified.len(), &**taiwans));
                at += simplified.len();
            }
            None => at += 1,
        }
    }
    places
}

fn stands(word: &[char], folded: &[Folded]) -> bool {
    word.len() <= folded.len() && word.iter().zip(folded).all(|(letter, folded)| *letter == folded.character)
}

fn bit(character: char) -> usize {
    u32::from(character) as usize % BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_at_each_place_is_told() {
        let folded = fold("线粒体，白细胞介素-6与激素水平");
        let told: Vec<(Range<usize>, String)> =
            taiwans_words(&folded).into_iter().map(|(range, word)| (range, word.iter().collect())).collect();
        assert_eq!(told, [(0..3, "粒线体".into()), (4..9, "介白素".into()), (12..16, "荷尔蒙浓度".into())]);
        assert!(taiwans_words(&fold("muscle 肌肉 粒線體")).is_empty());
    }
}
