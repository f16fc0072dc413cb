//! `why`: paths as sentences, with the notes behind each step.

use insta::assert_snapshot;

use super::caller::told;

#[test]
fn a_path_is_a_sentence_with_its_notes_below() {
    assert_snapshot!(told(&["why", "tnf", "muscle-mass"], "en"), @"
    By inference, over 2 steps: TNF-α would lower muscle mass
    Nothing recorded states this pair directly.
    Within 4 steps both routes agree.
    Firm: also within 10 steps.

      ⊣  TNF-α raises breakdown of muscle protein; breakdown of muscle protein
          lowers muscle mass; so more TNF-α means less muscle mass (review 1.1
          (2014)).
        review 1.1: TNF-α speeds the breakdown of muscle protein, and breakdown
        costs muscle mass.

      ⊣  TNF-α belongs to cytokines (review 3 (2014)); cytokines lower muscle mass
          (old; review 3 (2014)); so more TNF-α means less muscle mass.
        review 3: With age IGF-1 falls, and TNF-α is one of the cytokines that cost
        old people muscle. What ageing does to TNF-α is open.

    next  sarcograph why TNF-α muscle-mass -o why.svg
    ");
    assert_snapshot!(told(&["why", "tnf", "muscle-mass"], "zh-Hans"), @"
    推论（2 步）：TNF-α 会降低肌肉量
    没有直接记载这一对的关系。
    4 步以内有两条路线，方向一致。
    稳固：10 步以内仍然一致。

      ⊣  TNF-α 提高肌肉蛋白质分解；肌肉蛋白质分解降低肌肉量；所以 TNF-α 升高时，肌肉
          量降低（肌肉综述 1.1 (2014)）。
        肌肉综述 1.1：TNF-α 加快肌肉蛋白质分解，分解使肌肉量减少。

      ⊣  TNF-α 属于细胞因子类（肌肉综述 3 (2014)）；细胞因子类降低肌肉量（老年；肌肉
          综述 3 (2014)）；所以 TNF-α 升高时，肌肉量降低。
        肌肉综述 3：IGF-1 随年龄下降；TNF-α 属于使老人失去肌肉的细胞因子。衰老对
        TNF-α 的作用未明。

    下一步  sarcograph why TNF-α 肌肉量 -o why.svg --lang zh
    ");
    assert_snapshot!(told(&["why", "tnf", "muscle-mass"], "zh-Hant"), @"
    推論（2 步）：TNF-α 會降低肌肉量
    沒有直接記載這一對的關係。
    4 步以內有兩條路線，方向一致。
    穩固：10 步以內仍然一致。

      ⊣  TNF-α 提高肌肉蛋白質分解；肌肉蛋白質分解降低肌肉量；所以 TNF-α 升高時，肌肉
          量降低（肌肉綜述 1.1 (2014)）。
        肌肉綜述 1.1：TNF-α 加快肌肉蛋白質分解，分解使肌肉量減少。 [由簡體轉換]

      ⊣  TNF-α 屬於細胞激素類（肌肉綜述 3 (2014)）；細胞激素類降低肌肉量（老年；肌肉
          綜述 3 (2014)）；所以 TNF-α 升高時，肌肉量降低。
        肌肉綜述 3：IGF-1 隨年齡下降；TNF-α 屬於使老人失去肌肉的細胞激素。老化對
        TNF-α 的作用未明。 [由簡體轉換]

    下一步  sarcograph why TNF-α 肌肉量 -o why.svg --lang tw
    ");
}

#[test]
fn what_lowers_what_lowers_raises() {
    assert_snapshot!(told(&["why", "igf-1", "muscle-mass"], "en"), @"
    By inference, over 3 steps: IGF-1 would raise muscle mass
    Nothing recorded states this pair directly.
    Within 4 steps there is one route.
    Firm: also within 10 steps.

      →  IGF-1 raises AKT (textbook: pathways; database); AKT lowers breakdown of
          muscle protein (textbook: pathways; database); breakdown of muscle protein
          lowers muscle mass (review 1.1 (2014)); so more IGF-1 means more AKT,
          hence less breakdown of muscle protein, hence more muscle mass.
        pathways: IGF-1 activates AKT, which holds back the breakdown of muscle
        protein.
        review 1.1: TNF-α speeds the breakdown of muscle protein, and breakdown
        costs muscle mass.

    next  sarcograph why IGF-1 muscle-mass -o why.svg
    ");
    assert_snapshot!(told(&["why", "igf-1", "muscle-loss"], "zh-Hans"), @"
    “muscle-loss”是“肌肉量”的反面：方向已反转
    推论（3 步）：IGF-1 会降低肌肉流失
    没有直接记载这一对的关系。
    4 步以内只有一条路线。
    稳固：10 步以内仍然一致。

      ⊣  IGF-1 提高 AKT（教科书：通路数据库；数据库）；AKT 降低肌肉蛋白质分解（教科
          书：通路数据库；数据库）；肌肉蛋白质分解降低肌肉量（肌肉综述 1.1
          (2014)）；所以 IGF-1 升高时，AKT 升高，进而肌肉蛋白质分解降低，进而肌肉量
          升高，进而肌肉流失降低。
        通路数据库：IGF-1 激活 AKT，AKT 抑制肌肉蛋白质分解。
        肌肉综述 1.1：TNF-α 加快肌肉蛋白质分解，分解使肌肉量减少。

    下一步  sarcograph why IGF-1 muscle-loss -o why.svg --lang zh
    ");
}

#[test]
fn opposite_ends_are_turned_in_words() {
    assert_snapshot!(told(&["why", "inactivity", "muscle-loss", "--limit", "1"], "en"), @r#"
    "inactivity" is the opposite end of strength training: signs are turned
    "muscle-loss" is the opposite end of muscle mass: signs are turned
    inactivity raises muscle-loss, directly (1 source)
    Within 4 steps both routes agree.
    Firm: also within 10 steps.

      →  strength training raises muscle mass (trial 4.1 (2020); human trial); so
          more inactivity, that is less strength training, means less muscle mass,
          hence more muscle-loss.
        trial 4.1: Training adds muscle and raises IL-6 for a day. Vitamin E did
        nothing to muscle mass.

    next  sarcograph path inactivity muscle-loss
          sarcograph why inactivity muscle-loss --limit 1 -o why.svg
    "#);
    assert_snapshot!(told(&["why", "不活动", "肌肉量", "--limit", "1"], "zh-Hans"), @"
    “不活动”是“力量训练”的反面：方向已反转
    不活动降低肌肉量，直接作用（1 个来源）
    4 步以内有两条路线，方向一致。
    稳固：10 步以内仍然一致。

      ⊣  力量训练提高肌肉量（一项训练试验 4.1 (2020)；人体试验）；所以不活动增多（即
          力量训练减少）时，肌肉量降低。
        一项训练试验 4.1：训练增加肌肉，并使 IL-6 升高一天。维生素E对肌肉量没有影
        响。

    下一步  sarcograph path 不活动 肌肉量 --lang zh
            sarcograph why 不活动 肌肉量 --limit 1 -o why.svg --lang zh
    ");
    assert_snapshot!(told(&["why", "training", "muscle-loss", "--limit", "1"], "zh-Hant"), @"
    「muscle-loss」是「肌肉量」的反面：方向已反轉
    肌力訓練降低肌肉流失，直接作用（1 個來源）
    4 步以內有兩條路線，方向一致。
    穩固：10 步以內仍然一致。

      ⊣  肌力訓練提高肌肉量（一項訓練試驗 4.1 (2020)；人體試驗）；所以肌力訓練增多
          時，肌肉量升高，進而肌肉流失降低。
        一項訓練試驗 4.1：訓練增加肌肉，並使 IL-6 升高一天。維生素E對肌肉量沒有影
        響。 [由簡體轉換]

    下一步  sarcograph path 肌力訓練 muscle-loss --lang tw
            sarcograph why 肌力訓練 muscle-loss --limit 1 -o why.svg --lang tw
    ");
}

#[test]
fn hedges_other_species_and_disputes_are_worded() {
    assert_snapshot!(told(&["why", "IL-6", "muscle-mass"], "en"), @"
    By inference, over 2 steps: IL-6 would both raise and lower muscle mass
    Nothing recorded states this pair directly.
    Within 4 steps: 1 route raises it, 1 lowers it.
    The sides part by duration: raised when acute, lowered when chronic.

      ⊣  IL-6 raises breakdown of muscle protein (chronic; review 1.2 (2014));
          breakdown of muscle protein lowers muscle mass (review 1.1 (2014)); so
          more IL-6 means less muscle mass.
        review 1.2: Where it stays high, IL-6 speeds breakdown; IL-6 and grip
        strength run against each other.
        review 1.1: TNF-α speeds the breakdown of muscle protein, and breakdown
        costs muscle mass.

      →  IL-6 may lower breakdown of muscle protein (acute; trial 4.2 (2020); animal
          experiments; seen in rat); breakdown of muscle protein lowers muscle mass
          (review 1.1 (2014)); if all of this holds, more IL-6 means less breakdown
          of muscle protein, hence more muscle mass.
        trial 4.2: In rats the short rise of IL-6 may slow breakdown. IGF-1 did not
        fall with age.

    next  sarcograph compare IL-6 muscle-mass --when acute --with chronic
          sarcograph why IL-6 muscle-mass -o why.svg
    ");
    assert_snapshot!(told(&["why", "sarcopenia", "breakdown"], "en"), @"
    By inference, over 2 steps: sarcopenia would raise breakdown of muscle protein
    Nothing recorded states this pair directly.
    Within 4 steps there is one route.
    Firm: also within 10 steps.

      →  sarcopenia raises TNF-α, which is implied, not stated (review 2 (2014));
          TNF-α raises breakdown of muscle protein (review 1.1 (2014)); if all of
          this holds, more sarcopenia means more breakdown of muscle protein.
        review 2: Little muscle is sarcopenia, which is told by grip strength;
        sarcopenia in turn feeds inflammation.
        Read with care: The cut-off was revised later.
        review 1.1: TNF-α speeds the breakdown of muscle protein, and breakdown
        costs muscle mass.

    next  sarcograph why sarcopenia breakdown-of-muscle-protein -o why.svg
    ");
    assert_snapshot!(told(&["why", "ageing", "igf-1"], "zh-Hant"), @"
    有爭議：老化降低 IGF-1，直接作用（1 個來源）；1 個來源反對
    4 步以內只有一條路線。
    穩固：10 步以內仍然一致。

      ⊣  老化降低 IGF-1（肌肉綜述 3 (2014)；反對：一項訓練試驗 4.2 (2020)）。
        肌肉綜述 3：IGF-1 隨年齡下降；TNF-α 屬於使老人失去肌肉的細胞激素。老化對
        TNF-α 的作用未明。 [由簡體轉換]
        反對：一項訓練試驗 4.2：在大鼠中，IL-6 短暫升高可能減慢分解。IGF-1 並未隨年
        齡下降。 [由簡體轉換]

    下一步  sarcograph why 老化 IGF-1 -o why.svg --lang tw
    ");
    assert_snapshot!(told(&["why", "ageing", "breakdown"], "en"), @"
    ageing acts on breakdown of muscle protein, in a direction that is not recorded
    Within 4 steps: 1 route, in no known direction.

      ⇢  ageing acts on TNF-α, in a direction that is not recorded (review 3
          (2014)); TNF-α raises breakdown of muscle protein (review 1.1 (2014)); so
          a change of ageing means a change of breakdown of muscle protein, which
          way is not known.
        review 3: With age IGF-1 falls, and TNF-α is one of the cytokines that cost
        old people muscle. What ageing does to TNF-α is open.
        review 1.1: TNF-α speeds the breakdown of muscle protein, and breakdown
        costs muscle mass.

    next  sarcograph why ageing breakdown-of-muscle-protein -o why.svg
    ");
}

#[test]
fn what_no_path_joins_is_told_by_what_is_recorded() {
    assert_snapshot!(told(&["why", "vitamin-E", "muscle-mass"], "en"), @"
    A study found no effect of vitamin E on muscle mass (1 source)

      vitamin E ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial
        trial 4.1: Training adds muscle and raises IL-6 for a day. Vitamin E did
        nothing to muscle mass.

    next  sarcograph upstream muscle-mass
    ");
    assert_snapshot!(told(&["why", "IL-6", "grip-strength"], "zh-Hans"), @"
    4 步以内，未见 IL-6 作用于握力的记载

    相关：同时出现，未言因果
      IL-6 ~ 与握力负相关   肌肉综述 1.2 (2014)   队列研究

    下一步  sarcograph upstream 握力 --lang zh
    ");
    assert_snapshot!(told(&["why", "igf-1", "muscle-mass", "--layer", "documents"], "en"), @"
    The filters leave nothing of an effect of IGF-1 on muscle mass within 4 steps

    left out by --layer: 2 of 3 relations

    next  sarcograph why IGF-1 muscle-mass
    ");
}
