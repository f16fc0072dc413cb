//! Questions whose answers were read in the documents.

use std::collections::BTreeMap;

use sarcograph::graph::filters::Filters;
use sarcograph::model::condition::{Context, FacetRole};
use sarcograph::model::id::{FacetId, ValueId};
use sarcograph::model::source::Layer;
use sarcograph::query::answer::{RelationRecord, SignedPath, Verdict};
use sarcograph::query::effect::{EffectAnswer, EffectQuestion};
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;
use serde::Deserialize;

use super::{GRAPH, asked, assert_none, documents_alone, knowledge};

const QUESTIONS: &str = include_str!("../data/golden.yaml");

/// How many paths are looked at for the one expected.
const LISTED: usize = 60;

/// A question and what the documents answer. What is left out is not looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Golden {
    from: String,
    to: String,
    /// Conditions asked for, as on the command line.
    #[serde(default)]
    when: String,
    /// Where a document says so, or why nothing is expected.
    #[allow(dead_code)]
    because: String,
    /// The verdict of the documents alone.
    verdict: String,
    /// The verdict with the background, where it is another.
    with_background: Option<String>,
    /// The verdict at the shortest length, the same with and without the background.
    nearest: Option<String>,
    /// What the verdict rests on where a condition was asked for.
    basis: Option<String>,
    /// Relations that lie together on one path listed.
    #[serde(default)]
    path: Vec<String>,
    /// Conditions of that path.
    #[serde(default)]
    context: BTreeMap<String, String>,
    /// A section, as `source section`, that a relation of that path, of the direct ones or of the associations is cited from.
    #[serde(default)]
    source: String,
    /// Relations between the two themselves, all the causal ones there are.
    direct: Option<Vec<String>>,
    /// Whether one of these is contested.
    #[serde(default)]
    contested: bool,
    /// An observed facet of evidence on the direct relations or the path.
    #[serde(default)]
    observed: BTreeMap<String, String>,
    /// Correlations of the two.
    associations: Option<Vec<String>>,
    /// Entities that no path of the documents passes.
    #[serde(default)]
    never: Vec<String>,
}

/// What the program answers, from the documents alone and with the background.
struct Answers {
    documents: EffectAnswer,
    together: EffectAnswer,
    paths: Vec<SignedPath>,
    documents_paths: Vec<SignedPath>,
}

impl Golden {
    fn filters(&self, filters: Filters) -> Filters {
        let values = self.when.split(',').map(str::trim).filter(|value| !value.is_empty());
        let find = |text: &str| {
            let (facet, value) = text.split_once('=').map_or((None, text), |(facet, value)| (Some(facet), value));
            let found = knowledge().facets.find(FacetRole::Condition, facet, value);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            found
        };
        Filters { when: Context::new(values.flat_map(find)), ..filters }
    }

    fn ask(&self) -> Answers {
        let (from, to) = (asked(&self.from), asked(&self.to));
        let effect = |filters: Filters| {
            let question = EffectQuestion { filters, ..EffectQuestion::new(from.clone(), to.clone()) };
            question.ask(&GRAPH).unwrap()
        };
        let paths = |filters: Filters, limit: usize| {
            let question = PathQuestion { filters, limit, ..PathQuestion::new(from.clone(), to.clone()) };
            question.ask(&GRAPH).unwrap().paths
        };
        let (documents, together) = (self.filters(documents_alone()), self.filters(Filters::default()));
        Answers {
            paths: paths(together.clone(), LISTED),
            documents_paths: paths(documents.clone(), 10_000),
            documents: effect(documents),
            together: effect(together),
        }
    }

