//! Pictures of questions that nobody chose.

use sarcograph::Lang;
use sarcograph::render::page::Page;
use sarcograph::render::svg;

use super::drawn::Drawn;
use super::sheet;
use crate::support::shipped;

/// A sequence that looks random and is the same in every run: a linear congruential generator (Knuth, *The Art of Computer
/// Programming* 2, 3.3.4).
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Returns a question of the shipped knowledge, of every kind that has a picture.
fn question(sequence: &mut Sequence) -> String {
    let knowledge = shipped().knowledge();
    let entities: Vec<&str> = knowledge.entities.keys().map(sarcograph::model::id::EntityId::as_str).collect();
    let mechanisms: Vec<&str> = knowledge.mechanisms.keys().map(sarcograph::model::id::MechanismId::as_str).collect();
    let (from, to) = (*sequence.of(&entities), *sequence.of(&entities));
    // Most pairs are joined by nothing; what most paths lead to is joined to much.
    let to = if sequence.below(2) == 0 { "skeletal-muscle-mass" } else { to };
    match sequence.below(10) {
        0 => format!(r#"{{"question":"path","from":"{from}","to":"{to}"}}"#),
        1 => format!(r#"{{"question":"effect","from":"{from}","to":"{to}","max_steps":3}}"#),
        2 => format!(r#"{{"question":"why","from":"{from}","to":"{to}"}}"#),
        3 => format!(
            r#"{{"question":"compare","from":"{from}","to":"{to}","when":["acute"],"with":["chronic"],"max_steps":3}}"#
        ),
        4 => format!(r#"{{"question":"upstream","name":"{from}"}}"#),
        5 => format!(r#"{{"question":"downstream","name":"{from}"}}"#),
        6 => format!(r#"{{"question":"loops","name":"{from}","limit":3}}"#),
        7 => format!(r#"{{"question":"what-if","raise":["{from}"],"max_steps":2,"limit":12}}"#),
        8 => format!(r#"{{"question":"export","mechanism":"{}"}}"#, sequence.of(&mechanisms)),
        _ => format!(r#"{{"question":"interventions","names":["{from}"],"max_steps":2}}"#),
    }
}

/// Measures so many pictures, and returns how many nodes and lines they had, and how many names were too small to be read.
fn measured(wanted: usize, seed: u64) -> (usize, usize, usize) {
    let mut sequence = Sequence(seed);
    let (mut count, mut nodes, mut lines, mut small) = (0, 0, 0, 0);
    while count < wanted {
        let request = question(&mut sequence);
        let langs = *sequence.of(&[&[Lang::En][..], &[Lang::ZhHant, Lang::En], &[Lang::ZhHans]]);
        let page = *sequence.of(&Page::ALL);
        let Some(sheet) = sheet(shipped(), &request, langs, page) else { continue };
        let drawn = Drawn::read(&svg::render(&sheet.scene));
        if drawn.boxes.is_empty() {
            continue;
        }
        let faults = drawn.faults();
        assert!(faults.is_empty(), "{request} {langs:?} {page:?}: {faults:#?}");
        count += 1;
        nodes += drawn.boxes.len();
        lines += drawn.lines.len();
        small += usize::from(sheet.points < page.legible());
    }
    (nodes, lines, small)
}

#[test]
fn nothing_lies_over_anything_else_in_three_hundred_pictures() {
    let (nodes, lines, small) = measured(300, 1);
    println!("300 pictures: {nodes} nodes, {lines} lines, {small} with names that are too small");
    assert!(nodes > 600 && lines > 500, "{nodes} nodes and {lines} lines are too few to tell");
}
