//! Records: show, search, list, stats and the start page.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn the_start_page_shows_what_one_can_ask() {
    assert_snapshot!(Caller::small().answer(&[]), @"
    sarcograph 0.1.0: a small world of muscle
    12 entities, 17 relations, 3 sources (2020-02-29)

      look it up          sarcograph show IL-6
      find words          sarcograph search breakdown of muscle
      does A raise B?     sarcograph effect TNF-α muscle-mass
      how, step by step   sarcograph path IGF-1 muscle-mass
      what acts on it     sarcograph upstream breakdown-of-muscle-protein
      what helps          sarcograph interventions muscle-mass
      vicious circles     sarcograph loops sarcopenia

    Add to any question:
      --when acute    only under these conditions
      -o answer.dot   as a picture (.dot) or data (.json)
    中文界面: sarcograph --lang zh-Hans     every command: sarcograph help
    ");
    assert_snapshot!(Caller::small().variable("LANG", "zh_CN.UTF-8").answer(&[]), @"
    sarcograph 0.1.0：肌肉小世界
    12 个实体，17 条关系，3 个来源 (2020-02-29)

      查一个名词        sarcograph show 白细胞介素-6
      搜索文字          sarcograph search 肌肉 分解
      A 会提高 B 吗？   sarcograph effect 肿瘤坏死因子-α 肌肉量
      一步步怎么作用    sarcograph path 胰岛素样生长因子-1 肌肉量
      什么作用于它      sarcograph upstream 肌肉蛋白质分解
      什么有帮助        sarcograph interventions 肌肉量
      恶性循环          sarcograph loops 肌少症

    每个问题都可加上：
      --when 急性     只看这些条件下
      -o answer.dot   存为图（.dot）或数据（.json）
    English: sarcograph --lang en     全部命令：sarcograph help
    ");
    assert_snapshot!(Caller::small().variable("LANG", "zh_TW.UTF-8").answer(&[]), @"
    sarcograph 0.1.0：肌肉小世界
    12 個實體，17 條關係，3 個來源 (2020-02-29)

      查一個名詞        sarcograph show 介白素-6
      搜尋文字          sarcograph search 肌肉 分解
      A 會提高 B 嗎？   sarcograph effect 腫瘤壞死因子-α 肌肉量
      一步步怎麼作用    sarcograph path 類胰島素生長因子-1 肌肉量
      什麼作用於它      sarcograph upstream 肌肉蛋白質分解
      什麼有幫助        sarcograph interventions 肌肉量
      惡性循環          sarcograph loops 肌少症

    每個問題都可加上：
      --when 急性     只看這些條件下
      -o answer.dot   存為圖（.dot）或資料（.json）
    English: sarcograph --lang en     全部指令：sarcograph help
    ");
}

#[test]
fn show_tells_all_that_touches_an_entity() {
    assert_snapshot!(Caller::small().answer(&["show", "IL6"]), @r#"
    IL-6 (白细胞介素-6, 介白素-6)   cytokine   IL6   hgnc:6018
    A cytokine with two faces: it breaks muscle down or spares it.
    also: interleukin-6, messenger
    read as this: interleukin

    What it does
      ⊣ breakdown of muscle protein (acute)   trial 4.2 (2020)
          animal experiments; seen in: rat; hedged ("may")
      → breakdown of muscle protein (chronic)   review 1.2 (2014)

    What changes it
      strength training → (acute)   trial 4.1 (2020)   human trial

    Seen together, no cause claimed
      ~ runs against grip strength   review 1.2 (2014)   human cohort

    Mechanisms
      Cytokines break muscle down   cytokines-break-muscle-down
      Training builds muscle   training-builds-muscle

    Notes
      review/il-6  1.2 (2014)
        Where it stays high, IL-6 speeds breakdown; IL-6 and grip strength run
        against each other.
      trial/spared  4.2 (2020)
        In rats the short rise of IL-6 may slow breakdown. IGF-1 did not fall with
        age.
      trial/training  4.1 (2020)
        Training adds muscle and raises IL-6 for a day. Vitamin E did nothing to
        muscle mass.

    next  sarcograph upstream IL-6 --depth 2
          sarcograph downstream IL-6 --depth 2
          sarcograph show IL-6 -o picture.dot
    "#);
    assert_snapshot!(Caller::small().answer(&["show", "肌肉量", "--lang", "zh-Hant"]), @"
    肌肉量（muscle mass）   狀態
    反面：muscle loss、肌肉流失

    它的作用
      ⊣ 肌少症   肌肉綜述 2 (2014)

    什麼改變它
      肌肉蛋白質分解 ⊣   肌肉綜述 1.1 (2014)
      細胞激素類 ⊣（老年）   肌肉綜述 3 (2014)
      肌力訓練 →   一項訓練試驗 4.1 (2020)   人體試驗
      ∅ 未見維生素 E 有影響   一項訓練試驗 4.1 (2020)   人體試驗

    機制
      細胞激素分解肌肉   cytokines-break-muscle-down
      訓練增肌   training-builds-muscle

    筆記
      review/circle  2 (2014)
        肌肉少即肌少症，可用握力來看；肌少症又助長發炎。 [由簡體轉換]
        請謹慎解讀：界值後來修訂過。 [由簡體轉換]
      review/breakdown  1.1 (2014)
        TNF-α 加快肌肉蛋白質分解，分解使肌肉量減少。 [由簡體轉換]
      trial/training  4.1 (2020)
        訓練增加肌肉，並使 IL-6 升高一天。維生素E對肌肉量沒有影響。 [由簡體轉換]
      另有 1 則筆記：sarcograph show 肌肉量 --all --lang tw

    下一步  sarcograph upstream 肌肉量 --depth 2 --lang tw
            sarcograph downstream 肌肉量 --depth 2 --lang tw
            sarcograph show 肌肉量 -o picture.dot --lang tw
    ");
}

#[test]
fn show_tells_a_mechanism_as_a_story() {
    assert_snapshot!(Caller::small().answer(&["show", "training builds muscle", "--lang", "zh-Hans"]), @"
    训练增肌   生长   training-builds-muscle
    训练增加肌肉；激素抑制分解。

    关系
      力量训练 → 肌肉量   一项训练试验 4.1 (2020)   人体试验
      力量训练 → 白细胞介素-6（急性）   一项训练试验 4.1 (2020)   人体试验
      维生素E ∅ 未见对肌肉量有影响   一项训练试验 4.1 (2020)   人体试验
      衰老 ⊣ 胰岛素样生长因子-1   肌肉综述 3 (2014)
          有争议；反对：一项训练试验 4.2 (2020)
      胰岛素样生长因子-1 → 蛋白激酶B*   通路数据库
      蛋白激酶B ⊣ 肌肉蛋白质分解*   通路数据库

    笔记
      pathways/akt
        IGF-1 激活 AKT，AKT 抑制肌肉蛋白质分解。
      review/ageing  3 (2014)
        IGF-1 随年龄下降；TNF-α 属于使老人失去肌肉的细胞因子。衰老对 TNF-α 的作用未
        明。
        原文有误：原文写作 IGF-2。
      trial/training  4.1 (2020)
        训练增加肌肉，并使 IL-6 升高一天。维生素E对肌肉量没有影响。
      trial/spared  4.2 (2020)
        在大鼠中，IL-6 短暂升高可能减慢分解。IGF-1 并未随年龄下降。

    * 教科书步骤，不在文献中；只看文献：--layer documents

    下一步  sarcograph show 'training builds muscle' -o picture.dot --lang zh
    ");
}

#[test]
fn show_tells_a_source_and_a_note() {
    assert_snapshot!(Caller::small().answer(&["show", "trial"]), @"
    A trial of training
    trial   article   documents   2020   en
    license: CC BY 4.0

    Notes
      trial/training  4.1 (2020)
        Training adds muscle and raises IL-6 for a day. Vitamin E did nothing to
        muscle mass.
      trial/spared  4.2 (2020)
        In rats the short rise of IL-6 may slow breakdown. IGF-1 did not fall with
        age.
    ");
    assert_snapshot!(Caller::small().answer(&["show", "review/ageing"]), @"
    review/ageing
    A review of muscle, section 3

    With age IGF-1 falls, and TNF-α is one of the cytokines that cost old people
    muscle. What ageing does to TNF-α is open.
    Misprint: The review prints IGF-2.

    Speaks of
      ageing, IGF-1, TNF-α, cytokines, muscle mass

    Relations
      ageing ⊣ IGF-1   review 3 (2014)   disputed; against: trial 4.2 (2020)
      ageing ⇢ TNF-α   review 3 (2014)
      cytokines ⊣ muscle mass (old)   review 3 (2014)
      TNF-α ∈ cytokines   review 3 (2014)
    ");
}

#[test]
fn search_marks_what_matches() {
    assert_snapshot!(Caller::small().answer(&["search", "grip", "strength"]), @"
    grip strength: 4 hits
      1  grip strength   state
        【握力】; 【握力】
      2  review/il-6   1.2 (2014)
        IL-6 and 【grip strength】 run against each other.
      3  review/circle   2 (2014)
        Little muscle is sarcopenia, which is told by 【grip strength】; sarcopenia
        in turn feeds inflammation.
      4  Cytokines break muscle down   mechanism
        Cytokines speed the breakdown of muscle protein; the loss feeds them in
        turn.

    next  sarcograph show grip-strength
          sarcograph show review/il-6
          sarcograph search grip strength --in notes
    ");
    assert_snapshot!(Caller::small().answer(&["search", "介白素-6", "--lang", "zh-Hant", "--in", "notes"]), @"
    介白素-6：3 則結果
      1  review/il-6   1.2 (2014)
        長期偏高的 【IL-6】 加快分解；【IL-6】 與握力此消彼長。 [由簡體轉換]
      2  trial/spared   4.2 (2020)
        在大鼠中，【IL-6】 短暫升高可能減慢分解。IGF-1 並未隨年齡下降。 [由簡體轉換]
      3  trial/training   4.1 (2020)
        訓練增加肌肉，並使 【IL-6】 升高一天。維生素E對肌肉量沒有影響。 [由簡體轉換]

    --in notes 略去：3 則結果

    下一步  sarcograph show review/il-6 --lang tw
            sarcograph show trial/spared --lang tw
    ");
    assert_snapshot!(Caller::small().answer(&["search", "quantum chromodynamics"]), @"Nothing on that.");
    assert_snapshot!(Caller::small().answer(&["search", "IL-6", "--offset", "50"]), @"
    IL-6: 6 hits

    next  sarcograph search IL-6
    ");
    assert_snapshot!(Caller::small().answer(&["search", "IL-6", "--in", "mechanisms", "--kind", "cytokine"]), @"
    Nothing on that.

    left out by --in mechanisms --kind cytokine: 6 hits
    nearest: IL-6

    next  sarcograph show IL-6
    ");
}

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
        請謹慎解讀：界值後來修訂過。 [由簡體轉換]
      review/ageing  3 (2014)
        IGF-1 隨年齡下降；TNF-α 屬於使老人失去肌肉的細胞激素。老化對 TNF-α 的作用未
        明。 [由簡體轉換]
        原文有誤：原文寫作 IGF-2。 [由簡體轉換]
    --source 略去：17 條關係中的 6 條
    ");
    assert_snapshot!(Caller::small().answer(&["list", "relations", "--evidence", "experimental"]), @r#"
    5 relations
      ageing ⊣ IGF-1   against: trial 4.2 (2020)
      IL-6 ⊣ breakdown of muscle protein (acute)   trial 4.2 (2020)
          animal experiments; seen in: rat; hedged ("may")
      strength training → IL-6 (acute)   trial 4.1 (2020)   human trial
      strength training → muscle mass   trial 4.1 (2020)   human trial
      vitamin E ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial
    left out by --evidence: 12 of 17 relations
    "#);
}

#[test]
fn stats_counts_by_source_kind_theme_and_effect() {
    assert_snapshot!(Caller::small().answer(&["stats"]), @"
    12 entities, 17 relations, 2 mechanisms, 7 notes
    of the relations, causal: 14; with a condition: 4; contested: 1
    revised 2020-02-29, content bf2abbdd9909

      notes  relations  source
          1          2  pathways   textbook
          4         11  review   documents
          2          5  trial   documents

      entities  kind
             3  cytokine
             2  hormone
             1  intervention
             1  nutrient
             5  state

      mechanisms  theme
               1  breakdown
               1  growth

      relations  effect
              1  activates
              1  correlates-negatively
              5  decreases
              5  increases
              1  inhibits
              1  is-a
              1  measured-by
              1  no-effect
              1  regulates
    ");
}

#[test]
fn json_carries_the_knowledge_it_rests_on() {
    let caller = Caller::small();
    let whole = caller.json(&["show", "IL-6"]);
    assert_eq!(whole["knowledge"]["date"], "2020-02-29");
    assert_eq!(whole["type"], "entity");
    for arguments in [&["stats"][..], &["search", "muscle"], &["list", "kinds"], &["effect", "tnf", "muscle-mass"], &[]] {
        assert_eq!(caller.json(arguments)["knowledge"], whole["knowledge"], "{arguments:?}");
    }
    let version = caller.json(&["--version"]);
    assert_eq!(version["knowledge"], whole["knowledge"]);
    assert_eq!(version["version"], env!("CARGO_PKG_VERSION"));
    assert!(caller.answer(&["-V"]).contains("(knowledge 2020-02-29, "));
}
