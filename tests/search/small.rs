//! A knowledge base small enough to know by heart.

use std::sync::{Arc, OnceLock};

use sarcograph::load;
use sarcograph::model::name::Lang;
use sarcograph::search::{Hit, SearchAnswer, SearchIndex, SearchQuestion};

const FILES: [(&str, &str); 7] = [
    ("kinds.yaml", "protein: {name: {en: protein, zh-Hans: 蛋白质}}\nthing: {name: {en: thing, zh-Hans: 事物}}\n"),
    (
        "terms.yaml",
        "- [發炎, 炎症, inflammation]\n- [粒線體, 线粒体, mitochondria]\n- [阻力訓練, 抗阻训练, resistance training]\n\
         - [太空人, 宇航员, astronaut]\n",
    ),
    (
        "entities/protein.yaml",
        "il-6:\n  name: {en: IL-6, zh-Hans: 白细胞介素-6, zh-Hant: 介白素-6}\n  symbol: IL6\n  synonyms: [interleukin-6]\n\
         tnf-alpha:\n  name: {en: TNF-α, zh-Hans: 肿瘤坏死因子-α}\n  symbol: TNF\n\
         nf-kb:\n  name: {en: NF-κB, zh-Hans: 核因子-κB}\n\
         myostatin:\n  name: {en: myostatin, zh-Hans: 肌生长抑制素}\n  symbol: MSTN\n  \
         summary: {en: A protein by which muscle limits its own growth., zh-Hans: 肌肉用来限制自身生长的蛋白。}\n",
    ),
    (
        "entities/thing.yaml",
        "muscle-mass:\n  name: {en: muscle mass, zh-Hans: 肌肉量}\n  opposites: [muscle loss, 肌肉流失]\n\
         mitochondria:\n  name: {en: mitochondria, zh-Hans: 线粒体, zh-Hant: 粒線體}\n\
         type-ii-fibre:\n  name: {en: type II fibre, zh-Hans: II型肌纤维}\n\
         sarcopenia:\n  name: {en: sarcopenia, zh-Hans: 肌少症}\n\
         cancer:\n  name: {en: cancer, zh-Hans: 癌症}\n\
         heart:\n  name: {en: heart, zh-Hans: 心脏}\n",
    ),
    (
        "sources/first.yaml",
        "title: {en: First review, zh-Hans: 综述一}\nlanguage: en\nkind: review\nlayer: documents\nlicense: CC0\nnotes:\n\
         \x20 il-6-in-cancer:\n    section: \"1\"\n    mentions: [il-6, muscle-mass, cancer]\n    text:\n      \
         en: In cancer IL-6 lowers muscle mass. Nothing else is known.\n      zh-Hans: 癌症中IL-6降低肌肉量。此外一无所知。\n\
         \x20 il-6-after-running:\n    section: \"2.1\"\n    mentions: [il-6]\n    text:\n      \
         en: After a run IL-6 is up for 24 hours (7.5 pg/mL).\n      zh-Hans: 跑步以后，IL-6升高24小时（7.5 pg/mL）。\n\
         \x20 fibres:\n    section: \"2.2\"\n    mentions: [type-ii-fibre]\n    text:\n      \
         en: Type II fibres are the first to shrink.\n      zh-Hans: Ⅱ型肌纤维最先变细。\n",
    ),
    (
        "sources/second.yaml",
        "title: {en: Second review, zh-Hans: 综述二}\nlanguage: zh-Hans\nkind: review\nlayer: documents\nlicense: CC0\nnotes:\n\
         \x20 organelles:\n    section: \"1\"\n    mentions: [mitochondria]\n    text:\n      \
         en: Mitochondria of old muscle are damaged by inflammation.\n      zh-Hans: 衰老肌肉的线粒体受到炎症损害，头发干燥之后才发生。\n\
         \x20 space:\n    section: \"2\"\n    mentions: [muscle-mass]\n    text:\n      \
         en: Astronauts lose muscle.\n      zh-Hans: 宇航员丢失肌肉。\n\
         \x20 growth:\n    section: \"3\"\n    mentions: [myostatin, muscle-mass]\n    text:\n      \
         en: Myostatin holds muscle mass down, and resistance training holds myostatin down.\n      \
         zh-Hans: 肌生长抑制素压低肌肉量，抗阻训练压低肌生长抑制素。\n    \
         caution: {en: Shown in mice alone., zh-Hans: 只见于小鼠。}\n",
    ),
    (
        "mechanisms/growth/brake.yaml",
        "title: {en: The brake on muscle, zh-Hans: 肌肉的刹车}\nsummary: {en: Myostatin brakes., zh-Hans: 肌生长抑制素是刹车。}\n\
         relations:\n  - subject: myostatin\n    effect: decreases\n    object: muscle-mass\n    evidence:\n      \
         - {note: second/growth, strength: review}\n",
    ),
];

/// Returns the index of the small knowledge base.
pub(super) fn index() -> &'static SearchIndex {
    static INDEX: OnceLock<SearchIndex> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut files = FILES.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let hay = "hay ".repeat(200);
        let haystack =
            format!("  haystack:\n    section: \"4\"\n    mentions: [heart]\n    text: {{en: {hay}needle {hay}}}\n");
        files[5].1 += &haystack;
        let files = files.map(|(path, text)| (path, text.into_bytes()));
        let loaded = load::files(files);
        let knowledge = loaded.knowledge.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
        SearchIndex::build(Arc::new(knowledge)).unwrap()
    })
}

/// Searches for a text, for a reader of English.
pub(super) fn search(text: &str) -> SearchAnswer {
    ask(&SearchQuestion::new(text, Lang::En))
}

/// Asks the small knowledge base.
pub(super) fn ask(question: &SearchQuestion) -> SearchAnswer {
    index().search(question).unwrap()
}

/// Returns the ids of the hits, in order.
pub(super) fn ids(answer: &SearchAnswer) -> Vec<&str> {
    answer.hits.iter().map(|hit| hit.id.as_str()).collect()
}

/// Returns the snippet of a hit with the highlights in brackets.
pub(super) fn marked(hit: &Hit) -> String {
    let mut marked = String::new();
    for (at, character) in hit.snippet.chars().enumerate() {
        if hit.highlights.iter().any(|[start, _]| *start == at) {
            marked.push('[');
        }
        marked.push(character);
        if hit.highlights.iter().any(|[_, end]| *end == at + 1) {
            marked.push(']');
        }
    }
    marked
}
