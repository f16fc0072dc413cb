'use strict';
// The page served by `sarcograph serve`: an address is asked for over HTTP, on this machine.
globalThis.door = {
  async ask(address) {
    let reply;
    try {
      reply = await fetch('/ask/' + address);
    } catch {
      return { status: 0, kind: '', body: new Uint8Array() };
    }
    const body = new Uint8Array(await reply.arrayBuffer());
    return { status: reply.status, kind: reply.headers.get('Content-Type') ?? '', body };
  },

  // Tells when other knowledge answers, or its folder has other faults.
  watch(told) {
    let last = '';
    const look = async () => {
      if (document.hidden) return;
      try {
        const state = await (await fetch('/state')).json();
        const text = JSON.stringify(state);
        if (text !== last) told(state, last !== '');
        last = text;
      } catch {
        if (last !== 'gone') told(null, false);
        last = 'gone';
      }
    };
    look();
    setInterval(look, 2000);
    document.addEventListener('visibilitychange', look);
  },
};
