//! Reading tables of edges with a head: those of SIGNOR and `OmniPath`, and any with columns for source, sign and target. Columns are
//! known by their names; case counts for nothing.

use std::collections::{HashMap, HashSet};

use super::network::{Edge, Item, Network};
use super::publications;
use super::read::{Read, ReadError, Reason, Skipped};
use super::sign_words::effect;
use super::text::decoded;
use crate::model::curie::is_curie;
use crate::model::effect::Effect;
use crate::model::entity::Entity;
use crate::model::id::KindId;
use crate::model::name::{Lang, Text};

/// The columns of a table, named by whoever asks for it where they are called unusually.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The column of what acts.
    pub source: Option<String>,
    /// The column of the sign.
    pub sign: Option<String>,
    /// The column of what is acted on.
    pub target: Option<String>,
}

const SOURCES: [&str; 8] = ["source_genesymbol", "entitya", "source", "from", "subject", "tf", "regulator", "node1"];
const TARGETS: [&str; 7] = ["target_genesymbol", "entityb", "target", "to", "object", "gene", "node2"];
const SIGNS: [&str; 9] =
    ["effect", "sign", "interaction", "sign_text", "relation", "mode", "regulation", "predicate", "type"];
/// Columns with works.
pub(super) const WORKS: [&str; 6] = ["pmid", "pmids", "references", "publications", "pubmed", "reference"];
/// Columns with the words of a source.
pub(super) const SENTENCES: [&str; 2] = ["sentence", "supporting_text"];

/// Where the columns of a table are.
struct Head {
    source: usize,
    target: usize,
    sign: Option<usize>,
    /// Columns of `OmniPath`: stimulates, inhibits, and what most of its sources say; is there a direction.
    flags: [Option<usize>; 5],
    accessions: [Option<usize>; 2],
    sorts: [Option<usize>; 2],
    works: Option<usize>,
    sentence: Option<usize>,
    length: usize,
}

/// Reads the edges of a table.
pub(super) fn read(bytes: &[u8], columns: &Columns) -> Result<Read, ReadError> {
    let text = decoded(bytes).ok_or(ReadError::NoText)?;
    // Spreadsheets write what parts the fields as a first line.
    let (text, before) = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("sep=") => (rest.to_owned(), 1),
        _ => (text, 0),
    };
    let first = text.lines().next().ok_or(ReadError::Empty)?;
    let count = |delimiter| first.matches(delimiter).count();
    let delimiter = [('\t', b'\t'), (';', b';'), (',', b',')]
        .into_iter()
        .max_by_key(|(character, _)| (count(*character), *character == ','));
    let delimiter = delimiter.map_or(b',', |(_, byte)| byte);
    let mut builder = ::csv::ReaderBuilder::new();
    // In tables parted by tabs a quotation mark is a letter.
    builder.delimiter(delimiter).has_headers(false).flexible(true).quoting(delimiter != b'\t');
    let mut rows = builder.from_reader(text.as_bytes()).into_records();
    let head = match rows.next() {
        Some(Ok(row)) => head(&row.iter().map(str::to_owned).collect::<Vec<_>>(), columns, before + 1)?,
        _ => return Err(ReadError::Empty),
    };
    let mut read = Read::default();
    let (mut known, mut seen) = (HashSet::new(), HashMap::new());
    for row in rows {
        let Ok(row) = row else { continue };
        let line = before + row.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(usize::MAX));
        let mut skip = |reason| read.skipped.push(Skipped { line, reason });
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().trim();
        if row.len() != head.length {
            skip(Reason::Fields);
            continue;
        }
        let (source, target) = (cell(Some(head.source)), cell(Some(head.target)));
        if source.contains('\0') || target.contains('\0') {
            skip(Reason::NoText);
            continue;
        }
        if source.is_empty() || target.is_empty() {
            skip(Reason::NoEnd);
            continue;
        }
        let Some(effect) = said(&head, cell) else {
            skip(Reason::Sign);
            continue;
        };
        for (at, name) in [source, target].into_iter().enumerate() {
            add(&mut read.network, &mut known, name, cell(head.accessions[at]), cell(head.sorts[at]));
        }
        let items = items(cell(head.works), cell(head.sentence));
        let key = (source.to_owned(), effect, target.to_owned());
        if let Some(edge) = seen.get(&key).and_then(|at: &usize| read.network.edges.get_mut(*at)) {
            let new: Vec<Item> = items.into_iter().filter(|item| !edge.evidence.contains(item)).collect();
            if new.is_empty() {
                read.skipped.push(Skipped { line, reason: Reason::Repeated });
            }
            edge.evidence.extend(new);
        } else {
            seen.insert(key, read.network.edges.len());
            read.network.edges.push(Edge { evidence: items, ..Edge::new(source, effect, target) });
        }
    }
    if read.network.edges.is_empty() { Err(ReadError::Empty) } else { Ok(read) }
}

