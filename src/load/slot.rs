//! What a path says: which record a file holds, and its identifier.

use super::wording::{ID_RULE, did_you_mean, kebab_case, nearest};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::{FileId, Span};
use crate::model::id::{KindId, MechanismId, SourceId, ThemeId, is_kebab_case};

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// `about.yaml`
    About,
    /// `facets.yaml`
    Facets,
    /// `kinds.yaml`
    Kinds,
    /// `themes.yaml`
    Themes,
    /// `terms.yaml`
    Terms,
    /// `entities/<kind>.yaml`
    Entities(KindId),
    /// `sources/<source-id>.yaml`
    Source(SourceId),
    /// `mechanisms/<theme>/<mechanism-id>.yaml`
    Mechanism(ThemeId, MechanismId),
}

/// The folders that hold records.
pub(super) const FOLDERS: [&str; 3] = ["entities", "sources", "mechanisms"];

/// The files at the top that hold records.
pub(super) const TOP_FILES: [&str; 5] = ["about.yaml", "facets.yaml", "kinds.yaml", "themes.yaml", "terms.yaml"];

const LAYOUT: &str = "records lie in `entities/<kind>.yaml`, `sources/<source-id>.yaml`, \
                      `mechanisms/<theme>/<mechanism-id>.yaml`, and at the top in `about.yaml`, `facets.yaml`, `kinds.yaml`, \
                      `themes.yaml` and `terms.yaml`";

/// Returns `true` if a file is to be read at all: it lies in one of the record folders, or it is YAML. Other files are nobody's
/// business, and neither are Markdown files and what lies behind a name with a dot at its start.
pub(super) fn is_relevant(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let folder = path.split_once('/').map(|(folder, _)| folder);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_record_folder = folder.is_some_and(|folder| FOLDERS.contains(&folder));
    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
    !is_hidden && ending != "md" && (is_record_folder || ending == "yaml" || ending == "yml")
}

/// Reads what the path of a relevant file says, and what is wrong with it. A name that is spelt wrongly still says what was meant.
pub(super) fn slot(file: FileId, path: &str) -> (Option<Slot>, Option<Diagnostic>) {
    let parts: Vec<&str> = path.split('/').collect();
    let (stem, ending) = split(parts.last().copied().unwrap_or_default());
    let slot = match parts.as_slice() {
        [_] => match stem {
            "about" => Some(Slot::About),
            "facets" => Some(Slot::Facets),
            "kinds" => Some(Slot::Kinds),
            "themes" => Some(Slot::Themes),
            "terms" => Some(Slot::Terms),
            _ => None,
        },
        ["entities", _] => Some(Slot::Entities(KindId::new(stem))),
        ["sources", _] => Some(Slot::Source(SourceId::new(stem))),
        ["mechanisms", theme, _] => Some(Slot::Mechanism(ThemeId::new(*theme), MechanismId::new(stem))),
        _ => None,
    };
    let slot = slot.filter(|_| is_yaml(ending));
    let ids = parts.iter().copied().skip(1).rev().skip(1).chain([stem]);
    let fault = match &slot {
        Some(_) if ending == "yaml" => ids.filter(|id| !is_kebab_case(id)).map(|id| bad_id(file, id)).next(),
        _ => Some(misplaced(file, &parts)),
    };
    (slot, fault)
}

fn is_yaml(ending: &str) -> bool {
    ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml")
}

/// Splits a file name at its last dot.
fn split(name: &str) -> (&str, &str) {
    name.rsplit_once('.').unwrap_or((name, ""))
}

fn bad_id(file: FileId, text: &str) -> Diagnostic {
    Diagnostic::new(Code::BadId, Span::whole(file), format!("the name `{text}` is not spelt as an identifier"))
        .suggest(kebab_case(text).as_deref().map(did_you_mean))
        .because(ID_RULE)
}

fn misplaced(file: FileId, parts: &[&str]) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::MisplacedFile, Span::whole(file), "no record lies here").because(LAYOUT);
    let (stem, ending) = split(parts.last().copied().unwrap_or_default());
    let is_yaml = is_yaml(ending);
    let suggestion = match parts {
        // The ending alone is wrong.
        [folders @ .., _] if is_yaml && ending != "yaml" => {
            Some(folders.iter().copied().chain([format!("{stem}.yaml").as_str()]).collect::<Vec<_>>().join("/"))
        }
        [name] => nearest(name, TOP_FILES.into_iter()).map(str::to_owned),
        [folder, ..] if FOLDERS.contains(folder) => None,
        [folder, rest @ ..] => nearest(folder, FOLDERS.into_iter()).map(|folder| format!("{folder}/{}", rest.join("/"))),
        [] => None,
    };
    match parts {
        ["mechanisms", _] if is_yaml => diagnostic.way_out("move it into the folder of its theme: `mechanisms/<theme>/`"),
        _ if suggestion.is_some() => diagnostic.suggest(suggestion.as_deref().map(did_you_mean)),
        _ => diagnostic.way_out("move it, or take it out of the folder"),
    }
}
