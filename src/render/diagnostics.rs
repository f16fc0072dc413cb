//! Findings as snippets of the files that they are about, in the manner of rustc, and a line that counts them.

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};
use unicode_width::UnicodeWidthStr;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Severity;
use crate::diagnostic::files::{FileId, Files, Span};

/// Renders sorted findings, each with its snippet, and the count of them as the last line. `colour` adds ANSI styles. The result
/// ends with a line break.
pub fn render(diagnostics: &[Diagnostic], files: &Files, colour: bool) -> String {
    render_from(Severity::Info, diagnostics, files, colour)
}

/// Renders as [`render`] does, but findings that are lighter than `least` are only counted.
pub fn render_from(least: Severity, diagnostics: &[Diagnostic], files: &Files, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let rank = |severity| Severity::ALL.into_iter().position(|other| other == severity);
    let mut out = String::new();
    for finding in diagnostics.iter().filter(|finding| rank(finding.severity()) <= rank(least)) {
        out += &renderer.render(&[group(finding, files)]);
        out += "\n\n";
    }
    out += &summary(diagnostics, files);
    out.push('\n');
    out
}

/// Counts findings in one line: `1 error, 2 warnings in 2 of 41 files`.
pub fn summary(diagnostics: &[Diagnostic], files: &Files) -> String {
    let counts: Vec<String> = (Severity::ALL.into_iter())
        .filter_map(|severity| {
            let count = diagnostics.iter().filter(|finding| finding.severity() == severity).count();
            (count > 0).then(|| format!("{count} {}{}", severity.id(), if count == 1 { "" } else { "s" }))
        })
        .collect();
    let file_count = |count: usize| format!("{count} {}", if count == 1 { "file" } else { "files" });
    if counts.is_empty() {
        return format!("nothing to find fault with in {}", file_count(files.len()));
    }
    let mut touched: Vec<FileId> = diagnostics.iter().map(|finding| finding.span.file).collect();
    touched.sort();
    touched.dedup();
    format!("{} in {} of {}", counts.join(", "), touched.len(), file_count(files.len()))
}

fn group<'a>(finding: &'a Diagnostic, files: &'a Files) -> Group<'a> {
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level.primary_title(normalize_untrusted_str(&finding.message)).id(finding.code.id());
    let own = (finding.span, AnnotationKind::Primary, finding.suggestion.as_deref());
    let others = finding.related.iter().map(|(place, words)| (*place, AnnotationKind::Context, Some(words.as_str())));
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        std::iter::once(own).chain(others).partition(|(place, ..)| place.file == finding.span.file);
    let mut group = Group::with_title(title).element(snippet(&here, files));
    for other in &elsewhere {
        group = group.element(snippet(std::slice::from_ref(other), files));
    }
    // Without a line of text, a suggestion has no caret to stand behind.
    let suggestion = finding.suggestion.as_ref().filter(|_| is_whole(finding.span));
    let remarks =
        [(Level::HELP, suggestion), (Level::NOTE, finding.reason.as_ref()), (Level::HELP, finding.way_out.as_ref())];
    group.elements(
        remarks
            .into_iter()
            .filter_map(|(level, text)| text.map(|text| level.message(wrapped(&normalize_untrusted_str(text))))),
    )
}

/// How wide a remark is, in columns.
const REMARK_WIDTH: usize = 66;

/// Breaks a text into lines at its blanks.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && line.width() + 1 + word.width() > REMARK_WIDTH {
            lines.push(word.to_owned());
        } else {
            line.extend((!line.is_empty()).then_some(" ").into_iter().chain([word]));
        }
    }
    lines.join("\n")
}

/// Returns `true` if a place stands for its file as a whole.
fn is_whole(place: Span) -> bool {
    place == Span::whole(place.file)
}

/// A place with what is said of it.
type Mark<'a> = (Span, AnnotationKind, Option<&'a str>);

/// Returns the lines of one file that the marks lie in. Of a file without text, the path alone.
fn snippet<'a>(marks: &[Mark<'_>], files: &'a Files) -> Element<'a> {
    let Some((first, ..)) = marks.first() else { return Element::from(Origin::path("")) };
    let (text, path) = (files.text(first.file), files.shown_path(first.file));
    if text.trim().is_empty() || is_whole(*first) {
        return Origin::path(path).into();
    }
    let starts = marks.iter().map(|(place, ..)| place.start.min(text.len()));
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    let (from, to) = (starts.clone().min().map_or(0, line_start), starts.max().map_or(0, line_end));
    let (line, _) = files.position(Span::new(first.file, from..from));
    let annotations = marks.iter().map(|(place, kind, words)| {
        let start = place.start.min(text.len());
        // A mark stays on its first line.
        let end = place.end.clamp(start, line_end(start));
        let words = words.map(normalize_untrusted_str);
        kind.span(start - from..end - from).label(words)
    });
    let snippet: Snippet<'a, Annotation<'a>> = Snippet::source(&text[from..to]).line_start(line).path(path);
    snippet.annotations(annotations.collect::<Vec<_>>()).into()
}
