//! `cite`: the sources of a record, to be cited.

use insta::assert_snapshot;

use super::caller::told;

#[test]
fn sources_are_cited_with_their_sections() {
    assert_snapshot!(told(&["cite", "IL-6"], "en"), @"
    What IL-6 rests on

      A. Reader. A review of muscle. Journal of Small Worlds. 2014.
        review   review   facts only
        section 1.2

      A trial of training. 2020.
        trial   article   CC BY 4.0
        sections 4.1, 4.2

    The knowledge base itself: sarcograph 0.1.0, knowledge of 2020-02-29, content
    bf2abbdd9909
    ");
    assert_snapshot!(told(&["cite", "mechanism:training-builds-muscle"], "zh-Hans"), @"
    训练增肌的出处

      通路数据库.
        pathways   数据库   CC0

      A. Reader. 肌肉综述. Journal of Small Worlds. 2014.
        review   综述   facts only
        第 3 节

      一项训练试验. 2020.
        trial   论文   CC BY 4.0
        第 4.1、4.2 节

    知识库本身：sarcograph 0.1.0，知识修订于 2020-02-29，内容 bf2abbdd9909
    ");
    assert_snapshot!(told(&["cite", "review/circle"], "zh-Hant"), @"
    review/circle 的出處

      A. Reader. 肌肉綜述. Journal of Small Worlds. 2014.
        review   綜述   facts only
        第 2 節

    知識庫本身：sarcograph 0.1.0，知識修訂於 2020-02-29，內容 bf2abbdd9909
    ");
    assert_snapshot!(told(&["cite", "akt", "--layer", "documents"], "en"), @"
    What AKT rests on
    With these filters: nothing recorded rests on a source.

    left out by --layer: 2 of 2 relations
    The knowledge base itself: sarcograph 0.1.0, knowledge of 2020-02-29, content
    bf2abbdd9909
    ");
}
