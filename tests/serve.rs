//! The server: who may ask, what is answered, and what clients that are slow, broken or many do to it.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use sarcograph::page::Door;
use sarcograph::request::Request;
use sarcograph::request::error::RequestError;
use sarcograph::serve::{Head, Server, Site, Stop, Store};

use crate::support::{shipped, small_folder};

fn site(folder: Option<&Path>) -> Site {
    let words = |text: &str| Err(RequestError::Malformed(text.to_owned()));
    Site::new(Store::open(folder).unwrap_or_else(|error| panic!("{error}")), 8642, String::new(), words)
}

fn get(target: &str) -> Head {
    Head { method: "GET".to_owned(), target: target.to_owned(), host: Some("localhost:8642".to_owned()), ..Head::default() }
}

#[test]
fn the_page_its_parts_and_its_answers_are_there() {
    let site = site(None);
    for (target, kind, part) in [
        ("/", "text/html; charset=utf-8", "<!doctype html>"),
        ("/page.css", "text/css; charset=utf-8", ":root"),
        ("/page.js", "text/javascript; charset=utf-8", "door.ask"),
        ("/served.js", "text/javascript; charset=utf-8", "fetch"),
        ("/state", "application/json; charset=utf-8", "\"errors\": 0"),
        ("/ask/stats?as=text", "text/plain; charset=utf-8", "entities"),
    ] {
        let response = site.respond(&get(target));
        assert_eq!((response.status, response.kind), (200, kind), "{target}");
        assert!(String::from_utf8(response.body).unwrap().contains(part), "{target}");
    }
    let page = String::from_utf8(site.respond(&get("/")).body).unwrap();
    assert!(!page.contains("<style") && !page.contains("onload") && !page.contains("style="), "all of it is loaded");
    for target in ["/moon", "/page.js/..", "/asked", "/../Cargo.toml", "", "http://localhost:8642/"] {
        assert_eq!(site.respond(&get(target)).status, 404, "{target}");
    }
    let address = "effect/TNF-%CE%B1/muscle-mass?lang=zh-Hant&as=svg";
    assert_eq!(site.respond(&get(&format!("/ask/{address}"))).body, Door::new(shipped()).ask(address).body);
}

#[test]
fn who_names_another_host_gets_nothing() {
    let site = site(None);
    let by = |host: Option<&str>| site.respond(&Head { host: host.map(str::to_owned), ..get("/ask/stats") }).status;
    for ours in ["localhost:8642", "127.0.0.1:8642", "LOCALHOST:8642", "[::1]:8642"] {
        assert_eq!(by(Some(ours)), 200, "{ours}");
    }
    for other in
        ["evil.example:8642", "localhost", "localhost:80", "127.0.0.1.evil.example:8642", "localhost:8642.evil.example", ""]
    {
        assert_eq!(by(Some(other)), 403, "{other}");
    }
    assert_eq!(by(None), 403);
}

#[test]
fn only_get_is_answered_and_only_without_a_body() {
    let site = site(None);
    for method in ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "get", "BREW"] {
        assert_eq!(site.respond(&Head { method: method.to_owned(), ..get("/") }).status, 405, "{method}");
    }
    assert_eq!(site.respond(&Head { has_body: true, ..get("/") }).status, 413);
}

#[test]
fn what_a_client_holds_is_not_sent_again() {
    let site = site(None);
    for target in ["/ask/stats", "/page.js"] {
        let first = site.respond(&get(target));
        let tag = first.tag.clone().unwrap();
        let held = |tags: &str| site.respond(&Head { if_none_match: Some(tags.to_owned()), ..get(target) });
        assert_eq!((held(&tag).status, held(&tag).body.len()), (304, 0), "{target}");
        assert_eq!(held(&format!("\"a\", W/{tag}")).status, 304);
        assert_eq!(held("\"another\"").body, first.body);
    }
    assert!(site.respond(&get("/ask/stats")).tag.unwrap().contains(&shipped().knowledge().hash));
    assert_eq!(site.respond(&get("/ask/show/moon")).tag, None, "a refusal is not kept");
}

