//! The search: what it finds, in which order, what it marks, and that no text breaks it.

mod any_text;
mod evaluation;
mod finding;
mod fresh;
mod judge;
mod marking;
mod operators;
mod small;
