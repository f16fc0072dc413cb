//! Where results go: standard output, or a file that is written whole or not at all.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::environment::Setting;
use super::failing;
use super::session::Session;
use super::{Exit, Streams};
use crate::model::name::Lang;
use crate::render::answered::Answered;
use crate::render::cut::Room;
use crate::render::failure::Failure;
use crate::render::terminal::Terminal;
use crate::render::view::{Line, View};
use crate::render::words::Phrase;
use crate::render::words::failure::Failing;
use crate::render::{dot, json};

/// A format of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Text for people.
    Text,
    /// The JSON of the contract.
    Json,
    /// A diagram for Graphviz.
    Dot,
}

/// The endings of files, and the formats that they name.
const ENDINGS: [(&str, Format); 4] =
    [("txt", Format::Text), ("json", Format::Json), ("dot", Format::Dot), ("gv", Format::Dot)];

/// Where an answer goes, and in which format.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub(super) struct OutputArgs {
    /// Write to this file, in the format that its ending names: .txt, .json, .dot
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    /// Answer in this format: text, json, dot
    #[arg(long = "as", value_name = "FORMAT", hide_possible_values = true)]
    pub(super) as_format: Option<Format>,
}

impl OutputArgs {
    /// Returns the format: that of `--as`, else that of the file's ending, else that of `--format`.
    fn format(&self, session: &Session<'_>) -> Result<Format, Failure> {
        let usual = if session.setting.json { Format::Json } else { Format::Text };
        match (self.as_format, &self.file) {
            (Some(format), _) => Ok(format),
            (None, Some(file)) => {
                let ending = file.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase).unwrap_or_default();
                let named = ENDINGS.iter().find(|(name, _)| *name == ending).map(|(_, format)| *format);
                named.ok_or_else(|| {
                    let endings = ENDINGS.map(|(name, _)| format!(".{name}")).join(", ");
                    let parts = [file.display().to_string().into(), endings.into()];
                    Failure::new("usage", Failing::UnknownEnding.fill(session.lang(), &parts).plain())
                })
            }
            (None, None) => Ok(usual),
        }
    }

    /// Makes the document of an answer.
    pub(super) fn present(&self, session: &Session<'_>, answered: &Answered) -> Result<Document, Failure> {
        let naming = session.naming()?;
        let text = match self.format(session)? {
            Format::Text if self.file.is_some() => {
                Terminal { colour: false, ..session.setting.out }.render(&answered.view(naming))
            }
            Format::Text => session.setting.out.render(&answered.view(naming)),
            Format::Json => answered.json(naming.knowledge).map_err(|error| internal(session, &error))?,
            Format::Dot => {
                let no_picture = || Failure::new("no-picture", Failing::NoPicture.text(session.lang()));
                dot::render(&answered.diagram(naming).ok_or_else(no_picture)?)
            }
        };
        Ok(Document { text, file: self.file.clone(), exit: Exit::Answered })
    }
}

/// Returns how much of a list is laid out: all where its length was asked for, else what is read at a glance.
pub(super) fn room(limit: Option<usize>) -> Room {
    if limit.is_some() { Room::All } else { Room::Glance }
}

/// Tells of a failure that nothing but the program itself can cause.
pub(super) fn internal(session: &Session<'_>, error: &dyn std::error::Error) -> Failure {
    Failure::new("internal", Failing::Internal.fill(session.lang(), &[error.to_string().into()]).plain())
}

/// Tells why a file cannot be written.
pub(super) fn unwritable(lang: Lang, file: &Path, error: &io::Error) -> Failure {
    let parts = [file.display().to_string().into(), failing::reason(lang, error).into()];
    Failure::new("unwritable", Failing::Unwritable.fill(lang, &parts).plain())
}

/// What a command has made.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// The text, with a line break at its end.
    pub(super) text: String,
    /// The file that it goes to, or none for standard output.
    pub(super) file: Option<PathBuf>,
    /// How the run ends.
    pub(super) exit: Exit,
}

impl Document {
    /// Makes a document for standard output.
    pub(super) fn printed(text: String) -> Self {
        Self { text, file: None, exit: Exit::Answered }
    }

    /// Makes a document of a page, or of a JSON value where that is asked for.
    pub(super) fn page(session: &Session<'_>, view: &View, value: &impl serde::Serialize) -> Result<Self, Failure> {
        if session.setting.json {
            return json::plain(value).map(Self::printed).map_err(|error| internal(session, &error));
        }
        Ok(Self::printed(session.setting.out.render(view)))
    }

    /// Writes the document to where it goes. An error is one of the streams, a closed pipe above all.
    pub(super) fn write(&self, setting: Setting, streams: &mut Streams<'_>) -> io::Result<Exit> {
        let Some(file) = &self.file else {
            streams.out.write_all(self.text.as_bytes())?;
            streams.out.flush()?;
            return Ok(self.exit);
        };
        if let Err(error) = write_whole(file, self.text.as_bytes()) {
            return report(&unwritable(setting.lang, file, &error), setting, streams);
        }
        let mut view = View::new();
        view.paragraph(Failing::Wrote.fill(setting.lang, &[Line::from(file.display().to_string())]));
        streams.err.write_all(setting.err.render(&view).as_bytes())?;
        Ok(self.exit)
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

/// Writes a file through a temporary one in the same folder, so that it is there whole or not at all. What is no plain file (a
/// pipe, a device) is written directly; of a link, the file that it leads to is written.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
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
