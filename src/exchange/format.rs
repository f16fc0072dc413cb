//! The formats of networks: the one list of them, with what each cannot hold.

/// A format of networks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NetworkFormat {
    /// `GraphML`.
    Graphml,
    /// Tables of nodes, edges and evidence.
    Csv,
    /// The simple interaction format of Cytoscape.
    Sif,
    /// A table of interactions with the columns of `OmniPath`.
    OmniPath,
    /// A table of causal interactions with the columns of SIGNOR.
    Signor,
    /// CX2 of `NDEx` and Cytoscape.
    Cx2,
    /// JSON Graph Format, version 2.
    Jgf,
    /// Elements of cytoscape.js.
    Cyjs,
    /// Node-link JSON of `networkx`.
    NodeLink,
    /// Tables of nodes and edges in the Biolink Model, as KGX has them.
    Kgx,
    /// Tables that Neo4j imports.
    Neo4j,
}

/// What a knowledge base says of entities and relations that not every format can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// Names in other languages, synonyms, and what the entities are.
    Names,
    /// Identifiers in other databases.
    Xrefs,
    /// Conditions.
    Conditions,
    /// The evidence, its sources and notes.
    Evidence,
    /// What is contested, what is not firmly said, and the layer.
    Standing,
    /// Entities without a relation.
    Isolated,
    /// Relations that say nothing of more and less: is-a, part-of, criteria, markers, and studies that found no effect.
    Others,
    /// What goes together without a cause.
    Associations,
    /// What the model of others has no place for: kinds, names of opposite ends, looser words, what is broad or given, the mechanisms
    /// that tell a relation, and summaries in Chinese.
    Details,
}

impl NetworkFormat {
    /// All formats, in the order in which they are listed to readers.
    pub const ALL: [Self; 11] = [
        Self::Graphml,
        Self::Csv,
        Self::Sif,
        Self::OmniPath,
        Self::Signor,
        Self::Cx2,
        Self::Jgf,
        Self::Cyjs,
        Self::NodeLink,
        Self::Kgx,
        Self::Neo4j,
    ];

    /// Returns the identifier that people type.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Graphml => "graphml",
            Self::Csv => "csv",
            Self::Sif => "sif",
            Self::OmniPath => "omnipath",
            Self::Signor => "signor",
            Self::Cx2 => "cx2",
            Self::Jgf => "jgf",
            Self::Cyjs => "cyjs",
            Self::NodeLink => "node-link",
            Self::Kgx => "kgx",
            Self::Neo4j => "neo4j",
        }
    }

    /// Returns the endings, without a dot, that name the format; none where the ending says too little.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Graphml => &["graphml"],
            Self::Csv => &["csv"],
            Self::Sif => &["sif"],
            Self::Cx2 => &["cx2"],
            Self::Jgf => &["jgf"],
            Self::Cyjs => &["cyjs"],
            Self::OmniPath | Self::Signor | Self::NodeLink | Self::Kgx | Self::Neo4j => &[],
        }
    }

    /// Returns the endings that its files may also have where the format is named.
    pub const fn fits(self) -> &'static [&'static str] {
        match self {
            Self::Graphml => &["xml"],
            Self::Sif => &["txt", "tsv"],
            Self::OmniPath | Self::Signor => &["tsv", "txt"],
            Self::Cx2 | Self::Jgf | Self::Cyjs | Self::NodeLink => &["json"],
            Self::Csv | Self::Kgx | Self::Neo4j => &[],
        }
    }

    /// Returns the media type of a file of it (RFC 6838; RFC 7303 for XML, RFC 4180 for tables with commas).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Graphml => "application/xml",
            Self::Csv | Self::Neo4j => "text/csv; charset=utf-8",
            Self::Sif => "text/plain; charset=utf-8",
            Self::OmniPath | Self::Signor | Self::Kgx => "text/tab-separated-values; charset=utf-8",
            Self::Cx2 | Self::Jgf | Self::Cyjs | Self::NodeLink => "application/json; charset=utf-8",
        }
    }

    /// Returns `true` if it makes no sense as one file: it is written to a folder.
    pub const fn needs_folder(self) -> bool {
        matches!(self, Self::Kgx | Self::Neo4j)
    }

    /// Returns `true` if it is several files where it may be.
    pub const fn is_of_several_files(self) -> bool {
        matches!(self, Self::Csv | Self::Kgx | Self::Neo4j)
    }

    /// Returns what it cannot hold, whole or as the first of its files alone.
    pub const fn lacks(self, is_whole: bool) -> &'static [Aspect] {
        match self {
            Self::Csv if !is_whole => &[Aspect::Names, Aspect::Xrefs, Aspect::Evidence, Aspect::Isolated],
            Self::Graphml | Self::Csv | Self::Cx2 | Self::Jgf | Self::Cyjs | Self::NodeLink | Self::Neo4j => &[],
            Self::Kgx => &[Aspect::Details],
            Self::Sif => &[Aspect::Names, Aspect::Xrefs, Aspect::Conditions, Aspect::Evidence, Aspect::Standing],
            Self::Signor => &[
                Aspect::Names,
                Aspect::Conditions,
                Aspect::Standing,
                Aspect::Isolated,
                Aspect::Others,
                Aspect::Associations,
            ],
            Self::OmniPath => &[Aspect::Names, Aspect::Conditions, Aspect::Standing, Aspect::Isolated, Aspect::Others],
        }
    }

    /// Returns a line of code, or the menu of a program, that reads what was written to `place`: its file or folder.
    pub fn reading(self, place: &str) -> String {
        let place = place.trim_end_matches('/');
        let text = serde_json::Value::from(place).to_string();
        let table = |name: &str| serde_json::Value::from(format!("{place}{name}")).to_string();
        match self {
            Self::Graphml => format!("import networkx; g = networkx.read_graphml({text})"),
            // Without it, a gene called NA would be read as missing.
            Self::Csv => format!("import pandas; edges = pandas.read_csv({}, keep_default_na=False)", csv_place(place)),
            Self::OmniPath | Self::Signor => {
                format!("import pandas; t = pandas.read_csv({text}, sep=\"\\t\", keep_default_na=False)")
            }
            Self::Sif | Self::Cx2 => "Cytoscape: File > Import > Network from File".to_owned(),
            Self::Jgf => format!("import json; graph = json.load(open({text}))[\"graph\"]"),
            Self::Cyjs => format!("cytoscape({{elements: JSON.parse(require(\"fs\").readFileSync({text})).elements}})"),
            Self::NodeLink => {
                format!("import json, networkx; g = networkx.node_link_graph(json.load(open({text})), edges=\"edges\")")
            }
            Self::Kgx => format!("kgx validate -i tsv {} {}", table("/nodes.tsv"), table("/edges.tsv")),
            Self::Neo4j => format!(
                "neo4j-admin database import full --nodes={} --relationships={}",
                table("/nodes.csv"),
                table("/edges.csv")
            ),
        }
    }
}

/// Returns the table of edges of a place: the file itself, or the one in the folder.
fn csv_place(place: &str) -> String {
    let is_file = place.to_ascii_lowercase().ends_with(".csv");
    serde_json::Value::from(if is_file { place.to_owned() } else { format!("{place}/edges.csv") }).to_string()
}
