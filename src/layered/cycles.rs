//! Which links are turned back so that no cycle is left.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Returns for each link whether it is turned back. Links of a box to itself are not.
///
/// The greedy method of Eades, Lin and Smyth (*A fast and effective heuristic for the feedback arc set problem*, 1993) lines up the
/// boxes: those without links out go last, those without links in go first, and where there are neither, the one with most links
/// out less links in; links that run backwards in that line are turned. Where a cycle has to begin somewhere, a box of `first` does;
/// among equals the one that most links from the boxes before it lead to.
/// O(boxes · log boxes + links).
pub(super) fn turned(boxes: usize, links: &[(usize, usize)], first: &[usize]) -> Vec<bool> {
    let line = lined_up(boxes, links, first);
    let mut place = vec![0; boxes];
    for (at, one) in line.iter().enumerate() {
        place[*one] = at;
    }
    links.iter().map(|(from, to)| place[*from] > place[*to]).collect()
}

fn lined_up(boxes: usize, links: &[(usize, usize)], first: &[usize]) -> Vec<usize> {
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); boxes];
    let mut into: Vec<Vec<usize>> = vec![Vec::new(); boxes];
    for (from, to) in links.iter().filter(|(from, to)| from != to) {
        out[*from].push(*to);
        into[*to].push(*from);
    }
    let mut left: Vec<(usize, usize)> = (0..boxes).map(|one| (out[one].len(), into[one].len())).collect();
    let mut is_first = vec![false; boxes];
    for one in first.iter().filter(|one| **one < boxes) {
        is_first[*one] = true;
    }
    let signed = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    // Sorted by what is taken next where there is a choice: boxes asked about, then most out less in, then most links from boxes that
    // stand before it, where the cycle is entered, then the order given.
    let key = |one: usize, (outward, inward): (usize, usize)| {
        let entering = into[one].len() - inward;
        (!is_first[one], signed(inward) - signed(outward), Reverse(entering), one)
    };
    let mut rest: BTreeSet<_> = (0..boxes).map(|one| key(one, left[one])).collect();
    let mut sinks: BTreeSet<usize> = (0..boxes).filter(|one| left[*one].0 == 0).collect();
    let mut sources: BTreeSet<usize> = (0..boxes).filter(|one| left[*one].1 == 0).collect();
    let (mut front, mut back) = (Vec::new(), Vec::new());
    while let Some((_, _, _, chosen)) = rest.first().copied() {
        let (one, is_last) = match (sinks.last(), sources.first()) {
            (Some(sink), _) => (*sink, true),
            (None, Some(source)) => (*source, false),
            (None, None) => (chosen, false),
        };
        rest.remove(&key(one, left[one]));
        sinks.remove(&one);
        sources.remove(&one);
        (if is_last { &mut back } else { &mut front }).push(one);
        for (others, is_inward) in [(&out[one], true), (&into[one], false)] {
            for other in others {
                if !rest.remove(&key(*other, left[*other])) {
                    continue;
                }
                if is_inward {
                    left[*other].1 -= 1;
                    if left[*other].1 == 0 {
                        sources.insert(*other);
                    }
                } else {
                    left[*other].0 -= 1;
                    if left[*other].0 == 0 {
                        sinks.insert(*other);
                    }
                }
                rest.insert(key(*other, left[*other]));
            }
        }
    }
    front.extend(back.into_iter().rev());
    front
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_acyclic(boxes: usize, links: &[(usize, usize)], turned: &[bool]) -> bool {
        let links: Vec<(usize, usize)> =
            links.iter().zip(turned).map(|((from, to), turned)| if *turned { (*to, *from) } else { (*from, *to) }).collect();
        let mut gone = vec![false; boxes];
        for _ in 0..boxes {
            let free =
                (0..boxes).find(|one| !gone[*one] && links.iter().all(|(from, to)| to != one || from == to || gone[*from]));
            match free {
                Some(one) => gone[one] = true,
                None => return false,
            }
        }
        true
    }

    proptest! {
        #[test]
        fn no_cycle_is_left_and_at_most_half_is_turned(
            links in prop::collection::vec((0..9usize, 0..9usize), 0..30), first in prop::collection::vec(0..9usize, 0..2),
        ) {
            let turned = turned(9, &links, &first);
            prop_assert!(is_acyclic(9, &links, &turned));
            let count = turned.iter().filter(|turned| **turned).count();
            prop_assert!(!first.is_empty() || count * 2 <= links.len());
        }
    }

    #[test]
    fn a_cycle_begins_with_what_is_asked_about() {
        let cycle = [(0, 1), (1, 2), (2, 3), (3, 0)];
        assert_eq!(turned(4, &cycle, &[]), [false, false, false, true]);
        assert_eq!(turned(4, &cycle, &[2]), [false, true, false, false]);
    }

    #[test]
    fn a_cycle_begins_where_it_is_entered_most() {
        // 0 leads to 1 and 3, and 1 to 3 too; the cycle 2, 3, 4 begins with 3.
        let links = [(0, 1), (0, 3), (1, 3), (2, 3), (3, 4), (4, 2), (1, 2)];
        assert_eq!(turned(5, &links, &[]), [false, false, false, true, false, false, false]);
    }

    #[test]
    fn what_has_no_cycle_stays_as_it_is() {
        assert_eq!(turned(4, &[(3, 1), (1, 0), (3, 0), (2, 2), (2, 0)], &[0]), [false; 5]);
    }
}
