//! A picture as nodes, edges, groups and a legend: what is drawn, but not where.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::effect::{Effect, Sign};
use crate::model::evidence::{Certainty, Stance};
use crate::model::id::{EntityId, KindId, RelationId, SourceId, ThemeId};
use crate::model::name::Lang;
use crate::model::source::Layer;
use crate::query::answer::RelationRecord;
use crate::render::naming::Naming;
use crate::render::page::Page;
use crate::render::palette::{Change, KindLook, LineLook, Weight};
use crate::render::parts::evidence::{certainty, cite};
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, semicolon};

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagram {
    /// What it shows.
    pub title: String,
    /// What is told below the title, a paragraph each: what the answer says.
    pub subtitle: Vec<String>,
    /// What is told at the foot, a paragraph each: the sources of what is drawn.
    pub footnotes: Vec<String>,
    /// The first language of its labels, which fonts are chosen for.
    pub lang: Lang,
    /// Which way it reads.
    pub flow: Flow,
    /// The entities, in the order in which relations name them.
    pub nodes: Vec<Node>,
    /// The relations, those alike but for their conditions drawn as one.
    pub edges: Vec<Edge>,
    /// Frames around nodes, in the order of their titles' records.
    pub groups: Vec<Group>,
    /// What the shapes mean that occur.
    pub legend: Legend,
    /// All entities in the order in which they stand around a circle; empty for a picture that is none.
    pub ring: Vec<EntityId>,
    /// What stands in the middle of the circle: a letter, and the sign that it has the colour of.
    pub centre: Option<(String, Sign)>,
    /// Pictures side by side of which this is the whole, laid out alike; none for a picture that is one.
    pub panels: Vec<Panel>,
    /// The sources of what is drawn, in the order of the relations.
    pub sources: Vec<SourceId>,
    /// The overview that stands for it on a page, where it has too many entities to be read there.
    pub overview: Option<Box<Diagram>>,
    /// Whether its nodes are themes: an overview of many mechanisms.
    pub is_of_themes: bool,
}

/// One of several pictures side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// What it is of.
    pub title: String,
    /// What is told below its title, a paragraph each.
    pub says: Vec<String>,
}

/// Which way a picture reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flow {
    /// From left to right: few entities, one after the other.
    #[default]
    Rightwards,
    /// From top to bottom.
    Downwards,
    /// In no direction: a map of many entities, framed by theme.
    Map,
}

/// Pictures of more entities read from left to right, which keeps them from getting wide.
const MAX_DOWNWARDS: usize = 24;
/// Pictures of more entities are maps.
const MAX_LAYERED: usize = 120;

/// An entity in a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its identifier.
    pub id: EntityId,
    /// Its names, one a language asked for, without repetitions.
    pub labels: Vec<String>,
    /// What its kind looks like.
    pub look: KindLook,
    /// Whether the picture is about it.
    pub is_focus: bool,
    /// What becomes of it, where the picture tells that.
    pub change: Option<Change>,
    /// What is told of it below its names; empty for nothing.
    pub caption: String,
}

impl Node {
    /// Returns its names, the first with the sign of what becomes of it: `↑ IL-6`.
    pub fn names(&self) -> Vec<String> {
        let mut names = self.labels.clone();
        if let (Some(change), Some(first)) = (self.change, names.first_mut()) {
            *first = format!("{} {first}", change.symbol());
        }
        names
    }
}

/// A relation in a picture, or several that look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Where it begins.
    pub from: EntityId,
    /// Where it ends.
    pub to: EntityId,
    /// What it looks like.
    pub look: LineLook,
    /// The conditions of each relation drawn, where all of them have some: the names of their values.
    pub conditions: Vec<Vec<String>>,
    /// The relations drawn.
    pub relations: Vec<RelationId>,
    /// The verb, as the legend has it.
    pub verb: String,
    /// The sources that say so, with their sections and years.
    pub sources: String,
    /// Whether it stands out among the others.
    pub is_strong: bool,
    /// The panels that show it, by their places; none means all.
    pub panels: Vec<usize>,
    /// Whether it stands for no relation, but for what leads from one story to another in an overview.
    pub is_bundle: bool,
}

impl Edge {
    /// Returns `true` if a panel shows it.
    pub fn is_in(&self, panel: usize) -> bool {
        self.panels.is_empty() || self.panels.contains(&panel)
    }
}

/// A frame around nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its title.
    pub title: String,
    /// The entities in it.
    pub members: Vec<EntityId>,
}

