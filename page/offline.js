'use strict';
// The page as one file: the program itself, compiled to WebAssembly, answers in it. Nothing is fetched.
globalThis.door = (() => {
  const bytesOf = (id) => {
    const text = atob(document.getElementById(id).textContent.trim());
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  };

  // Unpacks gzip (RFC 1952), by the browser where it can.
  const unpacked = async (bytes) => {
    if (typeof DecompressionStream === 'function') {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    }
    return inflated(bytes.subarray(10, bytes.length - 8), new DataView(bytes.buffer).getUint32(bytes.length - 4, true));
  };

  // Unpacks DEFLATE (RFC 1951) for browsers that cannot.
  const inflated = (packed, length) => {
    const out = new Uint8Array(length);
    let at = 0, bit = 0, to = 0;
    const bits = (count) => {
      let value = 0;
      for (let i = 0; i < count; i++) {
        value |= ((packed[at] >> bit) & 1) << i;
        if (++bit === 8) { bit = 0; at++; }
      }
      return value;
    };
    // How many codes have each length, and the symbols in the order of their codes.
    const tree = (lengths) => {
      const counts = new Uint16Array(16), starts = new Uint16Array(17), symbols = new Uint16Array(lengths.length);
      for (const one of lengths) counts[one]++;
      counts[0] = 0;
      for (let i = 1; i < 16; i++) starts[i + 1] = starts[i] + counts[i];
      lengths.forEach((one, symbol) => { if (one) symbols[starts[one]++] = symbol; });
      return { counts, symbols };
    };
    const symbol = ({ counts, symbols }) => {
      let code = 0, first = 0, index = 0;
      for (let size = 1; size < 16; size++) {
        code |= bits(1);
        const count = counts[size];
        if (code - count < first) return symbols[index + code - first];
        index += count;
        first = (first + count) << 1;
        code <<= 1;
      }
      throw new Error('damaged');
    };
    const table = (base, extra) => extra.map((more) => { const value = base; base += 1 << more; return value; });
    const moreLength = [0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5,5,5,5];
    const moreBack = [0,0,0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13];
    const lengthOf = [...table(3, moreLength), 258], backOf = table(1, moreBack);
    moreLength.push(0);
    let isLast = 0;
    while (!isLast) {
      isLast = bits(1);
      const kind = bits(2);
      if (kind === 3) throw new Error('damaged');
      if (kind === 0) {
        if (bit) { bit = 0; at++; }
        const size = packed[at] | (packed[at + 1] << 8);
        out.set(packed.subarray(at + 4, at + 4 + size), to);
        at += 4 + size;
        to += size;
        continue;
      }
      let codes, backs;
      if (kind === 1) {
        codes = tree(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)));
        backs = tree(new Array(30).fill(5));
      } else {
        const many = bits(5) + 257, far = bits(5) + 1, few = bits(4) + 4, small = new Array(19).fill(0);
        const order = [16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15];
        for (let i = 0; i < few; i++) small[order[i]] = bits(3);
        const how = tree(small), lengths = [];
        while (lengths.length < many + far) {
          const one = symbol(how);
          if (one < 16) lengths.push(one);
          else {
            const value = one === 16 ? lengths[lengths.length - 1] : 0;
            let times = one === 16 ? 3 + bits(2) : one === 17 ? 3 + bits(3) : 11 + bits(7);
            while (times--) lengths.push(value);
          }
        }
        codes = tree(lengths.slice(0, many));
        backs = tree(lengths.slice(many));
      }
      for (;;) {
        const one = symbol(codes);
        if (one === 256) break;
        if (one < 256) { out[to++] = one; continue; }
        let size = lengthOf[one - 257] + bits(moreLength[one - 257]);
        const code = symbol(backs), from = to - backOf[code] - bits(moreBack[code]);
        for (let i = 0; size--; i++) out[to++] = out[from + i];
      }
    }
    return out;
  };

  let module, knowledge, engine;

  const called = (name, input) => {
    const room = engine.room(input.length);
    new Uint8Array(engine.memory.buffer, room, input.length).set(input);
    const at = engine[name]();
    const head = new DataView(engine.memory.buffer, at, 10);
    const kind = head.getUint32(0, true), size = head.getUint32(4, true);
    const bytes = new Uint8Array(engine.memory.buffer, at + 10, kind + size).slice();
    return { status: head.getUint16(8, true), kind: new TextDecoder().decode(bytes.subarray(0, kind)), body: bytes.subarray(kind) };
  };

  const start = async () => {
    if (!module) {
      const [code, files] = await Promise.all([unpacked(bytesOf('engine')), unpacked(bytesOf('knowledge'))]);
      module = await WebAssembly.compile(code);
      knowledge = files;
    }
    engine = (await WebAssembly.instantiate(module, {})).exports;
    if (called('open', knowledge).status !== 200) throw new Error('no knowledge');
  };
  // The page paints first.
  let ready = new Promise((go) => addEventListener('load', () => setTimeout(go, 0))).then(start);

  return {
    async ask(address) {
      try {
        await ready;
      } catch {
        return { status: -1, kind: '', body: new Uint8Array() };
      }
      try {
        return called('ask', new TextEncoder().encode(address));
      } catch {
        // It broke down, and its memory with it.
        ready = start();
        return { status: -2, kind: '', body: new Uint8Array() };
      }
    },
    watch() {},
  };
})();
