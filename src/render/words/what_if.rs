//! Words for `what-if`.

use super::phrases;

phrases! {
    /// Words for `what-if`.
    WhatIfWords {
        IfRaised: "{0} raised", "提高{0}", "提高{0}";
        IfLowered: "{0} lowered", "降低{0}", "降低{0}";
        IfBlocked: "{0} blocked", "阻断{0}", "阻斷{0}";
        IfHead: "With {0}, {1} within {2}", "若{0}：{2}以内{1}", "若{0}：{2}以內{1}";
        IfNothing: "With {0}, nothing changes within {1}", "若{0}：{1}以内没有变化", "若{0}：{1}以內沒有變化";
        Rises: "Rises", "升高", "升高";
        Falls: "Falls", "降低", "降低";
        RisesAndFalls: "Pushed both ways", "升降两种作用并存", "升降兩種作用並存";
        NearestRises: "nearest: rises", "最近的路径：升高", "最近的路徑：升高";
        NearestFalls: "nearest: falls", "最近的路径：降低", "最近的路徑：降低";
        MovesSomehow: "Changes, direction unknown", "变化方向不明", "變化方向不明";
        AndAlso: "and {0}", "还有：{0}", "還有：{0}";
        ComesBack: "What runs around these loops comes back; it is not added up:", "以下回路会把变化带回来，这里没有累计：", "以下迴路會把變化帶回來，這裡沒有累計：";
    }
}
