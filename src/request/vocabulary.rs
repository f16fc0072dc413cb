//! The program's own words as values of fields: each is known by its id and by what it is called in three languages.

use strsim::osa_distance;

use super::error::RequestError;
use crate::graph::direction::Direction;
use crate::model::effect::Sign;
use crate::model::evidence::Strength;
use crate::model::fold::key;
use crate::model::source::Layer;
use crate::query::answer::LoopKind;
use crate::query::list::RecordType;
use crate::search::Scope;

/// A value with its id and further names, folded when they are compared.
type Word<T> = (T, &'static str, &'static [&'static str]);

const LAYERS: [Word<Layer>; 4] = [
    (Layer::Documents, "documents", &["document", "文献", "文件", "文獻"]),
    (Layer::Background, "background", &["textbook", "背景", "教科书", "教科書"]),
    (Layer::Local, "local", &["own", "本地", "自有"]),
    (Layer::Imported, "imported", &["import", "导入", "匯入"]),
];

const HUMAN: &[Strength] = &[Strength::HumanCohort, Strength::HumanTrial];
const EXPERIMENTAL: &[Strength] = &[Strength::Cell, Strength::Animal, Strength::HumanTrial];

const STRENGTHS: [Word<&[Strength]>; 9] = [
    (&[Strength::Opinion], "opinion", &["观点", "觀點", "专家意见", "專家意見"]),
    (&[Strength::Database], "database", &["数据库", "資料庫"]),
    (&[Strength::Review], "review", &["综述", "綜述", "回顾", "回顧"]),
    (&[Strength::Cell], "cell", &["cells", "细胞实验", "細胞實驗", "细胞"]),
    (&[Strength::Animal], "animal", &["animals", "动物实验", "動物實驗", "动物"]),
    (&[Strength::HumanCohort], "human-cohort", &["cohort", "队列研究", "世代研究", "人群观察", "人群觀察"]),
    (&[Strength::HumanTrial], "human-trial", &["trial", "人体试验", "人體試驗", "临床试验", "臨床試驗"]),
    (HUMAN, "human", &["人", "人类", "人類", "人体", "人體"]),
    (EXPERIMENTAL, "experimental", &["experiment", "实验", "實驗"]),
];

const SCOPES: [Word<Scope>; 3] = [
    (Scope::Entities, "entities", &["entity", "实体", "名词", "名詞"]),
    (Scope::Notes, "notes", &["note", "笔记", "筆記"]),
    (Scope::Mechanisms, "mechanisms", &["mechanism", "机制", "機制", "主题"]),
];

const DIRECTIONS: [Word<Direction>; 2] = [
    (Direction::Upstream, "upstream", &["causes", "上游", "原因"]),
    (Direction::Downstream, "downstream", &["targets", "下游", "作用对象", "作用對象"]),
];

const LOOP_KINDS: [Word<LoopKind>; 3] = [
    (LoopKind::Reinforcing, "reinforcing", &["增强", "增強", "正反馈", "正回饋", "恶性循环"]),
    (LoopKind::Balancing, "balancing", &["平衡", "负反馈", "負回饋"]),
    (LoopKind::Indeterminate, "indeterminate", &["未定", "方向不明"]),
];

const SIGNS: [Word<Sign>; 3] = [
    (Sign::Plus, "+", &["＋", "plus", "raises", "提高"]),
    (Sign::Minus, "-", &["－", "−", "minus", "lowers", "降低"]),
    (Sign::Unknown, "?", &["？", "unknown", "未知"]),
];

const RECORD_TYPES: [Word<RecordType>; 8] = [
    (RecordType::Entities, "entities", &["entity", "实体", "名词", "名詞"]),
    (RecordType::Mechanisms, "mechanisms", &["mechanism", "机制", "機制"]),
    (RecordType::Sources, "sources", &["source", "来源", "來源", "文献"]),
    (RecordType::Notes, "notes", &["note", "笔记", "筆記"]),
    (RecordType::Relations, "relations", &["relation", "关系", "關係"]),
    (RecordType::Facets, "facets", &["facet", "conditions", "条件", "條件", "条件维度"]),
    (RecordType::Kinds, "kinds", &["kind", "类别", "類別"]),
    (RecordType::Themes, "themes", &["theme", "主题", "主題"]),
];

pub(super) fn layer(word: &str) -> Result<Layer, RequestError> {
    one(&LAYERS, "layer", word)
}

pub(super) fn strengths(word: &str) -> Result<&'static [Strength], RequestError> {
    one(&STRENGTHS, "evidence", word)
}

pub(super) fn scope(word: &str) -> Result<Scope, RequestError> {
    one(&SCOPES, "in", word)
}

pub(super) fn direction(word: &str) -> Result<Direction, RequestError> {
    one(&DIRECTIONS, "direction", word)
}

pub(super) fn loop_kind(word: &str) -> Result<LoopKind, RequestError> {
    one(&LOOP_KINDS, "kind", word)
}

pub(super) fn sign(word: &str) -> Result<Sign, RequestError> {
    // Signs are no letters, so that folding would take some of them away.
    let word = word.trim();
    let found = SIGNS.iter().find(|(_, id, names)| {
        *id == word || names.iter().any(|name| *name == word || key(name) == key(word) && !key(word).is_empty())
    });
    found.map(|(sign, ..)| *sign).ok_or_else(|| unknown(&SIGNS, "sign", word))
}

pub(super) fn record_type(word: &str) -> Result<RecordType, RequestError> {
    one(&RECORD_TYPES, "type", word)
}

/// Returns the words that a field of a request takes, by the spelling of the field; empty where it takes none of the program's own.
pub fn allowed(field: &str) -> Vec<&'static str> {
    fn ids<T>(words: &[Word<T>]) -> Vec<&'static str> {
        words.iter().map(|(_, id, _)| *id).collect()
    }
    match field {
        "layer" => ids(&LAYERS),
        "evidence" => ids(&STRENGTHS),
        "in" => ids(&SCOPES),
        "direction" => ids(&DIRECTIONS),
        "sign" => ids(&SIGNS),
        "type" => ids(&RECORD_TYPES),
        "loop-kind" => ids(&LOOP_KINDS),
        _ => Vec::new(),
    }
}

