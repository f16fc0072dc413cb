//! The doors of the command line: help in the reader's language, slips at the prompt, streams that fail.

use std::io::{self, Write};

use insta::assert_snapshot;
use sarcograph::cli::{self, Environment, Streams};
use sarcograph::explorer::Explorer;
use sarcograph::query::limits;
use sarcograph::render::format::Format;
use unicode_width::UnicodeWidthStr;

use super::caller::Caller;

/// The commands, as English help names them.
fn commands() -> Vec<String> {
    let help = Caller::unopened().answer(&["help"]);
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let named = lines.filter(|line| !line.starts_with("   ")).filter_map(|line| line.split_whitespace().next());
    named.map(str::to_owned).collect()
}

/// The help of the program and of each command, in a language, long and short.
fn pages(lang: &str) -> Vec<(String, String)> {
    let caller = Caller::unopened();
    let mut pages = vec![("sarcograph".to_owned(), caller.answer(&["help", "--lang", lang]))];
    for command in commands() {
        pages.push((command.clone(), caller.answer(&["help", &command, "--lang", lang])));
        if command != "help" {
            pages.push((command.clone(), caller.answer(&[&command, "-h", "--lang", lang])));
        }
    }
    assert!(pages.len() > 40, "{}", pages.len());
    pages
}

#[test]
fn help_is_asked_for_anywhere_in_any_language() {
    let chinese = Caller::unopened().answer(&["--lang", "zh-Hant", "effect", "--help"]);
    assert!(chinese.starts_with("一物增多會提高還是降低另一物"), "{chinese}");
    for arguments in
        [&["help", "effect", "--lang", "tw"][..], &["help", "--lang=tw", "effect"], &["effect", "--lang", "tw", "--help"]]
    {
        assert_eq!(Caller::unopened().answer(arguments), chinese, "{arguments:?}");
    }
    let locale = Caller::unopened().variable("LANG", "zh_TW.UTF-8");
    assert_eq!(locale.answer(&["effect", "--help"]), chinese);
    assert_eq!(locale.answer(&["help", "effect"]), chinese);
    let english = locale.answer(&["help", "effect", "--lang", "en"]);
    assert!(english.starts_with("Say whether more of one thing raises or lowers another"), "{english}");
    let program = locale.answer(&["help"]);
    assert!(program.contains("指令：") && program.contains("interventions") && program.contains("通用選項："), "{program}");
    assert!(Caller::unopened().answer(&["help"]).starts_with("Explore signed graphs of mechanisms"));
}

