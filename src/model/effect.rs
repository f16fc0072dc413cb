//! Effects, the verbs of relations, and signs.

use std::borrow::Cow;
use std::fmt;

use borsh::{BorshDeserialize, BorshSerialize};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// What more of the subject does to the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Sign {
    /// Raises it.
    Plus,
    /// Lowers it.
    Minus,
    /// Acts on it, in a direction that is not known.
    Unknown,
    /// Does nothing to it, as a study found. No step of a path.
    Zero,
}

impl Sign {
    /// Multiplies two signs: equal signs give `+`, different ones `-`; zero stays zero, and unknown makes the rest unknown.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        match (self, other) {
            (Self::Zero, _) | (_, Self::Zero) => Self::Zero,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            _ if self == other => Self::Plus,
            _ => Self::Minus,
        }
    }

    /// Returns the opposite sign where `turn` is set: `+` and `-` change places, the others stay.
    #[must_use]
    pub fn turned(self, turn: bool) -> Self {
        match (self, turn) {
            (Self::Plus, true) => Self::Minus,
            (Self::Minus, true) => Self::Plus,
            _ => self,
        }
    }

    /// Returns the sign as the contract writes it: `+`, `-`, `?` or `0`.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Unknown => "?",
            Self::Zero => "0",
        }
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.symbol())
    }
}

impl Serialize for Sign {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.symbol())
    }
}

impl JsonSchema for Sign {
    fn schema_name() -> Cow<'static, str> {
        "Sign".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let symbols = [Self::Plus, Self::Minus, Self::Unknown, Self::Zero].map(Self::symbol);
        json_schema!({
            "description": "`+`: more of the one, more of the other. `-`: more of the one, less of the other. `?`: a direction that is \
                            not known. `0`: a study found no effect.",
            "enum": symbols,
        })
    }
}

/// The verb of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Effect {
    /// Raises an amount, a process or a risk.
    Increases,
    /// Raises the activity of a molecule or pathway.
    Activates,
    /// Makes or secretes it.
    Produces,
    /// Lowers an amount, a process or a risk.
    Decreases,
    /// Lowers the activity of a molecule or pathway.
    Inhibits,
    /// Acts on it in a direction that is not known.
    Regulates,
    /// Was looked at in a study that found no effect.
    NoEffect,
    /// Is a member of the group.
    IsA,
    /// Is a part of it.
    PartOf,
    /// Is a sign by which it is recognised.
    MarkerOf,
    /// Is measured by it.
    MeasuredBy,
    /// A low quantity of it is a criterion of the diagnosis: less of it makes the diagnosis more likely, by definition.
    LowIsCriterionOf,
    /// A high quantity of it is a criterion of the diagnosis: more of it makes the diagnosis more likely, by definition.
    HighIsCriterionOf,
    /// Goes up and down with it; nothing is said of cause.
    CorrelatesPositively,
    /// Goes up when the other goes down; nothing is said of cause.
    CorrelatesNegatively,
    /// Goes together with it, in a direction that is not said; nor is anything said of cause.
    Correlates,
}

/// What there is to know of an effect; the one table of them.
struct Facts {
    id: &'static str,
    sign: Option<Sign>,
    causal: bool,
    symmetric: bool,
    bel: &'static str,
    biolink: &'static str,
    ro: Option<&'static str>,
}

impl Effect {
    /// All effects, in the order of their table in the format document.
    pub const ALL: [Self; 16] = [
        Self::Increases,
        Self::Activates,
        Self::Produces,
        Self::Decreases,
        Self::Inhibits,
        Self::Regulates,
        Self::NoEffect,
        Self::IsA,
        Self::PartOf,
        Self::MarkerOf,
        Self::MeasuredBy,
        Self::LowIsCriterionOf,
        Self::HighIsCriterionOf,
        Self::CorrelatesPositively,
        Self::CorrelatesNegatively,
        Self::Correlates,
    ];

