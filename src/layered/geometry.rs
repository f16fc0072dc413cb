//! Points, boxes and curves, and whether they touch. Coordinates grow rightwards and downwards; units are those of the caller.

/// A point, or a step from one point to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// How far to the right.
    pub x: f64,
    /// How far down.
    pub y: f64,
}

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// A box with sides along the axes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its corner with the smallest coordinates.
    pub corner: Point,
    /// Its size.
    pub size: Size,
}

/// A cubic Bézier curve: its two ends and, between them, its two control points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cubic(pub [Point; 4]);

/// A piece of a curve smaller than this counts as a point.
const POINT: f64 = 0.01;

impl Point {
    /// Makes a point.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Returns the point with its coordinates exchanged.
    #[must_use]
    pub const fn transposed(self) -> Self {
        Self { x: self.y, y: self.x }
    }

    /// Returns the point moved by a step.
    #[must_use]
    pub fn plus(self, step: Self) -> Self {
        Self { x: self.x + step.x, y: self.y + step.y }
    }

    /// Returns the point that lies between this one, at 0, and another, at 1.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }

    /// Returns the distance to another point.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

impl Size {
    /// Makes a size.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }

    /// Returns the size with width and height exchanged.
    #[must_use]
    pub const fn transposed(self) -> Self {
        Self { width: self.height, height: self.width }
    }
}

impl Rect {
    /// Makes a box from its corner and its size.
    pub const fn new(corner: Point, size: Size) -> Self {
        Self { corner, size }
    }

    /// Makes a box from its centre and its size.
    pub fn around(centre: Point, size: Size) -> Self {
        Self { corner: Point::new(centre.x - size.width / 2.0, centre.y - size.height / 2.0), size }
    }

    /// Returns its smallest x.
    pub const fn left(&self) -> f64 {
        self.corner.x
    }

    /// Returns its largest x.
    pub fn right(&self) -> f64 {
        self.corner.x + self.size.width
    }

    /// Returns its smallest y.
    pub const fn top(&self) -> f64 {
        self.corner.y
    }

    /// Returns its largest y.
    pub fn bottom(&self) -> f64 {
        self.corner.y + self.size.height
    }

    /// Returns its centre.
    pub fn centre(&self) -> Point {
        Point::new(self.corner.x + self.size.width / 2.0, self.corner.y + self.size.height / 2.0)
    }

    /// Returns the box with its axes exchanged.
    #[must_use]
    pub const fn transposed(&self) -> Self {
        Self { corner: self.corner.transposed(), size: self.size.transposed() }
    }

    /// Returns the box moved by a step.
    #[must_use]
    pub fn moved(&self, step: Point) -> Self {
        Self { corner: self.corner.plus(step), size: self.size }
    }

    /// Returns the box with all sides moved outwards by `by`, inwards where it is negative.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self {
            corner: Point::new(self.corner.x - by, self.corner.y - by),
            size: Size::new(self.size.width + 2.0 * by, self.size.height + 2.0 * by),
        }
    }

    /// Returns `true` if the point lies in it or on its border.
    pub fn contains(&self, point: Point) -> bool {
        (self.left()..=self.right()).contains(&point.x) && (self.top()..=self.bottom()).contains(&point.y)
    }

    /// Returns `true` if the two share a point, be it of their borders.
    pub fn touches(&self, other: &Self) -> bool {
        self.left() <= other.right()
            && other.left() <= self.right()
            && self.top() <= other.bottom()
            && other.top() <= self.bottom()
    }

    /// Returns the smallest box that holds all points; `None` if there are none.
    pub fn of_points(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        let (mut low, mut high) = (first, first);
        for point in points {
            low = Point::new(low.x.min(point.x), low.y.min(point.y));
            high = Point::new(high.x.max(point.x), high.y.max(point.y));
        }
        Some(Self { corner: low, size: Size::new(high.x - low.x, high.y - low.y) })
    }

    /// Returns its corners, clockwise from the smallest.
    pub fn corners(&self) -> [Point; 4] {
        let (left, right, top, bottom) = (self.left(), self.right(), self.top(), self.bottom());
        [Point::new(left, top), Point::new(right, top), Point::new(right, bottom), Point::new(left, bottom)]
    }
}

impl Cubic {
    /// Makes a straight line.
    pub fn straight(from: Point, to: Point) -> Self {
        Self([from, from.towards(to, 1.0 / 3.0), from.towards(to, 2.0 / 3.0), to])
    }

    /// Makes a curve that leaves and arrives along the y axis, and stays between the y of its ends.
    pub fn upright(from: Point, to: Point) -> Self {
        let middle = f64::midpoint(from.y, to.y);
        Self([from, Point::new(from.x, middle), Point::new(to.x, middle), to])
    }

    /// Returns where it begins.
    pub const fn start(&self) -> Point {
        self.0[0]
    }

    /// Returns where it ends.
    pub const fn end(&self) -> Point {
        self.0[3]
    }

    /// Returns the curve run through the other way.
    #[must_use]
    pub const fn reversed(&self) -> Self {
        let [a, b, c, d] = self.0;
        Self([d, c, b, a])
    }

    /// Returns the curve with each of its points changed.
    #[must_use]
    pub fn map(&self, change: impl Fn(Point) -> Point) -> Self {
        Self(self.0.map(change))
    }

