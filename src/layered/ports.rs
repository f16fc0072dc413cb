//! Where lines leave and reach boxes: spread along a side, in the order of their other ends, so that neighbours do not cross there.

use super::cells::Cells;

/// How far lines on one side of a box are apart at best, and at least.
const GAP: f64 = 18.0;
const LEAST: f64 = 12.0;
/// How far they keep from the corners.
const CORNER: f64 = 9.0;

/// How far from the middle of its box each link begins and ends, across; whole numbers. 0 for links of a box to itself.
pub(super) struct Ports {
    /// At the box of the lower rank.
    pub(super) low: Vec<f64>,
    /// At the box of the higher rank.
    pub(super) high: Vec<f64>,
}

/// Returns how wide a box has to be, across, so that as many lines may meet on its sides.
pub(super) fn room(links_before: usize, links_after: usize) -> f64 {
    let most = u32::try_from(links_before.max(links_after).saturating_sub(1)).unwrap_or(0);
    f64::from(most) * LEAST + 2.0 * CORNER
}

/// Spreads the ends of links. `place` is the place of each cell on its rank, `widths` how wide the side of each box is.
pub(super) fn spread(cells: &Cells, place: &[usize], widths: &[f64]) -> Ports {
    let links = cells.chains.len();
    let mut ports = Ports { low: vec![0.0; links], high: vec![0.0; links] };
    let mut below: Vec<Vec<(usize, usize)>> = vec![Vec::new(); widths.len()];
    let mut above = below.clone();
    for (link, chain) in cells.chains.iter().enumerate() {
        if let [first, second, ..] = chain[..] {
            below[first].push((place[second], link));
        }
        if let [.., second, last] = chain[..] {
            above[last].push((place[second], link));
        }
    }
    for (ends, offsets) in [(below, &mut ports.low), (above, &mut ports.high)] {
        for (width, mut ends) in widths.iter().zip(ends) {
            ends.sort_unstable();
            let steps = f64::from(u32::try_from(ends.len().saturating_sub(1)).unwrap_or(1));
            let gap = if steps > 0.0 { ((width - 2.0 * CORNER) / steps).clamp(0.0, GAP) } else { 0.0 };
            let mut at = -gap * steps / 2.0;
            for (_, link) in ends {
                offsets[link] = at.round();
                at += gap;
            }
        }
    }
    ports
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // the same number, or not
mod tests {
    use super::super::cells::Plan;
    use super::*;

    #[test]
    fn ends_stand_in_the_order_of_what_they_lead_to() {
        let plan = Plan {
            boxes: &[(30.0, 30.0, 20.0); 4],
            links: &[(0, 3, None), (0, 1, None), (0, 2, None), (0, 1, None)],
            ranks: &[0, 1, 1, 1],
            labels_before: false,
        };
        let ports = spread(&Cells::new(&plan), &[0, 0, 1, 2], &[60.0; 4]);
        assert_eq!(ports.low, [21.0, -21.0, 7.0, -7.0]);
        assert_eq!(ports.high, [0.0, -9.0, 0.0, 9.0]);
    }

    #[test]
    fn a_box_with_many_lines_gets_room() {
        assert!(room(1, 1) <= 20.0);
        assert_eq!(room(3, 11), 10.0 * LEAST + 2.0 * CORNER);
    }
}