    const fn facts(self) -> Facts {
        use Sign::{Minus, Plus, Unknown, Zero};
        let (id, sign, causal, symmetric, bel, biolink, ro) = match self {
            Self::Increases => ("increases", Some(Plus), true, false, "increases", "affects", Some("RO:0002304")),
            Self::Activates => ("activates", Some(Plus), true, false, "increases", "regulates", Some("RO:0002213")),
            Self::Produces => ("produces", Some(Plus), true, false, "increases", "produces", Some("RO:0003000")),
            Self::Decreases => ("decreases", Some(Minus), true, false, "decreases", "affects", Some("RO:0002305")),
            Self::Inhibits => ("inhibits", Some(Minus), true, false, "decreases", "regulates", Some("RO:0002212")),
            Self::Regulates => ("regulates", Some(Unknown), true, false, "regulates", "regulates", Some("RO:0002211")),
            Self::NoEffect => ("no-effect", Some(Zero), true, false, "causesNoChange", "affects", None),
            Self::IsA => ("is-a", None, false, false, "isA", "subclass_of", None),
            Self::PartOf => ("part-of", None, false, false, "partOf", "part_of", Some("BFO:0000050")),
            Self::MarkerOf => ("marker-of", None, false, false, "biomarkerFor", "biomarker_for", None),
            Self::MeasuredBy => ("measured-by", None, false, false, "association", "related_to", None),
            Self::LowIsCriterionOf => {
                let (bel, biolink) = ("biomarkerFor", "phenotype_of");
                ("low-is-criterion-of", Some(Minus), false, false, bel, biolink, Some("RO:0002201"))
            }
            Self::HighIsCriterionOf => {
                let (bel, biolink) = ("biomarkerFor", "phenotype_of");
                ("high-is-criterion-of", Some(Plus), false, false, bel, biolink, Some("RO:0002201"))
            }
            Self::CorrelatesPositively => {
                let (bel, biolink) = ("positiveCorrelation", "positively_correlated_with");
                ("correlates-positively", Some(Plus), false, true, bel, biolink, Some("RO:0002610"))
            }
            Self::CorrelatesNegatively => {
                let (bel, biolink) = ("negativeCorrelation", "negatively_correlated_with");
                ("correlates-negatively", Some(Minus), false, true, bel, biolink, Some("RO:0002610"))
            }
            Self::Correlates => {
                let (bel, biolink) = ("association", "correlated_with");
                ("correlates", Some(Unknown), false, true, bel, biolink, Some("RO:0002610"))
            }
        };
        Facts { id, sign, causal, symmetric, bel, biolink, ro }
    }

    /// Returns the effect of that identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|effect| effect.id() == id)
    }

    /// Returns the identifier that people write, for instance `no-effect`.
    pub const fn id(self) -> &'static str {
        self.facts().id
    }

    /// Returns the sign, or none for effects that have no direction (is-a, part-of, marker-of, measured-by).
    pub const fn sign(self) -> Option<Sign> {
        self.facts().sign
    }

    /// Returns `true` if the effect says that the subject acts on the object. Others are left out of pathway questions.
    pub const fn is_causal(self) -> bool {
        self.facts().causal
    }

    /// Returns `true` if subject and object may change places: the relation is stored once and listed at both ends.
    pub const fn is_symmetric(self) -> bool {
        self.facts().symmetric
    }

    /// Returns `true` if the relation says that two quantities go together, without saying that one causes the other.
    pub const fn is_association(self) -> bool {
        !self.is_causal() && !self.is_criterion() && self.facts().sign.is_some()
    }

    /// Returns `true` if a low or a high quantity of the subject is a criterion of the object, a diagnosis. Such a relation has a
    /// sign and is no cause; in a path it can only be the last step.
    pub const fn is_criterion(self) -> bool {
        matches!(self, Self::LowIsCriterionOf | Self::HighIsCriterionOf)
    }

    /// Returns the BEL 2 relation that comes nearest.
    pub const fn bel(self) -> &'static str {
        self.facts().bel
    }

    /// Returns the Biolink Model predicate, without its prefix; the direction stands in a qualifier there.
    pub const fn biolink(self) -> &'static str {
        self.facts().biolink
    }

    /// Returns the CURIE of the Relation Ontology term, where one fits.
    pub const fn ro(self) -> Option<&'static str> {
        self.facts().ro
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.id())
    }
}

impl Serialize for Effect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_multiply() {
        use Sign::{Minus, Plus, Unknown, Zero};
        for (a, b, product) in [
            (Plus, Plus, Plus),
            (Minus, Minus, Plus),
            (Plus, Minus, Minus),
            (Unknown, Minus, Unknown),
            (Unknown, Zero, Zero),
            (Plus, Zero, Zero),
        ] {
            assert_eq!(a.times(b), product);
            assert_eq!(b.times(a), product);
        }
        assert_eq!(Unknown.turned(true), Unknown);
    }

    #[test]
    fn identifiers_are_distinct_and_read_back() {
        for effect in Effect::ALL {
            assert_eq!(Effect::from_id(effect.id()), Some(effect));
        }
    }

    #[test]
    fn a_causal_effect_has_a_sign_and_no_symmetry() {
        for effect in Effect::ALL {
            assert!(!effect.is_causal() || effect.sign().is_some() && !effect.is_symmetric(), "{effect}");
        }
    }

    #[test]
    fn a_criterion_is_signed_and_neither_a_cause_nor_an_association() {
        let criteria: Vec<Effect> = Effect::ALL.into_iter().filter(|effect| effect.is_criterion()).collect();
        assert_eq!(criteria.iter().map(|effect| effect.sign()).collect::<Vec<_>>(), [Some(Sign::Minus), Some(Sign::Plus)]);
        assert!(criteria.iter().all(|effect| !effect.is_causal() && !effect.is_association() && !effect.is_symmetric()));
    }
}
