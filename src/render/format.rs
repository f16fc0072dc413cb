//! The formats that answers are written in: the one list of them, and which one is meant.

use super::words::Phrase;
use super::words::format::FormatWords;
use crate::exchange::format::NetworkFormat;
use crate::model::name::Lang;

/// A format of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Text for people.
    Text,
    /// The JSON of the contract.
    Json,
    /// A picture as vectors, with text that can be edited.
    Svg,
    /// A picture as pixels.
    Png,
    /// A diagram for Graphviz.
    Dot,
    /// A diagram for Mermaid.
    Mermaid,
    /// Text with its picture, to be pasted where Markdown is read.
    Markdown,
    /// A page to print and hand out.
    Html,
    /// The relations shown, for another program.
    Network(NetworkFormat),
}

/// Endings of well-known formats that are not written here. A file that ends so must not hold another format.
const FOREIGN: [&str; 10] = ["gexf", "gif", "jpeg", "jpg", "pdf", "pptx", "tsv", "webp", "xml", "yaml"];

/// The file name that stands for standard output.
pub const STANDARD_OUTPUT: &str = "-";

/// Why no format can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatConflict {
    /// The ending of the file names no format that is written here, and none was asked for.
    #[error("`{file}` has no ending that names a format ({})", Format::all_endings())]
    UnknownEnding {
        /// The file name.
        file: String,
    },
    /// The ending of the file names another format than the one asked for.
    #[error("`{file}` ends in .{ending}, but {} was asked for", .asked.id())]
    Contradiction {
        /// The file name.
        file: String,
        /// Its ending, in lower case.
        ending: String,
        /// The format asked for.
        asked: Format,
    },
}

impl Format {
    /// All formats, in the order in which they are listed to readers.
    pub const ALL: [Self; 19] = {
        let drawn = [Self::Text, Self::Json, Self::Svg, Self::Png, Self::Dot, Self::Mermaid, Self::Markdown, Self::Html];
        let mut all = [Self::Text; 19];
        let mut at = 0;
        while at < all.len() {
            all[at] = if at < drawn.len() { drawn[at] } else { Self::Network(NetworkFormat::ALL[at - drawn.len()]) };
            at += 1;
        }
        all
    };

    /// Returns the identifier, for instance `json`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Dot => "dot",
            Self::Mermaid => "mermaid",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Network(format) => format.id(),
        }
    }

    /// Returns the endings of its files without their dot, the usual one first; none where no ending says enough.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt"],
            Self::Json => &["json"],
            Self::Svg => &["svg"],
            Self::Png => &["png"],
            Self::Dot => &["dot", "gv"],
            Self::Mermaid => &["mmd"],
            Self::Markdown => &["md"],
            Self::Html => &["html", "htm"],
            Self::Network(format) => format.endings(),
        }
    }

    /// Returns the media type of a file of it (RFC 6838; RFC 7763 for Markdown). What has none of its own is text.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Text | Self::Mermaid => "text/plain; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
            Self::Svg => "image/svg+xml; charset=utf-8",
            Self::Png => "image/png",
            Self::Dot => "text/vnd.graphviz; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Html => "text/html; charset=utf-8",
            Self::Network(format) => format.media_type(),
        }
    }

    /// Returns `true` if it draws, so that an answer without a diagram cannot be written in it.
    pub const fn needs_diagram(self) -> bool {
        matches!(self, Self::Svg | Self::Png | Self::Dot | Self::Mermaid)
    }

    /// Returns `true` if a part of the graph can be exported in it.
    pub const fn is_of_graphs(self) -> bool {
        !matches!(self, Self::Text)
    }

    /// Returns `true` if a file of that ending, in lower case, may hold it where it is named.
    fn fits(self, ending: &str) -> bool {
        let also: &[&str] = if let Self::Network(format) = self { format.fits() } else { &[] };
        self.endings().contains(&ending) || also.contains(&ending)
    }

    /// Returns `true` if it is no text, and so nothing for a terminal.
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Png)
    }

    /// Returns what it is for, in the reader's language.
    pub fn description(self, lang: Lang) -> &'static str {
        let words = match self {
            Self::Text => FormatWords::Text,
            Self::Json => FormatWords::Json,
            Self::Svg => FormatWords::Svg,
            Self::Png => FormatWords::Png,
            Self::Dot => FormatWords::Dot,
            Self::Mermaid => FormatWords::Mermaid,
            Self::Markdown => FormatWords::Markdown,
            Self::Html => FormatWords::Html,
            Self::Network(NetworkFormat::Graphml) => FormatWords::Graphml,
            Self::Network(NetworkFormat::Csv) => FormatWords::Csv,
            Self::Network(NetworkFormat::Sif) => FormatWords::Sif,
            Self::Network(NetworkFormat::OmniPath) => FormatWords::OmniPath,
            Self::Network(NetworkFormat::Signor) => FormatWords::Signor,
            Self::Network(NetworkFormat::Cx2) => FormatWords::Cx2,
            Self::Network(NetworkFormat::Jgf) => FormatWords::Jgf,
            Self::Network(NetworkFormat::Cyjs) => FormatWords::Cyjs,
            Self::Network(NetworkFormat::NodeLink) => FormatWords::NodeLink,
            Self::Network(NetworkFormat::Kgx) => FormatWords::Kgx,
            Self::Network(NetworkFormat::Neo4j) => FormatWords::Neo4j,
        };
        words.text(lang)
    }

    /// Returns the format of that identifier or ending; upper case and blanks around it count for nothing. `None` if there is none.
    pub fn from_id(text: &str) -> Option<Self> {
        let folded = text.trim().to_lowercase();
        Self::ALL.into_iter().find(|format| format.id() == folded || format.endings().contains(&folded.as_str()))
    }

    /// Returns the format that an ending names, with or without its dot; upper case counts for nothing. `None` if it names none.
    pub fn from_ending(ending: &str) -> Option<Self> {
        let folded = ending.trim_start_matches('.').to_lowercase();
        Self::ALL.into_iter().find(|format| format.endings().contains(&folded.as_str()))
    }

    /// Returns the endings of all formats as a list, each with its dot: `.txt, .json, …`.
    pub fn all_endings() -> String {
        let endings = Self::ALL.into_iter().flat_map(Self::endings).map(|ending| format!(".{ending}"));
        endings.collect::<Vec<_>>().join(", ")
    }

    /// Returns the format to write: the one asked for, else the one that the ending of the file names, else the usual one. The file
    /// name `-` means standard output and has no ending.
    ///
    /// # Errors
    ///
    /// A format asked for contradicts an ending that names another one, here or elsewhere (`.svg`). Without a format asked for, a
    /// file needs an ending that names one.
    pub fn decide(asked: Option<Self>, file: Option<&str>, usual: Self) -> Result<Self, FormatConflict> {
        let Some(file) = file.filter(|file| *file != STANDARD_OUTPUT) else { return Ok(asked.unwrap_or(usual)) };
        let ending = ending(file);
        let named = Self::from_ending(&ending);
        match asked {
            None => named.ok_or_else(|| FormatConflict::UnknownEnding { file: file.to_owned() }),
            Some(asked) if asked.fits(&ending) => Ok(asked),
            Some(asked) if named.map_or(FOREIGN.contains(&ending.as_str()), |named| named != asked) => {
                Err(FormatConflict::Contradiction { file: file.to_owned(), ending, asked })
            }
            Some(asked) => Ok(asked),
        }
    }
}

