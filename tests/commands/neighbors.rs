//! `neighbors`: both ways at once.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn neighbors_looks_both_ways() {
    assert_snapshot!(Caller::small().answer(&["neighbors", "breakdown", "--lang", "zh-Hans"]), @"
    肌肉蛋白质分解

    什么作用于它
      → 提高它   TNF-α
      ⊣ 降低它   AKT
      →⊣ 两者皆有   IL-6

    它作用于什么
      ⊣ 被降低   肌肉量

    下一步  sarcograph neighbors 肌肉蛋白质分解 --depth 2 --lang zh
            sarcograph show 肌肉蛋白质分解 --lang zh
    ");
}
