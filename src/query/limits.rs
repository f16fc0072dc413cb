//! The limits of questions that say nothing else.

use crate::algo::work::MAX_WORK;

/// How long paths may be, in steps.
pub const DEFAULT_MAX_STEPS: usize = 4;

/// How long loops may be, in steps.
pub const DEFAULT_LOOP_STEPS: usize = 6;

/// How far a question upstream or downstream reaches, in steps.
pub const DEFAULT_DEPTH: usize = 1;

/// How many paths are listed.
pub const DEFAULT_PATHS: usize = 10;

/// How many paths of each sign are given as examples.
pub const DEFAULT_EXAMPLES: usize = 3;

/// How many paths are told as reasons.
pub const DEFAULT_REASONS: usize = 3;

/// How many loops are listed.
pub const DEFAULT_LOOPS: usize = 20;

/// How many changes are listed.
pub const DEFAULT_CHANGES: usize = 200;

/// How many interventions are listed.
pub const DEFAULT_INTERVENTIONS: usize = 100;

/// How many common causes or targets are listed.
pub const DEFAULT_COMMON: usize = 20;

/// Up to how many steps paths are looked at to tell whether a verdict is firm.
pub const FIRM_STEPS: usize = 10;

/// How many steps are looked at to tell whether one verdict is firm.
pub const FIRM_WORK: usize = MAX_WORK / 10;

/// How many steps are looked at to tell which verdicts of one answer are firm.
pub const FIRM_WORK_OF_ALL: usize = MAX_WORK / 4;

/// How many steps a search looks at before it gives up: about half a second.
pub const DEFAULT_MAX_WORK: usize = MAX_WORK;
