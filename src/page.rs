//! Floor 9: what a page asks and is answered, be it served or a file of its own.
//!
//! A page knows one function: it asks for an address, and is given a [`Reply`]. [`Door::ask`] is that function. Behind an address
//! stands a [`Request`](crate::request::Request) and the form of its answer; the bytes of every format are those that
//! the command line writes. One more form, `view`, has all that the page shows of an answer: text in roles, names as addresses, the
//! picture with what its arrows and boxes lead to, the switches of conditions. So the page decides nothing.
//!
//! ```
//! use sarcograph::Explorer;
//! use sarcograph::page::Door;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let explorer = Explorer::embedded()?;
//! let reply = Door::new(&explorer).ask("effect/TNF-α/muscle-mass?as=svg&lang=zh-Hant");
//! assert_eq!((reply.status, reply.kind), (200, "image/svg+xml; charset=utf-8"));
//! # Ok(())
//! # }
//! ```

pub mod asked;
mod blocks;
pub mod bundle;
mod door;
mod labels;
mod picture;
mod reply;
mod start;
mod suggest;
mod switches;
mod travel;
mod view;
mod written;

pub use asked::ReadWords;
pub use door::{Door, start_without_knowledge};
pub use reply::Reply;
pub use view::PageAnswer;
