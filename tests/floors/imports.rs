//! Which file imports which, read from the text of the files.

use std::collections::{BTreeMap, BTreeSet};

/// A path as it is written, segment by segment; `*` stands for all.
type Named = Vec<String>;

/// The files of `src`, by their modules: `query/path.rs` is `[query, path]`, `query.rs` is `[query]`.
pub(super) struct Files {
    texts: BTreeMap<Vec<String>, String>,
    /// By file, the names that it hands on, and the paths that they stand for.
    handed_on: BTreeMap<Vec<String>, BTreeMap<String, Named>>,
}

impl Files {
    /// Takes files by their modules, with their texts. Tests within them are left out.
    pub(super) fn new(files: impl Iterator<Item = (Vec<String>, String)>) -> Self {
        let texts: BTreeMap<Vec<String>, String> = files.map(|(name, text)| (name, code(&text))).collect();
        let handed_on = texts.iter().map(|(name, text)| (name.clone(), handed_on(text))).collect();
        Self { texts, handed_on }
    }

    /// Returns the files with their texts.
    pub(super) fn all(&self) -> impl Iterator<Item = (&Vec<String>, &String)> {
        self.texts.iter()
    }

    /// Returns the sets of files of a module of which each imports each other, by whatever way round.
    pub(super) fn circles(&self, module: &str) -> BTreeSet<BTreeSet<String>> {
        let own = || self.texts.keys().filter(|file| file[0] == module);
        let imports: BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> = own().map(|file| (file, self.imports(file))).collect();
        let reached = |start: &Vec<String>| {
            let mut seen: BTreeSet<&Vec<String>> = BTreeSet::new();
            let mut next: Vec<&Vec<String>> = imports[start].iter().copied().collect();
            while let Some(file) = next.pop() {
                if seen.insert(file) {
                    next.extend(&imports[file]);
                }
            }
            seen
        };
        let reach: BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> = own().map(|file| (file, reached(file))).collect();
        own()
            .map(|file| reach[file].iter().filter(|other| reach[*other].contains(file)))
            .map(|circle| circle.map(|file| file.join("/")).collect::<BTreeSet<String>>())
            .filter(|circle| circle.len() > 1)
            .collect()
    }

    /// Returns the other files of its module that a file imports. What it declares or hands on but does not use itself is no import.
    fn imports(&self, file: &Vec<String>) -> BTreeSet<&Vec<String>> {
        let text = &self.texts[file];
        let children = self.texts.keys().filter(|other| other.len() == file.len() + 1 && other.starts_with(file));
        let children: BTreeSet<&str> = children.map(|child| child[file.len()].as_str()).collect();
        let mut paths = named(text);
        paths.extend(unrooted(text, &children));
        let whole = paths.iter().filter_map(|path| absolute(file, path, &children));
        whole.filter_map(|path| self.file_of(&path, 8)).filter(|other| *other != file && other[0] == file[0]).collect()
    }

    /// Finds the file that a whole path leads into, through what files on the way hand on.
    fn file_of(&self, path: &[String], patience: usize) -> Option<&Vec<String>> {
        let length = (1..=path.len()).rev().find(|length| self.texts.contains_key(&path[..*length]))?;
        let (file, _) = self.texts.get_key_value(&path[..length])?;
        let handed_on = path.get(length).and_then(|name| self.handed_on[file].get(name));
        if let (Some(target), Some(patience)) = (handed_on, patience.checked_sub(1)) {
            let children = self.texts.keys().filter(|other| other.len() == file.len() + 1 && other.starts_with(file));
            let children: BTreeSet<&str> = children.map(|child| child[file.len()].as_str()).collect();
            if let Some(target) = absolute(file, target, &children) {
                return self.file_of(&[&target, &path[length + 1..]].concat(), patience).or(Some(file));
            }
        }
        Some(file)
    }
}

/// Returns a path from the root of the crate; `None` if it leads out of it.
fn absolute(file: &[String], path: &[String], children: &BTreeSet<&str>) -> Option<Named> {
    let mut at = file.to_vec();
    let mut rest = path;
    match path.first()?.as_str() {
        "crate" => {
            at.clear();
            rest = &path[1..];
        }
        "self" => rest = &path[1..],
        "super" => {}
        first if children.contains(first) => {}
        _ => return None,
    }
    while rest.first().is_some_and(|segment| segment == "super") {
        at.pop();
        rest = &rest[1..];
    }
    Some([at, rest.to_vec()].concat())
}

