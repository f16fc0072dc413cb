//! Chinese words that hold a known name and mean another thing: 脂肪肝 is no fat, 肌酸 no creatine kinase. Chinese writes no blanks, so
//! that their parts would be found in them. The list is of common words of medicine and daily life; a base that names one of them
//! knows it.

use std::ops::Range;

use super::tokenize::joined;
use crate::model::fold::{Folded, is_cjk};

/// The words, simplified.
const WORDS: &str = "\
    脂肪肝 脂肪瘤 肌酸 肌酐 心肌梗死 心肌梗塞 心肌炎 心肌病 肌瘤 子宫肌瘤 肌腱炎 眼肌 肌肤 肌理 面肌痉挛 重症肌无力 \
    蛋白尿 尿蛋白 血红蛋白 糖化血红蛋白 骨刺 骨盆 骨髓炎 骨膜 骨灰 骨质增生 骨科 骨龄 激光 运动鞋 运动会 \
    运动服 运动手表 老花 老花眼 老年痴呆 老年斑 体重秤 体脂秤 减肥药 减肥茶 减肥针 胰岛素泵 胰岛素笔 癌胚抗原 癌疫苗 \
    肺炎疫苗 关节置换 膝关节置换 跌打 骨裂";

/// The longest of them, in characters.
const LONGEST: usize = 6;

/// Returns where such words stand in a folded text: at each place the longest, none overlapping another.
pub(super) fn find(folded: &[Folded]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < folded.len() {
        let longest = LONGEST.min(folded.len() - at);
        let is_word = |length: &usize| is_known(&joined(&folded[at..at + length]));
        match (2..=longest).rev().find(is_word).filter(|_| is_cjk(folded[at].character)) {
            Some(length) => {
                found.push(at..at + length);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

fn is_known(word: &str) -> bool {
    WORDS.split_whitespace().any(|own| own == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::{fold, key};

    #[test]
    fn words_are_folded_and_short() {
        for word in WORDS.split_whitespace() {
            assert!(word.chars().count() <= LONGEST, "{word}");
            assert_eq!(find(&fold(word)), vec![0..key(word).chars().count()], "{word}");
        }
    }

    #[test]
    fn the_longest_is_found() {
        assert_eq!(find(&fold("有心肌梗死嗎")), vec![1..5]);
        assert_eq!(find(&fold("muscle 肌肉")), Vec::<Range<usize>>::new());
    }
}
