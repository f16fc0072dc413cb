//! Words for relations that are told in words, not drawn as a mark and a name.

use super::phrases;
use crate::model::effect::Effect;

phrases! {
    /// Words for relations that are no drawn step, with the other end in the place.
    RelationWords {
        // Effects that are told in words, with the other end in the place.
        GoesWith: "goes with {0}", "与{0}正相关", "與{0}正相關";
        GoesAgainst: "goes with less {0}", "与{0}负相关", "與{0}負相關";
        GoesTogether: "is related to {0}, in a direction not told", "与{0}相关，方向未述", "與{0}相關，方向未述";
        NoEffectOn: "no effect found on {0}", "未见对{0}有影响", "未見對{0}有影響";
        NoEffectOf: "no effect found of {0}", "未见{0}有影响", "未見{0}有影響";
        Member: "{0}", "{0}", "{0}";
        HasMember: "has the member {0}", "包括{0}", "包括{0}";
        PartOf: "part of {0}", "是{0}的一部分", "是{0}的一部分";
        HasPart: "has the part {0}", "含有{0}", "含有{0}";
        MarkerOf: "marker of {0}", "是{0}的标志物", "是{0}的生物標記";
        HasMarker: "has the marker {0}", "标志物：{0}", "生物標記：{0}";
        MeasuredBy: "measured by {0}", "测量方法：{0}", "測量方法：{0}";
        LowIsCriterionOf: "low: a criterion of {0}", "低值是{0}的诊断标准", "低值是{0}的診斷標準";
        HasCriterionLow: "criterion: low {0}", "诊断标准：{0}低", "診斷標準：{0}低";
        HighIsCriterionOf: "high: a criterion of {0}", "高值是{0}的诊断标准", "高值是{0}的診斷標準";
        HasCriterionHigh: "criterion: high {0}", "诊断标准：{0}高", "診斷標準：{0}高";
        Measures: "measures {0}", "用于测量{0}", "用於測量{0}";
    }
}

impl RelationWords {
    /// Returns the words for a relation seen from its subject; `None` if it is drawn as a mark and a name.
    pub(crate) fn of_outgoing(effect: Effect) -> Option<Self> {
        Some(match effect {
            Effect::NoEffect => Self::NoEffectOn,
            Effect::IsA => Self::Member,
            Effect::PartOf => Self::PartOf,
            Effect::MarkerOf => Self::MarkerOf,
            Effect::MeasuredBy => Self::MeasuredBy,
            Effect::LowIsCriterionOf => Self::LowIsCriterionOf,
            Effect::HighIsCriterionOf => Self::HighIsCriterionOf,
            Effect::CorrelatesPositively => Self::GoesWith,
            Effect::CorrelatesNegatively => Self::GoesAgainst,
            Effect::Correlates => Self::GoesTogether,
            _ => return None,
        })
    }

    /// Returns the words for a relation seen from its object; `None` if it is drawn as a mark and a name.
    pub(crate) fn of_incoming(effect: Effect) -> Option<Self> {
        Some(match effect {
            Effect::NoEffect => Self::NoEffectOf,
            Effect::IsA => Self::HasMember,
            Effect::PartOf => Self::HasPart,
            Effect::MarkerOf => Self::HasMarker,
            Effect::MeasuredBy => Self::Measures,
            Effect::LowIsCriterionOf => Self::HasCriterionLow,
            Effect::HighIsCriterionOf => Self::HasCriterionHigh,
            _ => return Self::of_outgoing(effect),
        })
    }
}
