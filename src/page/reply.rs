//! What a page is given: bytes, with what a door says of them.

use serde::Serialize;

use crate::render::format::Format;
use crate::render::json;

/// An answer, with what a door says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The status, as HTTP has it: 200, or 400 for what cannot be read, 404 for what is not there, 500 for a fault of the program.
    pub status: u16,
    /// The media type of the answer.
    pub kind: &'static str,
    /// The answer.
    pub body: Vec<u8>,
}

impl Reply {
    /// Says something in JSON.
    pub fn json(status: u16, value: &impl Serialize) -> Self {
        match json::plain(value) {
            Ok(text) => Self { status, kind: Format::Json.media_type(), body: text.into_bytes() },
            Err(error) => Self { status: 500, kind: Format::Text.media_type(), body: error.to_string().into_bytes() },
        }
    }

    /// Gives an answer in a format.
    pub(super) fn answer(format: Format, body: Vec<u8>) -> Self {
        Self { status: 200, kind: format.media_type(), body }
    }
}
