//! The connected parts of a graph.

/// Returns the boxes of each connected part, in the order of their first boxes.
pub(super) fn parts(boxes: usize, links: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut near: Vec<Vec<usize>> = vec![Vec::new(); boxes];
    for (from, to) in links {
        near[*from].push(*to);
        near[*to].push(*from);
    }
    let mut met = vec![false; boxes];
    let mut parts = Vec::new();
    for root in 0..boxes {
        if met[root] {
            continue;
        }
        met[root] = true;
        let mut part = vec![root];
        let mut at = 0;
        while let Some(one) = part.get(at).copied() {
            for other in &near[one] {
                if !std::mem::replace(&mut met[*other], true) {
                    part.push(*other);
                }
            }
            at += 1;
        }
        part.sort_unstable();
        parts.push(part);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_what_links_join_in_either_direction() {
        assert_eq!(parts(6, &[(4, 0), (2, 4), (3, 3)]), [vec![0, 2, 4], vec![1], vec![3], vec![5]]);
        assert!(parts(0, &[]).is_empty());
    }
}
