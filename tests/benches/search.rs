//! How fast the search is, beside `SQLite` FTS5 (trigram) and a plain scan, over the same records in one run:
//! `cargo bench --bench search` (needs python3 with its sqlite3 module; 100,000 notes take minutes, `-- --quick` leaves them out).
//!
//! All sides are in memory and warm, and take the best of the same number of rounds. Ours and FTS5 give the ten best records with
//! snippets; the scan gives all records that have one of the words, in no order. Texts as they are in `data/queries.yaml`: FTS5
//! takes a run of Chinese for one phrase, which is quick where no record has it, so that the queries that it finds something for
//! are told apart from all. Ratios are what the others take for each unit of time of ours.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use sarcograph::load;
use sarcograph::model::id::{NoteId, SourceId};
use sarcograph::model::knowledge::Knowledge;
use sarcograph::model::name::{Lang, Text};
use sarcograph::model::records::Records;
use sarcograph::model::source::Note;
use sarcograph::search::{SearchIndex, SearchQuestion};
use serde::{Deserialize, Serialize};

/// Words that are too short for trigrams.
const SHORT: [&str; 12] = ["癌", "骨", "肌肉", "骨折", "跌倒", "發炎", "老化", "锻炼", "激素", "蛋白", "IL", "Ca"];

#[derive(Deserialize)]
struct Query {
    q: String,
    #[serde(default)]
    again: Vec<String>,
}

#[derive(Serialize)]
struct EntityRef<'a> {
    records: &'a [(String, String)],
    queries: &'a [String],
    short: &'a [&'a str],
    build_rounds: usize,
    query_rounds: usize,
}

#[derive(Deserialize)]
struct Yardstick {
    version: String,
    build: f64,
    queries: Vec<(f64, usize)>,
    short: Vec<f64>,
}

fn main() {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let queries: Vec<Query> = serde_yaml::from_str(include_str!("../data/queries.yaml")).unwrap();
    let queries = queries.into_iter().flat_map(|query| std::iter::once(query.q).chain(query.again));
    let queries: Vec<String> =
        queries.filter(|text| text.split_whitespace().any(|word| word.chars().count() >= 3)).collect();
    let shipped = load::embedded().knowledge.unwrap();
    measure("shipped", &queries, Knowledge::new((*shipped).clone()), [25, 9]);
    measure("5,000 notes", &queries, with_notes(&shipped, 5_000), [5, 5]);
    if !quick {
        measure("100,000 notes", &queries, with_notes(&shipped, 100_000), [1, 3]);
    }
    processes();
}

fn measure(name: &str, queries: &[String], knowledge: Knowledge, [build_rounds, query_rounds]: [usize; 2]) {
    let knowledge = Arc::new(knowledge);
    let records = records(&knowledge);
    let theirs = yardstick(&EntityRef { records: &records, queries, short: &SHORT, build_rounds, query_rounds });
    let (index, build) = best(build_rounds, || SearchIndex::build(Arc::clone(&knowledge)).unwrap());
    let search = |text: &str| {
        let question = SearchQuestion::new(text, Lang::En);
        best(query_rounds, || index.search(&question).unwrap()).1
    };
    let ours: Vec<f64> = queries.iter().map(|text| search(text)).collect();
    let short: Vec<f64> = SHORT.iter().map(|text| search(text)).collect();
    let lowered: Vec<String> = records.iter().map(|(title, body)| format!("{title} {body}").to_lowercase()).collect();
    let scanned: Vec<f64> = queries.iter().map(|text| best(query_rounds, || scan(&lowered, text)).1).collect();
    let fts5: Vec<f64> = theirs.queries.iter().map(|(seconds, _)| *seconds).collect();
    let found: Vec<usize> = (0..queries.len()).filter(|at| theirs.queries[*at].1 > 0).collect();
    let of_found = |times: &[f64]| found.iter().map(|at| times[*at]).collect::<Vec<f64>>();
    println!("\n{name}: {} records; FTS5 of SQLite {}", records.len(), theirs.version);
    println!("  our build takes {:.2} of FTS5's", build / theirs.build);
    println!("  {:48} {:>8} {:>8}", "times our query", "median", "mean");
    row(&format!("FTS5, all {} queries", queries.len()), &fts5, &ours);
    row(&format!("FTS5, the {} that it finds something for", found.len()), &of_found(&fts5), &of_found(&ours));
    row(&format!("FTS5's LIKE, {} words of 1 or 2 characters", SHORT.len()), &theirs.short, &short);
    row("a plain scan, all queries", &scanned, &ours);
}

