//! `path`: the paths themselves, step by step.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn path_goes_step_by_step() {
    assert_snapshot!(Caller::small().answer(&["path", "tnf", "muscle-mass"]), @"
    By inference, over 2 steps: TNF-α would lower muscle mass
    Nothing recorded states this pair directly.
    Within 4 steps both routes agree.
    Firm: also within 10 steps.

      1  lowers it in 2 steps
        TNF-α
        → breakdown of muscle protein   review 1.1 (2014)
        ⊣ muscle mass   review 1.1 (2014)

      2  lowers it in 2 steps (old)
        TNF-α
        ∈ cytokines   review 3 (2014)
        ⊣ muscle mass (old)   review 3 (2014)

    ∈ = belongs to

    next  sarcograph effect TNF-α muscle-mass
          sarcograph path TNF-α muscle-mass -o path.svg
    ");
    assert_snapshot!(Caller::small().answer(&["path", "tnf", "muscle-mass", "--lang", "zh-Hans"]), @"
    推论（2 步）：TNF-α 会降低肌肉量
    没有直接记载这一对的关系。
    4 步以内有两条路线，方向一致。
    稳固：10 步以内仍然一致。

      1  降低，2 步
        TNF-α
        → 肌肉蛋白质分解   肌肉综述 1.1 (2014)
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

      2  降低，2 步（老年）
        TNF-α
        ∈ 细胞因子类   肌肉综述 3 (2014)
        ⊣ 肌肉量（老年）   肌肉综述 3 (2014)

    ∈ = 属于

    下一步  sarcograph effect TNF-α 肌肉量 --lang zh
            sarcograph path TNF-α 肌肉量 -o path.svg --lang zh
    ");
}

#[test]
fn path_stars_textbook_steps() {
    assert_snapshot!(Caller::small().answer(&["path", "igf-1", "muscle-mass", "--lang", "zh-Hant"]), @"
    推論（3 步）：IGF-1 會提高肌肉量
    沒有直接記載這一對的關係。
    4 步以內只有一條路線。
    穩固：10 步以內仍然一致。

      1  提高，3 步
        IGF-1
        → AKT*   路徑資料庫   資料庫
        ⊣ 肌肉蛋白質分解*   路徑資料庫   資料庫
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)

    * 教科書步驟，不在文獻中；只看文獻：--layer documents

    下一步  sarcograph effect IGF-1 肌肉量 --lang tw
            sarcograph path IGF-1 肌肉量 -o path.svg --lang tw
    ");
}

#[test]
fn path_lists_the_sign_asked_for_and_judges_by_all() {
    assert_snapshot!(Caller::small().answer(&["path", "IL-6", "muscle-mass", "--sign", "-"]), @"
    By inference, over 2 steps: IL-6 would both raise and lower muscle mass
    Nothing recorded states this pair directly.
    Within 4 steps: 1 route raises it, 1 lowers it.
    The sides part by duration: raised when acute, lowered when chronic.

      1  lowers it in 2 steps (chronic)
        IL-6
        → breakdown of muscle protein (chronic)   review 1.2 (2014)
        ⊣ muscle mass   review 1.1 (2014)

    next  sarcograph compare IL-6 muscle-mass --when acute --with chronic
          sarcograph effect IL-6 muscle-mass
          sarcograph path IL-6 muscle-mass --sign '-' -o path.svg
    ");
    assert_snapshot!(Caller::small().answer(&["path", "tnf", "muscle-mass", "--sign", "+"]), @"
    By inference, over 2 steps: TNF-α would lower muscle mass
    Nothing recorded states this pair directly.
    Within 4 steps both routes agree.
    Firm: also within 10 steps.

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
fn path_of_some_steps_at_least_leaves_out_what_is_direct() {
    let caller = Caller::small();
    let lengths = |arguments: &[&str]| -> Vec<u64> {
        let answer = caller.json(&[&["path", "breakdown", "sarcopenia"], arguments].concat());
        answer["paths"].as_array().unwrap().iter().map(|path| path["length"].as_u64().unwrap()).collect()
    };
    let all = lengths(&[]);
    let at_least: Vec<u64> = all.iter().copied().filter(|length| *length >= 2).collect();
    assert!(!at_least.is_empty());
    assert_eq!(lengths(&["--min-steps", "2"]), at_least);
    assert_eq!(lengths(&["--min-steps", "9"]), Vec::<u64>::new());
}
