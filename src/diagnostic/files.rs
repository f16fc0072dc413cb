//! The files that were read, and spans in them.

use std::ops::Range;

/// A file of [`Files`]: its number in the order of the paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

/// A range of bytes in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// Makes a span of a range of bytes.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, start: range.start, end: range.end }
    }

    /// Makes a span that stands for a file as a whole: its first byte.
    pub fn whole(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// A text with its path.
#[derive(Clone, Debug)]
struct SourceFile {
    /// The root that it lies below, where that is another one than that of most.
    root: Option<String>,
    path: String,
    text: String,
    line_starts: Vec<usize>,
}

/// The files of a knowledge base in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Files {
    root: String,
    files: Vec<SourceFile>,
}

impl Files {
    /// Takes texts with their paths below `root`. Paths have forward slashes; an empty path stands for the root itself.
    pub fn new(root: impl Into<String>, texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files: Vec<SourceFile> = (texts.into_iter())
            .map(|(path, text)| {
                let line_starts =
                    std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect();
                SourceFile { root: None, path, text, line_starts }
            })
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { root: root.into(), files }
    }

    /// Tells the roots of files that lie below another one, in the order of the files.
    #[must_use]
    pub fn below(mut self, roots: impl IntoIterator<Item = Option<String>>) -> Self {
        for (file, root) in self.files.iter_mut().zip(roots) {
            file.root = root;
        }
        self
    }

    /// Returns the files in the order of their paths.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..self.files.len()).map(FileId)
    }

    /// Returns how many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Returns `true` if there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns the path below the root, with forward slashes.
    pub fn path(&self, file: FileId) -> &str {
        self.files.get(file.0).map_or("", |file| &file.path)
    }

    /// Returns the path as people find the file: with the root before it.
    pub fn shown_path(&self, file: FileId) -> String {
        let own = self.files.get(file.0).and_then(|file| file.root.as_deref());
        match (own.unwrap_or(&self.root).trim_end_matches('/'), self.path(file)) {
            ("", "") => ".".to_owned(),
            ("", path) => path.to_owned(),
            (root, "") => root.to_owned(),
            (root, path) => format!("{root}/{path}"),
        }
    }

    /// Returns the text, without a byte order mark; of a file that is not UTF-8, the part before the first wrong byte.
    pub fn text(&self, file: FileId) -> &str {
        self.files.get(file.0).map_or("", |file| &file.text)
    }

    /// Returns the file of that path below the root.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok().map(FileId)
    }

    /// Returns the line and the column, both from 1; columns count characters. O(log lines + column).
    pub fn position(&self, span: Span) -> (usize, usize) {
        self.position_of(span.file, span.start)
    }

    /// Returns the line and the column behind the last character of a span, as [`Files::position`] counts them.
    pub fn end_position(&self, span: Span) -> (usize, usize) {
        self.position_of(span.file, span.end)
    }

    fn position_of(&self, file: FileId, byte: usize) -> (usize, usize) {
        let Some(file) = self.files.get(file.0) else { return (1, 1) };
        let line = file.line_starts.partition_point(|start| *start <= byte).max(1);
        let start = file.line_starts.get(line - 1).copied().unwrap_or(0);
        let before = file.text.get(start..byte.min(file.text.len())).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let files =
            Files::new("kb", [("b.yaml".to_owned(), "a: 肌肉\n肌肉: x\n".to_owned()), (String::new(), String::new())]);
        let file = files.find("b.yaml").unwrap();
        let text = files.text(file);
        let x = text.find('x').unwrap();
        assert_eq!(files.position(Span::new(file, x..x + 1)), (2, 5));
        assert_eq!(files.position(Span::new(file, 0..1)), (1, 1));
        assert_eq!(files.end_position(Span::new(file, 0..x + 1)), (2, 6));
        assert_eq!(files.position(Span::new(file, text.len()..text.len())), (3, 1));
        assert_eq!(files.shown_path(file), "kb/b.yaml");
        assert_eq!(files.shown_path(files.find("").unwrap()), "kb");
    }
}
