//! `contradictions`: of what different things are said.

use insta::assert_snapshot;

use super::caller::told;

#[test]
fn contradictions_are_open_or_resolved() {
    assert_snapshot!(told(&["contradictions"], "en"), @r#"
    1 contradiction; 1 more resolved by their conditions

    Open
      ageing / IGF-1
        ⊣ IGF-1   review 3 (2014)   disputed; against: trial 4.2 (2020)

    Different conditions, no contradiction
      IL-6 / breakdown of muscle protein
        → breakdown of muscle protein (chronic)   review 1.2 (2014)
        ⊣ breakdown of muscle protein (acute)   trial 4.2 (2020)
            animal experiments; seen in: rat; hedged ("may")

    next  sarcograph why ageing IGF-1
          sarcograph contradictions -o contradictions.svg
    "#);
    assert_snapshot!(told(&["contradictions"], "zh-Hans"), @"
    1 处矛盾；另有 1 处因条件不同而不矛盾

    未决
      衰老 / IGF-1
        ⊣ IGF-1   肌肉综述 3 (2014)   有争议；反对：一项训练试验 4.2 (2020)

    条件不同，不算矛盾
      IL-6 / 肌肉蛋白质分解
        → 肌肉蛋白质分解（慢性）   肌肉综述 1.2 (2014)
        ⊣ 肌肉蛋白质分解（急性）   一项训练试验 4.2 (2020)
            动物实验；见于大鼠；措辞保留（“可能”）

    下一步  sarcograph why 衰老 IGF-1 --lang zh
            sarcograph contradictions -o contradictions.svg --lang zh
    ");
    assert_snapshot!(told(&["contradictions"], "zh-Hant"), @"
    1 處矛盾；另有 1 處因條件不同而不矛盾

    未決
      老化 / IGF-1
        ⊣ IGF-1   肌肉綜述 3 (2014)   有爭議；反對：一項訓練試驗 4.2 (2020)

    條件不同，不算矛盾
      IL-6 / 肌肉蛋白質分解
        → 肌肉蛋白質分解（慢性）   肌肉綜述 1.2 (2014)
        ⊣ 肌肉蛋白質分解（急性）   一項訓練試驗 4.2 (2020)
            動物實驗；見於大鼠；措辭保留（「可能」）

    下一步  sarcograph why 老化 IGF-1 --lang tw
            sarcograph contradictions -o contradictions.svg --lang tw
    ");
}

#[test]
fn filters_may_leave_no_contradiction() {
    assert_snapshot!(told(&["contradictions", "--source", "review"], "en"), @"
    With these filters: nothing recorded contradicts anything else.

    left out by --source: 6 of 17 relations

    next  sarcograph contradictions
    ");
    assert_snapshot!(told(&["contradictions", "--evidence", "human-trial"], "en"), @"
    With these filters: nothing recorded contradicts anything else.

    left out by --evidence: 14 of 17 relations

    next  sarcograph contradictions
    ");
}
