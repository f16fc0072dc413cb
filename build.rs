//! Tells Cargo that `knowledge/` is part of the program: a file added there is embedded with the next build.

fn main() {
    println!("cargo::rerun-if-changed=knowledge");
}
