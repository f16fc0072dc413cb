//! How many lines cross between ranks.

/// Returns how many of the lines between two ranks cross. Each is the place of its end on the one and on the other rank; `width` is
/// larger than all places on the other rank. Lines that share an end do not cross there.
///
/// After Barth, Mutzel and Jünger (*Simple and Efficient Bilayer Cross Counting*, 2004): O(lines · log width).
pub(super) fn count(lines: &mut [(usize, usize)], width: usize) -> usize {
    lines.sort_unstable();
    let first = width.next_power_of_two().max(1);
    let mut tree = vec![0usize; 2 * first];
    let mut crossings = 0;
    for (_, place) in lines {
        let mut at = first + *place;
        tree[at] += 1;
        while at > 1 {
            // What lies to the right was drawn earlier, and so begins further left, or at the same place with a smaller end.
            if at.is_multiple_of(2) {
                crossings += tree[at + 1];
            }
            at /= 2;
            tree[at] += 1;
        }
    }
    crossings
}

/// Returns how many lines of a left and a right neighbour cross, from the sorted places of their other ends.
pub(super) fn of_neighbours(left: &[usize], right: &[usize]) -> usize {
    let (mut crossings, mut smaller) = (0, 0);
    for place in left {
        while smaller < right.len() && right[smaller] < *place {
            smaller += 1;
        }
        crossings += smaller;
    }
    crossings
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn crossings_are_those_of_all_pairs(lines in prop::collection::vec((0..7usize, 0..7usize), 0..25)) {
            let crosses = |a: &(usize, usize), b: &(usize, usize)| a.0 < b.0 && a.1 > b.1;
            let expected = lines.iter().map(|a| lines.iter().filter(|b| crosses(a, b)).count()).sum::<usize>();
            prop_assert_eq!(count(&mut lines.clone(), 7), expected);
        }

        #[test]
        fn neighbours_cross_where_the_left_one_reaches_further(
            mut left in prop::collection::vec(0..7usize, 0..9), mut right in prop::collection::vec(0..7usize, 0..9),
        ) {
            left.sort_unstable();
            right.sort_unstable();
            let expected = left.iter().map(|a| right.iter().filter(|b| *b < a).count()).sum::<usize>();
            prop_assert_eq!(of_neighbours(&left, &right), expected);
        }
    }
}
