//! `export`: parts of the graph as pictures and JSON.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn a_picture_has_heads_lines_and_a_legend_by_meaning() {
    assert_snapshot!(Caller::small().answer(&["export", "dot", "--around", "tnf", "--labels", "zh-Hant,en"]), @r##"
    digraph sarcograph {
      graph [rankdir=TB, nodesep=0.25, ranksep=0.5, pad=0.3, bgcolor=white, charset="UTF-8",
             fontname="Noto Sans CJK TC,Source Han Sans TC,Microsoft JhengHei,PingFang TC,Heiti TC,sans-serif", fontsize=11, fontcolor="#333333"];
      node [fontname="Noto Sans CJK TC,Source Han Sans TC,Microsoft JhengHei,PingFang TC,Heiti TC,sans-serif", fontsize=13, fontcolor="#111111", shape=box, style=filled, color="#555555", penwidth=0.8,
            margin="0.14,0.07", height=0.4];
      edge [fontname="Noto Sans CJK TC,Source Han Sans TC,Microsoft JhengHei,PingFang TC,Heiti TC,sans-serif", fontsize=10, fontcolor="#555555", penwidth=1.6, arrowsize=0.9];
      labelloc=b; label=<
        <TABLE BORDER="0" CELLBORDER="0" CELLSPACING="3" CELLPADDING="1">
          <TR><TD ALIGN="RIGHT"><FONT COLOR="#0072b2">──▶</FONT></TD><TD ALIGN="LEFT">提高 raises</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#8a4f9e">──○</FONT></TD><TD ALIGN="LEFT">有作用，方向不明 acts, direction unknown</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#555555">──▷</FONT></TD><TD ALIGN="LEFT">是一種 is a</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#0072b2">╌╌▶</FONT></TD><TD ALIGN="LEFT">推斷，原文未明說 implied, not stated</TD></TR>
          <TR><TD BORDER="1" COLOR="#777777" BGCOLOR="#cfe3f5" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">細胞激素 cytokine</TD><TD WIDTH="8"></TD><TD BORDER="1" COLOR="#777777" BGCOLOR="#fbf1b5" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">狀態 state</TD></TR>
          <TR><TD COLSPAN="20" ALIGN="LEFT"><FONT COLOR="#555555">來源：肌肉綜述 (2014)<BR ALIGN="LEFT"/>知識截至 2020-02-29<BR ALIGN="LEFT"/></FONT></TD></TR>
        </TABLE>>;
      subgraph cluster_all {
        label="TNF-α"; labelloc=t; fontsize=18; fontcolor="#222222"; peripheries=0;
        "ageing" [label=<老化<BR/><FONT POINT-SIZE="10" COLOR="#444444">ageing</FONT>>, fillcolor="#fbf1b5", style="filled,rounded"];
        "tnf" [label=<<B>TNF-α</B>>, fillcolor="#cfe3f5", style="filled,rounded", penwidth=2.6, color="#111111"];
        "sarcopenia" [label=<肌少症<BR/><FONT POINT-SIZE="10" COLOR="#444444">sarcopenia</FONT>>, fillcolor="#fbf1b5", style="filled,rounded"];
        "breakdown" [label=<肌肉蛋白質分解<BR/><FONT POINT-SIZE="10" COLOR="#444444">breakdown of<BR/>muscle protein</FONT>>, fillcolor="#fbf1b5", style="filled,rounded"];
        "cytokines" [label=<細胞激素類<BR/><FONT POINT-SIZE="10" COLOR="#444444">cytokines</FONT>>, fillcolor="#cfe3f5", style="filled,rounded"];
      }
      "ageing" -> "tnf" [arrowhead=odot, color="#8a4f9e", effect="regulates", layer="documents", certainty="stated", relations="ageing/regulates/tnf"];
      "sarcopenia" -> "tnf" [arrowhead=normal, color="#0072b2", style=dashed, effect="increases", layer="documents", certainty="implied", relations="sarcopenia/increases/tnf"];
      "tnf" -> "breakdown" [arrowhead=normal, color="#0072b2", effect="increases", layer="documents", certainty="stated", relations="tnf/increases/breakdown"];
      "tnf" -> "cytokines" [arrowhead=empty, color="#555555", effect="is-a", layer="documents", certainty="stated", relations="tnf/is-a/cytokines"];
    }
    "##);
}