    fn faults(&self) -> Vec<String> {
        let answers = self.ask();
        let mut faults = Vec::new();
        let mut differs = |what: &str, expected: &str, found: &str| {
            if expected != found {
                faults.push(format!("{what} is {found}, not {expected}"));
            }
        };
        differs("the verdict of the documents", &self.verdict, verdict_id(answers.documents.verdict));
        let with_background = self.with_background.as_ref().unwrap_or(&self.verdict);
        differs("the verdict with the background", with_background, verdict_id(answers.together.verdict));
        if let Some(nearest) = &self.nearest {
            let found =
                |answer: &EffectAnswer| answer.nearest.as_ref().map_or("none", |nearest| verdict_id(nearest.verdict));
            if self.verdict != "none" {
                differs("the nearest verdict of the documents", nearest, found(&answers.documents));
            }
            differs("the nearest verdict with the background", nearest, found(&answers.together));
        }
        if let Some(basis) = &self.basis {
            let found = format!("{:?}", answers.documents.basis).to_lowercase();
            differs("the basis", &format!("some({basis})"), &found);
        }
        if let Some(expected) = &self.direct {
            differs("what is recorded of the two", &expected.join(" "), &ids(&answers.documents.direct.relations));
        }
        if let Some(expected) = &self.associations {
            differs("the associations", &expected.join(" "), &ids(&answers.documents.associations));
        }
        let contested = answers.documents.direct.relations.iter().any(|relation| relation.contested);
        differs("contested", &self.contested.to_string(), &contested.to_string());

        let path = answers.paths.iter().find(|path| self.is_expected(path));
        if path.is_none() && !self.path.is_empty() {
            faults.push(format!("none of {} paths goes by {}", answers.paths.len(), self.path.join(" ")));
        }
        let on_path = path.iter().flat_map(|path| &path.relations);
        let seen: Vec<&RelationRecord> =
            on_path.chain(&answers.documents.direct.relations).chain(&answers.documents.associations).collect();
        if let Some((source, section)) = self.source.split_once(' ') {
            let mut evidence = seen.iter().flat_map(|relation| &relation.evidence);
            if !evidence.any(|evidence| evidence.source.as_str() == source && evidence.section == section) {
                faults.push(format!("{} is not cited", self.source));
            }
        }
        for (facet, value) in &self.observed {
            let mut evidence = seen.iter().flat_map(|relation| &relation.evidence);
            let (facet, value) = (FacetId::from(facet.as_str()), ValueId::from(value.as_str()));
            if !evidence.any(|evidence| evidence.observed.get(&facet) == Some(&value)) {
                faults.push(format!("no evidence is from {facet} {value}"));
            }
        }
        for entity in &self.never {
            let passes = |path: &&SignedPath| path.entities.iter().any(|passed| passed.as_str() == entity);
            faults.extend(
                answers
                    .documents_paths
                    .iter()
                    .find(passes)
                    .map(|path| format!("a path passes {entity}: {}", ids(&path.relations))),
            );
        }
        faults.iter().map(|fault| format!("{} → {} [{}]: {fault}", self.from, self.to, self.when)).collect()
    }

    fn is_expected(&self, path: &SignedPath) -> bool {
        let passes = |id: &String| path.relations.iter().any(|relation| relation.id.as_str() == id);
        let states = |(facet, value): (&String, &String)| {
            path.context.get(&FacetId::from(facet.as_str())) == Some(&ValueId::from(value.as_str()))
        };
        !self.path.is_empty() && self.path.iter().all(passes) && self.context.iter().all(states)
    }
}

fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Increases => "increases",
        Verdict::Decreases => "decreases",
        Verdict::Ambiguous => "ambiguous",
        Verdict::Unknown => "unknown",
        Verdict::None => "none",
    }
}

fn ids(relations: &[RelationRecord]) -> String {
    relations.iter().map(|relation| relation.id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_program_answers_as_the_documents_do() {
    let questions: Vec<Golden> = serde_yaml::from_str(QUESTIONS).unwrap();
    assert!(questions.len() >= 160, "{} questions", questions.len());
    assert_none(&questions.iter().flat_map(Golden::faults).collect::<Vec<_>>());
}

#[test]
fn each_document_answers_some_of_the_questions() {
    let questions: Vec<Golden> = serde_yaml::from_str(QUESTIONS).unwrap();
    for source in knowledge().sources.values().filter(|source| source.layer == Layer::Documents) {
        let cites = |golden: &Golden| golden.source.split(' ').next() == Some(source.id.as_str());
        assert!(questions.iter().filter(|golden| cites(golden)).count() >= 5, "few questions cite {}", source.id);
    }
}
