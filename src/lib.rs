//! sarcograph explores signed graphs of mechanisms that people write as a folder of YAML: what raises what, what lowers it, under
//! which conditions, and which sentence of which source says so. The knowledge that it carries is about how muscle is lost and
//! kept; nothing in the code is, and any other folder of the same format can be opened.
//!
//! # A first program
//!
//! ```
//! use sarcograph::{EffectQuestion, Explorer, Filters, PathQuestion, Verdict};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let explorer = Explorer::embedded()?; // or Explorer::folder(path)?
//!     let (from, to) = (explorer.entity("TNF-α")?, explorer.entity("muscle mass")?);
//!
//!     // A question is a value. What it does not say has a default: here paths of at most 4 steps, of which 10 are listed.
//!     let answer = explorer.ask(&PathQuestion::new(from.clone(), to.clone()))?;
//!     for path in &answer.paths {
//!         println!("{} {:?}", path.sign.symbol(), path.entities);
//!         for relation in &path.relations {
//!             println!("    {} rests on {}", relation.id, relation.evidence[0].note);
//!         }
//!     }
//!     assert_eq!(answer.nearest.map(|nearest| nearest.verdict), Some(Verdict::Decreases));
//!
//!     // Every field can be set, and an answer is data too.
//!     let filters = Filters { no_contested: true, ..Filters::default() };
//!     let question = EffectQuestion { filters, max_steps: 3, ..EffectQuestion::new(from, to) };
//!     println!("{}", serde_json::to_string_pretty(&explorer.ask(&question)?)?);
//!     Ok(())
//! }
//! ```
//!
//! Names are those that people use, in English or Chinese ([`Explorer::entity`] says how one was read, [`NameError`] what is near).
//! [`Explorer::search`] looks into the words of the knowledge rather than its graph. The questions are the files of [`query`]. Filters
//! that speak of conditions or sources are best made from words too:
//! [`FilterWords::filters`](request::filters::FilterWords::filters).
//!
//! # In words, and in any format
//!
//! Where a question comes from a form, a file or another program, it is a [`Request`](request::Request): names, conditions and
//! limits as words, which are looked up when it is answered. The answer is then written as [text](render::terminal), JSON or a
//! picture by [`Present`](render::present::Present).
//!
//! ```
//! use sarcograph::render::{dot, naming::Naming, present::Present, terminal::Terminal};
//! use sarcograph::request::Request;
//! use sarcograph::{Explorer, Lang};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let explorer = Explorer::embedded()?;
//! let request = Request::from_json(r#"{"question": "path", "from": "IL-6", "to": "肌肉量", "when": "慢性"}"#)?;
//! let answered = request.answer(&explorer, Lang::En)?;
//!
//! // `globals` are options that commands to copy carry on: here none.
//! let naming = Naming { knowledge: explorer.knowledge(), lang: Lang::En, globals: "" };
//! println!("{}", Terminal::default().render(&answered.view(naming)));
//! println!("{}", answered.json(explorer.knowledge())?);
//! if let Some(diagram) = answered.diagram(naming, &[Lang::En, Lang::ZhHans]) {
//!     println!("{}", dot::render(&diagram));
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # The floors
//!
//! Lowest first. A file imports from strictly lower floors or its own module, and within a module no files import one another in a
//! circle; a test holds them to it.
//!
//! | floor | modules | what they do |
//! | --- | --- | --- |
//! | 0 | [`model`], [`layered`] | plain values: entities, relations, conditions, evidence, sources, names; boxes and lines laid out on a page |
//! | 1 | [`diagnostic`] | what is wrong with what people wrote: code, place, reason, way out |
//! | 1 | [`exchange`] | networks in the formats of other programs |
//! | 2 | [`load`] | a folder of YAML to a checked [`model::knowledge::Knowledge`] |
//! | 2 | [`import`] | what other programs write to the files of a knowledge base |
//! | 3 | [`graph`] | the knowledge as a directed signed multigraph, and what filters leave of it |
//! | 4 | `algo` | bounded searches: numbers in, numbers out |
//! | 5 | [`query`], [`search`] | questions to answers: over the graph, over the words |
//! | 6 | [`explorer`] | the one value that a library user opens |
//! | 7 | `request` | a question in words, the same for every door |
//! | 8 | [`render`] | answers to text, JSON and diagrams |
//! | 9 | [`page`] | what a page asks and is answered, be it served or a file of its own |
//! | 10 | [`serve`] | the page and its answers over HTTP, for this machine alone |
//! | 11 | [`cli`] | the command line |
//!
//! # The way of a question
//!
//! Words, request, question, answer, view or diagram or JSON, door. `sarcograph effect TNF-α "muscle mass"` goes like this:
//!
//! 1. [`load`] reads the files into records with the place of each value, checks them, and hands over a
//!    [`Knowledge`](model::knowledge::Knowledge) that cannot be wrong; what is wrong instead becomes a
//!    [`Diagnostic`](diagnostic::Diagnostic). [`graph`] numbers its entities and relations. That is what opening an [`Explorer`] does.
//! 2. [`cli`] reads the arguments as a [`Request`](request::Request), here an [`EffectRequest`](request::effect::EffectRequest). A line
//!    of JSON would have given the same value.
//! 3. [`request`] looks up the two names and the conditions; they become [`EntityRef`]s and [`Filters`], and with the limits an
//!    [`EffectQuestion`]. A name that means nothing is a [`RequestError`](request::error::RequestError) with its nearest ones.
//! 4. The question is asked: `graph` applies its [`Filters`], `algo` enumerates the routes, shortest first, `query` counts them,
//!    keeps examples and draws the verdict. The [`EffectAnswer`] has ids only, no numbers of nodes and no words.
//! 5. Request, question and answer go on together, as an [`Answered`](request::answered::Answered). [`render`] lays it out in the
//!    reader's language, with the requests that one may ask next written as commands, or writes it as JSON or a diagram.
//! 6. [`cli`] prints that, or writes it to the file named.
//!
//! # Where to add
//!
//! `CONTRIBUTING.md` goes through each step by step.
//!
//! - **A question** (four new files, and lines in seven): the question, its answer and `impl Question` in `query/`; its words and
//!   options in `request/`; what text says in `render/words/`; `impl Present` in `render/layout/`. It joins the lists in `query.rs`,
//!   `request.rs`, `request/answered.rs`, `render/words.rs`, `render/layout.rs`, `render/present/answered.rs` and here; the compiler
//!   names those that match. The command line follows from the request.
//! - **A format** (one new file, and lines in four): a file in `render/` that takes a view or a diagram, never an answer; its line in
//!   `render.rs`, `render/format.rs`, `render/words/format.rs` and `cli/output.rs`.
//! - **A field of an entity** (lines in six): `model/entity.rs`, its reading and schema in `load/raw/entity.rs`,
//!   `load/schema/entity.rs` and `load/resolve.rs`, its record in `query/show/records.rs`, its text in `render/layout/show.rs`; and the
//!   table in `knowledge/README.md`, which a test holds against the schema.
//!
//! # Words
//!
//! - **route**: the entities that a path passes, in order, with its sign. Paths that differ in conditions or parallel relations alone
//!   are one route; verdicts count routes.
//! - **verdict**: what all routes say together: they agree ([`Increases`](Verdict::Increases), [`Decreases`](Verdict::Decreases)), or
//!   not ([`Ambiguous`](Verdict::Ambiguous)), or have no sign ([`Unknown`](Verdict::Unknown)), or there is none
//!   ([`None`](Verdict::None)).
//! - **nearest**: the verdict at the shortest length that has a signed path. Far detours make much ambiguous; the nearest tells first.
//! - **firm**: said of a verdict that stays unanimous over all paths of up to 10 steps, however few were asked for. On a public test
//!   (lesions of a gene and what clinicians report of 866 variables, on another graph of human physiology) verdicts that were unanimous
//!   up to 10 steps were right in 97.9 %, those that were so up to 4 alone in 70 %. It measures how far a path may be trusted that others
//!   contradict or do not; it is no probability that a single answer here is true.
//! - **stated, general**: a path is stated if its steps state each condition asked for, else general: silent on one. Paths that state
//!   another value do not count at all.
//! - **basis**: which of the two a verdict rests on. General paths speak only where no stated one does, and the answer says so.
//! - **throughout**: said of a condition that holds for a whole path or not at all, so that no step may be silent on it.
//! - **layer**: `documents` is what the documents at hand say, `background` the textbook steps that join them.
//! - **opposite**: a name of the same quantity seen from its other end (muscle loss, muscle mass). It turns every sign and verdict.
//! - **read as**: said of a looser word that stands for an entity without being its name. Answers tell how it was read.
//! - **broad**: said of an entity too wide to be passed in the middle of a path (ageing, a diagnosis, a group), but where one mechanism
//!   states both the step to it and the step from it. **given**: said of one that nothing acts on (age, sex, a gene variant).
//! - **contested**: derived, never written: the evidence of a relation disagrees, or another relation of the pair has another sign
//!   under conditions that may hold at once. Such a relation is told of its own pair; no path of several steps and no loop passes it.

