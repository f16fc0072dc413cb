//! Asks one question and prints the verdict: `cargo run --example effect -- "vitamin D" 肌肉力量`

#![allow(clippy::print_stdout)]

use sarcograph::{EffectQuestion, Explorer};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut names = std::env::args().skip(1);
    let from = names.next().unwrap_or_else(|| "TNF-α".to_owned());
    let to = names.next().unwrap_or_else(|| "muscle mass".to_owned());

    let explorer = Explorer::embedded()?;
    let question = EffectQuestion::new(explorer.entity(&from)?, explorer.entity(&to)?);
    let answer = explorer.ask(&question)?;

    match answer.nearest {
        Some(nearest) => println!("{from} {:?} {to}, in {} steps at the nearest", nearest.verdict, nearest.steps),
        None => println!("nothing signed is recorded of {from} and {to}"),
    }
    let counts = answer.counts;
    println!("over all paths: {:?} ({} raise, {} lower)", answer.verdict, counts.plus, counts.minus);
    Ok(())
}
