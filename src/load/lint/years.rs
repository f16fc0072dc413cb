//! Years in which nothing can have been published.

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::load::raw::YEARS;

/// Finds years of publication before 1600, or later than the year after the base's own date; of a base without a date, later
/// than 2100.
pub(super) fn impossible(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let date = linter.records.about.date.as_deref();
    let own = date.and_then(|date| date.split('-').next()?.parse::<i32>().ok());
    let latest = own.map_or(*YEARS.end(), |year| year + 1);
    for year in linter.records.sources.iter().filter_map(|source| source.year.as_ref()) {
        let message = format!("nothing can have been published in {}", year.value);
        let diagnostic = Diagnostic::new(Code::ImpossibleYear, year.span, message);
        if year.value < *YEARS.start() {
            out.push(diagnostic.because(format!("the first year that the format knows is {}", YEARS.start())));
        } else if year.value > latest {
            out.push(match date {
                Some(date) => diagnostic.because(format!("the base was last revised on {date}, as `about.yaml` says")),
                None => diagnostic.because(format!("the last year that the format knows is {latest}")),
            });
        }
    }
}
