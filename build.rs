//! Tells Cargo that `knowledge/` is part of the program: a file added there is embedded with the next build. Tests on graphs that
//! were made elsewhere are switched on where these are at hand: in the folder that `SARCOGRAPH_GRAPHS` names, or beside the
//! repository.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=knowledge");
    println!("cargo::rerun-if-env-changed=SARCOGRAPH_GRAPHS");
    println!("cargo::rustc-check-cfg=cfg(outside_graphs)");
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let folder = std::env::var("SARCOGRAPH_GRAPHS").unwrap_or_else(|_| "../shared/graphs".to_owned());
    let folder = Path::new(&root).join(folder);
    if folder.is_dir() {
        println!("cargo::rustc-cfg=outside_graphs");
        println!("cargo::rustc-env=SARCOGRAPH_GRAPHS={}", folder.display());
    }
}
