//! The help of the command line in Chinese. The English stands where commands and arguments are declared, once; what is declared
//! there and has no Chinese here stays English on a Chinese page, and a test finds it.

use super::phrases;
use crate::model::name::Lang;

phrases! {
    /// What stands around the texts of a page of help.
    HelpWords {
        Usage: "Usage", "用法", "用法";
        Arguments: "Arguments", "参数", "參數";
        Options: "Options", "选项", "選項";
        Commands: "Commands", "命令", "指令";
        Filters: "Filters", "筛选", "篩選";
        Output: "Output", "输出", "輸出";
        Everywhere: "Everywhere", "通用选项", "通用選項";
        Example: "Example: ", "示例：", "範例：";
        Heading: "{0}:", "{0}：", "{0}：";
        Below: "Names may be typed in English or Chinese, with dashes for blanks: muscle-mass or \"muscle mass\".", "名称可用中文或英文；英文名称中的空格可写作连字符：muscle-mass 或 \"muscle mass\"。", "名稱可用中文或英文；英文名稱中的空格可寫作連字號：muscle-mass 或 \"muscle mass\"。";
        Words: "Words of answers. Route: the things that one passes from the first to the last; path: one way to go it, relation by relation. Stated: a path speaks of each condition asked for; silent: it does not. In general: no path states the condition, so that silent ones answer. Either way: holds under both conditions. Firm: the verdict stays with paths of up to 10 steps.", "答案用语。路线：从头到尾依次经过的事物；路径：路线的一种走法，逐条关系。注明：路径说到所问的条件；没有注明：没有说到。一般而言：没有路径注明该条件，故以没有注明的作答。两种情况皆有：两个条件下都成立。稳固：路径放长到 10 步，结论仍不变。", "答案用語。路線：從頭到尾依次經過的事物；路徑：路線的一種走法，逐條關係。註明：路徑說到所問的條件；沒有註明：沒有說到。一般而言：沒有路徑註明該條件，故以沒有註明的作答。兩種情況皆有：兩個條件下都成立。穩固：路徑放長到 10 步，結論仍不變。";
        Marks: "Marks: → raises; ⊣ lowers; ⇢ acts, in an unknown direction; ∅ no effect found; ∈ belongs to; ~ seen together, no cause claimed; * a textbook step; † hedged or only implied.", "符号：→ 提高；⊣ 降低；⇢ 有作用，方向不明；∅ 未见影响；∈ 属于；~ 同时出现，未言因果；* 教科书步骤；† 措辞保留或文中未明说。", "符號：→ 提高；⊣ 降低；⇢ 有作用，方向不明；∅ 未見影響；∈ 屬於；~ 同時出現，未言因果；* 教科書步驟；† 措辭保留或文中未明說。";
        Start: "Called without a command, sarcograph shows what one can ask.", "不带命令运行 sarcograph，会列出可以问什么。", "不帶指令執行 sarcograph，會列出可以問什麼。";
    }
}

impl HelpWords {
    /// Returns the heading that English help calls so.
    pub(crate) fn heading(english: &str) -> Option<Self> {
        let all = [Self::Arguments, Self::Options, Self::Commands, Self::Filters, Self::Output, Self::Everywhere];
        all.into_iter().find(|heading| super::Phrase::text(*heading, Lang::En) == english)
    }
}

/// A text in simplified and traditional Chinese.
type Chinese = [&'static str; 2];

/// Returns the text in one of the two scripts; none in English, and none of an empty one.
fn in_script(text: Chinese, lang: Lang) -> Option<&'static str> {
    let [simplified, traditional] = text;
    let text = match lang {
        Lang::En => "",
        Lang::ZhHans => simplified,
        Lang::ZhHant => traditional,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// Returns what a command does, in one of the two scripts. The program itself is called `sarcograph`.
pub(crate) fn about(command: &str, lang: Lang) -> Option<&'static str> {
    let found = COMMANDS.iter().find(|(name, ..)| *name == command)?;
    in_script(found.1, lang)
}

/// Returns what more there is to say of a command, in one of the two scripts.
pub(crate) fn more(command: &str, lang: Lang) -> Option<&'static str> {
    let found = MORE.iter().find(|(name, _)| *name == command)?;
    in_script(found.1, lang)
}

