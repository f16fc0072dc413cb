//! What is offered for a name that means nothing: slips, and no names that only look alike.

use sarcograph::explorer::Explorer;
use sarcograph::model::names::RecordId;

/// Returns the entities that are offered for a name, whether or not it means something.
fn offered(explorer: &Explorer, name: &str) -> Vec<String> {
    let near = explorer.knowledge().names().nearest(name, |target| matches!(target, RecordId::Entity(_)));
    near.iter().map(|holder| holder.target.id().to_owned()).collect()
}

/// What is typed, and what must be offered.
const NEAR: [(&str, &str); 44] = [
    ("miostatin", "myostatin"),
    ("myostatn", "myostatin"),
    ("myostat", "myostatin"),
    ("sarcopena", "sarcopenia"),
    ("sarcopaenia", "sarcopenia"),
    ("sarcop", "sarcopenia"),
    ("folistatin", "follistatin"),
    ("osteoporsis", "osteoporosis"),
    ("resistnce training", "resistance-training"),
    ("resistance trainning", "resistance-training"),
    ("aerobic exersise", "aerobic-exercise"),
    ("testosteron", "testosterone"),
    ("insuline", "insulin"),
    ("lepton", "leptin"),
    ("ghrelinn", "ghrelin"),
    ("adiponektin", "adiponectin"),
    ("curcumine", "curcumin"),
    ("leucin", "leucine"),
    ("mitocondria", "mitochondrial-function"),
    ("mitochondrial functon", "mitochondrial-function"),
    ("autophgy", "autophagy"),
    ("apoptosys", "apoptosis"),
    ("mTRO", "mtor"),
    ("mTR", "mtor"),
    ("AKTT", "akt"),
    ("FOX03", "foxo3"),
    ("FOXO33", "foxo3"),
    ("interlukin 6", "il-6"),
    ("TFN", "tnf-alpha"),
    ("TNF-alpa", "tnf-alpha"),
    ("atrogin-2", "atrogin-1"),
    ("malnutrtion", "malnutrition"),
    ("fraility", "frailty"),
    ("musle mass", "skeletal-muscle-mass"),
    ("muscle strenght", "muscle-strength"),
    ("grip strenght", "handgrip-strength"),
    ("bone mineral densty", "bone-mineral-density"),
    ("抗阻训炼", "resistance-training"),
    ("肌肉蛋白质合城", "muscle-protein-synthesis"),
    ("线立体功能", "mitochondrial-function"),
    ("骨骼肌亮", "skeletal-muscle-mass"),
    ("肌生长抑制", "myostatin"),
    ("microgravty", "microgravity"),
    ("satellite cell prolif", "satellite-cell-proliferation"),
];

/// What is typed, and a part of the id of what must not be offered.
const FAR: [(&str, &str); 37] = [
    ("creatine", "kinase"),
    ("肌酸", "lactate"),
    ("肌酸", "kinase"),
    ("age", "adverse"),
    ("sleep", "leptin"),
    ("NAD", "coronary"),
    ("SIRT1", "irs1"),
    ("BMP", "bmi"),
    ("protein", "protein-storage"),
    ("神经", "postmenopause"),
    ("CAT", "ct"),
    ("GDF", "egf"),
    ("FGD", "pdgf"),
    ("STAT", "ct"),
    ("CRT", "crp"),
    ("MRA", "mri"),
    ("RNA", "dna"),
    ("actin", "activin"),
    ("zinc", "insulin"),
    ("iron", "interval"),
    ("milk", "mtdna"),
    ("pain", "pai"),
    ("smoking", "smad"),
    ("water", "whey"),
    ("coffee", "calf"),
    ("thyroid", "steroid"),
    ("creatinine", "creatine-kinase"),
    ("蛋白", "storage"),
    ("睡眠", "sleep-apnoea"),
    ("水", "aquatic"),
    ("骨", "bone-mass"),
    ("有氧", "hypoxia"),
    ("吸烟", "obesity"),
    ("gut", "gut-dysbiosis"),
    ("women", "comorbidity"),
    ("bone", "bone-mass"),
    ("SIRT3", "smad2-3"),
];

#[test]
fn near_misses_are_offered() {
    let explorer = Explorer::embedded().unwrap();
    let missed: Vec<_> =
        NEAR.iter().filter(|(typed, id)| !offered(&explorer, typed).iter().any(|near| near == id)).collect();
    assert!(missed.is_empty(), "not offered: {missed:?}");
}

#[test]
fn names_that_look_alike_are_not_offered() {
    let explorer = Explorer::embedded().unwrap();
    let wrong: Vec<_> =
        FAR.iter().filter(|(typed, id)| offered(&explorer, typed).iter().any(|near| near.contains(id))).collect();
    assert!(wrong.is_empty(), "offered: {wrong:?}");
}
