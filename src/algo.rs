//! Floor 4: bounded searches on the graph. Numbers go in and numbers come out: nothing here has a name, a verdict or a place in an
//! answer. A search whose cost may grow without end has a work limit, and says whether it stopped there.

pub(crate) mod bfs;
mod bidirectional;
pub(crate) mod consistent_walk;
pub(crate) mod cycles;
mod distance_bounds;
pub(crate) mod k_shortest;
pub(crate) mod path;
pub(crate) mod signed_bfs;
pub(crate) mod signed_walks;
pub(crate) mod signs;
pub(crate) mod simple_paths;
pub(crate) mod work;
