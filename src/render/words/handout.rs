//! Words of pages to hand out.

use super::phrases;

phrases! {
    /// Words of pages to hand out.
    HandoutWords {
        Notes: "What the sources say", "资料怎么说", "資料怎麼說";
        MoreNotes: "{0} more notes stand behind this picture.", "此图背后另有 {0} 条笔记。", "此圖背後另有 {0} 條筆記。";
        Terms: "Terms", "术语对照", "術語對照";
        Kind: "kind", "类别", "類別";
        English: "English", "英文", "英文";
        Chinese: "Chinese", "中文", "中文";
        Sources: "Sources", "来源", "來源";
        AsOf: "Knowledge of {0}.", "知识截至 {0}。", "知識截至 {0}。";
        NoAdvice: "This page reports what its sources say. It is not medical advice.", "本页只转述资料所言，不是医疗建议。", "本頁只轉述資料所言，不是醫療建議。";
    }
}
