//! Identifiers of other databases: `prefix:local`, the prefix in lower case, as the Bioregistry spells both.

use super::wording::{nearest, quoted_list};

/// What is wrong with an identifier.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) reason: Option<String>,
    pub(super) suggestion: Option<String>,
}

/// How the part behind the colon is spelt.
enum Local {
    /// Digits: at least, at most.
    Digits(usize, usize),
    /// One of these heads, then digits: at least, at most.
    Headed(&'static [&'static str], usize, usize),
    /// An accession of `UniProt`: six or ten capital letters and digits, a letter first, a digit second and last.
    Accession,
    /// A code of ICD-10: a letter, a digit, then letters and digits, a dot after the third.
    Icd,
    /// `10.`, a registrant, a slash and a suffix.
    Doi,
    /// Anything without white space.
    Free,
}

/// The prefixes that are known, with the spelling of what follows and an example, in alphabetical order.
const PREFIXES: &[(&str, Local, &str)] = &[
    ("bto", Local::Digits(7, 7), "bto:0000887"),
    ("chebi", Local::Digits(1, 7), "chebi:17347"),
    ("cl", Local::Digits(7, 7), "cl:0000594"),
    ("dbsnp", Local::Headed(&["rs"], 1, 10), "dbsnp:rs1815739"),
    ("doi", Local::Doi, "doi:10.1000/182"),
    ("drugbank", Local::Headed(&["DB"], 5, 5), "drugbank:DB00624"),
    ("fplx", Local::Free, "fplx:mTORC1"),
    ("go", Local::Digits(7, 7), "go:0006914"),
    ("hgnc", Local::Digits(1, 6), "hgnc:6018"),
    ("hp", Local::Digits(7, 7), "hp:0003202"),
    ("icd10cm", Local::Icd, "icd10cm:M62.84"),
    ("kegg", Local::Free, "kegg:hsa04150"),
    ("mesh", Local::Headed(&["C", "D"], 6, 9), "mesh:D055948"),
    ("mondo", Local::Digits(7, 7), "mondo:0005550"),
    ("ncbigene", Local::Digits(1, 10), "ncbigene:3569"),
    ("ncbitaxon", Local::Digits(1, 8), "ncbitaxon:9606"),
    ("ncit", Local::Headed(&["C"], 1, 8), "ncit:C186726"),
    ("pubchem.compound", Local::Digits(1, 10), "pubchem.compound:6106"),
    ("pubmed", Local::Digits(1, 9), "pubmed:17503619"),
    ("reactome", Local::Headed(&["R-HSA-", "R-MMU-", "R-RNO-", "REACT_"], 1, 9), "reactome:R-HSA-165159"),
    ("ro", Local::Digits(7, 7), "ro:0002211"),
    ("uberon", Local::Digits(7, 7), "uberon:0001134"),
    ("uniprot", Local::Accession, "uniprot:P05231"),
    ("wikidata", Local::Headed(&["Q"], 1, 12), "wikidata:Q193430"),
    ("wikipathways", Local::Headed(&["WP"], 1, 6), "wikipathways:WP3850"),
];

/// Other spellings of known prefixes, folded.
const ALIASES: &[(&str, &str)] =
    &[("pmid", "pubmed"), ("uniprotkb", "uniprot"), ("up", "uniprot"), ("entrez", "ncbigene"), ("taxonomy", "ncbitaxon")];

/// Checks an identifier.
pub(super) fn check(curie: &str) -> Result<(), Fault> {
    let Some((prefix, local)) = curie.split_once(':') else {
        let message = format!("`{curie}` has no prefix");
        let reason = Some("an identifier of another database is written `prefix:local`, as in `hgnc:6018`".to_owned());
        return Err(Fault { message, reason, suggestion: None });
    };
    let Some((_, spelling, example)) = PREFIXES.iter().find(|(known, ..)| *known == prefix) else {
        return Err(unknown_prefix(prefix, local));
    };
    if spelling.fits(local) {
        return Ok(());
    }
    // `go:GO:0006914` and the like say the prefix twice.
    let again = local.split_once(':').filter(|(again, local)| again.eq_ignore_ascii_case(prefix) && spelling.fits(local));
    let suggestion = again.map(|(_, local)| format!("{prefix}:{local}"));
    let message = format!("`{curie}` does not fit its prefix `{prefix}`");
    Err(Fault { message, reason: Some(format!("an identifier of this database looks like `{example}`")), suggestion })
}

fn unknown_prefix(prefix: &str, local: &str) -> Fault {
    let known: Vec<&str> = PREFIXES.iter().map(|(known, ..)| *known).collect();
    let lower = prefix.to_ascii_lowercase();
    let alias = ALIASES.iter().find(|(alias, _)| *alias == lower).map(|(_, known)| *known);
    Fault {
        message: format!("no database has the prefix `{prefix}`"),
        reason: Some(format!("the prefixes are {}", quoted_list(&known))),
        suggestion: alias.or_else(|| nearest(&lower, known.iter().copied())).map(|known| format!("{known}:{local}")),
    }
}

impl Local {
    fn fits(&self, local: &str) -> bool {
        let digits = |text: &str, least: usize, most: usize| {
            (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
        };
        match self {
            Self::Digits(least, most) => digits(local, *least, *most),
            Self::Headed(heads, least, most) => {
                heads.iter().any(|head| local.strip_prefix(head).is_some_and(|rest| digits(rest, *least, *most)))
            }
            Self::Accession => {
                let bytes = local.as_bytes();
                (bytes.len() == 6 || bytes.len() == 10)
                    && bytes.iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
                    && bytes[0].is_ascii_uppercase()
                    && bytes[1].is_ascii_digit()
                    && bytes[bytes.len() - 1].is_ascii_digit()
            }
            Self::Icd => {
                let (head, tail) = local.split_once('.').unwrap_or((local, "0"));
                let bytes = head.as_bytes();
                bytes.len() == 3
                    && bytes[0].is_ascii_uppercase()
                    && bytes[1].is_ascii_digit()
                    && !tail.is_empty()
                    && head.bytes().chain(tail.bytes()).all(|b| b.is_ascii_alphanumeric())
            }
            Self::Doi => {
                local.strip_prefix("10.").and_then(|rest| rest.split_once('/')).is_some_and(|(registrant, suffix)| {
                    registrant.len() >= 4
                        && registrant.bytes().all(|b| b.is_ascii_digit() || b == b'.')
                        && Self::Free.fits(suffix)
                })
            }
            Self::Free => !local.is_empty() && !local.contains(char::is_whitespace),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_fit_and_the_prefixes_are_sorted() {
        for (prefix, _, example) in PREFIXES {
            assert_eq!(check(example), Ok(()), "{prefix}");
        }
        assert!(PREFIXES.is_sorted_by_key(|(prefix, ..)| *prefix));
    }

    #[test]
    fn what_does_not_fit_is_told_and_the_nearest_named() {
        for (curie, suggestion) in [
            ("go:123", None),
            ("go:GO:0006914", Some("go:0006914")),
            ("PMID:17503619", Some("pubmed:17503619")),
            ("HGNC:6018", Some("hgnc:6018")),
            ("unirpot:P05231", Some("uniprot:P05231")),
            ("uniprot:p05231", None),
            ("6018", None),
            ("doi:11.1000/182", None),
        ] {
            assert_eq!(check(curie).unwrap_err().suggestion.as_deref(), suggestion, "{curie}");
        }
    }
}
