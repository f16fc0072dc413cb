//! From bytes to text, with lines that end on a line feed alone.

/// Reads bytes as text: by their byte order mark, as UTF-8, else in the encoding that they look most like. `None` if they are no text.
pub(super) fn decoded(bytes: &[u8]) -> Option<String> {
    let text = if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        encoding.decode_with_bom_removal(bytes).0.into_owned()
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        text.to_owned()
    } else {
        let mut detector = chardetng::EncodingDetector::new();
        detector.feed(bytes, true);
        let (text, _, is_broken) = detector.guess(None, true).decode(bytes);
        if is_broken {
            return None;
        }
        text.into_owned()
    };
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_encodings_and_line_ends_are_read() {
        assert_eq!(decoded(b"\xef\xbb\xbfa\r\nb\rc").as_deref(), Some("a\nb\nc"));
        assert_eq!(decoded(b"\xff\xfeA\0\x89\x80").as_deref(), Some("A肉"));
        assert_eq!(decoded(b"TGF-\xdf caf\xe9 and more of it").as_deref(), Some("TGF-ß café and more of it"));
    }
}