/// Returns the code of a file without comments, and without the tests at its end.
fn code(text: &str) -> String {
    let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
    let code = lines.map(|line| line.split_once("// ").map_or(line, |(code, _)| code));
    let code = code.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    // Who may see something is no import: `pub(in crate::load)`.
    let mut parts = code.split("pub(in ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |code, part| code + "pub " + part.split_once(')').map_or("", |(_, rest)| rest))
}

/// Returns the paths that begin with `crate`, `self` or `super`, those inside braces spelt out.
pub(super) fn named(text: &str) -> Vec<Named> {
    let mut paths = used(&code(text), |path| path[0] == "crate");
    paths.retain(|path| ["crate", "self", "super"].contains(&path[0].as_str()));
    paths
}

/// Returns the paths that begin with the name of a child module of the file.
fn unrooted(text: &str, children: &BTreeSet<&str>) -> Vec<Named> {
    let mut paths = used(text, |_| false);
    paths.retain(|path| children.contains(path[0].as_str()));
    paths
}

/// Returns the paths that are imported or stand in running code. Of those that are only handed on, some may count as used.
fn used(text: &str, counts: impl Fn(&Named) -> bool) -> Vec<Named> {
    let (uses, others) = split(text);
    let words: BTreeSet<&str> = others.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    let is_used = |path: &Named| counts(path) || path.last().is_some_and(|name| words.contains(name.as_str()));
    let imported = uses.into_iter().flat_map(|statement| {
        let is_handed_on = statement.is_handed_on;
        statement.paths.into_iter().filter(|path| !is_handed_on || is_used(path)).collect::<Vec<_>>()
    });
    imported.chain(inline(&others)).collect()
}

/// Returns by name what a file hands on to others.
fn handed_on(text: &str) -> BTreeMap<String, Named> {
    let handed_on = split(text).0.into_iter().filter(|statement| statement.is_handed_on);
    let paths = handed_on.flat_map(|statement| statement.paths);
    paths.filter_map(|path| Some((path.last()?.clone(), path.clone()))).collect()
}

/// A `use` statement.
struct Use {
    is_handed_on: bool,
    paths: Vec<Named>,
}

/// Returns the `use` statements of a text, and the text without them.
fn split(text: &str) -> (Vec<Use>, String) {
    let (mut uses, mut others) = (Vec::new(), String::new());
    let mut rest = text;
    while let Some(at) = begin_of_use(rest) {
        let before = &rest[..at];
        let line = before.rsplit('\n').next().unwrap_or_default();
        let end = rest[at..].find(';').map_or(rest.len(), |length| at + length);
        let mut paths = Vec::new();
        spell_out(rest[at + "use ".len()..end].trim(), &[], &mut paths);
        uses.push(Use { is_handed_on: line.trim().starts_with("pub"), paths });
        others.push_str(before.strip_suffix(line).unwrap_or(before));
        rest = &rest[end..];
    }
    others.push_str(rest);
    (uses, others)
}

/// Finds where the next `use` statement begins: at the beginning of a line, but for blanks and `pub`.
fn begin_of_use(text: &str) -> Option<usize> {
    text.match_indices("use ").map(|(at, _)| at).find(|at| {
        let before = text[..*at].rsplit('\n').next().unwrap_or_default().trim();
        before.is_empty() || before == "pub" || before.starts_with("pub(") && before.ends_with(')')
    })
}

/// Spells out a tree of paths: `a::{b, c::{d, self}}`.
fn spell_out(tree: &str, before: &[String], paths: &mut Vec<Named>) {
    let Some(brace) = tree.find('{') else {
        let tree = tree.split(" as ").next().unwrap_or_default();
        let own = tree.split("::").map(|segment| segment.trim().to_owned()).filter(|segment| !segment.is_empty());
        let mut path = [before, &own.collect::<Vec<_>>()].concat();
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        if !path.is_empty() {
            paths.push(path);
        }
        return;
    };
    let own = tree[..brace].split("::").map(|segment| segment.trim().to_owned()).filter(|segment| !segment.is_empty());
    let before = [before, &own.collect::<Vec<_>>()].concat();
    let inside = &tree[brace + 1..tree.rfind('}').unwrap_or(tree.len())];
    let (mut depth, mut begin) = (0, 0);
    for (at, character) in inside.char_indices().chain([(inside.len(), ',')]) {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                spell_out(inside[begin..at].trim(), &before, paths);
                begin = at + 1;
            }
            _ => {}
        }
    }
}