#[test]
fn a_chinese_page_says_all_that_the_english_one_does() {
    assert_snapshot!(Caller::unopened().answer(&["help", "loops", "--lang", "zh"]), @"
    查找反馈：增强回路（恶性循环）与平衡回路，全部的或经过某物的

    回路中降低的步数为偶数时，绕行一周会增强；为奇数时，则趋于平衡。这并不说明有多
    强、多快。

    用法：sarcograph loops [OPTIONS] [NAME]

    参数：
      [NAME]   每个回路都经过的事物

    选项：
      --max-steps <N>   回路的最大步数 [默认：6]
      --kind <KIND>     只看此类回路：reinforcing（增强）、balancing（平衡）或
                        indeterminate（未定）
      --limit <N>       列出几个回路 [默认：20；文本只显示前几个]
      --pick <ID>       只看此标签或编号的回路
      -h, --help        显示本页

    筛选：
      --when <VALUE[,FACET=VALUE…]>
          只看这些条件下的，或在这些物种中所见的，任何语言皆可；`sarcograph list
          facets` 列出全部
      --layer <LAYER>          只看这一层的证据：documents（文献），或
                               background（教科书步骤）、local（--add 的文件夹）、
                               imported（导入的）
      --source <ID>            只看这些来源的证据
      --evidence <SORT>        只看这些类型的证据：human-trial、human-cohort、
                               animal、cell、review、opinion、database；human、
                               experimental
      --no-contested           不含有争议的关系
      --no-implied             不含来源只是暗示的关系
      --no-hypotheses          不含只是假说的
      --include-associations   路径也可经过相关关系

    输出：
      -o, --output <FILE>   写入此文件，格式由扩展名决定：txt、json、svg、png、dot、
                            mmd、md、html、graphml、csv、sif、cx2、jgf、cyjs；- 为标
                            准输出
      --as <FORMAT>         以此格式作答：text、json、svg、png、dot、mermaid、
                            markdown、html；graphml、csv、sif、omnipath、signor、
                            cx2、jgf、cyjs、node-link、kgx、neo4j
      --size <PAGE>         图的页面：通常为 16:9，也可为 4:3、a4 或 free
      --scale <FACTOR>      PNG 中页面每个像素的像素数；幻灯片页面为 1280 × 720；通
                            常为 2
      --outlines            SVG 中的文字画成内置字体的图形：处处相同，但不能编辑
      --labels <LANG,…>     图中标签的语言 [默认：与 --lang 相同]
      --engine <PROGRAM>    由已安装的 Graphviz 排版：dot
      --frames <DIR>        在此文件夹中逐步写出图片，位置不变，供讲课时逐步展开：
                            step-1.svg、step-2.svg……

    通用选项：
      --knowledge <DIR>      查询此文件夹中的知识 [默认：$SARCOGRAPH_KNOWLEDGE，否则
                             为随附的知识]
      --add <DIR>            在知识之上叠加此文件夹：其中的记录可用知识中的所有编
                             号；可给多次
      --graph <FILE>         询问这个其他程序的文件（SIF、带列名的表、GraphML 或
                             JSON），其中事物的名称照知识中的
      --no-cache             读 YAML 本身，不用存下的快照
      --lang <LANG>          以此语言作答：en、zh-Hans 或 zh-Hant [默认：系统语言]
      --format <text|json>   以文本或 JSON 作答
      --json                 即 --format json
      --ascii                只用 ASCII 画箭头：-> 与 -|
      --color <WHEN>         文本着色：auto（自动）、always（总是）或 never（从不）

    示例：sarcograph loops tumour --kind reinforcing
    ");
}

/// What may stand in Latin letters on a Chinese page: what is typed, and names of formats and shells.
fn is_typed(word: &str) -> bool {
    word.len() < 3
        || word.starts_with('-')
        || word.chars().any(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-')
        || Format::ALL.into_iter().any(|format| format.id() == word || format.endings().contains(&word))
        || [
            "sarcograph",
            "list",
            "facets",
            "kinds",
            "documents",
            "background",
            "human",
            "animal",
            "cell",
            "review",
            "opinion",
            "database",
            "experimental",
            "answers",
            "requests",
            "error",
            "check",
            "version",
            "effect",
            "auto",
            "always",
            "never",
            "entities",
            "notes",
            "mechanisms",
            "sources",
            "relations",
            "themes",
            "entity",
            "mechanism",
            "source",
            "note",
            "reinforcing",
            "balancing",
            "indeterminate",
            "upstream",
            "downstream",
            "terms",
            "about",
            "format",
            "bash",
            "zsh",
            "fish",
            "elvish",
            "powershell",
            "shell",
            "question",
            "effect",
            "from",
            "muscle",
            "mass",
            "warnings",
            "lang",
            "free",
            "SVG",
            "PNG",
            "Graphviz",
            "relation",
            "Mermaid",
            "Markdown",
            "step-1",
            "step-2",
            "local",
            "imported",
            "YAML",
            "SIF",
            "tsv",
            "trrust",
            "SIGNOR",
            "OmniPath",
            "TRRUST",
            "interaction",
            "sign",
            "target",
            "source",
            "init",
            "DIR",
        ]
        .contains(&word)
}

#[test]
fn every_command_and_argument_is_told_in_chinese() {
    let names = commands();
    for lang in ["zh-Hans", "zh-Hant"] {
        for (command, page) in pages(lang) {
            for line in page.lines() {
                assert!(line.width() <= 80, "{command} {lang}: {line}");
                if line.contains("示例：") || line.contains("範例：") || line.starts_with("用法：") {
                    continue;
                }
                let words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).filter(|word| !word.is_empty());
                for word in words.filter(|word| !names.iter().any(|name| name == word)) {
                    assert!(is_typed(word), "{command} {lang}: `{word}` in `{line}`");
                }
            }
            // Every option and name has its text beside it or in the line below.
            let lines: Vec<&str> = page.lines().collect();
            for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("  -") || line.starts_with("  <"))
            {
                let told = lines[at..].iter().take(2).any(|line| !line.is_ascii() && line.chars().any(|c| c > '\u{4dff}'));
                assert!(told || line.contains("json"), "{command} {lang}: {line}");
            }
        }
    }
}

