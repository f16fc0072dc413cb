//! Words for what stands behind a relation.

use super::phrases;
use crate::model::evidence::{Certainty, Strength};
use crate::model::source::Layer;

phrases! {
    /// Words for what stands behind a relation: who says so, how firmly, on what work.
    EvidenceWords {
        // What is told of a step beside its conditions and sources.
        Disputed: "disputed", "有争议", "有爭議";
        Against: "against: {0}", "反对：{0}", "反對：{0}";
        NotLooked: "no evidence yet: {0}", "尚无证据：{0}", "尚無證據：{0}";
        Denied: "denied: {0}", "被否认：{0}", "被否認：{0}";
        More: "{0} more", "另有 {0} 处", "另有 {0} 處";
        SeenIn: "seen in: {0}", "见于{0}", "見於{0}";
        // Certainty.
        Hedged: "hedged (\"may\")", "措辞保留（“可能”）", "措辭保留（「可能」）";
        Hypothesis: "a hypothesis", "假说", "假說";
        Implied: "implied, not stated", "文中未明说（推断）", "文中未明說（推斷）";
        // Strength.
        Review: "review", "综述", "綜述";
        Opinion: "opinion", "观点", "觀點";
        Cell: "cell experiments", "细胞实验", "細胞實驗";
        Animal: "animal experiments", "动物实验", "動物實驗";
        HumanCohort: "human cohort", "队列研究", "世代研究";
        HumanTrial: "human trial", "人体试验", "人體試驗";
        Database: "database", "数据库", "資料庫";
        // Sorts of sources.
        Digest: "digest", "摘介", "摘介";
        Article: "article", "论文", "論文";
        WebPage: "web page", "网页", "網頁";
        // Layers.
        Documents: "documents", "文献", "文獻";
        Background: "textbook", "教科书", "教科書";
        Local: "your own folder", "自有文件夹", "自有資料夾";
        Imported: "imported", "导入", "匯入";
    }
}

impl EvidenceWords {
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
            Layer::Local => Self::Local,
            Layer::Imported => Self::Imported,
        }
    }
}
