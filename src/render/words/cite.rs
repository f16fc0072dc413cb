//! Words for `cite`.

use super::phrases;

phrases! {
    /// Words for `cite`.
    CiteWords {
        CiteHead: "What {0} rests on", "{0}的出处", "{0}的出處";
        CiteNothing: "Nothing recorded rests on a source.", "没有出处。", "沒有出處。";
        CiteKnowledge: "The knowledge base itself: sarcograph {0}, knowledge of {1}, content {2}", "知识库本身：sarcograph {0}，知识修订于 {1}，内容 {2}", "知識庫本身：sarcograph {0}，知識修訂於 {1}，內容 {2}";
        Sections: "sections {0}", "第 {0} 节", "第 {0} 節";
        OneSection: "section {0}", "第 {0} 节", "第 {0} 節";
    }
}
