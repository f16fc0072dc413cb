//! The pages that pictures are drawn on.

use crate::layered::geometry::Size;

/// What a picture is drawn for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// A wide slide, 13⅓ by 7½ inches: 1280 × 720 pixels.
    #[default]
    Wide,
    /// A slide of the older format, 10 by 7½ inches: 960 × 720 pixels.
    Narrow,
    /// A sheet of A4 on its side, 297 by 210 millimetres.
    A4,
    /// As large as the picture is.
    Free,
    /// The upper half of a sheet of A4 between its margins, 180 by 115 millimetres: a picture in a page to hand out.
    HalfA4,
}

impl Page {
    /// All pages that a picture can be asked for on, in the order in which they are listed to readers.
    pub const ALL: [Self; 4] = [Self::Wide, Self::Narrow, Self::A4, Self::Free];

    /// Returns its identifier: `16:9`, `4:3`, `a4` or `free`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Wide => "16:9",
            Self::Narrow => "4:3",
            Self::A4 => "a4",
            Self::Free => "free",
            Self::HalfA4 => "half-a4",
        }
    }

    /// Returns the page of that identifier; upper case counts for nothing. `None` if there is none.
    pub fn from_id(text: &str) -> Option<Self> {
        let folded = text.trim().to_lowercase();
        Self::ALL.into_iter().find(|page| page.id() == folded)
    }

    /// Returns the smallest type that can be read on it, in points: on a slide from the last row, on paper at reading distance.
    pub const fn legible(self) -> f64 {
        match self {
            Self::Wide | Self::Narrow | Self::Free => 12.0,
            Self::A4 | Self::HalfA4 => 8.0,
        }
    }

    /// Returns its size in pixels, 96 to the inch; `None` if it has none.
    pub const fn size(self) -> Option<Size> {
        match self {
            Self::Wide => Some(Size::new(1280.0, 720.0)),
            Self::Narrow => Some(Size::new(960.0, 720.0)),
            Self::A4 => Some(Size::new(1123.0, 794.0)),
            Self::HalfA4 => Some(Size::new(680.0, 435.0)),
            Self::Free => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_name_one_page_each() {
        for page in Page::ALL {
            assert_eq!(Page::from_id(page.id()), Some(page));
        }
        assert_eq!((Page::from_id("A4"), Page::from_id("3:2")), (Some(Page::A4), None));
    }
}
