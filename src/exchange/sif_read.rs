//! Reading SIF and what is called so: Cytoscape's, and the signed ones of CARNIVAL, `PyBEL` and `NeKo`.

use std::collections::HashSet;

use super::network::{Edge, Network};
use super::read::{Read, ReadError, Reason, Skipped};
use super::sign_words::effect;
use super::text::decoded;
use crate::model::entity::Entity;

/// Words of a head in the second field.
const HEADS: [&str; 5] = ["interaction", "relation", "sign", "effect", "1"];

/// Reads edges; a name alone is a node without an edge. Fields are parted by tabs where there is any, else by blanks.
pub(super) fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let text = decoded(bytes).ok_or(ReadError::NoText)?;
    let has_tabs = text.contains('\t');
    let mut read = Read::default();
    let (mut known, mut seen) = (HashSet::new(), HashSet::new());
    let mut is_first = true;
    for (line, content) in (1..).zip(text.lines()) {
        let fields: Vec<&str> =
            if has_tabs { content.split('\t').map(str::trim).collect() } else { content.split_whitespace().collect() };
        let mut skip = |reason| read.skipped.push(Skipped { line, reason });
        let is_head = std::mem::take(&mut is_first) && is_head(&fields);
        match fields.as_slice() {
            [] | [""] => is_first = read.network.edges.is_empty() && known.is_empty(),
            _ if content.starts_with('#') => skip(Reason::Comment),
            _ if content.contains('\0') => skip(Reason::NoText),
            _ if is_head => skip(Reason::Head),
            [name] => add(&mut read.network, &mut known, name),
            [_, _] => skip(Reason::Fields),
            [source, word, targets @ ..] => {
                let Some(effect) = effect(word) else {
                    skip(Reason::Sign);
                    continue;
                };
                if source.is_empty() || targets.iter().any(|target| target.is_empty()) {
                    skip(Reason::NoEnd);
                    continue;
                }
                if is_joint(source) || targets.iter().any(|target| is_joint(target)) {
                    skip(Reason::Joint);
                    continue;
                }
                for target in targets {
                    add(&mut read.network, &mut known, source);
                    add(&mut read.network, &mut known, target);
                    if seen.insert((source.to_string(), effect, target.to_string())) {
                        read.network.edges.push(Edge::new(*source, effect, *target));
                    } else {
                        read.skipped.push(Skipped { line, reason: Reason::Repeated });
                    }
                }
            }
        }
    }
    if read.network.edges.is_empty() { Err(ReadError::Empty) } else { Ok(read) }
}

/// Returns `true` if the first line names its fields.
fn is_head(fields: &[&str]) -> bool {
    let [first, second, third] = fields else { return false };
    let word = second.to_lowercase();
    HEADS.contains(&word.as_str()) && (*first == "0" && *third == "2" || word != "1" && third.eq_ignore_ascii_case("target"))
}

/// Returns `true` if a name is that of a node that joins others by a logical and, as logical models have them.
fn is_joint(name: &str) -> bool {
    name.strip_prefix("and").is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()))
}

fn add(network: &mut Network, known: &mut HashSet<String>, id: &str) {
    if known.insert(id.to_owned()) {
        network.nodes.push(Entity::named(id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::effect::Effect;

    fn signs(read: &Read) -> String {
        let sign = |edge: &Edge| if edge.effect == Effect::Correlates { "~" } else { edge.sign_text() };
        read.network.edges.iter().map(sign).collect()
    }

    fn skipped(read: &Read) -> Vec<(usize, Reason)> {
        read.skipped.iter().map(|one| (one.line, one.reason)).collect()
    }

    #[test]
    fn tabs_part_fields_where_there_is_one_and_else_blanks() {
        let blanks = read(b"a activates b c\nb inhibits c\nlone\n").unwrap();
        assert_eq!((signs(&blanks).as_str(), blanks.network.nodes.len()), ("++-", 4));
        let tabs = read("IGF 1\tactivates\tAKT kinase\nAKT kinase ⊣ c\n".as_bytes()).unwrap();
        assert_eq!((signs(&tabs).as_str(), tabs.network.nodes.len()), ("+", 3));
    }

    #[test]
    fn heads_comments_and_joints_are_told_with_their_lines() {
        let head = read(b"0\t1\t2\nA\tactivation\tB\n#x\nA\t-1\tB\nA\t-1\tB\nA\t-\tC\nand1\t1\tC\n").unwrap();
        assert_eq!(signs(&head), "+-");
        assert_eq!(
            skipped(&head),
            [(1, Reason::Head), (3, Reason::Comment), (5, Reason::Repeated), (6, Reason::Sign), (7, Reason::Joint)]
        );
    }

    #[test]
    fn words_for_signs_are_read() {
        let lines = "a\t⊣\tb\na\tpp\tb\na\t?\tb\na\tno effect\tb\na\tstimulation\tb\n";
        assert_eq!(signs(&read(lines.as_bytes()).unwrap()), "-~?0+");
    }
}
