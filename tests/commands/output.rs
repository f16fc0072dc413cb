//! Where results go and how they look: files, formats, colour, width, pipes, pictures.

use std::io::{self, Write};

use insta::assert_snapshot;
use sarcograph::cli::{self, Environment, Streams};
use unicode_width::UnicodeWidthStr;

use super::caller::Caller;

/// Commands that lay out text, one of each sort of page.
pub(super) const PAGES: &[&[&str]] = &[
    &[],
    &["show", "IL-6", "--all"],
    &["show", "muscle-mass"],
    &["show", "cytokines-break-muscle-down"],
    &["show", "review"],
    &["show", "review/circle"],
    &["search", "muscle"],
    &["search", "肌肉"],
    &["effect", "IL-6", "muscle-mass"],
    &["effect", "training", "sarcopenia", "--max-steps", "6"],
    &["path", "tnf", "muscle-mass"],
    &["upstream", "muscle-mass", "--depth", "4"],
    &["downstream", "ageing", "--depth", "4"],
    &["neighbors", "breakdown", "--depth", "3"],
    &["list", "entities"],
    &["list", "mechanisms"],
    &["list", "sources"],
    &["list", "notes"],
    &["list", "relations"],
    &["list", "facets"],
    &["list", "kinds"],
    &["list", "themes"],
    &["stats"],
    &["loops"],
    &["loops", "tnf", "--when", "old"],
    &["compare", "IL-6", "muscle-mass", "--when", "acute", "--with", "chronic"],
    &["what-if", "--raise", "training", "--lower", "muscle-loss"],
    &["contradictions"],
    &["interventions", "muscle-mass"],
    &["interventions", "muscle-mass", "breakdown", "--when", "acute"],
    &["common", "IL-6", "tnf", "--direction", "downstream"],
    &["why", "training", "sarcopenia"],
    &["why", "ageing", "igf-1"],
    &["cite", "tnf"],
];

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in [40, 60, 80, 100] {
        let caller = Caller::small().terminal(width).variable("NO_COLOR", "1");
        for page in PAGES {
            for lang in ["en", "zh-Hans", "zh-Hant"] {
                let text = caller.answer(&[page, &["--lang", lang][..]].concat());
                for line in text.lines() {
                    // Commands are never broken, so that they can be copied.
                    let room = if line.contains("sarcograph ") { width.max(80) } else { width };
                    assert!(line.width() <= room, "{page:?} {lang}: {} columns: {line}", line.width());
                    assert!(!line.ends_with(' '), "{page:?} {lang}: {line:?} ends with a blank");
                }
                assert!(!text.contains("\n\n\n"), "{page:?} {lang}: two blank lines");
            }
        }
    }
}

#[test]
fn text_is_coloured_in_a_terminal_alone() {
    let page = ["effect", "tnf", "muscle-mass"];
    let plain = Caller::small().answer(&page);
    assert!(!plain.contains('\x1b'));
    let coloured = Caller::small().terminal(80).answer(&page);
    assert!(coloured.contains('\x1b'));
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
    assert_eq!(Caller::small().terminal(80).variable("NO_COLOR", "1").answer(&page), plain);
    assert_eq!(Caller::small().terminal(80).answer(&[&page[..], &["--color", "never"]].concat()), plain);
    assert_eq!(Caller::small().answer(&[&page[..], &["--color=always"]].concat()), coloured);
}

#[test]
fn ascii_draws_no_symbol() {
    for page in PAGES {
        let text = Caller::small().answer(&[page, &["--ascii"][..]].concat());
        assert!(!text.contains(['→', '⊣', '⇢', '∅', '∈', '†', '±']), "{text}");
    }
    assert_snapshot!(Caller::small().answer(&["path", "tnf", "muscle-mass", "--ascii"]), @"
    TNF-α lowers muscle mass, in 2 steps at the nearest
    Within 4 steps both routes agree.

      1  lowers it in 2 steps
        TNF-α
        -> breakdown of muscle protein   review 1.1 (2014)
        -| muscle mass   review 1.1 (2014)

      2  lowers it in 2 steps (old)
        TNF-α
        is a cytokines   review 3 (2014)
        -| muscle mass (old)   review 3 (2014)

    next  sarcograph effect TNF-α muscle-mass --ascii
          sarcograph path TNF-α muscle-mass -o path.dot --ascii
    ");
}

#[test]
fn hits_are_bracketed_where_they_cannot_be_coloured() {
    let page = ["search", "grip strength", "--in", "notes"];
    assert!(Caller::small().answer(&page).contains("【grip strength】"));
    assert!(!Caller::small().terminal(80).answer(&page).contains('【'));
}

#[test]
fn a_file_gets_the_format_of_its_ending() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let caller = Caller::small();
    for (name, first) in [("a.txt", "TNF-α lowers"), ("a.json", "{\n"), ("a.DOT", "digraph"), ("a.gv", "digraph")] {
        let given = caller.call(&["effect", "tnf", "muscle-mass", "-o", &path(name)]);
        assert_eq!((given.code, given.out.as_str()), (0, ""));
        assert!(given.err.starts_with("wrote "), "{}", given.err);
        assert!(std::fs::read_to_string(path(name)).unwrap().starts_with(first), "{name}");
    }
    caller.call(&["effect", "tnf", "muscle-mass", "-o", &path("b"), "--as", "json"]);
    assert!(std::fs::read_to_string(path("b")).unwrap().starts_with('{'));
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 5, "a temporary file was left: {names:?}");
}

