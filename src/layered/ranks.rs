//! On which rank each box stands.

use super::simplex::{Arc, numbers};

/// How many nodes the solver may look at, for each box.
const WORK: usize = 4_000;

/// Returns a rank for each box, from 0, so that each link runs from a lower rank to a higher one, at least `step` apart, and all
/// links together pass as few ranks as possible. The links, which must have no cycle and join all boxes, are not those of a box to
/// itself. Boxes that may stand on several ranks go where there are fewest.
pub(super) fn ranks(boxes: usize, links: &[(usize, usize)], step: usize) -> Vec<usize> {
    let length = i64::try_from(step).unwrap_or(1);
    let arcs: Vec<Arc> = links.iter().map(|(from, to)| Arc { from: *from, to: *to, length, weight: 1 }).collect();
    let numbers = numbers(boxes, &arcs, boxes.saturating_mul(WORK), false);
    let mut ranks: Vec<usize> = numbers.into_iter().map(|number| usize::try_from(number).unwrap_or(0)).collect();
    spread(&mut ranks, links, step);
    ranks
}

/// Moves boxes with as many links in as out, which cost the same on every rank between their neighbours.
fn spread(ranks: &mut [usize], links: &[(usize, usize)], step: usize) {
    let mut crowd = vec![0usize; ranks.iter().max().map_or(0, |most| most + 1)];
    for rank in ranks.iter() {
        crowd[*rank] += 1;
    }
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); ranks.len()];
    let mut after = before.clone();
    for (from, to) in links {
        before[*to].push(*from);
        after[*from].push(*to);
    }
    for one in 0..ranks.len() {
        let low = before[one].iter().map(|other| ranks[*other]).max();
        let high = after[one].iter().map(|other| ranks[*other]).min();
        let (Some(low), Some(high)) = (low, high) else { continue };
        if before[one].len() != after[one].len() {
            continue;
        }
        let free = (low + step..=high.saturating_sub(step)).step_by(step);
        let best = free.min_by_key(|rank| (crowd[*rank] - usize::from(*rank == ranks[one]), rank.abs_diff(ranks[one])));
        if let Some(best) = best {
            crowd[ranks[one]] -= 1;
            crowd[best] += 1;
            ranks[one] = best;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_run_downwards_and_are_short() {
        // 0 → 1 → 2 → 3, and 4, which only acts on 3, stands just before it.
        assert_eq!(ranks(5, &[(0, 1), (1, 2), (2, 3), (4, 3)], 1), [0, 1, 2, 3, 2]);
        assert_eq!(ranks(5, &[(0, 1), (1, 2), (2, 3), (4, 3)], 2), [0, 2, 4, 6, 4]);
    }

    #[test]
    fn a_box_that_may_stand_anywhere_goes_where_there_is_room() {
        // 4 lies between 0 and 3; rank 1 has three boxes, rank 2 has one.
        let links = [(0, 1), (1, 2), (2, 3), (0, 4), (4, 3), (0, 5), (5, 2), (0, 6), (6, 2)];
        assert_eq!(ranks(7, &links, 1)[4], 2);
    }
}
