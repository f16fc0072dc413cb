//! Bad input: what is told, what is offered, and how the run ends.

use insta::assert_snapshot;

use super::caller::{Caller, small_folder};

#[test]
fn an_unknown_name_gets_the_nearest_ones() {
    assert_snapshot!(Caller::small().failure(1, &["effect", "musle mass", "tnf", "--max-steps", "2"]), @"
    error: nothing is called `musle mass`
    nearest: muscle mass
    try  sarcograph effect muscle-mass tnf --max-steps 2
    try  sarcograph search musle mass
    ");
    assert_snapshot!(Caller::small().failure(1, &["show", "肌肉亮", "--lang", "zh-Hant"]), @"
    錯誤：沒有名為「肌肉亮」的記錄
    相近的有：肌肉量
    可試  sarcograph show 肌肉量 --lang zh-Hant
    可試  sarcograph search 肌肉亮 --lang tw
    ");
}

#[test]
fn a_shared_name_gets_its_holders() {
    assert_snapshot!(Caller::small().failure(1, &["show", "messenger"]), @"
    error: `messenger` is a name of several: IL-6, TNF-α
    one of: entity:il-6, entity:tnf
    try  sarcograph show entity:il-6
    try  sarcograph show entity:tnf
    ");
}

#[test]
fn one_entity_asked_about_itself() {
    assert_snapshot!(Caller::small().failure(1, &["effect", "muscle loss", "肌肉量", "--lang", "zh-Hans"]), @"
    错误：“muscle loss”与“肌肉量”都是肌肉量：请问两个不同的事物
    可试  sarcograph show 肌肉量 --lang zh
    ");
}

#[test]
fn unquoted_words_are_put_together() {
    assert_snapshot!(Caller::small().failure(2, &["path", "TNF-α", "muscle", "mass", "--limit", "2"]), @"
    error: `path` takes two names; a name of several words needs dashes or quotation
    marks
    try  sarcograph path TNF-α muscle-mass --limit 2
    ");
    assert_snapshot!(Caller::small().failure(2, &["path", "“muscle", "mass”", "sarcopenia"]), @"
    error: `path` takes two names; a name of several words needs dashes or quotation
    marks
    try  sarcograph path muscle-mass sarcopenia
    ");
    assert_snapshot!(Caller::small().failure(2, &["show", "grip", "strength", "--lang", "zh-Hans"]), @"
    错误：“show”需要一个名称；含空格的名称要用连字符或引号
    可试  sarcograph show grip-strength --lang zh-Hans
    ");
}

#[test]
fn curly_quotation_marks_around_one_argument_are_none() {
    assert!(Caller::small().answer(&["show", "“muscle mass”"]).starts_with("muscle mass"));
}

#[test]
fn a_name_for_a_command_is_shown_how_to_ask() {
    assert_snapshot!(Caller::small().failure(2, &["IL-6"]), @"
    error: no command is called `IL-6`
    try  sarcograph show IL-6
    ");
    assert_snapshot!(Caller::small().failure(2, &["muscle", "mass"]), @"
    error: no command is called `muscle`
    try  sarcograph show muscle-mass
    ");
    assert_snapshot!(Caller::small().failure(2, &["serch", "muscle"]), @"
    error: no command is called `serch`
    try  sarcograph search muscle
    try  sarcograph schema muscle
    try  sarcograph serve muscle
    ");
}

#[test]
fn a_name_that_begins_with_a_dash_needs_two() {
    assert_snapshot!(Caller::small().failure(2, &["show", "-IL-6"]), @"
    error: `-IL-6` begins with a dash: names that do need `--` before them
    try  sarcograph show -- '-IL-6'
    ");
    assert!(Caller::small().answer(&["show", "--", "-IL-6"]).starts_with("IL-6"));
}

#[test]
fn an_unknown_condition_gets_the_values_there_are() {
    let caller = Caller::small();
    assert_snapshot!(caller.failure(1, &["effect", "tnf", "muscle-mass", "--when", "lunar"]), @"
    error: no condition is called `lunar`
    the values there are: acute, chronic, young, old
    ");
    assert_snapshot!(caller.failure(1, &["effect", "tnf", "muscle-mass", "--when", "年龄=lunar", "--lang", "zh"]), @"
    错误：没有名为“lunar”的条件
    可用的值：年轻、老年
    ");
    assert_snapshot!(caller.failure(1, &["effect", "tnf", "muscle-mass", "--when", "phase=lunar"]), @"
    error: no facet is called `phase`
    the values there are: duration, age
    ");
    let compared = ["compare", "tnf", "muscle-mass", "--when", "rat", "--with", "acute"];
    assert_snapshot!(caller.failure(1, &compared), @"error: `rat` says where something was seen (species), and is no condition");
    assert_snapshot!(caller.failure(1, &["effect", "tnf", "muscle-mass", "--when", "short"]), @"
    error: `short` is a value of several facets: say which one
    one of: duration=acute, age=young
    ");
    assert_snapshot!(caller.failure(1, &["effect", "tnf", "muscle-mass", "--when", "acute,chronic"]), @"error: duration is given twice: `acute` and `chronic`");
}

#[test]
fn conditions_are_read_in_any_language() {
    let caller = Caller::small();
    let english = caller.answer(&["effect", "IL-6", "muscle-mass", "--when", "acute,age=old"]);
    for other in ["急性，老年", "持续时间=急性、年齡=老年", "Acute, OLD"] {
        assert_eq!(caller.answer(&["effect", "IL-6", "muscle-mass", "--when", other]), english, "{other}");
    }
    assert_eq!(caller.answer(&["effect", "IL-6", "muscle-mass", "--when", "acute", "--when", "old"]), english);
}

#[test]
fn unknown_sources_kinds_and_themes_get_those_there_are() {
    let caller = Caller::small();
    assert_snapshot!(caller.failure(1, &["show", "IL-6", "--source", "moon"]), @"
    error: --source has no value `moon`
    the values there are: pathways, review, trial
    ");
    assert_snapshot!(caller.failure(1, &["list", "entities", "--kind", "moon"]), @"
    error: --kind has no value `moon`
    the values there are: cytokine, hormone, intervention, nutrient, state
    ");
    assert_snapshot!(caller.failure(1, &["export", "dot", "--theme", "moon"]), @"
    error: --theme has no value `moon`
    the values there are: breakdown, growth
    ");
    assert_snapshot!(caller.failure(1, &["export", "dot", "--mechanism", "training-builds-muscles-not"]), @"
    error: nothing is called `training-builds-muscles-not`
    nearest: Training builds muscle
    try  sarcograph export dot --mechanism training-builds-muscle
    try  sarcograph search training-builds-muscles-not
    ");
}

#[test]
fn wrong_arguments_are_told_in_the_language_of_the_reader() {
    let told = |arguments: &[&str]| {
        ["zh-Hans", "zh-Hant"].map(|lang| Caller::small().failure(2, &[arguments, &["--lang", lang]].concat())).concat()
    };
    assert_snapshot!(told(&["effect", "IL-6"]), @"
    错误：缺少：<TO>
    可试  sarcograph effect --help
    錯誤：缺少：<TO>
    可試  sarcograph effect --help
    ");
    assert_snapshot!(told(&["loops", "--bogus"]), @"
    错误：这里没有选项 --bogus
    可试  sarcograph loops --help
    錯誤：這裡沒有選項 --bogus
    可試  sarcograph loops --help
    ");
    assert_snapshot!(told(&["loops", "--kind", "vicious"]), @"
    错误：“vicious”不是 --kind 的值
    可用的值：reinforcing、balancing、indeterminate
    錯誤：「vicious」不是 --kind 的值
    可用的值：reinforcing、balancing、indeterminate
    ");
    assert_snapshot!(told(&["what-if"]), @"
    错误：缺少其中之一：--raise, --lower, --block
    可试  sarcograph what-if --help
    錯誤：缺少其中之一：--raise, --lower, --block
    可試  sarcograph what-if --help
    ");
    assert_snapshot!(told(&["compare", "IL-6", "muscle-mass", "--when", "acute", "--with", "急性"]), @"
    错误：两个条件都是急性：没有可比较的
    錯誤：兩個條件都是急性：沒有可比較的
    ");
}

#[test]
fn wrong_arguments_are_usage_errors() {
    let caller = Caller::small();
    assert_snapshot!(caller.failure(2, &["effect", "IL-6"]), @"
    error: missing: <TO>
    try  sarcograph effect --help
    ");
    assert_snapshot!(caller.failure(2, &["effect", "IL-6", "tnf", "--bogus"]), @"
    error: there is no option --bogus here
    try  sarcograph effect --help
    ");
    assert_snapshot!(caller.failure(2, &["list", "moons"]), @"
    error: `moons` is no value of type
    the values there are: entities, mechanisms, sources, notes, relations, facets,
    kinds, themes
    ");
    assert_snapshot!(caller.failure(2, &["stats", "--lang", "fr"]), @"
    error: `fr` is no value of --lang <LANG>: answers are given in en, zh-Hans and
    zh-Hant
    try  sarcograph stats --help
    ");
    assert_snapshot!(caller.failure(2, &["path", "IL-6", "tnf", "--max-steps", "many"]), @"
    error: --max-steps needs a whole number, 0 or more, and `many` is none
    try  sarcograph path --help
    ");
    assert_snapshot!(caller.failure(2, &["stats", "-o", "stats.xls"]), @"
    error: `stats.xls` has no ending that names a format (.txt, .json, .svg, .png,
    .dot, .gv, .mmd, .md, .html, .htm, .graphml, .csv, .sif, .cx2, .jgf, .cyjs); say
    it with --as
    ");
}

#[test]
fn failures_are_json_on_standard_output_where_that_is_asked_for() {
    let caller = Caller::small();
    for (code, exit, arguments) in [
        ("unknown-name", 1, &["show", "moon", "--json"][..]),
        ("ambiguous-name", 1, &["--format", "json", "show", "messenger"]),
        ("same-entity", 1, &["path", "tnf", "TNF-α", "--format=json"]),
        ("unknown-value", 1, &["list", "relations", "--when", "lunar", "--as", "json"]),
        ("ambiguous-value", 1, &["list", "relations", "--when", "short", "--json"]),
        ("empty-selection", 1, &["export", "json", "--around", "grip-strength", "--evidence", "opinion", "--json"]),
        ("usage", 2, &["effect", "IL-6", "--json"]),
        ("usage", 2, &["moon", "--json"]),
    ] {
        let given = caller.call(arguments);
        assert_eq!((given.code, given.err.as_str()), (exit, ""), "{arguments:?}");
        let error = serde_json::from_str::<serde_json::Value>(&given.out).unwrap()["error"].clone();
        assert_eq!(error["code"], code, "{arguments:?}");
        assert!(error["message"].is_string() && error["suggestions"].is_array());
    }
}

#[test]
fn a_missing_folder_is_one_sentence() {
    let caller = Caller::unopened();
    let missing = small_folder().join("moon");
    let file = small_folder().join("about.yaml");
    let call =
        |path: &std::path::Path| caller.failure(1, &["--knowledge", path.to_str().unwrap(), "stats"]).replace('\n', " ");
    assert!(call(&missing).starts_with("error: there is no folder `"));
    assert!(call(&file).contains("is no folder; a knowledge base is one"));
    let named = Caller::unopened().variable("SARCOGRAPH_KNOWLEDGE", missing.to_str().unwrap());
    assert!(named.failure(1, &["stats", "--lang", "zh"]).starts_with("错误：没有文件夹"));
}

#[test]
fn faulty_knowledge_gives_its_faults_and_no_answer() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("entities")).unwrap();
    let faulty = "il-6:\n  name: {en: IL-6, zh-Hans: 白介素}\n  colour: blue\n";
    std::fs::write(folder.path().join("entities/cytokine.yaml"), faulty).unwrap();
    let path = folder.path().to_str().unwrap();
    let told = Caller::unopened().failure(1, &["--knowledge", path, "show", "IL-6"]);
    assert!(told.contains("error[unknown-field]") && told.contains("has 1 fault\n"), "{told}");
    assert!(told.contains(&format!("sarcograph check {path}")), "{told}");
    let given = Caller::unopened().call(&["--knowledge", path, "show", "IL-6", "--json"]);
    assert!(given.code == 1 && given.out.contains("\"faulty-knowledge\"") && given.err.is_empty());
}

#[test]
fn check_fails_on_errors_and_on_warnings_where_they_are_denied() {
    let caller = Caller::unopened();
    let folder = small_folder();
    let path = folder.to_str().unwrap();
    let given = caller.call(&["check", path]);
    assert_eq!(given.code, 0);
    assert!(given.out.contains("warning[shared-synonym]"), "{}", given.out);
    assert_eq!(caller.call(&["check", path, "--deny", "warnings"]).code, 1);
    let answer: serde_json::Value = serde_json::from_str(&caller.call(&["check", path, "--json"]).out).unwrap();
    assert_eq!((&answer["errors"], &answer["warnings"]), (&0.into(), &1.into()));
}