fn one<T: Copy>(words: &[Word<T>], field: &'static str, given: &str) -> Result<T, RequestError> {
    let wanted = key(given);
    let is_meant = |(_, id, names): &&Word<T>| key(id) == wanted || names.iter().any(|name| key(name) == wanted);
    words.iter().find(is_meant).map(|(value, ..)| *value).ok_or_else(|| unknown(words, field, given))
}

fn unknown<T>(words: &[Word<T>], field: &'static str, given: &str) -> RequestError {
    let ids = words.iter().map(|(_, id, _)| (*id).to_owned()).collect();
    RequestError::UnknownWord { field, value: given.to_owned(), allowed: nearest_first(given, ids) }
}

/// Sorts ids so that one that is a slip or two away from what was given comes first; the others keep their order.
pub(super) fn nearest_first(given: &str, mut ids: Vec<String>) -> Vec<String> {
    let wanted = key(given);
    let distance = |id: &String| osa_distance(&wanted, &key(id));
    let limit = wanted.chars().count().div_ceil(3);
    if let Some(at) = (0..ids.len()).filter(|at| distance(&ids[*at]) <= limit).min_by_key(|at| distance(&ids[*at])) {
        ids[..=at].rotate_right(1);
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_known_in_three_languages() {
        assert_eq!(layer("Documents").ok(), Some(Layer::Documents));
        assert_eq!(layer("教科書").ok(), Some(Layer::Background));
        assert_eq!(strengths("Human Trial").ok(), Some(&[Strength::HumanTrial][..]));
        assert_eq!(record_type("類別").ok(), Some(RecordType::Kinds));
        assert_eq!(sign("−").ok(), Some(Sign::Minus));
        assert!(sign("").is_err());
    }

    #[test]
    fn the_nearest_word_comes_first() {
        let Err(RequestError::UnknownWord { allowed, .. }) = scope("nots") else { panic!() };
        assert_eq!(allowed, ["notes", "entities", "mechanisms"]);
    }
}
