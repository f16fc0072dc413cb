//! The words by which other programs say what an edge does.

use crate::model::effect::Effect;

const RAISES: [&str; 18] = [
    "->",
    "+",
    "1",
    "+1",
    "1.0",
    "up",
    "positive",
    "pos",
    "increases",
    "increase",
    "raises",
    "=>",
    "-->",
    "→",
    "upregulates",
    "up-regulates",
    "induces",
    "promotes",
];
const LOWERS: [&str; 19] = [
    "-|",
    "-1",
    "-1.0",
    "−1",
    "–1",
    "--|",
    "⊣",
    "−",
    "–",
    "down",
    "negative",
    "neg",
    "decreases",
    "decrease",
    "lowers",
    "=|",
    "downregulates",
    "down-regulates",
    "suppresses",
];
const UNKNOWN: [&str; 13] = [
    "?",
    "-?",
    "->?",
    "-|?",
    "-??",
    "regulates",
    "regulation",
    "pd",
    "unspecified",
    "unknown",
    "undefined",
    "bimodal",
    "dual",
];
const TOGETHER: [&str; 9] = [
    "pp",
    "binds",
    "binding",
    "form complex",
    "form_complex",
    "in-complex-with",
    "interacts",
    "interacts-with",
    "interacts_with",
];
const NONE: [&str; 3] = ["0", "no effect", "no-effect"];

/// Returns what a word says that an edge does; `None` if it is not known, or means one thing here and another there: a lone `-` is
/// "lowers" and also "nothing said".
pub(super) fn effect(word: &str) -> Option<Effect> {
    let word = word.trim().to_lowercase();
    let is = |words: &[&str]| words.contains(&word.as_str());
    if let Some(effect) = Effect::from_id(&word) {
        return Some(effect);
    }
    Some(match word.as_str() {
        _ if is(&UNKNOWN) => Effect::Regulates,
        _ if is(&TOGETHER) => Effect::Correlates,
        _ if is(&NONE) => Effect::NoEffect,
        _ if is(&RAISES) => Effect::Increases,
        _ if is(&LOWERS) => Effect::Decreases,
        "up-regulates activity" | "activation" | "stimulation" | "stimulates" => Effect::Activates,
        "down-regulates activity" | "inhibition" | "represses" | "repression" => Effect::Inhibits,
        _ if word.starts_with("up-regulates quantity") => Effect::Increases,
        _ if word.starts_with("down-regulates quantity") => Effect::Decreases,
        _ => return None,
    })
}
