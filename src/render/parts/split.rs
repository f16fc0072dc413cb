//! The condition that parts the routes that raise from those that lower.

use crate::model::id::ValueId;
use crate::query::answer::Split;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::words::pair::PairWords;
use crate::render::words::{Phrase, comma};
use crate::request::compare::CompareRequest;
use crate::request::filters::FilterWords;

/// Says by which condition the two sides part, and under which values each holds.
pub(crate) fn told(naming: Naming<'_>, split: &Split) -> Line {
    let values = |values: &[_]| {
        let named: Vec<String> = values.iter().map(|value| naming.value(&split.facet, value)).collect();
        Line::from(named.join(comma(naming.lang)))
    };
    let parts = [naming.facet(&split.facet).into(), values(&split.increasing), values(&split.decreasing)];
    PairWords::SplitBy.fill(naming.lang, &parts)
}

/// Returns the question that holds the two sides against each other, where a facet parts them.
pub(crate) fn compared(
    from: &str,
    to: &str,
    split: &Split,
    max_steps: Option<usize>,
    filters: &FilterWords,
) -> CompareRequest {
    let side = |values: &[ValueId]| values.first().map(|value| format!("{}={value}", split.facet)).into_iter().collect();
    CompareRequest {
        from: from.to_owned(),
        to: to.to_owned(),
        max_steps,
        when: side(&split.increasing),
        with: side(&split.decreasing),
        limit: None,
        evidence: filters.evidence.clone(),
    }
}
