//! The nodes of the tree.

use std::borrow::Cow;
use std::ops::Range;

/// A value with its bytes in the text.
#[derive(Debug)]
pub(in crate::load) struct Node<'t> {
    /// Its bytes in the text.
    pub(in crate::load) range: Range<usize>,
    /// What it is.
    pub(in crate::load) value: Value<'t>,
}

/// What a node is.
#[derive(Debug)]
pub(in crate::load) enum Value<'t> {
    /// A scalar as written; `plain` if without quotation marks and not a block.
    Scalar { text: Cow<'t, str>, plain: bool },
    /// A list.
    List { items: Vec<Node<'t>>, cut: bool },
    /// A mapping whose keys are distinct, in the order of the text; `cut` if a syntax error hides the rest of it.
    Map { entries: Vec<Entry<'t>>, cut: bool },
    /// Something that was reported already.
    Unusable,
}

/// A key with its value.
#[derive(Debug)]
pub(in crate::load) struct Entry<'t> {
    pub(in crate::load) key: Cow<'t, str>,
    pub(in crate::load) key_range: Range<usize>,
    pub(in crate::load) value: Node<'t>,
}
