//! `upstream`: what acts on something.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn what_acts_is_told_by_steps_and_directions() {
    assert_snapshot!(Caller::small().answer(&["upstream", "muscle-mass", "--depth", "2"]), @"
    6 entities act on muscle mass within 2 steps
      1 step
        → raise it 1
          intervention: strength training   trial 4.1 (2020)
        ⊣ lower it 2
          cytokine: cytokines (old)   review 3 (2014)
          state: breakdown of muscle protein   review 1.1 (2014)
      2 steps
        → raise it 1
          hormone: AKT
        ⊣ lower it 1
          cytokine: TNF-α
        →⊣ both 1
          cytokine: IL-6

    No effect found, or denied
      vitamin E ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial

    next  sarcograph upstream muscle-mass --depth 3
          sarcograph show muscle-mass
    ");
}
