//! The page of every answer: the one place that knows them all.

use super::Present;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::diagram::{Diagram, Legend};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::view::View;
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, comma, semicolon};
use crate::request::Request;
use crate::request::answered::Answered;
use crate::request::when::conditions_and_places;

impl Present for Answered {
    fn view(&self, naming: Naming<'_>) -> View {
        page(self).view(naming)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let mut langs = labels.iter().copied();
        let first = Naming { lang: langs.next().unwrap_or(naming.lang), ..naming };
        let diagram = whole(self, first, labels)?;
        // What stands around a picture is told in each language of its labels.
        let others =
            langs.filter(|lang| *lang != first.lang).filter_map(|lang| whole(self, Naming { lang, ..naming }, &[lang]));
        Some(others.fold(diagram, beside))
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        page(self).json(knowledge)
    }
}

/// Returns the picture of an answer, with what the answer says below its title.
fn whole(answered: &Answered, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
    let page = page(answered);
    let diagram = page.diagram(naming, labels)?;
    let view = page.view(naming);
    // A picture without what the answer says leaves its reader to count lines.
    let mut subtitle = above(naming, &view);
    let asked = asked(naming, &answered.request());
    subtitle.extend(
        (!asked.is_empty() && !subtitle.iter().any(|line| line.contains(&asked)))
            .then(|| PictureWords::Asked.fill(naming.lang, &[asked.into()]).plain()),
    );
    let framed = |diagram: Diagram| {
        let mut nodes = diagram.nodes;
        for (id, opposite) in &view.opposites {
            let words = PictureWords::OppositeOf.fill(naming.lang, std::slice::from_ref(opposite)).plain();
            nodes.iter_mut().filter(|node| node.id == *id).for_each(|node| node.caption.clone_from(&words));
        }
        let subtitle = subtitle.iter().chain(&diagram.subtitle).cloned().collect();
        let footnotes = diagram.footnotes.into_iter().chain(below(naming, &view)).collect();
        Diagram { title: sentence_case(&diagram.title), subtitle, footnotes, nodes, ..diagram }
    };
    let overview = diagram.overview.map(|overview| Box::new(framed(*overview)));
    Some(Diagram { overview, ..framed(Diagram { overview: None, ..diagram }) })
}

/// Tells what stands around a picture in the language of another picture of the same too: titles, what the answer says, the legend.
fn beside(diagram: Diagram, other: Diagram) -> Diagram {
    let overview = match (diagram.overview, other.overview) {
        (Some(one), Some(other)) => Some(Box::new(beside(*one, *other))),
        (one, _) => one,
    };
    let mut panels = diagram.panels;
    for (panel, also) in panels.iter_mut().zip(other.panels) {
        panel.title = both(&panel.title, &also.title, " · ");
        panel.says.extend(also.says);
    }
    let mut subtitle = diagram.subtitle;
    subtitle.extend(other.subtitle.into_iter().filter(|line| !subtitle.contains(line)).collect::<Vec<_>>());
    let Legend { lines, kinds, changes, weights } = diagram.legend;
    let legend = Legend {
        lines: in_both(lines, &other.legend.lines),
        kinds: in_both(kinds, &other.legend.kinds),
        changes: in_both(changes, &other.legend.changes),
        weights: in_both(weights, &other.legend.weights),
    };
    Diagram { title: both(&diagram.title, &other.title, " · "), subtitle, legend, panels, overview, ..diagram }
}

/// Returns one text and another behind it, or one where they are the same.
fn both(one: &str, other: &str, between: &str) -> String {
    if one == other { one.to_owned() } else { format!("{one}{between}{other}") }
}

/// Tells entries of a legend in a second language too.
fn in_both<T: PartialEq>(entries: Vec<(T, String)>, others: &[(T, String)]) -> Vec<(T, String)> {
    let told = |(look, words): (T, String)| {
        let words = others
            .iter()
            .find(|(other, _)| *other == look)
            .map_or_else(|| words.clone(), |(_, other)| both(&words, other, " "));
        (look, words)
    };
    entries.into_iter().map(told).collect()
}

/// Returns what stands below the title of a picture: what the answer says, and what the opposite of something drawn does. How other
/// names were read is told by the boxes.
fn above(naming: Naming<'_>, view: &View) -> Vec<String> {
    if view.verdict.is_empty() {
        return Vec::new();
    }
    let turned = view
        .opposites
        .iter()
        .map(|(id, opposite)| PictureWords::Turned.fill(naming.lang, &[opposite.clone(), naming.entity_line(id)]).plain());
    [view.verdict.plain()].into_iter().chain(turned).map(|text| sentence_case(&text)).collect()
}

/// Begins a text with a capital, where its first word is written in small letters: not for mTOR or p38.
fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().filter(char::is_ascii_lowercase);
    let is_word = letters.as_str().starts_with(|second: char| second.is_ascii_lowercase() || second == ' ');
    first
        .filter(|_| is_word)
        .map_or_else(|| text.to_owned(), |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

/// Returns what stands at the foot of a picture beside its sources: what is not drawn, and of which date the knowledge is.
fn below(naming: Naming<'_>, view: &View) -> Vec<String> {
    let date = naming.knowledge.about.date.as_deref();
    let date = date.map(|date| PictureWords::AsOf.fill(naming.lang, &[date.into()]));
    let told: Vec<Line> = view.beyond.iter().cloned().chain(date).collect();
    if told.is_empty() { Vec::new() } else { vec![Line::join(told, semicolon(naming.lang)).plain()] }
}

/// Returns the conditions that a question is asked under, as a list.
fn asked(naming: Naming<'_>, request: &Request) -> String {
    let request = serde_json::to_value(request).unwrap_or_default();
    // The sides of a comparison are told beside its panels.
    if request["question"] == "compare" {
        return String::new();
    }
    let words = request["when"].as_array().into_iter().flatten();
    let words: Vec<String> = words.filter_map(|word| word.as_str().map(str::to_owned)).collect();
    conditions_and_places(&naming.knowledge.facets, &words).map_or(String::new(), |(conditions, places)| {
        let told = [naming.conditions(&conditions), naming.observations(&places)];
        told.into_iter().filter(|told| !told.is_empty()).collect::<Vec<_>>().join(comma(naming.lang))
    })
}

/// Returns the page of an answer.
fn page(answered: &Answered) -> &dyn Present {
    match answered {
        Answered::Search(found) => found,
        Answered::Show(exchange) => exchange,
        Answered::Path(exchange) => exchange,
        Answered::Effect(exchange) => exchange,
        Answered::Reach(drawn) => drawn,
        Answered::Neighbors(drawn) => drawn,
        Answered::Loops(exchange) => exchange,
        Answered::Compare(exchange) => exchange,
        Answered::WhatIf(exchange) => exchange,
        Answered::Contradictions(exchange) => exchange,
        Answered::Interventions(exchange) => exchange,
        Answered::Common(exchange) => exchange,
        Answered::Why(exchange) => exchange,
        Answered::Cite(exchange) => exchange,
        Answered::List(exchange) => exchange,
        Answered::Stats(exchange) => exchange,
        Answered::Export(exchange) => exchange,
    }
}
