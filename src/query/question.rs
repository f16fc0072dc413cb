//! What every question has in common.

use serde::Serialize;

use super::error::QuestionError;
use super::{cite, common, compare, contradictions, effect, interventions, list, loops, part, path, reach, show, stats};
use super::{what_if, why};
use crate::graph::MechanismGraph;

/// A question to the graph: a value that has one kind of answer.
pub trait Question {
    /// What it is answered with.
    type Answer: Serialize;

    /// Answers the question.
    fn ask(&self, graph: &MechanismGraph) -> Result<Self::Answer, QuestionError>;
}

macro_rules! fallible {
    ($($module:ident::$question:ident => $answer:ident by $ask:ident;)*) => {$(
        impl Question for $module::$question {
            type Answer = $module::$answer;

            fn ask(&self, graph: &MechanismGraph) -> Result<Self::Answer, QuestionError> {
                $module::$ask(graph, self)
            }
        }
    )*};
}

fallible! {
    cite::CiteQuestion => CiteAnswer by ask;
    common::CommonQuestion => CommonAnswer by ask;
    compare::CompareQuestion => CompareAnswer by ask;
    effect::EffectQuestion => EffectAnswer by ask;
    interventions::InterventionsQuestion => InterventionsAnswer by ask;
    loops::LoopsQuestion => LoopsAnswer by ask;
    part::PartQuestion => PartAnswer by ask;
    path::PathQuestion => PathAnswer by ask;
    reach::ReachQuestion => ReachAnswer by ask;
    reach::NeighborsQuestion => NeighborsAnswer by ask_neighbors;
    show::ShowQuestion => ShowAnswer by ask;
    what_if::WhatIfQuestion => WhatIfAnswer by ask;
    why::WhyQuestion => WhyAnswer by ask;
}

impl Question for contradictions::ContradictionsQuestion {
    type Answer = contradictions::ContradictionsAnswer;

    fn ask(&self, graph: &MechanismGraph) -> Result<Self::Answer, QuestionError> {
        Ok(contradictions::ask(graph, self))
    }
}

impl Question for list::ListQuestion {
    type Answer = list::ListAnswer;

    fn ask(&self, graph: &MechanismGraph) -> Result<Self::Answer, QuestionError> {
        Ok(list::ask(graph, self))
    }
}

impl Question for stats::StatsQuestion {
    type Answer = stats::StatsAnswer;

    fn ask(&self, graph: &MechanismGraph) -> Result<Self::Answer, QuestionError> {
        Ok(stats::ask(graph))
    }
}
