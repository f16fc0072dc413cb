//! Where a run reads from and writes to.

use std::io::{Read, Write};

/// Where input comes from and where results and messages go.
pub struct Streams<'a> {
    /// Standard input; only `batch` reads it.
    pub input: &'a mut dyn Read,
    /// Results.
    pub out: &'a mut dyn Write,
    /// Everything else.
    pub err: &'a mut dyn Write,
}