/// What the shapes in a picture mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legend {
    /// Lines that occur, each with its meaning.
    pub lines: Vec<(LineLook, String)>,
    /// Kinds that occur, each with its name.
    pub kinds: Vec<(KindLook, String)>,
    /// What becomes of entities, as far as it occurs, each with its meaning.
    pub changes: Vec<(Change, String)>,
    /// Lines that stand out or stand back, each with its meaning.
    pub weights: Vec<(Weight, String)>,
}

/// How a picture is made of relations.
#[derive(Clone, Debug)]
pub struct Drawing<'a> {
    /// Names in the reader's language.
    pub naming: Naming<'a>,
    /// The languages of labels; if there are none, the reader's.
    pub labels: Vec<Lang>,
    /// What it shows.
    pub title: String,
    /// The entities that it is about.
    pub focus: BTreeSet<EntityId>,
    /// Entities that are drawn even where no relation touches them.
    pub also: Vec<EntityId>,
    /// Whether it shows paths from left to right, or a piece of the graph that reads best from top to bottom while it is small.
    pub is_chain: bool,
    /// The panels that show a relation, where not all do.
    pub panels: BTreeMap<RelationId, Vec<usize>>,
}

impl Drawing<'_> {
    /// Draws relations, and what is to be drawn even without one. O(relations · (entities + log relations)).
    pub fn draw<'a>(&self, relations: impl IntoIterator<Item = &'a RelationRecord>) -> Diagram {
        let langs = if self.labels.is_empty() { vec![self.naming.lang] } else { self.labels.clone() };
        let lang = langs[0];
        let mut nodes: Vec<Node> = Vec::new();
        let mut drawn: Vec<Drawn<'_>> = Vec::new();
        let mut places: BTreeMap<_, usize> = BTreeMap::new();
        let panels = |relation: &RelationRecord| self.panels.get(&relation.id).cloned().unwrap_or_default();
        let mut seen = BTreeSet::new();
        let relations: Vec<&RelationRecord> = relations.into_iter().collect();
        for relation in &relations {
            if !seen.insert(&relation.id) {
                continue;
            }
            for id in [&relation.subject, &relation.object] {
                if nodes.iter().all(|node| node.id != *id) {
                    nodes.push(self.node(id, &langs));
                }
            }
            let key = (relation.subject.clone(), relation.object.clone(), drawn_effect(relation), panels(relation));
            let place = *places.entry(key).or_insert(drawn.len());
            match drawn.get_mut(place) {
                Some(drawn) => drawn.add(relation),
                None => drawn.push(Drawn::new(relation)),
            }
        }
        for id in &self.also {
            if nodes.iter().all(|node| node.id != *id) {
                nodes.push(self.node(id, &langs));
            }
        }
        let naming = Naming { lang, ..self.naming };
        let edges: Vec<Edge> =
            drawn.iter().map(|drawn| Edge { panels: panels(drawn.relations[0]), ..drawn.edge(naming) }).collect();
        let flow = match nodes.len() {
            0..=MAX_DOWNWARDS if !self.is_chain => Flow::Downwards,
            0..=MAX_LAYERED => Flow::Rightwards,
            _ => Flow::Map,
        };
        let groups = if flow == Flow::Map { groups(naming, &nodes, &relations) } else { Vec::new() };
        let legend = legend(naming, &nodes, &edges);
        let sources = sources(&relations);
        Diagram {
            title: self.title.clone(),
            footnotes: footnotes(naming, &sources),
            lang,
            flow,
            nodes,
            edges,
            groups,
            legend,
            sources,
            ..Diagram::default()
        }
    }

    fn node(&self, id: &EntityId, langs: &[Lang]) -> Node {
        let mut labels: Vec<String> = Vec::new();
        for lang in langs {
            let name = Naming { lang: *lang, ..self.naming }.entity(id);
            if !labels.contains(&name) {
                labels.push(name);
            }
        }
        let look = kind_of(self.naming, id).map_or_else(KindLook::default, |kind| look_of_kind(self.naming, kind));
        Node { id: id.clone(), labels, look, is_focus: self.focus.contains(id), change: None, caption: String::new() }
    }
}

impl Diagram {
    /// Returns what is drawn of it on a page: the overview of what is too large for one, unless the page is as large as the picture.
    pub fn on(&self, page: Page) -> &Self {
        self.overview_on(page).unwrap_or(self)
    }

    /// Returns the overview that stands for it on a page; `None` if it is drawn itself.
    pub fn overview_on(&self, page: Page) -> Option<&Self> {
        self.overview.as_deref().filter(|_| page != Page::Free)
    }

