//! Floor 1: networks as other programs hold them: what is written for them and read from them.
//!
//! A [`Network`] has all that a knowledge base says of some entities and relations, as plain values. Writers and
//! readers know it and their format alone, one file a format; most of them go through [`records`], the same named attributes in
//! every format that can hold any: `name`, `kind`, `xrefs`, … of nodes, `interaction`, `sign`, `when_age`, `evidence`, … of edges. So what one
//! format is read back with, all are.
//!
//! A sign is 1, -1 or 0 (a study found no effect); an unknown one is absent, and `sign_text` tells it (`?`) from what has no sign at all.

mod attributes;
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
mod cx2;
mod cyjs;
mod graphml;
mod jgf;
mod kgx;
mod neo4j;
mod node_link;
mod omnipath;
mod sif;
mod signor;

use format::NetworkFormat;
use network::Network;
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

/// Reads a file of edges: a table with a head where it names its columns or the ending says so, else SIF. The same bytes give the same
/// network. O(bytes).
///
/// # Errors
/// It is no text, holds no edge, or is a table without a column for a source, a sign or a target.
pub fn read(bytes: &[u8], is_table: bool, columns: &table_read::Columns) -> Result<read::Read, read::ReadError> {
    if is_table { table_read::read(bytes, columns) } else { sif_read::read(bytes) }
}
