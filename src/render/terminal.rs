//! A view as lines for a terminal or a text file.

mod wrap;

use unicode_width::UnicodeWidthStr;

use crate::render::follow_up::Offer;
use crate::render::line::{Line, Run};
use crate::render::palette::{ASCII, style};
use crate::render::role::Role;
use crate::render::view::{Block, Row, Table, View};

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// How many columns a line may take; wide characters take two. Running text takes 100 at most, to be readable.
    pub width: usize,
    /// Whether arrows and the like are drawn with ASCII alone. Names stay as they are.
    pub ascii: bool,
    /// Whether roles are coloured, with ANSI escape sequences.
    pub colour: bool,
}

impl Default for Terminal {
    /// 80 columns, symbols, no colour.
    fn default() -> Self {
        Self { width: 80, ascii: false, colour: false }
    }
}

/// The widest that running text is set.
const MAX_PROSE: usize = 100;

/// The gap between an item and what is told beside it.
const GAP: usize = 3;

/// The least room for the last column of a table; with less, the columns go below each other.
const MIN_LAST: usize = 16;

impl Terminal {
    /// Sets a view as text. Every line ends with a line break and has no blank at its end; two blank lines never follow each
    /// other, and none ends the text.
    pub fn render(self, view: &View) -> String {
        let mut page = Page { setting: self, text: String::new() };
        for block in &view.blocks {
            match block {
                Block::Heading(line) => {
                    page.gap();
                    let line = Line::of(Role::Heading, line.plain());
                    page.wrapped(&line, 0, 2);
                }
                Block::Paragraph(line) => page.wrapped(line, 0, 0),
                Block::Rows(rows) => rows.iter().for_each(|row| page.row(row)),
                Block::Table(table) => page.table(table),
                Block::Next(word, commands) => page.next(word, commands),
                Block::Gap => page.gap(),
            }
        }
        let end = page.text.trim_end_matches('\n').len();
        page.text.truncate(page.text.len().min(end + 1));
        page.text
    }

    /// Returns a line as this setting can show it: symbols as ASCII, and hits in brackets where they cannot be coloured.
    fn shown(self, line: &Line) -> Line {
        line.runs().iter().fold(Line::new(), |shown, run| {
            let text = match run.role {
                Role::Hit if !self.colour && self.ascii => format!("[{}]", run.text),
                Role::Hit if !self.colour => format!("【{}】", run.text),
                _ => run.text.clone(),
            };
            if !self.ascii {
                return shown.with(run.role, text);
            }
            shown.with(run.role, ASCII.iter().fold(text, |text, (symbol, ascii)| text.replace(*symbol, ascii)))
        })
    }
}

struct Page {
    setting: Terminal,
    text: String,
}

impl Page {
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn wrapped(&mut self, line: &Line, first: usize, hanging: usize) {
        let line = self.setting.shown(line);
        for (at, part) in wrap::wrap(&line, first, hanging, self.setting.width.min(MAX_PROSE)).iter().enumerate() {
            self.push_line(if at == 0 { first } else { hanging }, part);
        }
    }

    /// Details stand beside the item as long as there is room; the rest goes below it.
    fn row(&mut self, row: &Row) {
        let indent = 2 + 2 * row.depth;
        let below = if row.is_prose { indent } else { indent + 4 };
        let mut lines: Vec<(usize, Vec<Run>)> = Vec::new();
        let room = if row.is_prose { self.setting.width.min(MAX_PROSE) } else { self.setting.width };
        let lead = wrap::wrap(&self.setting.shown(&row.lead), indent, below, room);
        for (at, part) in lead.into_iter().enumerate() {
            lines.push((if at == 0 { indent } else { below }, part));
        }
        for detail in &row.details {
            let detail = self.setting.shown(detail);
            let room = lines.last().map_or(0, |(indent, part)| self.setting.width.saturating_sub(indent + width(part)));
            if let Some((_, last)) = lines.last_mut().filter(|_| GAP + width(detail.runs()) <= room) {
                last.push(Run { text: " ".repeat(GAP), role: Role::Plain, link: None });
                last.extend(detail.runs().iter().cloned());
            } else {
                let parts = wrap::wrap(&detail, below, below, self.setting.width);
                lines.extend(parts.into_iter().map(|part| (below, part)));
            }
        }
        for (indent, part) in &lines {
            self.push_line(*indent, part);
        }
    }