/// Returns what an argument of a command is, in one of the two scripts.
pub(crate) fn argument(command: &str, argument: &str, lang: Lang) -> Option<&'static str> {
    let of = |command: &str| ARGUMENTS.iter().find(|(of, id, _)| *of == command && *id == argument);
    in_script(of(command).or_else(|| of(ANY))?.2, lang)
}

/// What stands for every command that has no line of its own.
const ANY: &str = "";

const COMMANDS: &[(&str, Chinese)] = &[
    (
        "sarcograph",
        [
            "查看带方向的机制图：什么作用于什么，方向如何，在什么条件下，依据哪份资料",
            "查看帶方向的機制圖：什麼作用於什麼，方向如何，在什麼條件下，依據哪份資料",
        ],
    ),
    ("search", ["按词查找实体、机制与笔记，简繁英皆可", "按詞查找實體、機制與筆記，簡繁英皆可"]),
    (
        "show",
        [
            "显示一个实体、机制、来源、笔记或关系，以及与它有关的一切",
            "顯示一個實體、機制、來源、筆記或關係，以及與它有關的一切",
        ],
    ),
    (
        "handout",
        ["制作供打印分发的页面：图、答案、笔记、双语术语与来源", "製作供列印分發的頁面：圖、答案、筆記、雙語術語與來源"],
    ),
    (
        "effect",
        [
            "一物增多会提高还是降低另一物：最近的结论，以及所有路径的结论",
            "一物增多會提高還是降低另一物：最近的結論，以及所有路徑的結論",
        ],
    ),
    (
        "why",
        ["用句子解释一物为何这样作用于另一物，并附每一步的笔记", "用句子解釋一物為何這樣作用於另一物，並附每一步的筆記"],
    ),
    ("path", ["逐步显示一物如何作用于另一物，附条件与来源", "逐步顯示一物如何作用於另一物，附條件與來源"]),
    ("upstream", ["列出什么作用于它，方向如何", "列出什麼作用於它，方向如何"]),
    ("downstream", ["列出它作用于什么，方向如何", "列出它作用於什麼，方向如何"]),
    ("neighbors", ["列出什么作用于它，以及它作用于什么", "列出什麼作用於它，以及它作用於什麼"]),
    (
        "loops",
        [
            "查找反馈：增强回路（恶性循环）与平衡回路，全部的或经过某物的",
            "查找回饋：增強迴路（惡性循環）與平衡迴路，全部的或經過某物的",
        ],
    ),
    ("compare", ["比较一物在两种条件下对另一物的作用", "比較一物在兩種條件下對另一物的作用"]),
    ("what-if", ["提高、降低或阻断某些事物时，什么会改变", "提高、降低或阻斷某些事物時，什麼會改變"]),
    (
        "interventions",
        [
            "列出能作用于目标的做法与用物，由近及远；多个目标给出对照表",
            "列出能作用於目標的做法與用物，由近及遠；多個目標給出對照表",
        ],
    ),
    ("common", ["查找共同作用于几样事物的，或它们共同作用的", "查找共同作用於幾樣事物的，或它們共同作用的"]),
    (
        "contradictions",
        ["列出说法不一的成对事物：悬而未决的，以及可由条件解释的", "列出說法不一的成對事物：懸而未決的，以及可由條件解釋的"],
    ),
    ("list", ["列出某一类的全部记录，可加筛选", "列出某一類的全部記錄，可加篩選"]),
    ("stats", ["知识有多少：按来源、类别、主题与作用计数", "知識有多少：按來源、類別、主題與作用計數"]),
    (
        "cite",
        [
            "列出一个实体、机制、来源、笔记或关系所依据的来源，供引用",
            "列出一個實體、機制、來源、筆記或關係所依據的來源，供引用",
        ],
    ),
    (
        "import",
        [
            "把其他程序的文件（SIF、带列名的表、GraphML 或 JSON）变成知识文件夹",
            "把其他程式的檔案（SIF、帶列名的表、GraphML 或 JSON）變成知識資料夾",
        ],
    ),
    ("init", ["把自带的知识以 YAML 写入文件夹，供阅读、修改与检查", "把內附的知識以 YAML 寫入資料夾，供閱讀、修改與檢查"]),
    (
        "export",
        [
            "以任一格式导出整张图或其一部分：svg 与 png 供幻灯片，json 供脚本，另有 graphml、csv 等",
            "以任一格式匯出整張圖或其一部分：svg 與 png 供投影片，json 供腳本，另有 graphml、csv 等",
        ],
    ),
    ("serve", ["在本机打开一个可查询的页面：浏览器中的同一份知识", "在本機開啟一個可查詢的頁面：瀏覽器中的同一份知識"]),
    (
        "page",
        [
            "把知识写成一个网页文件：离线可用，可以发送，浏览器里就能查询",
            "把知識寫成一個網頁檔案：離線可用，可以傳送，瀏覽器裡就能查詢",
        ],
    ),
    (
        "batch",
        [
            "一次回答许多问题：每行读入一条命令或 JSON 请求，每行输出一个 JSON 对象，知识只载入一次",
            "一次回答許多問題：每行讀入一條指令或 JSON 請求，每行輸出一個 JSON 物件，知識只載入一次",
        ],
    ),
    (
        "check",
        [
            "检查一个知识文件夹或其中一个文件：一次列出全部错误、位置与改法",
            "檢查一個知識資料夾或其中一個檔案：一次列出全部錯誤、位置與改法",
        ],
    ),
    ("schema", ["输出各类记录的 JSON Schema，供编辑器补全与检查", "輸出各類記錄的 JSON Schema，供編輯器補全與檢查"]),
    (
        "completions",
        [
            "输出命令行补全脚本：bash、zsh、fish、elvish 或 powershell",
            "輸出命令列補全腳本：bash、zsh、fish、elvish 或 powershell",
        ],
    ),
    ("man", ["输出程序或某个命令的手册页（英文）", "輸出程式或某個指令的手冊頁（英文）"]),
    ("help", ["显示本页，或某个命令的说明", "顯示本頁，或某個指令的說明"]),
];

