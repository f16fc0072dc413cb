//! The integration tests, one binary: a module a topic.

#![allow(clippy::panic, clippy::unwrap_used)]

mod answers_schema;
mod checking;
mod commands;
mod edge_list;
mod explorer;
mod fidelity;
mod floors;
mod format;
mod large;
mod loading;
mod oracle;
mod outside_graphs;
mod page;
mod pictures;
mod readme;
mod requests;
mod round_trips;
mod schemas;
mod search;
mod serve;
mod support;
mod throughout;
