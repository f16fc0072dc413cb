//! What several layouts have in common: a step, a path, a verdict, what frames an answer.

pub(crate) mod amount;
pub(crate) mod cautions;
pub(crate) mod circle;
pub(crate) mod direct;
pub(crate) mod evidence;
pub(crate) mod finding;
pub(crate) mod footnotes;
pub(crate) mod frame;
pub(crate) mod merged;
pub(crate) mod more;
pub(crate) mod nearby;
pub(crate) mod note;
pub(crate) mod overview;
pub(crate) mod path;
pub(crate) mod picture;
pub(crate) mod quote;
pub(crate) mod reference;
pub(crate) mod sentence;
pub(crate) mod split;
pub(crate) mod step;
pub(crate) mod verdict;
