//! Whether a query asks what one thing does to another, which the graph is there for.

use super::index::SearchIndex;
use super::parse::Query;
use super::unit::{Unit, UnitSort};
use crate::model::fold::{Folded, fold};
use crate::model::id::EntityId;

/// Words of change, folded, with which people ask what one thing does to another.
const CHANGE: &str = "\
    raise raises raised rise increase increases increased increasing boost boosts build builds grow grows gain improve improves \
    improved strengthen strengthens lower lowers lowered reduce reduces reduced decrease decreases decreased decline weaken weakens \
    block blocks inhibit inhibits suppress suppresses stimulate stimulates activate activates promote promotes prevent prevents stop stops \
    slow slows protect protects harm harms damage damages cause causes lead leads trigger triggers change changes drive drives \
    增加 上升 升高 提高 提升 增强 改善 促进 加强 加快 加速 刺激 激活 活化 减少 下降 降低 减弱 抑制 阻止 阻断 预防 防止 避免 \
    延缓 减缓 损害 伤害 保护 变多 变少 增多 加重 诱发 引发 变化 改变 调节 影响";
/// Words after which the cause is named, where they stand between the two.
const CAUSED_BY: [&str; 9] = [" by ", " due to ", FROM, " because of ", " after ", "由", "受", "被", "因"];
/// Turns but for what is protected from something.
const FROM: &str = " from ";
/// Beginnings of words after which what stands behind " from " is no cause.
const KEPT_FROM: [&str; 6] = ["protect", "prevent", "keep", "save", "shield", "guard"];
/// Chinese words in which a character of cause is no word of its own, or which name the cause before them.
const NO_CAUSE: &str = "原因 因此 因而 因子 因素 基因 病因 成因 诱因 理由 自由 由此 接受 承受 感受 耐受 受体 免受 受益 受试";

/// Returns the two entities of a query that asks what the first does to the second: one that names just two, with nothing beside
/// them but words of change and what people add to a question. Empty for any other query.
pub(super) fn asks(query: &Query, text: &str, index: &SearchIndex) -> Vec<EntityId> {
    let is_plain = query.phrases.is_empty() && query.without.is_empty() && query.without_phrases.is_empty();
    let mut units: Vec<&Unit> = query.units().collect();
    if !is_plain || query.groups.iter().any(|alternatives| alternatives.len() > 1) {
        return Vec::new();
    }
    units.sort_by_key(|unit| unit.span.start);
    let mut named: Vec<(EntityId, &Unit)> = Vec::new();
    for unit in units {
        match entity(unit, index) {
            Some(entity) => named.push((entity, unit)),
            None if is_beside_the_point(unit) => {}
            None => return Vec::new(),
        }
    }
    let [(first, before), (second, after)] = named.as_slice() else { return Vec::new() };
    if first == second {
        return Vec::new();
    }
    // Corrections change the places of what stands behind them; the words between are looked for in the text as it was searched.
    let between: String = fold(text.get(before.span.end..after.span.start).unwrap_or_default()).iter().map(letter).collect();
    if is_turned(&between) { vec![second.clone(), first.clone()] } else { vec![first.clone(), second.clone()] }
}

/// Returns `true` if the cause is named behind such words.
fn is_turned(between: &str) -> bool {
    let mut between = between.to_owned();
    for word in NO_CAUSE.split(' ') {
        between = between.replace(word, " ");
    }
    CAUSED_BY.iter().filter_map(|word| Some((*word, between.find(word)?))).any(|(word, at)| {
        let is_kept = || between[..at].split(' ').any(|word| KEPT_FROM.iter().any(|kept| word.starts_with(kept)));
        word != FROM || !is_kept()
    })
}

fn letter(folded: &Folded) -> char {
    folded.character
}

/// Returns the entity that a unit names; `None` if it names none, or several.
fn entity(unit: &Unit, index: &SearchIndex) -> Option<EntityId> {
    let mut entities = unit.concepts.iter().filter_map(|concept| index.concepts.entity(*concept));
    entities.next().filter(|_| entities.next().is_none()).cloned()
}

fn is_beside_the_point(unit: &Unit) -> bool {
    unit.sort == UnitSort::Idle || CHANGE.split_whitespace().any(|word| word == unit.surface)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_cause_turn_the_question_where_they_are_words() {
        for between in [" lowered by ", " loss from ", " due to ", "由于", "因为", "受", "是不是由", "被", "是因"]
        {
            assert!(is_turned(between), "{between}");
        }
        for between in
            [" protects from ", " prevents loss from ", " ", "是", "的原因是", "因此", "接受", "受体", "使肌肉免受"]
        {
            assert!(!is_turned(between), "{between}");
        }
    }
}
