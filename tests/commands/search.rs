//! `search`: hits by words.

use insta::assert_snapshot;

use super::caller::Caller;

#[test]
fn search_marks_what_matches() {
    assert_snapshot!(Caller::small().answer(&["search", "grip", "strength"]), @"
    grip strength: 4 hits
      1  grip strength   state
        【握力】; 【握力】
      2  review/il-6   1.2 (2014)
        IL-6 and 【grip strength】 run against each other.
      3  review/circle   2 (2014)
        Little muscle is sarcopenia, which is told by 【grip strength】; sarcopenia
        in turn feeds inflammation.
        Read with care: The cut-off was revised later.
      4  Cytokines break muscle down   mechanism
        Cytokines speed the breakdown of muscle protein; the loss feeds them in
        turn.

    next  sarcograph show grip-strength
          sarcograph show review/il-6
          sarcograph search grip strength --in notes
    ");
    assert_snapshot!(Caller::small().answer(&["search", "介白素-6", "--lang", "zh-Hant", "--in", "notes"]), @"
    介白素-6：3 則結果
      1  review/il-6   1.2 (2014)
        長期偏高的 【IL-6】 加快分解；【IL-6】 與握力此消彼長。 [由簡體轉換]
      2  trial/spared   4.2 (2020)
        在大鼠中，【IL-6】 短暫升高可能減慢分解。IGF-1 並未隨年齡下降。 [由簡體轉換]
      3  trial/training   4.1 (2020)
        訓練增加肌肉，並使 【IL-6】 升高一天。維生素E對肌肉量沒有影響。 [由簡體轉換]

    --in notes 略去：3 則結果

    下一步  sarcograph show review/il-6 --lang tw
            sarcograph show trial/spared --lang tw
    ");
    assert_snapshot!(Caller::small().answer(&["search", "quantum chromodynamics"]), @"Nothing on that.");
    assert_snapshot!(Caller::small().answer(&["search", "IL-6", "--offset", "50"]), @"
    IL-6: 6 hits

    next  sarcograph search IL-6
    ");
    assert_snapshot!(Caller::small().answer(&["search", "IL-6", "--in", "mechanisms", "--kind", "cytokine"]), @"
    Nothing on that.

    left out by --in mechanisms --kind cytokine: 6 hits
    nearest: IL-6

    next  sarcograph show IL-6
    ");
}

#[test]
fn a_question_of_the_graph_gets_its_command_first() {
    let first = |words: &[&str]| {
        let answer = Caller::small().answer(&[&["search"], words].concat());
        answer.lines().next().unwrap_or_default().to_owned()
    };
    for words in [
        &["does", "IL-6", "raise", "muscle mass"][..],
        &["IL-6", "muscle", "mass"],
        &["is muscle mass lowered by IL-6"],
        &["how does IL-6 affect muscle mass?"],
    ] {
        assert_eq!(first(words), "ask the graph  sarcograph effect IL-6 muscle-mass", "{words:?}");
    }
    assert_eq!(first(&["IL-6 會不會減少肌肉量", "--lang", "tw"]), "可問圖譜  sarcograph effect IL-6 肌肉量 --lang tw");
    for words in
        [&["IL-6"][..], &["\"IL-6\" muscle mass"], &["IL-6 muscle mass -ageing"], &["IL-6 muscle mass grip strength"]]
    {
        assert!(!first(words).contains("sarcograph"), "{words:?}: {}", first(words));
    }
}

#[test]
fn a_hit_that_is_told_in_brief_keeps_its_caution_and_refers_to_one_laid_out() {
    let caller = Caller::shipped();
    let mut seen = [0; 2];
    for text in ["regular exercise", "muscle mass and strength", "muscle loss ageing decline", "肌肉流失 衰老"] {
        let answer = caller.answer(&["search", text, "--limit", "60"]);
        // Each hit as the words of its lines.
        let mut hits: Vec<Vec<&str>> = Vec::new();
        for line in answer.lines().skip_while(|line| !line.starts_with("  1  ")).take_while(|line| !line.is_empty()) {
            let words = line.split_whitespace();
            match hits.last_mut() {
                Some(hit) if line.starts_with("    ") => hit.extend(words),
                _ => hits.push(words.collect()),
            }
        }
        let in_brief = |hit: &[&str]| {
            hit.windows(4)
                .find(|words| words[0] == "says" && words[1] == "what" && words[3] == "says")
                .map(|words| words[2].parse::<usize>().unwrap())
        };
        for hit in &hits {
            let Some(other) = in_brief(hit) else { continue };
            let other = &hits[other - 1];
            assert!(in_brief(other).is_none(), "{hit:?} refers to {other:?}");
            let has_caution = has_a_caution(hit[1]);
            assert_eq!(has_caution, hit.windows(3).any(|words| words == ["Read", "with", "care:"]), "{hit:?}");
            seen[usize::from(has_caution)] += 1;
        }
    }
    assert!(seen[0] + seen[1] > 3 && seen[1] > 1, "{seen:?}");
}

fn has_a_caution(id: &str) -> bool {
    crate::support::shipped().knowledge().note(&id.into()).is_some_and(|note| !note.caution.is_empty())
}

#[test]
fn ranks_stand_in_order_and_each_note_tells_its_place() {
    let caller = Caller::shipped();
    for text in ["IL-6 muscle", "grip strength cut-off", "肌少症 炎症", "mTOR"] {
        let answer = caller.answer(&["search", text]);
        let heads: Vec<(usize, &str)> = answer
            .lines()
            .filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' '))?.split_once("  "))
            .filter_map(|(rank, head)| Some((rank.trim().parse().ok()?, head)))
            .collect();
        let ranks: Vec<usize> = heads.iter().map(|(rank, _)| *rank).collect();
        assert_eq!(ranks, (1..=heads.len()).collect::<Vec<_>>(), "{answer}");
        assert!(heads.len() >= 5 && heads.iter().all(|(_, head)| head.contains("  ")), "{answer}");
    }
}

#[test]
fn exclusion_alone_is_refused() {
    let refused = Caller::small().failure(2, &["search", "--", "-cancer"]);
    assert_snapshot!(refused, @r"
    error: `-cancer` says only what to leave out: add a word to look for
    ");
}

#[test]
fn a_misprint_is_shown_as_it_was_printed() {
    let answer =
        Caller::shipped().answer(&["show", "cancer-sarcopenia/myostatin-inhibition-promising", "--lang", "zh-Hant"]);
    assert!(answer.contains("「肌生长抑制素」") && answer.contains("「肌肉生长抑制素」"), "{answer}");
}
