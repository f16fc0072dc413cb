//! The order of cells on their ranks: few crossings, then short lines.
//!
//! Weighted median and exchange of neighbours, after Gansner, Koutsofios, North and Vo (1993), section 3, from several starts. The
//! starts are shuffled by numbers that follow from their place alone, so that the same graph gives the same order.

use super::crossings;

/// How many sweeps without an improvement end a start, and how many there are at most.
const PATIENCE: usize = 4;
const SWEEPS: usize = 24;
/// How many rounds of exchanges follow a sweep at most.
const ROUNDS: usize = 8;
/// How many steps, over all starts, a graph may have; larger ones get fewer starts.
const STEPS: usize = 12_000;
/// How many steps, over all sweeps, a start may have; larger graphs get fewer sweeps, and one start.
const SWEPT: usize = 1_000_000;
/// How many starts a small graph gets.
const STARTS: usize = 12;

/// Orders the cells of ranks. Each step joins a cell of a rank to one of the next.
pub(super) fn ordered(ranks: &[Vec<usize>], cells: usize, steps: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut neighbours = Neighbours { up: vec![Vec::new(); cells], down: vec![Vec::new(); cells] };
    for (from, to) in steps {
        neighbours.down[*from].push(*to);
        neighbours.up[*to].push(*from);
    }
    let sweeps = (SWEPT / steps.len().max(1)).clamp(2, SWEEPS);
    let starts = if sweeps < SWEEPS { 1 } else { (STEPS / steps.len().max(1)).clamp(2, STARTS) };
    let mut best: Option<Found> = None;
    for start in 0..starts {
        let mut order = Order::new(started(ranks, &neighbours, start), cells, &neighbours);
        let found = order.improved(sweeps);
        if best.as_ref().is_none_or(|(cost, _)| found.0 < *cost) {
            best = Some(found);
        }
    }
    best.map_or_else(|| ranks.to_vec(), |(_, ranks)| ranks)
}

/// How much an order costs (crossings, then length), and the cells of each rank.
type Found = ((usize, usize), Vec<Vec<usize>>);

struct Neighbours {
    up: Vec<Vec<usize>>,
    down: Vec<Vec<usize>>,
}

/// Numbers that look random: Steele, Lea and Flood's `SplitMix` (2014).
struct Shuffle(u64);

impl Shuffle {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn mix(&mut self, values: &mut [usize]) {
        for last in (1..values.len()).rev() {
            let other = usize::try_from(self.next() % (last as u64 + 1)).unwrap_or(0);
            values.swap(last, other);
        }
    }
}

/// Returns an order to begin with: the cells as a search from box to box meets them. The first starts go from the top and from the
/// bottom, the others in shuffled order.
fn started(ranks: &[Vec<usize>], neighbours: &Neighbours, start: usize) -> Vec<Vec<usize>> {
    let mut shuffle = Shuffle(start as u64);
    let mut roots: Vec<usize> = if start % 2 == 1 {
        ranks.iter().rev().flatten().copied().collect()
    } else {
        ranks.iter().flatten().copied().collect()
    };
    if start > 1 {
        shuffle.mix(&mut roots);
    }
    let mut rank_of = vec![0; neighbours.up.len()];
    for (rank, cells) in ranks.iter().enumerate() {
        for cell in cells {
            rank_of[*cell] = rank;
        }
    }
    let mut met = vec![false; neighbours.up.len()];
    let mut order = vec![Vec::new(); ranks.len()];
    for root in roots {
        let mut stack = vec![root];
        while let Some(cell) = stack.pop() {
            if std::mem::replace(&mut met[cell], true) {
                continue;
            }
            order[rank_of[cell]].push(cell);
            let mut near: Vec<usize> = neighbours.down[cell].iter().chain(&neighbours.up[cell]).copied().collect();
            if start > 1 {
                shuffle.mix(&mut near);
            } else {
                near.reverse();
            }
            stack.extend(near.into_iter().filter(|cell| !met[*cell]));
        }
    }
    order
}

struct Order<'a> {
    ranks: Vec<Vec<usize>>,
    place: Vec<usize>,
    neighbours: &'a Neighbours,
}

