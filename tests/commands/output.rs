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
    By inference, over 2 steps: TNF-α would lower muscle mass
    Nothing recorded states this pair directly.
    Within 4 steps both routes agree.
    Firm: also within 10 steps.

      1  lowers it in 2 steps
        TNF-α
        -> breakdown of muscle protein   review 1.1 (2014)
        -| muscle mass   review 1.1 (2014)

      2  lowers it in 2 steps (old)
        TNF-α
        is a cytokines   review 3 (2014)
        -| muscle mass (old)   review 3 (2014)

    is a = belongs to

    next  sarcograph effect TNF-α muscle-mass --ascii
          sarcograph path TNF-α muscle-mass -o path.svg --ascii
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
    for (name, first) in [
        ("a.txt", "By inference, over 2 steps: TNF-α would lower"),
        ("a.json", "{\n"),
        ("a.DOT", "digraph"),
        ("a.gv", "digraph"),
    ] {
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
    assert_snapshot!(caller.failure(2, &["stats", "--as", "text", "-o", "x.json", "--lang", "zh-Hant"]), @"錯誤：「x.json」的副檔名是 .json，而要的格式是 text");
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
    // Links to what is not there yet stay links, be they two and relative; one that leads to itself is no place to write to.
    let (second, later) = (folder.path().join("second.json"), folder.path().join("later.json"));
    symlink("later.json", &second).unwrap();
    let first = folder.path().join("first.json");
    symlink("second.json", &first).unwrap();
    assert_eq!(Caller::small().call(&["show", "IL-6", "-o", first.to_str().unwrap()]).code, 0);
    assert!(first.is_symlink() && second.is_symlink() && later.is_file());
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
