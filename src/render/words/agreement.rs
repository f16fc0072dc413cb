//! English verbs that agree with the name before them.

/// Chooses the form of each verb written `raise(s)`, `go(es)` or `is(are)`: the singular, unless the subject is a plural.
pub(super) fn agree(template: &str, subject: &str) -> String {
    let is_plural = is_plural(subject);
    [("(s)", "s", ""), ("(es)", "es", ""), ("is(are)", "is", "are")]
        .into_iter()
        .fold(template.to_owned(), |text, (form, singular, plural)| {
            text.replace(form, if is_plural { plural } else { singular })
        })
}

/// Returns `true` if an English name is a plural, by its ending: `cytokines`, not `apoptosis`, `virus`, `stress`, `genetics`, `ROS`.
fn is_plural(name: &str) -> bool {
    let head = name.split(" (").next().unwrap_or_default();
    let word = head.rsplit([' ', '-']).next().unwrap_or_default();
    let is_lower = word.chars().count() > 3 && word.chars().all(|c| !c.is_uppercase() && !c.is_numeric());
    is_lower && word.ends_with('s') && !["ss", "us", "is", "ics"].iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_follow_the_number_of_the_subject() {
        let said = |name: &str| format!("{name} {}", agree("raise(s)", name));
        let names =
            ["IL-6", "catabolic cytokines", "apoptosis", "reactive oxygen species", "ROS", "oxidative stress", "falls"];
        assert_eq!(
            names.map(said),
            [
                "IL-6 raises",
                "catabolic cytokines raise",
                "apoptosis raises",
                "reactive oxygen species raise",
                "ROS raises",
                "oxidative stress raises",
                "falls raise"
            ]
        );
        assert_eq!(agree("{0} is(are) thought to raise {1}", "statins"), "{0} are thought to raise {1}");
    }
}
