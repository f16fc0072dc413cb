//! Relations of one pair that contradict each other.

use std::collections::BTreeMap;

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::load::raw::RawRelation;
use crate::load::resolve;
use crate::model::condition::{Context, Facets};
use crate::model::effect::Sign;
use crate::model::evidence::Stance;

/// A relation with its sign and conditions.
struct Signed<'b> {
    relation: &'b RawRelation,
    sign: Sign,
    when: Context,
}

/// How many relations that contradict one are shown with it.
const MAX_SHOWN: usize = 5;

/// Finds causal relations of one pair with different signs whose conditions do not exclude each other. Each relation is told
/// against the first one that it contradicts; one of the file that is being worked on is told as a warning, against all others.
pub(super) fn of_opposite_sign(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let facets = resolve::facets(&linter.records.facets);
    for ((subject, object), relations) in &pairs(linter) {
        for (at, own) in relations.iter().enumerate() {
            let is_focus = |relation: &RawRelation| linter.focus == Some(relation.span.file);
            let contradicts = |other: &Signed<'_>| contradict(&facets, own, other);
            if is_focus(own.relation) {
                // Of two relations of the file itself, the later one tells of both.
                let others = relations
                    .iter()
                    .enumerate()
                    .filter(|(other_at, other)| contradicts(other) && (*other_at < at || !is_focus(other.relation)));
                let others: Vec<&Signed<'_>> = others.map(|(_, other)| other).collect();
                if !others.is_empty() {
                    out.push(told(Code::Contradiction, subject, object, own, &others));
                }
            } else if let Some(other) = relations.iter().take(at).find(|other| contradicts(other))
                && !is_focus(other.relation)
            {
                out.push(told(Code::OppositeSign, subject, object, own, &[other]));
            }
        }
    }
}

/// Returns the causal relations that have a direction and support, by their ends, in the order of the files.
fn pairs<'b>(linter: &Linter<'b>) -> BTreeMap<(&'b str, &'b str), Vec<Signed<'b>>> {
    let mut pairs: BTreeMap<(&str, &str), Vec<Signed<'_>>> = BTreeMap::new();
    for relation in linter.relations() {
        let (Some(subject), Some(effect), Some(object)) = (&relation.subject, relation.effect, &relation.object) else {
            continue;
        };
        let is_supported = relation.evidence.iter().flatten().any(|item| item.stance == Stance::Supports);
        if let Some(sign @ (Sign::Plus | Sign::Minus | Sign::Zero)) =
            effect.sign().filter(|_| effect.is_causal() && is_supported)
        {
            let when = resolve::context(&relation.when);
            pairs.entry((&subject.value, &object.value)).or_default().push(Signed { relation, sign, when });
        }
    }
    pairs
}

fn contradict(facets: &Facets, a: &Signed<'_>, b: &Signed<'_>) -> bool {
    a.sign != b.sign && facets.join(&a.when, &b.when).is_some()
}

fn told(code: Code, subject: &str, object: &str, own: &Signed<'_>, others: &[&Signed<'_>]) -> Diagnostic {
    let elsewhere = others.first().map_or(own.sign, |other| other.sign);
    let message = format!("`{subject}` {} `{object}` here, and {} it elsewhere", verb(own.sign), verb(elsewhere));
    let diagnostic = others.iter().take(MAX_SHOWN).fold(Diagnostic::new(code, own.relation.span, message), |told, other| {
        told.also(other.relation.span, format!("it {} it here", verb(other.sign)))
    });
    diagnostic
        .because("their conditions do not exclude each other, so questions call the pair contested")
        .way_out("where the sources name a condition, add it to `when`")
}

fn verb(sign: Sign) -> &'static str {
    match sign {
        Sign::Plus => "raises",
        Sign::Minus => "lowers",
        Sign::Zero => "does nothing to",
        Sign::Unknown => "acts on",
    }
}
