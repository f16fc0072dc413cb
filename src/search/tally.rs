//! Sums over records, dense in memory and sparse in time: only records that were touched are ever looked at.

/// For each record, how strongly something matches and which share of it is there.
#[derive(Default)]
pub(super) struct Tally {
    records: Vec<Matched>,
    touched: Vec<usize>,
}

#[derive(Clone, Default)]
struct Matched {
    strength: f32,
    share: f32,
}

impl Tally {
    /// Makes an empty tally over a number of records.
    pub(super) fn new(documents: usize) -> Self {
        Self { records: vec![Matched::default(); documents], touched: Vec::new() }
    }

    /// Adds to what a record has.
    pub(super) fn add(&mut self, document: usize, strength: f32, share: f32) {
        let matched = self.touch(document);
        matched.strength += strength;
        matched.share += share;
    }

    /// Raises what a record has to at least this much.
    pub(super) fn raise(&mut self, document: usize, strength: f32, share: f32) {
        let matched = self.touch(document);
        matched.strength = matched.strength.max(strength);
        matched.share = matched.share.max(share);
    }

    /// Returns which share of what is asked for a record has.
    pub(super) fn share(&self, document: usize) -> f32 {
        self.records[document].share
    }

    /// Returns `true` if no record has been touched.
    pub(super) fn is_empty(&self) -> bool {
        self.touched.is_empty()
    }

    /// Calls back for the records touched, with strength and share, and empties the tally.
    pub(super) fn drain(&mut self, mut call: impl FnMut(usize, f32, f32)) {
        for document in self.touched.drain(..) {
            let Matched { strength, share } = std::mem::take(&mut self.records[document]);
            call(document, strength, share);
        }
    }

    fn touch(&mut self, document: usize) -> &mut Matched {
        let matched = &mut self.records[document];
        // Whatever touches a record leaves a share.
        if matched.share == 0.0 {
            self.touched.push(document);
        }
        matched
    }
}

/// The tallies of one search. Empty whenever nothing is being searched for.
#[derive(Default)]
pub(super) struct Tallies {
    /// Of the whole query.
    pub(super) total: Tally,
    /// Of one group of alternatives.
    pub(super) group: Tally,
    /// Of the words of one name.
    pub(super) words: Tally,
}

impl Tallies {
    /// Makes empty tallies over a number of records.
    pub(super) fn new(documents: usize) -> Self {
        let [total, group, words] = [0; 3].map(|_| Tally::new(documents));
        Self { total, group, words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_is_empty_after_draining() {
        let mut tally = Tally::new(3);
        tally.add(2, 1.0, 0.5);
        tally.add(2, 1.0, 0.5);
        tally.raise(0, 3.0, 0.2);
        tally.raise(0, 1.0, 0.4);
        let mut seen = Vec::new();
        tally.drain(|document, strength, share| seen.push((document, strength, share)));
        assert_eq!(seen, [(2, 2.0, 1.0), (0, 3.0, 0.4)]);
        tally.drain(|document, _, _| panic!("{document} is left"));
    }
}
