//! Small pictures that misled, each for a kind of fault.

use std::collections::BTreeSet;

use sarcograph::Lang;
use sarcograph::explorer::Explorer;
use sarcograph::model::effect::Effect;
use sarcograph::model::evidence::Certainty;
use sarcograph::render::diagram::{Diagram, Edge};
use sarcograph::render::dot;
use sarcograph::render::page::Page;
use sarcograph::render::palette::{Change, LineLook};
use sarcograph::render::sheet::composed;
use sarcograph::render::svg;

use super::drawn::{self, Drawn};
use super::{diagram, hostile, of_graphviz};
use crate::support::shipped;

/// Knowledge of the entities `a` to `h`, with relations `subject effect object`, each with what its evidence has more.
fn world(relations: &[(&str, &str)]) -> Explorer {
    let entities = "abcdefgh".chars().map(|id| format!("{id}: {{name: {{en: {id}, zh-Hans: {id}}}}}\n"));
    let relation = |(relation, more): &(&str, &str)| {
        let [subject, effect, object] = relation.split(' ').collect::<Vec<_>>()[..] else { panic!("{relation}") };
        format!(
            "  - {{subject: {subject}, effect: {effect}, object: {object}, evidence: [{{note: s/n, strength: review{more}}}]}}\n"
        )
    };
    drawn::knowledge(&entities.collect::<String>(), &relations.iter().map(relation).collect::<String>())
}

fn whole(explorer: &Explorer) -> Diagram {
    diagram(explorer, r#"{"question":"export"}"#, &[Lang::En]).unwrap()
}

fn edge<'a>(diagram: &'a Diagram, from: &str, to: &str) -> &'a Edge {
    let is_it = |edge: &&Edge| edge.from.as_str() == from && edge.to.as_str() == to;
    diagram.edges.iter().find(is_it).unwrap_or_else(|| panic!("no line from {from} to {to}"))
}

fn written(diagram: &Diagram) -> String {
    svg::render(&composed(diagram, Page::Wide).scene)
}

