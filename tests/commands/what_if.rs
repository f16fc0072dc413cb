//! `what-if`: what changes where some things are raised, lowered or blocked.

use insta::assert_snapshot;

use super::caller::told;

#[test]
fn what_if_tells_what_rises_and_falls_and_why() {
    let question = ["what-if", "--raise", "training", "--block", "IL-6"];
    assert_snapshot!(told(&question, "en"), @"
    With strength training raised, IL-6 blocked, 5 entities change within 4 steps

    Rises
      muscle mass   strength training → muscle mass   firm

    Falls
      sarcopenia   strength training → muscle mass ⊣ sarcopenia   firm
      TNF-α   strength training → muscle mass ⊣ sarcopenia → TNF-α†   firm
      breakdown of muscle protein
          strength training → muscle mass ⊣ sarcopenia → TNF-α† → breakdown of
          muscle protein   firm
      cytokines   strength training → muscle mass ⊣ sarcopenia → TNF-α† ∈ cytokines
          firm

    What runs around these loops comes back; it is not added up:
      R1  breakdown of muscle protein ⊣ muscle mass ⊣ sarcopenia → TNF-α† →
          breakdown of muscle protein

    ∈ = belongs to
    † hedged, or only implied by its source; without what is implied: --no-implied

    next  sarcograph why strength-training muscle-mass
          sarcograph what-if --block IL-6 --raise strength-training -o what.svg
    ");
    assert_snapshot!(told(&["what-if", "--raise", "training", "--when", "acute"], "zh-Hans"), @"
    若提高力量训练：4 步以内 6 个实体有变化

    升高
      IL-6   力量训练 → IL-6（急性）   稳固
      肌肉量   力量训练 → IL-6 ⊣ 肌肉蛋白质分解† ⊣ 肌肉量（急性）   稳固

    降低
      肌肉蛋白质分解   力量训练 → IL-6 ⊣ 肌肉蛋白质分解†（急性）   稳固
      TNF-α   力量训练 → 肌肉量 ⊣ 肌少症 → TNF-α†   一般而言   稳固
      细胞因子类   力量训练 → 肌肉量 ⊣ 肌少症 → TNF-α† ∈ 细胞因子类   一般而言
          稳固
      肌少症   力量训练 → IL-6 ⊣ 肌肉蛋白质分解† ⊣ 肌肉量 ⊣ 肌少症（急性）   稳固

    以下回路会把变化带回来，这里没有累计：
      R1  肌肉蛋白质分解 ⊣ 肌肉量 ⊣ 肌少症 → TNF-α† → 肌肉蛋白质分解

    ∈ = 属于
    † 措辞保留，或文中未明说（推断）；不看推断的：--no-implied
    --when 略去：9 条关系中的 1 条

    下一步  sarcograph why 力量训练 IL-6 --when 急性 --lang zh
            sarcograph what-if --raise 力量训练 --when 急性 -o what.svg --lang zh
    ");
    assert_snapshot!(told(&["what-if", "--lower", "inactivity", "--raise", "tnf"], "zh-Hant"), @"
    「inactivity」是「肌力訓練」的反面：方向已反轉
    若提高 TNF-α，降低不活動：4 步以內 4 個實體有變化

    升高
      IL-6   肌力訓練 → IL-6（急性）   穩固

    升降兩種作用並存
      肌肉蛋白質分解   TNF-α → 肌肉蛋白質分解   最近的路徑：升高
      肌肉量   肌力訓練 → 肌肉量   最近的路徑：升高
      肌少症   肌力訓練 → 肌肉量 ⊣ 肌少症   最近的路徑：降低

    以下迴路會把變化帶回來，這裡沒有累計：
      R1  肌肉蛋白質分解 ⊣ 肌肉量 ⊣ 肌少症 → TNF-α† → 肌肉蛋白質分解

    † 措辭保留，或文中未明說（推斷）；不看推斷的：--no-implied

    下一步
      sarcograph why TNF-α 肌肉蛋白質分解 --lang tw
      sarcograph what-if --lower inactivity --raise TNF-α -o what.svg --lang tw
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
