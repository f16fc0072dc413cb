//! Places along the links: each rank is as high as its highest cell, and the gaps between ranks leave room for heads and slopes.

use super::cells::{Cells, Content};
use super::graph::HEAD;

/// The height of a gap on one side of which there are boxes, usually; that between two boxes is twice as high.
const GAP: f64 = 18.0;
/// How far across a line may lead for each unit of a gap, and how high gaps may get for that.
const SLOPE: f64 = 4.0;
const HIGHEST: f64 = 64.0;

/// Where a rank is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Band {
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// Returns where each rank is, from 0 on. `shifts` are the ranks above gaps, each with how far a line leads across there. Gaps are
/// `factor` times as high as usual, but never too low for heads.
pub(super) fn bands(cells: &Cells, shifts: &[(usize, f64)], factor: f64) -> Vec<Band> {
    let has_boxes: Vec<bool> =
        cells.ranks.iter().map(|rank| rank.iter().any(|cell| matches!(cells.all[*cell].content, Content::Box(_)))).collect();
    let mut bands: Vec<Band> = Vec::new();
    let mut top = 0.0;
    for (rank, members) in cells.ranks.iter().enumerate() {
        let height = members.iter().map(|cell| cells.all[*cell].height).fold(0.0, f64::max);
        let bottom = top + height;
        bands.push(Band { top, bottom });
        let beside_boxes =
            f64::from(u8::from(has_boxes[rank])) + f64::from(u8::from(has_boxes.get(rank + 1).copied().unwrap_or(false)));
        let furthest = shifts.iter().filter(|(above, _)| *above == rank).map(|(_, shift)| shift.abs()).fold(0.0, f64::max);
        let usual = (GAP * beside_boxes).max(GAP / 2.0).max((furthest / SLOPE).min(HIGHEST));
        top = bottom + (usual * factor).max((HEAD + 1.0) * beside_boxes);
    }
    bands
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // the same number, or not
mod tests {
    use super::super::cells::Plan;
    use super::*;

    #[test]
    fn ranks_follow_one_another_and_steep_lines_get_room() {
        let plan = Plan {
            boxes: &[(30.0, 30.0, 20.0), (30.0, 30.0, 40.0), (30.0, 30.0, 20.0)],
            links: &[(0, 1, None), (1, 2, None)],
            ranks: &[0, 1, 2],
            labels_before: false,
        };
        let cells = Cells::new(&plan);
        let bands = |factor| bands(&cells, &[(0, 10.0), (1, -200.0)], factor);
        assert_eq!(bands(0.0)[1].top - bands(0.0)[0].bottom, 2.0 * (HEAD + 1.0));
        let bands = bands(1.0);
        assert_eq!(bands[0], Band { top: 0.0, bottom: 20.0 });
        assert_eq!(bands[1], Band { top: 20.0 + 2.0 * GAP, bottom: 60.0 + 2.0 * GAP });
        assert_eq!(bands[2].top - bands[1].bottom, 50.0);
    }
}
