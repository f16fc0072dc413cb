//! Words beside the text of a note.

use super::phrases;

phrases! {
    /// Words beside the text of a note.
    NoteWords {
        Erratum: "Misprint: {0}", "原文有误：{0}", "原文有誤：{0}";
        Caution: "Read with care: {0}", "请谨慎解读：{0}", "請謹慎解讀：{0}";
        Converted: "[converted]", "[由繁体转换]", "[由簡體轉換]";
    }
}
