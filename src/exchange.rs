//! Floor 1: networks as other programs hold them: what is written for them and read from them.
//!
//! A [`Network`] has all that a knowledge base says of some entities and relations, as plain values. Writers and
//! readers know it and their format alone, one file a format; most of them go through [`records`], the same named attributes in
//! every format that can hold any: `name`, `kind`, `xrefs`, … of nodes, `interaction`, `sign`, `when_age`, `evidence`, … of edges. So what one
//! format is read back with, all are.
//!
//! A sign is 1, -1 or 0 (a study found no effect); an unknown one is absent, and `sign_text` tells it (`?`) from what has no sign at all.

mod attributes;
mod attributes_read;
pub mod format;
pub mod network;
mod publications;
pub mod read;
pub mod records;
mod sif_read;
mod sign_words;
pub mod table_read;
mod text;
mod written;
mod xml;

mod csv;
mod csv_read;
mod cx2;
mod cyjs;
mod gathered;
mod graphml;
mod graphml_read;
mod jgf;
mod json_read;
mod kgx;
mod neo4j;
mod node_link;
mod omnipath;
mod sif;
mod signor;

use format::NetworkFormat;
use network::Network;
use read::{Form, Read, ReadError};
pub use written::{Part, Written};

/// Writes a network. The same network gives the same bytes. O(nodes + edges + evidence).
///
/// # Errors
/// None that a network can cause; that of a writer of JSON or tables would be passed on.
pub fn write(network: &Network, format: NetworkFormat) -> Result<Written, serde_json::Error> {
    Ok(match format {
        NetworkFormat::Graphml => Written::whole(network, graphml::written(network)),
        NetworkFormat::Csv => csv::written(network),
        NetworkFormat::Sif => sif::written(network),
        NetworkFormat::OmniPath => omnipath::written(network),
        NetworkFormat::Signor => signor::written(network),
        NetworkFormat::Cx2 => Written::whole(network, cx2::written(network)?),
        NetworkFormat::Jgf => Written::whole(network, jgf::written(network)?),
        NetworkFormat::Cyjs => Written::whole(network, cyjs::written(network)?),
        NetworkFormat::NodeLink => Written::whole(network, node_link::written(network)?),
        NetworkFormat::Kgx => kgx::written(network),
        NetworkFormat::Neo4j => neo4j::written(network),
    })
}

/// Reads a file in that form; our own tables are known by their heads. The same bytes give the same network. O(bytes).
///
/// # Errors
/// It is no text or not in that form, holds no edge, or is a table without a column for a source, a sign or a target.
pub fn read(bytes: &[u8], form: Form, columns: &table_read::Columns) -> Result<Read, ReadError> {
    match form {
        Form::Sif => sif_read::read(bytes),
        Form::Table if *columns == table_read::Columns::default() && csv_read::is_ours(bytes) => {
            csv_read::read(bytes, None, None)
        }
        Form::Table => table_read::read(bytes, columns),
        Form::Graphml => graphml_read::read(bytes),
        Form::Json => json_read::read(bytes),
    }
}

/// Reads our own tables: edges, and nodes and evidence where they are given. O(bytes).
///
/// # Errors
/// A table is no text, or there is no edge.
pub fn read_tables(edges: &[u8], nodes: Option<&[u8]>, evidence: Option<&[u8]>) -> Result<Read, ReadError> {
    csv_read::read(edges, nodes, evidence)
}
