//! Words that say nothing of a subject, in folded form: function words and question words.

use std::collections::HashSet;
use std::sync::OnceLock;

/// English function words and the words of questions.
const ENGLISH: &str = "\
    a about after all also am an and any are as at be because been before being between both but by can could did do \
    does doing done during each either ever for from further get gets give had has have having he her here his how \
    however i if in into is it its itself just let like many may me might more most much must my no nor not of off \
    on once one only or other our out over own per please really s same she should show so some still such t tell \
    than that the their them then there these they this those though through to too under until up upon us very via \
    was we were what whats when where whether which while who whom whose why will with within without would yes yet \
    you your explain describe versus vs etc eg ie effect effects affect affects role influence impact cause causes caused reason reasons actually happens happen mean means";

/// Chinese particles, function words and the words of questions, simplified.
const CHINESE: &str = "\
    的 了 吗 呢 吧 啊 呀 嘛 么 与 和 及 或 在 是 被 把 而 且 但 也 都 就 很 这 那 哪 谁 它 他 她 我 你 们 什么 怎么 怎样 \
    怎么样 怎么办 如何 为什么 为何 哪些 哪个 哪种 哪里 哪儿 多少 几个 是否 有没有 是不是 能不能 会不会 可不可以 算不算 \
    好不好 要不要 可以 能够 应该 需要 会导致 有什么 有哪些 什么是 关系 之间 关于 以及 还是 或者 因为 所以 如果 请问 一下 \
    一种 一个 一些 有关 还能 还有 有用吗 有用 好吗 多大 多久 多高 怎么回事 是什么 为啥 咋 啥 到底 究竟 真的 时候 \
    影响 作用 效果 导致 引起 造成 原因 机制 机理";

/// Chinese characters that are function words alone, and parts of other words beside others: 中 in 中断, 能 in 功能.
const CHINESE_PARTS: &str = "中里能用使为会可要给对从到于以有时更最只个种些之再还让则又太何跟算该";

/// The longest Chinese stop word, in characters.
pub(super) const LONGEST: usize = 5;

/// Returns `true` if a word, folded and not stemmed, says nothing of a subject.
pub(super) fn contains(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| ENGLISH.split_whitespace().chain(CHINESE.split_whitespace()).collect()).contains(word)
}

/// Returns `true` if a Chinese character says nothing of a subject where it forms no word with its neighbour.
pub(super) fn is_part(character: char) -> bool {
    CHINESE_PARTS.contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::key;

    #[test]
    fn stop_words_are_folded_and_short() {
        for word in ENGLISH.split_whitespace().chain(CHINESE.split_whitespace()) {
            assert_eq!(key(word), word);
        }
        assert!(CHINESE.split_whitespace().all(|word| word.chars().count() <= LONGEST));
    }
}
