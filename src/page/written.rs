//! An answer in a format of the command line: the bytes that it writes.

use super::asked::Manner;
use super::reply::Reply;
use crate::exchange;
use crate::exchange::format::NetworkFormat;
use crate::explorer::Explorer;
use crate::render::diagram::Diagram;
use crate::render::failure::Failure;
use crate::render::format::Format;
use crate::render::naming::Naming;
use crate::render::page::Page;
use crate::render::present::Present;
use crate::render::scene::Scene;
use crate::render::sheet::composed;
use crate::render::terminal::Terminal;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::render::words::network::NetworkWords;
use crate::render::{dot, html, markdown, mermaid, network, svg};
use crate::request::answered::Answered;

/// Why an answer cannot be written in a format, with the status that says so.
pub(super) type Unwritten = (u16, Failure);

/// Writes an answer. Of a format of several files it is the first, as on standard output.
///
/// # Errors
///
/// There is nothing to draw in a format that draws; the format makes no sense as one file; pixels cannot be made.
pub(super) fn written(
    naming: Naming<'_>,
    explorer: &Explorer,
    answered: &Answered,
    format: Format,
    manner: &Manner,
) -> Result<Reply, Unwritten> {
    let whole = || answered.diagram(naming, &manner.labels);
    let drawn = || -> Result<Diagram, Unwritten> {
        whole().filter(|diagram| !diagram.nodes.is_empty()).ok_or_else(|| no_picture(naming))
    };
    let scene = || -> Result<Scene, Unwritten> { Ok(composed(drawn()?.on(manner.page), manner.page).scene) };
    let body = match format {
        Format::Text => Terminal::default().render(&answered.view(naming)).into_bytes(),
        Format::Json => answered.json(naming.knowledge).map_err(|error| internal(naming, &error))?.into_bytes(),
        Format::Svg => svg::render(&scene()?).into_bytes(),
        Format::Png => pixels(naming, &scene()?)?,
        Format::Dot => dot::render(&drawn()?).into_bytes(),
        Format::Mermaid => mermaid::render(drawn()?.on(Page::default())).into_bytes(),
        Format::Markdown => markdown::render(naming, &answered.view(naming), whole().as_ref()).into_bytes(),
        Format::Html => html::render(naming, &answered.view(naming), whole().as_ref()).into_bytes(),
        Format::Network(format) => in_network(naming, explorer, answered, format)?,
    };
    Ok(Reply::answer(format, body))
}

fn in_network(
    naming: Naming<'_>,
    explorer: &Explorer,
    answered: &Answered,
    format: NetworkFormat,
) -> Result<Vec<u8>, Unwritten> {
    if format.needs_folder() {
        let message = NetworkWords::NeedsFolder.fill(naming.lang, &[format.id().into()]);
        return Err((400, Failure::new("usage", message.plain())));
    }
    let network = network::of(answered, explorer.graph(), naming).filter(|network| !network.nodes.is_empty());
    let network = network.ok_or_else(|| no_picture(naming))?;
    let written = exchange::write(&network, format).map_err(|error| internal(naming, &error))?;
    Ok(written.parts.into_iter().next().map(|part| part.content.into_bytes()).unwrap_or_default())
}

/// Writes a picture as pixels.
#[cfg(not(target_family = "wasm"))]
fn pixels(naming: Naming<'_>, scene: &Scene) -> Result<Vec<u8>, Unwritten> {
    crate::render::png::render(scene, 2.0).map_err(|error| internal(naming, &error))
}

/// A page of its own makes pixels with the fonts of its browser, and need not carry any.
#[cfg(target_family = "wasm")]
fn pixels(naming: Naming<'_>, _: &Scene) -> Result<Vec<u8>, Unwritten> {
    Err(no_picture(naming))
}

fn no_picture(naming: Naming<'_>) -> Unwritten {
    (404, Failure::new("no-picture", FailureWords::NoPicture.text(naming.lang)))
}

fn internal(naming: Naming<'_>, error: &dyn std::error::Error) -> Unwritten {
    let message = FailureWords::Internal.fill(naming.lang, &[error.to_string().into()]);
    (500, Failure::new("internal", message.plain()))
}