/// Returns the paths of two segments or more that stand in running code.
fn inline(text: &str) -> Vec<Named> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let parts = text.split(|c: char| !is_part(c)).filter(|part| part.contains("::"));
    let segments = |part: &str| part.split("::").filter(|segment| !segment.is_empty()).map(str::to_owned).collect();
    parts.filter(|part| !part.starts_with(':')).map(segments).filter(|path: &Named| path.len() > 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(texts: &[(&str, &str)]) -> Files {
        let name = |path: &str| path.split('/').map(str::to_owned).collect();
        Files::new(texts.iter().map(|(path, text)| (name(path), (*text).to_owned())))
    }

    fn circles(texts: &[(&str, &str)]) -> Vec<Vec<String>> {
        files(texts).circles("a").into_iter().map(|circle| circle.into_iter().collect()).collect()
    }

    #[test]
    fn paths_are_seen_in_groups_and_in_running_code() {
        let paths = |text: &str| named(text).iter().map(|path| path.join(" ")).collect::<Vec<_>>();
        assert_eq!(
            paths("use crate::{load::{a, b::{self, C as D}}, cli};\nuse crate::model::id;"),
            ["crate load a", "crate load b", "crate load b C", "crate cli", "crate model id"]
        );
        assert_eq!(paths("// crate::cli\nlet x = crate::query::ask();"), ["crate query ask"]);
        assert_eq!(paths("    let because = 1; // use super::x;\nself::deep::call()"), ["self deep call"]);
        assert_eq!(paths("pub use crate::model::id;\npub use self::child::Thing;"), ["crate model id"]);
        assert_eq!(paths("pub use self::child::Thing;\nfn f(_: Thing) {}"), ["self child Thing"]);
    }

    #[test]
    fn two_files_that_import_each_other_are_a_circle() {
        let found = circles(&[("a", "mod b;\nmod c;"), ("a/b", "use super::c::C;"), ("a/c", "fn f() { super::b::g() }")]);
        assert_eq!(found, [["a/b", "a/c"]]);
        let found = circles(&[("a", "mod b;\nmod c;"), ("a/b", "use super::c::C;"), ("a/c", "use crate::b;")]);
        assert_eq!(found, [[""; 0]; 0]);
    }

    #[test]
    fn a_file_and_the_files_below_it_can_be_a_circle() {
        assert_eq!(circles(&[("a", "mod b;\nfn f() { b::g() }"), ("a/b", "use super::f;")]), [["a", "a/b"]]);
        assert_eq!(circles(&[("a", "mod b;\npub use b::g;"), ("a/b", "use super::f;")]), [[""; 0]; 0]);
        assert_eq!(circles(&[("a", "mod b;\nuse b::g;"), ("a/b", "use crate::a::{f, h};")]), [["a", "a/b"]]);
    }

    #[test]
    fn what_a_file_hands_on_leads_to_where_it_stands() {
        let handed_on = ("a", "mod b;\nmod c;\npub use self::b::B;\npub(crate) use self::c::C;");
        let found = circles(&[handed_on, ("a/b", "use super::C;"), ("a/c", "use crate::a::B;")]);
        assert_eq!(found, [["a/b", "a/c"]]);
        assert_eq!(circles(&[handed_on, ("a/b", "use super::C;"), ("a/c", "")]), [[""; 0]; 0]);
    }

    #[test]
    fn circles_of_tests_do_not_count() {
        let found = circles(&[
            ("a", "mod b;\nmod c;"),
            ("a/b", "use super::c::C;"),
            ("a/c", "#[cfg(test)]\nmod tests {\n    use super::super::b::B;\n}"),
        ]);
        assert_eq!(found, [[""; 0]; 0]);
    }
}