/// Returns the ending of a file name in lower case, without its dot; empty if it has none.
fn ending(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => ending.to_lowercase(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_and_endings_name_one_format_each() {
        for format in Format::ALL {
            assert_eq!(Format::from_id(format.id()), Some(format));
            for ending in format.endings() {
                assert_eq!(Format::from_ending(ending), Some(format));
                assert_eq!(Format::from_id(&format!(" {} ", ending.to_uppercase())), Some(format));
                assert!(!FOREIGN.contains(ending), "{ending} is written here");
            }
            let texts = Lang::ALL.map(|lang| format.description(lang));
            assert!(texts.iter().all(|text| !text.is_empty()));
        }
        assert_eq!(Format::from_id("GV"), Some(Format::Dot));
        assert_eq!(Format::from_ending(".JSON"), Some(Format::Json));
        assert_eq!((Format::from_id("pdf"), Format::from_ending("text")), (None, None));
    }

    #[test]
    fn the_ending_of_a_file_decides_where_no_format_is_asked_for() {
        let decide = |file| Format::decide(None, file, Format::Text);
        assert_eq!(decide(None), Ok(Format::Text));
        assert_eq!(decide(Some("-")), Ok(Format::Text));
        assert_eq!(decide(Some("a.b/c.GV")), Ok(Format::Dot));
        assert_eq!(decide(Some("a.json")), Ok(Format::Json));
        for unknown in ["a.pdf", "a", "a.json/b", ".json", "folder/.dot", ""] {
            assert_eq!(decide(Some(unknown)), Err(FormatConflict::UnknownEnding { file: unknown.to_owned() }));
        }
        let told = decide(Some("a.pdf")).unwrap_err().to_string();
        assert_eq!(
            told,
            "`a.pdf` has no ending that names a format (.txt, .json, .svg, .png, .dot, .gv, .mmd, .md, .html, .htm, .graphml, .csv, .sif, .cx2, .jgf, .cyjs)"
        );
    }

    #[test]
    fn an_ending_must_not_contradict_the_format_asked_for() {
        let decide = |file| Format::decide(Some(Format::Dot), Some(file), Format::Text);
        for fitting in ["-", "a.dot", "a.gv", "a", "graph.v2", "/dev/null"] {
            assert_eq!(decide(fitting), Ok(Format::Dot), "{fitting}");
        }
        for (file, ending) in [("a.json", "json"), ("b/x.SVG", "svg"), ("a.txt", "txt")] {
            let conflict =
                FormatConflict::Contradiction { file: file.to_owned(), ending: ending.to_owned(), asked: Format::Dot };
            assert_eq!(decide(file), Err(conflict));
        }
        let node_link = |file| Format::decide(Some(Format::Network(NetworkFormat::NodeLink)), Some(file), Format::Text);
        assert!(node_link("a.json").is_ok() && node_link("a").is_ok() && node_link("a.csv").is_err());
        assert_eq!(decide("x.svg").unwrap_err().to_string(), "`x.svg` ends in .svg, but dot was asked for");
    }
}
