//! `downstream`: what something acts on.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn what_is_acted_on_is_told_or_that_nothing_is() {
    assert_snapshot!(Caller::small().answer(&["downstream", "IL-6", "--lang", "zh-Hant"]), @"
    1 步以內 IL-6 作用於 1 個實體
      →⊣ 兩者皆有 1
        狀態：肌肉蛋白質分解   肌肉綜述 1.2 (2014)；一項訓練試驗 4.2 (2020)

    下一步  sarcograph downstream IL-6 --depth 2 --lang tw
            sarcograph show IL-6 --lang tw
    ");
    assert_snapshot!(Caller::small().answer(&["downstream", "grip strength", "--lang", "zh-Hans"]), @"
    没有记载握力作用于什么

    下一步  sarcograph downstream 握力 --depth 2 --lang zh
            sarcograph show 握力 --lang zh
    ");
}
