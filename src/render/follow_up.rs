//! Where one can go on from an answer: requests, written as commands to copy.
//!
//! A command is the inverse of what the command line reads: the fields of a request become its arguments, so that a new question
//! and a new option need nothing here.

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use super::naming::Naming;
use super::shell::{typed, word};
use crate::model::condition::FacetRole;
use crate::model::id::EntityId;
use crate::model::names::{Lookup, Tier};
use crate::request::Request;

/// The fields that are typed without the name of an option, in their order.
const POSITIONAL: [&str; 5] = ["from", "to", "name", "names", "words"];
/// The same, of `list`.
const OF_LIST: &str = "type";
/// The fields whose values are names of entities.
const ENTITIES: [&str; 9] = ["from", "to", "name", "names", "via", "avoid", "raise", "lower", "block"];
/// The entity that an export goes around.
const AROUND: &str = "around";
/// The fields whose values are conditions.
const CONDITIONS: [&str; 2] = ["when", "with"];
/// The field whose option takes what begins with a dash.
const TAKES_DASHES: &str = "sign";
/// The fields whose values stand behind one option, with commas between them; other lists repeat their option.
const JOINED: [&str; 5] = ["when", "with", "layer", "source", "evidence"];

/// The widest that a command is where that can be had: a line of 80 columns, further in.
const MAX_WIDTH: usize = 78;

/// A way to go on from an answer: a request, and the file that its answer is written to.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUp {
    /// What is asked.
    pub request: Request,
    /// The file that the answer goes to, which names the format by its ending.
    pub file: Option<String>,
}

impl FollowUp {
    /// Goes on with a request.
    pub fn new(request: impl Into<Request>) -> Self {
        Self { request: request.into(), file: None }
    }

    /// Writes the answer to a request to a file, in the format that its ending names.
    pub fn to_file(request: impl Into<Request>, file: &str) -> Self {
        Self { request: request.into(), file: Some(file.to_owned()) }
    }

    /// Returns the command that asks this of the same knowledge base, in the reader's language: entities and conditions are called
    /// what the reader calls them where that means the same. A command too wide for a line calls entities by what is shortest: their
    /// symbol, or their id; where that is too wide still, the file is called by a letter. What carries many options may be wider than
    /// a line all the same.
    pub fn command(&self, naming: Naming<'_>) -> String {
        let file = self.file.as_deref();
        let initial = file.map(initial);
        let spellings = [(false, file), (true, file), (true, initial.as_deref())];
        let commands = spellings.map(|(is_short, file)| self.spelt(naming, is_short, file));
        let fits = |command: &&String| command.width() <= MAX_WIDTH;
        commands.iter().find(fits).unwrap_or(&commands[1]).clone()
    }

    fn spelt(&self, naming: Naming<'_>, is_short: bool, file: Option<&str>) -> String {
        let entity = |value: &str| reworded(naming, value, is_short);
        let arguments = arguments(&self.request, entity, |value| conditions(naming, value));
        let file = file.map(|file| format!(" -o {}", word(file))).unwrap_or_default();
        format!("sarcograph {}{file}{}", arguments.join(" "), naming.globals)
    }
}

/// Returns the name of a file by its first letter: `compare.dot` as `c.dot`.
fn initial(file: &str) -> String {
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    format!("{}.{ending}", file.chars().next().unwrap_or('x'))
}

/// A way to go on, and how it is written as a command.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What is offered.
    pub follow_up: FollowUp,
    /// The command to copy.
    pub command: String,
}

/// Writes ways to go on as commands.
pub(crate) fn follow_ups(naming: Naming<'_>, ways: Vec<FollowUp>) -> Vec<Offer> {
    ways.into_iter().map(|follow_up| Offer { command: follow_up.command(naming), follow_up }).collect()
}

/// Returns a request as the words of a command, without the program's name: each as it has to be typed in a shell. Reading them
/// gives the request again.
pub fn words(request: &Request) -> Vec<String> {
    arguments(request, word, str::to_owned)
}

