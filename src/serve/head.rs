//! What a request says before its body, as far as it matters here.

/// How many lines the head of a request may have.
const MAX_HEADERS: usize = 64;

/// The head of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The method.
    pub method: String,
    /// What is asked for.
    pub target: String,
    /// The host that it names.
    pub host: Option<String>,
    /// What the client holds already.
    pub if_none_match: Option<String>,
    /// Whether the connection is to be closed after the answer.
    pub closes: bool,
    /// Whether a body follows.
    pub has_body: bool,
}

/// What stands at the beginning of some bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Read {
    /// A head of so many bytes.
    Whole(Head, usize),
    /// The beginning of one.
    Begun,
    /// No request.
    Broken,
}

/// Reads the head of a request.
pub(super) fn read(bytes: &[u8]) -> Read {
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    let length = match request.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Read::Begun,
        Err(_) => return Read::Broken,
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    let mut head = Head {
        method: request.method.unwrap_or_default().to_owned(),
        target: request.path.unwrap_or_default().to_owned(),
        // HTTP/1.0 closes unless it says otherwise.
        closes: request.version == Some(0),
        ..Head::default()
    };
    for header in request.headers.iter() {
        match header.name.to_ascii_lowercase().as_str() {
            // Two hosts are none.
            "host" if head.host.is_some() => return Read::Broken,
            "host" => head.host = Some(text(header.value)),
            "if-none-match" => head.if_none_match = Some(text(header.value)),
            "connection" => head.closes |= text(header.value).to_ascii_lowercase().contains("close"),
            "content-length" => head.has_body |= text(header.value) != "0",
            "transfer-encoding" => head.has_body = true,
            _ => {}
        }
    }
    Read::Whole(head, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_however_its_lines_are_written() {
        let written = b"GET /ask/stats HTTP/1.1\r\nhOsT: localhost:1\r\nIf-None-Match: \"a\"\r\n\r\n";
        let Read::Whole(head, length) = read(&[written.as_slice(), b"rest"].concat()) else {
            panic!("it is whole");
        };
        assert_eq!(
            (head.method.as_str(), head.target.as_str(), head.host.as_deref()),
            ("GET", "/ask/stats", Some("localhost:1"))
        );
        assert_eq!(
            (head.if_none_match.as_deref(), head.closes, head.has_body, length),
            (Some("\"a\""), false, false, written.len())
        );
    }

    #[test]
    fn what_is_no_head_is_told_from_what_is_not_all_there() {
        assert_eq!(read(b"GET / HT"), Read::Begun);
        assert_eq!(read(b"GET / HTTP/1.1\r\nHost: a\r\n"), Read::Begun);
        assert_eq!(read(b"\x16\x03\x01\x02"), Read::Broken);
        assert_eq!(read(b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), Read::Broken);
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(MAX_HEADERS + 1));
        assert_eq!(read(many.as_bytes()), Read::Broken);
    }
}
