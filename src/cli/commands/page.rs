//! `page`

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::cli::document::Document;
use crate::cli::refused;
use crate::cli::session::Session;
use crate::explorer::OpenError;
use crate::load;
use crate::page::bundle;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;

/// Where the engine is built, below the folder of builds.
const ENGINE: &str = "wasm32-unknown-unknown/wasm/sarcograph_engine.wasm";
/// How the engine is built, in a clone of the repository.
const BUILDING: [&str; 2] = ["rustup target add wasm32-unknown-unknown", "cargo engine"];

/// Write the knowledge as one page that answers offline: to send, to open from disk, to put anywhere
///
/// The page holds this program, compiled to WebAssembly, and the knowledge asked; it fetches nothing. The engine changes only with
/// the program, and is built once.
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph page -o muscle.html")]
pub(in crate::cli) struct PageArgs {
    /// Write to this file, such as muscle.html
    #[arg(short = 'o', long = "output", value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,
    /// The engine [default: where it is built]
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    engine: Option<PathBuf>,
}

impl PageArgs {
    pub(in crate::cli) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let lang = session.lang();
        let folder = session.folder_alone("page")?;
        let (path, engine) = self.engine(session)?;
        if !engine.starts_with(b"\0asm") {
            let message = FailureWords::NoWasm.fill(lang, &[path.display().to_string().into()]);
            return Err(Failure::new("unreadable", message.plain()).offering(BUILDING.map(str::to_owned).to_vec()));
        }
        let loaded = match folder {
            Some(folder) => load::folder(folder).map_err(|error| refused::unreadable(lang, &error))?,
            None => load::embedded(),
        };
        // What has an error answers nothing, in a page too.
        let Some(knowledge) = &loaded.knowledge else {
            let error = OpenError::Faulty(Box::new(loaded));
            return Err(refused::open(lang, session.setting.err.colour, folder, error));
        };
        let files = &loaded.files;
        let texts: Vec<_> = files.ids().map(|id| (files.path(id).to_owned(), files.text(id).to_owned())).collect();
        let compress = |bytes: &[u8]| compressed(bytes).map_err(|error| refused::internal(lang, &error));
        let title = knowledge.about.title.in_lang(lang).0;
        let title = if title.is_empty() { "sarcograph" } else { &title };
        let text = bundle::file(&compress(&engine)?, &compress(bundle::files_in_json(&texts).as_bytes())?, title);
        let is_standard = self.file == Path::new("-");
        let file = (!is_standard).then(|| self.file.clone());
        Ok(Document { file, ..Document::made(text.into_bytes()) })
    }

    /// Reads the engine from the file given, else from where it is built: beside the program, or below the current folder.
    fn engine(&self, session: &Session<'_>) -> Result<(PathBuf, Vec<u8>), Failure> {
        let lang = session.lang();
        if let Some(path) = &self.engine {
            let bytes = fs::read(path).map_err(|error| {
                let parts = [path.display().to_string().into(), refused::reason(lang, &error).into()];
                Failure::new("unreadable", FailureWords::Unreadable.fill(lang, &parts).plain())
            })?;
            return Ok((path.clone(), bytes));
        }
        let program = std::env::current_exe().ok();
        let beside =
            program.iter().flat_map(|program| program.ancestors().skip(1).take(3)).map(|folder| folder.join(ENGINE));
        let places = beside.chain([Path::new("target").join(ENGINE)]);
        let found = places.into_iter().find_map(|path| Some((path.clone(), fs::read(&path).ok()?)));
        found.ok_or_else(|| {
            let message = FailureWords::NoEngine.text(lang);
            Failure::new("unreadable", message).offering(BUILDING.map(str::to_owned).to_vec())
        })
    }
}

/// Compresses with gzip. The same bytes give the same: no time is written.
fn compressed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
