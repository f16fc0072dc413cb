//! What runs around and what changes: loops and what if.

use insta::assert_snapshot;

use super::caller::Caller;

fn told(arguments: &[&str], lang: &str) -> String {
    Caller::small().answer(&[arguments, &["--lang", lang]].concat())
}

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

    next  sarcograph loops --pick R1 -o loop.dot
    ");
    assert_snapshot!(told(&["loops", "肌肉量", "--when", "老年"], "zh-Hans"), @"
    经过肌肉量、6 步以内的 1 个回路：增强 1 个

      R1  增强：变化绕一圈后加大   4 步   未提到老年
        肌肉量
        ⊣ 肌少症   肌肉综述 2 (2014)
        → 肿瘤坏死因子-α   肌肉综述 2 (2014)   推出，未明言
        → 肌肉蛋白质分解   肌肉综述 1.1 (2014)
        ⊣ 肌肉量   肌肉综述 1.1 (2014)

    下一步  sarcograph loops 肌肉量 --pick R1 --when 老年 -o loop.dot --lang zh
    ");
    assert_snapshot!(told(&["loops", "tnf", "--kind", "reinforcing", "--max-steps", "4"], "zh-Hant"), @"
    經過腫瘤壞死因子-α、4 步以內的 1 個迴路：增強 1 個

      R1  增強：變化繞一圈後加大   4 步
        腫瘤壞死因子-α
        → 肌肉蛋白質分解   肌肉綜述 1.1 (2014)
        ⊣ 肌肉量   肌肉綜述 1.1 (2014)
        ⊣ 肌少症   肌肉綜述 2 (2014)
        → 腫瘤壞死因子-α   肌肉綜述 2 (2014)   推出，未明言

    下一步
      sarcograph loops tnf --kind reinforcing --max-steps 4 --pick R1 -o loop.dot --lang tw
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

    next  sarcograph loops muscle-loss --pick R1 -o loop.dot
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
    assert_snapshot!(told(&["loops", "tnf", "--max-steps", "3"], "zh-Hans"), @"3 步以内没有经过肿瘤坏死因子-α 的回路");
}

#[test]
fn what_if_tells_what_rises_and_falls_and_why() {
    let question = ["what-if", "--raise", "training", "--block", "IL-6"];
    assert_snapshot!(told(&question, "en"), @"
    With strength training raised, IL-6 blocked, 5 entities change within 4 steps

    Rises
      muscle mass   strength training → muscle mass

    Falls
      sarcopenia   strength training → muscle mass ⊣ sarcopenia
      TNF-α   strength training → muscle mass ⊣ sarcopenia → TNF-α†
      breakdown of muscle protein
          strength training → muscle mass ⊣ sarcopenia → TNF-α† → breakdown of
          muscle protein
      cytokines   strength training → muscle mass ⊣ sarcopenia → TNF-α† ∈ cytokines

    What runs around these loops comes back; it is not added up:
      R1  breakdown of muscle protein ⊣ muscle mass ⊣ sarcopenia → TNF-α† →
          breakdown of muscle protein

    † hedged, or only implied by its source; without what is implied: --no-implied

    next  sarcograph why strength-training muscle-mass
          sarcograph what-if --block IL-6 --raise strength-training -o what.dot
    ");
    assert_snapshot!(told(&["what-if", "--raise", "training", "--when", "acute"], "zh-Hans"), @"
    若提高力量训练：4 步以内 6 个实体有变化

    升高
      白细胞介素-6   力量训练 → 白细胞介素-6（急性）
      肌肉量   力量训练 → 白细胞介素-6 ⊣ 肌肉蛋白质分解† ⊣ 肌肉量（急性）

    降低
      肌肉蛋白质分解   力量训练 → 白细胞介素-6 ⊣ 肌肉蛋白质分解†（急性）
      肿瘤坏死因子-α   力量训练 → 肌肉量 ⊣ 肌少症 → 肿瘤坏死因子-α†   一般而言
      细胞因子类   力量训练 → 肌肉量 ⊣ 肌少症 → 肿瘤坏死因子-α† ∈ 细胞因子类
          一般而言
      肌少症   力量训练 → 白细胞介素-6 ⊣ 肌肉蛋白质分解† ⊣ 肌肉量 ⊣ 肌少症（急性）

    以下回路会把变化带回来，这里没有累计：
      R1  肌肉蛋白质分解 ⊣ 肌肉量 ⊣ 肌少症 → 肿瘤坏死因子-α† → 肌肉蛋白质分解

    † 措辞保留，或只能由文意推出；不看推出的：--no-implied
    --when 略去：9 条关系中的 1 条

    下一步  sarcograph why 力量训练 白细胞介素-6 --when 急性 --lang zh
            sarcograph what-if --raise 力量训练 --when 急性 -o what.dot --lang zh
    ");
    assert_snapshot!(told(&["what-if", "--lower", "inactivity", "--raise", "tnf"], "zh-Hant"), @"
    「inactivity」是「肌力訓練」的反面：方向已反轉
    若提高腫瘤壞死因子-α，降低 inactivity：4 步以內 4 個實體有變化

    升高
      介白素-6   肌力訓練 → 介白素-6（急性）

    兩個方向都有
      肌肉蛋白質分解   腫瘤壞死因子-α → 肌肉蛋白質分解   最近的路徑：升高
      肌肉量   肌力訓練 → 肌肉量   最近的路徑：升高
      肌少症   肌力訓練 → 肌肉量 ⊣ 肌少症   最近的路徑：降低

    以下迴路會把變化帶回來，這裡沒有累計：
      R1  肌肉蛋白質分解 ⊣ 肌肉量 ⊣ 肌少症 → 腫瘤壞死因子-α† → 肌肉蛋白質分解

    † 措辭保留，或只能由文意推出；不看推出的：--no-implied

    下一步  sarcograph why 腫瘤壞死因子-α 肌肉蛋白質分解 --lang tw
            sarcograph what-if --lower inactivity --raise tnf -o what.dot --lang tw
    ");
}

#[test]
fn what_if_changes_nothing() {
    assert_snapshot!(told(&["what-if", "--block", "grip-strength"], "en"), @"With grip strength blocked, nothing changes within 4 steps");
    assert_snapshot!(told(&["what-if", "--raise", "igf-1", "--layer", "documents"], "en"), @"
    With these filters: with IGF-1 raised, nothing changes within 4 steps

    left out by --layer: 2 of 4 relations

    next  sarcograph what-if --raise IGF-1
    ");
}
