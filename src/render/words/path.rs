//! Words for `path`, and for paths wherever they are told.

use super::phrases;

phrases! {
    /// Words for paths.
    PathWords {
        Via: "Counting only paths that pass {0}.", "只计经过{0}的路径。", "只計經過{0}的路徑。";
        Avoiding: "Counting only paths that do not pass {0}.", "只计不经过{0}的路径。", "只計不經過{0}的路徑。";
        // Paths.
        PathInSteps: "{0} in {1}", "{0}，{1}", "{0}，{1}";
        PathRaises: "raises it", "提高", "提高";
        PathLowers: "lowers it", "降低", "降低";
        PathUnsigned: "direction unknown", "方向不明", "方向不明";
        MorePaths: "There are more paths: --limit {0}", "还有更多路径：--limit {0}", "還有更多路徑：--limit {0}";
        NoneOfThatSign: "No path of the sign asked for; the verdict rests on all of them.", "没有该方向的路径；以上结论依据全部路径。", "沒有該方向的路徑；以上結論依據全部路徑。";
    }
}
