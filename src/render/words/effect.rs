//! Words for `effect`: its headings and its table of counts.

use super::phrases;

phrases! {
    /// Words for `effect`.
    EffectWords {
        DirectButSilent: "Directly, but silent on {0}", "直接关系，但没有注明{0}", "直接關係，但沒有註明{0}";
        Direct: "Directly", "直接关系", "直接關係";
        ExamplesRaising: "Paths that raise it", "提高的路径", "提高的路徑";
        ExamplesLowering: "Paths that lower it", "降低的路径", "降低的路徑";
        FewRaising: "The minority: paths that raise it", "少数：提高的路径", "少數：提高的路徑";
        FewLowering: "The minority: paths that lower it", "少数：降低的路径", "少數：降低的路徑";
        ExamplesUnsigned: "Paths of unknown direction", "方向不明的路径", "方向不明的路徑";
        // The table of counts.
        Steps: "steps", "步数", "步數";
        Raise: "raise", "提高", "提高";
        Lower: "lower", "降低", "降低";
        UnknownSign: "unknown", "不明", "不明";
    }
}
