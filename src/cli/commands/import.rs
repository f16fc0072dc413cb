//! `import`

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::cli::document::Document;
use crate::cli::folder::{check_free, write};
use crate::cli::importing;
use crate::cli::session::Session;
use crate::exchange::read::{Form, Reason};
use crate::exchange::table_read::Columns;
use crate::import::Imported;
use crate::model::effect::Sign;
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::line::Line;
use crate::render::role::Role;
use crate::render::shell::word;
use crate::render::view::View;
use crate::render::words::failure::FailureWords;
use crate::render::words::folder::FolderWords;
use crate::render::words::{Phrase, Unit, comma};

/// How many matched names, and how many lines of a reason, are listed.
const LISTED: usize = 10;

/// Make a folder of knowledge of a file of another program: SIF, a table with a head, graphml or JSON
///
/// Tables are known by the names of their columns: those of SIGNOR, `OmniPath` and TRRUST, and any with columns such as source, sign and
/// target. Of graphml and JSON, attributes such as interaction, effect or sign say what an edge does. Names are matched to the knowledge
/// asked, by identifiers and names; conditions are kept where the knowledge has them. The folder stands alone, and may be laid over the
/// knowledge with --add; its source is the file, of the layer imported.
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph import tsv network.tsv -o my-network")]
pub(in crate::cli) struct ImportArgs {
    /// sif; a table: csv, tsv, signor, omnipath, trrust; or graphml, node-link, jgf, cx2, cyjs
    #[arg(value_name = "FORMAT", value_parser = forms(), hide_possible_values = true, ignore_case = true)]
    form: Form,
    /// The file; of csv also a folder that export wrote
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,
    /// Write into this folder, a new one or an empty one
    #[arg(short = 'o', long = "output", value_name = "DIR", required = true, value_hint = clap::ValueHint::DirPath)]
    folder: PathBuf,
    /// The column of what acts, where it is called unusually
    #[arg(long, value_name = "NAME")]
    source_column: Option<String>,
    /// The column of the sign
    #[arg(long, value_name = "NAME")]
    sign_column: Option<String>,
    /// The column of what is acted on
    #[arg(long, value_name = "NAME")]
    target_column: Option<String>,
}

impl ImportArgs {
    /// Writes the folder, if the whole of it has no fault. One that holds something is left as it is.
    pub(in crate::cli) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let (lang, folder) = (session.lang(), self.folder.as_path());
        let shown = folder.display().to_string();
        self.check_columns(lang)?;
        check_free(lang, folder)?;
        let columns = Columns {
            source: self.source_column.clone(),
            sign: self.sign_column.clone(),
            target: self.target_column.clone(),
        };
        let knowledge = session.explorer()?.knowledge();
        let imported = importing::imported(lang, knowledge, &self.file, self.form, &columns)?;
        importing::opened(lang, &imported)?;
        write(lang, folder, imported.files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())))?;
        Ok(Document::printed(session.setting.out.render(&report(lang, &imported, &shown))))
    }

    /// Refuses names of columns for what has no columns to choose from.
    fn check_columns(&self, lang: Lang) -> Result<(), Failure> {
        let columns = [
            ("--source-column", &self.source_column),
            ("--sign-column", &self.sign_column),
            ("--target-column", &self.target_column),
        ];
        let Some((option, _)) = columns.into_iter().find(|(_, column)| column.is_some()) else { return Ok(()) };
        let message = if self.form != Form::Table {
            let tables = Form::IDS.iter().filter(|(_, form)| *form == Form::Table).map(|(id, _)| *id);
            FailureWords::OnlyForFormat.fill(lang, &[option.into(), tables.collect::<Vec<_>>().join(", ").into()])
        } else if self.file.is_dir() {
            FailureWords::Conflict.fill(lang, &[option.into(), self.file.display().to_string().into()])
        } else {
            return Ok(());
        };
        Err(Failure::new("usage", message.plain()))
    }
}

/// Says what was taken, what was matched, and what was not taken.
fn report(lang: Lang, imported: &Imported, shown: &str) -> View {
    let mut view = View::new();
    view.paragraph(FolderWords::Wrote.fill(lang, &[imported.files.len().to_string().into(), shown.into()]));
    let count = |sign: Option<Sign>| imported.relations.get(&sign).copied().unwrap_or_default().to_string();
    let all: usize = imported.relations.values().sum();
    let signs = [Some(Sign::Plus), Some(Sign::Minus), Some(Sign::Unknown), Some(Sign::Zero), None].map(count);
    let mut parts = vec![Line::from(Unit::Relation.count(lang, all))];
    parts.extend(signs.map(Line::from));
    view.paragraph(FolderWords::Taken.fill(lang, &parts));
    let matched = imported.matched.iter().take(LISTED).map(|(name, id)| format!("{name} = {id}"));
    let matched = matched.collect::<Vec<_>>().join(comma(lang));
    let more = if imported.matched.len() > LISTED { format!("{}…", comma(lang)) } else { String::new() };
    let counts = [
        Unit::Entity.count(lang, imported.new + imported.matched.len()).into(),
        imported.matched.len().to_string().into(),
        imported.new.to_string().into(),
    ];
    view.paragraph(FolderWords::Matched.fill(lang, &counts));
    if !matched.is_empty() {
        view.paragraph(format!("  {matched}{more}"));
    }
    let mut reasons: BTreeMap<Reason, Vec<usize>> = BTreeMap::new();
    imported.skipped.iter().for_each(|skipped| reasons.entry(skipped.reason).or_default().push(skipped.line));
    for (reason, lines) in reasons {
        let known: Vec<String> = lines.iter().filter(|line| **line > 0).take(LISTED).map(ToString::to_string).collect();
        let more = if lines.len() > LISTED { format!("{}…", comma(lang)) } else { String::new() };
        let places = if known.is_empty() { String::new() } else { format!("{}{more}", known.join(comma(lang))) };
        let words = if places.is_empty() { FolderWords::LeftOut } else { FolderWords::LeftOutLines };
        view.paragraph(words.fill(lang, &[lines.len().to_string().into(), why(reason).text(lang).into(), places.into()]));
    }
    let folder = word(shown);
    for command in [format!("check {folder}"), format!("--add {folder} stats")] {
        view.paragraph(Line::of(Role::Command, format!("  sarcograph {command}")));
    }
    view
}

fn why(reason: Reason) -> FolderWords {
    match reason {
        Reason::Head => FolderWords::Head,
        Reason::Comment => FolderWords::Comment,
        Reason::Fields => FolderWords::Fields,
        Reason::NoEnd => FolderWords::NoEnd,
        Reason::Sign => FolderWords::Sign,
        Reason::Repeated => FolderWords::Repeated,
        Reason::NoText => FolderWords::Nul,
        Reason::Joint => FolderWords::Joint,
        Reason::OnGiven => FolderWords::OnGiven,
        Reason::Conditional => FolderWords::Conditional,
    }
}

/// Reads the name of a form.
fn forms() -> impl TypedValueParser<Value = Form> {
    PossibleValuesParser::new(Form::IDS.map(|(id, _)| id)).try_map(|id| Form::from_id(&id).ok_or("no such format"))
}
