//! An answer as HTTP writes it.

use std::fmt::Write as _;

use crate::page::Reply;

/// What a page may load: its own script, look and answers, and nothing from elsewhere; no script within the page.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The media type of the body.
    pub kind: &'static str,
    /// What tells one version of it from another; `None` if it is not to be kept.
    pub tag: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// Says why there is no answer, as text.
    pub(super) fn refusal(status: u16, sentence: &str) -> Self {
        let body = format!("{sentence}\n").into_bytes();
        Self { status, kind: "text/plain; charset=utf-8", tag: None, body }
    }

    /// Says that what the client holds is still right, if `held` names it.
    pub(super) fn unless_held(self, held: Option<&str>) -> Self {
        let is_held = |tag: &String| {
            let mut tags = held.unwrap_or_default().split(',').map(|one| one.trim().trim_start_matches("W/"));
            self.status == 200 && tags.any(|one| one == tag || one == "*")
        };
        if self.tag.as_ref().is_some_and(is_held) { Self { status: 304, body: Vec::new(), ..self } } else { self }
    }

    /// Writes head and body. Without `closes`, the connection stays open.
    pub(super) fn bytes(&self, closes: bool) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        if self.status != 304 {
            let _ = write!(head, "Content-Type: {}\r\nContent-Length: {}\r\n", self.kind, self.body.len());
        }
        match &self.tag {
            Some(tag) => {
                let _ = write!(head, "ETag: {tag}\r\nCache-Control: no-cache\r\n");
            }
            None => head.push_str("Cache-Control: no-store\r\n"),
        }
        match self.status {
            405 => head.push_str("Allow: GET\r\n"),
            503 => head.push_str("Retry-After: 1\r\n"),
            _ => {}
        }
        let _ = write!(
            head,
            "Content-Security-Policy: {POLICY}\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
             Cross-Origin-Resource-Policy: same-origin\r\nConnection: {}\r\n\r\n",
            if closes { "close" } else { "keep-alive" }
        );
        let mut bytes = head.into_bytes();
        bytes.extend(&self.body);
        bytes
    }
}

impl From<Reply> for Response {
    fn from(reply: Reply) -> Self {
        Self { status: reply.status, kind: reply.kind, tag: None, body: reply.body }
    }
}

const fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        413 => "Content Too Large",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}