#[test]
fn a_file_never_holds_another_format_than_its_ending_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let caller = Caller::small();
    let contradicting: [&[&str]; 4] = [
        &["export", "dot", "-o", &path("a.svg")],
        &["export", "json", "-o", &path("a.GV")],
        &["effect", "tnf", "muscle-mass", "--as", "dot", "-o", &path("a.json")],
        &["effect", "tnf", "muscle-mass", "--as", "text", "-o", &path("a.png")],
    ];
    for arguments in contradicting {
        let told = caller.failure(2, arguments).replace('\n', " ");
        assert!(told.contains("ends in .") && told.contains("was asked for"), "{told}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    assert_snapshot!(caller.failure(2, &["export", "dot", "-o", "x.svg"]), @"error: `x.svg` ends in .svg, but dot was asked for");
    assert_snapshot!(caller.failure(2, &["stats", "--as", "text", "-o", "x.json", "--lang", "zh-Hant"]), @"錯誤：`x.json` 的副檔名是 .json，而要的格式是 text");
    for name in ["picture", "graph.v2"] {
        assert_eq!(caller.call(&["export", "DOT", "-o", &path(name)]).code, 0);
        assert!(std::fs::read_to_string(path(name)).unwrap().starts_with("digraph"), "{name}");
    }
}

#[test]
fn a_dash_instead_of_a_file_is_standard_output() {
    let caller = Caller::small();
    let plain = ["effect", "tnf", "muscle-mass"];
    assert_eq!(caller.answer(&[&plain[..], &["-o", "-"]].concat()), caller.answer(&plain));
    let drawn = caller.answer(&[&plain[..], &["--as", "GV"]].concat());
    assert!(drawn.starts_with("digraph"));
    assert_eq!(caller.answer(&[&plain[..], &["--as", "dot", "-o", "-"]].concat()), drawn);
    assert_eq!(caller.answer(&["export", "json", "-o", "-"]), caller.answer(&["export", "json"]));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json").to_str().unwrap().to_owned();
    std::fs::write(&path, "old").unwrap();
    assert_eq!(Caller::small().call(&["show", "moon", "-o", &path]).code, 1);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(Caller::small().call(&["show", "IL-6", "-o", &path]).code, 0);
    assert!(std::fs::read_to_string(&path).unwrap().starts_with('{'));
    let missing = folder.path().join("no/such/a.json");
    let told = Caller::small().failure(1, &["show", "IL-6", "-o", missing.to_str().unwrap()]);
    assert!(told.replace('\n', " ").contains("there is no such file or folder"), "{told}");
    let given = Caller::small().call(&["show", "IL-6", "--as", "json", "-o", folder.path().to_str().unwrap()]);
    assert!(given.code == 1 && given.out.contains("it is a folder") && given.err.is_empty());
}

#[test]
#[cfg(unix)]
fn a_link_is_followed_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (target, link) = (folder.path().join("target.json"), folder.path().join("link.json"));
    std::fs::write(&target, "old").unwrap();
    std::fs::set_permissions(&target, std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&target, &link).unwrap();
    assert_eq!(Caller::small().call(&["show", "IL-6", "-o", link.to_str().unwrap()]).code, 0);
    assert!(link.is_symlink());
    assert!(std::fs::read_to_string(&target).unwrap().starts_with('{'));
    assert_eq!(std::fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o640);
}

/// A pipe that nobody reads.
struct ClosedPipe;

