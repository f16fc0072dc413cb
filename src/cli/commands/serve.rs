//! `serve`

use std::io;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;

use clap::Args;

use crate::cli::exit::Exit;
use crate::cli::refused;
use crate::cli::session::Session;
use crate::cli::streams::Streams;
use crate::page::ReadWords;
use crate::render::failure::Failure;
use crate::render::line::Line;
use crate::render::role::Role;
use crate::render::view::View;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::serve::{Server, Site, Store};

/// The port where none is asked for.
const PORT: u16 = 8642;

/// Open a page on this machine that asks and answers in a browser
///
/// It answers this machine alone, GET alone, and writes nothing. A folder given with --knowledge is read anew whenever it changes;
/// its faults are shown in the page.
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph serve --open")]
pub(in crate::cli) struct ServeArgs {
    /// The port on this machine; 0 takes one that is free [default: 8642]
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Open the page in a browser
    #[arg(long)]
    open: bool,
}

impl ServeArgs {
    /// Serves until Ctrl-C; `read` takes requests that are written as a command. The inner error is one of the streams, a closed pipe above all.
    pub(in crate::cli) fn run(
        &self,
        session: &Session<'_>,
        read: ReadWords,
        streams: &mut Streams<'_>,
    ) -> Result<io::Result<Exit>, Failure> {
        let lang = session.lang();
        let store = Store::open(session.folder_alone("serve")?).map_err(|error| refused::unreadable(lang, &error))?;
        let port = self.port.unwrap_or(PORT);
        let server = Server::bind(port).map_err(|error| unbound(session, port, &error))?;
        let site = Arc::new(Site::new(store, server.port(), session.knowledge_option(), read));
        let stop = server.stop();
        // Where the signal cannot be caught, it ends the program all the same.
        let _ = ctrlc::set_handler(move || stop.stop());
        let address = format!("http://localhost:{}/", server.port());
        if let Err(error) = tell(session, streams, FailureWords::Serving, &address) {
            return Ok(Err(error));
        }
        if self.open
            && !is_opened(&address)
            && let Err(error) = tell(session, streams, FailureWords::NoBrowser, &address)
        {
            return Ok(Err(error));
        }
        let warmed = Arc::clone(&site);
        // Without a thread for it, the first search waits.
        let _ = thread::Builder::new().spawn(move || warmed.warm_up());
        server.run(&site);
        Ok(Ok(Exit::Answered))
    }
}

fn tell(session: &Session<'_>, streams: &mut Streams<'_>, words: FailureWords, address: &str) -> io::Result<()> {
    let mut view = View::new();
    view.paragraph(words.fill(session.lang(), &[Line::of(Role::Command, address)]));
    streams.out.write_all(session.setting.out.render(&view).as_bytes())?;
    streams.out.flush()
}

fn unbound(session: &Session<'_>, port: u16, error: &io::Error) -> Failure {
    let lang = session.lang();
    let free = session.command("serve --port 0");
    let message = match error.kind() {
        io::ErrorKind::AddrInUse => FailureWords::PortInUse.fill(lang, &[port.to_string().into()]),
        _ => FailureWords::NoPort.fill(lang, &[port.to_string().into(), refused::reason(lang, error).into()]),
    };
    Failure::new("unreadable", message.plain()).offering(vec![free])
}

/// Opens an address in the browser of the system; `false` where it has none.
fn is_opened(address: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("explorer", &[]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}
