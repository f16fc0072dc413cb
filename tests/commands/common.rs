//! `common`: shared causes and targets.

use insta::assert_snapshot;

use super::caller::told;

#[test]
fn common_causes_and_targets() {
    assert_snapshot!(told(&["common", "IL-6", "tnf", "--direction", "downstream"], "en"), @"
    IL-6 and TNF-α act on 3 entities in common within 4 steps
      breakdown of muscle protein
        →⊣ 1 step   IL-6 → breakdown of muscle protein (chronic)
        → 1 step   TNF-α → breakdown of muscle protein   firm
      muscle mass
        →⊣ 2 steps   IL-6 → breakdown of muscle protein ⊣ muscle mass (chronic)
        ⊣ 2 steps   TNF-α → breakdown of muscle protein ⊣ muscle mass   firm
      sarcopenia
        →⊣ 3 steps   IL-6 → breakdown of muscle protein ⊣ muscle mass ⊣ sarcopenia
            (chronic)
        → 3 steps   TNF-α → breakdown of muscle protein ⊣ muscle mass ⊣ sarcopenia
            firm

    next  sarcograph why IL-6 breakdown-of-muscle-protein
          sarcograph common IL-6 TNF-α --direction downstream -o common.svg
    ");
    assert_snapshot!(told(&["common", "IL-6", "muscle-loss"], "zh-Hans"), @"
    “muscle-loss”是“肌肉量”的反面：方向已反转
    4 步以内共同作用于 IL-6 与肌肉流失的有 1 个实体
      力量训练
        → 1 步   力量训练 → IL-6（急性）   稳固
        ⊣ 1 步   力量训练 → 肌肉量   稳固

    下一步  sarcograph why 力量训练 IL-6 --lang zh
            sarcograph common IL-6 muscle-loss -o common.svg --lang zh
    ");
    assert_snapshot!(told(&["common", "vitamin-E", "IL-6"], "zh-Hant"), @"4 步以內，未見共同作用於維生素 E 與 IL-6 的記載");
    assert_snapshot!(told(&["common", "muscle-mass", "breakdown", "--evidence", "human-trial"], "en"), @"
    With these filters: nothing recorded acts on all of muscle mass and breakdown of
    muscle protein within 4 steps

    left out by --evidence: 12 of 14 relations

    next  sarcograph common muscle-mass breakdown-of-muscle-protein
    ");
}