impl Write for ClosedPipe {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut err = Vec::new();
    let mut streams = Streams { input: &mut io::empty(), out: &mut ClosedPipe, err: &mut err };
    let exit = cli::run(["list", "entities"].map(Into::into), &Environment::default(), None, &mut streams);
    assert_eq!((exit.code(), err.as_slice()), (0, &[][..]));
    let mut streams = Streams { input: &mut "stats\nmoon\n".as_bytes(), out: &mut ClosedPipe, err: &mut err };
    let exit = cli::run(["batch"].map(Into::into), &Environment::default(), None, &mut streams);
    assert_eq!((exit.code(), err.as_slice()), (0, &[][..]));
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    for page in PAGES {
        assert_eq!(Caller::small().answer(page), Caller::small().answer(page));
    }
    let export = ["export", "dot"];
    assert_eq!(Caller::small().answer(&export), Caller::small().answer(&export));
}

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
          <TR><TD ALIGN="RIGHT"><FONT COLOR="#0072b2">──▶</FONT></TD><TD ALIGN="LEFT">提高</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#8a4f9e">──○</FONT></TD><TD ALIGN="LEFT">作用，方向不明</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#555555">──▷</FONT></TD><TD ALIGN="LEFT">屬於</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#0072b2">╌╌▶</FONT></TD><TD ALIGN="LEFT">推出，未明言</TD></TR>
          <TR><TD BORDER="1" COLOR="#777777" BGCOLOR="#cfe3f5" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">細胞激素</TD><TD WIDTH="8"></TD><TD BORDER="1" COLOR="#777777" BGCOLOR="#fbf1b5" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">狀態</TD></TR>
        </TABLE>>;
      subgraph cluster_all {
        label="腫瘤壞死因子-α"; labelloc=t; fontsize=18; fontcolor="#222222"; peripheries=0;
        "ageing" [label=<老化<BR/><FONT POINT-SIZE="10" COLOR="#444444">ageing</FONT>>, fillcolor="#fbf1b5", style="filled,rounded"];
        "tnf" [label=<<B>腫瘤壞死因子-α</B><BR/><FONT POINT-SIZE="10" COLOR="#444444">TNF-α</FONT>>, fillcolor="#cfe3f5", style="filled,rounded", penwidth=2.6, color="#111111"];
        "sarcopenia" [label=<肌少症<BR/><FONT POINT-SIZE="10" COLOR="#444444">sarcopenia</FONT>>, fillcolor="#fbf1b5", style="filled,rounded"];
        "breakdown" [label=<肌肉蛋白質分解<BR/><FONT POINT-SIZE="10" COLOR="#444444">breakdown of<BR/>muscle protein</FONT>>, fillcolor="#fbf1b5", style="filled,rounded"];
        "cytokines" [label=<細胞激素類<BR/><FONT POINT-SIZE="10" COLOR="#444444">cytokines</FONT>>, fillcolor="#cfe3f5", style="filled,rounded"];
      }
      "ageing" -> "tnf" [arrowhead=odot, color="#8a4f9e"];
      "sarcopenia" -> "tnf" [arrowhead=normal, color="#0072b2", style=dashed];
      "tnf" -> "breakdown" [arrowhead=normal, color="#0072b2"];
      "tnf" -> "cytokines" [arrowhead=empty, color="#555555"];
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
          <TR><TD ALIGN="RIGHT"><FONT COLOR="#0072b2">──▶</FONT></TD><TD ALIGN="LEFT">raises</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#d55e00">──┤</FONT></TD><TD ALIGN="LEFT">lowers</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#555555">╌╌╌</FONT></TD><TD ALIGN="LEFT">no effect found</TD><TD WIDTH="8"></TD><TD ALIGN="RIGHT"><FONT COLOR="#79b4d8">┈┈┈</FONT></TD><TD ALIGN="LEFT">textbook step</TD></TR>
          <TR><TD ALIGN="RIGHT"><FONT COLOR="#0072b2">═══</FONT></TD><TD ALIGN="LEFT">disputed</TD></TR>
          <TR><TD BORDER="1" COLOR="#777777" BGCOLOR="#cfe3f5" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">cytokine</TD><TD WIDTH="8"></TD><TD BORDER="1" COLOR="#777777" BGCOLOR="#fbdcc0" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">hormone</TD><TD WIDTH="8"></TD><TD BORDER="1" COLOR="#777777" BGCOLOR="#d3eedd" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">intervention</TD><TD WIDTH="8"></TD><TD BORDER="1" COLOR="#777777" BGCOLOR="#f5d6e6" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">nutrient</TD></TR>
          <TR><TD BORDER="1" COLOR="#777777" BGCOLOR="#fbf1b5" STYLE="ROUNDED">      </TD><TD ALIGN="LEFT">state</TD></TR>
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
      "training" -> "muscle-mass" [arrowhead=normal, color="#0072b2"];
      "training" -> "il-6" [arrowhead=normal, color="#0072b2", label="acute"];
      "vitamin-e" -> "muscle-mass" [arrowhead=none, color="#555555", style=dashed];
      "ageing" -> "igf-1" [arrowhead=tee, color="#d55e00:white:#d55e00"];
      "igf-1" -> "akt" [arrowhead=normal, color="#79b4d8", style=dotted];
      "akt" -> "breakdown" [arrowhead=tee, color="#eda778", style=dotted];
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
    assert!(dot.contains(r#""a" [label="the \"A\" <b> & \\n""#), "{dot}");
    assert!(dot.contains("a &lt;thing&gt;"), "{dot}");
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
