//! The integration tests, one binary: a module a topic.

#![allow(clippy::panic, clippy::unwrap_used)]

mod checking;
mod commands;
mod fidelity;
mod floors;
mod format;
mod loading;
mod oracle;
mod readme;
mod schemas;
mod search;
mod throughout;
