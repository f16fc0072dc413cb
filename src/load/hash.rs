//! A hash of all files, by which a knowledge base is recognised.

/// The 128-bit FNV-1a hash (Fowler, Noll, Vo; RFC 9923). It tells versions apart and is no protection against forgery.
pub(super) struct Fnv128(u128);

impl Fnv128 {
    pub(super) fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    /// Takes bytes, then their number, so that bytes cannot move from one call to the next unnoticed.
    pub(super) fn write(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().copied().chain((bytes.len() as u64).to_le_bytes()) {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }

    /// Returns the hash as 32 hexadecimal digits.
    pub(super) fn finish(&self) -> String {
        format!("{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_cannot_move_between_files() {
        let hash = |parts: &[&str]| {
            let mut hash = Fnv128::new();
            for part in parts {
                hash.write(part.as_bytes());
            }
            hash.finish()
        };
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
        assert_eq!(hash(&["ab"]).len(), 32);
        assert_eq!(hash(&[]), "6c62272e07bb014262b821756295c58d");
    }
}