    /// Tells what becomes of entities, and adds to the legend what occurs.
    pub(crate) fn tell_changes(&mut self, changes: &BTreeMap<EntityId, Change>) {
        for node in &mut self.nodes {
            node.change = changes.get(&node.id).copied();
        }
        let lang = self.lang;
        let occurs = |change: &Change| self.nodes.iter().any(|node| node.change == Some(*change));
        let told = Change::ALL.into_iter().filter(occurs);
        self.legend.changes = told.map(|change| (change, PictureWords::of_change(change).text(lang).to_owned())).collect();
    }

    /// Draws the denial of what is disputed as a line of its own beside it, where no other line says what stands against it: both
    /// sides of a dispute are seen.
    pub(crate) fn tell_denials(&mut self, naming: Naming<'_>) {
        let naming = Naming { lang: self.lang, ..naming };
        let is_alone = |edge: &&Edge| {
            let is_beside = |other: &Edge| (&other.from, &other.to) == (&edge.from, &edge.to) && other.look != edge.look;
            edge.look.is_contested && !self.edges.iter().any(is_beside)
        };
        let denial = |edge: &Edge| Edge {
            look: LineLook::of(Effect::NoEffect),
            conditions: Vec::new(),
            verb: PictureWords::of_effect(Effect::NoEffect).text(naming.lang).to_owned(),
            sources: String::new(),
            ..edge.clone()
        };
        let denials: Vec<Edge> = self.edges.iter().filter(is_alone).map(denial).collect();
        self.edges.extend(denials);
        self.legend.lines = legend(naming, &self.nodes, &self.edges).lines;
    }

    /// Makes the lines of some relations stand out, and tells in the legend what for. Where all or none would, none does.
    pub(crate) fn strengthen(&mut self, relations: &BTreeSet<&RelationId>, words: PictureWords) {
        let is_meant = |edge: &Edge| edge.relations.iter().any(|id| relations.contains(id));
        let count = self.edges.iter().filter(|edge| is_meant(edge)).count();
        if count > 0 && count < self.edges.len() {
            self.edges.iter_mut().for_each(|edge| edge.is_strong = is_meant(edge));
            self.legend.weights.push((Weight::Strong, words.text(self.lang).to_owned()));
        }
    }
}

/// Relations that are drawn as one line differ in their conditions and evidence alone. Verbs that look alike are drawn as one: what activates or produces is drawn as what increases.
fn drawn_effect(relation: &RelationRecord) -> Effect {
    if relation.causal && relation.is_denied() {
        // An arrow would say what the evidence denies.
        return Effect::NoEffect;
    }
    match relation.effect {
        Effect::Activates | Effect::Produces => Effect::Increases,
        Effect::Inhibits => Effect::Decreases,
        other => other,
    }
}

struct Drawn<'a> {
    relations: Vec<&'a RelationRecord>,
}

impl<'a> Drawn<'a> {
    fn new(relation: &'a RelationRecord) -> Self {
        Self { relations: vec![relation] }
    }

    fn add(&mut self, relation: &'a RelationRecord) {
        self.relations.push(relation);
    }

    fn edge(&self, naming: Naming<'_>) -> Edge {
        let first = self.relations[0];
        let all = |is: fn(&RelationRecord) -> bool| self.relations.iter().all(|relation| is(relation));
        let look = LineLook {
            effect: drawn_effect(first),
            is_textbook: all(|relation| relation.layer == Layer::Background),
            certainty: self.relations.iter().filter_map(|relation| certainty(relation)).min().unwrap_or(Certainty::Stated),
            is_contested: self.relations.iter().any(|relation| relation.contested),
        };
        let mut conditions: Vec<Vec<String>> = Vec::new();
        for relation in &self.relations {
            let named = naming.condition_values(&relation.context);
            if !conditions.contains(&named) {
                conditions.push(named);
            }
        }
        if conditions.iter().any(Vec::is_empty) {
            conditions.clear();
        }
        let evidence = self.relations.iter().flat_map(|relation| &relation.evidence);
        Edge {
            from: first.subject.clone(),
            to: first.object.clone(),
            look,
            conditions,
            relations: self.relations.iter().map(|relation| relation.id.clone()).collect(),
            verb: PictureWords::of_effect(look.effect).text(naming.lang).to_owned(),
            sources: cite(naming, evidence.filter(|item| item.stance == Stance::Supports)),
            is_strong: false,
            panels: Vec::new(),
            is_bundle: false,
        }
    }
}

fn kind_of<'a>(naming: Naming<'a>, id: &EntityId) -> Option<&'a KindId> {
    naming.knowledge.entities.get(id).map(|entity| &entity.kind)
}

