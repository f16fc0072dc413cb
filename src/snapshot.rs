//! Floor 3: a checked knowledge base as bytes, so that it is read and checked once and opened many times.
//!
//! A snapshot says what it was made of ([`Origin`]), so that whoever keeps one can tell whether it still holds. It is read by the very
//! build that wrote it and by no other, and only whole: anything else is no snapshot, and the YAML is read.

use borsh::{BorshDeserialize, BorshSerialize};

use crate::load::Stamp;
use crate::model::knowledge::Knowledge;
use crate::model::names::Names;
use crate::model::records::Records;

/// What every snapshot begins with.
const MAGIC: [u8; 8] = *b"sarcosnp";
/// The number of this build, in hexadecimal: of its code, its knowledge and what it is built with.
pub const BUILD: &str = env!("SARCOGRAPH_BUILD");
/// The length of what stands before the bytes that the check sum is of.
const HEAD: usize = MAGIC.len() + 16 + 4;

/// What a snapshot was made of.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Origin {
    /// The files, in the order in which they were read; none for the knowledge that the program carries.
    pub stamps: Vec<Stamp>,
    /// The hash of their paths and contents, as [`Records::hash`].
    pub hash: String,
    /// The date of the knowledge.
    pub date: Option<String>,
}

/// A snapshot that was found whole.
#[derive(Clone, Debug)]
pub struct Snapshot<'a> {
    /// What it was made of.
    pub origin: Origin,
    body: &'a [u8],
}

/// Writes a snapshot of a knowledge base that was read from such files. O(bytes).
pub fn written(stamps: Vec<Stamp>, knowledge: &Knowledge) -> Vec<u8> {
    let origin = Origin { stamps, hash: knowledge.hash.clone(), date: knowledge.about.date.clone() };
    let records: &Records = knowledge;
    let mut bytes = [&MAGIC[..], BUILD.as_bytes(), &[0; 4]].concat();
    // Writing to memory cannot fail.
    let is_written = (origin, records, knowledge.names()).serialize(&mut bytes).is_ok();
    debug_assert!(is_written);
    let sum = crc32fast::hash(&bytes[HEAD..]).to_le_bytes();
    bytes[HEAD - 4..HEAD].copy_from_slice(&sum);
    bytes
}

/// Recognises a snapshot; `None` if the bytes are none of this build, are cut off or were changed. O(bytes), at the speed of a check sum.
pub fn recognised(bytes: &[u8]) -> Option<Snapshot<'_>> {
    let rest = bytes.strip_prefix(&MAGIC)?.strip_prefix(BUILD.as_bytes())?;
    let (sum, mut body) = rest.split_first_chunk()?;
    if crc32fast::hash(body) != u32::from_le_bytes(*sum) {
        return None;
    }
    Some(Snapshot { origin: Origin::deserialize(&mut body).ok()?, body })
}

impl Snapshot<'_> {
    /// Reads the knowledge base. O(records).
    pub fn knowledge(&self) -> Option<Knowledge> {
        let (records, names): (Records, Names) = borsh::from_slice(self.body).ok()?;
        Some(Knowledge::with_names(records, names))
    }
}
