//! The commands that ask nothing of the knowledge alone, one file each. Questions are requests and need no file here.

pub(super) mod batch;
pub(super) mod check;
pub(super) mod completions;
pub(super) mod handout;
pub(super) mod import;
pub(super) mod init;
pub(super) mod man;
pub(super) mod page;
pub(super) mod schema;
pub(super) mod serve;
pub(super) mod start;
pub(super) mod version;