    fn table(&mut self, table: &Table) {
        let shown = |cells: &[Line]| cells.iter().map(|cell| self.setting.shown(cell)).collect::<Vec<_>>();
        let rows: Vec<Vec<Line>> =
            std::iter::once(shown(&table.head)).chain(table.rows.iter().map(|row| shown(row))).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell.runs())).max().unwrap_or(0))
            .collect();
        let last_start = 2 + widths.iter().rev().skip(1).map(|width| width + 3).sum::<usize>();
        if !table.numeric
            && last_start + MIN_LAST > self.setting.width
            && rows.iter().take(1).flatten().any(|head| !head.is_empty())
        {
            return self.stacked(&rows);
        }
        for (at, row) in rows.iter().enumerate() {
            if at == 0 && row.iter().all(Line::is_empty) {
                continue;
            }
            let mut line = Line::new();
            let mut start = 2;
            for (column, cell) in row.iter().enumerate() {
                let is_last = column + 1 == columns;
                let blank = " ".repeat(widths[column] - width(cell.runs()));
                let cell = if at == 0 { Line::of(Role::Faint, cell.plain()) } else { cell.clone() };
                line = match (table.numeric && !is_last, is_last) {
                    (true, _) => line.text(blank).then(cell).text("  "),
                    (false, true) => line.then(cell),
                    (false, false) => line.then(cell).text(blank).text("   "),
                };
                start += if is_last { 0 } else { widths[column] + if table.numeric { 2 } else { 3 } };
            }
            for (at, part) in wrap::wrap(&line, 2, start, self.setting.width).iter().enumerate() {
                self.push_line(if at == 0 { 2 } else { start }, part);
            }
        }
    }

    /// Sets a table that is too wide: the last cell of each row, and the others below it, each with its head.
    fn stacked(&mut self, rows: &[Vec<Line>]) {
        let Some((head, rows)) = rows.split_first() else { return };
        for row in rows {
            let Some((last, cells)) = row.split_last() else { continue };
            let cell = |(head, cell): (&Line, &Line)| {
                let lead = Line::of(Role::Faint, format!("{}  ", head.plain())).then(cell.clone());
                Row::of(1, lead)
            };
            self.row(&Row::of(0, last.clone()));
            head.iter().zip(cells).map(cell).for_each(|row| self.row(&row));
        }
    }

    /// Lays out commands, one a line, beside their word, or below it where one of them is too long for that. None is broken, so that
    /// each can be copied.
    fn next(&mut self, word: &Line, offers: &[Offer]) {
        self.gap();
        let word = self.setting.shown(word).plain();
        let beside = word.width() + 2;
        let fits = offers.iter().all(|offer| beside + offer.command.width() <= self.setting.width);
        let word = Line::of(Role::Faint, if fits { format!("{word}  ") } else { word });
        if !fits {
            self.push_line(0, word.runs());
        }
        for (at, offer) in offers.iter().enumerate() {
            let command = Line::of(Role::Command, offer.command.as_str());
            match (fits, at) {
                (true, 0) => self.push_line(0, word.clone().then(command).runs()),
                (true, _) => self.push_line(beside, command.runs()),
                (false, _) => self.push_line(2, command.runs()),
            }
        }
    }

    fn push_line(&mut self, indent: usize, runs: &[Run]) {
        self.text.push_str(&" ".repeat(indent));
        for run in runs {
            let style = if self.setting.colour { style(run.role) } else { anstyle::Style::new() };
            self.text.extend([style.render().to_string(), run.text.clone(), style.render_reset().to_string()]);
        }
        let end = self.text.trim_end_matches(' ').len();
        self.text.truncate(end);
        self.text.push('\n');
    }
}

/// Breaks a text into lines of at most so many columns.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let parts = wrap::wrap(&text.into(), 0, 0, width);
    let text = |part: &Vec<Run>| part.iter().map(|run| run.text.as_str()).collect::<String>().trim_end().to_owned();
    parts.iter().map(text).collect()
}

fn width(runs: &[Run]) -> usize {
    runs.iter().map(|run| run.text.width()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::follow_up::FollowUp;
    use crate::render::role::Mark;

    fn row(lead: &str, details: &[&str]) -> Row {
        let lead = Line::mark(Mark::Lowers).text(" ").with(Role::Name, lead);
        Row { details: details.iter().map(|detail| (*detail).into()).collect(), ..Row::of(0, lead) }
    }

    fn sample() -> View {
        let mut view = View::new();
        view.heading("粒線體");
        view.rows(vec![
            row("muscle mass", &["cancer", "some-review 1.7 (2014), another-review 3.1"]),
            row("肌肉量", &["癌症"]),
        ]);
        let offer = |command: &str| Offer {
            follow_up: FollowUp::new(crate::request::stats::StatsRequest::default()),
            command: command.to_owned(),
        };
        view.next("next", vec![offer("sarcograph show 肌肉量"), offer("sarcograph stats")]);
        view
    }

    #[test]
    fn details_go_below_where_there_is_no_room() {
        let terminal = Terminal { width: 40, ..Terminal::default() };
        insta::assert_snapshot!(terminal.render(&sample()), @"
        粒線體
          ⊣ muscle mass   cancer
              some-review 1.7 (2014),
              another-review 3.1
          ⊣ 肌肉量   癌症

        next  sarcograph show 肌肉量
              sarcograph stats
        ");
    }

    #[test]
    fn ascii_replaces_arrows_and_leaves_names() {
        let terminal = Terminal { ascii: true, ..Terminal::default() };
        assert!(terminal.render(&sample()).contains("  -| 肌肉量   癌症\n"));
    }

    #[test]
    fn colour_adds_escapes_around_the_same_text() {
        let coloured = Terminal { colour: true, ..Terminal::default() }.render(&sample());
        assert_ne!(coloured, Terminal::default().render(&sample()));
        assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), Terminal::default().render(&sample()));
    }
}
