//! Floor 0: the words of the domain as plain values.
//!
//! Nothing here reads a file, prints or panics. A value of this floor cannot be wrong: what people wrote is checked on the
//! way in (`load`), and what remains refers only to things that exist.

pub mod about;
pub mod condition;
pub mod curie;
pub mod effect;
pub mod entity;
pub mod evidence;
pub mod fold;
pub mod id;
pub mod knowledge;
pub mod mechanism;
pub mod name;
pub mod names;
mod nearness;
pub mod records;
pub mod relation;
pub mod source;