impl<'a> Order<'a> {
    fn new(ranks: Vec<Vec<usize>>, cells: usize, neighbours: &'a Neighbours) -> Self {
        let mut order = Self { ranks, place: vec![0; cells], neighbours };
        (0..order.ranks.len()).for_each(|rank| order.number(rank));
        order
    }

    fn number(&mut self, rank: usize) {
        for (place, cell) in self.ranks[rank].iter().enumerate() {
            self.place[*cell] = place;
        }
    }

    /// Returns the crossings, and how far lines lead sidewards.
    fn cost(&self) -> (usize, usize) {
        let (mut crossings, mut length) = (0, 0);
        for pair in self.ranks.windows(2) {
            let ends = pair[0].iter().flat_map(|cell| self.neighbours.down[*cell].iter().map(move |other| (*cell, *other)));
            let mut lines: Vec<_> = ends.map(|(from, to)| (self.place[from], self.place[to])).collect();
            length += lines.iter().map(|(from, to)| from.abs_diff(*to)).sum::<usize>();
            crossings += crossings::count(&mut lines, pair[1].len());
        }
        (crossings, length)
    }

    /// Sweeps down and up, at most so often, until that helps no more; returns the best order met and its cost.
    fn improved(&mut self, sweeps: usize) -> Found {
        let mut best = (self.cost(), self.ranks.clone());
        let mut idle = 0;
        for sweep in 0..sweeps {
            let is_down = sweep % 2 == 0;
            self.by_median(is_down);
            self.exchange(sweep % 4 >= 2);
            let cost = self.cost();
            if cost < best.0 {
                best = (cost, self.ranks.clone());
                idle = 0;
            } else {
                idle += 1;
            }
            if best.0.0 == 0 && idle > 1 || idle >= PATIENCE {
                break;
            }
        }
        best
    }

    /// Sorts each rank by the medians of its cells' neighbours on the rank before; cells without any stay where they are.
    fn by_median(&mut self, is_down: bool) {
        let ranks = self.ranks.len();
        let others = if is_down { &self.neighbours.up } else { &self.neighbours.down };
        for step in 1..ranks {
            let rank = if is_down { step } else { ranks - 1 - step };
            let medians: Vec<Option<f64>> =
                self.ranks[rank].iter().map(|cell| median(&self.places(&others[*cell]))).collect();
            let mut moving: Vec<(f64, usize)> =
                self.ranks[rank].iter().zip(&medians).filter_map(|(cell, median)| Some(((*median)?, *cell))).collect();
            moving.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut moved = moving.into_iter().map(|(_, cell)| cell);
            for (cell, median) in self.ranks[rank].iter_mut().zip(&medians) {
                if let (Some(_), Some(next)) = (median, if median.is_some() { moved.next() } else { None }) {
                    *cell = next;
                }
            }
            self.number(rank);
        }
    }

    fn places(&self, cells: &[usize]) -> Vec<usize> {
        let mut places: Vec<usize> = cells.iter().map(|cell| self.place[*cell]).collect();
        places.sort_unstable();
        places
    }

    /// Exchanges neighbours where that leaves fewer crossings, and with `equal` where it leaves as many.
    fn exchange(&mut self, equal: bool) {
        for round in 0..ROUNDS {
            let mut has_improved = false;
            for rank in 0..self.ranks.len() {
                for at in 1..self.ranks[rank].len() {
                    let (left, right) = (self.ranks[rank][at - 1], self.ranks[rank][at]);
                    let (now, then) = self.crossings(left, right);
                    if then < now || equal && round == 0 && then == now && then > 0 {
                        self.ranks[rank].swap(at - 1, at);
                        self.place.swap(left, right);
                        has_improved |= then < now;
                    }
                }
            }
            if !has_improved {
                return;
            }
        }
    }