/// The defaults that help names: command, option, constant.
const DEFAULTS: [(&str, &str, usize); 22] = [
    ("serve", "--port", 8642),
    ("search", "--limit", 10),
    ("search", "--offset", 0),
    ("effect", "--max-steps", limits::DEFAULT_MAX_STEPS),
    ("effect", "--examples", limits::DEFAULT_EXAMPLES),
    ("why", "--max-steps", limits::DEFAULT_MAX_STEPS),
    ("why", "--limit", limits::DEFAULT_REASONS),
    ("path", "--max-steps", limits::DEFAULT_MAX_STEPS),
    ("path", "--limit", limits::DEFAULT_PATHS),
    ("upstream", "--depth", limits::DEFAULT_DEPTH),
    ("downstream", "--depth", limits::DEFAULT_DEPTH),
    ("neighbors", "--depth", limits::DEFAULT_DEPTH),
    ("loops", "--max-steps", limits::DEFAULT_LOOP_STEPS),
    ("loops", "--limit", limits::DEFAULT_LOOPS),
    ("compare", "--max-steps", limits::DEFAULT_MAX_STEPS),
    ("compare", "--limit", limits::DEFAULT_PATHS),
    ("what-if", "--max-steps", limits::DEFAULT_MAX_STEPS),
    ("what-if", "--limit", limits::DEFAULT_CHANGES),
    ("interventions", "--max-steps", limits::DEFAULT_MAX_STEPS),
    ("interventions", "--limit", limits::DEFAULT_INTERVENTIONS),
    ("common", "--max-steps", limits::DEFAULT_MAX_STEPS),
    ("common", "--limit", limits::DEFAULT_COMMON),
];

/// The options of a page of help, and the number that each names as its default.
fn defaults(page: &str, word: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut option = String::new();
    let page = page.replace(&word.replace(' ', "\n"), word);
    for line in page.lines() {
        let line = line.trim_start();
        if line.starts_with('-') {
            let words = line.split([' ', ',']);
            option = words.into_iter().find(|word| word.starts_with("--")).map(str::to_owned).unwrap_or_default();
        }
        if let Some((_, rest)) = line.split_once(word) {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            found.extend(digits.parse().ok().map(|number| (option.clone(), number)));
        }
    }
    found
}

#[test]
fn the_defaults_that_help_names_are_those_there_are() {
    for (lang, word) in [("en", "[default: "), ("zh-Hans", "[默认："), ("zh-Hant", "[預設：")] {
        for command in commands() {
            let page = Caller::unopened().answer(&["help", &command, "--lang", lang]);
            // Lines are joined, so that no break parts a number from its word.
            let mut joined = String::new();
            for line in page.lines() {
                let starts = line.trim_start().starts_with('-') || line.is_empty();
                joined += if starts { "\n" } else { " " };
                joined += line.trim();
            }
            let mut expected: Vec<(String, usize)> = DEFAULTS
                .iter()
                .filter(|(of, ..)| *of == command)
                .map(|(_, option, number)| ((*option).to_owned(), *number))
                .collect();
            if command == "export" {
                expected.push(("--depth".to_owned(), 1));
            }
            assert_eq!(defaults(&joined, word), expected, "{command} {lang}\n{page}");
        }
    }
}

