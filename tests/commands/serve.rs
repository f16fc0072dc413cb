//! `serve`: the command around the server, which has its own tests.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::caller::{Caller, small_folder};

/// A server as a program of its own, ended with the test.
struct Served {
    child: Child,
    address: String,
}

impl Served {
    fn start(arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sarcograph"));
        command.arg("serve").args(["--port", "0"]).args(arguments).env("LANG", "C").stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split(['/', ' ']).find(|part| part.starts_with("localhost:")).unwrap_or_else(|| panic!("{line}"));
        Self { address: address.to_owned(), child }
    }

    fn get(&self, target: &str) -> String {
        let mut stream = TcpStream::connect(self.address.replace("localhost", "127.0.0.1")).unwrap();
        write!(stream, "GET {target} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_port_in_use_names_the_next_step() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let told = Caller::small().failure(1, &["serve", "--port", &port]);
    assert!(told.contains(&format!("port {port} is in use")) && told.contains("sarcograph serve --port 0"), "{told}");
    let chinese = Caller::small().failure(1, &["serve", "--port", &port, "--lang", "zh-Hant"]);
    assert!(chinese.contains("已被占用") && chinese.contains("serve --port 0"), "{chinese}");
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let told = Caller::unopened().failure(1, &["serve", "--knowledge", "no/such/folder"]);
    assert!(told.contains("there is no folder `no/such/folder`"), "{told}");
}

#[test]
fn the_program_serves_the_page_and_the_knowledge_asked_for() {
    let folder = small_folder().display().to_string();
    let served = Served::start(&["--knowledge", &folder]);
    assert!(served.get("/").contains("<script src=\"/page.js\" defer>"));
    let stats = served.get("/ask/stats?as=text");
    assert!(stats.starts_with("HTTP/1.1 200 OK\r\n"), "{stats}");
    let words = served.get("/ask?q=sarcograph%20stats&as=text");
    assert_eq!(words.split_once("\r\n\r\n").unwrap().1, stats.split_once("\r\n\r\n").unwrap().1);
    let no_words = served.get("/ask?q=effect%20a&as=text");
    assert!(no_words.starts_with("HTTP/1.1 400 "), "{no_words}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_it_cleanly() {
    let mut served = Served::start(&[]);
    let pid = served.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let until = Instant::now() + Duration::from_secs(20);
    let ended = loop {
        match served.child.try_wait().unwrap() {
            Some(ended) => break ended,
            None if Instant::now() > until => panic!("it goes on"),
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    assert_eq!(ended.code(), Some(0));
}

#[test]
fn what_would_be_dropped_is_refused() {
    for option in ["--add", "--graph"] {
        let told = Caller::small().failure(2, &["serve", option, "own"]);
        assert!(told.contains(&format!("{option} and serve cannot be used together")), "{told}");
        let chinese = Caller::small().failure(2, &["serve", option, "own", "--lang", "zh-Hans"]);
        assert!(chinese.contains(&format!("{option} 与 serve 不能同时使用")), "{chinese}");
    }
}
