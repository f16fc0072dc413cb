//! Simplified Chinese to traditional, as it is written in Taiwan.
//!
//! A text is cut into as few pieces as its entries allow, where an entry is a word that Taiwan calls otherwise (线粒体, 粒線體), a
//! phrase in which a character has another counterpart than usual (干扰, 干擾; 心脏, 心臟) or that keeps the usual one although its
//! neighbours would make another phrase of it (发现 in 病理发现, which is no 理发), or a single character. Of two cuts into as many
//! pieces, the one that takes the longer pieces later stands, as Chinese words end more tellingly than they begin.
//!
//! The characters were generated from the lists `STCharacters` and `TWVariants` of the `OpenCC` project (Apache License 2.0), the
//! first candidate each. The phrases are those of its list `STPhrases` that are common in running text and that characters alone
//! get wrong, and words of biology and medicine beside which they would be taken wrongly. The words are terms of biology and
//! medicine, written down for this program after the usage of textbooks in Taiwan.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::pairs::pairs;

/// A piece of simplified text and its traditional counterpart.
type Entry = (&'static str, &'static str);

/// All entries by their first character, the shortest first.
fn entries() -> &'static HashMap<char, Vec<Entry>> {
    static ENTRIES: OnceLock<HashMap<char, Vec<Entry>>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let phrases = include_str!("phrases.txt").split_whitespace().map(|pair| pair.split_at(pair.len() / 2));
        let mut entries: HashMap<char, Vec<Entry>> = HashMap::new();
        for entry in words().chain(phrases) {
            if let Some(first) = entry.0.chars().next() {
                entries.entry(first).or_default().push(entry);
            }
        }
        for alike in entries.values_mut() {
            // Stable: of two for one piece, the word stays before the phrase.
            alike.sort_by_key(|(simplified, _)| simplified.len());
            alike.dedup_by_key(|(simplified, _)| *simplified);
        }
        entries
    })
}

/// Returns the words that Taiwan calls otherwise, as they are written in simplified script, with Taiwan's.
pub(super) fn words() -> impl Iterator<Item = Entry> {
    include_str!("taiwan-words.txt").lines().filter_map(|line| line.split_once(' '))
}

/// Converts simplified Chinese to traditional with Taiwan's terms and quotation marks. Everything else stays as it is. The length
/// may change. O(length).
pub fn to_traditional(text: &str) -> String {
    static CHARACTERS: OnceLock<HashMap<char, char>> = OnceLock::new();
    let characters = CHARACTERS.get_or_init(|| pairs(include_str!("simplified-to-traditional.txt")).collect());
    let is_chinese = text.chars().any(super::is_cjk);
    let mut converted = String::with_capacity(text.len());
    for piece in cut(text) {
        match piece {
            Piece::Entry(traditional) => converted.push_str(traditional),
            Piece::Character('“') if is_chinese => converted.push('「'),
            Piece::Character('”') if is_chinese => converted.push('」'),
            Piece::Character(character) => converted.push(characters.get(&character).copied().unwrap_or(character)),
        }
    }
    converted
}

/// Converts as [`to_traditional`] does, but for what stands between the quotation marks “ and ”, which is left as it was printed:
/// in a remark on a misprint, another spelling would make nonsense of it.
pub fn to_traditional_around_quotes(text: &str) -> String {
    let mut converted = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, quoted)) = rest.split_once('“') {
        let Some((printed, after)) = quoted.split_once('”') else { break };
        converted.push_str(&to_traditional(before));
        converted.extend(["「", printed, "」"]);
        rest = after;
    }
    converted + &to_traditional(rest)
}

