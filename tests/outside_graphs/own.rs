//! A slice of own making: four things, five arrows, two cycles, every figure worked out by hand.
//!
//! ```text
//! a → b ⊣ c ⊣ d      a → c → a
//! ```
//!
//! The cycles: a c (+ +, raising) and a b c (+ - +, lowering). A walk may run around them, so that it gets from a to d with either
//! sign: a c d (+ -) in 2 steps, a b c d (+ - -) in 3.

use sarcograph::model::effect::Effect;

use super::gpml::read;
use super::{
    hold_closures, hold_cycles, hold_reached_by_paths, hold_shortest_paths_and_signed_walks, hold_signed_closures,
    hold_simple_paths,
};

const GRAPH: &str = "source\tsign\ttarget\na\t1\tb\nb\t-1\tc\na\t1\tc\nc\t1\ta\nc\t-1\td";

#[test]
fn shortest_paths_and_signed_walks_are_those_worked_out_by_hand() {
    let table = "source\ttarget\tdist\tshortest_positive_walk\tshortest_negative_walk
a\ta\t0\t0\t3
a\tb\t1\t1\t4
a\tc\t1\t1\t2
a\td\t2\t3\t2
b\ta\t2\t5\t2
b\tc\t1\t4\t1
b\td\t2\t2\t5
c\tb\t2\t2\t5
c\td\t1\t4\t1
d\ta\t-1\t-1\t-1";
    hold_shortest_paths_and_signed_walks(GRAPH, table);
}

#[test]
fn simple_paths_are_those_worked_out_by_hand() {
    let table = "source\ttarget\tksp10_lengths\tsimple_paths_le4_positive\tsimple_paths_le4_negative
a\td\t2,3\t1\t1
a\tc\t1,2\t1\t1
b\ta\t2\t0\t1
c\tb\t2\t1\t0
d\ta\t\t0\t0";
    hold_simple_paths(GRAPH, table);
}

#[test]
fn closures_are_those_worked_out_by_hand() {
    let table = "node\tdownstream\tupstream\na\t3\t2\nb\t3\t2\nc\t3\t2\nd\t0\t3";
    hold_closures(GRAPH, table);
    hold_reached_by_paths(GRAPH, table);
    let table = "node\treached_positive\treached_negative\treached_both\na\t4\t4\t4\nc\t4\t4\t4\nd\t1\t0\t0";
    hold_signed_closures(GRAPH, table);
}

#[test]
fn cycles_are_those_worked_out_by_hand() {
    hold_cycles(GRAPH, "length\tpositive\tnegative\n2\t1\t0\n3\t0\t1\n4\t0\t0");
}

/// A group stands for its first member, a line that ends on another line is told apart from one that ends nowhere.
#[test]
fn a_drawing_is_read_as_drawn() {
    let drawing = r#"
      <DataNode TextLabel="A" GraphId="n1"></DataNode>
      <DataNode TextLabel="B" GraphId="n2" GroupRef="g"></DataNode>
      <DataNode TextLabel="C" GraphId="n3" GroupRef="g"></DataNode>
      <Group GroupId="g" GraphId="n4"></Group>
      <Interaction><Graphics><Point GraphRef="n1"/><Point GraphRef="n4" ArrowHead="Arrow"/><Anchor GraphId="x"/></Graphics></Interaction>
      <Interaction><Graphics><Point GraphRef="n4"/><Point GraphRef="n1" ArrowHead="mim-inhibition"/></Graphics></Interaction>
      <Interaction><Graphics><Point GraphRef="n3"/><Point GraphRef="x" ArrowHead="TBar"/></Graphics></Interaction>
      <Interaction><Graphics><Point GraphRef="n3"/><Point ArrowHead="Arrow"/></Graphics></Interaction>"#;
    let pathway = read(drawing);
    let lines: Vec<_> = pathway.lines.iter().map(|line| (line.from.as_str(), line.effect, line.to.as_str())).collect();
    assert_eq!(lines, [("A", Effect::Increases, "B"), ("B", Effect::Decreases, "A")]);
    assert_eq!((pathway.on_anchors, pathway.loose), (1, 1));
}
