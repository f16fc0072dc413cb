//! Words that say little of a subject, in folded form.
//!
//! Function words and question words say nothing, and texts are indexed without them. Words of relation (cause, effect, 影响) stand
//! in every other text: they are searched for when nothing else is left. Idle words (advice, good, 上班族) are what people add to a
//! question: they count for little beside others.

use std::collections::HashMap;
use std::sync::OnceLock;

/// How little a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Emptiness {
    /// It tells no subject of medicine, and counts for less where others do.
    General,
    /// It counts for little where others count.
    Idle,
    /// It is looked for where nothing else is left.
    Weak,
    /// It says nothing, but for one in capitals: WHO.
    Function,
}

/// English function words and the words of questions.
const ENGLISH: &str = "\
    a about after all also am an and any are as at be because been before being between both but by can could did do \
    does doing done during each either ever for from further get gets give had has have having he her here his how \
    however i if in into is it its itself just let like many may me might more most much must my no nor not of off \
    on once one only or other our out over own per please really s same she should show so some still such t tell \
    than that the their them then there these they this those though through to too under until up upon us very via \
    was we were what whats when where whether which while who whom whose why will with within without would yes yet \
    you your versus vs etc eg ie already always around even every im ive isnt dont doesnt cant lets id myself yourself \
    themselves together towards whatever whenever against among amongst";

/// English words of relation and of questions about a subject.
const ENGLISH_WEAK: &str = "\
    explain describe effect effects affect affects role influence impact cause causes caused reason reasons actually happens \
    happen mean means happening difference relationship related relation connection link linked";

/// English words that are added to questions.
const ENGLISH_IDLE: &str = "\
    advice advise advisable session sessions good bad better best worse worst tests tip tips guide guides guideline guidelines help helps trial trials \
    helpful helping useful use uses used using way ways thing things stuff kind kinds sort info information question \
    questions answer answers want wants need needs needed try trying know known knows learn think say says said ask \
    recommend recommended recommendation recommendations suggestion suggestions suggest possible possibly true truth \
    facts fact myth example examples article articles paper papers blog website video summary overview introduction \
    definition meaning quick quickly fast slowly new latest recent recently nowadays today safe safely \
    enough lot lots little bit big often sometimes usually generally normally mostly mainly exactly quite rather almost \
    mum mom dad mother father grandma grandpa grandmother grandfather husband wife friend doctor doctors nurse teacher \
    student students homework class slides lecture exam worth work works working make makes making made start starts \
    starting started come comes going goes go keep keeps feel feeling feels look looks looking find finding finds take \
    takes taking taken put set problem problems issue issues concern worried worry wonder wondering proof evidence \
    science scientific research researchers studies study shows shown called name names word words certain \
    different various several important importance seriously able allowed aim aims aiming time times long last lasts lasting calculate calculated calculation meant supposed happened \
    become becomes became becoming likely amount number numbers part parts result results \
    end talk talks compare compared comparison okay ok hi hello thanks thank real hype hyped fad legit scam claim claims claimed debunked buzz buzzword overrated \
    worthwhile bother literally basically simple simply plain term terms layman someone somebody anyone anybody everyone everybody \
    sure honest honestly fine sense point matter matters story explained differences";

/// English words of medicine at large.
const ENGLISH_GENERAL: &str = "\
    treatment treat treating treated therapy prevention prevent preventing prevented avoid drug drugs medicine medication \
    medications pill pills tablet tablets surgery operation risk risks symptom symptoms sign signs diagnosis diagnose diagnosed disease \
    diseases illness disorder condition conditions health healthy patient patients people person hospital clinic care \
    daily weekly yearly children child baby babies infant adults adult women men woman man human humans body diet food foods increase increased decrease \
    decreased raise lower reduce reduced improve high low rate level levels";

/// Chinese words of medicine at large.
const CHINESE_GENERAL: &str = "\
    治疗 疗法 预防 防止 避免 药物 药 用药 吃药 手术 风险 危险 症状 诊断 疾病 疾患 病 健康 病人 患者 身体 饮食 食物 检查 检测 \
    发病 几岁 多大岁数 多大年纪 什么年纪 每天 每日 每周 每年 儿童 小孩 孩子 宝宝 婴儿 女性 男性 女人 男人 增加 减少 提高 降低 改善 严重 怎么治 服药 什么药 吃什么药";

/// Chinese particles, function words and the words of questions, simplified.
const CHINESE: &str = "\
    的 了 吗 呢 吧 啊 呀 嘛 么 与 和 及 或 在 是 被 把 而 且 但 也 都 就 很 这 那 哪 谁 它 他 她 我 你 们 什么 怎么 怎样 \
    怎么样 怎么办 如何 为什么 为何 哪些 哪个 哪种 哪里 哪儿 多少 几个 是否 有没有 是不是 能不能 会不会 可不可以 算不算 \
    好不好 要不要 可以 能够 应该 需要 会导致 有什么 有哪些 什么是 之间 关于 以及 还是 或者 因为 所以 如果 请问 一下 \
    一种 一个 一些 有关 还能 还有 有用吗 有用 好吗 多大 多久 多高 怎么回事 是什么 为啥 咋 啥 到底 究竟 真的 时候 \
    为了 除了 并且 而且 不过 只是 就是 都是 也是 不是 没有 几 几期 不只是 不只 才 这个 那个 这些 那些 我们 他们 自己 大家 几次 跟 吃什么 做什么 \
    怎么会 会变 是不是会 用什么 要注意什么 叫什么 算什么 什么意思 意思 为什么会 会怎样 有什么用处 用处 有没有用";

