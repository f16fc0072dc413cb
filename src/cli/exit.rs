//! How a run ends.

/// How a run ended, as exit codes of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Answered, also where the answer is empty.
    Answered,
    /// An unknown or ambiguous name, an empty selection, unreadable input or output, faults in the data.
    Failed,
    /// The arguments are wrong.
    Usage,
    /// The program is wrong.
    Internal,
}

impl Exit {
    /// Returns the code: 0, 1, 2 or 3.
    pub const fn code(self) -> u8 {
        match self {
            Self::Answered => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Internal => 3,
        }
    }
}
