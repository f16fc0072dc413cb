//! `compare`: two conditions side by side.

use insta::assert_snapshot;

use super::caller::told;

#[test]
fn compare_tells_both_sides_and_what_parts_them() {
    let question = ["compare", "IL-6", "muscle-mass", "--when", "acute", "--with", "chronic"];
    assert_snapshot!(told(&question, "en"), @r#"
    IL-6 on muscle mass: acute and chronic differ
      when acute: IL-6 raises muscle mass, in 2 steps at the nearest
          1 route raises   firm
      when chronic: IL-6 lowers muscle mass, in 2 steps at the nearest
          1 route lowers   firm

    Only when acute
      1  raises it in 2 steps (acute)
        IL-6
        ⊣ breakdown of muscle protein (acute)   trial 4.2 (2020)
            animal experiments; seen in: rat; hedged ("may")
        ⊣ muscle mass   review 1.1 (2014)

    Only when chronic
      1  lowers it in 2 steps (chronic)
        IL-6
        → breakdown of muscle protein (chronic)   review 1.2 (2014)
        ⊣ muscle mass   review 1.1 (2014)

    next
      sarcograph why IL-6 muscle-mass --when acute
      sarcograph why IL-6 muscle-mass --when chronic
      sarcograph compare IL-6 muscle-mass --when acute --with chronic -o compare.svg
    "#);
    assert_snapshot!(told(&question, "zh-Hans"), @"
    IL-6 对肌肉量：急性与慢性不同
      急性时：IL-6 提高肌肉量，最短 2 步   1 条路线提高   稳固
      慢性时：IL-6 降低肌肉量，最短 2 步   1 条路线降低   稳固

    仅急性时
      1  提高，2 步（急性）
        IL-6
        ⊣ 肌肉蛋白质分解（急性）   一项训练试验 4.2 (2020)
            动物实验；见于大鼠；措辞保留（“可能”）
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

    仅慢性时
      1  降低，2 步（慢性）
        IL-6
        → 肌肉蛋白质分解（慢性）   肌肉综述 1.2 (2014)
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

    下一步
      sarcograph why IL-6 肌肉量 --when 急性 --lang zh
      sarcograph why IL-6 肌肉量 --when 慢性 --lang zh
      sarcograph compare IL6 肌肉量 --when 急性 --with 慢性 -o compare.svg --lang zh
    ");
    assert_snapshot!(told(&question, "zh-Hant"), @"
    IL-6 對肌肉量：急性與慢性不同
      急性時：IL-6 提高肌肉量，最短 2 步   1 條路線提高   穩固
      慢性時：IL-6 降低肌肉量，最短 2 步   1 條路線降低   穩固

    僅急性時
      1  提高，2 步（急性）
        IL-6
        ⊣ 肌肉蛋白質分解（急性）   一項訓練試驗 4.2 (2020)
            動物實驗；見於大鼠；措辭保留（「可能」）
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)

    僅慢性時
      1  降低，2 步（慢性）
        IL-6
        → 肌肉蛋白質分解（慢性）   肌肉綜述 1.2 (2014)
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)

    下一步
      sarcograph why IL-6 肌肉量 --when 急性 --lang tw
      sarcograph why IL-6 肌肉量 --when 慢性 --lang tw
      sarcograph compare IL6 肌肉量 --when 急性 --with 慢性 -o compare.svg --lang tw
    ");
}

#[test]
fn compare_turns_opposites_and_says_what_is_not_recorded() {
    assert_snapshot!(told(&["compare", "tnf", "muscle-loss", "--when", "old", "--with", "chronic"], "en"), @r#"
    "muscle-loss" is the opposite end of muscle mass: signs are turned
    TNF-α on muscle-loss: old and chronic differ, for only old is recorded
      when old: TNF-α raises muscle-loss, in 2 steps at the nearest   1 route raises
          firm
      when chronic, nothing recorded; in general: TNF-α raises muscle-loss, in 2
          steps at the nearest   2 routes raise   firm

    Only when old
      1  raises it in 2 steps (old)
        TNF-α
        ∈ cytokines   review 3 (2014)
        ⊣ muscle mass (old)   review 3 (2014)

    In general: states neither
      1  raises it in 2 steps
        TNF-α
        → breakdown of muscle protein   review 1.1 (2014)
        ⊣ muscle mass   review 1.1 (2014)

    ∈ = belongs to

    next
      sarcograph why TNF-α muscle-loss --when old
      sarcograph why TNF-α muscle-loss --when chronic
      sarcograph compare TNF-α muscle-loss --when old --with chronic -o compare.svg
    "#);
    assert_snapshot!(told(&["compare", "IL-6", "grip-strength", "--when", "acute", "--with", "chronic"], "zh-Hans"), @"
    IL-6 对握力：急性与慢性均未见记载
      急性时：未见记载
      慢性时：未见记载

    相关：同时出现，未言因果
      IL-6 ~ 与握力负相关   肌肉综述 1.2 (2014)   队列研究

    下一步  sarcograph effect IL-6 握力 --lang zh
    ");
    let filtered = ["compare", "igf-1", "muscle-mass", "--when", "acute", "--with", "chronic", "--layer", "documents"];
    assert_snapshot!(told(&filtered, "en"), @"
    With these filters: IGF-1 on muscle mass: nothing recorded, acute or chronic
      when acute: nothing recorded
      when chronic: nothing recorded

    left out by --layer: 2 of 3 relations

    next  sarcograph compare IGF-1 muscle-mass --when acute --with chronic
    ");
}
