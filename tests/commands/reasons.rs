//! `why` and `cite`: sentences, notes and sources.

use insta::assert_snapshot;

use super::caller::Caller;

fn told(arguments: &[&str], lang: &str) -> String {
    Caller::small().answer(&[arguments, &["--lang", lang]].concat())
}

#[test]
fn a_path_is_a_sentence_with_its_notes_below() {
    assert_snapshot!(told(&["why", "tnf", "muscle-mass"], "en"), @"
    TNF-α lowers muscle mass, in 2 steps at the nearest
    An inference: nothing recorded states this pair directly.
    Within 4 steps both routes agree.

      ⊣  TNF-α raises breakdown of muscle protein; breakdown of muscle protein
          lowers muscle mass; so more TNF-α means less muscle mass (review 1.1
          (2014)).
        review 1.1: TNF-α speeds the breakdown of muscle protein, and breakdown
        costs muscle mass.

      ⊣  TNF-α belongs to cytokines (review 3 (2014)); cytokines lower muscle mass
          (old; review 3 (2014)); so more TNF-α means less muscle mass.
        review 3: With age IGF-1 falls, and TNF-α is one of the cytokines that cost
        old people muscle. What ageing does to TNF-α is open.

    next  sarcograph why TNF-α muscle-mass -o why.dot
    ");
    assert_snapshot!(told(&["why", "tnf", "muscle-mass"], "zh-Hans"), @"
    肿瘤坏死因子-α 降低肌肉量，最近为 2 步
    这是推论：没有直接记载这一对的关系。
    4 步以内有两条路线，方向一致。

      ⊣  肿瘤坏死因子-α 提高肌肉蛋白质分解；肌肉蛋白质分解降低肌肉量；所以肿瘤坏死因
          子-α 升高时，肌肉量降低（肌肉综述 1.1 (2014)）。
        肌肉综述 1.1：TNF-α 加快肌肉蛋白质分解，分解使肌肉量减少。

      ⊣  肿瘤坏死因子-α 属于细胞因子类（肌肉综述 3 (2014)）；细胞因子类降低肌肉量
          （老年；肌肉综述 3 (2014)）；所以肿瘤坏死因子-α 升高时，肌肉量降低。
        肌肉综述 3：IGF-1 随年龄下降；TNF-α 属于使老人失去肌肉的细胞因子。衰老对
        TNF-α 的作用未明。

    下一步  sarcograph why 肿瘤坏死因子-α 肌肉量 -o why.dot --lang zh
    ");
    assert_snapshot!(told(&["why", "tnf", "muscle-mass"], "zh-Hant"), @"
    腫瘤壞死因子-α 降低肌肉量，最近為 2 步
    這是推論：沒有直接記載這一對的關係。
    4 步以內有兩條路線，方向一致。

      ⊣  腫瘤壞死因子-α 提高肌肉蛋白質分解；肌肉蛋白質分解降低肌肉量；所以腫瘤壞死因
          子-α 升高時，肌肉量降低（肌肉綜述 1.1 (2014)）。
        肌肉綜述 1.1：TNF-α 加快肌肉蛋白質分解，分解使肌肉量減少。 [由簡體轉換]

      ⊣  腫瘤壞死因子-α 屬於細胞激素類（肌肉綜述 3 (2014)）；細胞激素類降低肌肉量
          （老年；肌肉綜述 3 (2014)）；所以腫瘤壞死因子-α 升高時，肌肉量降低。
        肌肉綜述 3：IGF-1 隨年齡下降；TNF-α 屬於使老人失去肌肉的細胞激素。老化對
        TNF-α 的作用未明。 [由簡體轉換]

    下一步  sarcograph why 腫瘤壞死因子-α 肌肉量 -o why.dot --lang tw
    ");
}

#[test]
fn what_lowers_what_lowers_raises() {
    assert_snapshot!(told(&["why", "igf-1", "muscle-mass"], "en"), @"
    IGF-1 raises muscle mass, in 3 steps at the nearest
    An inference: nothing recorded states this pair directly.
    Within 4 steps there is one route.

      →  IGF-1 raises AKT (textbook: pathways); AKT lowers breakdown of muscle
          protein (textbook: pathways); breakdown of muscle protein lowers muscle
          mass (review 1.1 (2014)); so more IGF-1 means more AKT, hence less
          breakdown of muscle protein, hence more muscle mass.
        pathways: IGF-1 activates AKT, which holds back the breakdown of muscle
        protein.
        review 1.1: TNF-α speeds the breakdown of muscle protein, and breakdown
        costs muscle mass.

    next  sarcograph why IGF-1 muscle-mass -o why.dot
    ");
    assert_snapshot!(told(&["why", "igf-1", "muscle-loss"], "zh-Hans"), @"
    “muscle-loss”是“肌肉量”的反面：方向已反转
    胰岛素样生长因子-1 降低 muscle-loss，最近为 3 步
    这是推论：没有直接记载这一对的关系。
    4 步以内只有一条路线。

      ⊣  胰岛素样生长因子-1 提高蛋白激酶 B（教科书：通路数据库）；蛋白激酶 B 降低肌
          肉蛋白质分解（教科书：通路数据库）；肌肉蛋白质分解降低肌肉量（肌肉综述 1.1
          (2014)）；所以胰岛素样生长因子-1 升高时，蛋白激酶 B 升高，进而肌肉蛋白质分
          解降低，进而肌肉量升高，进而 muscle-loss 降低。
        通路数据库：IGF-1 激活 AKT，AKT 抑制肌肉蛋白质分解。
        肌肉综述 1.1：TNF-α 加快肌肉蛋白质分解，分解使肌肉量减少。

    下一步  sarcograph why 胰岛素样生长因子-1 muscle-loss -o why.dot --lang zh
    ");
}

#[test]
fn opposite_ends_are_turned_in_words() {
    assert_snapshot!(told(&["why", "inactivity", "muscle-loss", "--limit", "1"], "en"), @r#"
    "inactivity" is the opposite end of strength training: signs are turned
    "muscle-loss" is the opposite end of muscle mass: signs are turned
    inactivity raises muscle-loss, directly (1 source)
    Within 4 steps both routes agree.

      →  strength training raises muscle mass (trial 4.1 (2020); human trial); so
          more inactivity, that is less strength training, means less muscle mass,
          hence more muscle-loss.
        trial 4.1: Training adds muscle and raises IL-6 for a day. Vitamin E did
        nothing to muscle mass.

    next  sarcograph path inactivity muscle-loss
          sarcograph why inactivity muscle-loss --limit 1 -o why.dot
    "#);
    assert_snapshot!(told(&["why", "不活动", "肌肉量", "--limit", "1"], "zh-Hans"), @"
    “不活动”是“力量训练”的反面：方向已反转
    不活动降低肌肉量，直接作用（1 个来源）
    4 步以内有两条路线，方向一致。

      ⊣  力量训练提高肌肉量（一项训练试验 4.1 (2020)；人体试验）；所以不活动升高（即
          力量训练降低）时，肌肉量降低。
        一项训练试验 4.1：训练增加肌肉，并使 IL-6 升高一天。维生素E对肌肉量没有影
        响。

    下一步  sarcograph path 不活动 肌肉量 --lang zh
            sarcograph why 不活动 肌肉量 --limit 1 -o why.dot --lang zh
    ");
    assert_snapshot!(told(&["why", "training", "muscle-loss", "--limit", "1"], "zh-Hant"), @"
    「muscle-loss」是「肌肉量」的反面：方向已反轉
    肌力訓練降低 muscle-loss，直接作用（1 個來源）
    4 步以內有兩條路線，方向一致。

      ⊣  肌力訓練提高肌肉量（一項訓練試驗 4.1 (2020)；人體試驗）；所以肌力訓練升高
          時，肌肉量升高，進而 muscle-loss 降低。
        一項訓練試驗 4.1：訓練增加肌肉，並使 IL-6 升高一天。維生素E對肌肉量沒有影
        響。 [由簡體轉換]

    下一步  sarcograph path 肌力訓練 muscle-loss --lang tw
            sarcograph why 肌力訓練 muscle-loss --limit 1 -o why.dot --lang tw
    ");
}

#[test]
fn hedges_other_species_and_disputes_are_worded() {
    assert_snapshot!(told(&["why", "IL-6", "muscle-mass"], "en"), @"
    IL-6 both raises and lowers muscle mass, in 2 steps at the nearest
    An inference: nothing recorded states this pair directly.
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
          sarcograph why IL-6 muscle-mass -o why.dot
    ");
    assert_snapshot!(told(&["why", "sarcopenia", "breakdown"], "en"), @"
    sarcopenia raises breakdown of muscle protein, in 2 steps at the nearest
    An inference: nothing recorded states this pair directly.
    Within 4 steps there is one route.

      →  sarcopenia raises TNF-α, which is implied, not stated (review 2 (2014));
          TNF-α raises breakdown of muscle protein (review 1.1 (2014)); if all of
          this holds, more sarcopenia means more breakdown of muscle protein.
        review 2: Little muscle is sarcopenia, which is told by grip strength;
        sarcopenia in turn feeds inflammation.
        Read with care: The cut-off was revised later.
        review 1.1: TNF-α speeds the breakdown of muscle protein, and breakdown
        costs muscle mass.

    next  sarcograph why sarcopenia breakdown-of-muscle-protein -o why.dot
    ");
    assert_snapshot!(told(&["why", "ageing", "igf-1"], "zh-Hant"), @"
    老化降低類胰島素生長因子-1，直接作用（1 個來源）
    4 步以內只有一條路線。

      ⊣  老化降低類胰島素生長因子-1（肌肉綜述 3 (2014)；反對：一項訓練試驗 4.2
          (2020)）。
        肌肉綜述 3：IGF-1 隨年齡下降；TNF-α 屬於使老人失去肌肉的細胞激素。老化對
        TNF-α 的作用未明。 [由簡體轉換]
        反對：一項訓練試驗 4.2：在大鼠中，IL-6 短暫升高可能減慢分解。IGF-1 並未隨年
        齡下降。 [由簡體轉換]

    下一步  sarcograph why 老化 類胰島素生長因子-1 -o why.dot --lang tw
    ");
    assert_snapshot!(told(&["why", "ageing", "breakdown"], "en"), @"
    ageing raises breakdown of muscle protein, in 3 steps at the nearest
    An inference: nothing recorded states this pair directly.
    Within 4 steps there is one route. 1 route more of unknown direction.

      →  ageing lowers IGF-1 (review 3 (2014); against: trial 4.2 (2020)); IGF-1
          raises AKT (textbook: pathways); AKT lowers breakdown of muscle protein
          (textbook: pathways); so more ageing means less IGF-1, hence less AKT,
          hence more breakdown of muscle protein.
        review 3: With age IGF-1 falls, and TNF-α is one of the cytokines that cost
        old people muscle. What ageing does to TNF-α is open.
        against: trial 4.2: In rats the short rise of IL-6 may slow breakdown. IGF-1
        did not fall with age.
        pathways: IGF-1 activates AKT, which holds back the breakdown of muscle
        protein.

      ⇢  ageing acts on TNF-α, in a direction that is not recorded (review 3
          (2014)); TNF-α raises breakdown of muscle protein (review 1.1 (2014)); so
          a change of ageing means a change of breakdown of muscle protein, which
          way is not known.
        review 1.1: TNF-α speeds the breakdown of muscle protein, and breakdown
        costs muscle mass.

    next  sarcograph why ageing breakdown-of-muscle-protein -o why.dot
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
    4 步以内，未见白细胞介素-6 作用于握力的记载

    相关：同时出现，未言因果
      白细胞介素-6 ~ 与握力反向相关   肌肉综述 1.2 (2014)   人群观察

    下一步  sarcograph upstream 握力 --lang zh
    ");
    assert_snapshot!(told(&["why", "igf-1", "muscle-mass", "--layer", "documents"], "en"), @"
    The filters leave nothing of what IGF-1 does to muscle mass within 4 steps

    left out by --layer: 2 of 3 relations

    next  sarcograph why IGF-1 muscle-mass
    ");
}

#[test]
fn sources_are_cited_with_their_sections() {
    assert_snapshot!(told(&["cite", "IL-6"], "en"), @"
    What IL-6 rests on

      A. Reader. A review of muscle. Journal of Small Worlds. 2014.
        review   review   facts only
        section 1.2

      A trial of training. 2020.
        trial   article   CC BY 4.0
        sections 4.1, 4.2

    The knowledge base itself: sarcograph 0.1.0, knowledge of 2020-02-29, content
    bf2abbdd9909
    ");
    assert_snapshot!(told(&["cite", "mechanism:training-builds-muscle"], "zh-Hans"), @"
    训练增肌的出处

      通路数据库.
        pathways   数据库   CC0

      A. Reader. 肌肉综述. Journal of Small Worlds. 2014.
        review   综述   facts only
        第 3 节

      一项训练试验. 2020.
        trial   论文   CC BY 4.0
        第 4.1、4.2 节

    知识库本身：sarcograph 0.1.0，知识修订于 2020-02-29，内容 bf2abbdd9909
    ");
    assert_snapshot!(told(&["cite", "review/circle"], "zh-Hant"), @"
    review/circle 的出處

      A. Reader. 肌肉綜述. Journal of Small Worlds. 2014.
        review   綜述   facts only
        第 2 節

    知識庫本身：sarcograph 0.1.0，知識修訂於 2020-02-29，內容 bf2abbdd9909
    ");
    assert_snapshot!(told(&["cite", "akt", "--layer", "documents"], "en"), @"
    What AKT rests on
    With these filters: nothing recorded rests on a source.

    left out by --layer: 2 of 2 relations
    The knowledge base itself: sarcograph 0.1.0, knowledge of 2020-02-29, content
    bf2abbdd9909
    ");
}
