//! What a command has made, written whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::environment::Setting;
use super::exit::Exit;
use super::refused::unwritable;
use super::streams::Streams;
use crate::render::failure::Failure;
use crate::render::json;
use crate::render::line::Line;
use crate::render::view::View;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;

/// What a command has made.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// The text, with a line break at its end, or the picture.
    pub(super) bytes: Vec<u8>,
    /// What the reader should know of it, a sentence each, told among the messages.
    pub(super) warnings: Vec<String>,
    /// The file that it goes to, or none for standard output.
    pub(super) file: Option<PathBuf>,
    /// Files that are written beside it, after it.
    pub(super) others: Vec<(PathBuf, Vec<u8>)>,
    /// What is said among the messages where it was written, a sentence each.
    pub(super) remarks: Vec<Remark>,
    /// How the run ends.
    pub(super) exit: Exit,
}

/// Something that is said of what was written.
#[derive(Clone, Debug)]
pub(super) enum Remark {
    /// A sentence.
    Said(Line),
    /// Code to copy, which no line break may cut.
    Code(String),
}

impl Document {
    /// Makes a document for standard output.
    pub(super) fn printed(text: String) -> Self {
        Self::made(text.into_bytes())
    }

    /// Makes a document of bytes for standard output.
    pub(super) fn made(bytes: Vec<u8>) -> Self {
        let (warnings, others, remarks) = (Vec::new(), Vec::new(), Vec::new());
        Self { bytes, warnings, file: None, others, remarks, exit: Exit::Answered }
    }

    /// Writes the document to where it goes. An error is one of the streams, a closed pipe above all.
    pub(super) fn write(&self, setting: Setting, streams: &mut Streams<'_>) -> io::Result<Exit> {
        let Some(file) = &self.file else {
            streams.out.write_all(&self.bytes)?;
            streams.out.flush()?;
            self.warn(setting, streams)?;
            return Ok(self.exit);
        };
        let others = self.others.iter().map(|(file, bytes)| (file, bytes));
        let mut view = View::new();
        for (file, bytes) in [(file, &self.bytes)].into_iter().chain(others) {
            if let Err(error) = write_whole(file, bytes) {
                return report(&unwritable(setting.lang, file, &error), setting, streams);
            }
            view.paragraph(FailureWords::Wrote.fill(setting.lang, &[Line::from(file.display().to_string())]));
        }
        streams.err.write_all(setting.err.render(&view).as_bytes())?;
        self.warn(setting, streams)?;
        Ok(self.exit)
    }

    fn warn(&self, setting: Setting, streams: &mut Streams<'_>) -> io::Result<()> {
        for remark in &self.remarks {
            match remark {
                Remark::Said(line) => {
                    let mut view = View::new();
                    view.paragraph(line.clone());
                    streams.err.write_all(setting.err.render(&view).as_bytes())?;
                }
                Remark::Code(code) => writeln!(streams.err, "  {code}")?,
            }
        }
        let mut view = View::new();
        for warning in &self.warnings {
            view.paragraph(FailureWords::Warning.fill(setting.lang, &[Line::from(warning.as_str())]));
        }
        if self.warnings.is_empty() && self.remarks.is_empty() {
            Ok(())
        } else {
            streams.err.write_all(setting.err.render(&view).as_bytes())
        }
    }
}

/// Tells a failure: as JSON on standard output where that is asked for, else as text among the messages.
pub(super) fn report(failure: &Failure, setting: Setting, streams: &mut Streams<'_>) -> io::Result<Exit> {
    let exit = match failure.code {
        "usage" => Exit::Usage,
        "internal" => Exit::Internal,
        _ => Exit::Failed,
    };
    match json::plain(failure) {
        Ok(text) if setting.json => {
            streams.out.write_all(text.as_bytes())?;
            streams.out.flush()?;
        }
        _ => {
            streams.err.write_all(failure.report.as_bytes())?;
            streams.err.write_all(setting.err.render(&failure.view(setting.lang)).as_bytes())?;
        }
    }
    Ok(exit)
}

/// How many links are followed that lead from one to the next.
const MAX_LINKS: usize = 40;

/// Returns what a link leads to that is not there yet; what is no link is it itself.
fn led_to(path: &Path) -> PathBuf {
    let mut at = path.to_owned();
    for _ in 0..MAX_LINKS {
        let Ok(next) = fs::read_link(&at) else { break };
        at = at.parent().map_or_else(|| next.clone(), |folder| folder.join(&next));
    }
    at
}

/// Writes a file through a temporary one in the same folder, so that it is there whole or not at all. What is no plain file (a
/// pipe, a device) is written directly; of a link, the file that it leads to is written.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = path.canonicalize().unwrap_or_else(|_| led_to(path));
    let existing = fs::metadata(&target).ok();
    if existing.as_ref().is_some_and(|existing| !existing.is_file() && !existing.is_dir()) {
        return fs::OpenOptions::new().write(true).open(&target)?.write_all(bytes);
    }
    if existing.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".sarcograph-");
    // A temporary file is private by default; this one is to become a file like any other.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut temporary = builder.tempfile_in(folder)?;
    temporary.write_all(bytes)?;
    if let Some(existing) = existing {
        temporary.as_file().set_permissions(existing.permissions())?;
    }
    temporary.persist(&target).map_err(|error| error.error)?;
    Ok(())
}
