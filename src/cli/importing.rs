//! Files of other programs: read, matched to the knowledge, and asked.

use std::fs;
use std::path::Path;

use super::refused::{internal, reason};
use crate::exchange;
use crate::exchange::table_read::Columns;
use crate::explorer::Explorer;
use crate::import::{self, Imported};
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::render::words::folder::FolderWords;

/// Reads a file as SIF or as a table, and matches its names to the knowledge.
pub(super) fn imported(
    lang: Lang,
    knowledge: &Knowledge,
    file: &Path,
    is_table: bool,
    columns: &Columns,
) -> Result<Imported, Failure> {
    let shown = file.display().to_string();
    let unreadable = |why: String| {
        Failure::new("unreadable", FailureWords::Unreadable.fill(lang, &[shown.as_str().into(), why.into()]).plain())
    };
    let bytes = fs::read(file).map_err(|error| unreadable(reason(lang, &error)))?;
    let read = exchange::read(&bytes, is_table, columns).map_err(|error| unreadable(told(lang, &error)))?;
    let name = file.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
    import::folder(&read, &name, knowledge).map_err(|error| internal(lang, &error))
}

/// Opens what was imported, alone.
pub(super) fn opened(lang: Lang, imported: &Imported) -> Result<Explorer, Failure> {
    let files = imported.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
    Explorer::files(files).map_err(|error| internal(lang, &error))
}

/// Returns `true` if a file is read as a table where nothing is said of it: all but those that end as SIF.
pub(super) fn is_table(file: &Path) -> bool {
    file.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("sif"))
}

fn told(lang: Lang, error: &exchange::read::ReadError) -> String {
    use exchange::read::ReadError;
    match error {
        ReadError::NoText => FolderWords::NoText.text(lang).to_owned(),
        ReadError::Empty => FolderWords::NoEdge.text(lang).to_owned(),
        ReadError::NoColumn { line, what, columns } => {
            let option = format!("--{what}-column");
            FolderWords::NoColumn.fill(lang, &[line.to_string().into(), option.into(), columns.as_str().into()]).plain()
        }
    }
}
