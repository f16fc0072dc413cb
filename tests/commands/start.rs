//! The start page, which answers a call without a command.

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
      -o answer.svg   as a picture (.svg, .png) or data (.json)
    中文界面: sarcograph --lang zh-Hans     every command: sarcograph help
    ");
    assert_snapshot!(Caller::small().variable("LANG", "zh_CN.UTF-8").answer(&[]), @"
    sarcograph 0.1.0：肌肉小世界
    12 个实体，17 条关系，3 个来源 (2020-02-29)

      查一个名词        sarcograph show IL-6
      搜索文字          sarcograph search 肌肉 分解
      A 会提高 B 吗？   sarcograph effect TNF-α 肌肉量
      一步步怎么作用    sarcograph path IGF-1 肌肉量
      什么作用于它      sarcograph upstream 肌肉蛋白质分解
      什么有帮助        sarcograph interventions 肌肉量
      恶性循环          sarcograph loops 肌少症

    每个问题都可加上：
      --when 急性     只看这些条件下
      -o answer.svg   存为图（.svg、.png）或数据（.json）
    English: sarcograph --lang en     全部命令：sarcograph help
    ");
    assert_snapshot!(Caller::small().variable("LANG", "zh_TW.UTF-8").answer(&[]), @"
    sarcograph 0.1.0：肌肉小世界
    12 個實體，17 條關係，3 個來源 (2020-02-29)

      查一個名詞        sarcograph show IL-6
      搜尋文字          sarcograph search 肌肉 分解
      A 會提高 B 嗎？   sarcograph effect TNF-α 肌肉量
      一步步怎麼作用    sarcograph path IGF-1 肌肉量
      什麼作用於它      sarcograph upstream 肌肉蛋白質分解
      什麼有幫助        sarcograph interventions 肌肉量
      惡性循環          sarcograph loops 肌少症

    每個問題都可加上：
      --when 急性     只看這些條件下
      -o answer.svg   存為圖（.svg、.png）或資料（.json）
    English: sarcograph --lang en     全部指令：sarcograph help
    ");
}
