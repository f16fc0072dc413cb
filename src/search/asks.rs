//! Whether a query asks what one thing does to another, which the graph answers better than hits do.

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
const CAUSED_BY: [&str; 9] = [" by ", " due to ", " from ", " because of ", " after ", "由", "受", "被", "因"];

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
    let is_turned = CAUSED_BY.iter().any(|word| between.contains(word));
    if is_turned { vec![second.clone(), first.clone()] } else { vec![first.clone(), second.clone()] }
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
