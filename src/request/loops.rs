//! `loops` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::detail::Detail;
use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::vocabulary;
use crate::explorer::Explorer;
use crate::query::limits::{DEFAULT_LOOP_STEPS, DEFAULT_LOOPS};
use crate::query::loops::LoopsQuestion;

/// Find feedback: reinforcing loops (vicious circles), balancing ones, all or those through one thing
///
/// A loop with an even number of lowering steps reinforces what runs around it, one with an odd number balances it. That says
/// nothing of how strong or how fast it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "cli", derive(clap::Args), command(after_help = "Example: sarcograph loops tumour --kind reinforcing"))]
pub struct LoopsRequest {
    /// What every loop passes
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Longest loop, in steps [default: 6]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub max_steps: Option<usize>,
    /// Only loops of this kind: reinforcing, balancing or indeterminate
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "KIND"))]
    pub kind: Option<String>,
    /// How many loops to list [default: 20; text shows the first of them]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub limit: Option<usize>,
    /// Only the loop of this label or id
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "ID"))]
    pub pick: Option<String>,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl LoopsRequest {
    /// Returns how much of the answer is laid out.
    pub fn detail(&self) -> Detail {
        Detail::full_if(self.limit.is_some())
    }

    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, LoopsQuestion>, RequestError> {
        let entity = self.name.as_deref().map(|name| explorer.entity(name)).transpose()?;
        let question = LoopsQuestion {
            filters: self.filters.filters(explorer)?,
            max_steps: self.max_steps.unwrap_or(DEFAULT_LOOP_STEPS),
            kind: self.kind.as_deref().map(vocabulary::loop_kind).transpose()?,
            limit: self.limit.unwrap_or(DEFAULT_LOOPS),
            pick: self.pick.clone(),
            ..LoopsQuestion::new(entity)
        };
        let exchange = Exchange::of_several(self, question, explorer, |question| question.entity.iter().collect())?;
        match &self.pick {
            Some(pick) if exchange.answer.loops.is_empty() => {
                Err(RequestError::UnknownLoop { pick: pick.clone(), through: exchange.question.entity })
            }
            _ => Ok(exchange),
        }
    }
}
