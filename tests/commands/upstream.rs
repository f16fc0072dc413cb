//! `upstream`: what acts on something.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn what_acts_is_told_by_steps_and_directions() {
    assert_snapshot!(Caller::small().answer(&["upstream", "muscle-mass", "--depth", "2"]), @"
    6 entities act on muscle mass within 2 steps
      1 step
        → raise it   strength training
        ⊣ lower it   breakdown of muscle protein, cytokines
      2 steps
        → raise it   AKT
        ⊣ lower it   TNF-α
        →⊣ both   IL-6

    next  sarcograph upstream muscle-mass --depth 3
          sarcograph show muscle-mass
    ");
}
