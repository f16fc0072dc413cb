//! Places across: network simplex on the auxiliary graph (Gansner, Koutsofios, North and Vo 1993, section 4.2), which makes lines as
//! straight as the distances on each rank allow; long ones before short ones.

use super::cells::Cells;
use super::ports::Ports;
use super::simplex::{Arc, numbers};

/// How far cells of a rank are apart.
const GAP: f64 = 14.0;
/// How many nodes the solver may look at.
const WORK: usize = 12_000_000;

/// Returns where the middle of each cell is, across, in whole units; the cells of a rank are `ranks` in order.
pub(super) fn places(cells: &Cells, ranks: &[Vec<usize>], ports: &Ports) -> Vec<f64> {
    let mut arcs = Vec::new();
    for pair in ranks.iter().flat_map(|rank| rank.windows(2)) {
        let apart = cells.all[pair[0]].behind + cells.all[pair[1]].before + GAP;
        arcs.push(Arc { from: pair[0], to: pair[1], length: whole(apart.ceil()), weight: 0 });
    }
    let mut nodes = cells.all.len();
    for (link, chain) in cells.chains.iter().enumerate() {
        for (at, step) in chain.windows(2).enumerate() {
            let low = if at == 0 { whole(ports.low[link]) } else { 0 };
            let high = if at + 2 == chain.len() { whole(ports.high[link]) } else { 0 };
            let weight = match (cells.is_box(step[0]), cells.is_box(step[1])) {
                (true, true) => 1,
                (false, false) => 8,
                _ => 2,
            };
            // A node of its own, left of both ends: what it costs is how far the ends are from lying above one another.
            let apart = high - low;
            arcs.push(Arc { from: nodes, to: step[0], length: apart.max(0), weight });
            arcs.push(Arc { from: nodes, to: step[1], length: (-apart).max(0), weight });
            nodes += 1;
        }
    }
    let numbers = numbers(nodes, &arcs, WORK, true);
    #[allow(clippy::cast_precision_loss)] // places on a page are small
    numbers.into_iter().take(cells.all.len()).map(|number| number as f64).collect()
}

#[allow(clippy::cast_possible_truncation)] // rounded before, and places on a page are small
fn whole(value: f64) -> i64 {
    value as i64
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // the same number, or not
mod tests {
    use super::super::cells::Plan;
    use super::super::ports;
    use super::*;

    fn laid_out(links: &[(usize, usize)], ranks: &[usize]) -> (Cells, Vec<f64>, Ports) {
        let boxes = vec![(30.0, 30.0, 20.0); ranks.len()];
        let links: Vec<_> = links.iter().map(|(from, to)| (*from, *to, None)).collect();
        let cells = Cells::new(&Plan { boxes: &boxes, links: &links, ranks, labels_before: false });
        let mut place = vec![0; cells.all.len()];
        for rank in &cells.ranks {
            rank.iter().enumerate().for_each(|(at, cell)| place[*cell] = at);
        }
        let ports = ports::spread(&cells, &place, &vec![60.0; boxes.len()]);
        let places = places(&cells, &cells.ranks, &ports);
        (cells, places, ports)
    }

    #[test]
    fn a_box_stands_in_the_middle_of_those_that_it_leads_to() {
        let (_, places, _) = laid_out(&[(0, 1), (0, 2)], &[0, 1, 1]);
        assert_eq!(places[2] - places[1], 60.0 + GAP);
        assert_eq!(places[0], f64::midpoint(places[1], places[2]));
    }

    #[test]
    fn long_lines_are_straight_and_cells_keep_apart() {
        let (cells, places, ports) = laid_out(&[(0, 1), (1, 2), (2, 3), (0, 3)], &[0, 1, 2, 3]);
        let chain = &cells.chains[3];
        assert_eq!(places[chain[1]], places[chain[2]]);
        assert_eq!(places[0] + ports.low[3], places[chain[1]], "it leaves its box straight");
        for rank in &cells.ranks {
            for pair in rank.windows(2) {
                let apart = cells.all[pair[0]].behind + cells.all[pair[1]].before + GAP;
                assert!(places[pair[1]] - places[pair[0]] >= apart);
            }
        }
    }
}
