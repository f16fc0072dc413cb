//! How pictures are made: options beside `-o` and `--as`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::globals::lang;
use super::graphviz;
use crate::model::name::Lang;
use crate::render::diagram::Diagram;
use crate::render::failure::Failure;
use crate::render::format::Format;
use crate::render::outlines::{missing, outlined};
use crate::render::page::Page;
use crate::render::png::{self, PngError};
use crate::render::sheet::{Sheet, composed, framed};
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::render::words::picture::PictureWords;
use crate::render::{dot, mermaid, svg};
use crate::request::Request;

/// How many pixels a unit of a page has where nothing else is asked for: sharp on a projector and in print.
const USUAL_SCALE: f64 = 2.0;

/// How pictures are made.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct PictureArgs {
    /// The page of a picture: 16:9 unless it is 4:3, a4 or free
    #[arg(long, value_name = "PAGE", hide_possible_values = true, ignore_case = true, value_parser = pages())]
    size: Option<Page>,
    /// Pixels of a PNG for each of the page, which has 1280 × 720 as a slide; 2 unless said otherwise
    #[arg(long, value_name = "FACTOR", value_parser = scale)]
    scale: Option<f64>,
    /// Text of an SVG as shapes of the embedded font, which look the same everywhere but cannot be edited
    #[arg(long)]
    outlines: bool,
    /// Languages of the labels in a picture [default: that of --lang]
    #[arg(long, value_name = "LANG,…", value_delimiter = ',', value_parser = lang)]
    pub(super) labels: Vec<Lang>,
    /// Let an installed Graphviz lay out the picture: dot
    #[arg(long, value_name = "PROGRAM", hide_possible_values = true, ignore_case = true, value_parser = ["dot"])]
    engine: Option<String>,
    /// Write into this folder a picture a step, laid out alike, to build it up in a lecture: step-1.svg, step-2.svg, …
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath, conflicts_with = "file")]
    pub(super) frames: Option<PathBuf>,
}

/// A picture, and what its reader should know.
pub(super) struct Made {
    pub(super) bytes: Vec<u8>,
    pub(super) warnings: Vec<String>,
}

impl PictureArgs {
    /// Refuses options that do nothing for a format.
    pub(super) fn check(&self, lang: Lang, format: Format) -> Result<(), Failure> {
        let is_picture = matches!(format, Format::Svg | Format::Png);
        let is_drawn = format.needs_diagram() || matches!(format, Format::Markdown | Format::Html);
        let is_given = [
            ("--labels", !self.labels.is_empty(), is_drawn, "svg, png, dot, mermaid, markdown, html"),
            ("--size", self.size.is_some(), is_picture && self.engine.is_none(), "svg, png"),
            ("--scale", self.scale.is_some(), format == Format::Png && self.engine.is_none(), "png"),
            ("--outlines", self.outlines, format == Format::Svg && self.engine.is_none(), "svg"),
            ("--engine", self.engine.is_some(), is_picture, "svg, png"),
            ("--frames", self.frames.is_some(), is_picture && self.engine.is_none(), "svg, png"),
        ];
        match is_given.into_iter().find(|(_, is_given, is_used, _)| *is_given && !is_used) {
            Some((option, ..)) if self.engine.is_some() && option != "--engine" => {
                Err(Failure::new("usage", FailureWords::Conflict.fill(lang, &[option.into(), "--engine".into()]).plain()))
            }
            Some((option, _, _, of)) => {
                Err(Failure::new("usage", FailureWords::OnlyForFormat.fill(lang, &[option.into(), of.into()]).plain()))
            }
            None => Ok(()),
        }
    }

    /// Makes a picture in a format that draws.
    pub(super) fn made(&self, lang: Lang, diagram: &Diagram, request: &Request, format: Format) -> Result<Made, Failure> {
        let unwarned = |bytes| Ok(Made { bytes, warnings: Vec::new() });
        if format == Format::Dot {
            return unwarned(dot::render(diagram).into_bytes());
        }
        if self.engine.is_some() {
            return unwarned(graphviz::laid_out(lang, &dot::render(diagram), format.id())?);
        }
        if format == Format::Mermaid {
            return unwarned(mermaid::render(diagram.on(Page::default())).into_bytes());
        }
        let page = self.page();
        let sheet = composed(diagram.on(page), page);
        let mut warnings = self.warnings(lang, diagram, &sheet, request);
        let has_outlines = self.outlines || format == Format::Png;
        let lacking = if has_outlines { missing(&sheet.scene) } else { String::new() };
        if !lacking.is_empty() {
            warnings.push(PictureWords::Lacking.fill(lang, &[lacking.into()]).plain());
        }
        Ok(Made { bytes: self.written(lang, &sheet, format)?, warnings })
    }