#[test]
fn a_slip_in_a_command_or_an_option_is_retyped() {
    let caller = Caller::small();
    assert_snapshot!(caller.failure(2, &["SHOW", "IL-6"]), @"
    error: no command is called `SHOW`
    try  sarcograph show IL-6
    ");
    assert_snapshot!(caller.failure(2, &["whatif", "--raise", "tnf"]), @"
    error: no command is called `whatif`
    try  sarcograph what-if --raise tnf
    ");
    assert_snapshot!(caller.failure(2, &["--", "show", "IL-6"]), @"
    error: what follows `--` is read as a name, and no command was given before it
    try  sarcograph show IL-6
    ");
    assert_snapshot!(caller.failure(2, &["effect", "tnf", "muscle mass", "--maxsteps", "3"]), @"
    error: there is no option --maxsteps here
    try  sarcograph effect tnf muscle-mass --max-steps 3
    ");
    assert_snapshot!(caller.failure(2, &["effect", "tnf", "muscle-mass", "-max-steps=3", "--lang", "zh"]), @"
    错误：这里没有选项 -max-steps
    可试  sarcograph effect tnf muscle-mass --max-steps=3 --lang zh
    ");
    assert_snapshot!(caller.failure(2, &["search", "muscle", "--limt", "3"]), @"
    error: there is no option --limt here
    try  sarcograph search muscle --limit 3
    ");
}

#[test]
fn a_number_is_a_whole_one() {
    let caller = Caller::small();
    let told = caller.failure(2, &["search", "muscle", "--limit", "-1"]);
    assert_eq!(caller.failure(2, &["search", "muscle", "--limit=-1"]), told);
    assert_snapshot!(told, @"
    error: --limit needs a whole number, 0 or more, and `-1` is none
    try  sarcograph search --help
    ");
    assert_snapshot!(caller.failure(2, &["effect", "tnf", "muscle-mass", "--max-steps", "-1", "--lang", "tw"]), @"
    錯誤：--max-steps 需要一個整數（0 或更大），「-1」不是
    可試  sarcograph effect --help
    ");
    assert_snapshot!(caller.failure(2, &["effect", "tnf", "muscle-mass", "--max-steps", "1.5", "--lang", "zh"]), @"
    错误：--max-steps 需要一个整数（0 或更大），“1.5”不是
    可试  sarcograph effect --help
    ");
}

#[test]
fn words_that_a_search_leaves_out_begin_with_a_dash() {
    let caller = Caller::small();
    let ids = |arguments: &[&str]| {
        let answer: serde_json::Value =
            serde_json::from_str(&caller.answer(&[&["--json", "search"], arguments].concat())).unwrap();
        answer["hits"].as_array().unwrap().clone()
    };
    let without = ids(&["--limit", "50", "--", "muscle", "-training"]);
    assert!(!without.is_empty() && without.len() < ids(&["muscle", "--limit", "50"]).len());
    assert_eq!(ids(&["muscle", "-training", "--limit", "50"]), without);
    assert_eq!(ids(&["--limit", "50", "-training", "muscle"]), without);
    assert!(caller.answer(&["search", "IL-6", "-5003"]).contains("IL-6"));
    assert_snapshot!(caller.failure(2, &["show", "IL-6", "-5003"]), @"
    error: there is no option -5003 here; a name that begins with a dash needs `--`
    before it
    try  sarcograph search IL-6 -5003
    ");
}

#[test]
fn what_is_pasted_unseen_breaks_no_name() {
    let caller = Caller::small();
    let plain = caller.answer(&["show", "IL-6"]);
    for name in ["IL\u{200b}-6", "\u{feff}IL-6", "IL\u{ad}-6", "\u{202a}IL-6\u{202c}", "介\u{200b}白素\u{2060}-6"] {
        assert_eq!(caller.answer(&["show", name]), plain, "{name:?}");
    }
    let marked = caller.answer(&["search", "tra\u{ad}ining"]);
    assert!(marked.contains("【"), "{marked}");
}

#[test]
fn utf_16_is_named_as_such() {
    let bytes: Vec<u8> = [0xff, 0xfe].into_iter().chain("stats\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("questions.txt");
    std::fs::write(&file, bytes).unwrap();
    let told = Caller::small().failure(1, &["batch", file.to_str().unwrap()]);
    assert!(told.replace('\n', " ").contains("is UTF-16; save it as UTF-8"), "{told}");
}

#[test]
fn languages_are_read_as_systems_write_them() {
    let traditional = Caller::small().answer(&["show", "il-6", "--lang", "zh-Hant"]);
    for tag in ["zh-CHT", "zh_TW.UTF-8", "tw"] {
        let answer = Caller::small().answer(&["show", "il-6", "--lang", tag]);
        assert_eq!(answer.lines().next(), traditional.lines().next(), "{tag}");
    }
    let listed = Caller::small().variable("LANGUAGE", "fr:zh_TW:en").variable("LANG", "en_GB.UTF-8");
    assert_eq!(listed.answer(&["show", "il-6"]).lines().next(), traditional.lines().next());
    let plain = Caller::small().variable("LANGUAGE", "zh_TW").variable("LANG", "C");
    assert!(plain.answer(&["show", "il-6"]).starts_with("IL-6"));
}

#[test]
fn a_wide_terminal_is_used_and_running_text_stays_readable() {
    let width = |columns| {
        let page = Caller::shipped().terminal(columns).variable("NO_COLOR", "1").answer(&["show", "IL-6", "--all"]);
        page.lines().map(UnicodeWidthStr::width).max().unwrap()
    };
    assert!(width(80) <= 80);
    assert!(width(160) > 100 && width(160) <= 160, "{}", width(160));
    let folder = std::env::temp_dir().join("a-folder-that-is-not-there").join("x".repeat(90));
    let told = Caller::unopened().terminal(200).variable("NO_COLOR", "1");
    let told = told.failure(1, &["--knowledge", folder.to_str().unwrap(), "stats"]);
    assert!(told.lines().all(|line| line.width() <= 100), "{told}");
}

/// A stream that takes nothing.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn results_that_cannot_be_written_are_told() {
    let explorer = Explorer::folder(&super::caller::small_folder()).unwrap();
    for arguments in [&["stats"][..], &["show", "moon", "--json"], &["batch"], &["help"]] {
        let mut err = Vec::new();
        let mut streams = Streams { input: &mut &b"stats\n"[..], out: &mut Full, err: &mut err };
        let exit = cli::run(arguments.iter().map(Into::into), &Environment::default(), Some(&explorer), &mut streams);
        assert_eq!(exit.code(), 1, "{arguments:?}");
        let told = String::from_utf8(err).unwrap();
        assert_eq!(told, "error: the results could not be written: there is no space left\n", "{arguments:?}");
    }
    let mut streams = Streams { input: &mut io::empty(), out: &mut Full, err: &mut Full };
    let exit = cli::run(["stats".into()], &Environment::default(), Some(&explorer), &mut streams);
    assert_eq!(exit.code(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_told() {
    assert_snapshot!(Caller::small().failure(1, &["stats", "-o", "/dev/full"]), @"error: cannot write `/dev/full`: there is no space left");
    assert_snapshot!(Caller::small().failure(1, &["stats", "-o", "/dev/full", "--lang", "tw"]), @"錯誤：無法寫入「/dev/full」：空間已滿");
}

#[test]
fn json_asked_for_anywhere_tells_failures_as_json() {
    for arguments in [
        &["--json", "show", "moon"][..],
        &["show", "--json", "moon"],
        &["show", "moon", "--bogus", "--json"],
        &["--format", "JSON", "show", "moon"],
        &["show", "moon", "--json", "--json"],
        &["SHOW", "IL-6", "--json"],
    ] {
        let called = Caller::small().call(arguments);
        assert!(called.code > 0 && called.err.is_empty(), "{arguments:?}: {}", called.err);
        assert!(serde_json::from_str::<serde_json::Value>(&called.out).unwrap()["error"]["message"].is_string());
    }
}

#[test]
fn an_unknown_name_says_which_knowledge_was_asked() {
    let folder = super::caller::small_folder();
    let folder = folder.to_str().unwrap();
    let told = |name: &str| Caller::unopened().failure(1, &["show", name, "--knowledge", folder]).replace('\n', " ");
    assert!(
        told("muscle mas").starts_with(&format!("error: nothing is called `muscle mas` in the knowledge in `{folder}`"))
    );
    assert!(told("moonlight").starts_with(&format!("error: `moonlight` is not in the knowledge in `{folder}`")));
    assert_snapshot!(Caller::small().failure(1, &["show", "moonlight"]), @"
    error: `moonlight` is not in this knowledge
    try  sarcograph search moonlight
    ");
}
