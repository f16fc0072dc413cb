//! `loops`: what runs around.

use insta::assert_snapshot;

use super::caller::{Caller, told};

#[test]
fn loops_are_told_step_by_step() {
    assert_snapshot!(told(&["loops"], "en"), @"
    1 loop of up to 6 steps: 1 reinforcing

      R1  reinforcing: a change comes back larger   4 steps
        breakdown of muscle protein
        ⊣ muscle mass   review 1.1 (2014)
        ⊣ sarcopenia   review 2 (2014)
        → TNF-α   review 2 (2014)   implied, not stated
        → breakdown of muscle protein   review 1.1 (2014)

    next  sarcograph loops --pick R1 -o loop.svg
    ");
    assert_snapshot!(told(&["loops", "肌肉量", "--when", "老年"], "zh-Hans"), @"
    经过肌肉量、6 步以内的 1 个回路：增强 1 个

      R1  增强：变化绕一圈后加大   4 步   没有注明老年
        肌肉量
        ⊣ 肌少症   肌肉综述 2 (2014)
        → TNF-α   肌肉综述 2 (2014)   文中未明说（推断）
        → 肌肉蛋白质分解   肌肉综述 1.1 (2014)
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

    下一步  sarcograph loops 肌肉量 --pick R1 --when 老年 -o loop.svg --lang zh
    ");
    assert_snapshot!(told(&["loops", "tnf", "--kind", "reinforcing", "--max-steps", "4"], "zh-Hant"), @"
    經過 TNF-α、4 步以內的 1 個迴路：增強 1 個

      R1  增強：變化繞一圈後加大   4 步
        TNF-α
        → 肌肉蛋白質分解   肌肉綜述 1.1 (2014)
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)
        ⊣ 肌少症   肌肉綜述 2 (2014)
        → TNF-α   肌肉綜述 2 (2014)   文中未明說（推斷）

    下一步
      sarcograph loops tnf --kind reinforcing --max-steps 4 --pick R1 -o loop.svg --lang tw
    ");
}

#[test]
fn a_loop_is_picked_by_its_label_or_its_id() {
    let picked = told(&["loops", "muscle-loss", "--pick", "r1"], "en");
    assert_snapshot!(picked, @r#"
    "muscle-loss" is the opposite end of muscle mass: signs are turned

      R1  reinforcing: a change comes back larger   4 steps
        muscle mass
        ⊣ sarcopenia   review 2 (2014)
        → TNF-α   review 2 (2014)   implied, not stated
        → breakdown of muscle protein   review 1.1 (2014)
        ⊣ muscle mass   review 1.1 (2014)

    next  sarcograph loops muscle-loss --pick R1 -o loop.svg
    "#);
    let id = Caller::small().json(&["loops", "muscle-loss", "--pick", "R1"])["loops"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(told(&["loops", "muscle-loss", "--pick", &id], "en"), picked);
    assert_snapshot!(Caller::small().failure(1, &["loops", "muscle-loss", "--pick", "B7"]), @"
    error: no loop is called `B7` here
    try  sarcograph loops muscle-loss
    ");
}

#[test]
fn loops_that_are_not_there_are_not_there() {
    assert_snapshot!(told(&["loops", "vitamin E"], "en"), @"No loop of up to 6 steps through vitamin E");
    assert_snapshot!(told(&["loops", "--kind", "balancing"], "zh-Hant"), @"
    6 步以內的 1 個迴路：增強 1 個
    其中沒有所問的那一種。
    ");
    assert_snapshot!(told(&["loops", "--no-implied"], "en"), @"
    With these filters: no loop of up to 6 steps

    left out by --no-implied: 1 of 17 relations

    next  sarcograph loops
    ");
    assert_snapshot!(told(&["loops", "tnf", "--max-steps", "3"], "zh-Hans"), @"3 步以内没有经过 TNF-α 的回路");
}
