//! `neighbors`: both ways at once.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn neighbors_looks_both_ways() {
    assert_snapshot!(Caller::small().answer(&["neighbors", "breakdown", "--lang", "zh-Hans"]), @"
    肌肉蛋白质分解

    什么作用于它
      → 提高它 1
        细胞因子：TNF-α   肌肉综述 1.1 (2014)
      ⊣ 降低它 1
        激素：AKT*   通路数据库
      →⊣ 两者皆有 1
        细胞因子：IL-6   肌肉综述 1.2 (2014)；一项训练试验 4.2 (2020)

    它作用于什么
      ⊣ 被降低 1
        状态：肌肉量   肌肉综述 1.1 (2014)

    * 教科书步骤，不在文献中；只看文献：--layer documents

    下一步  sarcograph neighbors 肌肉蛋白质分解 --depth 2 --lang zh
            sarcograph show 肌肉蛋白质分解 --lang zh
    ");
}
