//! Graphviz, where it is installed and asked for.

use std::io::{ErrorKind, Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::refused;
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;

/// How long it may take.
const LIMIT: Duration = Duration::from_secs(60);
/// How often it is looked at.
const PAUSE: Duration = Duration::from_millis(5);

/// Lets Graphviz lay out a diagram in its language; `format` is one of Graphviz's own. Its `dot` is looked for where programs are.
pub(super) fn laid_out(lang: Lang, dot: &str, format: &str) -> Result<Vec<u8>, Failure> {
    let started = Command::new("dot")
        .arg(format!("-T{format}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = started.map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::new("no-graphviz", FailureWords::NoGraphviz.text(lang)),
        _ => failed(lang, &refused::reason(lang, &error)),
    })?;
    // All three streams at once, or one that is full would hold the others up.
    let input = child.stdin.take().map(|mut stream| {
        let dot = dot.to_owned();
        thread::spawn(move || stream.write_all(dot.as_bytes()).is_ok())
    });
    let output = child.stdout.take().map(|stream| thread::spawn(move || read(stream)));
    let messages = child.stderr.take().map(|stream| thread::spawn(move || read(stream)));
    let status = waited_for(&mut child).ok_or_else(|| failed(lang, FailureWords::TookTooLong.text(lang)))?;
    drop(input.map(thread::JoinHandle::join));
    let joined =
        |reader: Option<thread::JoinHandle<Vec<u8>>>| reader.and_then(|reader| reader.join().ok()).unwrap_or_default();
    let (output, messages) = (joined(output), joined(messages));
    if !status || output.is_empty() {
        let told = String::from_utf8_lossy(&messages).lines().next().unwrap_or_default().to_owned();
        return Err(failed(lang, &told));
    }
    Ok(output)
}

fn read(mut stream: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    // What was read before an error tells enough.
    let _ = stream.read_to_end(&mut bytes);
    bytes
}

/// Waits for the end; returns whether it went well, and nothing if it took too long, in which case it was ended.
fn waited_for(child: &mut Child) -> Option<bool> {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) if begun.elapsed() < LIMIT => thread::sleep(PAUSE),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}

fn failed(lang: Lang, reason: &str) -> Failure {
    Failure::new("graphviz-failed", FailureWords::GraphvizFailed.fill(lang, &[reason.into()]).plain())
}
