//! The search: what it finds, in which order, what it marks, and that no text breaks it.

mod any_text;
mod copied;
mod evaluation;
mod everyday;
mod finding;
mod fresh;
mod judge;
mod marking;
mod names;
mod operators;
mod small;
mod unknown;
