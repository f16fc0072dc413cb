//! Identifiers of other databases: `prefix:local`, the prefix in lower case, as the Bioregistry spells both.

/// A database whose identifiers are known.
pub struct Database {
    /// What stands before the colon.
    pub prefix: &'static str,
    local: Local,
    /// An identifier of it, whole.
    pub example: &'static str,
}

impl Database {
    /// Returns the database of a prefix, which is spelt in lower case.
    pub fn of(prefix: &str) -> Option<&'static Self> {
        DATABASES.iter().find(|database| database.prefix == prefix)
    }

    /// Returns `true` if what stands behind the colon is spelt as it is there.
    pub fn fits(&self, local: &str) -> bool {
        self.local.fits(local)
    }
}

/// Returns `true` if a text is the identifier of a known database, spelt as it is there.
pub fn is_curie(text: &str) -> bool {
    text.split_once(':').is_some_and(|(prefix, local)| Database::of(prefix).is_some_and(|database| database.fits(local)))
}

/// Returns `true` if a text is a number in `PubMed`: up to eight digits alone, the first no zero.
pub fn is_pmid(text: &str) -> bool {
    Local::Digits(1, 8).fits(text) && !text.starts_with('0')
}

/// Returns `true` if a text is a DOI, without a prefix or address: `10.1000/182`.
pub fn is_doi(text: &str) -> bool {
    Local::Doi.fits(text)
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

/// The databases whose identifiers are known, in the order of their prefixes.
pub const DATABASES: &[Database] = &[
    Database { prefix: "bto", local: Local::Digits(7, 7), example: "bto:0000887" },
    Database { prefix: "chebi", local: Local::Digits(1, 7), example: "chebi:17347" },
    Database { prefix: "cl", local: Local::Digits(7, 7), example: "cl:0000594" },
    Database { prefix: "dbsnp", local: Local::Headed(&["rs"], 1, 10), example: "dbsnp:rs1815739" },
    Database { prefix: "doi", local: Local::Doi, example: "doi:10.1000/182" },
    Database { prefix: "drugbank", local: Local::Headed(&["DB"], 5, 5), example: "drugbank:DB00624" },
    Database { prefix: "fplx", local: Local::Free, example: "fplx:mTORC1" },
    Database { prefix: "go", local: Local::Digits(7, 7), example: "go:0006914" },
    Database { prefix: "hgnc", local: Local::Digits(1, 6), example: "hgnc:6018" },
    Database { prefix: "hp", local: Local::Digits(7, 7), example: "hp:0003202" },
    Database { prefix: "icd10cm", local: Local::Icd, example: "icd10cm:M62.84" },
    Database { prefix: "kegg", local: Local::Free, example: "kegg:hsa04150" },
    Database { prefix: "mesh", local: Local::Headed(&["C", "D"], 6, 9), example: "mesh:D055948" },
    Database { prefix: "mondo", local: Local::Digits(7, 7), example: "mondo:0005550" },
    Database { prefix: "ncbigene", local: Local::Digits(1, 10), example: "ncbigene:3569" },
    Database { prefix: "ncbitaxon", local: Local::Digits(1, 8), example: "ncbitaxon:9606" },
    Database { prefix: "ncit", local: Local::Headed(&["C"], 1, 8), example: "ncit:C186726" },
    Database { prefix: "pubchem.compound", local: Local::Digits(1, 10), example: "pubchem.compound:6106" },
    Database { prefix: "pubmed", local: Local::Digits(1, 9), example: "pubmed:17503619" },
    Database {
        prefix: "reactome",
        local: Local::Headed(&["R-HSA-", "R-MMU-", "R-RNO-", "REACT_"], 1, 9),
        example: "reactome:R-HSA-165159",
    },
    Database { prefix: "ro", local: Local::Digits(7, 7), example: "ro:0002211" },
    Database { prefix: "uberon", local: Local::Digits(7, 7), example: "uberon:0001134" },
    Database { prefix: "uniprot", local: Local::Accession, example: "uniprot:P05231" },
    Database { prefix: "wikidata", local: Local::Headed(&["Q"], 1, 12), example: "wikidata:Q193430" },
    Database { prefix: "wikipathways", local: Local::Headed(&["WP"], 1, 6), example: "wikipathways:WP3850" },
];

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
        for database in DATABASES {
            assert!(is_curie(database.example), "{}", database.prefix);
        }
        assert!(DATABASES.is_sorted_by_key(|database| database.prefix));
    }

    #[test]
    fn numbers_and_dois_stand_alone() {
        assert!(is_pmid("1") && is_pmid("12345678") && is_doi("10.1000/182"));
        for text in ["", "0", "0123456", "123456789", "PMID:1", "1.0"] {
            assert!(!is_pmid(text), "{text}");
        }
        for text in ["", "10.1/a", "doi:10.1000/182", "10.1000/1 2", "https://doi.org/10.1000/182"] {
            assert!(!is_doi(text), "{text}");
        }
    }
}
