//! What a phrase is: a text in three languages with places to fill, and the tables that phrases stand in.

use super::agreement;
use crate::model::fold::is_cjk;
use crate::model::name::Lang;
use crate::render::line::{Line, Run};
use crate::render::role::Role;

/// Declares a table of phrases: a name, then English, simplified and traditional Chinese, with places `{0}`, `{1}`, ….
macro_rules! phrases {
    ($(#[$doc:meta])* $name:ident { $($phrase:ident: $en:literal, $hans:literal, $hant:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($phrase,)* }

        impl $crate::render::words::phrase::Phrase for $name {
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
        self.fill_changed(lang, parts, &[])
    }

    /// The same, with some words of the phrase changed to others.
    fn fill_changed(self, lang: Lang, parts: &[Line], changes: &[(&str, &str)]) -> Line {
        let template = changes.iter().fold(self.text(lang).to_owned(), |text, (from, to)| text.replace(from, to));
        if lang.is_chinese() {
            return spaced(&Line::fill(&template, parts));
        }
        let subject = parts.first().map(Line::plain).unwrap_or_default();
        Line::fill(&agreement::agree(&template, &subject), parts)
    }
}

/// Puts a blank between Chinese characters and Latin or Greek letters and digits, where runs or words meet without one. Commands
/// stay as they are typed.
fn spaced(line: &Line) -> Line {
    let is_western = |c: char| c.is_alphanumeric() && !is_cjk(c);
    let mut last: Option<char> = None;
    line.runs().iter().fold(Line::new(), |spaced, Run { text, role, link }| {
        let written = |text: &str| {
            let line = Line::of(*role, text);
            link.iter().fold(line, |line, link| line.linked(link))
        };
        if *role == Role::Command {
            last = text.chars().last();
            return spaced.then(written(text));
        }
        let mut content = String::with_capacity(text.len() + 4);
        for character in text.chars() {
            if last.is_some_and(|last| is_cjk(last) && is_western(character) || is_western(last) && is_cjk(character)) {
                content.push(' ');
            }
            content.push(character);
            last = Some(character);
        }
        spaced.then(written(&content))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_and_latin_are_parted_by_a_blank() {
        let line = Line::of(Role::Name, "TNF-α").text("降低").text("肌肉量：4步");
        assert_eq!(spaced(&line).plain(), "TNF-α 降低肌肉量：4 步");
        assert_eq!(spaced(&Line::of(Role::Command, "show 维生素D")).plain(), "show 维生素D");
    }
}
