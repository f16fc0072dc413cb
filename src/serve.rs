//! Floor 10: the page and its answers over HTTP, for this machine alone.
//!
//! A [`Server`] listens on the loopback interface and answers GET: `/` is the page, `/ask/` and an address of
//! [`page`](crate::page) its answer, `/state` which knowledge answers and what is wrong with it. Nothing is written. A request that
//! names another host is refused, so that no page from elsewhere reads answers by a name that leads here. Each connection has a thread
//! of its own, of which there are at most [`MAX_CONNECTIONS`], and limits of time for what it sends and takes; no more answers are
//! worked out at once than there are processors, and a bounded number waits.

mod connection;
mod gate;
mod head;
mod response;
mod site;
mod store;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use self::gate::Gate;
pub use self::head::Head;
pub use self::response::Response;
pub use self::site::Site;
pub use self::store::Store;

/// How many connections are open at once; those beyond are told to come again.
pub const MAX_CONNECTIONS: usize = 1024;

/// A server that listens.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    stop: Arc<AtomicBool>,
}

/// Stops a server from elsewhere.
#[derive(Clone)]
pub struct Stop {
    flag: Arc<AtomicBool>,
    address: SocketAddr,
}

impl Server {
    /// Listens on a port of 127.0.0.1; 0 takes one that is free.
    ///
    /// # Errors
    ///
    /// The port is in use, or not allowed.
    pub fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address, stop: Arc::new(AtomicBool::new(false)) })
    }

    /// Returns the port that it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Returns what stops it.
    pub fn stop(&self) -> Stop {
        Stop { flag: Arc::clone(&self.stop), address: self.address }
    }

    /// Answers until it is stopped. Connections that are open then are closed with their next answer, or when their time is over.
    pub fn run(self, site: &Arc<Site>) {
        let (open, gate) = (Arc::new(AtomicUsize::new(0)), Arc::new(Gate::new()));
        for stream in self.listener.incoming() {
            if self.stop.load(Ordering::SeqCst) {
                break;
            }
            let Ok(stream) = stream else {
                // Too many open files, above all: others will be closed.
                thread::sleep(Duration::from_millis(20));
                continue;
            };
            if open.fetch_add(1, Ordering::SeqCst) >= MAX_CONNECTIONS {
                connection::refuse(&stream);
                open.fetch_sub(1, Ordering::SeqCst);
                continue;
            }
            let (site, gate, stop) = (Arc::clone(site), Arc::clone(&gate), Arc::clone(&self.stop));
            let closing = Closing(Arc::clone(&open));
            let answer = move || {
                let _closing = closing;
                connection::answer(&stream, &site, &gate, &stop);
            };
            // Where there is no thread left, the connection is closed, and its place is free again.
            let _ = thread::Builder::new().name("connection".to_owned()).spawn(answer);
        }
    }
}

impl Stop {
    /// Stops the server: it takes no further connection, and [`Server::run`] returns.
    pub fn stop(&self) {
        self.flag.store(true, Ordering::SeqCst);
        // Wakes the server up, which waits for a connection.
        let _ = TcpStream::connect_timeout(&self.address, Duration::from_secs(1));
    }
}

/// Frees the place of a connection when it ends, however it does.
struct Closing(Arc<AtomicUsize>);

impl Drop for Closing {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
