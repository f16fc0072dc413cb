//! Answers requests in JSON, one a line, from a file or standard input: what a server does.
//!
//! `cargo run --example requests -- tests/examples/requests.jsonl`

#![allow(clippy::print_stdout)]

use std::io::Read;

use sarcograph::render::present::Present;
use sarcograph::request::Request;
use sarcograph::{Explorer, Lang};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut lines = String::new();
    match std::env::args().nth(1) {
        Some(path) => lines = std::fs::read_to_string(path)?,
        None => drop(std::io::stdin().read_to_string(&mut lines)?),
    }
    let explorer = Explorer::embedded()?;
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        // Words are looked up when the request is answered, so that both may fail.
        let answered = Request::from_json(line).and_then(|request| request.answer(&explorer, Lang::En));
        match answered {
            Ok(answered) => println!("{}", answered.json(explorer.knowledge())?),
            Err(error) => println!("{}", serde_json::json!({"error": error.code(), "message": error.to_string()})),
        }
    }
    Ok(())
}
