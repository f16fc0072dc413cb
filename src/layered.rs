//! Floor 0: a layered layout of boxes and lines, geometry alone. It knows nothing of entities, signs or fonts: sizes and links go in,
//! places and curves come out. The same input gives the same output, and the work is bounded for graphs of any size.
//!
//! The method is that of Sugiyama, Tagawa and Toda (1981) in the form of Gansner, Koutsofios, North and Vo, *A Technique for Drawing
//! Directed Graphs* (IEEE Transactions on Software Engineering 19, 1993). A file a step:
//!
//! | step | file | method |
//! | --- | --- | --- |
//! | cut into connected parts, pack them on the page | `parts`, `packing` | shelves, at the width that leaves the largest type |
//! | turn links back until no cycle is left | `cycles` | Eades, Lin and Smyth (1993), what is asked about first |
//! | ranks | `ranks`, by `simplex` | network simplex; twice as many where labels need ranks of their own |
//! | cells: boxes, bends and labels, one a rank passed | `cells` | |
//! | order in ranks | `order`, `crossings` | weighted median and exchange of neighbours from several seeded starts |
//! | where lines leave boxes | `ports` | in the order of their other ends |
//! | places across | `across`, by `simplex` | network simplex on the auxiliary graph |
//! | places along | `along` | ranks as high as their cells, gaps by slope |
//! | lines | `lines` | bends between ranks only; smoother where an exact test finds nothing touched |
//!
//! `ring` places few boxes around a circle instead, where it is asked for and nothing gets into the way.

mod across;
mod along;
mod cells;
mod crossings;
mod cycles;
pub mod geometry;
pub mod graph;
mod lines;
pub mod measure;
mod order;
mod packing;
mod parts;
pub mod place;
mod ports;
mod ranks;
mod ring;
mod simplex;