/// Prints how many times as long theirs takes as ours.
fn row(name: &str, theirs: &[f64], ours: &[f64]) {
    println!("  {name:48} {:8.1} {:8.1}", median(theirs) / median(ours), mean(theirs) / mean(ours));
}

/// Compares whole processes: what searching adds to opening the knowledge base.
fn processes() {
    let run = |arguments: &[&str]| {
        let status = || Command::new(env!("CARGO_BIN_EXE_sarcograph")).args(arguments).output().unwrap().status;
        best(15, || assert!(status().success())).1
    };
    let [search, show] = [&["search", "粒線體"][..], &["show", "粒線體"]].map(run);
    println!("\nwhole processes: search, which builds the index, takes {:.2} of show, which does not", search / show);
}

/// Runs a task in rounds and returns what it gave last with the shortest time in seconds.
fn best<T>(rounds: usize, mut task: impl FnMut() -> T) -> (T, f64) {
    let mut timed = || {
        let start = Instant::now();
        let result = std::hint::black_box(task());
        (result, start.elapsed().as_secs_f64())
    };
    let mut best = timed();
    for _ in 1..rounds {
        let (result, seconds) = timed();
        best = (result, seconds.min(best.1));
    }
    best
}

/// Returns the shipped records with so many further notes, each of four sentences that shipped notes have, always the same.
fn with_notes(shipped: &Knowledge, count: usize) -> Knowledge {
    let mut records = Records::clone(shipped);
    let notes: Vec<&Note> = shipped.notes().collect();
    let mut state = 1_u64;
    let mut random = |below: usize| {
        // Marsaglia's xorshift.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below).unwrap()).unwrap()
    };
    let source_id = SourceId::new("generated");
    let mut source = shipped.sources.values().next().unwrap().clone();
    source.id = source_id.clone();
    source.notes = (0..count)
        .map(|number| {
            let pieces: Vec<&Note> = (0..2).map(|_| notes[random(notes.len())]).collect();
            let text = |lang| pieces.iter().filter_map(|note| note.text.written(lang)).collect::<Vec<_>>().join(" ");
            Note {
                id: NoteId::of(&source_id, &format!("n{number}")),
                section: (number % 100).to_string(),
                text: Text::new([(Lang::En, text(Lang::En)), (Lang::ZhHans, text(Lang::ZhHans))]),
                mentions: pieces.iter().flat_map(|note| note.mentions.clone()).collect(),
                erratum: Text::default(),
                caution: Text::default(),
                doi: None,
                pmid: None,
            }
        })
        .collect();
    records.sources.insert(source_id, source);
    Knowledge::new(records)
}

/// Returns title and body of all records.
fn records(knowledge: &Knowledge) -> Vec<(String, String)> {
    let whole = |text: &Text| text.entries().map(|(_, text)| text).collect::<Vec<_>>().join(" ");
    let entities =
        knowledge.entities.values().map(|entity| (entity.names().collect::<Vec<_>>().join(" "), whole(&entity.summary)));
    let mechanisms = knowledge.mechanisms.values().map(|mechanism| (whole(&mechanism.title), whole(&mechanism.summary)));
    let notes =
        knowledge.notes().map(|note| (String::new(), [&note.text, &note.caution, &note.erratum].map(whole).join(" ")));
    entities.chain(mechanisms).chain(notes).collect()
}

fn scan<'t>(texts: &'t [String], query: &str) -> Vec<&'t str> {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    texts.iter().filter(|text| words.iter().any(|word| text.contains(word.as_str()))).map(String::as_str).collect()
}

fn yardstick(asked: &EntityRef<'_>) -> Yardstick {
    let file = tempfile::NamedTempFile::new().unwrap();
    serde_json::to_writer(file.as_file(), asked).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/benches/search.py");
    let output = Command::new("python3").arg(script).arg(file.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

#[allow(clippy::cast_precision_loss)]
fn mean(times: &[f64]) -> f64 {
    times.iter().sum::<f64>() / times.len() as f64
}
