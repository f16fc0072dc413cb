//! Cells: what stands on a rank. Boxes stand on one; a link that passes ranks has a cell on each, one of them with its text.

use super::geometry::Size;

/// What is on a rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A box, by its place.
    Box(usize),
    /// A line that passes.
    Bend,
    /// A line that passes with its text beside it.
    Label,
}

/// A place on a rank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cell {
    pub(super) content: Content,
    pub(super) rank: usize,
    /// How far it reaches before its middle, across the links.
    pub(super) before: f64,
    /// How far it reaches behind its middle.
    pub(super) behind: f64,
    /// Its size along the links.
    pub(super) height: f64,
}

/// The cells of a connected part.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    pub(super) all: Vec<Cell>,
    /// The cells of each rank.
    pub(super) ranks: Vec<Vec<usize>>,
    /// The cells of each link, from its box of the lower rank to that of the higher; empty for a box to itself.
    pub(super) chains: Vec<Vec<usize>>,
}

/// How far a line keeps from its text, and half of how far lines keep from one another beyond the usual gap.
pub(super) const BESIDE: f64 = 4.0;
const LINE: f64 = 3.0;

/// What the cells of a part are made of; sizes are across and along the links.
pub(super) struct Plan<'a> {
    /// The room of each box: before its middle, behind it, along.
    pub(super) boxes: &'a [(f64, f64, f64)],
    /// Links from the lower rank to the higher, with the size of their text.
    pub(super) links: &'a [(usize, usize, Option<Size>)],
    pub(super) ranks: &'a [usize],
    /// Whether texts stand before their lines rather than behind them.
    pub(super) labels_before: bool,
}

impl Cells {
    /// Makes the cells. The first ones are those of the boxes, in their order.
    pub(super) fn new(plan: &Plan<'_>) -> Self {
        let mut made =
            Self { ranks: vec![Vec::new(); plan.ranks.iter().max().map_or(0, |most| most + 1)], ..Self::default() };
        for (one, (before, behind, height)) in plan.boxes.iter().enumerate() {
            made.push(Cell {
                content: Content::Box(one),
                rank: plan.ranks[one],
                before: *before,
                behind: *behind,
                height: *height,
            });
        }
        for (from, to, label) in plan.links {
            if from == to {
                made.chains.push(Vec::new());
                continue;
            }
            let (first, last) = (plan.ranks[*from], plan.ranks[*to]);
            // With texts, boxes stand on even ranks and texts on the odd one in the middle.
            let middle = usize::midpoint(first, last);
            let middle = if middle.abs_diff(first).is_multiple_of(2) { middle.saturating_sub(1) } else { middle };
            let mut chain = vec![*from];
            for rank in first + 1..last {
                let bend = Cell { content: Content::Bend, rank, before: LINE, behind: LINE, height: 0.0 };
                chain.push(made.push(match label {
                    Some(size) if rank == middle => {
                        let aside = BESIDE + size.width;
                        let (before, behind) = if plan.labels_before { (aside, LINE) } else { (LINE, aside) };
                        Cell { content: Content::Label, before, behind, height: size.height, ..bend }
                    }
                    _ => bend,
                }));
            }
            chain.push(*to);
            made.chains.push(chain);
        }
        made
    }

    fn push(&mut self, cell: Cell) -> usize {
        self.ranks[cell.rank].push(self.all.len());
        self.all.push(cell);
        self.all.len() - 1
    }

    /// Returns the steps of all links from one rank to the next.
    pub(super) fn steps(&self) -> Vec<(usize, usize)> {
        self.chains.iter().flat_map(|chain| chain.windows(2).map(|step| (step[0], step[1]))).collect()
    }

    /// Returns `true` if the cell is one of a box.
    pub(super) fn is_box(&self, cell: usize) -> bool {
        matches!(self.all[cell].content, Content::Box(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_has_a_cell_on_each_rank_that_it_passes_and_its_text_in_the_middle() {
        let label = Some(Size::new(30.0, 10.0));
        let plan = Plan {
            boxes: &[(10.0, 10.0, 20.0), (5.0, 25.0, 20.0)],
            links: &[(0, 1, label), (0, 1, None), (1, 1, label)],
            ranks: &[0, 4],
            labels_before: false,
        };
        let made = Cells::new(&plan);
        let contents = |chain: &[usize]| chain.iter().map(|cell| made.all[*cell].content).collect::<Vec<_>>();
        assert_eq!(
            contents(&made.chains[0]),
            [Content::Box(0), Content::Label, Content::Bend, Content::Bend, Content::Box(1)]
        );
        assert_eq!(contents(&made.chains[1])[1..4], [Content::Bend; 3]);
        assert!(made.chains[2].is_empty());
        assert_eq!(made.ranks.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2, 2, 2, 1]);
        let text = made.all[made.chains[0][1]];
        assert_eq!((text.before, text.behind, text.height), (LINE, 30.0 + BESIDE, 10.0));
        assert_eq!(made.steps().len(), 8);
    }
}