/// A kind looks alike in all pictures of a knowledge base: its place among the kinds decides.
fn look_of_kind(naming: Naming<'_>, kind: &KindId) -> KindLook {
    KindLook::of(naming.knowledge.kinds.keys().position(|other| other == kind).unwrap_or_default())
}

/// Frames each entity in the theme that most of its relations belong to, the first such theme as written.
fn groups(naming: Naming<'_>, nodes: &[Node], relations: &[&RelationRecord]) -> Vec<Group> {
    let themes = &naming.knowledge.themes;
    let theme_of = |id| naming.knowledge.mechanisms.get(id).map(|mechanism| &mechanism.theme);
    let place = |theme: &ThemeId| themes.iter().position(|other| other.id == *theme);
    let mut votes: BTreeMap<&EntityId, BTreeMap<usize, usize>> = BTreeMap::new();
    for relation in relations {
        for theme in relation.mechanisms.iter().filter_map(theme_of).filter_map(place) {
            for id in [&relation.subject, &relation.object] {
                *votes.entry(id).or_default().entry(theme).or_default() += 1;
            }
        }
    }
    let chosen = |id: &EntityId| {
        let counts = votes.get(id)?.iter();
        counts.max_by_key(|(theme, count)| (**count, std::cmp::Reverse(**theme))).map(|(theme, _)| *theme)
    };
    let mut members: BTreeMap<usize, Vec<EntityId>> = BTreeMap::new();
    for node in nodes {
        if let Some(theme) = chosen(&node.id) {
            members.entry(theme).or_default().push(node.id.clone());
        }
    }
    let group = |(theme, members): (usize, _)| Group { title: naming.theme(&themes[theme].id), members };
    members.into_iter().map(group).collect()
}

/// Returns the sources of relations, each once, in the order of the relations.
fn sources(relations: &[&RelationRecord]) -> Vec<SourceId> {
    let mut named: Vec<SourceId> = Vec::new();
    let mut seen = BTreeSet::new();
    for item in relations.iter().flat_map(|relation| &relation.evidence) {
        if seen.insert(&item.source) {
            named.push(item.source.clone());
        }
    }
    named
}

/// Names sources, each with its year, and the date of the knowledge; nothing where there are none.
fn footnotes(naming: Naming<'_>, sources: &[SourceId]) -> Vec<String> {
    if sources.is_empty() {
        return Vec::new();
    }
    let named = sources.iter().map(|id| {
        let year = naming.knowledge.sources.get(id).and_then(|source| source.year);
        naming.cited(id) + &year.map_or(String::new(), |year| format!(" ({year})"))
    });
    let named = named.collect::<Vec<_>>().join(semicolon(naming.lang));
    vec![PictureWords::Sources.fill(naming.lang, &[named.into()]).plain()]
}

/// A mark of lines: its name, a line that has it, and whether a look has it.
type Mark = (PictureWords, LineLook, fn(LineLook) -> bool);

fn legend(naming: Naming<'_>, nodes: &[Node], edges: &[Edge]) -> Legend {
    let mut lines: Vec<(LineLook, String)> = Vec::new();
    for effect in Effect::ALL {
        let plain = LineLook::of(effect);
        if edges.iter().any(|edge| edge.look.effect == effect) {
            lines.push((plain, PictureWords::of_effect(effect).text(naming.lang).to_owned()));
        }
    }
    let plain = LineLook::default();
    let marked: [Mark; 5] = [
        (PictureWords::Implied, LineLook { certainty: Certainty::Implied, ..plain }, |look| {
            look.certainty == Certainty::Implied
        }),
        (PictureWords::Hedged, LineLook { certainty: Certainty::Hedged, ..plain }, |look| {
            look.certainty == Certainty::Hedged
        }),
        (PictureWords::Hypothesis, LineLook { certainty: Certainty::Hypothesis, ..plain }, |look| {
            look.certainty == Certainty::Hypothesis
        }),
        (PictureWords::Textbook, LineLook { is_textbook: true, ..plain }, |look| look.is_textbook),
        (PictureWords::Contested, LineLook { is_contested: true, ..plain }, |look| look.is_contested),
    ];
    for (words, look, is_meant) in marked {
        if edges.iter().any(|edge| is_meant(edge.look)) {
            lines.push((look, words.text(naming.lang).to_owned()));
        }
    }
    let kinds: BTreeSet<&KindId> = nodes.iter().filter_map(|node| kind_of(naming, &node.id)).collect();
    let kinds = kinds.into_iter().map(|kind| (look_of_kind(naming, kind), naming.kind(kind))).collect();
    Legend { lines, kinds, ..Legend::default() }
}
