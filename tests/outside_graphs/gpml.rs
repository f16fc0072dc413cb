//! A reader of what these tests need of GPML 2013a: nodes, groups, and lines between them as drawn.

use std::collections::{BTreeMap, BTreeSet};

use sarcograph::model::effect::Effect;

/// A pathway as drawn. What bears one label is one thing, drawn in several places.
#[derive(Debug, Default)]
pub(super) struct Pathway {
    /// Lines that lead from a node or group to another.
    pub(super) lines: Vec<Line>,
    /// Lines of which an end lies on another line.
    pub(super) on_anchors: usize,
    /// Lines of which an end lies on nothing.
    pub(super) loose: usize,
}

#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The label of a node, or that of the first member of a group.
    pub(super) from: String,
    pub(super) to: String,
    /// What its head says. A line that joins two things without a direction acts, it is not said how.
    pub(super) effect: Effect,
}

/// Reads a file of plain tags: no CDATA, no `>` inside attributes.
pub(super) fn read(text: &str) -> Pathway {
    let mut labels: BTreeMap<String, String> = BTreeMap::new();
    let mut members: BTreeMap<String, String> = BTreeMap::new();
    let mut groups: Vec<(String, String)> = Vec::new();
    let mut anchors: BTreeSet<String> = BTreeSet::new();
    let mut drawn: Vec<(Vec<String>, String)> = Vec::new();
    let mut is_inside = false;
    for (name, attributes) in tags(text) {
        let get = |key: &str| attributes.get(key).cloned().unwrap_or_default();
        match name {
            "DataNode" => {
                let label = get("TextLabel").trim().to_owned();
                members.entry(get("GroupRef")).or_insert_with(|| label.clone());
                labels.insert(get("GraphId"), label);
            }
            "Group" if attributes.contains_key("GraphId") => groups.push((get("GraphId"), get("GroupId"))),
            "Interaction" => {
                is_inside = true;
                drawn.push((Vec::new(), String::new()));
            }
            "/Interaction" => is_inside = false,
            "Point" if is_inside => {
                let (ends, head) = drawn.last_mut().unwrap();
                ends.push(get("GraphRef"));
                *head = get("ArrowHead");
            }
            "Anchor" => {
                anchors.insert(get("GraphId"));
            }
            _ => {}
        }
    }
    for (graph_id, group) in groups {
        labels.insert(graph_id, members.get(&group).cloned().unwrap_or_default());
    }
    let mut pathway = Pathway::default();
    for (ends, head) in drawn {
        let (from, to) = (ends.first().unwrap(), ends.last().unwrap());
        if let (Some(from), Some(to)) = (labels.get(from), labels.get(to)) {
            pathway.lines.push(Line { from: from.clone(), to: to.clone(), effect: effect(&head) });
        } else if [from, to].into_iter().all(|end| labels.contains_key(end) || anchors.contains(end)) {
            pathway.on_anchors += 1;
        } else {
            pathway.loose += 1;
        }
    }
    pathway
}

fn effect(head: &str) -> Effect {
    match head {
        "Arrow" | "mim-stimulation" | "mim-transcription-translation" => Effect::Increases,
        "TBar" | "mim-inhibition" => Effect::Decreases,
        "mim-binding" | "mim-modification" => Effect::Regulates,
        other => panic!("no line is expected to end in {other}"),
    }
}

fn tags(text: &str) -> impl Iterator<Item = (&str, BTreeMap<&str, String>)> {
    text.split('<').filter_map(|piece| piece.split_once('>')).map(|(tag, _)| {
        let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let mut attributes = BTreeMap::new();
        while let Some((key, value, after)) = attribute(rest) {
            attributes.insert(key, value);
            rest = after;
        }
        (name, attributes)
    })
}

fn attribute(text: &str) -> Option<(&str, String, &str)> {
    let (key, rest) = text.split_once("=\"")?;
    let (value, rest) = rest.split_once('"')?;
    Some((key.trim(), value.replace("&#xA;", " ").replace("&amp;", "&"), rest))
}
