//! Counts with their units.

use super::phrase::{Phrase, phrases};
use crate::model::name::Lang;

phrases! {
    /// What is counted; the English texts are `singular|plural`.
    Unit {
        Step: "step|steps", " 步", " 步";
        Route: "route|routes", " 条路线", " 條路線";
        RouteRaises: "route raises|routes raise", " 条路线提高", " 條路線提高";
        RouteLowers: "route lowers|routes lower", " 条路线降低", " 條路線降低";
        Lowers: "lowers|lower", " 条降低", " 條降低";
        Relation: "relation|relations", " 条关系", " 條關係";
        Entity: "entity|entities", " 个实体", " 個實體";
        EntityActs: "entity acts|entities act", " 个实体", " 個實體";
        Source: "source|sources", " 个来源", " 個來源";
        SourceSays: "source says|sources say", " 个来源说", " 個來源說";
        Note: "note|notes", " 条笔记", " 則筆記";
        Mechanism: "mechanism|mechanisms", " 个机制", " 個機制";
        Kind: "kind|kinds", " 个类别", " 個類別";
        Theme: "theme|themes", " 个主题", " 個主題";
        Facet: "facet|facets", " 个条件维度", " 個條件維度";
        Fault: "fault|faults", " 处错误", " 處錯誤";
        Loop: "loop|loops", " 个回路", " 個迴路";
        Change: "entity changes|entities change", " 个实体有变化", " 個實體有變化";
        Contradiction: "contradiction|contradictions", " 处矛盾", " 處矛盾";
        InterventionActs: "intervention acts|interventions act", " 种干预", " 種介入";
        Hit: "hit|hits", " 条结果", " 則結果";
    }
}

impl Unit {
    /// Returns a number with its unit, for instance `1 step`, `4 steps`, `4 步`.
    pub(crate) fn count(self, lang: Lang, number: usize) -> String {
        let text = self.text(lang);
        match text.split_once('|') {
            Some((singular, plural)) => format!("{number} {}", if number == 1 { singular } else { plural }),
            None => format!("{number}{text}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_take_their_unit() {
        assert_eq!(Unit::Entity.count(Lang::En, 1), "1 entity");
        assert_eq!(Unit::Entity.count(Lang::En, 0), "0 entities");
        assert_eq!(Unit::Route.count(Lang::ZhHant, 3), "3 條路線");
    }
}
