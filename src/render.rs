//! Floor 8: answers to text, JSON and diagrams. Everything here is pure: an answer goes in, text comes out.
//!
//! An answer becomes a [`view::View`] (blocks of text with roles) or a [`diagram::Diagram`] (nodes, edges, groups, legend);
//! formats know only those two, so that formats × answers stays a sum. What a role or a sign looks like stands in [`palette`]
//! alone, for all formats at once.
//!
//! From the lowest: [`role`] and [`line`](mod@line), then `words` and [`view`], then [`naming`] and `parts`, which layouts share, then one
//! file an answer in `layout`, each with its [`present::Present`]. [`format`](mod@format) lists the formats, and [`dot`], [`svg`], [`png`],
//! [`json`] and [`terminal`] write them. Pictures with a layout of their own go from a [`sheet`] (a diagram on a [`page`]) to a [`scene`]
//! (shapes), which [`svg`] and [`png`] write; [`typeface`] and [`font`] know how wide text is and what it looks like.

#[cfg(feature = "cli")]
pub mod diagnostics;
pub mod diagram;
pub mod dot;
pub mod failure;
pub mod follow_up;
pub mod font;
pub mod format;
pub mod handout;
pub mod html;
pub mod json;
pub mod layout;
pub mod line;
pub mod markdown;
pub mod mermaid;
pub mod naming;
pub mod network;
pub mod outlines;
pub mod page;
pub mod palette;
pub(crate) mod parts;
pub mod png;
pub mod present;
pub mod refusal;
pub mod role;
pub mod scene;
pub mod sheet;
pub mod shell;
pub mod svg;
pub mod terminal;
pub mod typeface;
pub mod view;
// Some words are spoken by the doors alone.
#[cfg_attr(not(feature = "cli"), allow(dead_code))]
pub(crate) mod words;