fn head(names: &[String], columns: &Columns, line: usize) -> Result<Head, ReadError> {
    let folded: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
    let at = |known: &[&str]| known.iter().find_map(|name| folded.iter().position(|known| known == name));
    let column = |asked: &Option<String>, known: &[&str]| match asked {
        Some(asked) => folded.iter().position(|known| *known == asked.trim().to_lowercase()),
        None => at(known),
    };
    let missing = |what| ReadError::NoColumn { line, what, columns: names.join(", ") };
    let one = |name: &str| at(&[name]);
    let flags = ["is_stimulation", "is_inhibition", "consensus_stimulation", "consensus_inhibition", "is_directed"].map(one);
    let sign = column(&columns.sign, &SIGNS);
    if sign.is_none() && (flags[0].is_none() || columns.sign.is_some()) {
        return Err(missing("sign"));
    }
    let accessions = if flags[0].is_some() { [one("source"), one("target")] } else { [one("ida"), one("idb")] };
    Ok(Head {
        source: column(&columns.source, &SOURCES).ok_or_else(|| missing("source"))?,
        target: column(&columns.target, &TARGETS).ok_or_else(|| missing("target"))?,
        sign: sign.filter(|_| flags[0].is_none() || columns.sign.is_some()),
        flags,
        accessions,
        sorts: [one("typea"), one("typeb")],
        works: at(&WORKS),
        sentence: at(&SENTENCES),
        length: names.len(),
    })
}

/// Returns what a row says that its edge does. An empty word says nothing of the direction. Where `OmniPath` says both, what most of
/// its sources say decides.
fn said<'a>(head: &Head, cell: impl Fn(Option<usize>) -> &'a str) -> Option<Effect> {
    if let Some(sign) = head.sign {
        let word = cell(Some(sign));
        return if word.is_empty() { Some(Effect::Regulates) } else { effect(word) };
    }
    let is = |at: Option<usize>| matches!(cell(at).to_lowercase().as_str(), "true" | "1" | "yes");
    let [raises, lowers, mostly_raises, mostly_lowers, directed] = head.flags.map(is);
    if head.flags[4].is_some() && !directed {
        return Some(Effect::Correlates);
    }
    let (raises, lowers) = if raises && lowers { (mostly_raises, mostly_lowers) } else { (raises, lowers) };
    Some(match (raises, lowers) {
        (true, false) => Effect::Activates,
        (false, true) => Effect::Inhibits,
        _ => Effect::Regulates,
    })
}

/// Returns the works that a cell names, by their numbers in `PubMed` or their DOIs: `1;2`, `SOURCE:1;SOURCE:2`, `PMID:1|doi:10.1000/2`.
pub(super) fn items(works: &str, sentence: &str) -> Vec<Item> {
    let text = if sentence.is_empty() { Text::default() } else { Text::new([(Lang::En, sentence.to_owned())]) };
    let mut found: Vec<Item> = Vec::new();
    let number = |work: &str| publications::pmid(work.rsplit(':').next().unwrap_or_default());
    for works in works.split('|') {
        let parts: Vec<&str> = works.split([';', ',']).filter(|work| !work.trim().is_empty()).collect();
        // A DOI may hold what parts others: half of one is none.
        let is_whole = parts.iter().all(|work| publications::doi(work).or_else(|| number(work)).is_some());
        for work in parts {
            let doi = publications::doi(work);
            let pmid = if doi.is_none() { number(work) } else { None };
            let item = Item { doi: doi.filter(|_| is_whole), pmid, text: text.clone(), ..Item::default() };
            if (item.doi.is_some() || item.pmid.is_some()) && !found.contains(&item) {
                found.push(item);
            }
        }
    }
    if found.is_empty() && !text.is_empty() {
        found.push(Item { text, ..Item::default() });
    }
    found
}

