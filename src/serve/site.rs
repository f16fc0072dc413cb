//! What is there to ask for, and who may.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use serde::Serialize;

use super::head::Head;
use super::response::Response;
use super::store::{State, Store};
use crate::diagnostic::answer::DiagnosticRecord;
use crate::diagnostic::code::Severity;
use crate::model::name::Lang;
use crate::page::bundle::SERVED;
use crate::page::{Door, ReadWords, Reply, start_without_knowledge};
use crate::render::failure::Failure;
use crate::render::words::failure::FailureWords;
use crate::render::words::{Phrase, Unit};

/// How many faults the page is told of.
const MAX_FAULTS: usize = 50;

/// What is served.
pub struct Site {
    store: Store,
    port: u16,
    globals: String,
    words: ReadWords,
}

/// Which knowledge answers, and what is wrong with its folder.
#[derive(Serialize)]
struct StateRecord<'a> {
    hash: &'a str,
    errors: usize,
    faults: Vec<&'a DiagnosticRecord>,
    unreadable: Option<&'a str>,
    stale: bool,
}

impl Site {
    /// Serves a store on a port. `globals` are options that commands to copy carry on, each with a blank before it; `words` reads
    /// requests that are written as a command.
    pub fn new(store: Store, port: u16, globals: String, words: ReadWords) -> Self {
        Self { store, port, globals, words }
    }

    /// Builds what the first answer would have to wait for.
    pub fn warm_up(&self) {
        if let Some(explorer) = self.store.current().explorer {
            Door::new(&explorer).ask("search/a?limit=1");
        }
    }

    /// Answers a request. The same request of the same knowledge gives the same bytes.
    pub fn respond(&self, head: &Head) -> Response {
        if !self.is_ours(head.host.as_deref()) {
            let sentence = format!("This server answers to http://localhost:{}/ and no other name.", self.port);
            return Response::refusal(403, &sentence);
        }
        if head.method != "GET" {
            return Response::refusal(405, "This server answers GET and nothing else.");
        }
        if head.has_body {
            return Response::refusal(413, "A question has no body: it stands in the address.");
        }
        let target = head.target.split('#').next().unwrap_or_default();
        let path = target.split('?').next().unwrap_or_default();
        let known = head.if_none_match.as_deref();
        if let Some((_, kind, text)) = SERVED.iter().find(|(served, ..)| *served == path) {
            return asset(kind, text).unless_held(known);
        }
        if path == "/state" {
            return self.state();
        }
        match target.strip_prefix("/ask").filter(|rest| rest.is_empty() || rest.starts_with(['/', '?'])) {
            Some(address) => self.answer(address.trim_start_matches('/'), known),
            None => Response::refusal(404, "There is nothing here: the page is at /, answers are below /ask/."),
        }
    }

    /// Returns `true` if a request names this server as people call it. A page from elsewhere may have a name lead here, but then it
    /// says that name.
    fn is_ours(&self, host: Option<&str>) -> bool {
        let Some(host) = host else { return false };
        let name = host.strip_suffix(&format!(":{}", self.port)).or((self.port == 80).then_some(host));
        name.is_some_and(|name| ["localhost", "127.0.0.1", "[::1]"].iter().any(|ours| name.eq_ignore_ascii_case(ours)))
    }

    /// Answers an address. Whoever holds the answer already is told so before it is worked out.
    fn answer(&self, address: &str, known: Option<&str>) -> Response {
        let state = self.store.current();
        let Some(explorer) = &state.explorer else {
            let is_start = address.split('?').next() == Some("start");
            return if is_start { start_without_knowledge(address).into() } else { faulty(&state) };
        };
        let tag = tag(state.hash(), address);
        // Nobody has the tag but who was given the answer.
        if known == Some(tag.as_str()) {
            return Response { status: 304, kind: "", tag: Some(tag), body: Vec::new() };
        }
        let door = Door::new(explorer).reading(self.words).with_globals(&self.globals);
        let mut response = Response::from(door.ask(address));
        response.tag = (response.status == 200).then_some(tag);
        response.unless_held(known)
    }

    fn state(&self) -> Response {
        let state = self.store.current();
        let faults = state.faults.iter().flat_map(|faults| &faults.diagnostics);
        let record = StateRecord {
            hash: state.hash(),
            errors: state.faults.as_ref().map_or(0, |faults| faults.errors),
            faults: faults.filter(|finding| finding.severity == Severity::Error).take(MAX_FAULTS).collect(),
            unreadable: state.unreadable.as_deref(),
            stale: state.explorer.is_some(),
        };
        Reply::json(200, &record).into()
    }
}

fn asset(kind: &'static str, text: &'static str) -> Response {
    Response { status: 200, kind, tag: Some(format!("\"{:016x}\"", hash(text))), body: text.as_bytes().to_vec() }
}

/// Tells the answer to an address from others, and from what other knowledge and other versions of the program answer.
fn tag(knowledge: &str, address: &str) -> String {
    format!("\"{knowledge}-{}-{:016x}\"", env!("CARGO_PKG_VERSION"), hash(address))
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Says that the knowledge cannot answer, and why.
fn faulty(state: &State) -> Response {
    let errors = state.faults.as_ref().map_or(0, |faults| faults.errors);
    let parts = ["knowledge".into(), Unit::Fault.count(Lang::En, errors).into()];
    let failure = Failure::new("faulty-knowledge", FailureWords::Faulty.fill(Lang::En, &parts).plain());
    Reply::json(503, &failure).into()
}
