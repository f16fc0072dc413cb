//! `interventions`: what one can do or take.

use insta::assert_snapshot;

use super::caller::{Caller, told};

#[test]
fn interventions_on_one_target_are_sorted_by_what_they_do() {
    assert_snapshot!(told(&["interventions", "muscle-mass"], "en"), @"
    2 interventions act on muscle mass within 4 steps

    Raise it, as a source states
      strength training (intervention)   directly   trial 4.1 (2020)
          human trial; firm
        trial 4.1: Training adds muscle and raises IL-6 for a day. Vitamin E did
        nothing to muscle mass.

    No effect found, or only disputed
      vitamin E (nutrient)
        ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial

    next  sarcograph why strength-training muscle-mass
          sarcograph interventions muscle-mass -o helps.svg
    ");
    assert_snapshot!(told(&["interventions", "肌肉流失", "--when", "急性"], "zh-Hans"), @"
    “肌肉流失”是“肌肉量”的反面：方向已反转
    4 步以内作用于肌肉流失的有 2 种干预
    其中 1 项的记载注明急性，其余为一般而言。

    降低它（有直接记载）
      力量训练（干预）   3 步   肌肉综述 1.1 (2014)；一项训练试验 4.1, 4.2 (2020)
          综述；动物实验；人体试验；见于大鼠；依据不牢；稳固
        力量训练 → IL-6 ⊣ 肌肉蛋白质分解† ⊣ 肌肉量（急性）
        一项训练试验 4.1：训练增加肌肉，并使 IL-6 升高一天。维生素E对肌肉量没有影
        响。

    未见影响，或仅有争议
      维生素E（营养素）
        ∅ 未见对肌肉量有影响   一项训练试验 4.1 (2020)   人体试验

    † 措辞保留，或文中未明说（推断）；不看推断的：--no-implied
    --when 略去：14 条关系中的 1 条

    下一步  sarcograph why 力量训练 肌肉流失 --when 急性 --lang zh
            sarcograph interventions 肌肉流失 --when 急性 -o helps.svg --lang zh
    ");
    assert_snapshot!(told(&["interventions", "breakdown"], "zh-Hant"), @"
    4 步以內作用於肌肉蛋白質分解的有 1 種介入

    推論會降低它（無直接記載）
      肌力訓練（介入）   2 步   一項訓練試驗 4.1, 4.2 (2020)
          動物實驗；人體試驗；見於大鼠；依據不牢；穩固
        肌力訓練 → IL-6 ⊣ 肌肉蛋白質分解†（急性）

    † 措辭保留，或文中未明說（推斷）；不看推斷的：--no-implied

    下一步  sarcograph why 肌力訓練 肌肉蛋白質分解 --lang tw
            sarcograph interventions 肌肉蛋白質分解 -o helps.svg --lang tw
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
    assert_snapshot!(told(&question, "en"), @"
    2 interventions act on muscle mass or breakdown of muscle protein within 4 steps
    Nothing recorded of them states “chronic”; they hold in general.

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
          sarcograph interventions muscle-mass breakdown --when chronic -o helps.svg
    ");
    assert_snapshot!(told(&question, "zh-Hans"), @"
    4 步以内作用于肌肉量或肌肉蛋白质分解的有 2 种干预
    没有一项的记载注明慢性，均为一般而言。

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
      sarcograph interventions 肌肉量 breakdown --when 慢性 -o helps.svg --lang zh
    ");
    assert_snapshot!(told(&["interventions", "muscle-loss", "IL-6"], "zh-Hant"), @"
    「muscle-loss」是「肌肉量」的反面：方向已反轉
    4 步以內作用於肌肉流失或 IL-6 的有 2 種介入

      肌肉流失    IL-6
      降低（1）   提高（1）   肌力訓練（介入）
      未見影響    -           維生素E（營養素）

    括號內為最近路徑的步數

    對這些組合的直接記載
      維生素E ∅ 未見對肌肉量有影響   一項訓練試驗 4.1 (2020)   人體試驗
        一項訓練試驗 4.1：訓練增加肌肉，並使 IL-6 升高一天。維生素E對肌肉量沒有影
        響。 [由簡體轉換]
      肌力訓練 → 肌肉量   一項訓練試驗 4.1 (2020)   人體試驗
      肌力訓練 → IL-6（急性）   一項訓練試驗 4.1 (2020)   人體試驗

    下一步  sarcograph why 肌力訓練 muscle-loss --lang tw
            sarcograph interventions muscle-loss IL-6 -o helps.svg --lang tw
    ");
    let narrow = Caller::small().terminal(40).variable("NO_COLOR", "1");
    assert_snapshot!(narrow.answer(&question), @"
    2 interventions act on muscle mass or
    breakdown of muscle protein within 4
    steps
    Nothing recorded of them states
    “chronic”; they hold in general.

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
      sarcograph interventions muscle-mass breakdown --when chronic -o helps.svg
    ");
}