    /// Makes a picture a step, in a format that knows pages.
    pub(super) fn steps(
        &self,
        lang: Lang,
        diagram: &Diagram,
        request: &Request,
        format: Format,
    ) -> Result<(Vec<Vec<u8>>, Vec<String>), Failure> {
        let sheets = framed(diagram.on(self.page()), self.page());
        let warnings = sheets.last().map(|last| self.warnings(lang, diagram, last, request)).unwrap_or_default();
        let written: Result<Vec<Vec<u8>>, Failure> = sheets.iter().map(|sheet| self.written(lang, sheet, format)).collect();
        Ok((written?, warnings))
    }

    fn page(&self) -> Page {
        self.size.unwrap_or_default()
    }

    /// Says that an overview is drawn, or that the type is too small.
    fn warnings(&self, lang: Lang, diagram: &Diagram, sheet: &Sheet, request: &Request) -> Vec<String> {
        let told = diagram.overview_on(self.page()).map(|overview| opens(lang, overview));
        let small = if told.is_some() { None } else { too_small(lang, self.page(), sheet, request) };
        told.into_iter().chain(small).collect()
    }

    fn written(&self, lang: Lang, sheet: &Sheet, format: Format) -> Result<Vec<u8>, Failure> {
        Ok(match format {
            Format::Png => {
                png::render(&sheet.scene, self.scale.unwrap_or(USUAL_SCALE)).map_err(|error| refused(lang, &error))?
            }
            _ if self.outlines => svg::render(&outlined(&sheet.scene)).into_bytes(),
            _ => svg::render(&sheet.scene).into_bytes(),
        })
    }
}

/// Says what an overview is of, and how its stories open.
fn opens(lang: Lang, overview: &Diagram) -> String {
    let stories: Vec<&str> = overview.nodes.iter().filter(|node| !node.is_focus).map(|node| node.id.as_str()).collect();
    let option = if overview.is_of_themes { "export --theme" } else { "export --mechanism" };
    let told = overview.subtitle.last().map_or("", String::as_str);
    PictureWords::Opens.fill(lang, &[told.into(), option.into(), stories.join(", ").into()]).plain()
}

/// Options that leave relations out.
const FILTERS: &str = "--evidence, --no-implied, --source";

/// Says that the type cannot be read where the page is seen, and how the picture gets smaller.
fn too_small(lang: Lang, page: Page, sheet: &Sheet, request: &Request) -> Option<String> {
    if sheet.points >= page.legible() {
        return None;
    }
    let is_near = |depth: Option<usize>| depth.unwrap_or(1) <= 1;
    let smaller = match request {
        Request::Path(_) | Request::Why(_) | Request::Common(_) | Request::WhatIf(_) | Request::Interventions(_) => {
            "--max-steps, --limit"
        }
        Request::Effect(_) | Request::Compare(_) => "--max-steps",
        Request::Loops(_) => "--pick, --limit",
        Request::Upstream(request) | Request::Downstream(request) | Request::Neighbors(request)
            if !is_near(request.depth) =>
        {
            "--depth"
        }
        Request::Export(request) if request.around.is_some() && !is_near(request.depth) => "--depth",
        Request::Export(request) if request.around.is_some() => FILTERS,
        Request::Upstream(_) | Request::Downstream(_) | Request::Neighbors(_) | Request::Show(_) => FILTERS,
        _ => "export svg --around NAME",
    };
    // Rounded down, for what is too small must not be told as large enough.
    let points = format!("{:.0}", sheet.points.floor().max(1.0));
    let words = if page == Page::A4 || page == Page::HalfA4 { PictureWords::TooSmallOnPage } else { PictureWords::TooSmall };
    Some(words.fill(lang, &[points.into(), smaller.into()]).plain())
}

fn refused(lang: Lang, error: &PngError) -> Failure {
    match error {
        PngError::Size { width, height } => {
            let parts = [format!("{width:.0}").into(), format!("{height:.0}").into()];
            Failure::new("usage", FailureWords::TooManyPixels.fill(lang, &parts).plain())
        }
        PngError::Encoding(reason) => {
            Failure::new("internal", FailureWords::Internal.fill(lang, &[reason.as_str().into()]).plain())
        }
    }
}

/// Reads a page by its id.
fn pages() -> impl TypedValueParser<Value = Page> {
    PossibleValuesParser::new(Page::ALL.map(|page| PossibleValue::new(page.id())))
        .try_map(|text| Page::from_id(&text).ok_or("no such page"))
}

fn scale(text: &str) -> Result<f64, String> {
    let value: f64 = text.trim().parse().map_err(|_| "a number such as 2 or 1.5".to_owned())?;
    if (0.05..=32.0).contains(&value) { Ok(value) } else { Err("from 0.05 to 32".to_owned()) }
}