#[test]
fn pictures_show_what_is_disputed_and_textbook() {
    let dot = Caller::small().answer(&["export", "dot", "--mechanism", "training-builds-muscle"]);
    assert_snapshot!(dot, @r##"
    digraph sarcograph {
      graph [rankdir=TB, nodesep=0.25, ranksep=0.5, pad=0.3, bgcolor=white, charset="UTF-8",
             fontname="Helvetica,Arial,Noto Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif", fontsize=11, fontcolor="#333333"];
      node [fontname="Helvetica,Arial,Noto Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif", fontsize=13, fontcolor="#111111", shape=box, style=filled, color="#555555", penwidth=0.8,
            margin="0.14,0.07", height=0.4];
      edge [fontname="Helvetica,Arial,Noto Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif", fontsize=10, fontcolor="#555555", penwidth=1.6, arrowsize=0.9];
      labelloc=b; label=<
        <TABLE BORDER="0" CELLBORDER="0" CELLSPACING="3" CELLPADDING="1">
          <TR><TD ALIGN="RIGHT"><FONT COLOR="#0072b2">──▶</FONT></TD><TD ALIGN="LEFT">raises</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#d55e00">──┤</FONT></TD><TD ALIGN="LEFT">lowers</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#555555">╌╌0</FONT></TD><TD ALIGN="LEFT">no effect found, or denied</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#0072b2">┈┈▶</FONT></TD><TD ALIGN="LEFT">textbook step</TD></TR>
          <TR><TD ALIGN="RIGHT"><FONT COLOR="#0072b2">══▶</FONT></TD><TD ALIGN="LEFT">disputed</TD></TR>
          <TR><TD BORDER="1" COLOR="#777777" BGCOLOR="#cfe3f5" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">cytokine</TD><TD WIDTH="8"></TD><TD BORDER="1" COLOR="#777777" BGCOLOR="#fbdcc0" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">hormone</TD><TD WIDTH="8"></TD><TD BORDER="1" COLOR="#777777" BGCOLOR="#d3eedd" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">intervention</TD><TD WIDTH="8"></TD><TD BORDER="1" COLOR="#777777" BGCOLOR="#f5d6e6" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">nutrient</TD></TR>
          <TR><TD BORDER="1" COLOR="#777777" BGCOLOR="#fbf1b5" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">state</TD></TR>
          <TR><TD COLSPAN="20" ALIGN="LEFT"><FONT COLOR="#555555">Sources: trial (2020); review (2014); pathways<BR ALIGN="LEFT"/>knowledge of 2020-02-29<BR ALIGN="LEFT"/></FONT></TD></TR>
        </TABLE>>;
      subgraph cluster_all {
        label="Training builds muscle"; labelloc=t; fontsize=18; fontcolor="#222222"; peripheries=0;
        "training" [label="strength training", fillcolor="#d3eedd", style="filled,rounded"];
        "muscle-mass" [label="muscle mass", fillcolor="#fbf1b5", style="filled,rounded"];
        "il-6" [label="IL-6", fillcolor="#cfe3f5", style="filled,rounded"];
        "vitamin-e" [label="vitamin E", fillcolor="#f5d6e6", style="filled,rounded"];
        "ageing" [label="ageing", fillcolor="#fbf1b5", style="filled,rounded"];
        "igf-1" [label="IGF-1", fillcolor="#fbdcc0", style="filled,rounded"];
        "akt" [label="AKT", fillcolor="#fbdcc0", style="filled,rounded"];
        "breakdown" [label="breakdown of\nmuscle protein", fillcolor="#fbf1b5", style="filled,rounded"];
      }
      "training" -> "muscle-mass" [arrowhead=normal, color="#0072b2", effect="increases", layer="documents", certainty="stated", relations="training/increases/muscle-mass"];
      "training" -> "il-6" [arrowhead=normal, color="#0072b2", effect="increases", layer="documents", certainty="stated", relations="training/increases/il-6/duration=acute", label="acute"];
      "vitamin-e" -> "muscle-mass" [arrowhead=none, color="#555555", style=dashed, headlabel="0", effect="no-effect", layer="documents", certainty="stated", relations="vitamin-e/no-effect/muscle-mass"];
      "ageing" -> "igf-1" [arrowhead=tee, color="#d55e00:white:#d55e00", effect="decreases", layer="documents", certainty="stated", relations="ageing/decreases/igf-1"];
      "igf-1" -> "akt" [arrowhead=normal, color="#0072b2", style=dotted, effect="increases", layer="background", certainty="stated", relations="igf-1/activates/akt"];
      "akt" -> "breakdown" [arrowhead=tee, color="#d55e00", style=dotted, effect="decreases", layer="background", certainty="stated", relations="akt/inhibits/breakdown"];
    }
    "##);
}

#[test]
fn names_are_escaped_in_pictures() {
    let files = [
        ("entities/thing.yaml", "a:\n  name: {en: 'the \"A\" <b> & \\n', zh-Hans: 甲}\nb:\n  name: {en: B, zh-Hans: 乙}\n"),
        ("kinds.yaml", "thing: {name: {en: 'a <thing>', zh-Hans: 物}}\n"),
        (
            "sources/s.yaml",
            "title: {en: S, zh-Hans: 来}\nlanguage: en\nkind: review\nlayer: documents\nlicense: CC0\nnotes:\n  n:\n    \
             section: '1'\n    text: {en: A to B., zh-Hans: 甲生乙。}\n    mentions: [a, b]\n",
        ),
        (
            "mechanisms/t/m.yaml",
            "title: {en: M, zh-Hans: 制}\nsummary: {en: M., zh-Hans: 制。}\nrelations:\n  - {subject: a, effect: increases, \
             object: b, evidence: [{note: s/n, strength: review}]}\n",
        ),
    ];
    let explorer = sarcograph::explorer::Explorer::files(files).unwrap_or_else(|error| panic!("{error}"));
    let dot = Caller::with(explorer).answer(&["export", "dot"]);
    assert!(dot.contains(r#""a" [label="the \"A\" <b> &amp; \\n""#), "{dot}");
    assert!(dot.contains("a &lt;thing&gt;"), "{dot}");
}

#[test]
fn what_evidence_only_denies_is_drawn_without_an_arrow() {
    let asked = ["effect", "ageing", "muscle-protein-synthesis", "--evidence", "animal", "--as", "dot"];
    let drawn = Caller::shipped().answer(&asked);
    let lines: Vec<&str> = drawn.lines().filter(|line| line.contains("\"ageing\" -> ")).collect();
    assert_eq!(lines.len(), 2, "{drawn}");
    assert!(lines[0].contains("arrowhead=normal") && lines[1].contains("arrowhead=none, color=\"#555555\""), "{drawn}");
    assert!(drawn.contains("no effect found, or denied"), "{drawn}");
}

#[test]
fn words_stay_whole_and_conditions_are_broken_at_hyphens() {
    let files = [
        (
            "entities/thing.yaml",
            "a:\n  name: {en: adrenocorticotropic hormone, zh-Hans: 甲}\nb:\n  name: {en: B, zh-Hans: 乙}\n",
        ),
        (
            "facets.yaml",
            "state:\n  role: condition\n  name: {en: state, zh-Hans: 状态}\n  values:\n    long: {name: {en: acute-on-chronic-inflammation-in-the-elderly, zh-Hans: 长}}\n",
        ),
        (
            "sources/s.yaml",
            "title: {en: S, zh-Hans: 来}\nlanguage: en\nkind: review\nlayer: documents\nlicense: CC0\nnotes:\n  n:\n    section: '1'\n    text: {en: A to B., zh-Hans: 甲生乙。}\n    mentions: [a, b]\n",
        ),
        (
            "mechanisms/t/m.yaml",
            "title: {en: M, zh-Hans: 制}\nsummary: {en: M., zh-Hans: 制。}\nrelations:\n  - {subject: a, effect: increases, object: b, when: {state: long}, evidence: [{note: s/n, strength: review}]}\n",
        ),
    ];
    let explorer = sarcograph::explorer::Explorer::files(files).unwrap_or_else(|error| panic!("{error}"));
    let dot = Caller::with(explorer).answer(&["export", "dot"]);
    assert!(dot.contains("\"adrenocorticotropic\\nhormone\""), "{dot}");
    assert!(dot.contains("label=\"acute-on-chronic-\\ninflammation-in-\\nthe-elderly\""), "{dot}");
}

#[test]
fn export_json_is_the_part_with_its_relations() {
    let caller = Caller::small();
    let count = |arguments: &[&str]| caller.json(arguments)["relations"].as_array().unwrap().len();
    assert_eq!(count(&["export", "json"]), 17);
    assert_eq!(count(&["export", "json", "--theme", "growth"]), 6);
    assert_eq!(count(&["export", "json", "--mechanism", "training-builds-muscle"]), 6);
    assert_eq!(count(&["export", "json", "--around", "igf-1"]), 2);
    assert_eq!(count(&["export", "json", "--around", "igf-1", "--depth", "2"]), 3);
    assert_eq!(count(&["export", "json", "--when", "chronic"]), 15);
}

#[test]
fn a_picture_is_written_as_svg_on_the_page_asked_for() {
    let caller = Caller::small();
    let size = |arguments: &[&str]| {
        let svg = caller.answer(&[&["export", "svg", "--around", "tnf"], arguments].concat());
        let document = roxmltree::Document::parse(&svg).unwrap();
        ["width", "height"].map(|name| document.root_element().attribute(name).unwrap().to_owned()).join(" x ")
    };
    assert_eq!(size(&[]), "1280 x 720");
    assert_eq!(size(&["--size", "4:3"]), "960 x 720");
    assert_eq!(size(&["--size", "A4"]), "1123 x 794");
    assert_ne!(size(&["--size", "free"]), "1280 x 720");
    let outlined = caller.answer(&["export", "svg", "--around", "tnf", "--outlines"]);
    assert!(!outlined.contains("<text") && outlined.contains("<title>TNF-α</title>"));
}

#[test]
fn a_picture_is_written_as_png_to_a_file_but_not_to_a_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tnf.png");
    let size = |arguments: &[&str]| {
        let all = [&["show", "tnf", "-o", file.to_str().unwrap()], arguments].concat();
        assert_eq!(Caller::small().call(&all).code, 0);
        let bytes = std::fs::read(&file).unwrap();
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
        [16, 20].map(|at| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()))
    };
    assert_eq!(size(&[]), [2560, 1440]);
    assert_eq!(size(&["--scale", "0.5", "--size", "4:3"]), [480, 360]);
    assert_snapshot!(Caller::small().terminal(80).failure(2, &["show", "tnf", "--as", "png"]), @"error: a terminal shows no png: write it to a file with -o FILE.png");
    let huge = Caller::small().failure(2, &["show", "tnf", "-o", file.to_str().unwrap(), "--scale", "30"]);
    assert_snapshot!(huge, @"
    error: a picture of 38400 by 21600 pixels cannot be painted; --scale makes it
    smaller or larger
    ");
    assert_eq!(size(&[]), [2560, 1440], "the file of before is still there");
    let batch = Caller::small().input("show tnf --as png\n").call(&["batch"]);
    assert!(batch.out.contains("png is none") && batch.code == 1, "{}", batch.out);
}

#[test]
fn options_of_pictures_are_refused_where_they_do_nothing() {
    let caller = Caller::small();
    assert_snapshot!(caller.failure(2, &["show", "tnf", "--size", "4:3"]), @"error: --size is for svg, png alone");
    assert_snapshot!(caller.failure(2, &["export", "svg", "--scale", "2"]), @"error: --scale is for png alone");
    assert_snapshot!(caller.failure(2, &["export", "dot", "--engine", "dot"]), @"error: --engine is for svg, png alone");
    assert_snapshot!(caller.failure(2, &["export", "svg", "--engine", "dot", "--outlines"]), @"error: --outlines and --engine cannot be used together");
    assert!(caller.failure(2, &["export", "svg", "--size", "3:2"]).contains("16:9, 4:3, a4, free"));
    assert_snapshot!(caller.failure(2, &["show", "tnf", "--labels", "zh"]), @"error: --labels is for svg, png, dot, mermaid, markdown, html alone");
    assert_eq!(caller.call(&["show", "tnf", "--json", "--labels", "zh"]).code, 2);
    let labelled = |lang: &str| Caller::small().call(&["show", "muscle-mass", "--as", "dot", "--labels", lang]).out;
    assert!(labelled("zh").contains("肌肉量") && !labelled("en").contains("肌肉量"));
}

#[test]
fn a_scale_that_is_none_is_told_with_its_limits() {
    let told = |value: &str, lang: &str| Caller::small().failure(2, &["export", "png", "--lang", lang, "--scale", value]);
    assert_snapshot!(told("0", "en"), @"
    error: --scale needs a number from 0.05 to 32, and `0` is none
    try  sarcograph export --help
    ");
    assert_snapshot!(told("-1", "en"), @"
    error: --scale needs a number from 0.05 to 32, and `-1` is none
    try  sarcograph export --help
    ");
    assert_snapshot!(told("nan", "zh-Hans"), @"
    错误：--scale 需要一个 0.05 到 32 之间的数，“nan”不是
    可试  sarcograph export --help
    ");
    assert_snapshot!(told("33", "zh-Hant"), @"
    錯誤：--scale 需要一個 0.05 到 32 之間的數，「33」不是
    可試  sarcograph export --help
    ");
}

#[test]
fn the_ending_of_a_file_is_a_format_to_export() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.svg");
    assert_eq!(Caller::small().call(&["export", "-o", file.to_str().unwrap()]).code, 0);
    assert!(std::fs::read_to_string(&file).unwrap().contains("<svg"));
    assert!(Caller::small().json(&["export"])["relations"].as_array().is_some_and(|relations| !relations.is_empty()));
    assert_snapshot!(Caller::small().failure(2, &["export"]), @"
    error: `export` needs a format, or a file whose ending names one: export svg, or
    -o FILE.png
    ");
    assert_snapshot!(Caller::small().failure(2, &["export", "--around", "tnf", "-o", "-", "--lang", "zh-Hans"]), @"错误：“export”需要格式，或扩展名指明格式的文件：export svg，或 -o 文件.png");
}

#[test]
fn what_holds_nothing_to_draw_is_told_apart_from_what_has_no_picture() {
    let caller = Caller::small();
    for empty in [["effect", "muscle-mass", "ageing"], ["path", "muscle-mass", "ageing"], ["why", "muscle-mass", "ageing"]] {
        let failed = caller.failure(1, &[&empty[..], &["--as", "svg"]].concat());
        assert!(failed.contains("no relations to draw"), "{empty:?}: {failed}");
    }
    assert_snapshot!(caller.failure(1, &["stats", "--as", "svg"]), @"error: this answer cannot be drawn");
    assert_snapshot!(caller.failure(1, &["effect", "muscle-mass", "ageing", "--as", "dot", "--lang", "zh-Hant"]), @"錯誤：答案中沒有可畫的關係；不帶 -o 時以文字作答");
}

#[test]
fn a_picture_says_what_its_answer_says_and_where_that_comes_from() {
    for question in [
        &["effect", "tnf", "muscle-mass"][..],
        &["why", "tnf", "muscle-mass"],
        &["path", "tnf", "muscle-mass"],
        &["compare", "IL-6", "muscle-mass", "--when", "acute", "--with", "chronic"],
        &["interventions", "muscle-mass"],
        &["common", "muscle-mass", "breakdown"],
        &["what-if", "--raise", "tnf"],
        &["loops"],
        &["loops", "--pick", "R1"],
        &["upstream", "muscle-mass"],
    ] {
        let text = Caller::small().call(&[question, &["--as", "text"]].concat()).out.replace('\n', " ");
        let written = Caller::small().call(&[question, &["--as", "svg"]].concat()).out;
        let document = roxmltree::Document::parse(&written).unwrap();
        let texts = |id: &str| {
            let group = document.descendants().find(|node| node.attribute("id") == Some(id)).unwrap();
            let texts = group.descendants().filter(|node| node.has_tag_name("text"));
            texts
                .map(|text| text.descendants().filter_map(|node| node.text()).collect::<Vec<_>>().join(" "))
                .collect::<Vec<_>>()
        };
        let [title, told] = &texts("title")[..] else { panic!("{question:?}: {:?}", texts("title")) };
        let first = told.split(' ').take(6).collect::<Vec<_>>().join(" ");
        // A picture begins with a capital.
        assert!(text.contains(&first[1..]), "{question:?}: {title}: {told}: {text}");
        assert!(texts("notes").concat().starts_with("Sources: "), "{question:?}");
        let dot = Caller::small().call(&[question, &["--as", "dot"]].concat()).out;
        assert!(dot.contains("Sources: ") && dot.contains(first.split(['>', '"']).next().unwrap()), "{question:?}: {dot}");
    }
}

#[test]
fn type_too_small_for_the_last_row_is_told_with_a_way_out() {
    let called = Caller::shipped().call(&["export", "svg", "--theme", "inflammation"]);
    assert_eq!(called.code, 0);
    assert_snapshot!(called.err, @"
    warning: An overview of 11 mechanisms, which hold 70 entities and 139 lines;
    --size free draws all of it; these open one by one with export --mechanism:
    activity-switches-inflammation-off, cancer-cytokines-waste-muscle,
    cancer-jak-stat-and-nf-kb, catabolic-cytokines, il-6-after-downhill-running,
    il-6-signals-through-its-receptor, il-6-wastes-muscle,
    kinds-of-inflammation-and-cytokines, low-grade-inflammation-of-ageing,
    nf-kb-and-il-6-feed-each-other, nf-kb-targeted-therapy-and-curcumin
    ");
    assert_eq!(Caller::shipped().call(&["export", "svg", "--around", "mTOR"]).err, "");
    // What has no steps to leave out has filters; on paper, type may be smaller.
    let near = |size: &str| Caller::shipped().call(&["neighbors", "muscle mass", "--as", "svg", "--size", size]).err;
    assert_snapshot!(near("16:9"), @"
    warning: the names in this picture are set in 1 pt on a slide; from 12 pt on
    they can be read from the last row. Smaller pictures: --evidence, --no-implied,
    --source
    ");
    assert_snapshot!(near("a4"), @"
    warning: the names in this picture are set in 1 pt on a page; from 8 pt on they
    can be read with ease. Smaller pictures: --evidence, --no-implied, --source
    ");
    let wide = ["export", "svg", "--around", "muscle mass", "--depth", "2", "--lang", "zh-Hans"];
    assert_snapshot!(Caller::shipped().call(&wide).err, @"
    提醒：16 个主题的概览，共 211 个实体、371 条连线；--size free 画出全图；可用
    export --theme 逐个打开：anabolic-signalling, causes, diagnosis, disuse, fat,
    genetics, hormones, inflammation, interventions, mitochondria, muscle-bone,
    neuromuscular, outcomes, proteolysis-autophagy, satellite-cells, tumour-host
    ");
}

#[test]
fn graphviz_is_asked_where_it_is_installed() {
    let called = Caller::small().call(&["export", "svg", "--around", "tnf", "--engine", "dot"]);
    match called.code {
        0 => assert!(called.out.contains("graphviz") && called.out.contains("<svg")),
        _ => assert!(called.err.contains("Graphviz is not installed"), "{}", called.err),
    }
}
