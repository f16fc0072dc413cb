//! The paths that are listed of those found.

use crate::algo::simple_paths::{Found, SimplePaths};
use crate::graph::FilteredGraph;
use crate::model::effect::Sign;
use crate::query::answer::SignedPath;
use crate::query::describe;

/// For how many paths there is room from the beginning.
const FEW: usize = 32;

/// The first paths of those found, in the order of a list: shortest first, then stated before general, then by entities and
/// relations. Routes are to be added in the order of [`SimplePaths::advance`].
pub(crate) struct Listing<'a> {
    filtered: &'a FilteredGraph<'a>,
    turn: bool,
    limit: usize,
    sign: Option<Sign>,
    /// Those of shorter lengths, then the stated ones of the length at hand; at most one more than can be listed.
    paths: Vec<SignedPath>,
    /// How many are of shorter lengths.
    shorter: usize,
    /// The general ones of the length at hand; at most one more than can be listed.
    general: Vec<SignedPath>,
    truncated: bool,
}

impl<'a> Listing<'a> {
    /// Lists at most `limit` paths, those of a sign where one is given. `turn` as in [`describe::path`].
    pub(crate) fn new(filtered: &'a FilteredGraph<'_>, turn: bool, limit: usize, sign: Option<Sign>) -> Self {
        let paths = Vec::with_capacity(limit.min(FEW));
        Self { filtered, turn, limit, sign, paths, shorter: 0, general: Vec::new(), truncated: false }
    }

    /// Adds the paths of the route found.
    pub(crate) fn add(&mut self, search: &mut SimplePaths<'_>, found: Found) {
        let Self { sign, turn, .. } = *self;
        let is_wanted = |it: Sign| sign.is_none_or(|wanted| wanted == it.turned(turn));
        if self.truncated || !found.stated.iter().chain(found.general.iter()).any(is_wanted) {
            return;
        }
        search.for_each_path(|path| {
            let (list, listed) = if path.is_stated { (&mut self.paths, 0) } else { (&mut self.general, self.shorter) };
            if listed + list.len() <= self.limit && is_wanted(path.sign) {
                list.push(describe::path_ref(self.filtered, path, turn));
            }
        });
    }

    /// Closes the length at hand: what is added from here on is longer.
    pub(crate) fn close_length(&mut self) {
        self.paths.append(&mut self.general);
        if self.paths.len() > self.limit {
            self.truncated = true;
            self.paths.truncate(self.limit);
        }
        self.shorter = self.paths.len();
    }

    /// Returns `true` if there are more paths than are listed.
    pub(crate) fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// Returns the paths listed.
    pub(crate) fn into_paths(self) -> Vec<SignedPath> {
        self.paths
    }
}
