//! Words for `show`.

use super::phrases;

phrases! {
    /// Words for `show`.
    ShowWords {
        WhatItDoes: "What it does", "它的作用", "它的作用";
        WhatChangesIt: "What changes it", "什么改变它", "什麼改變它";
        GroupsAndParts: "Groups, parts and measures", "归属、组成与测量", "歸屬、組成與測量";
        GoesTogether: "Seen together, no cause claimed", "相关，未言因果", "相關，未言因果";
        Mechanisms: "Mechanisms", "机制", "機制";
        Notes: "Notes", "笔记", "筆記";
        Relations: "Relations", "关系", "關係";
        Mentions: "Speaks of", "提到", "提到";
        Synonyms: "also: {0}", "又名：{0}", "又名：{0}";
        Opposites: "the other end: {0}", "反面：{0}", "反面：{0}";
        ReadAs: "read as this: {0}", "也按此理解：{0}", "也按此理解：{0}";
        Untouched: "No relation touches it.", "没有关系涉及它。", "沒有關係涉及它。";
        More: "Also recorded: {0}: {1}", "另有{0}：{1}", "另有{0}：{1}";
        Section: "section {0}", "第 {0} 节", "第 {0} 節";
        License: "license: {0}", "许可：{0}", "授權：{0}";
    }
}