    /// Returns the point at `share` of its parameter, from 0 to 1.
    pub fn at(&self, share: f64) -> Point {
        self.split(share).0.end()
    }

    /// Cuts it in two at `share` of its parameter (de Casteljau).
    pub fn split(&self, share: f64) -> (Self, Self) {
        let [a, b, c, d] = self.0;
        let (ab, bc, cd) = (a.towards(b, share), b.towards(c, share), c.towards(d, share));
        let (abc, bcd) = (ab.towards(bc, share), bc.towards(cd, share));
        let middle = abc.towards(bcd, share);
        (Self([a, ab, abc, middle]), Self([middle, bcd, cd, d]))
    }

    /// Returns a box that holds it: that of its four points, in whose hull it lies.
    pub fn bounds(&self) -> Rect {
        Rect::of_points(self.0).unwrap_or_default()
    }

    /// Returns `true` if it passes through a box or touches its border. Exact up to a hundredth of a unit, and never `false` where
    /// they touch: pieces are halved until their hull is off the box, an end is in it, or nothing is left to halve.
    pub fn touches(&self, rect: &Rect) -> bool {
        let bounds = self.bounds();
        if !bounds.touches(rect) {
            return false;
        }
        if rect.contains(self.start()) || rect.contains(self.end()) {
            return true;
        }
        if bounds.size.width < POINT && bounds.size.height < POINT {
            return true;
        }
        let (first, second) = self.split(0.5);
        first.touches(rect) || second.touches(rect)
    }

    /// Returns how often it crosses another curve, counted on pieces that are nearly straight. Ends that meet count for nothing.
    pub fn crossings(&self, other: &Self) -> usize {
        if !self.bounds().touches(&other.bounds()) {
            return 0;
        }
        let (own, others) = (self.pieces(), other.pieces());
        let pairs = own.windows(2).flat_map(|a| others.windows(2).map(move |b| (a, b)));
        pairs.filter(|(a, b)| cross(a[0], a[1], b[0], b[1])).count()
    }

    /// Returns points along it, closely enough that the lines between them are near it.
    pub fn pieces(&self) -> Vec<Point> {
        const PIECES: u8 = 16;
        (0..=PIECES).map(|at| self.at(f64::from(at) / f64::from(PIECES))).collect()
    }
}

/// Returns `true` if the straight lines from `a` to `b` and from `c` to `d` cross within both.
fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side =
        |from: Point, to: Point, point: Point| (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
    // What lies on a line counts as being on one of its sides, so that a crossing where pieces meet counts once.
    let differ = |one: f64, other: f64| (one >= 0.0) != (other >= 0.0);
    differ(side(a, b, c), side(a, b, d)) && differ(side(c, d, a), side(c, d, b))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn point() -> impl Strategy<Value = Point> {
        (-50.0..50.0, -50.0..50.0).prop_map(|(x, y)| Point::new(x, y))
    }

    proptest! {
        #[test]
        fn a_curve_touches_a_box_that_holds_one_of_its_points(
            points in prop::array::uniform4(point()), corner in point(), width in 0.5..40.0, height in 0.5..40.0,
        ) {
            let (curve, rect) = (Cubic(points), Rect::new(corner, Size::new(width, height)));
            let sampled = (0..=2000).any(|at| rect.contains(curve.at(f64::from(at) / 2000.0)));
            prop_assert!(!sampled || curve.touches(&rect));
            // The other way round, a touch means that the curve comes near.
            let near = (0..=2000).any(|at| rect.grown(0.5).contains(curve.at(f64::from(at) / 2000.0)));
            prop_assert!(near || !curve.touches(&rect));
        }

        #[test]
        fn upright_curves_stay_between_their_ends(from in point(), to in point()) {
            let curve = Cubic::upright(from, to);
            for at in 0..=50 {
                let y = curve.at(f64::from(at) / 50.0).y;
                prop_assert!(y >= from.y.min(to.y) - 1e-9 && y <= from.y.max(to.y) + 1e-9);
            }
        }
    }

    #[test]
    fn a_bulge_that_samples_miss_is_found() {
        // The curve dips into the box for a thousandth of its length alone.
        let curve = Cubic([Point::new(0.0, 0.0), Point::new(0.0, 40.0), Point::new(100.0, 40.0), Point::new(100.0, 0.0)]);
        let lowest = curve.at(0.5).y;
        assert!(curve.touches(&Rect::new(Point::new(40.0, lowest - 0.001), Size::new(20.0, 10.0))));
        assert!(!curve.touches(&Rect::new(Point::new(40.0, lowest + 0.02), Size::new(20.0, 10.0))));
    }

    #[test]
    fn crossing_curves_cross() {
        let (a, b) = (Point::new(0.0, 0.0), Point::new(10.0, 10.0));
        let (c, d) = (Point::new(10.0, 0.0), Point::new(0.0, 10.0));
        assert_eq!(Cubic::upright(a, b).crossings(&Cubic::upright(c, d)), 1);
        assert_eq!(Cubic::upright(a, d).crossings(&Cubic::upright(c, b)), 0);
        assert_eq!(Cubic::straight(a, b).crossings(&Cubic::straight(a, d)), 0);
    }
}
