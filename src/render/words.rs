//! The program's own words in three languages: one table a topic, and counts with their units.

mod agreement;
pub(crate) mod answer;
pub(crate) mod failure;
pub(crate) mod page;
pub(crate) mod picture;
pub(crate) mod record;
pub(crate) mod sentence;
pub(crate) mod system;

use super::palette::Role;
use super::view::{Line, Run};
use crate::model::fold::is_cjk;
use crate::model::name::Lang;

/// Declares a table of phrases: a name, then English, simplified and traditional Chinese, with places `{0}`, `{1}`, ….
macro_rules! phrases {
    ($(#[$doc:meta])* $name:ident { $($phrase:ident: $en:literal, $hans:literal, $hant:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($phrase,)* }

        impl $crate::render::words::Phrase for $name {
            fn texts(self) -> [&'static str; 3] {
                match self { $(Self::$phrase => [$en, $hans, $hant],)* }
            }
        }
    };
}
pub(crate) use phrases;

/// A phrase of the program in all languages.
pub(crate) trait Phrase: Copy {
    /// Returns the phrase in the order of [`Lang::ALL`].
    fn texts(self) -> [&'static str; 3];

    /// Returns the phrase in a language.
    fn text(self, lang: Lang) -> &'static str {
        let [en, hans, hant] = self.texts();
        match lang {
            Lang::En => en,
            Lang::ZhHans => hans,
            Lang::ZhHant => hant,
        }
    }

    /// Returns the phrase in a language with lines in its places. In English, verbs agree with what stands in the first place; in
    /// Chinese, a blank parts Chinese from Latin letters.
    fn fill(self, lang: Lang, parts: &[Line]) -> Line {
        if lang.is_chinese() {
            return spaced(&Line::fill(self.text(lang), parts));
        }
        let subject = parts.first().map(Line::plain).unwrap_or_default();
        Line::fill(&agreement::agree(self.text(lang), &subject), parts)
    }
}

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

/// Returns the separator of a list of names: `, ` or `、`.
pub(crate) fn comma(lang: Lang) -> &'static str {
    if lang.is_chinese() { "、" } else { ", " }
}

/// Returns the separator of clauses: `; ` or `；`.
pub(crate) fn semicolon(lang: Lang) -> &'static str {
    if lang.is_chinese() { "；" } else { "; " }
}

/// Puts a blank between Chinese characters and Latin or Greek letters and digits, where runs or words meet without one. Commands
/// stay as they are typed.
fn spaced(line: &Line) -> Line {
    let is_western = |c: char| c.is_alphanumeric() && !is_cjk(c);
    let mut last: Option<char> = None;
    line.runs().iter().fold(Line::new(), |spaced, Run { text, role }| {
        if *role == Role::Command {
            last = text.chars().last();
            return spaced.with(*role, text.as_str());
        }
        let mut content = String::with_capacity(text.len() + 4);
        for character in text.chars() {
            if last.is_some_and(|last| is_cjk(last) && is_western(character) || is_western(last) && is_cjk(character)) {
                content.push(' ');
            }
            content.push(character);
            last = Some(character);
        }
        spaced.with(*role, content)
    })
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

    #[test]
    fn chinese_and_latin_are_parted_by_a_blank() {
        let line = Line::of(Role::Name, "TNF-α").text("降低").text("肌肉量：4步");
        assert_eq!(spaced(&line).plain(), "TNF-α 降低肌肉量：4 步");
        assert_eq!(spaced(&Line::of(Role::Command, "show 维生素D")).plain(), "show 维生素D");
    }
}
