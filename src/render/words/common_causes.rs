//! Words for `common`.

use super::phrases;

phrases! {
    /// Words for `common`.
    CommonCausesWords {
        And: " and ", "与", "與";
        CommonCauses: "{2} on each of {0} within {1}", "{1}以内共同作用于{0}的有{2}", "{1}以內共同作用於{0}的有{2}";
        CommonTargets: "{0} act on {2} in common within {1}", "{1}以内{0}共同作用于{2}", "{1}以內{0}共同作用於{2}";
        NoCommonCauses: "Nothing recorded acts on all of {0} within {1}", "{1}以内，未见共同作用于{0}的记载", "{1}以內，未見共同作用於{0}的記載";
        NoCommonTargets: "Nothing recorded is acted on by all of {0} within {1}", "{1}以内，未见{0}共同作用于什么的记载", "{1}以內，未見{0}共同作用於什麼的記載";
    }
}
