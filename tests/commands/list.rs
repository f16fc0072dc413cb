//! `list`: all records of a sort.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn list_counts_what_belongs_to_each() {
    assert_snapshot!(Caller::small().answer(&["list", "entities", "--kind", "state"]), @"
    5 entities; relations of each in front
      2  ageing   state   ageing
      5  breakdown of muscle protein   state   breakdown
      2  grip strength   state   grip-strength
      5  muscle mass   state   muscle-mass
      3  sarcopenia   state   sarcopenia
    ");
    assert_snapshot!(Caller::small().answer(&["list", "mechanisms", "--lang", "zh-Hant"]), @"
    2 個機制；前為各自的關係數
      11  細胞激素分解肌肉   分解   cytokines-break-muscle-down
       6  訓練增肌   生長   training-builds-muscle
    ");
    assert_snapshot!(Caller::small().answer(&["list", "sources"]), @"
    3 sources; notes and relations of each in front
      1   2  A database of pathways   pathways   textbook
      4  11  A review of muscle   review   documents   2014
      2   5  A trial of training   trial   documents   2020
    ");
    assert_snapshot!(Caller::small().answer(&["list", "kinds", "--lang", "zh-Hans"]), @"
    5 个类别；前为各自的实体数
      3  细胞因子   cytokine
      2  激素   hormone
      1  干预   intervention
      1  营养素   nutrient
      5  状态   state
    ");
    assert_snapshot!(Caller::small().answer(&["list", "themes"]), @"
    2 themes; mechanisms of each in front
      1  breakdown   breakdown
      1  growth   growth
    ");
    assert_snapshot!(Caller::small().answer(&["list", "facets", "--lang", "zh-Hans"]), @"
    3 个条件维度；前为各值的关系数

    持续时间（条件、duration）
      2  急性   acute
      1  慢性   chronic

    年龄（条件、age）
      0  年轻   young
      1  老年   old

    物种（观察所得、species）
      4  人   human
      2  大鼠   rat
    ");
    assert_snapshot!(Caller::small().answer(&["list", "notes", "--source", "review", "--lang", "zh-Hant"]), @"
    4 則筆記
      review/breakdown  1.1 (2014)
        TNF-α 加快肌肉蛋白質分解，分解使肌肉量減少。 [由簡體轉換]
      review/il-6  1.2 (2014)
        長期偏高的 IL-6 加快分解；IL-6 與握力此消彼長。 [由簡體轉換]
      review/circle  2 (2014)
        肌肉少即肌少症，可用握力來看；肌少症又助長發炎。 [由簡體轉換]
        請謹慎解讀：切點後來修訂過。 [由簡體轉換]
      review/ageing  3 (2014)
        IGF-1 隨年齡下降；TNF-α 屬於使老人失去肌肉的細胞激素。老化對 TNF-α 的作用未
        明。 [由簡體轉換]
        原文有誤：原文寫作 IGF-2。 [由簡體轉換]
    --source 略去：17 條關係中的 6 條
    ");
    assert_snapshot!(Caller::small().answer(&["list", "relations", "--evidence", "experimental"]), @r#"
    5 relations
      denied: ageing ⊣ IGF-1   against: trial 4.2 (2020)
      IL-6 ⊣ breakdown of muscle protein (acute)   trial 4.2 (2020)
          animal experiments; seen in: rat; hedged ("may")
      strength training → IL-6 (acute)   trial 4.1 (2020)   human trial
      strength training → muscle mass   trial 4.1 (2020)   human trial
      vitamin E ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial
    left out by --evidence: 12 of 17 relations
    "#);
}
