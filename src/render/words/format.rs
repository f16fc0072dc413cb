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
    }
}
