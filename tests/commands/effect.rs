//! `effect`: whether more of one thing raises or lowers another.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn effect_leads_with_the_nearest_verdict() {
    assert_snapshot!(Caller::small().answer(&["effect", "tnf", "muscle-mass"]), @"
    By inference, over 2 steps: TNF-α would lower muscle mass
    Nothing recorded states this pair directly.
    Within 4 steps both routes agree.
    Firm: also within 10 steps.

    Paths that lower it
      1  lowers it in 2 steps
        TNF-α
        → breakdown of muscle protein   review 1.1 (2014)
        ⊣ muscle mass   review 1.1 (2014)
      2  TNF-α ∈ cytokines ⊣ muscle mass (old)

    ∈ = belongs to

    next  sarcograph path TNF-α muscle-mass
          sarcograph effect TNF-α muscle-mass -o effect.svg
    ");
}

#[test]
fn effect_tells_sides_that_a_condition_parts() {
    assert_snapshot!(Caller::small().answer(&["effect", "IL-6", "muscle mass"]), @r#"
    By inference, over 2 steps: IL-6 would both raise and lower muscle mass
    Nothing recorded states this pair directly.
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
          sarcograph effect IL-6 muscle-mass -o effect.svg
    "#);
}

#[test]
fn effect_under_a_condition_that_paths_state() {
    assert_snapshot!(Caller::small().answer(&["effect", "IL-6", "muscle mass", "--when", "acute", "--lang", "zh-Hans"]), @"
    推论（2 步）：IL-6 会提高肌肉量
    没有直接记载这一对的关系。
    只看注明急性的路径。
    4 步以内只有一条路线。
    稳固：10 步以内仍然一致。

    提高的路径
      1  提高，2 步（急性）
        IL-6
        ⊣ 肌肉蛋白质分解（急性）   一项训练试验 4.2 (2020)
            动物实验；见于大鼠；措辞保留（“可能”）
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

    --when 略去：3 条关系中的 1 条

    下一步  sarcograph path IL-6 肌肉量 --when 急性 --lang zh
            sarcograph effect IL-6 肌肉量 --when 急性 -o effect.svg --lang zh
    ");
}

#[test]
fn effect_under_a_condition_that_nothing_speaks_of() {
    assert_snapshot!(Caller::small().answer(&["effect", "tnf", "muscle mass", "--when", "慢性", "--lang", "zh-Hant"]), @"
    沒有記載提到慢性；一般而言：
    推論（2 步）：TNF-α 會降低肌肉量
    沒有直接記載這一對的關係。
    4 步以內有兩條路線，方向一致。
    穩固：10 步以內仍然一致。

    降低的路徑
      1  降低，2 步
        TNF-α
        → 肌肉蛋白質分解   肌肉綜述 1.1 (2014)
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)
      2  TNF-α ∈ 細胞激素類 ⊣ 肌肉量（老年）

    ∈ = 屬於

    下一步  sarcograph path TNF-α 肌肉量 --when 慢性 --lang tw
            sarcograph effect TNF-α 肌肉量 --when 慢性 -o effect.svg --lang tw
    ");
}

#[test]
fn effect_on_the_opposite_end_turns_signs() {
    assert_snapshot!(Caller::small().answer(&["effect", "inactivity", "肌肉流失"]), @r#"
    "inactivity" is the opposite end of strength training: signs are turned
    "肌肉流失" is the opposite end of muscle mass: signs are turned
    inactivity raises muscle loss, directly (1 source)
    Within 4 steps both routes agree.
    Firm: also within 10 steps.

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
          sarcograph effect inactivity 肌肉流失 -o effect.svg
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
    4 步以内，未见握力作用于 AKT 的记载

    下一步  sarcograph upstream AKT --lang zh
    ");
}

#[test]
fn effect_without_a_known_direction() {
    assert_snapshot!(Caller::small().answer(&["effect", "ageing", "TNF-α"]), @"
    ageing acts on TNF-α, in a direction that is not recorded
    Within 4 steps: 1 route, in no known direction.

    Directly
      ageing ⇢ TNF-α   review 3 (2014)

    ⇢ = acts, in an unknown direction

    next  sarcograph path ageing TNF-α
          sarcograph effect ageing TNF-α -o effect.svg
    ");
}

#[test]
fn effect_marks_what_is_disputed_and_by_whom() {
    assert_snapshot!(Caller::small().answer(&["effect", "ageing", "IGF-1"]), @"
    Disputed: ageing lowers IGF-1, directly (1 source); 1 source against
    Within 4 steps there is one route.
    Firm: also within 10 steps.

    Directly
      ageing ⊣ IGF-1   review 3 (2014)   disputed; against: trial 4.2 (2020)

    next  sarcograph path ageing IGF-1
          sarcograph effect ageing IGF-1 -o effect.svg
    ");
}

#[test]
fn effect_lists_associations_and_claims_no_cause() {
    assert_snapshot!(Caller::small().answer(&["effect", "IL-6", "grip strength", "--lang", "zh-Hant"]), @"
    4 步以內，未見 IL-6 作用於握力的記載

    相關：同時出現，未言因果
      IL-6 ~ 與握力負相關   肌肉綜述 1.2 (2014)   世代研究

    下一步  sarcograph upstream 握力 --lang tw
    ");
}

#[test]
fn effect_says_what_a_filter_left_out() {
    assert_snapshot!(Caller::small().answer(&["effect", "IGF-1", "muscle mass", "--layer", "documents"]), @"
    The filters leave nothing of an effect of IGF-1 on muscle mass within 4 steps

    left out by --layer: 2 of 3 relations

    next  sarcograph effect IGF-1 muscle-mass
    ");
}

#[test]
fn effect_of_some_steps_at_least_says_what_is_indirect_beside_what_is_direct() {
    let answer = Caller::shipped().json(&["effect", "mTOR", "muscle mass", "--min-steps", "2"]);
    assert!(answer["by_length"].as_array().unwrap().iter().all(|row| row["length"].as_u64().unwrap() >= 2));
    assert!(answer["nearest"]["steps"].as_u64().unwrap() >= 2);
    assert!(!answer["direct"]["relations"].as_array().unwrap().is_empty());
    assert_eq!(answer["request"]["min_steps"], 2);
}
