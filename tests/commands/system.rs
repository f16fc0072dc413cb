//! Questions about the whole system: comparison, contradictions, interventions, common causes.

use insta::assert_snapshot;

use super::caller::Caller;

fn told(arguments: &[&str], lang: &str) -> String {
    Caller::small().answer(&[arguments, &["--lang", lang]].concat())
}

#[test]
fn compare_tells_both_sides_and_what_parts_them() {
    let question = ["compare", "IL-6", "muscle-mass", "--when", "acute", "--with", "chronic"];
    assert_snapshot!(told(&question, "en"), @r#"
    IL-6 on muscle mass: acute and chronic differ
      when acute: IL-6 raises muscle mass, in 2 steps at the nearest
          1 route raises
      when chronic: IL-6 lowers muscle mass, in 2 steps at the nearest
          1 route lowers

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
      sarcograph compare IL-6 muscle-mass --when acute --with chronic -o compare.dot
    "#);
    assert_snapshot!(told(&question, "zh-Hans"), @"
    白细胞介素-6 对肌肉量：急性与慢性不同
      急性时：白细胞介素-6 提高肌肉量，最近为 2 步   1 条路线提高
      慢性时：白细胞介素-6 降低肌肉量，最近为 2 步   1 条路线降低

    仅急性时
      1  提高，2 步（急性）
        白细胞介素-6
        ⊣ 肌肉蛋白质分解（急性）   一项训练试验 4.2 (2020)
            动物实验；见于大鼠；措辞保留（“可能”）
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

    仅慢性时
      1  降低，2 步（慢性）
        白细胞介素-6
        → 肌肉蛋白质分解（慢性）   肌肉综述 1.2 (2014)
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

    下一步
      sarcograph why 白细胞介素-6 肌肉量 --when 急性 --lang zh
      sarcograph why 白细胞介素-6 肌肉量 --when 慢性 --lang zh
      sarcograph compare IL6 肌肉量 --when 急性 --with 慢性 -o compare.dot --lang zh
    ");
    assert_snapshot!(told(&question, "zh-Hant"), @"
    介白素-6 對肌肉量：急性與慢性不同
      急性時：介白素-6 提高肌肉量，最近為 2 步   1 條路線提高
      慢性時：介白素-6 降低肌肉量，最近為 2 步   1 條路線降低

    僅急性時
      1  提高，2 步（急性）
        介白素-6
        ⊣ 肌肉蛋白質分解（急性）   一項訓練試驗 4.2 (2020)
            動物實驗；見於大鼠；措辭保留（「可能」）
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)

    僅慢性時
      1  降低，2 步（慢性）
        介白素-6
        → 肌肉蛋白質分解（慢性）   肌肉綜述 1.2 (2014)
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)

    下一步
      sarcograph why 介白素-6 肌肉量 --when 急性 --lang tw
      sarcograph why 介白素-6 肌肉量 --when 慢性 --lang tw
      sarcograph compare IL6 肌肉量 --when 急性 --with 慢性 -o compare.dot --lang tw
    ");
}

#[test]
fn compare_turns_opposites_and_says_what_is_not_recorded() {
    assert_snapshot!(told(&["compare", "tnf", "muscle-loss", "--when", "old", "--with", "chronic"], "en"), @r#"
    "muscle-loss" is the opposite end of muscle mass: signs are turned
    TNF-α on muscle-loss: old and chronic differ, for only old is recorded
      when old: TNF-α raises muscle-loss, in 2 steps at the nearest   1 route raises
      when chronic, nothing recorded; in general: TNF-α raises muscle-loss, in 2
          steps at the nearest   2 routes raise

    Either way
      1  raises it in 2 steps
        TNF-α
        → breakdown of muscle protein   review 1.1 (2014)
        ⊣ muscle mass   review 1.1 (2014)
      2  TNF-α ∈ cytokines ⊣ muscle mass (old)

    next
      sarcograph why TNF-α muscle-loss --when old
      sarcograph why TNF-α muscle-loss --when chronic
      sarcograph compare TNF-α muscle-loss --when old --with chronic -o compare.dot
    "#);
    assert_snapshot!(told(&["compare", "IL-6", "grip-strength", "--when", "acute", "--with", "chronic"], "zh-Hans"), @"
    白细胞介素-6 对握力：急性与慢性均未见记载
      急性时：未见记载
      慢性时：未见记载

    相关：同时出现，未言因果
      白细胞介素-6 ~ 与握力反向相关   肌肉综述 1.2 (2014)   人群观察

    下一步  sarcograph effect 白细胞介素-6 握力 --lang zh
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
          sarcograph contradictions -o contradictions.dot
    "#);
    assert_snapshot!(told(&["contradictions"], "zh-Hans"), @"
    1 处矛盾；另有 1 处因条件不同而不矛盾

    未决
      衰老 / 胰岛素样生长因子-1
        ⊣ 胰岛素样生长因子-1   肌肉综述 3 (2014)
            有争议；反对：一项训练试验 4.2 (2020)

    条件不同，不算矛盾
      白细胞介素-6 / 肌肉蛋白质分解
        → 肌肉蛋白质分解（慢性）   肌肉综述 1.2 (2014)
        ⊣ 肌肉蛋白质分解（急性）   一项训练试验 4.2 (2020)
            动物实验；见于大鼠；措辞保留（“可能”）

    下一步  sarcograph why 衰老 胰岛素样生长因子-1 --lang zh
            sarcograph contradictions -o contradictions.dot --lang zh
    ");
    assert_snapshot!(told(&["contradictions"], "zh-Hant"), @"
    1 處矛盾；另有 1 處因條件不同而不矛盾

    未決
      老化 / 類胰島素生長因子-1
        ⊣ 類胰島素生長因子-1   肌肉綜述 3 (2014)
            有爭議；反對：一項訓練試驗 4.2 (2020)

    條件不同，不算矛盾
      介白素-6 / 肌肉蛋白質分解
        → 肌肉蛋白質分解（慢性）   肌肉綜述 1.2 (2014)
        ⊣ 肌肉蛋白質分解（急性）   一項訓練試驗 4.2 (2020)
            動物實驗；見於大鼠；措辭保留（「可能」）

    下一步  sarcograph why 老化 類胰島素生長因子-1 --lang tw
            sarcograph contradictions -o contradictions.dot --lang tw
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

#[test]
fn interventions_on_one_target_are_sorted_by_what_they_do() {
    assert_snapshot!(told(&["interventions", "muscle-mass"], "en"), @"
    2 interventions act on muscle mass within 4 steps

    Raise it
      strength training (intervention)   directly   trial 4.1 (2020)   human trial
        trial 4.1: Training adds muscle and raises IL-6 for a day. Vitamin E did
        nothing to muscle mass.

    No effect found, or only disputed
      vitamin E (nutrient)
        ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial

    next  sarcograph why strength-training muscle-mass
          sarcograph interventions muscle-mass -o helps.dot
    ");
    assert_snapshot!(told(&["interventions", "肌肉流失", "--when", "急性"], "zh-Hans"), @r"
    “肌肉流失”是“肌肉量”的反面：方向已反转
    4 步以内作用于肌肉流失的有 2 种干预

    降低它
      力量训练（干预）   3 步   肌肉综述 1.1 (2014)；一项训练试验 4.1, 4.2 (2020)
          综述；动物实验；人体试验；见于大鼠；依据不牢
        力量训练 → 白细胞介素-6 ⊣ 肌肉蛋白质分解† ⊣ 肌肉量（急性）
        一项训练试验 4.1：训练增加肌肉，并使 IL-6 升高一天。维生素E对肌肉量没有影
        响。

    未见影响，或仅有争议
      维生素E（营养素）
        ∅ 未见对肌肉量有影响   一项训练试验 4.1 (2020)   人体试验

    † 措辞保留，或只能由文意推出；不看推出的：--no-implied
    --when 略去：14 条关系中的 1 条

    下一步  sarcograph why 力量训练 肌肉流失 --when 急性 --lang zh
            sarcograph interventions 肌肉流失 --when 急性 -o helps.dot --lang zh
    ");
    assert_snapshot!(told(&["interventions", "breakdown"], "zh-Hant"), @"
    4 步以內作用於肌肉蛋白質分解的有 1 種介入

    降低它
      肌力訓練（介入）   2 步   一項訓練試驗 4.1, 4.2 (2020)
          動物實驗；人體試驗；見於大鼠；依據不牢
        肌力訓練 → 介白素-6 ⊣ 肌肉蛋白質分解†（急性）

    † 措辭保留，或只能由文意推出；不看推出的：--no-implied

    下一步  sarcograph why 肌力訓練 肌肉蛋白質分解 --lang tw
            sarcograph interventions 肌肉蛋白質分解 -o helps.dot --lang tw
    ");
    assert_snapshot!(told(&["interventions", "muscle-mass", "--evidence", "review"], "en"), @"
    With these filters: nothing that one can do or take is recorded to act on muscle
    mass within 4 steps

    left out by --evidence: 5 of 14 relations

    next  sarcograph interventions muscle-mass
    ");
}

#[test]
fn interventions_on_several_targets_are_a_matrix() {
    let question = ["interventions", "muscle-mass", "breakdown", "--when", "chronic"];
    assert_snapshot!(told(&question, "en"), @r"
    2 interventions act on muscle mass or breakdown of muscle protein within 4 steps

      muscle mass       breakdown of muscle protein
      raises (1)~       lowers (4)?~                  strength training
                                                      (intervention)
      no effect found   -                             vitamin E (nutrient)

    in brackets: steps of the nearest path; ? a step is hedged or only implied; ~ in
    general: nothing recorded speaks of chronic

    Stated of these pairs themselves
      vitamin E ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial
        trial 4.1: Training adds muscle and raises IL-6 for a day. Vitamin E did
        nothing to muscle mass.
      strength training → muscle mass   trial 4.1 (2020)   human trial

    left out by --when: 2 of 14 relations

    next  sarcograph why strength-training muscle-mass --when chronic
          sarcograph interventions muscle-mass breakdown --when chronic -o helps.dot
    ");
    assert_snapshot!(told(&question, "zh-Hans"), @"
    4 步以内作用于肌肉量或肌肉蛋白质分解的有 2 种干预

      肌肉量       肌肉蛋白质分解
      提高（1）~   降低（4）?~      力量训练（干预）
      未见影响     -                维生素E（营养素）

    括号内为最近路径的步数；? 有一步措辞保留或只是推出；~ 一般而言：没有记载提到慢性

    对这些组合的直接记载
      维生素E ∅ 未见对肌肉量有影响   一项训练试验 4.1 (2020)   人体试验
        一项训练试验 4.1：训练增加肌肉，并使 IL-6 升高一天。维生素E对肌肉量没有影
        响。
      力量训练 → 肌肉量   一项训练试验 4.1 (2020)   人体试验

    --when 略去：14 条关系中的 2 条

    下一步
      sarcograph why 力量训练 肌肉量 --when 慢性 --lang zh
      sarcograph interventions 肌肉量 breakdown --when 慢性 -o helps.dot --lang zh
    ");
    assert_snapshot!(told(&["interventions", "muscle-loss", "IL-6"], "zh-Hant"), @r"
    「muscle-loss」是「肌肉量」的反面：方向已反轉
    4 步以內作用於 muscle-loss 或介白素-6 的有 2 種介入

      muscle-loss   介白素-6
      降低（1）     提高（1）   肌力訓練（介入）
      未見影響      -           維生素E（營養素）

    括號內為最近路徑的步數

    對這些組合的直接記載
      維生素E ∅ 未見對肌肉量有影響   一項訓練試驗 4.1 (2020)   人體試驗
        一項訓練試驗 4.1：訓練增加肌肉，並使 IL-6 升高一天。維生素E對肌肉量沒有影
        響。 [由簡體轉換]
      肌力訓練 → 肌肉量   一項訓練試驗 4.1 (2020)   人體試驗
      肌力訓練 → 介白素-6（急性）   一項訓練試驗 4.1 (2020)   人體試驗

    下一步  sarcograph why 肌力訓練 muscle-loss --lang tw
            sarcograph interventions muscle-loss 介白素-6 -o helps.dot --lang tw
    ");
    let narrow = Caller::small().terminal(40).variable("NO_COLOR", "1");
    assert_snapshot!(narrow.answer(&question), @"
    2 interventions act on muscle mass or
    breakdown of muscle protein within 4
    steps

      strength training (intervention)
        muscle mass  raises (1)~
        breakdown of muscle protein  lowers
            (4)?~
      vitamin E (nutrient)
        muscle mass  no effect found
        breakdown of muscle protein  -

    in brackets: steps of the nearest path;
    ? a step is hedged or only implied; ~ in
    general: nothing recorded speaks of
    chronic

    Stated of these pairs themselves
      vitamin E ∅ no effect found on muscle
          mass   trial 4.1 (2020)
          human trial
        trial 4.1: Training adds muscle and
        raises IL-6 for a day. Vitamin E did
        nothing to muscle mass.
      strength training → muscle mass
          trial 4.1 (2020)   human trial

    left out by --when: 2 of 14 relations

    next
      sarcograph why strength-training muscle-mass --when chronic
      sarcograph interventions muscle-mass breakdown --when chronic -o helps.dot
    ");
}

#[test]
fn common_causes_and_targets() {
    assert_snapshot!(told(&["common", "IL-6", "tnf", "--direction", "downstream"], "en"), @"
    IL-6 and TNF-α act on 3 entities in common within 4 steps
      breakdown of muscle protein
        →⊣ 1 step   IL-6 → breakdown of muscle protein (chronic)
        → 1 step   TNF-α → breakdown of muscle protein
      muscle mass
        →⊣ 2 steps   IL-6 → breakdown of muscle protein ⊣ muscle mass (chronic)
        ⊣ 2 steps   TNF-α → breakdown of muscle protein ⊣ muscle mass
      sarcopenia
        →⊣ 3 steps   IL-6 → breakdown of muscle protein ⊣ muscle mass ⊣ sarcopenia
            (chronic)
        → 3 steps   TNF-α → breakdown of muscle protein ⊣ muscle mass ⊣ sarcopenia

    next  sarcograph why IL-6 breakdown-of-muscle-protein
          sarcograph common IL-6 TNF-α --direction downstream -o common.dot
    ");
    assert_snapshot!(told(&["common", "IL-6", "muscle-loss"], "zh-Hans"), @"
    “muscle-loss”是“肌肉量”的反面：方向已反转
    4 步以内共同作用于白细胞介素-6 与 muscle-loss 的有 1 个实体
      力量训练
        → 1 步   力量训练 → 白细胞介素-6（急性）
        ⊣ 1 步   力量训练 → 肌肉量

    下一步  sarcograph why 力量训练 白细胞介素-6 --lang zh
            sarcograph common 白细胞介素-6 muscle-loss -o common.dot --lang zh
    ");
    assert_snapshot!(told(&["common", "vitamin-E", "IL-6"], "zh-Hant"), @"4 步以內，未見共同作用於維生素 E 與介白素-6 的記載");
    assert_snapshot!(told(&["common", "muscle-mass", "breakdown", "--evidence", "human-trial"], "en"), @"
    With these filters: nothing recorded acts on all of muscle mass and breakdown of
    muscle protein within 4 steps

    left out by --evidence: 12 of 14 relations

    next  sarcograph common muscle-mass breakdown-of-muscle-protein
    ");
}
