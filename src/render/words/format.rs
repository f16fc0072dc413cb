//! Words for the formats of answers.

use super::phrases;

phrases! {
    /// What a format is for.
    FormatWords {
        Text: "text for people", "供人阅读的文字", "供人閱讀的文字";
        Json: "JSON for programs", "供程序使用的 JSON", "供程式使用的 JSON";
        Svg: "a picture for slides, with text that can be edited", "供幻灯片使用的图，文字可编辑", "供投影片使用的圖，文字可編輯";
        Png: "a picture as pixels", "位图", "點陣圖";
        Dot: "a diagram for Graphviz", "供 Graphviz 使用的图", "供 Graphviz 使用的圖";
        Mermaid: "a diagram for Mermaid", "供 Mermaid 使用的图", "供 Mermaid 使用的圖";
        Markdown: "picture, answer, notes, terms and sources as Markdown", "Markdown：图、答案、笔记、术语与来源", "Markdown：圖、答案、筆記、術語與來源";
        Html: "the same as a page to print and hand out", "同上，供打印分发的页面", "同上，供列印分發的頁面";
    }
}
