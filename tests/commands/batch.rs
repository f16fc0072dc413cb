//! `batch`: many commands in, one line of JSON each out.

use std::cell::RefCell;
use std::io::{self, Read, Write};

use insta::assert_snapshot;
use sarcograph::cli::{self, Environment, Streams};
use serde_json::Value;

use super::caller::{Caller, small_folder};

/// Answers lines, each of which has to be a JSON object, and the exit code.
fn answers(input: &str) -> (Vec<Value>, u8) {
    let called = Caller::small().input(input).call(&["batch"]);
    assert_eq!(called.err, "");
    let parsed = called.out.lines().map(|line| serde_json::from_str(line).unwrap());
    (parsed.collect(), called.code)
}

fn code(answer: &Value) -> Option<&str> {
    answer["error"]["code"].as_str()
}

#[test]
fn each_line_is_answered_as_the_command_alone() {
    let commands = ["path tnf muscle-mass", "loops", "show IL-6", "effect IL-6 'muscle mass' --when acute"];
    let (answered, exit) = answers(&commands.join("\n"));
    assert_eq!((answered.len(), exit), (4, 0));
    for (command, answer) in commands.iter().zip(answered) {
        let words: Vec<String> = command.replace("'muscle mass'", "muscle-mass").split(' ').map(str::to_owned).collect();
        let mut expected = Caller::small().json(&words.iter().map(String::as_str).collect::<Vec<_>>());
        if command.contains('\'') {
            expected["to"]["text"] = "muscle mass".into();
            expected["request"]["to"] = "muscle mass".into();
        }
        assert_eq!(answer, expected, "{command}");
    }
}

#[test]
fn a_faulty_line_answers_with_its_error_and_the_rest_goes_on() {
    let input =
        "\u{feff}# questions\n\nsarcograph effect moon muscle-mass\r\neffect tnf muscle-mass\n  \nfly\npath \"tnf\nloops";
    let (answered, exit) = answers(input);
    let codes: Vec<Option<&str>> = answered.iter().map(code).collect();
    assert_eq!(codes, [Some("unknown-name"), None, Some("usage"), Some("usage"), None]);
    assert_eq!(exit, 1);
    assert_eq!(answered[1]["verdict"], "decreases");
}

#[test]
fn what_has_no_place_in_a_batch_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.json");
    let written = file.to_str().unwrap();
    let called = Caller::small()
        .input(&format!("batch\n--json batch -\nloops -o {written}\nloops --output={written}\nloops --knowledge /\n"))
        .call(&["batch", "--lang", "zh-Hant"]);
    assert_eq!(called.code, 1);
    assert!(!file.exists());
    let messages = called.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let messages: Vec<String> = messages.map(|error| error["error"]["message"].as_str().unwrap().to_owned()).collect();
    assert_snapshot!(messages.join("\n"), @"
    「batch」的一行不能又是「batch」
    「batch」的一行不能又是「batch」
    「batch」的一行不寫檔案：答案與其他各行一同輸出
    「batch」的一行不寫檔案：答案與其他各行一同輸出
    「batch」只載入一次知識：請在「batch」前指明
    ");
}

#[test]
fn what_runs_for_ever_or_writes_files_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("out");
    let written = place.to_str().unwrap();
    let lines = [
        "serve --port 0".to_owned(),
        "--lang zh serve".to_owned(),
        "--color never batch".to_owned(),
        format!("init {written}"),
        format!("--lang zh init {written}"),
        format!("page -o {written}"),
        format!("loops --frames {written} --as svg"),
        format!("handout TNF-α --frames={written} --as svg"),
    ];
    let (answered, exit) = answers(&lines.join("\n"));
    assert_eq!((answered.len(), exit), (lines.len(), 1));
    let message = |answer: &Value| answer["error"]["message"].as_str().unwrap().to_owned();
    let messages: Vec<String> = answered.iter().map(message).collect();
    assert!(messages[..2].iter().all(|message| message.contains("cannot be `serve`")), "{messages:?}");
    assert!(messages[2].contains("cannot be `batch`"), "{messages:?}");
    assert!(messages[3..].iter().all(|message| message.contains("writes no file")), "{messages:?}");
    assert!(!place.exists());
    // The words are names elsewhere.
    assert_eq!(answers("search serve\nsearch page\n").1, 0);
}

