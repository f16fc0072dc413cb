//! Tells Cargo that `knowledge/` is part of the program: a file added there is embedded with the next build. Gives each build a
//! number by which it knows its own snapshots. Tests on graphs that were made elsewhere are switched on where these are at hand: in
//! the folder that `SARCOGRAPH_GRAPHS` names, or beside the repository.

use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo::rerun-if-changed=knowledge");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rerun-if-env-changed=SARCOGRAPH_GRAPHS");
    println!("cargo::rustc-check-cfg=cfg(outside_graphs)");
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    println!("cargo::rustc-env=SARCOGRAPH_BUILD={:016x}", build(&root));
    let folder = std::env::var("SARCOGRAPH_GRAPHS").unwrap_or_else(|_| "../shared/graphs".to_owned());
    let folder = root.join(folder);
    if folder.is_dir() {
        println!("cargo::rustc-cfg=outside_graphs");
        println!("cargo::rustc-env=SARCOGRAPH_GRAPHS={}", folder.display());
    }
}

/// A number of the program's code, its knowledge and what it is built with: the 64-bit FNV-1a hash of these files and their paths.
fn build(root: &Path) -> u64 {
    let mut files = Vec::new();
    for part in ["src", "knowledge", "Cargo.lock"] {
        collect(&root.join(part), &mut files);
    }
    files.sort();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for file in files {
        let below = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let content = fs::read(&file).unwrap_or_default();
        for byte in below.bytes().chain(content).chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    hash
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| collect(&entry.path(), files)),
        Err(_) => files.push(path.to_owned()),
    }
}
