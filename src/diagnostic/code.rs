//! Every diagnostic there is: a stable code, how bad it is, and one sentence.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The knowledge base cannot be used.
    Error,
    /// It can be used, but people will stumble over it.
    Warning,
    /// A remark that needs no action.
    Info,
}

impl Severity {
    /// All severities, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// Returns the word for it: `error`, `warning` or `info`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

macro_rules! codes {
    ($($severity:ident $name:ident $id:literal $sentence:literal)*) => {
        /// The code of a diagnostic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $sentence] $name,)*
        }

        impl Code {
            /// All codes, in the order of their table in the format document.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the code as people read it: stable, kebab-case.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// Returns how bad such a diagnostic is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// Returns what the code stands for, in one sentence.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)* }
            }
        }
    };
}

codes! {
    Error EmptyFolder "empty-folder" "The folder holds no record."
    Error MisplacedFile "misplaced-file" "A file lies or is called where or what no record does."
    Error UnreadableFile "unreadable-file" "A file or folder cannot be read."
    Error LinkLoop "link-loop" "A link leads back to a folder that it lies in."
    Error FileTooLarge "file-too-large" "A file is over the size limit."
    Error NotUtf8 "not-utf-8" "A file is not UTF-8 text."
    Error Syntax "syntax" "A file is not YAML from here on; the rest of it was not read."
    Error UnsupportedYaml "unsupported-yaml" "YAML that the format leaves out: anchors, aliases, tags, several documents, keys that are no text."
    Error DuplicateKey "duplicate-key" "A key stands twice in one mapping."
    Error UnknownField "unknown-field" "A field that this record does not have."
    Error MissingField "missing-field" "A required field is missing."
    Error EmptyValue "empty-value" "A field has nothing behind it."
    Error WrongType "wrong-type" "A text, list, mapping, number or truth value stands where another is required."
    Error UnknownWord "unknown-word" "A word outside a fixed list: effect, strength, certainty, stance, layer, role."
    Error NewerFormat "newer-format" "The base is written in a newer format than this program reads."
    Error BadId "bad-id" "An identifier or file name is not spelt as an identifier: lower-case words of ASCII letters and digits, joined by single hyphens."
    Error BadDate "bad-date" "A date is not written as year-month-day."
    Error ImpossibleYear "impossible-year" "A year of publication before 1600, or later than the year after the base's own date."
    Error BadLanguage "bad-language" "The language of a source is not a tag like en, zh-Hans or pt-BR."
    Error BadCurie "bad-curie" "An identifier of another database has an unknown prefix or does not fit its prefix."
    Error BadSection "bad-section" "The section of a note is not a short label on one line."
    Error DuplicateId "duplicate-id" "Two records of one type have the same identifier."
    Error SharedSymbol "shared-symbol" "Two entities have the same symbol."
    Error SharedName "shared-name" "Two records of one type have the same name, or one is called by the identifier of another."
    Error OppositeIsName "opposite-is-name" "The opposite of one entity is a name or an opposite of another, or a name of its own."
    Error UnknownEntity "unknown-entity" "An entity that is not in the base."
    Error UnknownNote "unknown-note" "A note that is not in the base."
    Error UnknownFacet "unknown-facet" "A facet that `facets.yaml` does not have."
    Error UnknownFacetValue "unknown-facet-value" "A value that the facet does not have."
    Error WrongFacetRole "wrong-facet-role" "An observation stands among conditions, or a condition among observations."
    Error FacetCircle "facet-circle" "A facet's value lies within itself."
    Error UnsupportedRelation "unsupported-relation" "A relation has no evidence that supports or disputes it."
    Error ForAndAgainst "for-and-against" "One note is cited both for and against a relation."
    Error ActsOnGiven "acts-on-given" "A causal relation leads to an entity on which nothing acts."
    Error DuplicateRelation "duplicate-relation" "A mechanism states a relation twice."
    Warning RepeatedEvidence "repeated-evidence" "A relation cites the same evidence twice."
    Warning OnlyDisputed "only-disputed" "All evidence of a relation disputes it: no note says so."
    Warning RestatedEnd "restated-end" "A condition that only restates the subject or object of its relation."
    Warning Contradiction "contradiction" "A relation of the file checked differs in sign from another of its pair under conditions that overlap."
    Warning GivenIntervention "given-intervention" "An entity on which nothing acts is of a kind that one can do or take."
    Warning SharedSynonym "shared-synonym" "A synonym or looser word of one entity is also a name of another."
    Warning UntouchedEntity "untouched-entity" "An entity that no relation and no note speaks of."
    Warning MissingTranslation "missing-translation" "A text is missing in English or simplified Chinese."
    Warning UnnamedKind "unnamed-kind" "`kinds.yaml` does not name the kind of these entities."
    Warning UnnamedTheme "unnamed-theme" "`themes.yaml` does not name the theme of this mechanism."
    Info UncitedNote "uncited-note" "A note that no relation cites."
    Info SelfRelation "self-relation" "A relation leads from an entity to itself: a loop, but no step of a path."
    Info NoteSilentOnEnd "note-silent-on-end" "The note that a relation cites does not mention the relation's subject or object."
    Info NoteNamesFacet "note-names-facet" "The note that a relation cites names a condition that the relation lacks."
    Info RecommendedEffect "recommended-effect" "What one can do or take has an effect that is a hypothesis alone, as if a recommendation were an effect."
    Info OppositeSign "opposite-sign" "Two relations of one pair differ in sign under conditions that overlap: questions call them contested."
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
