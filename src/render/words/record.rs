//! Words for records: effects, evidence, the parts of an entity.

use super::phrases;
use crate::model::effect::Effect;
use crate::model::evidence::{Certainty, Strength};
use crate::model::source::Layer;

phrases! {
    /// Words for records.
    Record {
        Converted: "[converted]", "[由繁体转换]", "[由簡體轉換]";
        // What is told of a step beside its conditions and sources.
        Disputed: "disputed", "有争议", "有爭議";
        Against: "against: {0}", "反对：{0}", "反對：{0}";
        NotLooked: "no evidence yet: {0}", "尚无证据：{0}", "尚無證據：{0}";
        More: "{0} more", "另有 {0} 处", "另有 {0} 處";
        SeenIn: "seen in: {0}", "见于{0}", "見於{0}";
        // Certainty.
        Hedged: "hedged (\"may\")", "措辞保留（“可能”）", "措辭保留（「可能」）";
        Hypothesis: "a hypothesis", "假说", "假說";
        Implied: "implied, not stated", "推出，未明言", "推出，未明言";
        // Strength.
        Review: "review", "综述", "綜述";
        Opinion: "opinion", "观点", "觀點";
        Cell: "cell experiments", "细胞实验", "細胞實驗";
        Animal: "animal experiments", "动物实验", "動物實驗";
        HumanCohort: "human cohort", "人群观察", "人群觀察";
        HumanTrial: "human trial", "人体试验", "人體試驗";
        Database: "database", "数据库", "資料庫";
        // Sorts of sources.
        Digest: "digest", "摘介", "摘介";
        Article: "article", "论文", "論文";
        WebPage: "web page", "网页", "網頁";
        // Layers.
        Documents: "documents", "文献", "文獻";
        Background: "textbook", "教科书", "教科書";
        // Effects that are told in words, with the other end in the place.
        GoesWith: "goes with {0}", "与{0}同向相关", "與{0}同向相關";
        GoesAgainst: "runs against {0}", "与{0}反向相关", "與{0}反向相關";
        GoesTogether: "is related to {0}, in a direction not told", "与{0}相关，方向未述", "與{0}相關，方向未述";
        NoEffectOn: "no effect found on {0}", "未见对{0}有影响", "未見對{0}有影響";
        NoEffectOf: "no effect found of {0}", "未见{0}有影响", "未見{0}有影響";
        Member: "{0}", "{0}", "{0}";
        HasMember: "has the member {0}", "包括{0}", "包括{0}";
        PartOf: "part of {0}", "是{0}的一部分", "是{0}的一部分";
        HasPart: "has the part {0}", "含有{0}", "含有{0}";
        MarkerOf: "marker of {0}", "是{0}的标志物", "是{0}的標誌物";
        HasMarker: "has the marker {0}", "标志物：{0}", "標誌物：{0}";
        MeasuredBy: "measured by {0}", "用{0}测量", "用{0}測量";
        Measures: "measures {0}", "测量{0}", "測量{0}";
    }
}

impl Record {
    /// Returns the words for a relation that is no drawn step, seen from its subject, or none for those drawn as a mark and a
    /// name.
    pub(crate) fn of_outgoing(effect: Effect) -> Option<Self> {
        Some(match effect {
            Effect::NoEffect => Self::NoEffectOn,
            Effect::IsA => Self::Member,
            Effect::PartOf => Self::PartOf,
            Effect::MarkerOf => Self::MarkerOf,
            Effect::MeasuredBy => Self::MeasuredBy,
            Effect::CorrelatesPositively => Self::GoesWith,
            Effect::CorrelatesNegatively => Self::GoesAgainst,
            Effect::Correlates => Self::GoesTogether,
            _ => return None,
        })
    }

    /// Returns the words for a relation that is no drawn step, seen from its object.
    pub(crate) fn of_incoming(effect: Effect) -> Option<Self> {
        Some(match effect {
            Effect::NoEffect => Self::NoEffectOf,
            Effect::IsA => Self::HasMember,
            Effect::PartOf => Self::HasPart,
            Effect::MarkerOf => Self::HasMarker,
            Effect::MeasuredBy => Self::Measures,
            _ => return Self::of_outgoing(effect),
        })
    }

    /// Returns the word for how firmly a source says it; nothing for what is plainly stated.
    pub(crate) fn of_certainty(certainty: Certainty) -> Option<Self> {
        match certainty {
            Certainty::Stated => None,
            Certainty::Hedged => Some(Self::Hedged),
            Certainty::Hypothesis => Some(Self::Hypothesis),
            Certainty::Implied => Some(Self::Implied),
        }
    }

    /// Returns the word for what sort of work stands behind it.
    pub(crate) fn of_strength(strength: Strength) -> Self {
        match strength {
            Strength::Review => Self::Review,
            Strength::Opinion => Self::Opinion,
            Strength::Cell => Self::Cell,
            Strength::Animal => Self::Animal,
            Strength::HumanCohort => Self::HumanCohort,
            Strength::HumanTrial => Self::HumanTrial,
            Strength::Database => Self::Database,
        }
    }

    /// Returns the word for a sort of source, if there is one.
    pub(crate) fn of_source(kind: &str) -> Option<Self> {
        Some(match kind {
            "review" => Self::Review,
            "database" => Self::Database,
            "digest" => Self::Digest,
            "article" => Self::Article,
            "web-page" => Self::WebPage,
            _ => return None,
        })
    }

    /// Returns the word for a layer.
    pub(crate) fn of_layer(layer: Layer) -> Self {
        match layer {
            Layer::Documents => Self::Documents,
            Layer::Background => Self::Background,
        }
    }
}
