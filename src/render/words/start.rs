//! Words for the start page.

use super::phrases;

phrases! {
    /// Words for the start page.
    StartWords {
        LookUp: "look it up", "查一个名词", "查一個名詞";
        FindWords: "find words", "搜索文字", "搜尋文字";
        DoesRaise: "does A raise B?", "A 会提高 B 吗？", "A 會提高 B 嗎？";
        StepByStep: "how, step by step", "一步步怎么作用", "一步步怎麼作用";
        WhatActs: "what acts on it", "什么作用于它", "什麼作用於它";
        WhatHelps: "what helps", "什么有帮助", "什麼有幫助";
        ViciousCircles: "vicious circles", "恶性循环", "惡性循環";
        AddToAny: "Add to any question", "每个问题都可加上", "每個問題都可加上";
        OnlyUnder: "only under these conditions", "只看这些条件下", "只看這些條件下";
        AsPicture: "as a picture (.svg, .png) or data (.json)", "存为图（.svg、.png）或数据（.json）", "存為圖（.svg、.png）或資料（.json）";
        OtherLanguage: "中文界面: sarcograph --lang zh-Hans     every command: sarcograph help", "English: sarcograph --lang en     全部命令：sarcograph help", "English: sarcograph --lang en     全部指令：sarcograph help";
    }
}
