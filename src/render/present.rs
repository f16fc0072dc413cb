//! What every format asks of an answer.

mod answered;

use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::render::diagram::Diagram;
use crate::render::naming::Naming;
use crate::render::view::View;

/// An answer, with its question where text needs it, ready to be written in any format.
pub trait Present {
    /// Returns the answer as blocks of text.
    fn view(&self, naming: Naming<'_>) -> View;

    /// Returns the relations that the answer shows as a picture, labelled in these languages, none meaning the reader's: one without
    /// nodes if it shows none. `None` for answers of a kind that has no picture.
    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram>;

    /// Returns the answer as the JSON object of the contract.
    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error>;
}
