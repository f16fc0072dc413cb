//! A source as a bibliography has it.

use crate::model::id::SourceId;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::role::Role;
use crate::render::words::comma;

/// Returns authors, title, venue, year and address of a source, as far as they are known; of one that is not there, its id.
pub(crate) fn reference(naming: Naming<'_>, id: &SourceId) -> Line {
    let Some(source) = naming.knowledge.sources.get(id) else { return Line::from(id.to_string()) };
    let mut parts: Vec<Line> = Vec::new();
    parts.extend((!source.authors.is_empty()).then(|| source.authors.join(comma(naming.lang)).into()));
    parts.push(Line::of(Role::Name, naming.source(id)));
    parts.extend((!source.venue.is_empty()).then(|| source.venue.in_lang(naming.lang).0.into_owned().into()));
    parts.extend(source.year.map(|year| year.to_string().into()));
    parts.extend(source.doi.iter().map(|doi| format!("https://doi.org/{doi}").into()));
    parts.extend(source.url.iter().map(|url| url.as_str().into()));
    Line::join(parts, ". ").text(".")
}