pub mod model;

pub mod layered;

pub mod exchange;

pub mod diagnostic;

pub mod load;

pub mod import;

pub mod snapshot;

pub mod graph;

mod algo;

pub mod query;

pub mod search;

pub mod explorer;

pub mod request;

pub mod render;

pub mod page;

#[cfg(feature = "cli")]
pub mod serve;

#[cfg(feature = "cli")]
pub mod cli;

pub use crate::explorer::{Explorer, NameError, OpenError};
pub use crate::graph::direction::Direction;
pub use crate::graph::filters::{Filter, Filters};
pub use crate::model::effect::Sign;
pub use crate::model::name::Lang;
pub use crate::query::answer::{
    Basis, EntityRef, EvidenceRecord, FeedbackLoop, LeftOut, LoopKind, Nearest, NoteRecord, RelationRecord, SignCounts,
    SignedPath, Verdict,
};
pub use crate::query::cite::{CiteAnswer, CiteQuestion};
pub use crate::query::common_causes::{CommonAnswer, CommonQuestion};
pub use crate::query::compare::{CompareAnswer, CompareQuestion};
pub use crate::query::contradictions::{ContradictionsAnswer, ContradictionsQuestion};
pub use crate::query::effect::{EffectAnswer, EffectQuestion};
pub use crate::query::error::QuestionError;
pub use crate::query::interventions::{InterventionsAnswer, InterventionsQuestion};
pub use crate::query::list::{ListAnswer, ListQuestion, RecordType};
pub use crate::query::loops::{LoopsAnswer, LoopsQuestion};
pub use crate::query::pair_outcome::PairOutcome;
pub use crate::query::path::{PathAnswer, PathQuestion};
pub use crate::query::question::Question;
pub use crate::query::reach::{NeighborsAnswer, NeighborsQuestion, ReachAnswer, ReachQuestion};
pub use crate::query::show::{RecordRef, ShowAnswer, ShowQuestion};
pub use crate::query::stats::{StatsAnswer, StatsQuestion};
pub use crate::query::subgraph::{Subgraph, SubgraphAnswer, SubgraphQuestion};
pub use crate::query::what_if::{WhatIfAnswer, WhatIfQuestion};
pub use crate::query::why::{WhyAnswer, WhyQuestion};
pub use crate::search::{SearchAnswer, SearchQuestion};