#[test]
fn what_its_only_evidence_denies_is_no_arrow() {
    let explorer = world(&[("a increases b", ", stance: disputes"), ("c increases b", "")]);
    let picture = whole(&explorer);
    assert_eq!(edge(&picture, "a", "b").look.effect, Effect::NoEffect);
    assert_eq!(edge(&picture, "c", "b").look.effect, Effect::Increases);
    let answer = diagram(&explorer, r#"{"question":"effect","from":"a","to":"b"}"#, &[Lang::En]).unwrap();
    assert_eq!(edge(&answer, "a", "b").look.effect, Effect::NoEffect, "what a filter leaves is drawn by the same rule");
    assert!(answer.subtitle[0].contains("does not raise"), "{:?}", answer.subtitle);
    let looks: BTreeSet<String> = Drawn::read(&written(&picture)).lines.into_iter().map(|line| line.look).collect();
    assert_eq!(looks.len(), 2);
}

#[test]
fn a_filter_that_leaves_a_dispute_leaves_no_plain_arrow() {
    let request = r#"{"question":"effect","from":"ageing","to":"muscle-protein-synthesis","evidence":["animal"]}"#;
    let picture = diagram(shipped(), request, &[Lang::En]).unwrap();
    let effects: BTreeSet<Effect> = picture.edges.iter().map(|edge| edge.look.effect).collect();
    assert!(effects.contains(&Effect::NoEffect), "{effects:?}");
}

#[test]
fn conditions_that_hold_at_once_look_other_than_those_of_two_relations() {
    let conditions = |request: &str| {
        let picture = diagram(shipped(), request, &[Lang::En]).unwrap();
        picture
            .edges
            .iter()
            .map(|edge| (edge.from.to_string(), edge.to.to_string(), edge.conditions.clone()))
            .collect::<Vec<_>>()
    };
    let all = conditions(r#"{"question":"export","mechanism":"ros-in-moderation-and-in-excess"}"#);
    let of = |from: &str, to: &str| all.iter().find(|edge| edge.0 == from && edge.1 == to).unwrap().2.clone();
    let one = of("ros", "muscle-function");
    let two = of("ageing", "ros");
    assert!(one.len() == 1 && one[0].len() == 2 && two.len() == 2, "{one:?} {two:?}");
    let picture = diagram(shipped(), r#"{"question":"export","mechanism":"ros-in-moderation-and-in-excess"}"#, &[Lang::En]);
    let picture = picture.unwrap();
    for text in [written(&picture), dot::render(&picture)] {
        assert!(text.contains("old, in excess") && text.contains("chronic /"), "{text}");
    }
}

#[test]
fn a_picture_says_under_what_it_was_asked_and_that_it_is_a_part() {
    let picture = |request: &str| diagram(shipped(), request, &[Lang::En]).unwrap();
    let asked = picture(r#"{"question":"interventions","names":["muscle mass","muscle strength"],"when":["cancer"]}"#);
    assert!(asked.subtitle.contains(&"asked for: cancer".to_owned()), "{:?}", asked.subtitle);
    assert!(asked.footnotes.iter().any(|note| note.contains("more are not drawn")), "{:?}", asked.footnotes);
    let part = picture(r#"{"question":"path","from":"IL-6","to":"muscle mass"}"#);
    assert!(part.footnotes.iter().any(|note| note.contains("more paths than are drawn")), "{:?}", part.footnotes);
    let routes = picture(r#"{"question":"effect","from":"IL-6","to":"muscle mass"}"#);
    assert!(routes.footnotes.iter().any(|note| note.contains("routes") && note.contains("knowledge of 20")));
    let filtered = picture(r#"{"question":"path","from":"TNF-α","to":"protein synthesis","when":["cancer"]}"#);
    let told = [filtered.subtitle.concat(), filtered.footnotes.concat()].concat();
    assert!(told.contains("cancer") && told.contains("left out by conditions or filters"), "{told}");
    let free = picture(r#"{"question":"path","from":"TNF-α","to":"protein synthesis"}"#);
    assert_ne!(written(&filtered), written(&free));
}

#[test]
fn kinds_of_relations_have_a_look_and_a_line_of_the_legend_each() {
    // Verbs that look alike are drawn as one.
    let is_drawn_as_another = |effect: &Effect| matches!(effect, Effect::Activates | Effect::Produces | Effect::Inhibits);
    let effects: Vec<Effect> = Effect::ALL.into_iter().filter(|effect| !is_drawn_as_another(effect)).collect();
    let pairs = "abcdefgh".chars().flat_map(|from| (from..='h').skip(1).map(move |to| (from, to)));
    let relation = |(effect, (from, to)): (&Effect, _)| format!("{from} {} {to}", effect.id());
    let relations: Vec<String> = effects.iter().zip(pairs).map(relation).collect();
    let relations: Vec<(&str, &str)> = relations.iter().map(|relation| (relation.as_str(), "")).collect();
    let picture = whole(&world(&relations));
    let looks: BTreeSet<String> = Drawn::read(&written(&picture)).lines.into_iter().map(|line| line.look).collect();
    assert_eq!(looks.len(), effects.len(), "{looks:#?}");
    let words: BTreeSet<&String> = picture.legend.lines.iter().map(|(_, words)| words).collect();
    assert_eq!(words.len(), effects.len(), "{words:?}");
    // In DOT, where heads and strokes are words.
    let text = dot::render(&picture);
    let attributes = |line: &str| {
        let (_, after) = line.split_once('[').unwrap();
        let is_drawn = |part: &&str| ["arrowhead", "style", "headlabel"].iter().any(|name| part.starts_with(name));
        after.split(", ").filter(is_drawn).collect::<Vec<_>>().join(" ")
    };
    let drawn: BTreeSet<String> = text.lines().filter(|line| line.contains("\" -> \"")).map(attributes).collect();
    assert_eq!(drawn.len(), effects.len(), "{drawn:#?}");
}

#[test]
fn a_hypothesis_looks_other_than_what_is_stated() {
    let picture = whole(&world(&[
        ("a increases b", ", certainty: hypothesis"),
        ("a increases c", ", certainty: hedged"),
        ("a increases d", ", certainty: implied"),
        ("a increases e", ""),
    ]));
    let certainties = ["b", "c", "d", "e"].map(|to| edge(&picture, "a", to).look.certainty);
    assert_eq!(certainties, [Certainty::Hypothesis, Certainty::Hedged, Certainty::Implied, Certainty::Stated]);
    let looks: BTreeSet<String> = Drawn::read(&written(&picture)).lines.into_iter().map(|line| line.look).collect();
    assert_eq!(looks.len(), 4, "{looks:#?}");
    let told = written(&picture);
    assert!(told.contains("stated as possible only") && told.contains("a hypothesis"), "the legend tells both");
    let text = dot::render(&picture);
    for certainty in ["hypothesis", "hedged", "implied", "stated"] {
        assert!(text.contains(&format!("certainty=\"{certainty}\"")));
    }
}

#[test]
fn a_picture_asked_for_by_the_opposite_keeps_its_name_and_turns_its_signs() {
    let picture = |request: &str| diagram(shipped(), request, &[Lang::En]).unwrap();
    let requests = [
        r#"{"question":"interventions","names":["muscle loss"]}"#,
        r#"{"question":"what-if","raise":["muscle loss"]}"#,
        r#"{"question":"path","from":"mTOR","to":"muscle loss"}"#,
        r#"{"question":"upstream","name":"muscle loss"}"#,
    ];
    for request in requests {
        let picture = picture(request);
        let picture = picture.overview.as_deref().unwrap_or(&picture);
        assert!(picture.title.to_lowercase().contains("muscle loss"), "{request}: {}", picture.title);
        let turned = "Muscle loss is less of skeletal muscle mass: what skeletal muscle mass raises, muscle loss lowers";
        assert!(picture.subtitle.iter().any(|line| line == turned), "{request}: {:?}", picture.subtitle);
        let mass = picture.nodes.iter().find(|node| node.id.as_str() == "skeletal-muscle-mass").unwrap();
        assert!(mass.caption.contains("the opposite of") && mass.caption.contains("muscle loss"), "{request}: {mass:?}");
    }
    let picture = picture(requests[1]);
    let mass = picture.nodes.iter().find(|node| node.id.as_str() == "skeletal-muscle-mass").unwrap();
    assert_eq!(mass.change, Some(Change::Falls), "who raises muscle loss lowers muscle mass");
}

#[test]
fn an_overview_says_a_name_once_in_a_box() {
    let langs = [Lang::ZhHans, Lang::En, Lang::ZhHans];
    let picture = diagram(shipped(), r#"{"question":"export"}"#, &langs).unwrap();
    let overview = picture.overview.unwrap();
    assert!(overview.nodes.len() > 2);
    for node in overview.nodes.iter().chain(&picture.nodes) {
        let names: BTreeSet<&String> = node.labels.iter().collect();
        assert_eq!(names.len(), node.labels.len(), "{:?}", node.labels);
    }
}

#[test]
fn who_has_no_relations_is_in_the_picture_of_all() {
    let explorer = world(&[("a increases b", "")]);
    let picture = whole(&explorer);
    assert_eq!(picture.nodes.len(), 8);
    assert!(written(&picture).contains(">h<") && dot::render(&picture).contains("\"h\" ["));
    let around = diagram(&explorer, r#"{"question":"export","around":"h"}"#, &[Lang::En]).unwrap();
    assert_eq!(around.nodes.len(), 1);
    assert!(written(&around).contains(">h<"));
}

#[test]
fn graphviz_draws_names_as_they_are() {
    let (explorer, names) = hostile();
    let names: Vec<String> = names.iter().map(|name| name.split_whitespace().next().unwrap().to_owned()).collect();
    for focus in ["a", "b"] {
        let request = format!(r#"{{"question":"show","name":"{focus}"}}"#);
        let picture = diagram(&explorer, &request, &[Lang::En]).unwrap();
        let Some(drawn) = of_graphviz("-Tsvg", &dot::render(&picture)) else {
            println!("skipped: Graphviz is not installed, so that names are not read from its pictures");
            return;
        };
        // Its entities of HTML are no entities of XML without a document type, which it has.
        let body = &drawn[drawn.find("<svg").unwrap()..];
        let document = roxmltree::Document::parse(body).unwrap();
        let texts: Vec<&str> =
            document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
        for name in &names[..2] {
            assert!(texts.iter().any(|text| text.contains(name.as_str())), "{focus}: {name} is not among {texts:?}");
        }
    }
}

#[test]
fn what_is_only_denied_stands_in_its_picture() {
    let explorer = world(&[("a increases b", ", stance: disputes")]);
    for question in ["effect", "why", "path"] {
        let request = format!(r#"{{"question":"{question}","from":"a","to":"b"}}"#);
        let picture = diagram(&explorer, &request, &[Lang::En]).unwrap();
        assert_eq!(edge(&picture, "a", "b").look.effect, Effect::NoEffect, "{question}");
        assert!(!picture.subtitle.concat().to_lowercase().contains("nothing"), "{question}: {:?}", picture.subtitle);
    }
}

#[test]
fn the_map_of_all_is_laid_out_alike_in_every_run() {
    let picture = whole(shipped());
    let text = dot::render(&picture);
    assert!(!text.contains("subgraph cluster"), "frames make the layout of Graphviz differ from run to run");
    assert!(text.contains("start=7") && text.contains(&picture.title));
    assert_eq!(text, dot::render(&whole(shipped())));
    let drawn: Vec<String> = (0..4).filter_map(|_| of_graphviz("-Tplain", &text)).collect();
    if drawn.is_empty() {
        println!("skipped: Graphviz is not installed, so that its map is not drawn twice");
        return;
    }
    // What Graphviz measures of its fonts may change while other tests run: once is no proof, most of the time is.
    let most = drawn.iter().map(|one| drawn.iter().filter(|other| *other == one).count()).max();
    assert!(most >= Some(2), "{most:?} of {} maps are alike", drawn.len());
}

#[test]
fn long_words_and_conditions_are_broken_where_people_break_them() {
    let looks = LineLook::default();
    let mut picture = whole(&world(&[("a increases b", "")]));
    picture.edges[0].look = looks;
    picture.edges[0].conditions = vec![vec!["acute-on-chronic-inflammation-in-elderly-people-with-cachexia".to_owned()]];
    picture.nodes[0].labels = vec!["adrenocorticotropic hormone".to_owned()];
    let text = dot::render(&picture);
    assert!(text.contains(r"adrenocorticotropic\nhormone"), "{text}");
    assert!(text.contains(r#"label="acute-on-chronic-\ninflammation-in-\nelderly-people-\nwith-cachexia""#), "{text}");
    let drawn = written(&picture);
    let document = roxmltree::Document::parse(&drawn).unwrap();
    let lines: Vec<&str> = document.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect();
    for line in ["acute-on-chronic-", "inflammation-in-"] {
        assert!(lines.contains(&line), "{lines:?}");
    }
    assert!(Drawn::read(&drawn).faults().is_empty());
}
