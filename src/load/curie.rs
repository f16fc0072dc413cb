//! What is wrong with an identifier of another database, and what was meant.

use super::wording::{nearest, quoted_list};
use crate::model::curie::{DATABASES, Database};

/// What is wrong with an identifier.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) reason: Option<String>,
    pub(super) suggestion: Option<String>,
}

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
    let Some(database) = Database::of(prefix) else {
        return Err(unknown_prefix(prefix, local));
    };
    if database.fits(local) {
        return Ok(());
    }
    // `go:GO:0006914` and the like say the prefix twice.
    let again = local.split_once(':').filter(|(again, local)| again.eq_ignore_ascii_case(prefix) && database.fits(local));
    let suggestion = again.map(|(_, local)| format!("{prefix}:{local}"));
    let message = format!("`{curie}` does not fit its prefix `{prefix}`");
    Err(Fault {
        message,
        reason: Some(format!("an identifier of this database looks like `{}`", database.example)),
        suggestion,
    })
}

fn unknown_prefix(prefix: &str, local: &str) -> Fault {
    let known: Vec<&str> = DATABASES.iter().map(|database| database.prefix).collect();
    let lower = prefix.to_ascii_lowercase();
    let alias = ALIASES.iter().find(|(alias, _)| *alias == lower).map(|(_, known)| *known);
    Fault {
        message: format!("no database has the prefix `{prefix}`"),
        reason: Some(format!("the prefixes are {}", quoted_list(&known))),
        suggestion: alias.or_else(|| nearest(&lower, known.iter().copied())).map(|known| format!("{known}:{local}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
