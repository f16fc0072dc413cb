//! The one error of loading: a folder that cannot be looked at.

use std::io;
use std::path::PathBuf;

/// Why a folder could not be looked at.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is nothing of that name.
    #[error("there is no folder `{}`", path.display())]
    Missing {
        /// The folder asked for.
        path: PathBuf,
    },
    /// It is a file or something else.
    #[error("`{}` is no folder; a knowledge base is one", path.display())]
    NotAFolder {
        /// The path asked for.
        path: PathBuf,
    },
    /// The system refuses.
    #[error("`{}` cannot be read: {source}", path.display())]
    Unreadable {
        /// The path asked for.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The walk has strayed.
    #[error("`{}` has more than {limit} files; that is no knowledge base", path.display())]
    TooManyFiles {
        /// The folder asked for.
        path: PathBuf,
        /// How many are allowed.
        limit: usize,
    },
    /// A file that belongs to no knowledge base.
    #[error("`{}` lies in no knowledge base: no folder above it holds `entities/`, `about.yaml` or `facets.yaml`", path.display())]
    NoRoot {
        /// The file asked for.
        path: PathBuf,
    },
}
