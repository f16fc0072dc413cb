//! Questions about paths, in three languages.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn effect_leads_with_the_nearest_verdict() {
    assert_snapshot!(Caller::small().answer(&["effect", "tnf", "muscle-mass"]), @"
    TNF-α lowers muscle mass, in 2 steps at the nearest
    An inference: nothing recorded states this pair directly.
    Within 4 steps both routes agree.

    Paths that lower it
      1  lowers it in 2 steps
        TNF-α
        → breakdown of muscle protein   review 1.1 (2014)
        ⊣ muscle mass   review 1.1 (2014)
      2  TNF-α ∈ cytokines ⊣ muscle mass (old)

    next  sarcograph path TNF-α muscle-mass
          sarcograph effect TNF-α muscle-mass -o effect.dot
    ");
}

#[test]
fn effect_tells_sides_that_a_condition_parts() {
    assert_snapshot!(Caller::small().answer(&["effect", "IL-6", "muscle mass"]), @r#"
    IL-6 both raises and lowers muscle mass, in 2 steps at the nearest
    An inference: nothing recorded states this pair directly.
    Within 4 steps: 1 route raises it, 1 lowers it.
    The sides part by duration: raised when acute, lowered when chronic.

      steps  raise  lower
          2      1      1

    Paths that raise it
      1  raises it in 2 steps (acute)
        IL-6
        ⊣ breakdown of muscle protein (acute)   trial 4.2 (2020)
            animal experiments; seen in: rat; hedged ("may")
        ⊣ muscle mass   review 1.1 (2014)

    Paths that lower it
      1  lowers it in 2 steps (chronic)
        IL-6
        → breakdown of muscle protein (chronic)   review 1.2 (2014)
        ⊣ muscle mass   review 1.1 (2014)

    next  sarcograph compare IL-6 muscle-mass --when acute --with chronic
          sarcograph path IL-6 muscle-mass
          sarcograph effect IL-6 muscle-mass -o effect.dot
    "#);
}

#[test]
fn effect_under_a_condition_that_paths_state() {
    assert_snapshot!(Caller::small().answer(&["effect", "IL-6", "muscle mass", "--when", "acute", "--lang", "zh-Hans"]), @"
    白细胞介素-6 提高肌肉量，最近为 2 步
    这是推论：没有直接记载这一对的关系。
    限于急性：各路径均有明言。
    4 步以内只有一条路线。

    提高的路径
      1  提高，2 步（急性）
        白细胞介素-6
        ⊣ 肌肉蛋白质分解（急性）   一项训练试验 4.2 (2020)
            动物实验；见于大鼠；措辞保留（“可能”）
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

    --when 略去：3 条关系中的 1 条

    下一步
      sarcograph path 白细胞介素-6 肌肉量 --when 急性 --lang zh
      sarcograph effect 白细胞介素-6 肌肉量 --when 急性 -o effect.dot --lang zh
    ");
}

#[test]
fn effect_under_a_condition_that_nothing_speaks_of() {
    assert_snapshot!(Caller::small().answer(&["effect", "tnf", "muscle mass", "--when", "慢性", "--lang", "zh-Hant"]), @"
    沒有記載提到慢性；一般而言：
    腫瘤壞死因子-α 降低肌肉量，最近為 2 步
    這是推論：沒有直接記載這一對的關係。
    4 步以內有兩條路線，方向一致。

    降低的路徑
      1  降低，2 步
        腫瘤壞死因子-α
        → 肌肉蛋白質分解   肌肉綜述 1.1 (2014)
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)
      2  腫瘤壞死因子-α ∈ 細胞激素類 ⊣ 肌肉量（老年）

    下一步
      sarcograph path 腫瘤壞死因子-α 肌肉量 --when 慢性 --lang tw
      sarcograph effect 腫瘤壞死因子-α 肌肉量 --when 慢性 -o effect.dot --lang tw
    ");
}

#[test]
fn effect_on_the_opposite_end_turns_signs() {
    assert_snapshot!(Caller::small().answer(&["effect", "inactivity", "肌肉流失"]), @r#"
    "inactivity" is the opposite end of strength training: signs are turned
    "肌肉流失" is the opposite end of muscle mass: signs are turned
    inactivity raises 肌肉流失, directly (1 source)
    Within 4 steps both routes agree.

      steps  raise  lower
          1      1      0
          3      1      0

    Directly
      strength training → muscle mass   trial 4.1 (2020)   human trial

    Paths that raise it
      1  raises it in 3 steps (acute)
        strength training
        → IL-6 (acute)   trial 4.1 (2020)   human trial
        ⊣ breakdown of muscle protein (acute)   trial 4.2 (2020)
            animal experiments; seen in: rat; hedged ("may")
        ⊣ muscle mass   review 1.1 (2014)

    next  sarcograph path inactivity 肌肉流失
          sarcograph effect inactivity 肌肉流失 -o effect.dot
    "#);
}

#[test]
fn effect_names_a_null_finding() {
    assert_snapshot!(Caller::small().answer(&["effect", "vitamin e", "muscle mass"]), @"
    A study found no effect of vitamin E on muscle mass (1 source)

    Directly
      vitamin E ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial

    next  sarcograph upstream muscle-mass
    ");
}

#[test]
fn effect_without_anything_recorded() {
    assert_snapshot!(Caller::small().answer(&["effect", "grip strength", "AKT", "--lang", "zh"]), @"
    4 步以内，未见握力作用于蛋白激酶 B 的记载

    下一步  sarcograph upstream 蛋白激酶B --lang zh
    ");
}

#[test]
fn effect_without_a_known_direction() {
    assert_snapshot!(Caller::small().answer(&["effect", "ageing", "TNF-α"]), @"
    ageing acts on TNF-α, in a direction that is not recorded
    Within 4 steps: 1 route, in no known direction.

    Directly
      ageing ⇢ TNF-α   review 3 (2014)

    next  sarcograph path ageing TNF-α
          sarcograph effect ageing TNF-α -o effect.dot
    ");
}

#[test]
fn effect_marks_what_is_disputed_and_by_whom() {
    assert_snapshot!(Caller::small().answer(&["effect", "ageing", "IGF-1"]), @"
    ageing lowers IGF-1, directly (1 source)
    Within 4 steps there is one route.

    Directly
      ageing ⊣ IGF-1   review 3 (2014)   disputed; against: trial 4.2 (2020)

    next  sarcograph path ageing IGF-1
          sarcograph effect ageing IGF-1 -o effect.dot
    ");
}

#[test]
fn effect_lists_associations_and_claims_no_cause() {
    assert_snapshot!(Caller::small().answer(&["effect", "IL-6", "grip strength", "--lang", "zh-Hant"]), @"
    4 步以內，未見介白素-6 作用於握力的記載

    相關：同時出現，未言因果
      介白素-6 ~ 與握力反向相關   肌肉綜述 1.2 (2014)   人群觀察

    下一步  sarcograph upstream 握力 --lang tw
    ");
}

#[test]
fn effect_says_what_a_filter_left_out() {
    assert_snapshot!(Caller::small().answer(&["effect", "IGF-1", "muscle mass", "--layer", "documents"]), @"
    The filters leave nothing of what IGF-1 does to muscle mass within 4 steps

    left out by --layer: 2 of 3 relations

    next  sarcograph effect IGF-1 muscle-mass
    ");
}

#[test]
fn path_goes_step_by_step() {
    assert_snapshot!(Caller::small().answer(&["path", "tnf", "muscle-mass"]), @"
    TNF-α lowers muscle mass, in 2 steps at the nearest
    Within 4 steps both routes agree.

      1  lowers it in 2 steps
        TNF-α
        → breakdown of muscle protein   review 1.1 (2014)
        ⊣ muscle mass   review 1.1 (2014)

      2  lowers it in 2 steps (old)
        TNF-α
        ∈ cytokines   review 3 (2014)
        ⊣ muscle mass (old)   review 3 (2014)

    next  sarcograph effect TNF-α muscle-mass
          sarcograph path TNF-α muscle-mass -o path.dot
    ");
    assert_snapshot!(Caller::small().answer(&["path", "tnf", "muscle-mass", "--lang", "zh-Hans"]), @"
    肿瘤坏死因子-α 降低肌肉量，最近为 2 步
    4 步以内有两条路线，方向一致。

      1  降低，2 步
        肿瘤坏死因子-α
        → 肌肉蛋白质分解   肌肉综述 1.1 (2014)
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

      2  降低，2 步（老年）
        肿瘤坏死因子-α
        ∈ 细胞因子类   肌肉综述 3 (2014)
        ⊣ 肌肉量（老年）   肌肉综述 3 (2014)

    下一步  sarcograph effect 肿瘤坏死因子-α 肌肉量 --lang zh
            sarcograph path 肿瘤坏死因子-α 肌肉量 -o path.dot --lang zh
    ");
}

#[test]
fn path_stars_textbook_steps() {
    assert_snapshot!(Caller::small().answer(&["path", "igf-1", "muscle-mass", "--lang", "zh-Hant"]), @"
    類胰島素生長因子-1 提高肌肉量，最近為 3 步
    4 步以內只有一條路線。

      1  提高，3 步
        類胰島素生長因子-1
        → 蛋白激酶B*   路徑資料庫
        ⊣ 肌肉蛋白質分解*   路徑資料庫
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)

    * 教科書步驟，不在文獻中；只看文獻：--layer documents

    下一步  sarcograph effect 類胰島素生長因子-1 肌肉量 --lang tw
            sarcograph path 類胰島素生長因子-1 肌肉量 -o path.dot --lang tw
    ");
}

#[test]
fn path_lists_the_sign_asked_for_and_judges_by_all() {
    assert_snapshot!(Caller::small().answer(&["path", "IL-6", "muscle-mass", "--sign", "-"]), @"
    IL-6 both raises and lowers muscle mass, in 2 steps at the nearest
    Within 4 steps: 1 route raises it, 1 lowers it.
    The sides part by duration: raised when acute, lowered when chronic.

      1  lowers it in 2 steps (chronic)
        IL-6
        → breakdown of muscle protein (chronic)   review 1.2 (2014)
        ⊣ muscle mass   review 1.1 (2014)

    next  sarcograph compare IL-6 muscle-mass --when acute --with chronic
          sarcograph effect IL-6 muscle-mass
          sarcograph path IL-6 muscle-mass --sign '-' -o path.dot
    ");
    assert_snapshot!(Caller::small().answer(&["path", "tnf", "muscle-mass", "--sign", "+"]), @"
    TNF-α lowers muscle mass, in 2 steps at the nearest
    Within 4 steps both routes agree.

    No path of the sign asked for; the verdict rests on all of them.

    next  sarcograph effect TNF-α muscle-mass
    ");
}

#[test]
fn path_keeps_to_what_it_is_to_pass_and_to_avoid() {
    let caller = Caller::small();
    let paths = |arguments: &[&str]| caller.json(arguments)["paths"].as_array().unwrap().len();
    assert_eq!(paths(&["path", "tnf", "muscle-mass"]), 2);
    assert_eq!(paths(&["path", "tnf", "muscle-mass", "--via", "breakdown"]), 1);
    assert_eq!(paths(&["path", "tnf", "muscle-mass", "--avoid", "breakdown"]), 1);
    assert_eq!(paths(&["path", "tnf", "muscle-mass", "--max-steps", "1"]), 0);
    assert_eq!(paths(&["path", "tnf", "muscle-mass", "--limit", "1"]), 1);
}

#[test]
fn upstream_and_downstream_name_what_they_reach() {
    assert_snapshot!(Caller::small().answer(&["upstream", "muscle-mass", "--depth", "2"]), @"
    6 entities act on muscle mass within 2 steps
      1 step
        → raise it   strength training
        ⊣ lower it   breakdown of muscle protein, cytokines
      2 steps
        → raise it   AKT
        ⊣ lower it   TNF-α
        →⊣ both   IL-6

    next  sarcograph upstream muscle-mass --depth 3
          sarcograph show muscle-mass
    ");
    assert_snapshot!(Caller::small().answer(&["downstream", "IL-6", "--lang", "zh-Hant"]), @"
    1 步以內介白素-6 作用於 1 個實體
      →⊣ 兩者皆有   肌肉蛋白質分解

    下一步  sarcograph downstream 介白素-6 --depth 2 --lang tw
            sarcograph show 介白素-6 --lang tw
    ");
    assert_snapshot!(Caller::small().answer(&["downstream", "grip strength", "--lang", "zh-Hans"]), @"
    没有记载握力作用于什么

    下一步  sarcograph downstream 握力 --depth 2 --lang zh
            sarcograph show 握力 --lang zh
    ");
}

#[test]
fn neighbors_looks_both_ways() {
    assert_snapshot!(Caller::small().answer(&["neighbors", "breakdown", "--lang", "zh-Hans"]), @"
    肌肉蛋白质分解

    什么作用于它
      → 提高它   肿瘤坏死因子-α
      ⊣ 降低它   蛋白激酶B
      →⊣ 两者皆有   白细胞介素-6

    它作用于什么
      ⊣ 被降低   肌肉量

    下一步  sarcograph neighbors 肌肉蛋白质分解 --depth 2 --lang zh
            sarcograph show 肌肉蛋白质分解 --lang zh
    ");
}

#[test]
fn what_lies_beyond_the_greatest_length_is_told() {
    let ask = |command: &str, lang: &str| {
        Caller::small().answer(&[command, "igf-1", "muscle-mass", "--max-steps", "2", "--lang", lang])
    };
    assert_snapshot!(ask("effect", "en"), @"
    Nothing is recorded of what IGF-1 does to muscle mass within 2 steps
    The shortest path takes 3 steps.

    next  sarcograph effect IGF-1 muscle-mass --max-steps 3
          sarcograph upstream muscle-mass
    ");
    assert_snapshot!(ask("path", "zh-Hans"), @"
    2 步以内没有从胰岛素样生长因子-1 到肌肉量的路径
    最短的路径为 3 步。

    下一步  sarcograph path 胰岛素样生长因子-1 肌肉量 --max-steps 3 --lang zh
    ");
    assert_snapshot!(ask("why", "zh-Hant"), @"
    2 步以內，未見類胰島素生長因子-1 作用於肌肉量的記載
    最短的路徑為 3 步。

    下一步  sarcograph why 類胰島素生長因子-1 肌肉量 --max-steps 3 --lang tw
    ");
    assert_snapshot!(Caller::small().answer(&["path", "vitamin-e", "muscle-mass"]), @"
    A study found no effect of vitamin E on muscle mass (1 source)
      vitamin E ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial

    next  sarcograph effect vitamin-E muscle-mass
          sarcograph path vitamin-E muscle-mass -o path.dot
    ");
}
