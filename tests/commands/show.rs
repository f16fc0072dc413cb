//! `show`: a record and all that touches it.

use insta::assert_snapshot;
use serde_json::Value;

use super::caller::Caller;

#[test]
fn show_tells_all_that_touches_an_entity() {
    assert_snapshot!(Caller::small().answer(&["show", "IL6"]), @r#"
    IL-6 (白细胞介素-6, 介白素-6)   cytokine   IL6
    A cytokine with two faces: it breaks muscle down or spares it.
    also: interleukin-6, messenger
    read as this: interleukin

    What it does 2
      ⊣ breakdown of muscle protein (acute)   hedged ("may")
      → breakdown of muscle protein (chronic)

    What changes it 1
      strength training → (acute)

    Also recorded: 1 relation, 2 mechanisms, 3 notes: --all

    next  sarcograph show IL-6 --all
          sarcograph neighbors IL-6 --depth 2
          sarcograph show IL-6 -o picture.svg
    "#);
    assert_snapshot!(Caller::small().answer(&["show", "肌肉量", "--lang", "zh-Hant"]), @"
    肌肉量（muscle mass）   狀態
    反面：肌肉流失

    它的作用 1
      ⊣ 肌少症

    什麼改變它 4
      肌肉蛋白質分解 ⊣
      細胞激素類 ⊣（老年）
      肌力訓練 →
      ∅ 未見維生素 E 有影響

    另有 2 個機制、4 則筆記：--all

    下一步  sarcograph show 肌肉量 --all --lang tw
            sarcograph neighbors 肌肉量 --depth 2 --lang tw
            sarcograph show 肌肉量 -o picture.svg --lang tw
    ");
}

#[test]
fn show_tells_a_mechanism_as_a_story() {
    assert_snapshot!(Caller::small().answer(&["show", "training builds muscle", "--lang", "zh-Hans"]), @"
    训练增肌   生长   training-builds-muscle
    训练增加肌肉；激素抑制分解。

    关系
      力量训练 → 肌肉量   一项训练试验 4.1 (2020)   人体试验
      力量训练 → IL-6（急性）   一项训练试验 4.1 (2020)   人体试验
      维生素E ∅ 未见对肌肉量有影响   一项训练试验 4.1 (2020)   人体试验
      衰老 ⊣ IGF-1   肌肉综述 3 (2014)   有争议；反对：一项训练试验 4.2 (2020)
      IGF-1 → AKT*   通路数据库   数据库
      AKT ⊣ 肌肉蛋白质分解*   通路数据库   数据库

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

    下一步  sarcograph show 'training builds muscle' -o picture.svg --lang zh
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
fn every_entity_fits_on_a_screen() {
    let caller = Caller::shipped();
    let entities: Value = serde_json::from_str(&caller.answer(&["list", "entities", "--json"])).unwrap();
    let mut longest = 0;
    for lang in ["en", "zh-Hans", "zh-Hant"] {
        for entity in entities["items"].as_array().unwrap() {
            let id = entity["id"].as_str().unwrap();
            let lines = caller.answer(&["show", &format!("entity:{id}"), "--lang", lang]).lines().count();
            assert!(lines <= 24, "{id} in {lang} takes {lines} lines");
            longest = longest.max(lines);
        }
    }
    assert!(longest > 20, "the room is used: {longest} lines at most");
}

#[test]
fn an_id_as_it_is_written_wins_over_a_looser_word() {
    let source = Caller::shipped().answer(&["show", "cancer-sarcopenia"]);
    assert!(source.contains("cancer-sarcopenia   review   documents"), "{source}");
    // As words, the name is read as the disease.
    let disease = Caller::shipped().answer(&["show", "cancer sarcopenia"]);
    assert!(disease.starts_with("\"cancer sarcopenia\" was read as sarcopenia"), "{disease}");
    assert!(disease.contains("sarcograph show source:cancer-sarcopenia"), "{disease}");
}
