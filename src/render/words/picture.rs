//! Words in pictures.

use super::phrases;
use crate::model::effect::Effect;
use crate::render::palette::Change;

phrases! {
    /// Words in pictures.
    PictureWords {
        // Titles.
        Loops: "Loops", "回路", "迴路";
        Loop: "Loop {0}", "回路 {0}", "迴路 {0}";
        LoopThrough: "A loop through {1} ({0})", "经过{1}的回路（{0}）", "經過{1}的迴路（{0}）";
        LoopsThrough: "Loops through {0}", "经过{0}的回路", "經過{0}的迴路";
        Contradictions: "Contradictions", "矛盾之处", "矛盾之處";
        Interventions: "What acts on {0}", "作用于{0}的干预", "作用於{0}的介入";
        CommonCauses: "What acts on each of {0}", "共同作用于{0}的因素", "共同作用於{0}的因素";
        CommonTargets: "What {0} have in common downstream", "{0}共同作用的对象", "{0}共同作用的對象";
        Overview: "An overview of {2}, which hold {0} entities and {1} lines", "{2}的概览，共 {0} 个实体、{1} 条连线", "{2}的概覽，共 {0} 個實體、{1} 條連線";
        Opens: "{0}; --size free draws all of it; these open one by one with {1}: {2}", "{0}；--size free 画出全图；可用 {1} 逐个打开：{2}", "{0}；--size free 畫出全圖；可用 {1} 逐個打開：{2}";
        RaisesAndLowers: "raises: {0}, lowers: {1}, other: {2}", "提高 {0}，降低 {1}，其他 {2}", "提高 {0}，降低 {1}，其他 {2}";
        LeadsOn: "acts on what the next begins with", "作用于后者的起点", "作用於後者的起點";
        LeftOut: "left out by conditions or filters: {0} of {1} relations", "所设条件略去：{1} 条关系中的 {0} 条", "所設條件略去：{1} 條關係中的 {0} 條";
        AndMore: "and {0} more", "另{0}项", "另{0}項";
        // What a picture was asked for, and what is not in it.
        Asked: "asked for: {0}", "所问条件：{0}", "所問條件：{0}";
        NotDrawn: "{0} more are not drawn", "另有 {0} 项未画出", "另有 {0} 項未畫出";
        PathsNotDrawn: "there are more paths than are drawn", "还有更多路径未画出", "還有更多路徑未畫出";
        RoutesDrawn: "drawn: {0} of {1} routes", "共 {1} 条路线，画出 {0} 条", "共 {1} 條路線，畫出 {0} 條";
        AsOf: "knowledge of {0}", "知识截至 {0}", "知識截至 {0}";
        OppositeOf: "the opposite of {0}", "“{0}”的反面", "「{0}」的反面";
        Turned: "{0} is less of {1}: what {1} raises, {0} lowers", "{0}即{1}降低：图中{1}所提高的，{0}会降低", "{0}即{1}降低：圖中{1}所提高的，{0}會降低";
        // What the reader of a picture should know.
        TooSmall: "the names in this picture are set in {0} pt on a slide; from 12 pt on they can be read from the last row. Smaller pictures: {1}", "图中名称在幻灯片上只有 {0} 磅；12 磅以上后排才看得清。可缩小图：{1}", "圖中名稱在投影片上只有 {0} 點；12 點以上後排才看得清。可縮小圖：{1}";
        TooSmallOnPage: "the names in this picture are set in {0} pt on a page; from 8 pt on they can be read with ease. Smaller pictures: {1}", "图中名称在页面上只有 {0} 磅；8 磅以上才便于阅读。可缩小图：{1}", "圖中名稱在頁面上只有 {0} 點；8 點以上才便於閱讀。可縮小圖：{1}";
        Lacking: "the embedded font lacks {0}: a question mark stands for it; an SVG without --outlines takes the fonts of the machine", "内置字体缺少 {0}：以问号代替；不带 --outlines 的 SVG 会使用本机字体", "內建字型缺少 {0}：以問號代替；不帶 --outlines 的 SVG 會使用本機字型";
        // What stands at its foot.
        Sources: "Sources: {0}", "来源：{0}", "來源：{0}";
        // Lines.
        Raises: "raises", "提高", "提高";
        Lowers: "lowers", "降低", "降低";
        Acts: "acts, direction unknown", "有作用，方向不明", "有作用，方向不明";
        NoEffect: "no effect found, or denied", "未见影响或已被否定", "未見影響或已被否定";
        IsA: "is a", "是一种", "是一種";
        PartOf: "is part of", "是……的一部分", "是……的一部分";
        MarkerOf: "is a marker of", "是……的标志物", "是……的標誌物";
        MeasuredBy: "is measured by", "用……测量", "用……測量";
        LowIsCriterionOf: "a low value is a criterion of", "低值是……的诊断标准", "低值是……的診斷標準";
        HighIsCriterionOf: "a high value is a criterion of", "高值是……的诊断标准", "高值是……的診斷標準";
        GoesWith: "goes together, no cause claimed", "正相关，未言因果", "正相關，未言因果";
        GoesAgainst: "goes the other way, no cause claimed", "负相关，未言因果", "負相關，未言因果";
        GoesTogether: "related, direction not told", "相关，方向未述", "相關，方向未述";
        Implied: "implied, not stated", "推断，原文未明说", "推斷，原文未明說";
        Hedged: "stated as possible only", "原文只说“可能”", "原文只說「可能」";
        Hypothesis: "a hypothesis", "假说", "假說";
        Textbook: "textbook step", "教科书步骤", "教科書步驟";
        Contested: "disputed", "有争议", "有爭議";
        // Lines that stand out or back, and what becomes of entities.
        Majority: "the side with more paths", "路径较多的一方", "路徑較多的一方";
        OnThisSideAlone: "on this side alone", "仅此一侧", "僅此一側";
        OnTheOtherSide: "on the other side alone", "仅另一侧", "僅另一側";
        Rises: "rises", "升高", "升高";
        Falls: "falls", "降低", "降低";
        Both: "pushed both ways", "升降两种作用并存", "升降兩種作用並存";
        Somehow: "changes, direction unknown", "变化，方向不明", "變化，方向不明";
        Blocked: "blocked", "被阻断", "被阻斷";
    }
}

impl PictureWords {
    /// Returns the words for what becomes of an entity.
    pub(crate) fn of_change(change: Change) -> Self {
        match change {
            Change::Rises => Self::Rises,
            Change::Falls => Self::Falls,
            Change::Both => Self::Both,
            Change::Somehow => Self::Somehow,
            Change::Blocked => Self::Blocked,
        }
    }

    /// Returns the words for an effect.
    pub(crate) fn of_effect(effect: Effect) -> Self {
        match effect {
            Effect::Increases | Effect::Activates | Effect::Produces => Self::Raises,
            Effect::Decreases | Effect::Inhibits => Self::Lowers,
            Effect::Regulates => Self::Acts,
            Effect::NoEffect => Self::NoEffect,
            Effect::IsA => Self::IsA,
            Effect::PartOf => Self::PartOf,
            Effect::MarkerOf => Self::MarkerOf,
            Effect::MeasuredBy => Self::MeasuredBy,
            Effect::LowIsCriterionOf => Self::LowIsCriterionOf,
            Effect::HighIsCriterionOf => Self::HighIsCriterionOf,
            Effect::CorrelatesPositively => Self::GoesWith,
            Effect::CorrelatesNegatively => Self::GoesAgainst,
            Effect::Correlates => Self::GoesTogether,
        }
    }
}
