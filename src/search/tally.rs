//! Sums over records, dense in memory and sparse in time: only records that were touched are ever looked at.

/// For each record, how strongly something matches and which share of it is there.
pub(super) struct Tally {
    strength: Vec<f32>,
    share: Vec<f32>,
    touched: Vec<usize>,
}

impl Tally {
    /// Makes an empty tally over a number of records.
    pub(super) fn new(documents: usize) -> Self {
        Self { strength: vec![0.0; documents], share: vec![0.0; documents], touched: Vec::new() }
    }

    /// Adds to what a record has.
    pub(super) fn add(&mut self, document: usize, strength: f32, share: f32) {
        self.touch(document);
        self.strength[document] += strength;
        self.share[document] += share;
    }

    /// Raises what a record has to at least this much.
    pub(super) fn raise(&mut self, document: usize, strength: f32, share: f32) {
        self.touch(document);
        self.strength[document] = self.strength[document].max(strength);
        self.share[document] = self.share[document].max(share);
    }

    /// Returns which share of what is asked for a record has.
    pub(super) fn share(&self, document: usize) -> f32 {
        self.share[document]
    }

    /// Calls back for the records touched, with strength and share, and empties the tally.
    pub(super) fn drain(&mut self, mut call: impl FnMut(usize, f32, f32)) {
        for document in self.touched.drain(..) {
            let (strength, share) = (&mut self.strength[document], &mut self.share[document]);
            call(document, std::mem::take(strength), std::mem::take(share));
        }
    }

    fn touch(&mut self, document: usize) {
        // Whatever touches a record leaves a share.
        if self.share[document] == 0.0 {
            self.touched.push(document);
        }
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