#[test]
fn a_line_may_ask_for_its_own_language_and_for_what_is_no_json() {
    let (answered, exit) = answers("show IL-6 --format text --lang zh-Hant\nloops --as dot\ncompletions bash\nhelp\n");
    assert_eq!(exit, 0);
    let texts: Vec<&str> = answered.iter().map(|answer| answer["text"].as_str().unwrap()).collect();
    assert!(texts[0].starts_with("IL-6（介白素-6"), "{}", texts[0]);
    assert!(texts[1].starts_with("digraph"), "{}", texts[1]);
    assert!(texts[2].contains("sarcograph") && texts[3].contains("Commands:"));
}

#[test]
fn a_file_of_commands_is_read_and_a_missing_one_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("questions.txt");
    std::fs::write(&file, "stats\nlist entities --kind hormone\n").unwrap();
    let answer = Caller::small().answer(&["batch", file.to_str().unwrap()]);
    assert_eq!(answer.lines().count(), 2);
    let missing = folder.path().join("no.txt");
    assert!(Caller::small().failure(1, &["batch", missing.to_str().unwrap()]).contains("no such file"));
    assert_eq!(Caller::small().input("stats").answer(&["batch", "-"]).lines().count(), 1);
    assert_eq!(Caller::small().answer(&["batch"]), "");
}

#[test]
fn knowledge_is_named_once_for_all_lines() {
    let folder = small_folder();
    let called =
        Caller::unopened().input("effect tnf muscle-mass").call(&["batch", "--knowledge", folder.to_str().unwrap()]);
    assert_eq!(serde_json::from_str::<Value>(&called.out).unwrap()["counts"]["-"], 2);
}

/// Lines that are only handed out once the one before is answered.
struct Dialogue<'a> {
    questions: Vec<&'static str>,
    answered: &'a RefCell<Vec<u8>>,
    asked: usize,
}

impl Read for Dialogue<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let lines = self.answered.borrow().split(|byte| *byte == b'\n').count() - 1;
        assert_eq!(lines, self.asked, "the line before is not answered yet");
        let Some(question) = self.questions.get(self.asked) else { return Ok(0) };
        self.asked += 1;
        buffer[..question.len()].copy_from_slice(question.as_bytes());
        Ok(question.len())
    }
}

struct Sink<'a>(&'a RefCell<Vec<u8>>);

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_line_is_answered_before_the_next_is_read() {
    let answered = RefCell::new(Vec::new());
    let mut input = Dialogue { questions: vec!["stats\n", "loops\n", "moon\n"], answered: &answered, asked: 0 };
    let mut streams = Streams { input: &mut input, out: &mut Sink(&answered), err: &mut io::sink() };
    let explorer = sarcograph::explorer::Explorer::folder(&small_folder()).unwrap();
    let exit = cli::run(["batch".into()], &Environment::default(), Some(&explorer), &mut streams);
    assert_eq!((exit.code(), input.asked), (1, 3));
}

#[test]
fn what_the_reader_of_a_picture_should_know_is_in_its_line() {
    let input = "export svg --theme inflammation\nexport svg --around mTOR\nstats --lang en";
    let called = Caller::shipped().input(input).call(&["batch", "--lang", "zh-Hans"]);
    let answers: Vec<Value> = called.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let warnings = answers[0]["warnings"].as_array().unwrap();
    assert!(warnings.len() == 1 && warnings[0].as_str().unwrap().contains("11 个机制的概览"), "{warnings:?}");
    assert!(answers[0]["text"].as_str().unwrap().starts_with("<?xml"));
    assert!(answers[1].get("warnings").is_none() && answers[2].get("warnings").is_none());
    assert_eq!(called.err, "");
}
