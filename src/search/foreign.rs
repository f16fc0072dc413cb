//! Chinese words that hold a known name and mean another thing: 脂肪肝 is no fat, 肌酸 no creatine kinase. Chinese writes no blanks, so
//! that their parts would be found in them. Beside them stand short names of common complaints (痛风, 湿疹): two characters that are the
//! subject of a query weigh too little by their length alone. The lists are of common words of medicine and daily life; a base that
//! names one of them, or whose texts have such a complaint, knows it.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::tokenize::joined;
use crate::model::fold::{Folded, is_cjk};

/// The words, simplified.
const WORDS: &str = "\
    脂肪肝 脂肪瘤 肌酸 肌酐 心肌梗死 心肌梗塞 心肌炎 心肌病 肌瘤 子宫肌瘤 肌腱炎 眼肌 肌肤 肌理 面肌痉挛 重症肌无力 \
    蛋白尿 尿蛋白 血红蛋白 糖化血红蛋白 骨刺 骨盆 骨髓炎 骨膜 骨灰 骨质增生 骨科 骨龄 激光 运动鞋 运动会 \
    运动服 运动手表 老花 老花眼 老年痴呆 老年斑 体重秤 体脂秤 减肥药 减肥茶 减肥针 胰岛素泵 胰岛素笔 癌胚抗原 癌疫苗 \
    肺炎疫苗 关节置换 膝关节置换 跌打 骨裂";

/// Short names of complaints, simplified.
const COMPLAINTS: &str = "\
    痛风 湿疹 便秘 腹泻 胃炎 肠炎 哮喘 肺炎 感冒 流感 鼻炎 耳鸣 近视 白内障 青光眼 智齿 蛀牙 癫痫 失眠 水痘 麻疹 疱疹 疟疾 新冠 \
    痤疮 脱发 狐臭 痛经 怀孕 孕妇 不孕 打鼾 过敏 扭伤 脱臼 口臭 疫苗 乙肝 丙肝 梅毒 痔疮 脚气";

/// The longest of them, in characters.
const LONGEST: usize = 6;

/// The list that a word stands in.
#[derive(Clone, Copy, PartialEq)]
enum WordSort {
    HoldsName,
    Complaint,
}

/// Returns where such words stand in a folded text: at each place the longest, none overlapping another.
pub(super) fn find(folded: &[Folded]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < folded.len() {
        let longest = LONGEST.min(folded.len() - at);
        let is_word = |length: &usize| sort(&joined(&folded[at..at + length])).is_some();
        let is_chinese = is_cjk(folded[at].character);
        match is_chinese.then(|| (2..=longest).rev().find(is_word)).flatten() {
            Some(length) => {
                found.push(at..at + length);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// What sort of words a word is one of; `None` if it is in no list.
fn sort(word: &str) -> Option<WordSort> {
    static SORTS: OnceLock<HashMap<&'static str, WordSort>> = OnceLock::new();
    let sorts = SORTS.get_or_init(|| {
        let of = |(words, sort): (&'static str, WordSort)| words.split_whitespace().map(move |word| (word, sort));
        [(WORDS, WordSort::HoldsName), (COMPLAINTS, WordSort::Complaint)].into_iter().flat_map(of).collect()
    });
    sorts.get(word).copied()
}

/// Returns `true` if a folded word is the short name of a complaint, which holds no name: texts that have it are on it.
pub(super) fn is_complaint(word: &str) -> bool {
    sort(word) == Some(WordSort::Complaint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::{fold, key};

    #[test]
    fn words_are_folded_and_short() {
        for word in WORDS.split_whitespace().chain(COMPLAINTS.split_whitespace()) {
            assert!(word.chars().count() <= LONGEST, "{word}");
            assert_eq!(find(&fold(word)), vec![0..key(word).chars().count()], "{word}");
        }
    }

    #[test]
    fn each_word_is_of_one_list() {
        let words: std::collections::BTreeSet<&str> =
            WORDS.split_whitespace().chain(COMPLAINTS.split_whitespace()).collect();
        assert_eq!(words.len(), WORDS.split_whitespace().count() + COMPLAINTS.split_whitespace().count());
        assert!(is_complaint("痛风") && !is_complaint("肌酸") && !is_complaint("肌肉"));
    }

    #[test]
    fn the_longest_is_found() {
        assert_eq!(find(&fold("有心肌梗死嗎")), vec![1..5]);
        assert_eq!(find(&fold("muscle 肌肉")), Vec::<Range<usize>>::new());
    }
}