const MORE: &[(&str, Chinese)] = &[
    (
        "serve",
        [
            "只回应本机，只回应 GET，不写任何文件。--knowledge 文件夹一有改动就重新载入；其中的错误显示在页面上。",
            "只回應本機，只回應 GET，不寫任何檔案。--knowledge 資料夾一有改動就重新載入；其中的錯誤顯示在頁面上。",
        ],
    ),
    (
        "page",
        [
            "页面里有编译成 WebAssembly 的本程序和所查询的知识，不会访问网络。引擎只随程序改变，编译一次即可。",
            "頁面裡有編譯成 WebAssembly 的本程式和所查詢的知識，不會存取網路。引擎只隨程式改變，編譯一次即可。",
        ],
    ),
    (
        "import",
        [
            "表按列名识别：SIGNOR、OmniPath、TRRUST 的列名，以及 source、sign、target 之类。GraphML 与 JSON 中，由 interaction、effect 或 sign 之类的属性说明作用。名称按编号与名字同所查询的知识对照；知识中有的条件予以保留。文件夹可独立使用，也可用 --add 叠加在知识之上；来源就是该文件，层为 imported。",
            "表按列名識別：SIGNOR、OmniPath、TRRUST 的列名，以及 source、sign、target 之類。GraphML 與 JSON 中，由 interaction、effect 或 sign 之類的屬性說明作用。名稱按編號與名字同所查詢的知識對照；知識中有的條件予以保留。資料夾可獨立使用，也可用 --add 疊加在知識之上；來源就是該檔案，層為 imported。",
        ],
    ),
    (
        "export",
        [
            "graphml、csv、cx2、jgf、cyjs、node-link、kgx、neo4j 保存实体的名称与编号，以及关系的方向、条件与证据。sif 只有关系本身。omnipath 与 signor 只有相互作用，带基因符号与文献，不带条件。csv、kgx、neo4j 由几个文件组成：请用 -o 指明文件夹。",
            "graphml、csv、cx2、jgf、cyjs、node-link、kgx、neo4j 保存實體的名稱與編號，以及關係的方向、條件與證據。sif 只有關係本身。omnipath 與 signor 只有相互作用，帶基因符號與文獻，不帶條件。csv、kgx、neo4j 由幾個檔案組成：請用 -o 指明資料夾。",
        ],
    ),
    (
        "handout",
        [
            "一个名称（机制或事物）时为它的页面；两个名称时为前者对后者的作用；--theme 为整个主题。其他答案同样可以：写入 .html 或 .md 文件即可。",
            "一個名稱（機制或事物）時為它的頁面；兩個名稱時為前者對後者的作用；--theme 為整個主題。其他答案同樣可以：寫入 .html 或 .md 檔案即可。",
        ],
    ),
    (
        "completions",
        [
            "补全命令、选项，以及所查询的知识中有的值：名称、条件、来源、类别、主题。中文界面下也补全中文名称。",
            "補全指令、選項，以及所查詢的知識中有的值：名稱、條件、來源、類別、主題。中文介面下也補全中文名稱。",
        ],
    ),
    (
        "loops",
        [
            "回路中降低的步数为偶数时，绕行一周会增强；为奇数时，则趋于平衡。这并不说明有多强、多快。",
            "迴路中降低的步數為偶數時，繞行一周會增強；為奇數時，則趨於平衡。這並不說明有多強、多快。",
        ],
    ),
    (
        "what-if",
        [
            "只说方向，依据不超过最大步数的所有路径：不说幅度，也不说反馈会带来什么。",
            "只說方向，依據不超過最大步數的所有路徑：不說幅度，也不說回饋會帶來什麼。",
        ],
    ),
    (
        "batch",
        [
            "以 { 开头的一行是请求，与答案中所带的写法相同：{\"question\": \"effect\", \"from\": \"IL-6\", \"to\": \"muscle mass\"}。\
             其余各行如在命令行中一样分词，引号亦然；命令前的 `sarcograph` 可省略。空行与以 # 开头的行略过。\
             有错的一行以其错误作答，其余照常，最后以 1 结束。每行答完才读下一行。不是 JSON 的答案（如图）写作 {\"text\": …}，有提醒时附 \"warnings\"。",
            "以 { 開頭的一行是請求，與答案中所帶的寫法相同：{\"question\": \"effect\", \"from\": \"IL-6\", \"to\": \"muscle mass\"}。\
             其餘各行如在命令列中一樣分詞，引號亦然；指令前的 `sarcograph` 可省略。空行與以 # 開頭的行略過。\
             有錯的一行以其錯誤作答，其餘照常，最後以 1 結束。每行答完才讀下一行。不是 JSON 的答案（如圖）寫作 {\"text\": …}，有提醒時附 \"warnings\"。",
        ],
    ),
];

