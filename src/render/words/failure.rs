//! Words for what went wrong.

use super::phrases;

phrases! {
    /// Words for failures.
    FailureWords {
        Error: "error: {0}", "错误：{0}", "錯誤：{0}";
        UnknownName: "nothing is called `{0}`", "没有名为“{0}”的记录", "沒有名為「{0}」的記錄";
        UnknownLoop: "no loop is called `{0}` here", "这里没有叫“{0}”的回路", "這裡沒有叫「{0}」的迴路";
        AmbiguousName: "`{0}` is a name of several: {1}", "“{0}”可指多个：{1}", "「{0}」可指多個：{1}";
        SameEntity: "`{0}` and `{1}` are both {2}: ask of two different things", "“{0}”与“{1}”都是{2}：请问两个不同的事物", "「{0}」與「{1}」都是{2}：請問兩個不同的事物";
        UnknownValue: "no condition is called `{0}`", "没有名为“{0}”的条件", "沒有名為「{0}」的條件";
        UnknownFacet: "no facet is called `{0}`", "没有名为“{0}”的条件维度", "沒有名為「{0}」的條件維度";
        ObservedValue: "`{0}` says where something was seen ({1}), and is no condition", "“{0}”说的是见于何处（{1}），不是条件", "「{0}」說的是見於何處（{1}），不是條件";
        AmbiguousValue: "`{0}` is a value of several facets: say which one", "“{0}”是多个条件维度的值：请指明哪一个", "「{0}」是多個條件維度的值：請指明哪一個";
        RepeatedFacet: "{0} is given twice: `{1}` and `{2}`", "{0}给了两次：“{1}”与“{2}”", "{0}給了兩次：「{1}」與「{2}」";
        Values: "the values there are: {0}", "可用的值：{0}", "可用的值：{0}";
        UnknownWord: "{0} has no value `{1}`", "{0} 没有“{1}”这个值", "{0} 沒有「{1}」這個值";
        EmptySelection: "the part of the graph that was asked for is empty", "所选的图是空的", "所選的圖是空的";
        OnlyForFormat: "{0} is for {1} alone", "{0} 只用于 {1}", "{0} 只用於 {1}";
        NoGraphviz: "Graphviz is not installed: without --engine the picture is laid out by this program", "没有安装 Graphviz：去掉 --engine，图由本程序排版", "沒有安裝 Graphviz：去掉 --engine，圖由本程式排版";
        GraphvizFailed: "Graphviz failed: {0}", "Graphviz 失败：{0}", "Graphviz 失敗：{0}";
        TookTooLong: "it took too long", "用时过长", "用時過長";
        TooManyPixels: "a picture of {0} by {1} pixels cannot be painted; --scale makes it smaller or larger", "无法绘制 {0} × {1} 像素的图；请用 --scale 缩放", "無法繪製 {0} × {1} 像素的圖；請用 --scale 縮放";
        PixelsInTerminal: "a terminal shows no {0}: write it to a file with -o FILE.{0}", "终端无法显示 {0}：请用 -o 文件.{0} 写入文件", "終端機無法顯示 {0}：請用 -o 檔案.{0} 寫入檔案";
        PixelsInBatch: "a line of `batch` gives text: png is none", "`batch` 的一行给出文字，而 png 不是文字", "`batch` 的一行給出文字，而 png 不是文字";
        NoPicture: "this answer cannot be drawn", "这个答案无法画成图", "這個答案無法畫成圖";
        NothingToDraw: "the answer holds no relations to draw; without -o it is told as text", "答案中没有可画的关系；不带 -o 时以文字作答", "答案中沒有可畫的關係；不帶 -o 時以文字作答";
        NoFormat: "`export` needs a format, or a file whose ending names one: export svg, or -o FILE.png", "“export”需要格式，或扩展名指明格式的文件：export svg，或 -o 文件.png", "「export」需要格式，或副檔名指明格式的檔案：export svg，或 -o 檔案.png";
        Unreadable: "cannot read `{0}`: {1}", "无法读取“{0}”：{1}", "無法讀取「{0}」：{1}";
        NoFolder: "there is no folder `{0}`", "没有文件夹“{0}”", "沒有資料夾「{0}」";
        NotAFolder: "`{0}` is no folder; a knowledge base is one", "“{0}”不是文件夹；知识库是一个文件夹", "「{0}」不是資料夾；知識庫是一個資料夾";
        Missing: "there is no such file or folder", "没有这个文件或文件夹", "沒有這個檔案或資料夾";
        Denied: "permission denied", "没有权限", "沒有權限";
        NoSpace: "there is no space left", "空间已满", "空間已滿";
        IsFolder: "it is a folder", "它是一个文件夹", "它是一個資料夾";
        Unwritable: "cannot write `{0}`: {1}", "无法写入“{0}”：{1}", "無法寫入「{0}」：{1}";
        UnknownEnding: "`{0}` has no ending that names a format ({1}); say it with --as", "“{0}”的扩展名不是已知格式（{1}）；请用 --as 指明", "「{0}」的副檔名不是已知格式（{1}）；請用 --as 指明";
        EndingContradicts: "`{0}` ends in .{1}, but {2} was asked for", "“{0}”的扩展名是 .{1}，而要的格式是 {2}", "「{0}」的副檔名是 .{1}，而要的格式是 {2}";
        Faulty: "the knowledge in `{0}` has {1}", "“{0}”中的知识有 {1}", "「{0}」中的知識有 {1}";
        SplitWords: "`{0}` takes {1}; a name of several words needs dashes or quotation marks", "“{0}”需要{1}；含空格的名称要用连字符或引号", "「{0}」需要{1}；含空格的名稱要用連字號或引號";
        JoinedWords: "a name of several words needs dashes or quotation marks", "含空格的名称要用连字符或引号", "含空格的名稱要用連字號或引號";
        MissingArguments: "missing: {0}", "缺少：{0}", "缺少：{0}";
        MissingOneOf: "missing: one of {0}", "缺少其中之一：{0}", "缺少其中之一：{0}";
        NoOption: "there is no option {0} here", "这里没有选项 {0}", "這裡沒有選項 {0}";
        NoValue: "{0} needs a value", "{0} 需要一个值", "{0} 需要一個值";
        BadValue: "`{1}` is no value of {0}", "“{1}”不是 {0} 的值", "「{1}」不是 {0} 的值";
        Conflict: "{0} and {1} cannot be used together", "{0} 与 {1} 不能同时使用", "{0} 與 {1} 不能同時使用";
        SameConditions: "both conditions are {0}: there is nothing to compare", "两个条件都是{0}：没有可比较的", "兩個條件都是{0}：沒有可比較的";
        TwoNeeded: "`{0}` takes two names at least", "“{0}”至少需要两个名称", "「{0}」至少需要兩個名稱";
        OnlyExclusions: "`{0}` says only what to leave out: add a word to look for", "“{0}”只说了要排除什么：请再加一个要找的词", "「{0}」只說了要排除什麼：請再加一個要找的詞";
        Unwritten: "the results could not be written: {0}", "无法写出结果：{0}", "無法寫出結果：{0}";
        Utf16: "`{0}` is UTF-16; save it as UTF-8 (in PowerShell: Out-File -Encoding utf8)", "“{0}”是 UTF-16 编码；请另存为 UTF-8（PowerShell：Out-File -Encoding utf8）", "「{0}」是 UTF-16 編碼；請另存為 UTF-8（PowerShell：Out-File -Encoding utf8）";
        OneNeeded: "`{0}` takes one name at least", "“{0}”至少需要一个名称", "「{0}」至少需要一個名稱";
        NoRequest: "this is no request: {0}", "这不是一个请求：{0}", "這不是一個請求：{0}";
        OpenQuote: "a quotation mark is left open", "引号没有闭合", "引號沒有閉合";
        FileInBatch: "a line of `batch` writes no file: its answer goes out with the others", "“batch”的一行不写文件：答案与其他各行一同输出", "「batch」的一行不寫檔案：答案與其他各行一同輸出";
        KnowledgeInBatch: "`batch` loads the knowledge once: name it before `batch`", "“batch”只载入一次知识：请在“batch”前指明", "「batch」只載入一次知識：請在「batch」前指明";
        BatchInBatch: "a line of `batch` cannot be `batch`", "“batch”的一行不能又是“batch”", "「batch」的一行不能又是「batch」";
        ServeInBatch: "a line of `batch` cannot be `serve`, which runs until it is stopped", "“batch”的一行不能是“serve”：它会一直运行，直到停止", "「batch」的一行不能是「serve」：它會一直執行，直到停止";
        OneName: "one name", "一个名称", "一個名稱";
        TwoNames: "two names", "两个名称", "兩個名稱";
        WholeNumber: "{0} needs a whole number, 0 or more, and `{1}` is none", "{0} 需要一个整数（0 或更大），“{1}”不是", "{0} 需要一個整數（0 或更大），「{1}」不是";
        Factor: "{0} needs a number from 0.05 to 32, and `{1}` is none", "{0} 需要一个 0.05 到 32 之间的数，“{1}”不是", "{0} 需要一個 0.05 到 32 之間的數，「{1}」不是";
        DashesBeforeCommand: "what follows `--` is read as a name, and no command was given before it", "“--”之后的内容都当作名称，而它前面没有命令", "「--」之後的內容都當作名稱，而它前面沒有指令";
        NoDashedWord: "there is no option {0} here; a name that begins with a dash needs `--` before it", "这里没有选项 {0}；以连字符开头的名称前要加“--”", "這裡沒有選項 {0}；以連字號開頭的名稱前要加「--」";
        NotThere: "`{0}` is not in this knowledge", "这份知识中没有“{0}”", "這份知識中沒有「{0}」";
        UnknownNameIn: "nothing is called `{0}` in the knowledge in `{1}`", "“{1}”中的知识没有名为“{0}”的记录", "「{1}」中的知識沒有名為「{0}」的記錄";
        NotThereIn: "`{0}` is not in the knowledge in `{1}`", "“{1}”中的知识没有“{0}”", "「{1}」中的知識沒有「{0}」";
        NoCommand: "no command is called `{0}`", "没有名为“{0}”的命令", "沒有名為「{0}」的指令";
        DashedName: "`{0}` begins with a dash: names that do need `--` before them", "“{0}”以连字符开头：这样的名称前要加“--”", "「{0}」以連字號開頭：這樣的名稱前要加「--」";
        Internal: "internal failure: {0}", "内部故障：{0}", "內部故障：{0}";
        OneOf: "one of: {0}", "请选其一：{0}", "請選其一：{0}";
        Nearest: "nearest: {0}", "相近的有：{0}", "相近的有：{0}";
        Try: "try", "可试", "可試";
        Warning: "warning: {0}", "提醒：{0}", "提醒：{0}";
        PortInUse: "port {0} is in use, by another `sarcograph serve` or another program", "端口 {0} 已被占用（另一个 sarcograph serve 或其他程序）", "連接埠 {0} 已被占用（另一個 sarcograph serve 或其他程式）";
        NoPort: "cannot listen on port {0}: {1}", "无法监听端口 {0}：{1}", "無法監聽連接埠 {0}：{1}";
        Serving: "{0} is open for this machine alone; Ctrl-C closes it", "{0} 已打开，仅限本机；按 Ctrl-C 关闭", "{0} 已開啟，僅限本機；按 Ctrl-C 關閉";
        NoBrowser: "no browser could be opened: open {0} yourself", "无法打开浏览器：请自行打开 {0}", "無法開啟瀏覽器：請自行開啟 {0}";
        NoEngine: "the engine of the page is not built yet: these two commands build it, in the folder of the program's source", "页面的引擎还没有编译：在程序源码的文件夹里运行这两条命令即可", "頁面的引擎還沒有編譯：在程式原始碼的資料夾裡執行這兩條指令即可";
        NoWasm: "`{0}` is no engine of a page: it does not begin as WebAssembly does", "“{0}”不是页面的引擎：它的开头不是 WebAssembly", "「{0}」不是頁面的引擎：它的開頭不是 WebAssembly";
        Wrote: "wrote {0}", "已写入 {0}", "已寫入 {0}";
    }
}
