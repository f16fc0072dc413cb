//! How well the search answers everyday questions, Chinese ones above all: a set on which words and weights may be chosen, with
//! floors that keep it from getting worse.

use std::collections::{BTreeMap, BTreeSet};

use sarcograph::model::name::Lang;
use sarcograph::search::{Hit, SearchQuestion};
use serde::Deserialize;

use super::judge::{Figures, Judged, shipped};

/// A query of `everyday.yaml`, which explains the fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Everyday {
    q: String,
    lang: String,
    #[serde(default)]
    answers: Vec<String>,
}

fn everyday() -> Vec<Everyday> {
    serde_yaml::from_str(include_str!("../data/everyday.yaml")).unwrap()
}

impl Everyday {
    /// Judges the first ten hits. Mechanisms that are not listed neither help nor harm.
    fn judge(&self) -> Judged {
        let section = |id: &str| {
            let note = shipped().knowledge().note(&id.into())?;
            Some((note.id.source(), note.section.clone()))
        };
        let sections: BTreeSet<_> = self.answers.iter().filter_map(|id| section(id)).collect();
        let answers = |hit: &&Hit| {
            self.answers.contains(&hit.id)
                || hit.r#type == "note" && section(&hit.id).is_some_and(|of| sections.contains(&of))
        };
        let hits = shipped().search(&SearchQuestion::new(&*self.q, Lang::En)).unwrap().hits;
        let counted = hits.iter().filter(|hit| hit.r#type != "mechanism" || self.answers.contains(&hit.id));
        let rank = counted.enumerate().find(|(_, hit)| answers(hit)).map(|(at, _)| at + 1);
        Judged { answerable: !self.answers.is_empty(), rank, note: None, recall: None, silent: hits.is_empty() }
    }
}

/// Returns the figures of all queries and of each language, and a line for each query that is not answered well.
fn judged(queries: &[Everyday]) -> (BTreeMap<&str, Figures>, Vec<String>) {
    let mut figures: BTreeMap<&str, Figures> = BTreeMap::new();
    let mut missed = Vec::new();
    for query in queries {
        let judged = query.judge();
        let is_good = if judged.answerable { judged.rank.is_some_and(|rank| rank <= 3) } else { judged.silent };
        if !is_good {
            missed.push(format!("{:8} {:?} {}", query.lang, judged.rank, query.q));
        }
        for row in ["all", &query.lang] {
            figures.entry(row).or_default().add(&judged);
        }
    }
    (figures, missed)
}

#[test]
fn everyday_queries_name_records_that_there_are() {
    let queries = everyday();
    let texts: BTreeSet<&str> = queries.iter().map(|query| query.q.as_str()).collect();
    assert_eq!(texts.len(), queries.len());
    for query in &queries {
        for id in &query.answers {
            let knowledge = shipped().knowledge();
            let is_known = knowledge.entities.contains_key(id.as_str())
                || knowledge.mechanisms.contains_key(id.as_str())
                || knowledge.note(&id.as_str().into()).is_some();
            assert!(is_known, "{id} for {}", query.q);
        }
    }
}

#[test]
fn everyday_queries_are_answered() {
    let queries = everyday();
    let (figures, missed) = judged(&queries);
    let rows: Vec<String> = figures.iter().map(|(row, figures)| format!("{row:8} {figures}")).collect();
    let report = format!("{}\n{}", rows.join("\n"), missed.join("\n"));
    assert!(figures["all"].hit_3() >= 0.90 && figures["all"].mrr() >= 0.83, "{report}");
    for lang in ["zh-Hans", "zh-Hant", "mixed", "en"] {
        assert!(figures[lang].hit_3() >= 0.87 && figures[lang].mrr() >= 0.78, "{lang}\n{report}");
    }
    assert!(figures["all"].noisy() == 0, "{report}");
}

/// `cargo test search::everyday::report -- --ignored --nocapture`
#[test]
#[ignore = "prints the figures"]
#[allow(clippy::print_stdout)]
fn report() {
    let queries = everyday();
    let (figures, missed) = judged(&queries);
    for line in &missed {
        println!("{line}");
    }
    println!("{:8} {:>4} {:>7} {:>7} {:>7} {:>7}   silent", "", "n", "MRR", "hit@3", "note@5", "rec@10");
    for (row, figures) in &figures {
        println!("{row:8} {figures}");
    }
}
