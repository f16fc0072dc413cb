//! What stands between names and between clauses.

use crate::model::name::Lang;

/// Returns the separator of a list of names: `, ` or `、`.
pub(crate) fn comma(lang: Lang) -> &'static str {
    if lang.is_chinese() { "、" } else { ", " }
}

/// Returns the separator of clauses: `; ` or `；`.
pub(crate) fn semicolon(lang: Lang) -> &'static str {
    if lang.is_chinese() { "；" } else { "; " }
}