/// A piece of a text that is converted as a whole.
#[derive(Clone, Copy)]
enum Piece {
    /// An entry, by its counterpart.
    Entry(&'static str),
    Character(char),
}

/// Cuts a text into as few pieces as may be.
fn cut(text: &str) -> Vec<Piece> {
    let entries = entries();
    // From each place on: the fewest pieces, and the first of them with its length in bytes.
    let mut best: Vec<(u32, usize, Piece)> = vec![(0, 0, Piece::Character(' ')); text.len() + 1];
    for (at, character) in text.char_indices().rev() {
        let length = character.len_utf8();
        let mut choice = (best[at + length].0 + 1, length, Piece::Character(character));
        for (simplified, traditional) in entries.get(&character).into_iter().flatten() {
            let Some((pieces, ..)) = best.get(at + simplified.len()) else { continue };
            if (pieces + 1 < choice.0 || simplified.len() == length) && text[at..].starts_with(simplified) {
                choice = (pieces + 1, simplified.len(), Piece::Entry(traditional));
            }
        }
        best[at] = choice;
    }
    let mut at = 0;
    std::iter::from_fn(|| {
        let (_, length, piece) = *best.get(at).filter(|(_, length, _)| *length > 0)?;
        at += length;
        Some(piece)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_with_several_counterparts_follow_their_word() {
        for (simplified, traditional) in [
            ("头发干燥之后才发生", "頭髮乾燥之後才發生"),
            ("干细胞受到干扰", "幹細胞受到干擾"),
            ("肌肉干细胞", "肌肉幹細胞"),
            ("心脏和内脏", "心臟和內臟"),
            ("骨质疏松，每周三次，范围复杂", "骨質疏鬆，每週三次，範圍複雜"),
            ("系统、关系与联系", "系統、關係與聯繫"),
            ("制造、控制、面粉、里面", "製造、控制、麵粉、裡面"),
            ("并发症与食欲", "併發症與食慾"),
        ] {
            assert_eq!(to_traditional(simplified), traditional);
        }
    }

    #[test]
    fn neighbours_make_no_word_across_the_end_of_another() {
        for (simplified, traditional) in [
            ("生理发育与病理发现", "生理發育與病理發現"),
            ("蛋白发生、蛋白发挥、必须发挥", "蛋白發生、蛋白發揮、必須發揮"),
            ("两方面包括，全面包含", "兩方面包括，全面包含"),
            ("抑制造血、限制造成、控制造影", "抑制造血、限制造成、控制造影"),
            ("修复合成，恢复合成", "修復合成，恢復合成"),
            ("手表现出无力，双手表示", "手表現出無力，雙手表示"),
            ("这只适用于男性，是只做一组，其余只算", "這只適用於男性，是只做一組，其餘只算"),
            ("每只小鼠、几只大鼠、两只手", "每隻小鼠、幾隻大鼠、兩隻手"),
            ("系2014年所定，大样本里，同义反复", "係2014年所定，大樣本裡，同義反覆"),
            ("口干、擦干、骨干与躯干", "口乾、擦乾、骨幹與軀幹"),
            ("12周与周围，10周", "12週與周圍，10週"),
            ("体系1、关系2、消化系统1", "體系1、關係2、消化系統1"),
            ("干预干细胞，干涉", "干預幹細胞，干涉"),
        ] {
            assert_eq!(to_traditional(simplified), traditional);
        }
    }

    #[test]
    fn quotation_marks_are_those_of_taiwan_unless_something_is_quoted_as_printed() {
        assert_eq!(to_traditional("形成“恶性循环”。"), "形成「惡性循環」。");
        assert_eq!(to_traditional("a “b” c"), "a “b” c");
        assert_eq!(to_traditional_around_quotes("把“证据”印成“证件”，线粒体"), "把「证据」印成「证件」，粒線體");
    }

    #[test]
    fn terms_are_those_of_taiwan() {
        for (simplified, traditional) in [
            ("线粒体的信号通路", "粒線體的訊號路徑"),
            ("白细胞介素-6是促炎细胞因子", "介白素-6是促發炎細胞激素"),
            ("慢性低度炎症", "慢性低度發炎"),
            ("炎症状态", "發炎狀態"),
            ("抗阻训练与亮氨酸", "阻力訓練與白胺酸"),
            ("2型糖尿病、库欣综合征", "第二型糖尿病、庫欣氏症候群"),
        ] {
            assert_eq!(to_traditional(simplified), traditional);
        }
    }

    #[test]
    fn what_is_not_simplified_stays() {
        for text in ["", "IL-6 & TNF-α", "粒線體與發炎", "🙂\n"] {
            assert_eq!(to_traditional(text), text);
        }
    }

    #[test]
    fn the_phrases_have_counterparts_of_their_length_and_no_word_stands_twice() {
        for pair in include_str!("phrases.txt").split_whitespace() {
            assert!(pair.chars().count() % 2 == 0 && pair.chars().all(|character| character.len_utf8() == 3), "{pair}");
        }
        let mut words: Vec<&str> = include_str!("taiwan-words.txt").lines().collect();
        let count = words.len();
        words.sort_unstable_by_key(|line| line.split(' ').next());
        words.dedup_by_key(|line| line.split(' ').next());
        assert_eq!((words.len(), words.iter().all(|line| line.split(' ').count() == 2)), (count, true));
    }
}
