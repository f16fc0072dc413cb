//! Somebody who calls the program: with an environment, on a knowledge base.

use std::ffi::OsString;
use std::sync::Arc;

use sarcograph::cli::{self, Environment, Streams};
use sarcograph::explorer::Explorer;

use crate::answers_schema::hold;
use crate::support;
pub(super) use crate::support::small_folder;

pub(super) struct Caller {
    explorer: Option<Arc<Explorer>>,
    environment: Environment,
    input: String,
}

/// What a call gave.
pub(super) struct Called {
    pub(super) out: String,
    pub(super) err: String,
    pub(super) code: u8,
}

impl Caller {
    /// Calls on the small knowledge base.
    pub(super) fn small() -> Self {
        Self::on(support::small().clone())
    }

    /// Calls on the knowledge base that the program carries.
    pub(super) fn shipped() -> Self {
        Self::on(support::shipped().clone())
    }

    /// Calls without a knowledge base opened beforehand.
    pub(super) fn unopened() -> Self {
        Self { explorer: None, environment: Environment::default(), input: String::new() }
    }

    /// Calls on a knowledge base.
    pub(super) fn with(explorer: Explorer) -> Self {
        Self::on(Arc::new(explorer))
    }

    fn on(explorer: Arc<Explorer>) -> Self {
        Self { explorer: Some(explorer), environment: Environment::default(), input: String::new() }
    }

    /// Sets an environment variable.
    pub(super) fn variable(mut self, name: &str, value: &str) -> Self {
        self.environment.variables.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Writes to standard input.
    pub(super) fn input(mut self, text: &str) -> Self {
        text.clone_into(&mut self.input);
        self
    }

    /// Sends results to a terminal of so many columns.
    pub(super) fn terminal(mut self, columns: usize) -> Self {
        self.environment.out_columns = Some(columns);
        self
    }

    /// Calls with arguments as a shell would hand them over. What is answered in JSON is held against its schema.
    pub(super) fn call(&self, arguments: &[&str]) -> Called {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let words = arguments.iter().map(OsString::from);
        let mut streams = Streams { input: &mut self.input.as_bytes(), out: &mut out, err: &mut err };
        let exit = cli::run(words, &self.environment, self.explorer.as_deref(), &mut streams);
        let out = String::from_utf8(out).unwrap();
        hold(arguments, &out);
        Called { out, err: String::from_utf8(err).unwrap(), code: exit.code() }
    }

    /// Calls and expects an answer and no message.
    pub(super) fn answer(&self, arguments: &[&str]) -> String {
        let called = self.call(arguments);
        assert_eq!((called.code, called.err.as_str()), (0, ""), "{arguments:?}");
        called.out
    }

    /// Calls and expects JSON.
    pub(super) fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.answer(&[arguments, &["--json"]].concat())).unwrap()
    }

    /// Calls and expects a failure, told among the messages alone.
    pub(super) fn failure(&self, code: u8, arguments: &[&str]) -> String {
        let called = self.call(arguments);
        assert_eq!((called.code, called.out.as_str()), (code, ""), "{arguments:?}");
        called.err
    }
}

/// Returns the commands that an answer offers to go on with, as they stand on the page.
pub(super) fn offered(text: &str) -> Vec<String> {
    let lines = text.lines().skip_while(|line| !["next", "下一步"].iter().any(|word| line.starts_with(word)));
    lines.filter_map(|line| line.find("sarcograph ").map(|at| line[at..].to_owned())).collect()
}

/// Calls on the small knowledge base in one language and expects an answer.
pub(super) fn told(arguments: &[&str], lang: &str) -> String {
    Caller::small().answer(&[arguments, &["--lang", lang]].concat())
}
