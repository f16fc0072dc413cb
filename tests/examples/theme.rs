//! Prints the mechanisms of a theme and their picture: `cargo run --example theme -- mitochondria > theme.dot`

#![allow(clippy::print_stdout)]

use sarcograph::render::dot;
use sarcograph::render::naming::Naming;
use sarcograph::render::present::Present;
use sarcograph::request::Request;
use sarcograph::request::export::ExportRequest;
use sarcograph::{Explorer, Lang};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let theme = std::env::args().nth(1).unwrap_or_else(|| "mitochondria".to_owned());
    let explorer = Explorer::embedded()?;
    let naming = Naming { knowledge: explorer.knowledge(), lang: Lang::En, globals: "" };
    for mechanism in explorer.knowledge().mechanisms.values().filter(|mechanism| mechanism.theme.as_str() == theme) {
        println!("// {}: {} relations", naming.mechanism(&mechanism.id), mechanism.relations.len());
    }

    // A request is words, which any language may be; the picture of its answer is drawn with labels in two.
    let request = Request::Export(ExportRequest { theme: Some(theme), ..ExportRequest::default() });
    let answered = request.answer(&explorer, Lang::En)?;
    if let Some(diagram) = answered.diagram(naming, &[Lang::En, Lang::ZhHans]) {
        print!("{}", dot::render(&diagram));
    }
    Ok(())
}