const ARGUMENTS: &[(&str, &str, Chinese)] = &[
    // Of every command.
    (ANY, "help", ["显示本页", "顯示本頁"]),
    (ANY, "version", ["显示程序与其知识的版本", "顯示程式與其知識的版本"]),
    (
        ANY,
        "knowledge",
        [
            "查询此文件夹中的知识 [默认：$SARCOGRAPH_KNOWLEDGE，否则为随附的知识]",
            "查詢此資料夾中的知識 [預設：$SARCOGRAPH_KNOWLEDGE，否則為隨附的知識]",
        ],
    ),
    (
        ANY,
        "lang",
        ["以此语言作答：en、zh-Hans 或 zh-Hant [默认：系统语言]", "以此語言作答：en、zh-Hans 或 zh-Hant [預設：系統語言]"],
    ),
    (ANY, "format", ["以文本或 JSON 作答", "以文字或 JSON 作答"]),
    (ANY, "json", ["即 --format json", "即 --format json"]),
    (ANY, "no_cache", ["读 YAML 本身，不用存下的快照", "讀 YAML 本身，不用存下的快照"]),
    (ANY, "ascii", ["只用 ASCII 画箭头：-> 与 -|", "只用 ASCII 畫箭頭：-> 與 -|"]),
    (
        ANY,
        "color",
        ["文本着色：auto（自动）、always（总是）或 never（从不）", "文字著色：auto（自動）、always（總是）或 never（從不）"],
    ),
    // Of every question.
    (
        ANY,
        "file",
        [
            "写入此文件，格式由扩展名决定：txt、json、svg、png、dot、mmd、md、html、graphml、csv、sif、cx2、jgf、cyjs；- 为标准输出",
            "寫入此檔案，格式由副檔名決定：txt、json、svg、png、dot、mmd、md、html、graphml、csv、sif、cx2、jgf、cyjs；- 為標準輸出",
        ],
    ),
    (
        ANY,
        "as_format",
        [
            "以此格式作答：text、json、svg、png、dot、mermaid、markdown、html；graphml、csv、sif、omnipath、signor、cx2、jgf、cyjs、node-link、kgx、neo4j",
            "以此格式作答：text、json、svg、png、dot、mermaid、markdown、html；graphml、csv、sif、omnipath、signor、cx2、jgf、cyjs、node-link、kgx、neo4j",
        ],
    ),
    (
        ANY,
        "add",
        [
            "在知识之上叠加此文件夹：其中的记录可用知识中的所有编号；可给多次",
            "在知識之上疊加此資料夾：其中的記錄可用知識中的所有編號；可給多次",
        ],
    ),
    (
        ANY,
        "graph",
        [
            "询问这个其他程序的文件（SIF、带列名的表、GraphML 或 JSON），其中事物的名称照知识中的",
            "詢問這個其他程式的檔案（SIF、帶列名的表、GraphML 或 JSON），其中事物的名稱照知識中的",
        ],
    ),
    (
        "import",
        "form",
        [
            "sif；表：csv、tsv、signor、omnipath、trrust；或 graphml、node-link、jgf、cx2、cyjs",
            "sif；表：csv、tsv、signor、omnipath、trrust；或 graphml、node-link、jgf、cx2、cyjs",
        ],
    ),
    ("import", "file", ["文件；csv 也可为 export 写出的文件夹", "檔案；csv 也可為 export 寫出的資料夾"]),
    ("import", "folder", ["写入此文件夹：新的或空的", "寫入此資料夾：新的或空的"]),
    ("import", "source_column", ["起作用者所在的列，列名不同时用", "起作用者所在的列，列名不同時用"]),
    ("import", "sign_column", ["表示方向的列", "表示方向的列"]),
    ("import", "target_column", ["受作用者所在的列", "受作用者所在的列"]),
    ("init", "folder", ["文件夹：新的或空的", "資料夾：新的或空的"]),
    (ANY, "labels", ["图中标签的语言 [默认：与 --lang 相同]", "圖中標籤的語言 [預設：與 --lang 相同]"]),
    (ANY, "size", ["图的页面：通常为 16:9，也可为 4:3、a4 或 free", "圖的頁面：通常為 16:9，也可為 4:3、a4 或 free"]),
    (
        ANY,
        "scale",
        [
            "PNG 中页面每个像素的像素数；幻灯片页面为 1280 × 720；通常为 2",
            "PNG 中頁面每個像素的像素數；投影片頁面為 1280 × 720；通常為 2",
        ],
    ),
    (
        ANY,
        "outlines",
        ["SVG 中的文字画成内置字体的图形：处处相同，但不能编辑", "SVG 中的文字畫成內建字型的圖形：處處相同，但不能編輯"],
    ),
    (ANY, "engine", ["由已安装的 Graphviz 排版：dot", "由已安裝的 Graphviz 排版：dot"]),
    (
        ANY,
        "frames",
        [
            "在此文件夹中逐步写出图片，位置不变，供讲课时逐步展开：step-1.svg、step-2.svg……",
            "在此資料夾中逐步寫出圖片，位置不變，供講課時逐步展開：step-1.svg、step-2.svg……",
        ],
    ),
    (
        "handout",
        "name",
        ["所讲的事物或机制；若有第二个名称，则为起作用者", "所講的事物或機制；若有第二個名稱，則為起作用者"],
    ),
    ("handout", "to", ["被作用者", "被作用者"]),
    ("handout", "theme", ["此主题全部机制的关系", "此主題全部機制的關係"]),
    (
        ANY,
        "when",
        [
            "只看这些条件下的，或在这些物种中所见的，任何语言皆可；`sarcograph list facets` 列出全部",
            "只看這些條件下的，或在這些物種中所見的，任何語言皆可；`sarcograph list facets` 列出全部",
        ],
    ),
    (
        ANY,
        "layer",
        [
            "只看这一层的证据：documents（文献），或 background（教科书步骤）、local（--add 的文件夹）、imported（导入的）",
            "只看這一層的證據：documents（文獻），或 background（教科書步驟）、local（--add 的資料夾）、imported（匯入的）",
        ],
    ),
    (ANY, "source", ["只看这些来源的证据", "只看這些來源的證據"]),
    (
        ANY,
        "evidence",
        [
            "只看这些类型的证据：human-trial、human-cohort、animal、cell、review、opinion、database；human、experimental",
            "只看這些類型的證據：human-trial、human-cohort、animal、cell、review、opinion、database；human、experimental",
        ],
    ),
    (ANY, "no_contested", ["不含有争议的关系", "不含有爭議的關係"]),
    (ANY, "no_implied", ["不含来源只是暗示的关系", "不含來源只是暗示的關係"]),
    (ANY, "no_hypotheses", ["不含只是假说的", "不含只是假說的"]),
    (ANY, "include_associations", ["路径也可经过相关关系", "路徑也可經過相關關係"]),
    // Of several questions.
    (ANY, "from", ["作用的一方，或被提高的", "作用的一方，或被提高的"]),
    (ANY, "to", ["被作用的一方", "被作用的一方"]),
    (ANY, "name", ["所问的事物", "所問的事物"]),
    (ANY, "max_steps", ["路径的最大步数 [默认：4]", "路徑的最大步數 [預設：4]"]),
    (ANY, "min_steps", ["路径的最小步数：2 表示不看直接作用", "路徑的最小步數：2 表示不看直接作用"]),
    (ANY, "depth", ["看多远，以步计 [默认：1]", "看多遠，以步計 [預設：1]"]),
    ("upstream", "all", ["全部列出，不只是每类中证据最充分的", "全部列出，不只是每類中證據最充分的"]),
    ("downstream", "all", ["全部列出，不只是每类中证据最充分的", "全部列出，不只是每類中證據最充分的"]),
    ("neighbors", "all", ["全部列出，不只是每类中证据最充分的", "全部列出，不只是每類中證據最充分的"]),
    // Of one question each.
    ("search", "words", ["词、\"短语\"、-排除的词", "詞、\"片語\"、-排除的詞"]),
    (
        "search",
        "scope",
        [
            "只在 entities（实体）、notes（笔记）或 mechanisms（机制）中找",
            "只在 entities（實體）、notes（筆記）或 mechanisms（機制）中找",
        ],
    ),
    ("search", "source", ["只看此来源的笔记", "只看此來源的筆記"]),
    (
        "search",
        "kind",
        ["只看此类实体；`sarcograph list kinds` 列出全部类别", "只看此類實體；`sarcograph list kinds` 列出全部類別"],
    ),
    ("search", "limit", ["给出几条结果 [默认：10]", "給出幾條結果 [預設：10]"]),
    ("search", "offset", ["略过前几条结果 [默认：0]", "略過前幾條結果 [預設：0]"]),
    (
        "show",
        "name",
        [
            "名称、编号，或前面带类型的：entity:、mechanism:、source:、note:、relation:",
            "名稱、編號，或前面帶類型的：entity:、mechanism:、source:、note:、relation:",
        ],
    ),
    ("show", "all", ["列出所有关系与笔记，不只是证据最充分的", "列出所有關係與筆記，不只是證據最充分的"]),
    ("effect", "examples", ["每一方显示几条路径 [默认：3]", "每一方顯示幾條路徑 [預設：3]"]),
    ("why", "limit", ["讲述几条路径 [默认：3]", "講述幾條路徑 [預設：3]"]),
    ("path", "limit", ["列出几条路径；结论依据全部路径 [默认：10]", "列出幾條路徑；結論依據全部路徑 [預設：10]"]),
    ("path", "sign", ["只列出提高（+）、降低（-）或方向未知（?）的路径", "只列出提高（+）、降低（-）或方向未知（?）的路徑"]),
    ("path", "via", ["只看经过此物的路径；可重复", "只看經過此物的路徑；可重複"]),
    (ANY, "avoid", ["只看不经过此物的路径；可重复", "只看不經過此物的路徑；可重複"]),
    ("loops", "name", ["每个回路都经过的事物", "每個迴路都經過的事物"]),
    ("loops", "max_steps", ["回路的最大步数 [默认：6]", "迴路的最大步數 [預設：6]"]),
    (
        "loops",
        "kind",
        [
            "只看此类回路：reinforcing（增强）、balancing（平衡）或 indeterminate（未定）",
            "只看此類迴路：reinforcing（增強）、balancing（平衡）或 indeterminate（未定）",
        ],
    ),
    ("loops", "limit", ["列出几个回路 [默认：20；文本只显示前几个]", "列出幾個迴路 [預設：20；文字只顯示前幾個]"]),
    ("loops", "pick", ["只看此标签或编号的回路", "只看此標籤或編號的迴路"]),
    (
        "interventions",
        "include_hypotheses",
        ["也计入只是假说的：效果未经证实的建议", "也計入只是假說的：效果未經證實的建議"],
    ),
    ("compare", "when", ["一种条件", "一種條件"]),
    ("compare", "with", ["另一种条件", "另一種條件"]),
    (
        "compare",
        "limit",
        [
            "两方各自与共有的路径各列几条 [默认：10；文本只显示前几条]",
            "兩方各自與共有的路徑各列幾條 [預設：10；文字只顯示前幾條]",
        ],
    ),
    ("what-if", "raise", ["被提高的；可重复", "被提高的；可重複"]),
    ("what-if", "lower", ["被降低的；可重复", "被降低的；可重複"]),
    (
        "what-if",
        "block",
        [
            "被阻断的：路径不经过它；单独使用时，说明失去它会改变什么；可重复",
            "被阻斷的：路徑不經過它；單獨使用時，說明失去它會改變什麼；可重複",
        ],
    ),
    ("what-if", "limit", ["列出几项变化 [默认：200；文本只显示前几项]", "列出幾項變化 [預設：200；文字只顯示前幾項]"]),
    ("interventions", "names", ["目标", "目標"]),
    ("interventions", "limit", ["列出几种干预 [默认：100；文本只显示前几种]", "列出幾種介入 [預設：100；文字只顯示前幾種]"]),
    ("common", "names", ["这些事物，至少两个", "這些事物，至少兩個"]),
    (
        "common",
        "direction",
        [
            "共同的原因（upstream）或作用对象（downstream） [默认：upstream]",
            "共同的原因（upstream）或作用對象（downstream） [預設：upstream]",
        ],
    ),
    ("common", "max_steps", ["到每一个的路径的最大步数 [默认：4]", "到每一個的路徑的最大步數 [預設：4]"]),
    ("common", "limit", ["列出几个 [默认：20；文本只显示前几个]", "列出幾個 [預設：20；文字只顯示前幾個]"]),
    (
        "list",
        "record_type",
        [
            "entities（实体）、mechanisms（机制）、sources（来源）、notes（笔记）、relations（关系）、facets（条件维度）、kinds（类别）或 themes（主题）",
            "entities（實體）、mechanisms（機制）、sources（來源）、notes（筆記）、relations（關係）、facets（條件維度）、kinds（類別）或 themes（主題）",
        ],
    ),
    ("list", "kind", ["此类实体，或涉及此类实体的关系", "此類實體，或涉及此類實體的關係"]),
    ("list", "theme", ["此主题的机制，或属于此主题的记录", "此主題的機制，或屬於此主題的記錄"]),
    (
        "cite",
        "name",
        [
            "名称、编号，或前面带类型的：entity:、mechanism:、source:、note:、relation:",
            "名稱、編號，或前面帶類型的：entity:、mechanism:、source:、note:、relation:",
        ],
    ),
    (
        "export",
        "export_format",
        [
            "svg、png、dot、mermaid、markdown、html 或 json；graphml、csv、sif、omnipath、signor、cx2、jgf、cyjs、node-link、kgx、neo4j [默认：由文件扩展名决定]",
            "svg、png、dot、mermaid、markdown、html 或 json；graphml、csv、sif、omnipath、signor、cx2、jgf、cyjs、node-link、kgx、neo4j [預設：由檔案副檔名決定]",
        ],
    ),
    ("export", "around", ["作用于此物的、此物作用的，以及涉及它的一切", "作用於此物的、此物作用的，以及涉及它的一切"]),
    ("export", "depth", ["周围多远，以步计 [默认：1]", "周圍多遠，以步計 [預設：1]"]),
    ("export", "mechanism", ["此机制的关系", "此機制的關係"]),
    ("export", "theme", ["此主题所有机制的关系", "此主題所有機制的關係"]),
    // Of the other commands.
    ("serve", "port", ["本机的端口；0 表示任一空闲端口 [默认：8642]", "本機的連接埠；0 表示任一空閒連接埠 [預設：8642]"]),
    ("serve", "open", ["用浏览器打开页面", "用瀏覽器開啟頁面"]),
    ("page", "file", ["写入此文件，如 muscle.html", "寫入此檔案，如 muscle.html"]),
    ("page", "engine", ["引擎文件 [默认：编译后所在的位置]", "引擎檔案 [預設：編譯後所在的位置]"]),
    ("batch", "file", ["写有命令的文件，或 - 表示标准输入 [默认：-]", "寫有指令的檔案，或 - 表示標準輸入 [預設：-]"]),
    ("check", "path", ["文件夹或文件 [默认：所查询的知识]", "資料夾或檔案 [預設：所查詢的知識]"]),
    ("check", "deny", ["警告也算失败", "警告也算失敗"]),
    ("check", "infos", ["也显示提示；否则只计数", "也顯示提示；否則只計數"]),
    (
        "schema",
        "record",
        [
            "只输出一类记录：entities、source、mechanism、facets、kinds、themes、terms 或 about；或 answers、requests [默认：全部记录，按名称]",
            "只輸出一類記錄：entities、source、mechanism、facets、kinds、themes、terms 或 about；或 answers、requests [預設：全部記錄，按名稱]",
        ],
    ),
    (
        "schema",
        "question",
        [
            "只输出某一个问题的答案或请求，如 effect；答案还有 error、check、version 和 text",
            "只輸出某一個問題的答案或請求，如 effect；答案還有 error、check、version 和 text",
        ],
    ),
    ("schema", "folder", ["写入此文件夹，每类一个文件", "寫入此資料夾，每類一個檔案"]),
    ("completions", "shell", ["命令行环境（shell）", "命令列環境（shell）"]),
    ("man", "command", ["一个命令", "一個指令"]),
    ("help", "subcommand", ["一个命令", "一個指令"]),
];

/// Returns the commands and arguments that have a line of their own.
#[cfg(test)]
pub(crate) fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    ARGUMENTS.iter().map(|(command, argument, _)| (*command, *argument))
}