fn add(network: &mut Network, known: &mut HashSet<String>, name: &str, accession: &str, sort: &str) {
    if !known.insert(name.to_owned()) {
        return;
    }
    let xrefs = [format!("uniprot:{accession}")].into_iter().filter(|xref| is_curie(xref)).collect();
    network.nodes.push(Entity { kind: KindId::new(sort.to_lowercase()), xrefs, ..Entity::named(name) });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(read: &Read) -> String {
        read.network
            .edges
            .iter()
            .map(|edge| if edge.effect == Effect::Correlates { "~" } else { edge.sign_text() })
            .collect()
    }

    fn plain(text: &str) -> Read {
        read(text.as_bytes(), &Columns::default()).unwrap()
    }

    #[test]
    fn what_parts_the_fields_is_seen_in_the_head() {
        assert_eq!(signs(&plain("source,sign,target\n\"a, b\",1,c\nc,-1,d\n")), "+-");
        assert_eq!(signs(&plain("sep=;\nsource;sign;target;weight\na;1;b;0,5\n")), "+");
        // In a table parted by tabs a quotation mark is a letter.
        assert_eq!(signs(&plain("source\tsign\ttarget\n\"a\tup\tb\n")), "+");
    }

    #[test]
    fn rows_that_are_no_edges_are_told_with_their_lines() {
        let read = plain("source,sign,target\na,1\n,1,b\na,,b\na,hm,b\na,1,a\na,1,a\n");
        let told: Vec<(usize, Reason)> = read.skipped.iter().map(|one| (one.line, one.reason)).collect();
        assert_eq!(told, [(2, Reason::Fields), (3, Reason::NoEnd), (5, Reason::Sign), (7, Reason::Repeated)]);
        assert_eq!(signs(&read), "?+");
    }

    #[test]
    fn omnipath_and_signor_are_known_by_their_columns() {
        let head = "source\ttarget\tsource_genesymbol\ttarget_genesymbol\tis_directed\tis_stimulation\tis_inhibition\t\
                    consensus_stimulation\tconsensus_inhibition\treferences\n";
        let rows = "P00001\tP00002\tA\tB\tTrue\tTrue\tFalse\tTrue\tFalse\tX:11;Y:12\nP00001\tP00003\tA\tC\tTrue\tTrue\tTrue\tFalse\t\
                    True\t\nP00002\tP00003\tB\tC\t1\t1\t1\t1\t1\t\nP00002\tP00001\tB\tA\tFalse\tFalse\tFalse\tFalse\tFalse\t\n";
        let read = plain(&format!("{head}{rows}"));
        assert_eq!(signs(&read), "+-?~");
        assert_eq!(read.network.edges[0].evidence.len(), 2);
        assert_eq!(read.network.nodes[0].xrefs, ["uniprot:P00001"]);
        let signor = plain(
            "ENTITYA;TYPEA;IDA;ENTITYB;TYPEB;IDB;EFFECT;PMID;SENTENCE\nA;protein;P00001;\"B; C\";protein;P00002;\"down-regulates \
             quantity by repression\";11;\"Own; words.\"\nA;protein;P00001;D;complex;X;form complex;Other;\n",
        );
        assert_eq!(signs(&signor), "-~");
        assert_eq!(signor.network.edges[0].target, "B; C");
    }

    #[test]
    fn columns_may_be_named() {
        let columns = Columns { source: Some("X".into()), sign: Some("how".into()), target: Some("y".into()) };
        let found = read(b"x,how,y\na,down,b\n", &columns).unwrap();
        assert_eq!(signs(&found), "-");
        let error = read(b"x,how,y\na,down,b\n", &Columns::default()).unwrap_err();
        assert_eq!(error.to_string(), "line 1 names no column for the sign; its columns are x, how, y");
    }
}