#[test]
fn what_a_client_holds_is_not_worked_out_again() {
    static READ: AtomicUsize = AtomicUsize::new(0);
    let words = |_: &str| {
        READ.fetch_add(1, Ordering::SeqCst);
        Request::from_address("stats")
    };
    let site = Site::new(Store::open(None).unwrap(), 8642, String::new(), words);
    let tag = site.respond(&get("/ask?q=stats")).tag.unwrap();
    let held = |target: &str| site.respond(&Head { if_none_match: Some(tag.clone()), ..get(target) });
    assert_eq!((held("/ask?q=stats").status, READ.load(Ordering::SeqCst)), (304, 1));
    assert_eq!((held("/ask?q=stats&as=text").status, READ.load(Ordering::SeqCst)), (200, 2), "that is another answer");
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copied(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_folder_that_changes_is_opened_anew_and_its_faults_are_told() {
    let folder = tempfile::tempdir().unwrap();
    copied(&small_folder(), folder.path());
    let site = site(Some(folder.path()));
    let asked = |target: &str| {
        // The folder is looked at now and then.
        thread::sleep(Duration::from_millis(450));
        let response = site.respond(&get(target));
        (response.status, String::from_utf8(response.body).unwrap(), response.tag)
    };
    let (_, before, tag) = asked("/ask/stats?as=text");
    let known = folder.path().join("entities/hormone.yaml");
    let text = fs::read_to_string(&known).unwrap();
    let more = "moonstone:\n  name: {en: moonstone, zh-Hans: 月长石, zh-Hant: 月長石}\n";
    fs::write(&known, format!("{text}{more}")).unwrap();
    let (_, state, _) = asked("/state");
    assert!(state.contains("\"errors\": 0"), "{state}");
    let (status, told, _) = asked("/ask/show/moonstone?as=text");
    assert!(status == 200 && told.contains("moonstone"), "{told}");
    let (_, counts, other) = asked("/ask/stats?as=text");
    assert!(counts != before && other.is_some() && other != tag, "{counts}");
    fs::write(&known, &text).unwrap();
    assert_eq!(asked("/ask/stats?as=text"), (200, before.clone(), tag));
    let new = folder.path().join("entities/added.yaml");
    fs::write(&new, "moonstone: {nam: {en: moonstone}}\n").unwrap();
    let (_, state, _) = asked("/state");
    assert!(state.contains("added.yaml") && state.contains("\"line\": 1") && state.contains("\"stale\": true"), "{state}");
    assert_eq!(asked("/ask/stats?as=text").0, 200, "the version before answers");
    fs::remove_file(&new).unwrap();
    let (_, state, _) = asked("/state");
    assert!(state.contains("\"errors\": 0"), "{state}");
    assert_eq!(asked("/ask/stats?as=text").1, before);
}

#[test]
fn a_folder_that_is_faulty_from_the_start_shows_its_faults() {
    let folder = tempfile::tempdir().unwrap();
    copied(&small_folder(), folder.path());
    fs::write(folder.path().join("entities/added.yaml"), "moonstone: {nam: {en: moonstone}}\n").unwrap();
    let site = site(Some(folder.path()));
    assert_eq!(site.respond(&get("/ask/stats")).status, 503);
    let start = site.respond(&get("/ask/start?lang=zh-Hans"));
    assert_eq!(start.status, 200);
    assert!(String::from_utf8(start.body).unwrap().contains("知识文件夹有错误"));
    let state = String::from_utf8(site.respond(&get("/state")).body).unwrap();
    assert!(state.contains("added.yaml") && state.contains("\"stale\": false"), "{state}");
}

/// A server on a port of its own.
struct Running {
    port: u16,
    stop: Stop,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    fn start() -> Self {
        let server = Server::bind(0).unwrap();
        let (port, stop) = (server.port(), server.stop());
        let words = |text: &str| Err(RequestError::Malformed(text.to_owned()));
        let site = Arc::new(Site::new(Store::open(Some(&small_folder())).unwrap(), port, String::new(), words));
        let thread = Some(thread::spawn(move || server.run(&site)));
        Self { port, stop, thread }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
    }

    fn send(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect();
        // Who is refused early may find the connection closed.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, target: &str) -> String {
        self.send(format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", self.port).as_bytes())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.stop();
        self.thread.take().map(JoinHandle::join);
    }
}

#[test]
fn answers_carry_what_keeps_a_page_to_itself() {
    let running = Running::start();
    let answer = running.get("/");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer:.200}");
    for header in [
        "Content-Security-Policy: default-src 'none'; script-src 'self';",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
    ] {
        assert!(answer.contains(header), "{header}");
    }
    assert!(!answer.contains("unsafe-inline"));
}

#[test]
fn a_connection_carries_many_requests() {
    let running = Running::start();
    let mut stream = running.connect();
    let request = format!("GET /state HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", running.port);
    // Two at once, cut where no line ends.
    let both = request.repeat(2);
    let (one, two) = both.split_at(request.len() + 9);
    stream.write_all(one.as_bytes()).unwrap();
    thread::sleep(Duration::from_millis(30));
    stream.write_all(two.as_bytes()).unwrap();
    let (mut received, mut piece) = (Vec::new(), [0; 4096]);
    while String::from_utf8_lossy(&received).matches("\"stale\"").count() < 2 {
        let length = stream.read(&mut piece).unwrap();
        assert!(length > 0);
        received.extend(&piece[..length]);
    }
}

#[test]
fn what_is_no_request_is_told_so_and_the_next_one_answered() {
    let running = Running::start();
    for (sent, status) in [
        (&b"\x16\x03\x01\x02\x00\x01\x00\x01"[..], "400"),
        (b"GET\r\n\r\n", "400"),
        (b"GET / HTTP/9.9\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\n\r\n", "403"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nand a body", "403"),
    ] {
        let answer = running.send(sent);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{sent:?}: {answer}");
    }
    let long = format!("GET /{} HTTP/1.1\r\n", "a".repeat(40_000));
    let answer = running.send(long.as_bytes());
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431 "), "{answer:.100}");
    let markup = running.get("/ask/show/%3Cscript%3Ealert(1)%3C%2Fscript%3E?as=view");
    assert!(
        markup.starts_with("HTTP/1.1 404 ") && markup.contains("application/json") && markup.contains("nosniff"),
        "{markup}"
    );
    assert!(running.get("/ask/stats").starts_with("HTTP/1.1 200 "));
}

#[test]
fn slow_and_broken_clients_keep_nobody_waiting() {
    let running = Running::start();
    // Some say nothing, some half a line, some ask and never listen, some leave at once.
    let mut idle = Vec::new();
    for at in 0..200 {
        let mut stream = running.connect();
        match at % 4 {
            0 => {}
            1 => stream.write_all(b"GET /ask/st").unwrap(),
            2 => stream
                .write_all(format!("GET /page.js HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", running.port).repeat(3).as_bytes())
                .unwrap(),
            _ => continue,
        }
        idle.push(stream);
    }
    let begun = Instant::now();
    for _ in 0..20 {
        assert!(running.get("/ask/stats").starts_with("HTTP/1.1 200 "));
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    // Who takes too long is told so, and the connection is closed.
    let mut half = running.connect();
    half.write_all(b"GET / HTTP/1.1\r\n").unwrap();
    let mut told = String::new();
    half.read_to_string(&mut told).unwrap();
    assert!(told.starts_with("HTTP/1.1 408 "), "{told}");
    drop(idle);
}

#[test]
fn many_at_once_are_all_answered() {
    let running = Arc::new(Running::start());
    let clients: Vec<_> = (0..100)
        .map(|_| {
            let running = Arc::clone(&running);
            thread::spawn(move || running.get("/ask/effect/il-6/muscle-mass?as=text"))
        })
        .collect();
    let answers: Vec<String> = clients.into_iter().map(|client| client.join().unwrap()).collect();
    assert!(answers.iter().all(|answer| answer.starts_with("HTTP/1.1 200 ")), "{answers:?}");
    let bodies: std::collections::BTreeSet<&str> =
        answers.iter().filter_map(|answer| answer.split_once("\r\n\r\n")).map(|(_, body)| body).collect();
    assert_eq!(bodies.len(), 1, "the same question has the same answer");
}
