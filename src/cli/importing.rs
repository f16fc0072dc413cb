//! Files of other programs: read, matched to the knowledge, and asked.

use std::fs;
use std::path::Path;

use super::refused::{internal, reason};
use crate::exchange;
use crate::exchange::read::Form;
use crate::exchange::table_read::Columns;
use crate::explorer::Explorer;
use crate::import::{self, Imported};
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::render::words::folder::FolderWords;

/// The tables of a folder that `export csv` writes.
const TABLES: [&str; 3] = ["edges.csv", "nodes.csv", "evidence.csv"];

/// Reads a file in that form, or a folder of our own tables, and matches its names to the knowledge.
pub(super) fn imported(
    lang: Lang,
    knowledge: &Knowledge,
    file: &Path,
    form: Form,
    columns: &Columns,
) -> Result<Imported, Failure> {
    let shown = file.display().to_string();
    let unreadable = |why: String| {
        Failure::new("unreadable", FailureWords::Unreadable.fill(lang, &[shown.as_str().into(), why.into()]).plain())
    };
    let bytes = |file: &Path| fs::read(file).map_err(|error| unreadable(reason(lang, &error)));
    let read = if form == Form::Table && file.is_dir() {
        let [edges, nodes, evidence] = TABLES.map(|name| file.join(name));
        let beside = |file: &Path| if file.is_file() { bytes(file).map(Some) } else { Ok(None) };
        let (nodes, evidence) = (beside(&nodes)?, beside(&evidence)?);
        exchange::read_tables(&bytes(&edges)?, nodes.as_deref(), evidence.as_deref())
    } else {
        exchange::read(&bytes(file)?, form, columns)
    };
    let read = read.map_err(|error| unreadable(told(lang, &error)))?;
    let name = file.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
    import::folder(&read, &name, knowledge).map_err(|error| internal(lang, &error))
}

/// Opens what was imported, alone.
pub(super) fn opened(lang: Lang, imported: &Imported) -> Result<Explorer, Failure> {
    let files = imported.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
    Explorer::files(files).map_err(|error| internal(lang, &error))
}

/// Returns how a file is read where nothing is said of it: by its ending, else as a table.
pub(super) fn form(file: &Path) -> Form {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending.and_then(Form::from_id).unwrap_or(Form::Table)
}

fn told(lang: Lang, error: &exchange::read::ReadError) -> String {
    use exchange::read::ReadError;
    match error {
        ReadError::NoText => FolderWords::NoText.text(lang).to_owned(),
        ReadError::Empty => FolderWords::NoEdge.text(lang).to_owned(),
        ReadError::Unsigned => FolderWords::Unsigned.text(lang).to_owned(),
        ReadError::Syntax { line, of } => FolderWords::Broken.fill(lang, &[line.to_string().into(), (*of).into()]).plain(),
        ReadError::NoColumn { line, what, columns } => {
            let option = format!("--{what}-column");
            FolderWords::NoColumn.fill(lang, &[line.to_string().into(), option.into(), columns.as_str().into()]).plain()
        }
    }
}
