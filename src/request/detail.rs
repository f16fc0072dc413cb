//! How much of a long answer is told.

/// How much of a long answer is laid out as text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// As much as is read at a glance; a line tells how many are left, and how to ask for them.
    #[default]
    Summary,
    /// All that the answer lists.
    Full,
}

impl Detail {
    /// Returns [`Detail::Full`] if all is asked for.
    pub fn full_if(is_full: bool) -> Self {
        if is_full { Self::Full } else { Self::Summary }
    }

    /// Splits a list into what is laid out and what is left: in a summary, the first `few` are laid out.
    pub fn split<T>(self, list: &[T], few: usize) -> (&[T], &[T]) {
        match self {
            Self::Summary => list.split_at(list.len().min(few)),
            Self::Full => (list, &[]),
        }
    }
}
