//! Commands to copy: questions as they have to be typed, with the filters and global options of the question they go on from.

use crate::graph::filters::Filters;
use crate::model::condition::{Context, FacetRole};
use crate::model::evidence::Strength;
use crate::model::id::SourceId;
use crate::model::source::Layer;
use crate::query::answer::EntityRef;
use crate::render::naming::Naming;
use crate::render::shell::word;

impl Naming<'_> {
    /// Returns a command that asks the same knowledge base.
    pub fn command(self, words: &str) -> String {
        format!("sarcograph {words}{}", self.globals)
    }

    /// Returns conditions as the option of that name, or nothing where there are none: ` --when chronic,old`.
    pub fn option(self, name: &str, context: &Context) -> String {
        let facets = &self.knowledge.facets;
        let value = |(facet, value)| {
            let name = self.value(facet, value);
            let is_clear =
                facets.find(FacetRole::Condition, None, &name).len() == 1 && !name.contains([' ', ',', '，', '、']);
            if is_clear { name } else { format!("{facet}={value}") }
        };
        let values: Vec<String> = context.iter().map(value).collect();
        if values.is_empty() { String::new() } else { format!(" {name} {}", word(&values.join(","))) }
    }

    /// Returns what was typed for entities, each with a blank before it and, where there is one, the option that takes it.
    pub fn typed_list(self, option: &str, asked: &[EntityRef]) -> String {
        let words = asked.iter().flat_map(|asked| [option.to_owned(), self.typed_asked(asked)]);
        words.filter(|word| !word.is_empty()).flat_map(|word| [" ".to_owned(), word]).collect()
    }

    /// Returns filters as options, each with a blank before it; nothing where everything is looked at.
    pub fn filters(self, filters: &Filters) -> String {
        let mut options = self.option("--when", &filters.when);
        let mut list = |name: &str, values: Vec<&str>| {
            if !values.is_empty() {
                options.extend([" ", name, " ", &word(&values.join(","))]);
            }
        };
        list("--layer", filters.layers.iter().copied().map(Layer::id).collect());
        list("--source", filters.sources.iter().map(SourceId::as_str).collect());
        list("--evidence", filters.strengths.iter().copied().map(Strength::id).collect());
        let flags = [
            (filters.no_contested, " --no-contested"),
            (filters.no_implied, " --no-implied"),
            (filters.include_associations, " --include-associations"),
        ];
        options.extend(flags.into_iter().filter(|(is_set, _)| *is_set).map(|(_, flag)| flag));
        options
    }
}

/// Returns the folder of the knowledge asked, where one was named, as the option that has to be typed again, a blank before it.
pub fn globals(knowledge: Option<&str>) -> String {
    knowledge.map_or(String::new(), |folder| format!(" --knowledge {}", word(folder)))
}
