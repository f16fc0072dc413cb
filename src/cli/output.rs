//! Where answers go, and in which format.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::document::{Document, write_whole};
use super::networks;
use super::picture::{Made, PictureArgs};
use super::refused::{internal, unwritable};
use super::session::Session;
use crate::render::failure::Failure;
use crate::render::format::{Format, FormatConflict, STANDARD_OUTPUT};
use crate::render::present::Present;
use crate::render::terminal::Terminal;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::render::{html, markdown};
use crate::request::answered::Answered;

/// Where an answer goes, and in which format.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub(super) struct OutputArgs {
    /// Write to this file, in the format that its ending names: .txt, .json, .svg, .png, .dot, .mmd, .md, .html, .graphml,
    /// .csv, .sif, .cx2, .jgf, .cyjs; - is standard output
    #[arg(short = 'o', long = "output", value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: Option<PathBuf>,
    /// Answer in this format: text, json, svg, png, dot, mermaid, markdown, html; graphml, csv, sif, omnipath, signor, cx2, jgf, cyjs, node-link, kgx, neo4j
    #[arg(long = "as", value_name = "FORMAT", hide_possible_values = true, ignore_case = true, value_parser = formats())]
    as_format: Option<Format>,
    /// How a picture is made.
    #[command(flatten)]
    picture: PictureArgs,
}

impl OutputArgs {
    /// Returns the same with another format than usual, which the command names itself.
    pub(super) fn with_format(self, format: Option<Format>) -> Self {
        Self { as_format: format.or(self.as_format), ..self }
    }

    /// Returns the same with another format where none is asked for and no file names one.
    pub(super) fn usually(self, format: Format) -> Self {
        let has_file = self.file.as_ref().is_some_and(|file| file != Path::new(STANDARD_OUTPUT));
        let usual = (!has_file && self.picture.frames.is_none()).then_some(format);
        Self { as_format: self.as_format.or(usual), ..self }
    }

    /// Returns `true` if a format is asked for, be it by the name of a file.
    pub(super) fn names_format(&self, session: &Session<'_>) -> bool {
        let has_file = self.file.as_ref().is_some_and(|file| file != Path::new(STANDARD_OUTPUT));
        self.as_format.is_some() || has_file || session.setting.json || self.picture.frames.is_some()
    }

    /// Makes the document of an answer.
    pub(super) fn present(&self, session: &Session<'_>, answered: &Answered) -> Result<Document, Failure> {
        let naming = session.naming()?;
        let file = self.file.clone().filter(|file| file != Path::new(STANDARD_OUTPUT));
        let format = self.format(session)?;
        self.picture.check(session.lang(), format)?;
        if format.is_binary() && file.is_none() && session.setting.out_is_terminal {
            let message = FailureWords::PixelsInTerminal.fill(session.lang(), &[format.id().into()]);
            return Err(Failure::new("usage", message.plain()));
        }
        let text = match format {
            Format::Text if file.is_some() => {
                Terminal { colour: false, ..session.setting.out }.render(&answered.view(naming))
            }
            Format::Text => session.setting.out.render(&answered.view(naming)),
            Format::Json => answered.json(naming.knowledge).map_err(|error| internal(session.lang(), &error))?,
            Format::Markdown | Format::Html => {
                let (view, diagram) = (answered.view(naming), answered.diagram(naming, &self.picture.labels));
                match format {
                    Format::Html => html::render(naming, &view, diagram.as_ref()),
                    _ => markdown::render(naming, &view, diagram.as_ref()),
                }
            }
            Format::Svg | Format::Png | Format::Dot | Format::Mermaid => {
                let no_picture = || Failure::new("no-picture", FailureWords::NoPicture.text(session.lang()));
                let diagram = answered.diagram(naming, &self.picture.labels).ok_or_else(no_picture)?;
                if diagram.nodes.is_empty() {
                    return Err(Failure::new("no-picture", FailureWords::NothingToDraw.text(session.lang())));
                }
                if let Some(folder) = &self.picture.frames {
                    let (steps, warnings) = self.picture.steps(session.lang(), &diagram, &answered.request(), format)?;
                    return frames(session, folder, format, steps, warnings);
                }
                let Made { bytes, warnings } = self.picture.made(session.lang(), &diagram, &answered.request(), format)?;
                return Ok(Document { warnings, file, ..Document::made(bytes) });
            }
            Format::Network(format) => return networks::document(session, answered, format, file.as_deref()),
        };
        Ok(Document { file, ..Document::printed(text) })
    }

    /// Returns the format: that of `--as`, else that of the file's ending, else that of `--format`. A device or a pipe needs no
    /// ending.
    fn format(&self, session: &Session<'_>) -> Result<Format, Failure> {
        let usual = match (session.setting.json, &self.picture.frames) {
            (true, _) => Format::Json,
            (false, Some(_)) => Format::Svg,
            (false, None) => Format::Text,
        };
        let is_device = |file: &Path| fs::metadata(file).is_ok_and(|found| !found.is_file() && !found.is_dir());
        let name = self.file.as_ref().filter(|file| !is_device(file)).map(|file| file.to_string_lossy());
        Format::decide(self.as_format, name.as_deref(), usual).map_err(|conflict| {
            let line = match conflict {
                FormatConflict::UnknownEnding { file } => {
                    FailureWords::UnknownEnding.fill(session.lang(), &[file.into(), Format::all_endings().into()])
                }
                FormatConflict::Contradiction { file, ending, asked } => {
                    let parts = [file.into(), ending.into(), asked.id().into()];
                    FailureWords::EndingContradicts.fill(session.lang(), &parts)
                }
            };
            Failure::new("usage", line.plain())
        })
    }
}

/// Writes pictures into a folder, a file a step, and lists them.
fn frames(
    session: &Session<'_>,
    folder: &Path,
    format: Format,
    steps: Vec<Vec<u8>>,
    warnings: Vec<String>,
) -> Result<Document, Failure> {
    let mut written = String::new();
    fs::create_dir_all(folder).map_err(|error| unwritable(session.lang(), folder, &error))?;
    for (at, bytes) in steps.into_iter().enumerate() {
        let path = folder.join(format!("step-{}.{}", at + 1, format.endings()[0]));
        write_whole(&path, &bytes).map_err(|error| unwritable(session.lang(), &path, &error))?;
        written += &path.display().to_string();
        written.push('\n');
    }
    Ok(Document { warnings, ..Document::printed(written) })
}

/// Reads a format by its id or an ending.
pub(super) fn formats() -> impl TypedValueParser<Value = Format> {
    let value = |format: Format| PossibleValue::new(format.id()).aliases(format.endings());
    PossibleValuesParser::new(Format::ALL.into_iter().map(value))
        .try_map(|text| Format::from_id(&text).ok_or("no such format"))
}