/// Chinese words of relation.
const CHINESE_WEAK: &str = "影响 作用 效果 导致 引起 造成 原因 机制 机理 关系 有关系 相关 了解 知道 想知道 介绍 说明 解释";

/// Chinese words that are added to questions.
const CHINESE_IDLE: &str = "\
    上班族 坏处 方法 办法 建议 有效 有效吗 特效 最好 比较好 适合 注意 帮助 问题 情况 情形 资料 文章 研究 证据 证明 \
    爸爸 妈妈 爷爷 奶奶 阿公 阿嬷 外公 外婆 老公 老婆 医生 护士 老师 学生 作业 报告 简报 期末 考试 请教 求助 推荐 例子 \
    简单 容易 一般 通常 常见 主要 重要 严重吗 正常 正常吗 现在 最近 最新 以前 后来 突然 一直 慢慢 有时 天天 平常 平时 日常 \
    觉得 感觉 想要 希望 打算 准备 开始 继续 发现 出现 变成 得到 出来 起来 下去 还会 会不会有 大概 左右 真的吗 可能 \
    特别 非常 好像 容易吗 人家 大人 人群 朋友 家人 家属 家里 期间 我妈 我爸 老妈 老爸 奶奶家 我奶 \
    我爷 一圈 一大圈 够吗 够不够 才够 足够 更好 比较多 比较少 啥用 干什么 干嘛 做到 一半 一起做 差别 区别 差在哪 准不准 准吗 标准吗 \
    才标准 怎么练 怎么测 怎么办才好 看出 看得出 一回 几回 多半 好几 听说 据说 网上 网上说 小时候 年底 医师 照护者 看护 打针 注射 输液 点滴 吊针";

/// Chinese characters that are function words alone, and parts of other words beside others: 中 in 中断, 能 in 功能.
const CHINESE_PARTS: &str = "中里能用使为会可要给对从到于以有时更最只个种些之再还让则又太何跟算该";

/// The characters with which words of change begin.
const CHANGE: &str = "变萎流减掉退缩增长消衰丢";
/// Characters after which 会 is no word of its own: 社会, 学会.
const BEFORE_MEETING: &str = "社学协机聚宴议国大商工教都不才就将";

/// The longest Chinese stop word, in characters.
pub(super) const LONGEST: usize = 6;

/// The words of each sort, the emptiest last.
const SORTS: [(Emptiness, [&str; 2]); 4] = [
    (Emptiness::General, [ENGLISH_GENERAL, CHINESE_GENERAL]),
    (Emptiness::Idle, [ENGLISH_IDLE, CHINESE_IDLE]),
    (Emptiness::Weak, [ENGLISH_WEAK, CHINESE_WEAK]),
    (Emptiness::Function, [ENGLISH, CHINESE]),
];

/// Returns how little a word, folded and not stemmed, says; `None` if it says something.
pub(super) fn emptiness(word: &str) -> Option<Emptiness> {
    static WORDS: OnceLock<HashMap<&'static str, Emptiness>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let of = |(emptiness, texts): (Emptiness, [&'static str; 2])| {
            texts.into_iter().flat_map(str::split_whitespace).map(move |word| (word, emptiness))
        };
        SORTS.into_iter().flat_map(of).collect()
    });
    words.get(word).copied()
}

/// Returns `true` if a Chinese character says nothing of a subject where it forms no word with its neighbour.
pub(super) fn is_part(character: char) -> bool {
    CHINESE_PARTS.contains(character)
}

/// Returns `true` if 会 between two Chinese characters says that something may come about: before a word of change, and where it ends no
/// other word.
pub(super) fn is_modal_between(before: char, after: char) -> bool {
    CHANGE.contains(after) && !BEFORE_MEETING.contains(before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::key;

    #[test]
    fn stop_words_are_folded_and_short() {
        for word in SORTS.iter().flat_map(|(_, texts)| texts).flat_map(|text| text.split_whitespace()) {
            assert_eq!(key(word), word);
            assert!(word.is_ascii() || word.chars().count() <= LONGEST, "{word}");
        }
    }

    #[test]
    fn a_modal_stands_before_change_and_ends_no_word() {
        assert!(is_modal_between('肉', '变') && !is_modal_between('肉', '议') && !is_modal_between('社', '变'));
    }

    #[test]
    fn each_stop_word_is_of_one_sort() {
        let mut words: Vec<&str> =
            SORTS.iter().flat_map(|(_, texts)| texts).flat_map(|text| text.split_whitespace()).collect();
        words.sort_unstable();
        let doubled: Vec<&[&str]> = words.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(doubled.is_empty(), "{doubled:?}");
    }

    #[test]
    fn words_of_a_group_of_terms_tell_something() {
        let terms: Vec<Vec<String>> = serde_yaml::from_str(include_str!("../../knowledge/terms.yaml")).unwrap();
        let says_little = |word: &&String| emptiness(&key(word)).is_some_and(|emptiness| emptiness > Emptiness::General);
        let idle: Vec<&String> = terms.iter().flatten().filter(says_little).collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}
