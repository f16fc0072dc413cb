//! What a path says: which record a file holds, and its identifier.

use super::reader::{ID_RULE, did_you_mean, kebab_case, nearest};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::{FileId, Place};
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

/// Tells whether a file is to be read at all: it lies in one of the record folders, or it is YAML. Other files are nobody's
/// business, and neither are Markdown files and what lies behind a name with a dot at its start.
pub(super) fn is_relevant(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let folder = path.split_once('/').map(|(folder, _)| folder);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_record_folder = folder.is_some_and(|folder| FOLDERS.contains(&folder));
    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
    !is_hidden && ending != "md" && (is_record_folder || ending == "yaml" || ending == "yml")
}

/// Reads what the path of a relevant file says.
pub(super) fn slot(file: FileId, path: &str) -> Result<Slot, Box<Diagnostic>> {
    let parts: Vec<&str> = path.split('/').collect();
    let stem = parts.last().and_then(|name| name.strip_suffix(".yaml"));
    let id = |text: &str| if is_kebab_case(text) { Ok(text.to_owned()) } else { Err(bad_id(file, text)) };
    match (parts.as_slice(), stem) {
        (["about.yaml"], _) => Ok(Slot::About),
        (["facets.yaml"], _) => Ok(Slot::Facets),
        (["kinds.yaml"], _) => Ok(Slot::Kinds),
        (["themes.yaml"], _) => Ok(Slot::Themes),
        (["terms.yaml"], _) => Ok(Slot::Terms),
        (["entities", _], Some(stem)) => Ok(Slot::Entities(KindId::new(id(stem)?))),
        (["sources", _], Some(stem)) => Ok(Slot::Source(SourceId::new(id(stem)?))),
        (["mechanisms", theme, _], Some(stem)) => Ok(Slot::Mechanism(ThemeId::new(id(theme)?), MechanismId::new(id(stem)?))),
        _ => Err(Box::new(misplaced(file, &parts))),
    }
}

fn bad_id(file: FileId, text: &str) -> Box<Diagnostic> {
    let finding =
        Diagnostic::new(Code::BadId, Place::whole(file), format!("the name `{text}` is not spelt as an identifier"))
            .suggest(kebab_case(text).as_deref().map(did_you_mean));
    Box::new(finding.because(ID_RULE))
}

fn misplaced(file: FileId, parts: &[&str]) -> Diagnostic {
    let finding = Diagnostic::new(Code::MisplacedFile, Place::whole(file), "no record lies here").because(LAYOUT);
    let name = parts.last().copied().unwrap_or_default();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let is_yaml = ending.eq_ignore_ascii_case("yml") || ending.eq_ignore_ascii_case("yaml");
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
        ["mechanisms", _] if is_yaml => finding.way_out("move it into the folder of its theme: `mechanisms/<theme>/`"),
        _ if suggestion.is_some() => finding.suggest(suggestion.as_deref().map(did_you_mean)),
        _ => finding.way_out("move it, or take it out of the folder"),
    }
}
