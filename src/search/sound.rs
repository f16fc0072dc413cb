//! Slips in Chinese words: a character that sounds like the right one, as input by sound brings it up first. 粒腺體 is corrected to
//! 粒線體, 炎正因子 to 炎症因子.
//!
//! A character is replaced where it stands in no name, where it forms no word of the index with a neighbour, and where another of
//! the same sound makes it part of a name of at least three characters: shorter ones are near to too many words, as 鸡肉 is to 肌肉.

use super::index::{SearchError, SearchIndex};
use super::postings::Key;
use super::tokenize::{Sort, joined};
use crate::model::fold::{Folded, fold, is_cjk, is_traditional, to_traditional};

/// Characters of like sound, tones and final n or ng aside, simplified: those of names, and what is typed for them.
const SOUNDS: &str = "\
    自字子紫滋 噬嗜食蚀试氏世式 症证正政征争 线腺限现宪 粒立力历利 肌鸡机基激级及积 炎言盐严岩 因音阴银引 萎委微维伟尾 缩锁所索 \
    疏舒输梳 松忪送 质志制治智致指 睾高稿搞 酮铜同桐 素速塑宿 胰姨移怡遗 岛倒导到 瘦受兽 握卧沃窝 蛋但淡担 氨安按胺 酸算蒜 经精筋 肿种重 \
    瘤流留刘 癌挨爱 恶饿 液夜叶业 脂之知只织 肪防房方 联连莲链 肽太态 泛范犯饭 姜江疆 黄簧皇 介界借戒 胞包保 营赢迎 养氧痒 障帐账 萨撒 \
    凋调雕 亡王忘 显鲜 维围唯 衰摔帅 弱若 虚需须 干感杆 抗扛炕 阻组祖 训迅讯 练炼恋 疗聊辽 化画话 糖唐堂 尿鸟 病并 甲假 状壮撞 亢抗 \
    渐见健 冻动洞 人仁认 杜度肚 氏式事 库裤苦 兴欣新辛 综宗踪 合和核何 颤战 束树数 骨古股 折哲者 密蜜 形型行 星心 活火货 养样 \
    硬应英 抑意义 生声升 长常肠场 体题提 卫未味 细系戏 肉柔";

/// The longest text that is corrected, in characters.
const LONGEST: usize = 64;
/// The shortest name that is corrected to, in characters.
const SHORTEST_NAME: usize = 3;

/// Replaces characters of a text by others of the same sound that make names of it. `None` if nothing is replaced. Where several
/// would, the one with the longest name is taken, then the first of the list.
pub(super) fn correct(text: &str, index: &SearchIndex) -> Result<Option<String>, SearchError> {
    let mut folded = fold(text);
    if folded.len() > LONGEST {
        return Ok(None);
    }
    let mut replaced: Vec<(usize, char)> = Vec::new();
    for at in 0..folded.len() {
        if let Some(right) = replacement(&folded, at, index)? {
            folded[at].character = right;
            replaced.push((at, right));
        }
    }
    let script: fn(char) -> String = if text.chars().any(is_traditional) {
        |right| to_traditional(&right.to_string())
    } else {
        |right| right.to_string()
    };
    let mut corrected = String::new();
    let mut done = 0;
    for (at, right) in &replaced {
        corrected.push_str(&text[done..folded[*at].start]);
        corrected.push_str(&script(*right));
        done = folded[*at].end;
    }
    Ok((done > 0).then(|| corrected + &text[done..]))
}

/// Returns the character that should stand at a place; `None` if the one that does is right, or nothing better is known.
fn replacement(folded: &[Folded], at: usize, index: &SearchIndex) -> Result<Option<char>, SearchError> {
    let typed = folded[at].character;
    if !is_cjk(typed) {
        return Ok(None);
    }
    let names = index.concepts.find(folded);
    if names.iter().any(|name| name.start <= at && at < name.end) {
        return Ok(None);
    }
    for pair in [at.checked_sub(1).map(|before| before..at + 1), Some(at..at + 2)].into_iter().flatten() {
        let Some(pair) = folded.get(pair) else { continue };
        if index.postings.entry(&Key::Text(Sort::Bigram, joined(pair)))?.is_some() {
            return Ok(None);
        }
    }
    let mut best: Option<(usize, char)> = None;
    let mut changed = folded.to_vec();
    for right in SOUNDS.split_whitespace().filter(|sound| sound.contains(typed)).flat_map(str::chars) {
        changed[at].character = right;
        let length = index.concepts.find(&changed).into_iter().find(|name| name.start <= at && at < name.end).map(|name| {
            // What was a name before must not be cut in two.
            let is_whole = names.iter().all(|other| {
                other.end <= name.start || name.end <= other.start || name.start <= other.start && other.end <= name.end
            });
            let is_chinese = changed[name.start..name.end].iter().all(|letter| is_cjk(letter.character));
            if is_whole && is_chinese { name.end - name.start } else { 0 }
        });
        let length = length.unwrap_or(0);
        if length >= SHORTEST_NAME && best.is_none_or(|(longest, _)| length > longest) {
            best = Some((length, right));
        }
    }
    Ok(best.map(|(_, right)| right))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::key;

    #[test]
    fn sounds_are_simplified_characters_of_which_none_stands_alone() {
        for sound in SOUNDS.split_whitespace() {
            assert_eq!(key(sound), sound);
            assert!(sound.chars().count() > 1 && sound.chars().all(is_cjk), "{sound}");
        }
    }

    #[test]
    fn no_group_of_sounds_is_part_of_another() {
        let groups: Vec<&str> = SOUNDS.split_whitespace().collect();
        for (at, group) in groups.iter().enumerate() {
            let is_within = |other: &str| group.chars().all(|sound| other.contains(sound));
            let whole = groups.iter().enumerate().find(|(place, other)| *place != at && is_within(other));
            assert!(whole.is_none(), "{group} is within {whole:?}");
        }
    }
}
