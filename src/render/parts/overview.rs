//! The overview of a picture that has too many entities for a slide: its stories, and which leads on to which.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::effect::{Effect, Sign};
use crate::model::id::{EntityId, MechanismId, ThemeId};
use crate::model::name::Lang;
use crate::query::answer::RelationRecord;
use crate::render::diagram::{Diagram, Edge, Flow, Legend, Node};
use crate::render::naming::Naming;
use crate::render::palette::{KindLook, LineLook, Weight};
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, Unit, comma};

/// A picture of more entities has an overview.
pub(crate) const MAX_ENTITIES: usize = 40;
/// More mechanisms than that are told as themes.
const MAX_MECHANISMS: usize = 18;
/// So many things that lead from one to the next are named beside a line.
const MAX_NAMED: usize = 2;
/// In an overview of more stories they would leave no room for names.
const MAX_LABELLED: usize = 12;
/// So many lines leave a story at most, its strongest: of few stories, and of many.
const MAX_LINES: [usize; 2] = [2, 1];

/// A story: a mechanism, or all those of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Story<'a> {
    Theme(&'a ThemeId),
    Mechanism(&'a MechanismId),
}

/// What a picture is of, as far as its overview has to know.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part<'a> {
    /// Of a theme: it is told by its own mechanisms alone.
    Theme(&'a ThemeId),
    /// Of what is around an entity, which stands in the middle.
    Around(&'a EntityId),
    /// Of anything else.
    Other,
}

/// Draws the overview of a picture of relations; none where the picture is small, or is of one story alone.
pub(crate) fn overview(
    naming: Naming<'_>,
    labels: &[Lang],
    diagram: &Diagram,
    relations: &[&RelationRecord],
    part: Part<'_>,
) -> Option<Diagram> {
    if diagram.nodes.len() <= MAX_ENTITIES {
        return None;
    }
    let theme = if let Part::Theme(theme) = part { Some(theme) } else { None };
    let touches = |relation: &&RelationRecord| match part {
        Part::Around(hub) => relation.subject == *hub || relation.object == *hub,
        Part::Theme(_) | Part::Other => true,
    };
    let relations: Vec<&RelationRecord> = relations.iter().copied().filter(touches).collect();
    let of_mechanisms = by_story(naming, &relations, theme, false);
    let told = if of_mechanisms.len() > MAX_MECHANISMS { by_story(naming, &relations, theme, true) } else { of_mechanisms };
    if told.len() < 2 {
        return None;
    }
    let stories: Vec<Story<'_>> = told.keys().copied().collect();
    let langs = if labels.is_empty() { vec![naming.lang] } else { labels.to_vec() };
    let lang = langs[0];
    let mut nodes: Vec<Node> = stories.iter().map(|story| node(naming, *story, &told[story], &langs)).collect();
    let named = Naming { lang, ..naming };
    let mut weights = Vec::new();
    let edges = match part {
        Part::Around(hub) => {
            nodes.extend(diagram.nodes.iter().filter(|node| node.id == *hub).cloned());
            stories.iter().map(|story| spoke(named, *story, hub, &told[story])).collect()
        }
        Part::Theme(_) | Part::Other => {
            let edges = edges(named, &stories, &told);
            weights.extend((!edges.is_empty()).then(|| (Weight::Bundle, PictureWords::LeadsOn.text(lang).to_owned())));
            edges
        }
    };
    let is_of_themes = matches!(stories[0], Story::Theme(_));
    let unit = if is_of_themes { Unit::Theme } else { Unit::Mechanism };
    let parts =
        [diagram.nodes.len().to_string(), diagram.edges.len().to_string(), unit.count(lang, stories.len())].map(Into::into);
    let subtitle = vec![PictureWords::Overview.fill(lang, &parts).plain()];
    Some(Diagram {
        title: diagram.title.clone(),
        subtitle,
        footnotes: diagram.footnotes.clone(),
        sources: diagram.sources.clone(),
        lang,
        flow: Flow::Downwards,
        nodes,
        edges,
        legend: Legend { weights, ..Legend::default() },
        is_of_themes,
        ..Diagram::default()
    })
}

/// Sorts relations by the stories that state them.
fn by_story<'a>(
    naming: Naming<'a>,
    relations: &[&'a RelationRecord],
    theme: Option<&ThemeId>,
    has_themes: bool,
) -> BTreeMap<Story<'a>, Vec<&'a RelationRecord>> {
    let mut told: BTreeMap<Story<'a>, Vec<&RelationRecord>> = BTreeMap::new();
    for relation in relations {
        let mechanisms = relation.mechanisms.iter().filter_map(|id| naming.knowledge.mechanisms.get(id));
        let mut stories: BTreeSet<Story<'a>> = BTreeSet::new();
        for mechanism in mechanisms.filter(|one| theme.is_none_or(|theme| one.theme == *theme)) {
            stories.insert(if has_themes { Story::Theme(&mechanism.theme) } else { Story::Mechanism(&mechanism.id) });
        }
        for story in stories {
            told.entry(story).or_default().push(relation);
        }
    }
    told
}

fn id(story: Story<'_>) -> EntityId {
    match story {
        Story::Theme(id) => EntityId::new(id.as_str()),
        Story::Mechanism(id) => EntityId::new(id.as_str()),
    }
}

fn node(naming: Naming<'_>, story: Story<'_>, relations: &[&RelationRecord], langs: &[Lang]) -> Node {
    let name = |lang: &Lang| match story {
        Story::Theme(id) => Naming { lang: *lang, ..naming }.theme(id),
        Story::Mechanism(id) => Naming { lang: *lang, ..naming }.mechanism(id),
    };
    let mut labels: Vec<String> = Vec::new();
    for name in langs.iter().map(name) {
        if !labels.contains(&name) {
            labels.push(name);
        }
    }
    let theme = match story {
        Story::Theme(id) => Some(id),
        Story::Mechanism(id) => naming.knowledge.mechanisms.get(id).map(|mechanism| &mechanism.theme),
    };
    let place = theme.and_then(|theme| naming.knowledge.themes.iter().position(|other| other.id == *theme));
    let caption = Unit::Relation.count(langs[0], relations.len());
    let look = KindLook::of(place.unwrap_or_default());
    Node { id: id(story), labels, look, is_focus: false, change: None, caption }
}

/// Joins stories where the one ends with what the other begins with: the strongest of each alone, by how many things those are.
fn edges(naming: Naming<'_>, stories: &[Story<'_>], told: &BTreeMap<Story<'_>, Vec<&RelationRecord>>) -> Vec<Edge> {
    let ends = |end: fn(&RelationRecord) -> &EntityId| -> Vec<BTreeSet<&EntityId>> {
        let of = |story: &Story<'_>| {
            told[story]
                .iter()
                .filter(|relation| relation.causal)
                .map(|relation| end(relation))
                .collect::<BTreeSet<&EntityId>>()
        };
        stories.iter().map(of).collect()
    };
    let few = MAX_LINES[usize::from(stories.len() > MAX_LABELLED)];
    let (begins, ends) = (ends(|relation| &relation.subject), ends(|relation| &relation.object));
    let mut lines: Vec<(usize, usize, Vec<&EntityId>)> = Vec::new();
    for (from, ended) in ends.iter().enumerate() {
        let mut own: Vec<(usize, usize, Vec<&EntityId>)> = Vec::new();
        for (to, begun) in begins.iter().enumerate().filter(|(to, _)| *to != from) {
            // What begins in the first story already does not lead from it to the other.
            let shared: Vec<&EntityId> =
                ended.intersection(begun).copied().filter(|id| !begins[from].contains(id)).collect();
            if !shared.is_empty() {
                own.push((from, to, shared));
            }
        }
        own.sort_by_key(|(_, to, shared)| (Reverse(shared.len()), *to));
        own.truncate(few);
        lines.extend(own);
    }
    let has_room = stories.len() <= MAX_LABELLED;
    let edge = |(from, to, shared): (usize, usize, Vec<&EntityId>)| {
        let mut names: Vec<String> = shared.iter().take(MAX_NAMED).map(|id| naming.entity(id)).collect();
        if shared.len() > MAX_NAMED {
            names.push(PictureWords::AndMore.fill(naming.lang, &[(shared.len() - MAX_NAMED).to_string().into()]).plain());
        }
        Edge {
            from: id(stories[from]),
            to: id(stories[to]),
            look: LineLook::of(Effect::Regulates),
            conditions: if has_room { vec![names] } else { Vec::new() },
            relations: Vec::new(),
            verb: PictureWords::LeadsOn.text(naming.lang).to_owned(),
            sources: shared.iter().map(|id| naming.entity(id)).collect::<Vec<_>>().join(comma(naming.lang)),
            is_strong: false,
            panels: Vec::new(),
            is_bundle: true,
        }
    };
    lines.into_iter().map(edge).collect()
}

/// Joins a story to what is in the middle, towards it where most of its relations lead there.
fn spoke(naming: Naming<'_>, story: Story<'_>, hub: &EntityId, relations: &[&RelationRecord]) -> Edge {
    let arriving = relations.iter().filter(|relation| relation.object == *hub).count();
    let (from, to) = if arriving * 2 >= relations.len() { (id(story), hub.clone()) } else { (hub.clone(), id(story)) };
    let count = |sign: Sign| relations.iter().filter(|relation| relation.causal && relation.sign == Some(sign)).count();
    let (plus, minus) = (count(Sign::Plus), count(Sign::Minus));
    let counts = [plus, minus, relations.len() - plus - minus].map(|count| count.to_string().into());
    let told = PictureWords::RaisesAndLowers.fill(naming.lang, &counts).plain();
    Edge {
        from,
        to,
        look: LineLook::of(Effect::Regulates),
        conditions: vec![vec![format!("↑{plus} ↓{minus}")]],
        relations: Vec::new(),
        verb: told,
        sources: String::new(),
        is_strong: false,
        panels: Vec::new(),
        is_bundle: true,
    }
}
