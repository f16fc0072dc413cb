//! Networks for other programs: where their files go, and what is said of them.

use std::fs;
use std::path::Path;

use super::document::{Document, Remark};
use super::refused::{internal, unwritable};
use super::session::Session;
use crate::exchange::format::{Aspect, NetworkFormat};
use crate::exchange::{self, Written};
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::line::Line;
use crate::render::network;
use crate::render::words::failure::FailureWords;
use crate::render::words::network::NetworkWords;
use crate::render::words::{Phrase, Unit, semicolon};
use crate::request::answered::Answered;

/// Makes the files of an answer in a format of networks. A format of several files is written to a folder, which is made where it
/// is missing; one of them alone to a file with an ending of the format or to standard output.
pub(super) fn document(
    session: &Session<'_>,
    answered: &Answered,
    format: NetworkFormat,
    file: Option<&Path>,
) -> Result<Document, Failure> {
    let lang = session.lang();
    let folder = file.filter(|path| is_folder(path, format));
    if format.needs_folder() && folder.is_none() {
        return Err(Failure::new("usage", NetworkWords::NeedsFolder.fill(lang, &[format.id().into()]).plain()));
    }
    let explorer = session.explorer()?;
    let network = network::of(answered, explorer.graph(), session.naming()?)
        .ok_or_else(|| Failure::new("no-picture", FailureWords::NoPicture.text(lang)))?;
    if network.nodes.is_empty() {
        return Err(Failure::new("no-picture", FailureWords::NothingToDraw.text(lang)));
    }
    let written = exchange::write(&network, format).map_err(|error| internal(lang, &error))?;
    if let Some(folder) = folder {
        fs::create_dir_all(folder).map_err(|error| unwritable(lang, folder, &error))?;
    }
    let place = file.map(|file| file.display().to_string());
    let size = if folder.is_some() {
        written.parts.iter().map(|part| part.content.len()).sum()
    } else {
        written.parts.first().map_or(0, |part| part.content.len())
    };
    let mut remarks = place.map(|place| remarks(lang, format, &written, size, &place)).unwrap_or_default();
    let is_whole = folder.is_some() || !format.is_of_several_files();
    remarks.extend(lacking(lang, format, is_whole).map(Remark::Said));
    let mut files = written.parts.into_iter().map(|part| {
        let path = folder.map(|folder| folder.join(part.name));
        (path, part.content.into_bytes())
    });
    let first = files.next().map(|(path, bytes)| (path.or_else(|| file.map(Path::to_owned)), bytes)).unwrap_or_default();
    let others = files.filter_map(|(path, bytes)| Some((path?, bytes))).collect();
    Ok(Document { file: first.0, others, remarks, ..Document::made(first.1) })
}

/// Returns `true` if a path is that of a folder for a format of several files.
fn is_folder(path: &Path, format: NetworkFormat) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is_said = path.to_string_lossy().ends_with(['/', '\\']) || path.is_dir();
    format.is_of_several_files() && (is_said || !format.endings().contains(&ending.as_str()))
}

/// Says how much was written, and what reads it.
fn remarks(lang: Lang, format: NetworkFormat, written: &Written, size: usize, place: &str) -> Vec<Remark> {
    let counted = [
        Unit::Entity.count(lang, written.nodes).into(),
        Unit::Relation.count(lang, written.edges).into(),
        size.to_string().into(),
    ];
    vec![
        Remark::Said(NetworkWords::Counts.fill(lang, &counted)),
        Remark::Said(NetworkWords::Reading.text(lang).into()),
        Remark::Code(format.reading(place)),
    ]
}

/// Says what the format cannot hold.
fn lacking(lang: Lang, format: NetworkFormat, is_whole: bool) -> Option<Line> {
    let told = |aspect: &Aspect| {
        let words = match aspect {
            Aspect::Names => NetworkWords::Names,
            Aspect::Xrefs => NetworkWords::Xrefs,
            Aspect::Conditions => NetworkWords::Conditions,
            Aspect::Evidence => NetworkWords::Evidence,
            Aspect::Standing => NetworkWords::Standing,
            Aspect::Isolated => NetworkWords::Isolated,
            Aspect::Others => NetworkWords::Others,
            Aspect::Associations => NetworkWords::Associations,
            Aspect::Details => NetworkWords::Details,
        };
        words.text(lang)
    };
    let lacking = format.lacks(is_whole);
    let list = lacking.iter().map(told).collect::<Vec<_>>().join(semicolon(lang));
    let words = if is_whole { NetworkWords::Lacks } else { NetworkWords::LacksAsOneFile };
    (!lacking.is_empty()).then(|| words.fill(lang, &[format.id().into(), list.into()]))
}