/// Writes a request as words. `entity` writes the name of one as a word; `condition` calls conditions otherwise, without quotation
/// marks.
fn arguments(request: &Request, entity: impl Fn(&str) -> String, condition: impl Fn(&str) -> String) -> Vec<String> {
    let fields = request.to_fields();
    let question = request.question();
    let mut words = vec![question.clone()];
    if question == "export" {
        words.push("dot".to_owned());
    }
    let is_entity = |field: &str| ENTITIES.contains(&field) || field == AROUND;
    let spell = |field: &str, value: &str| if is_entity(field) { entity(value) } else { word(value) };
    let is_positional = |field: &str| POSITIONAL.contains(&field) || question == "list" && field == OF_LIST;
    let mut named = Vec::new();
    let mut positional: Vec<(usize, Vec<String>)> = Vec::new();
    for (field, value) in fields.iter().filter(|(field, _)| *field != "question") {
        let values = match value {
            Value::Array(values) => values.iter().map(text).collect(),
            other => vec![text(other)],
        };
        if is_positional(field) {
            let order = POSITIONAL.iter().position(|name| name == field).unwrap_or_default();
            positional.push((order, values.iter().map(|value| spell(field, value)).collect()));
            continue;
        }
        let option = format!("--{}", field.replace('_', "-"));
        if value.is_boolean() {
            named.push(option);
        } else if JOINED.contains(&field.as_str()) {
            let is_condition = CONDITIONS.contains(&field.as_str());
            let values = values.iter().map(|value| if is_condition { condition(value) } else { value.clone() });
            let value = values.collect::<Vec<_>>().join(",");
            named.extend(option_of(field, option, word(&value), &value));
        } else {
            for value in values {
                named.extend(option_of(field, option.clone(), spell(field, &value), &value));
            }
        }
    }
    positional.sort();
    let positional: Vec<String> = positional.into_iter().flat_map(|(_, words)| words).collect();
    if positional.iter().any(|word| is_dashed(word)) {
        words.extend(named);
        words.push("--".to_owned());
        words.extend(positional);
    } else {
        words.extend(positional);
        words.extend(named);
    }
    words
}

/// Returns an option and the word of its value; as one word where the value would be read as an option itself.
fn option_of(field: &str, option: String, spelt: String, value: &str) -> Vec<String> {
    if field != TAKES_DASHES && is_dashed(&spelt) { vec![word(&format!("{option}={value}"))] } else { vec![option, spelt] }
}

/// Returns `true` if a word would be read as an option.
fn is_dashed(word: &str) -> bool {
    word.trim_start_matches(['\'', '"']).starts_with('-')
}

/// Calls the conditions in a value what the reader calls them.
fn conditions(naming: Naming<'_>, value: &str) -> String {
    value.split([',', '，', '、']).map(|value| condition(naming, value.trim())).collect::<Vec<_>>().join(",")
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Writes the name of an entity in the reader's language, by a name that means it; anything else as it was given.
fn reworded(naming: Naming<'_>, value: &str, is_short: bool) -> String {
    match naming.knowledge.names().find_entity(value) {
        Lookup::Found(holder) if holder.tier == Tier::Opposite => typed(value.trim()),
        Lookup::Found(holder) if is_short => shortest(naming, &holder.target.id().into()),
        Lookup::Found(holder) => naming.typed(&holder.target.id().into()),
        _ => word(value),
    }
}

/// Returns a condition as the reader types it: by its name where that is one word and means nothing else.
fn condition(naming: Naming<'_>, given: &str) -> String {
    let facets = &naming.knowledge.facets;
    let (facet, value) = match given.split_once(['=', '＝']) {
        Some((facet, value)) => (Some(facet.trim()), value.trim()),
        None => (None, given),
    };
    match facets.find(FacetRole::Condition, facet, value).as_slice() {
        [(facet, value)] => {
            let name = naming.value(facet, value);
            let is_clear =
                facets.find(FacetRole::Condition, None, &name).len() == 1 && !name.contains([' ', ',', '，', '、']);
            if is_clear { name } else { format!("{facet}={value}") }
        }
        _ => given.to_owned(),
    }
}

/// Returns the shortest of what an entity may be typed as: its name in the reader's language, its symbol, its id.
fn shortest(naming: Naming<'_>, id: &EntityId) -> String {
    let symbol = naming.knowledge.entities.get(id).and_then(|entity| entity.symbol.as_deref()).map(typed);
    let means_it = |name: &String| matches!(naming.knowledge.names().find_entity(name), Lookup::Found(holder) if holder.target.id() == id.as_str());
    let names = [Some(naming.typed(id)), symbol.filter(means_it), Some(id.to_string())];
    names.into_iter().flatten().min_by_key(|name| name.width()).unwrap_or_default()
}
