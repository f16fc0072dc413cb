//! Words for `loops`.

use super::phrases;
use crate::query::answer::LoopKind;

phrases! {
    /// Words for `loops`.
    LoopWords {
        Loops: "{0} of up to {1}: {2}", "{1}以内的{0}：{2}", "{1}以內的{0}：{2}";
        LoopsThrough: "{0} of up to {1} through {3}: {2}", "经过{3}、{1}以内的{0}：{2}", "經過{3}、{1}以內的{0}：{2}";
        NoLoops: "No loop of up to {0}", "{0}以内没有回路", "{0}以內沒有迴路";
        NoLoopsThrough: "No loop of up to {0} through {1}", "{0}以内没有经过{1}的回路", "{0}以內沒有經過{1}的迴路";
        CountReinforcing: "{0} reinforcing", "增强 {0} 个", "增強 {0} 個";
        CountBalancing: "{0} balancing", "平衡 {0} 个", "平衡 {0} 個";
        CountIndeterminate: "{0} indeterminate", "不定 {0} 个", "不定 {0} 個";
        Reinforcing: "reinforcing: a change comes back larger", "增强：变化绕一圈后加大", "增強：變化繞一圈後加大";
        Balancing: "balancing: a change comes back turned", "平衡：变化绕一圈后被抵消", "平衡：變化繞一圈後被抵消";
        Indeterminate: "indeterminate: a step has no known direction", "不定：有一步方向不明", "不定：有一步方向不明";
        LoopsSoFar: "The search stopped at its work limit; longer loops may be missing.", "已达运算上限；较长的回路可能未列出。", "已達運算上限；較長的迴路可能未列出。";
        NoneOfKind: "None of that kind is among them.", "其中没有所问的那一种。", "其中沒有所問的那一種。";
    }
}

impl LoopWords {
    /// Returns the words for how many loops of a kind there are.
    pub(crate) fn count_of(kind: LoopKind) -> Self {
        match kind {
            LoopKind::Reinforcing => Self::CountReinforcing,
            LoopKind::Balancing => Self::CountBalancing,
            LoopKind::Indeterminate => Self::CountIndeterminate,
        }
    }

    /// Returns the words for what a kind of loop does.
    pub(crate) fn of_loop(kind: LoopKind) -> Self {
        match kind {
            LoopKind::Reinforcing => Self::Reinforcing,
            LoopKind::Balancing => Self::Balancing,
            LoopKind::Indeterminate => Self::Indeterminate,
        }
    }
}
