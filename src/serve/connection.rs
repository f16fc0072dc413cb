//! A connection: heads of requests in, answers out, within limits of size and time.

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::gate::Gate;
use super::head::{self, Head, Read};
use super::response::Response;
use super::site::Site;

/// How long a client may take to send a request, from the first byte or from the answer before.
const TIME_TO_ASK: Duration = Duration::from_secs(5);
/// How long it may take to take an answer.
const TIME_TO_TAKE: Duration = Duration::from_secs(20);
/// The most bytes of a request.
const MAX_HEAD: usize = 16 * 1024;
/// How many requests a connection carries.
const MAX_REQUESTS: usize = 1000;
/// How many bytes of an answer are written at once.
const PIECE: usize = 64 * 1024;

/// Tells a client to come again.
pub(super) fn refuse(stream: &TcpStream) {
    let _ = stream.set_nonblocking(true);
    let mut stream = stream;
    let sentence = "Too many connections are open: try again in a moment.";
    let _ = stream.write_all(&Response::refusal(503, sentence).bytes(true));
}

/// Answers the requests of a connection until it is closed, takes too long or sends what is none.
pub(super) fn answer(stream: &TcpStream, site: &Site, gate: &Gate, stop: &AtomicBool) {
    let _ = stream.set_nodelay(true);
    let mut received: Vec<u8> = Vec::new();
    for count in 1..=MAX_REQUESTS {
        let Ok(Some(asked)) = next(stream, &mut received) else { break };
        let (response, is_last) = match asked {
            Ok(head) => {
                let is_last = head.closes || head.has_body || count == MAX_REQUESTS || stop.load(Ordering::SeqCst);
                (worked_out(&head, site, gate), is_last)
            }
            Err(response) => (response, true),
        };
        if written(stream, &response.bytes(is_last)).is_err() || is_last {
            break;
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
}

fn worked_out(head: &Head, site: &Site, gate: &Gate) -> Response {
    let Some(_place) = gate.enter() else {
        return Response::refusal(503, "Too many questions wait for an answer: try again in a moment.");
    };
    // Whatever a question brings about, the next one is answered.
    let fault = |_| Response::refusal(500, "The program failed at this question; others are answered.");
    catch_unwind(AssertUnwindSafe(|| site.respond(head))).unwrap_or_else(fault)
}

/// Reads the next request: `None` where the client is done, a response where it sent what is no request.
fn next(mut stream: &TcpStream, received: &mut Vec<u8>) -> io::Result<Option<Result<Head, Response>>> {
    let until = Instant::now() + TIME_TO_ASK;
    let mut piece = [0; 4096];
    loop {
        match head::read(received) {
            Read::Whole(head, length) => {
                received.drain(..length);
                return Ok(Some(Ok(head)));
            }
            Read::Broken => return Ok(Some(Err(Response::refusal(400, "This is no request in HTTP.")))),
            Read::Begun if received.len() > MAX_HEAD => {
                return Ok(Some(Err(Response::refusal(431, "The request is too long."))));
            }
            Read::Begun => {}
        }
        let left = until.saturating_duration_since(Instant::now());
        let too_slow = || {
            let has_begun = !received.is_empty();
            Ok(has_begun.then(|| Err(Response::refusal(408, "The request took too long to arrive."))))
        };
        if left.is_zero() {
            return too_slow();
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(&mut piece) {
            Ok(0) => return Ok(None),
            Ok(length) => received.extend(&piece[..length]),
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => return too_slow(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Writes bytes, a piece at a time, as long as the client takes them.
fn written(mut stream: &TcpStream, bytes: &[u8]) -> io::Result<()> {
    let until = Instant::now() + TIME_TO_TAKE;
    let mut rest = bytes;
    while !rest.is_empty() {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.set_write_timeout(Some(left))?;
        match stream.write(&rest[..rest.len().min(PIECE)]) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(length) => rest = &rest[length..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
