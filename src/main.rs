//! The doorbell of the command line.

fn main() -> std::process::ExitCode {
    sarcograph::cli::main()
}