    /// Returns the crossings of the lines of two neighbours, as they stand and exchanged.
    fn crossings(&self, left: usize, right: usize) -> (usize, usize) {
        let (mut now, mut then) = (0, 0);
        for others in [&self.neighbours.up, &self.neighbours.down] {
            if others[left].is_empty() || others[right].is_empty() {
                continue;
            }
            let (of_left, of_right) = (self.places(&others[left]), self.places(&others[right]));
            now += crossings::of_neighbours(&of_left, &of_right);
            then += crossings::of_neighbours(&of_right, &of_left);
        }
        (now, then)
    }
}

/// Returns the median of sorted places; of an even number, the mean of the middle two weighted towards the side that is closer
/// together. `None` if there are none.
fn median(places: &[usize]) -> Option<f64> {
    #[allow(clippy::cast_precision_loss)] // places on a rank are small
    let at = |index: usize| places[index] as f64;
    let (count, middle) = (places.len(), places.len() / 2);
    match count {
        0 => None,
        _ if count % 2 == 1 => Some(at(middle)),
        2 => Some(f64::midpoint(at(0), at(1))),
        _ => {
            let (left, right) = (at(middle - 1) - at(0), at(count - 1) - at(middle));
            let whole = left + right;
            let weighed = (at(middle - 1) * right + at(middle) * left) / whole;
            Some(if whole > 0.0 { weighed } else { f64::midpoint(at(middle - 1), at(middle)) })
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn crossings(ranks: &[Vec<usize>], steps: &[(usize, usize)]) -> usize {
        let place = |cell: usize| ranks.iter().find_map(|rank| rank.iter().position(|other| *other == cell)).unwrap();
        let rank = |cell: usize| ranks.iter().position(|rank| rank.contains(&cell)).unwrap();
        let crosses = |a: &(usize, usize), b: &(usize, usize)| {
            rank(a.0) == rank(b.0) && place(a.0) < place(b.0) && place(a.1) > place(b.1)
        };
        steps.iter().map(|a| steps.iter().filter(|b| crosses(a, b)).count()).sum()
    }

    fn permutations(values: &[usize]) -> Vec<Vec<usize>> {
        let Some((first, rest)) = values.split_first() else { return vec![Vec::new()] };
        let inner = permutations(rest);
        let insert = |rest: &Vec<usize>, at: usize| {
            let mut one = rest.clone();
            one.insert(at, *first);
            one
        };
        inner.iter().flat_map(|rest| (0..=rest.len()).map(move |at| insert(rest, at))).collect()
    }

    proptest! {
        #[test]
        fn orders_of_two_ranks_cross_hardly_more_than_the_best(
            steps in prop::collection::vec((0..4usize, 4..8usize), 1..10),
        ) {
            let ranks = [(0..4).collect::<Vec<_>>(), (4..8).collect()];
            let found = ordered(&ranks, 8, &steps);
            for (found, given) in found.iter().zip(&ranks) {
                let mut sorted = found.clone();
                sorted.sort_unstable();
                prop_assert_eq!(&sorted, given);
            }
            let (tops, bottoms) = (permutations(&ranks[0]), permutations(&ranks[1]));
            let all = tops.iter().flat_map(|top| bottoms.iter().map(|bottom| vec![top.clone(), bottom.clone()]));
            let best = all.map(|ranks| crossings(&ranks, &steps)).min().unwrap();
            prop_assert!(crossings(&found, &steps) <= best + 1, "{} where {best} would do", crossings(&found, &steps));
        }
    }

    #[test]
    fn medians_lean_to_the_closer_side() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3]), Some(3.0));
        assert_eq!(median(&[1, 4]), Some(2.5));
        assert_eq!(median(&[1, 2, 6]), Some(2.0));
        assert_eq!(median(&[0, 1, 5, 11]), Some((6.0 + 5.0) / 7.0));
        assert_eq!(median(&[2, 2, 2, 2]), Some(2.0));
    }

    #[test]
    fn a_tangle_of_a_grid_is_undone() {
        // Three lines of four cells each, given in mixed order.
        let ranks = vec![vec![0, 1, 2], vec![5, 3, 4], vec![7, 8, 6], vec![9, 11, 10]];
        let steps: Vec<(usize, usize)> = (0..9).map(|cell| (cell, cell + 3)).collect();
        assert_eq!(crossings(&ordered(&ranks, 12, &steps), &steps), 0);
    }
}
