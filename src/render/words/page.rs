//! Words for the page.

use super::phrases;

phrases! {
    /// Words for the page.
    PageWords {
        Title: "sarcograph", "sarcograph", "sarcograph";
        Box: "A name, two names, or words to search for", "输入一个名称、两个名称，或要搜索的文字", "輸入一個名稱、兩個名稱，或要搜尋的文字";
        Ask: "Ask", "查询", "查詢";
        Start: "Start", "首页", "首頁";
        Language: "Language", "语言", "語言";
        LookFrom: "Begin with", "从这里开始", "從這裡開始";
        Questions: "Questions to try", "可以这样问", "可以這樣問";
        Stories: "Mechanisms by theme", "按主题看机制", "依主題看機制";
        More: "Everything else", "其他", "其他";
        Conditions: "Under which conditions", "在什么条件下", "在什麼條件下";
        Any: "any", "不限", "不限";
        Both: "{0} against {1}", "{0}与{1}对照", "{0}與{1}對照";
        DocumentsOnly: "documents only", "只看文献", "只看文獻";
        SeeAlso: "Go on with", "接着问", "接著問";
        Picture: "Picture", "图", "圖";
        PictureHelp: "Choose an arrow to read who says so, a box to see its card.", "点箭头看出处，点方框看这一项。", "點箭頭看出處，點方框看這一項。";
        TooLarge: "{0}: too many for a picture in the page. It can be saved.", "{0}，在页面里画不下，可以保存。", "{0}，在頁面裡畫不下，可以儲存。";
        Save: "Save", "保存", "儲存";
        CopyLink: "Copy link", "复制链接", "複製連結";
        CopyCitation: "Copy citation", "复制引文", "複製引文";
        CopyText: "Copy text", "复制文字", "複製文字";
        Copied: "Copied", "已复制", "已複製";
        NotCopied: "The browser does not let the page copy; here it is to copy by hand:", "浏览器不允许复制，请手动复制：", "瀏覽器不允許複製，請手動複製：";
        Labels: "Labels", "标注语言", "標註語言";
        LabelsBoth: "English and Chinese", "中文和英文", "中文和英文";
        Close: "Close", "关闭", "關閉";
        Changed: "Faint: not under these conditions", "淡色：此条件下没有", "淡色：此條件下沒有";
        Waiting: "Working …", "正在查询……", "正在查詢……";
        Nearest: "Did you mean", "是不是要找", "是不是要找";
        SearchFor: "Search for “{0}”", "搜索“{0}”", "搜尋「{0}」";
        Pair: "what the first does to the second", "前者对后者的作用", "前者對後者的作用";
        Faults: "The knowledge folder has faults", "知识文件夹有错误", "知識資料夾有錯誤";
        FaultsStale: "Answers come from the last version without one.", "以下答案来自上一个没有错误的版本。", "以下答案來自上一個沒有錯誤的版本。";
        Unreachable: "The program does not answer: start `sarcograph serve` again, then reload this page.", "程序没有回应：请重新运行 sarcograph serve，再刷新本页。", "程式沒有回應：請重新執行 sarcograph serve，再重新整理本頁。";
        Restarted: "The program in this page broke down on this question and was started anew. Other questions are answered.", "页面里的程序在这个问题上出错，已重新启动。其他问题可以照常查询。", "頁面裡的程式在這個問題上出錯，已重新啟動。其他問題可以照常查詢。";
        Damaged: "The program in this page cannot be started: the file is damaged, or this browser does not run WebAssembly. Get the file again, or use a newer browser.", "页面里的程序无法启动：文件已损坏，或浏览器不支持 WebAssembly。请重新获取文件，或换用较新的浏览器。", "頁面裡的程式無法啟動：檔案已損壞，或瀏覽器不支援 WebAssembly。請重新取得檔案，或改用較新的瀏覽器。";
        Command: "The same in a terminal", "终端里的同一问题", "終端機裡的同一問題";
        Skip: "To the answer", "跳到答案", "跳到答案";
        Print: "Print", "打印", "列印";
        Push: "Push up or down", "推高或压低", "推高或壓低";
        Raise: "raise", "提高", "提高";
        Lower: "lower", "降低", "降低";
        Next: "Next step", "下一步", "下一步";
        Quiz: "Quiz: guess the signs", "测验：猜符号", "測驗：猜符號";
        QuizAsk: "Does more of the first raise or lower the second?", "前者增多，会提高还是降低后者？", "前者增多，會提高還是降低後者？";
        QuizRight: "Right.", "答对了。", "答對了。";
        QuizWrong: "No: it is the other way.", "不对，正好相反。", "不對，正好相反。";
        QuizScore: "{0} of {1} right", "答对 {0} / {1}", "答對 {0} / {1}";
        QuizEnd: "End of the quiz", "测验结束", "測驗結束";
        Filter: "all", "全部", "全部";
        TabShow: "Card", "词条", "條目";
        TabUpstream: "What acts on it", "什么作用于它", "什麼作用於它";
        TabDownstream: "What it acts on", "它作用于什么", "它作用於什麼";
        TabInterventions: "What helps", "什么有帮助", "什麼有幫助";
        TabLoops: "Loops", "回路", "迴路";
        TabEffect: "Raises or lowers?", "提高还是降低？", "提高還是降低？";
        TabPath: "Step by step", "一步一步", "一步一步";
        TabWhy: "Why?", "为什么？", "為什麼？";
        TabCompare: "Compare", "对照", "對照";
        TabWhatIf: "What if", "假如", "假如";
        TabCite: "Sources", "来源", "來源";
        TabNotes: "All notes", "全部笔记", "全部筆記";
        TabCommon: "Common causes", "共同原因", "共同原因";
        TabSearch: "Search", "搜索", "搜尋";
        TabNeighbors: "Around it", "周围", "周圍";
        TabContradictions: "Contradictions", "矛盾", "矛盾";
        TabSources: "Sources", "来源", "來源";
        TabMechanisms: "Mechanisms", "机制", "機制";
        TabThemes: "Themes", "主题", "主題";
        TabEntities: "All entities", "全部实体", "全部實體";
        TabStats: "How much is known", "有多少知识", "有多少知識";
        TabFacets: "All conditions", "全部条件", "全部條件";
        TabExport: "Map", "关系图", "關係圖";
        Deeper: "{0} steps", "{0} 步", "{0} 步";
        Turned: "turned: {0} → {1}", "反过来：{0} → {1}", "反過來：{0} → {1}";
    }
}
