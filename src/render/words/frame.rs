//! Words that frame any answer.

use super::phrases;

phrases! {
    /// Words around an answer: how names were read, what was left out, footnotes, what to ask next.
    FrameWords {
        // Readings and what was left out.
        ReadAs: "\"{0}\" was read as {1}", "“{0}”按“{1}”理解", "「{0}」按「{1}」理解";
        Opposite: "\"{0}\" is the opposite end of {1}: signs are turned", "“{0}”是“{1}”的反面：方向已反转", "「{0}」是「{1}」的反面：方向已反轉";
        LeftOut: "left out by {0}: {1} of {2} relations", "{0} 略去：{2} 条关系中的 {1} 条", "{0} 略去：{2} 條關係中的 {1} 條";
        SoFar: "So far: the count stopped at its work limit.", "以上只是目前所见：已达运算上限，未数完。", "以上只是目前所見：已達運算上限，未數完。";
        StarLegend: "* a textbook step, not in the documents; without these: --layer documents", "* 教科书步骤，不在文献中；只看文献：--layer documents", "* 教科書步驟，不在文獻中；只看文獻：--layer documents";
        DaggerLegend: "† hedged, or only implied by its source; without what is implied: --no-implied", "† 措辞保留，或文中未明说（推断）；不看推断的：--no-implied", "† 措辭保留，或文中未明說（推斷）；不看推斷的：--no-implied";
        MemberLegend: "belongs to", "属于", "屬於";
        UnsignedLegend: "acts, in an unknown direction", "有作用，方向不明", "有作用，方向不明";
        TogetherLegend: "seen together, no cause claimed", "同时出现，未言因果", "同時出現，未言因果";
        Next: "next", "下一步", "下一步";
        UnderFilters: "With these filters: {0}", "按所选条件筛选后：{0}", "按所選條件篩選後：{0}";
        More: "{0} more: {1}", "另有 {0} 个：{1}", "另有 {0} 個：{1}";
    }
}
