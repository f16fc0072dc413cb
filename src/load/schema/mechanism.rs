//! `mechanisms/<theme>/<mechanism-id>.yaml`.

use schemars::JsonSchema;

use super::text::{Context, Id, Text};
use crate::model::effect::Effect;
use crate::model::evidence::{Certainty, Stance, Strength};

/// A titled story made of relations. Its id is the name of the file, its theme the name of the folder.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Mechanism {
    /// Its title. No other mechanism may have it.
    pub title: Text,
    /// The story in one to three sentences.
    pub summary: Text,
    /// Its steps, in the order of the story, usually three to fifteen.
    pub relations: Vec<Relation>,
}

/// What more of the subject does to the object, under conditions, with evidence.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Relation {
    /// The entity that acts, by its id. Which entities there are, the schema cannot know: `sarcograph check` does.
    pub subject: Id,
    /// What more of it does.
    pub effect: Effect,
    /// The entity that is acted on, by its id. Which entities there are, the schema cannot know: `sarcograph check` does.
    pub object: Id,
    /// The conditions that the statement depends on. Left out where the sources are silent.
    pub when: Option<Context>,
    /// Why it stands: at least one item that supports or disputes it.
    #[schemars(length(min = 1))]
    pub evidence: Vec<Evidence>,
}

/// One reason to hold a relation for true, or not to.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Evidence {
    /// The note that says so, as `source-id/note-id`. Which notes there are, `sarcograph check` knows.
    #[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub note: String,
    /// What sort of work stands behind it.
    pub strength: Strength,
    /// How firmly the source says it; `stated` where left out.
    pub certainty: Option<Certainty>,
    /// What it says to the relation; `supports` where left out.
    pub stance: Option<Stance>,
    /// Where it was seen: species, population.
    pub observed: Option<Context>,
}
