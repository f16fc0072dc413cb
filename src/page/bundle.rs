//! The page itself: its text, look and script, which the program carries; and a page as one file.

use crate::render::svg::escaped;

/// The page that is served: what it is, by the path that it is asked for, and its media type.
pub const SERVED: [(&str, &str, &str); 4] = [
    ("/", "text/html; charset=utf-8", include_str!("../../page/served.html")),
    ("/page.css", "text/css; charset=utf-8", STYLE),
    ("/page.js", "text/javascript; charset=utf-8", SHELL),
    ("/served.js", "text/javascript; charset=utf-8", include_str!("../../page/served.js")),
];

const STYLE: &str = include_str!("../../page/page.css");
const SHELL: &str = include_str!("../../page/page.js");
const OFFLINE: &str = include_str!("../../page/offline.js");
const FILE: &str = include_str!("../../page/offline.html");

/// Returns a page as one file. `engine` is the compiled program and `knowledge` the files that it answers from, as
/// [`files_in_json`] writes them, both compressed with gzip. Nothing is fetched by the file.
pub fn file(engine: &[u8], knowledge: &[u8], title: &str) -> String {
    let parts = [
        ("{{title}}", escaped(title)),
        ("{{style}}", STYLE.to_owned()),
        ("{{offline}}", OFFLINE.to_owned()),
        ("{{shell}}", SHELL.to_owned()),
        ("{{knowledge}}", base64(knowledge)),
        ("{{engine}}", base64(engine)),
    ];
    let mut page = String::new();
    let mut rest = FILE;
    for (place, text) in parts {
        // Places stand in this order, each once; what was put in is not looked through.
        let (before, after) = rest.split_once(place).unwrap_or((rest, ""));
        page.push_str(before);
        page.push_str(&text);
        rest = after;
    }
    page + rest
}

/// Writes the files of a knowledge base as a JSON object: paths, and contents as text.
pub fn files_in_json(files: &[(String, String)]) -> String {
    let object = files.iter().map(|(path, text)| (path.clone(), serde_json::Value::from(text.as_str()))).collect();
    serde_json::Value::Object(object).to_string()
}

/// Writes bytes as letters, with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let index = usize::try_from(bits >> (18 - 6 * at) & 63).unwrap_or(0);
            out.push(if at <= chunk.len() { char::from(LETTERS[index]) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_the_standard_has_it() {
        let written = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(|text| base64(text.as_bytes()));
        assert_eq!(written, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]);
    }

    #[test]
    fn every_place_of_the_file_is_filled() {
        let page = file(b"engine", b"knowledge", "a < b {{engine}}");
        assert!(page.contains("<title>a &lt; b {{engine}}</title>"));
        assert_eq!(page.matches("{{").count(), 1, "only the one in the title is left");
        assert!(page.contains("ZW5naW5l") && page.contains("a25vd2xlZGdl"));
    }

    #[test]
    fn the_shell_is_small() {
        let size: usize = SERVED.iter().map(|(_, _, text)| text.len()).sum();
        assert!(size < 60_000, "{size} bytes");
    }
}
