//! sarcograph explores signed graphs of mechanisms that people write as a folder of YAML.
//!
//! The floors, lowest first; a file imports from strictly lower floors or its own module (a test holds them to it):
//!
//! | floor | modules | what they do |
//! | --- | --- | --- |
//! | 0 | [`model`] | plain values: entities, relations, conditions, evidence, sources, names |
//! | 1 | [`diagnostic`] | findings about what people wrote: code, place, reason, way out |
//! | 2 | [`load`] | a folder of YAML to a checked [`model::knowledge::Knowledge`] |
//! | 3 | [`graph`] | the knowledge as a directed signed multigraph |
//! | 4 | [`query`], [`search`] | questions to answers: over the graph, over the words |
//! | 5 | [`render`] | answers to text, JSON and diagrams |
//! | 7 | [`explorer`] | the one value that a library user opens |
//! | 8 | [`cli`] | the command line |

pub mod model;

pub mod diagnostic;

pub mod load;

pub mod graph;

pub mod query;

pub mod search;

pub mod request;

pub mod render;

pub mod explorer;

pub mod cli;
