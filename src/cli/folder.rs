//! Folders that a command writes.

use std::fs;
use std::path::Path;

use super::document::write_whole;
use super::refused::unwritable;
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::render::words::folder::FolderWords;

/// Refuses a folder that holds something, and a file: what is there stays as it is. One that is not there yet is free.
pub(super) fn check_free(lang: Lang, folder: &Path) -> Result<(), Failure> {
    let shown = || folder.display().to_string();
    let refused = |message: String| Err(Failure::new("unwritable", message));
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {
            let mut entries = fs::read_dir(folder).map_err(|error| unwritable(lang, folder, &error))?;
            if entries.next().is_some() {
                refused(FolderWords::NotEmpty.fill(lang, &[shown().into()]).plain())
            } else {
                Ok(())
            }
        }
        Ok(_) => refused(FailureWords::NotAFolder.fill(lang, &[shown().into()]).plain()),
        Err(_) => Ok(()),
    }
}

/// Writes files by their paths in a folder, which is made where it is missing.
pub(super) fn write<'a>(
    lang: Lang,
    folder: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), Failure> {
    for (path, content) in files {
        let file = folder.join(path);
        let parent = file.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| unwritable(lang, parent, &error))?;
        write_whole(&file, content).map_err(|error| unwritable(lang, &file, &error))?;
    }
    Ok(())
}
