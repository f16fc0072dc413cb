//! Parts of a picture beside and below one another, so that the page leaves the largest scale.

use super::geometry::{Point, Size};

/// How far parts are apart.
const GAP: f64 = 26.0;

/// Returns the corner of each part and the size of all together. Tall parts come first; lower ones fill columns beside them. Without
/// a page, the result is about as wide as a page of 16:9.
pub(super) fn packed(sizes: &[Size], page: Option<Size>) -> (Vec<Point>, Size) {
    let page = page.unwrap_or(Size::new(16.0, 9.0));
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by(|a, b| sizes[*b].height.total_cmp(&sizes[*a].height).then(a.cmp(b)));
    let widest = sizes.iter().map(|size| size.width).fold(0.0, f64::max);
    let total: f64 = sizes.iter().map(|size| size.width + GAP).sum();
    // Widths from that of the widest part to that of all in one row.
    let candidates = (0..=24u8).map(|step| widest + (total - widest).max(0.0) * f64::from(step) / 24.0);
    let scale = |size: Size| (page.width / size.width.max(1.0)).min(page.height / size.height.max(1.0));
    let mut best: Option<(f64, (Vec<Point>, Size))> = None;
    for width in candidates {
        let found = shelved(sizes, &order, width);
        let scale = scale(found.1);
        if best.as_ref().is_none_or(|(most, _)| scale > *most + 1e-9) {
            best = Some((scale, found));
        }
    }
    best.map(|(_, found)| found).unwrap_or_default()
}

fn shelved(sizes: &[Size], order: &[usize], width: f64) -> (Vec<Point>, Size) {
    let mut corners = vec![Point::default(); sizes.len()];
    let mut whole = Size::default();
    // The shelf: its top and height; the column: its left side, width and how far it is filled.
    let (mut top, mut height) = (0.0, 0.0);
    let (mut left, mut column, mut filled) = (0.0, 0.0, 0.0);
    for one in order {
        let size = sizes[*one];
        let fits_below = filled > 0.0 && filled + GAP + size.height <= height && left + size.width <= width.max(column);
        if fits_below {
            corners[*one] = Point::new(left, top + filled + GAP);
            filled += GAP + size.height;
            column = f64::max(column, size.width);
        } else {
            let next = if filled > 0.0 { left + column + GAP } else { left };
            if filled > 0.0 && next + size.width > width {
                top += height + GAP;
                (left, height) = (0.0, size.height);
            } else {
                left = next;
                height = f64::max(height, size.height);
            }
            corners[*one] = Point::new(left, top);
            (column, filled) = (size.width, size.height);
        }
        whole = Size::new(whole.width.max(left + column), whole.height.max(top + height));
    }
    (corners, whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::geometry::Rect;
    use super::*;

    proptest! {
        #[test]
        fn parts_keep_apart_within_the_whole(
            sizes in prop::collection::vec((5.0..200.0, 5.0..200.0), 1..12), width in 50.0..400.0,
        ) {
            let sizes: Vec<Size> = sizes.into_iter().map(|(width, height)| Size::new(width, height)).collect();
            let (corners, whole) = packed(&sizes, Some(Size::new(width, 200.0)));
            let placed: Vec<Rect> = corners.iter().zip(&sizes).map(|(corner, size)| Rect::new(*corner, *size)).collect();
            for (at, one) in placed.iter().enumerate() {
                prop_assert!(one.left() >= 0.0 && one.top() >= 0.0);
                prop_assert!(one.right() <= whole.width + 1e-9 && one.bottom() <= whole.height + 1e-9);
                for other in &placed[..at] {
                    prop_assert!(!one.grown(GAP / 2.0 - 1e-6).touches(&other.grown(GAP / 2.0 - 1e-6)), "{one:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn small_parts_stand_in_a_column_beside_a_tall_one() {
        let sizes = [Size::new(50.0, 30.0), Size::new(200.0, 200.0), Size::new(50.0, 30.0), Size::new(50.0, 30.0)];
        let (corners, whole) = packed(&sizes, Some(Size::new(160.0, 90.0)));
        assert_eq!(corners[1], Point::default());
        assert_eq!(whole, Size::new(200.0 + GAP + 50.0, 200.0));
    }
}
