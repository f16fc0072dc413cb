'use strict';
// The shell of the page. It knows one function, `door.ask(address)`, and shows what that answers; it decides nothing.
(() => {
  const SMALL = 700;
  let start = null; // What the page begins with, in the reader's language: examples, themes, and the words of the page.
  let words = {};
  let shown = { address: '', lang: '', labels: '' };
  let turn = 0;
  let opener = null;

  // ---- Elements

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, '');
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.flat().filter((child) => child != null && child !== false));
    return element;
  };
  const fill = (template, ...parts) => (template ?? '').replace(/\{(\d)\}/g, (place, at) => parts[at] ?? place);
  const text = (reply) => new TextDecoder().decode(reply.body);

  // ---- Addresses

  // The fragment of a link: an address, in the language of the reader.
  const fragment = (address, changes = {}) => {
    const { lang, labels } = { ...shown, ...changes };
    const more = [lang && `lang=${lang}`, labels && `labels=${labels}`].filter(Boolean).join('&');
    return '#' + address + (more ? (address.includes('?') ? '&' : '?') + more : '');
  };
  const link = (label, to, attributes = {}) => make('a', { href: fragment(to), ...attributes }, label);

  const read = () => {
    const whole = location.hash.slice(1);
    const [path, rest = ''] = whole.split(/\?(.*)/s);
    const kept = [], own = {};
    for (const pair of rest.split('&').filter(Boolean)) {
      const [name, value = ''] = pair.split(/=(.*)/s);
      if (name === 'lang' || name === 'labels') own[name] = decode(value);
      else if (name !== 'as' && name !== 'narrow') kept.push(pair);
    }
    const address = path + (kept.length ? '?' + kept.join('&') : '');
    const lang = /^(en|zh-Hans|zh-Hant)$/.test(own.lang) ? own.lang : shown.lang || preferred();
    return { address, lang, labels: own.labels ?? '' };
  };
  const decode = (value) => {
    try {
      return decodeURIComponent(value);
    } catch {
      return value;
    }
  };
  const preferred = () => {
    for (const tag of navigator.languages ?? [navigator.language]) {
      if (/^zh-(hant|tw|hk|mo)/i.test(tag)) return 'zh-Hant';
      if (/^zh/i.test(tag)) return 'zh-Hans';
      if (/^en/i.test(tag)) return 'en';
    }
    return 'en';
  };

  const ask = (address, manner) => {
    const more = Object.entries(manner).filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return door.ask(address + (address.includes('?') ? '&' : '?') + more.join('&'));
  };
  const view = async (address) => {
    const narrow = innerWidth < SMALL ? '1' : '';
    const reply = await ask(address, { as: 'view', lang: shown.lang, labels: shown.labels, narrow });
    const broken = { 0: words.unreachable, '-1': words.damaged ?? DAMAGED, '-2': words.restarted }[reply.status];
    if (broken) return { broken };
    try {
      return JSON.parse(text(reply));
    } catch {
      return { broken: text(reply) };
    }
  };
  // Before the words of the page are there.
  const DAMAGED = 'The program in this page cannot be started: the file is damaged, or this browser does not run WebAssembly. '
    + 'Get the file again, or use a newer browser. 页面里的程序无法启动：文件已损坏，或浏览器不支持 WebAssembly。';
  const UNREACHABLE = 'The program does not answer: start `sarcograph serve` again, then reload this page. '
    + '程序没有回应：请重新运行 sarcograph serve，再刷新本页。';

  // ---- The frame: box, language, what is wrong

  const main = make('main', { id: 'main', tabindex: '-1' });
  const notice = make('div', { role: 'status' });
  const toast = make('div', { class: 'toast', role: 'status' });
  const skip = make('a', { class: 'skip', href: '#main' });
  const brand = make('a', { class: 'brand', href: '#' }, 'sarcograph');
  const box = make('input', {
    type: 'text', id: 'box', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'meant', 'aria-autocomplete': 'list',
    autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: '300',
  });
  const meant = make('ul', { id: 'meant', class: 'meant', role: 'listbox', hidden: true });
  const go = make('button', { type: 'submit' });
  const langs = make('select', { class: 'lang' });
  const form = make('form', { class: 'ask', role: 'search' }, box, go, meant);
  const panel = make('aside', { class: 'panel', hidden: true, role: 'dialog' });

  skip.addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });

  const say = (message, copy) => {
    toast.replaceChildren(message);
    if (copy != null) {
      const field = make('input', { readonly: true, value: copy, 'aria-label': message });
      toast.append(make('br'), field);
      field.select();
    }
    clearTimeout(say.timer);
    say.timer = setTimeout(() => toast.replaceChildren(), copy == null ? 1800 : 12000);
  };
  const copied = async (value) => {
    try {
      await navigator.clipboard.writeText(value);
      say(words.copied);
    } catch {
      say(words.notCopied, value);
    }
  };

  // ---- The one box

  let options = [], chosen = -1, typed = 0;
  const choose = (at) => {
    chosen = at;
    [...meant.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    if (at >= 0) {
      box.setAttribute('aria-activedescendant', `meant-${at}`);
      meant.children[at].scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    meant.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const suggest = async () => {
    const own = ++typed, value = box.value.trim();
    if (!value) {
      options = [];
      close();
      return;
    }
    const reply = await ask(`suggest?text=${encodeURIComponent(value)}`, { lang: shown.lang });
    if (own !== typed || reply.status !== 200) return;
    options = JSON.parse(text(reply)).meant;
    meant.replaceChildren(...options.map((one, at) => make(
      'li', { role: 'option', id: `meant-${at}`, 'aria-selected': 'false', onmousedown: (event) => event.preventDefault(), onclick: () => follow(one) },
      make('span', {}, one.label), make('small', {}, one.what),
    )));
    meant.hidden = options.length === 0 || document.activeElement !== box;
    box.setAttribute('aria-expanded', String(!meant.hidden));
    choose(-1);
  };
  const follow = (one) => {
    typed++;
    close();
    box.value = '';
    options = [];
    location.hash = fragment(one.to);
  };
  box.addEventListener('input', suggest);
  box.addEventListener('focus', () => box.value && suggest());
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    const count = meant.hidden ? 0 : options.length;
    if (event.key === 'ArrowDown' && count) choose((chosen + 1) % count);
    else if (event.key === 'ArrowUp' && count) choose((chosen + count - 1 + (chosen < 0 ? 1 : 0)) % count);
    else if (event.key === 'Escape' && count) close();
    else return;
    event.preventDefault();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const at = chosen;
    if (at < 0) await suggest();
    const one = options[Math.max(at, 0)];
    if (one) follow(one);
  });
  langs.addEventListener('change', () => {
    location.hash = fragment(read().address, { lang: langs.value });
  });

  // ---- Text

  const run = ({ text: content, role, to }) => {
    if (!to) return role ? make(role === 'command' ? 'code' : 'span', { class: role }, content) : content;
    const attributes = { class: role };
    // A bare arrow is named for those who hear it.
    if (to.startsWith('show/relation:')) Object.assign(attributes, { 'data-panel': to, title: relation(to), 'aria-label': relation(to) });
    return link(content, to, attributes);
  };
  const relation = (to) => decode(to.slice('show/relation:'.length)).replaceAll('/', ' ').replaceAll('-', ' ');
  const line = (runs) => runs.map(run);
  const plain = (runs) => runs.map((one) => one.text).join('');
  const row = ({ depth, lead, details, prose }) => make(
    'li', { class: [depth ? `d${Math.min(depth, 3)}` : '', prose ? 'prose' : ''].filter(Boolean).join(' ') || false },
    line(lead), details.map((one) => [' ', make('span', { class: 'detail' }, line(one))]).flat(),
  );
  const block = (one, heading) => {
    if (one.heading) return make(heading, {}, line(one.heading));
    if (one.paragraph) return make('p', {}, line(one.paragraph));
    if (one.rows) return make('ul', {}, one.rows.map(row));
    const { head, rows, numeric } = one.table;
    const has = head.some((cell) => cell.length);
    return make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': plain(head.flat()) || '—' }, make(
      'table', { class: numeric ? 'numeric' : false },
      has && make('thead', {}, make('tr', {}, head.map((cell) => make(cell.length ? 'th' : 'td', cell.length ? { scope: 'col' } : {}, line(cell))))),
      make('tbody', {}, rows.map((cells) => make('tr', {}, cells.map((cell) => make('td', {}, line(cell)))))),
    ));
  };
  const blocks = (answer, heading = 'h2') => {
    const verdict = plain(answer.verdict);
    let isTold = !verdict;
    const told = answer.blocks.filter((one) => {
      if (isTold || !one.paragraph || plain(one.paragraph) !== verdict) return true;
      isTold = true;
      return false;
    });
    return told.map((one) => block(one, heading));
  };
  const chips = (choices, attributes = {}) => make(
    'ul', { class: 'chips', ...attributes },
    choices.map((one) => make('li', {}, link(one.label, one.to, { 'aria-current': one.on ? 'true' : false }))),
  );

  const message = (reply) => {
    try {
      const told = JSON.parse(text(reply));
      return told.message ?? told.error?.message ?? text(reply);
    } catch {
      return text(reply) || words.unreachable;
    }
  };

  // ---- Pictures

  const picture = (answer) => {
    const { svg, nodes, edges, entities } = answer.picture;
    const tools = [
      make('span', {}, words.save),
      ...saves(answer),
      copyLink(answer),
      make('button', { type: 'button', onclick: () => print() }, words.print),
      labels(),
    ];
    const figure = make('figure', {});
    if (!svg) {
      figure.append(make('figcaption', {}, make('p', {}, fill(words.tooLarge, entities))), make('div', { class: 'tools' }, tools));
      return figure;
    }
    const drawn = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
    drawn.setAttribute('role', 'group');
    drawn.setAttribute('aria-label', `${words.picture}: ${answer.title}`);
    drawn.querySelector(':scope > desc')?.remove();
    const isChanged = nodes.concat(edges).some((one) => one.gone);
    for (const part of [...nodes, ...edges]) {
      const group = drawn.querySelector(`#${CSS.escape(part.id)}`);
      if (!group) continue;
      group.classList.toggle('gone', Boolean(part.gone));
      group.setAttribute('tabindex', '0');
      group.setAttribute('role', 'button');
      // What is written on it is part of its name.
      const title = group.querySelector(':scope > title');
      const name = title?.textContent || part.told;
      title?.remove();
      group.querySelectorAll('tspan + tspan').forEach((one) => one.before(' '));
      const written = [...group.querySelectorAll('text')].map((one) => one.textContent).join(' ');
      const spoken = name.replace(/\s*[([（]/g, ' – ').replace(/[)\]）]/g, '');
      group.setAttribute('aria-label', !written || spoken.includes(written) ? spoken : `${spoken} – ${written}`);
      const shows = () => openPanel(part.to, group, part.pushes);
      group.addEventListener('click', shows);
      group.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          shows();
        }
      });
      // Arrows are thin, and fingers are not.
      if (group.classList.contains('edge')) {
        for (const path of [...group.querySelectorAll(':scope > path')]) {
          const wide = path.cloneNode();
          wide.setAttribute('class', 'hit');
          wide.setAttribute('stroke', '#000');
          wide.setAttribute('stroke-opacity', '0');
          wide.setAttribute('stroke-width', '16');
          wide.removeAttribute('stroke-dasharray');
          group.prepend(wide);
        }
      }
    }
    const sheet = make('div', { class: 'sheet' }, drawn);
    // A large picture is wider than its place rather than too small to read.
    const wanted = Number(drawn.getAttribute('width'));
    const room = Math.min(innerWidth, 1360) * (innerWidth < 1080 ? .94 : .56);
    if (wanted * .72 > room * 1.15) {
      sheet.classList.add('wide');
      drawn.style.width = `max(100%, ${Math.round(wanted * .72)}px)`;
    }
    const travel = travelling(answer, drawn);
    figure.append(
      sheet,
      ...travel,
      make('figcaption', {}, words.pictureHelp, isChanged ? ` ${words.changed}.` : ''),
      make('div', { class: 'tools' }, tools),
    );
    return figure;
  };

  const copyLink = (answer) => (
    make('button', { type: 'button', onclick: () => copied(location.href.split('#')[0] + fragment(answer.address)) }, words.copyLink));

  // How a change travels: which way each box goes, and when it is reached.
  const MARKS = { rises: '▲', falls: '▼', unclear: '?' };
  const travelling = (answer, drawn) => {
    const { nodes, edges } = answer.picture;
    const reached = nodes.filter((node) => node.way);
    if (!reached.length) return [];
    const groupOf = (part) => drawn.querySelector(`#${CSS.escape(part.id)}`);
    for (const node of reached) {
      const group = groupOf(node), rect = group?.querySelector('rect');
      if (!rect) continue;
      const mark = document.createElementNS(drawn.namespaceURI, 'text');
      const at = (name) => Number(rect.getAttribute(name));
      mark.setAttribute('x', at('x') + at('width') - 3);
      mark.setAttribute('y', at('y') + 5);
      mark.setAttribute('class', `way ${node.way}`);
      mark.textContent = MARKS[node.way];
      group.append(mark);
      group.setAttribute('aria-label', `${group.getAttribute('aria-label')} ${MARKS[node.way]} ${words[node.way]}`);
    }
    const last = Math.max(...reached.map((node) => node.step));
    const told = make('p', { class: 'travel', 'aria-live': 'polite' });
    let step = last, timer = 0;
    const go = (to) => {
      step = to;
      for (const part of [...nodes, ...edges]) groupOf(part)?.classList.toggle('ahead', (part.step ?? last) > step);
      const now = reached.filter((node) => node.step === step);
      told.replaceChildren(fill(words.atStep, step, last), ' ', ...now.flatMap((node, at) => (
        [at ? ', ' : '', make('span', { class: { rises: 'raises', falls: 'lowers' }[node.way] ?? 'unclear' }, MARKS[node.way]), ` ${node.told}`])));
    };
    const on = () => {
      clearInterval(timer);
      go(0);
      timer = setInterval(() => (step < last && told.isConnected ? go(step + 1) : clearInterval(timer)), 1100);
    };
    const move = (by) => {
      clearInterval(timer);
      go(Math.min(last, Math.max(0, step + by)));
    };
    const button = (label, act, name) => make('button', { type: 'button', onclick: act, 'aria-label': name }, label);
    return [make('div', { class: 'tools' }, button(`▶ ${words.play}`, on), button('◀', () => move(-1), fill(words.atStep, '−1', last)), button('▶', () => move(1), words.next)), told];
  };

  const saves = (answer) => start.formats.map(([as, ending]) => (
    make('button', { type: 'button', onclick: () => save(answer, as, ending) }, ending.toUpperCase())));

  const labels = () => {
    const other = shown.lang === 'en' ? 'en,zh-Hans' : `${shown.lang},en`;
    const own = start?.langs.find(([tag]) => tag === shown.lang)?.[1] ?? shown.lang;
    const field = make(
      'select', { 'aria-label': words.labels, onchange: () => { location.hash = fragment(read().address, { labels: field.value }); } },
      make('option', { value: '' }, own), make('option', { value: other, selected: Boolean(shown.labels) }, words.labelsBoth),
    );
    return field;
  };

  const save = async (answer, as, ending) => {
    const has = answer.picture ? shown.labels : '';
    const manner = { lang: shown.lang, labels: has };
    let reply = await ask(answer.address, { as, ...manner });
    let blob = null;
    // The page as one file carries no font: its browser makes the pixels.
    if (as === 'png' && reply.status !== 200) {
      reply = await ask(answer.address, { as: 'svg', ...manner });
      blob = reply.status === 200 ? await pixels(new Blob([reply.body], { type: reply.kind })) : null;
    }
    if (reply.status !== 200) {
      say(message(reply));
      return;
    }
    blob ??= new Blob([reply.body], { type: reply.kind });
    const name = answer.address.split('?')[0].replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 80) || 'answer';
    const url = URL.createObjectURL(blob);
    make('a', { href: url, download: `${name}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  };
  const pixels = async (svg) => {
    const image = new Image();
    image.src = URL.createObjectURL(svg);
    await image.decode();
    const canvas = make('canvas', { width: image.naturalWidth * 2, height: image.naturalHeight * 2 });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return new Promise((done) => canvas.toBlob(done, 'image/png'));
  };

  // ---- The panel: what stands behind an arrow or a box

  const openPanel = async (addresses, from, pushes) => {
    const answers = await Promise.all(addresses.slice(0, 6).map(view));
    document.querySelectorAll('.on').forEach((one) => one.classList.remove('on'));
    from?.classList?.add('on');
    opener = from ?? opener;
    const cite = (answer) => make('button', {
      type: 'button',
      onclick: async () => {
        const address = answer.address.replace(/^show\//, 'cite/');
        copied(text(await ask(address, { as: 'text', lang: shown.lang })));
      },
    }, words.copyCitation);
    const shut = make('button', { type: 'button', class: 'shut', 'aria-label': words.close, onclick: closePanel }, '×');
    const parts = answers.map((answer) => {
      if (!answer.blocks || answer.refused) return make('p', {}, answer.broken ?? answer.refused?.message ?? answer.error?.message);
      const [first, ...rest] = blocks(answer, 'h3');
      const head = make('h2', {}, link(first?.textContent ?? answer.title, answer.address));
      return make('section', { class: 'answer' }, head, rest, make('div', { class: 'tools' }, cite(answer)), answer.next.length && chips(answer.next));
    });
    panel.replaceChildren(make('header', {}, make('span', { class: 'faint' }, answers[0]?.label ?? ''), shut), pushes?.length ? chips(pushes) : '', ...parts);
    panel.setAttribute('aria-label', answers[0]?.title || words.picture);
    panel.hidden = false;
    panel.scrollTop = 0;
    shut.focus({ preventScroll: true });
  };
  const closePanel = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    document.querySelectorAll('.on').forEach((one) => one.classList.remove('on'));
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closePanel();
    if (event.key === '/' && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement?.tagName ?? '')) {
      event.preventDefault();
      box.focus();
    }
  });
  document.addEventListener('click', (event) => {
    const to = event.target.closest?.('[data-panel]');
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openPanel([to.dataset.panel], to);
  });

  // ---- Pages

  const beginning = () => {
    const themes = start.themes.map((theme) => make(
      'details', {}, make('summary', {}, theme.label, ' ', make('small', {}, String(theme.mechanisms.length))),
      make('ul', {}, theme.mechanisms.map((one) => make('li', {}, link(one.label, one.to)))),
    ));
    const examples = start.questions.map((one) => make(
      'a', { href: fragment(one.to) }, make('small', {}, one.label), make('strong', {}, one.what),
    ));
    const part = (title, content, count) => (count ? [make('h2', {}, title), content] : []);
    main.replaceChildren(
      make('h1', { tabindex: '-1' }, start.about || 'sarcograph'), make('p', { class: 'about' }, start.counts),
      ...part(words.lookFrom, chips(start.entities, { class: 'chips strong' }), start.entities.length),
      ...part(words.questions, make('div', { class: 'cards' }, examples), examples.length),
      ...part(words.stories, make('div', { class: 'cards' }, themes), themes.length),
      ...part(words.more, chips(start.more), start.more.length),
      footer(),
    );
    document.title = start.about ? `sarcograph – ${start.about}` : 'sarcograph';
  };
  const footer = () => make('footer', {}, `${start.program}${start.hash ? ' · ' + start.hash.slice(0, 12) : ''}`);

  const answered = (answer) => {
    const title = answer.title || answer.label;
    document.title = `${title} – sarcograph`;
    const has = answer.picture && !answer.broken;
    const names = [answer.title ? make('span', { class: 'faint' }, answer.label) : null, make('h1', { tabindex: '-1' }, title)];
    const tabs = answer.questions.length > 1 && make(
      'nav', { class: 'tabs', 'aria-label': title }, answer.questions.map((one) => link(one.label, one.to, { 'aria-current': one.on ? 'page' : false })),
    );
    // A second name is asked for in the one box, behind the first.
    if (tabs && answer.title && !answer.address.startsWith('what-if') && !answer.title.includes('→')) {
      tabs.append(make('button', {
        type: 'button',
        onclick: () => {
          box.value = `${answer.title} → `;
          box.focus();
          suggest();
        },
      }, words.effectOn));
    }
    const switches = [
      answer.conditions.length && [make('span', {}, words.conditions), chips(answer.conditions, { 'aria-label': words.conditions })],
      answer.pushes?.length && [make('span', {}, words.push), chips(answer.pushes, { 'aria-label': words.push })],
      answer.documents && chips([answer.documents]),
    ].flat();
    const children = [...names, tabs];
    if (answer.verdict.length) children.push(make('p', { class: 'verdict' }, line(answer.verdict)));
    if (switches.some(Boolean)) children.push(make('div', { class: 'switches' }, switches.filter(Boolean)));
    const told = make('section', { class: 'answer' }, blocks(answer));
    if (has) children.push(make('div', { class: 'two has-picture' }, picture(answer), told));
    else {
      children.push(make('div', { class: 'two' }, told), make('div', { class: 'tools' }, make('span', {}, words.save), saves(answer).filter((one, at) => start.texts.includes(start.formats[at][0])), copyLink(answer)));
    }
    if (answer.next.length) children.push(make('div', { class: 'next' }, make('h2', {}, words.seeAlso), chips(answer.next)));
    children.push(make('details', { class: 'command-line' }, make('summary', {}, words.command), make('code', {}, answer.command)), footer());
    main.replaceChildren(...children.filter(Boolean));
    quiz(answer, told);
    // A wide picture begins in its middle.
    for (const sheet of main.querySelectorAll('.sheet')) sheet.scrollLeft = (sheet.scrollWidth - sheet.clientWidth) / 2;
  };

  const refused = (answer) => {
    const { message, near } = answer.refused;
    document.title = `${message} – sarcograph`;
    main.replaceChildren(
      make('h1', { tabindex: '-1' }, answer.title || answer.label || 'sarcograph'), make('p', { class: 'verdict' }, message),
      ...(near.length ? [make('h2', {}, words.nearest), chips(near)] : []),
      make('p', {}, link(words.start, '')),
    );
  };

  const broken = (sentence) => {
    main.replaceChildren(make('h1', { tabindex: '-1' }, 'sarcograph'), make('p', { class: 'notice' }, sentence));
  };

  // ---- A quiz on a mechanism: which way does each step go? The answer is shown with its source.

  const quiz = (answer, below) => {
    if (!answer.address.startsWith('show/mechanism:') || !answer.picture?.edges.length) return;
    const steps = answer.blocks.filter((one) => one.rows).flatMap((one) => one.rows)
      .map((one) => one.lead.filter((part) => part.text.trim()))
      .filter((lead) => lead.length >= 3 && ['raises', 'lowers'].includes(lead[1].role) && lead[1].to && lead[2].role === 'name');
    if (steps.length < 2) return;
    let at = 0, right = 0;
    const place = make('div', { class: 'quiz', 'aria-live': 'polite' });
    const end = () => place.replaceChildren(
      make('strong', {}, `${words.quizEnd}: ${fill(words.quizScore, right, steps.length)}`), ' ',
      make('button', { type: 'button', onclick: () => { at = 0; right = 0; next(); } }, words.quiz),
    );
    const next = () => {
      if (at >= steps.length) return end();
      const [from, mark, to] = steps[at];
      const guess = (role) => {
        at++;
        const isRight = role === mark.role;
        right += isRight;
        place.replaceChildren(
          make('p', {}, make('strong', {}, isRight ? words.quizRight : words.quizWrong), ' ', line([from, { text: ' ' }, mark, { text: ' ' }, to])),
          make('p', { class: 'faint' }, fill(words.quizScore, right, at)),
          make('ul', { class: 'chips' }, make('li', {}, make('button', { type: 'button', onclick: next }, words.next))),
        );
        const own = place.firstChild;
        view(mark.to).then((source) => source.blocks && own.isConnected && place.append(make('blockquote', {}, blocks(source, 'h3'))));
      };
      place.replaceChildren(
        make('p', {}, make('span', { class: 'faint' }, `${at + 1}/${steps.length} `), make('strong', {}, `${from.text} ? ${to.text}`)),
        make('p', {}, words.quizAsk),
        make('ul', { class: 'chips' }, [['raises', `→ ${words.raise}`], ['lowers', `⊣ ${words.lower}`]].map(([role, label]) => (
          make('li', {}, make('button', { type: 'button', onclick: () => guess(role) }, label))))),
      );
    };
    const begin = make('button', { type: 'button', onclick: () => { begin.replaceWith(place); next(); } }, words.quiz);
    below.append(make('div', { class: 'tools' }, begin));
  };

  // ---- From one page to the next

  const show = async (isFirst, isAgain) => {
    const own = ++turn, asked = read();
    const isOther = !start || asked.lang !== shown.lang;
    shown = asked;
    document.documentElement.lang = shown.lang;
    if (!isAgain) closePanel();
    const waiting = setTimeout(() => {
      main.setAttribute('aria-busy', 'true');
      if (own === turn) main.prepend(make('p', { class: 'waiting', role: 'status' }, words.waiting ?? '…'));
    }, 200);
    try {
      if (isOther || isAgain) await begun();
      if (own !== turn) return;
      if (!start) return;
      brand.href = fragment('');
      if (!shown.address) {
        beginning();
      } else {
        const answer = await view(shown.address);
        if (own !== turn) return;
        if (answer.broken) broken(answer.broken);
        else if (answer.refused) refused(answer);
        else if (answer.error) broken(answer.error.message);
        else if (!answer.blocks) beginning();
        else answered(answer);
      }
    } finally {
      clearTimeout(waiting);
      if (own === turn) {
        main.removeAttribute('aria-busy');
        main.querySelectorAll(':scope > .waiting').forEach((one) => one.remove());
        document.body.dataset.shown = location.hash;
      }
    }
    if (!isFirst && !isAgain) {
      scrollTo(0, 0);
      main.querySelector('h1')?.focus({ preventScroll: true });
    }
  };

  const begun = async () => {
    const reply = await ask('start', { lang: shown.lang });
    if (reply.status !== 200) {
      start = null;
      broken({ 0: UNREACHABLE, '-1': DAMAGED }[reply.status] ?? text(reply));
      return;
    }
    start = JSON.parse(text(reply));
    // What the language was read as.
    shown.lang = start.lang;
    document.documentElement.lang = start.lang;
    words = start.words;
    skip.textContent = words.skip;
    go.textContent = words.ask;
    box.placeholder = words.box;
    box.setAttribute('aria-label', words.box);
    meant.setAttribute('aria-label', words.nearest);
    langs.setAttribute('aria-label', words.language);
    langs.replaceChildren(...start.langs.map(([tag, name]) => make('option', { value: tag, selected: tag === start.lang, lang: tag }, name)));
  };

  // What is wrong with the folder that answers.
  const watched = (state, isChange) => {
    if (!state) {
      notice.replaceChildren(make('div', { class: 'notice' }, words.unreachable ?? UNREACHABLE));
      return;
    }
    const faults = state.faults.map((one) => make(
      'li', {}, make('code', {}, `${one.file}:${one.line}:${one.column}`), ` ${one.message}`, one.hint ? make('div', { class: 'faint' }, one.hint) : null,
    ));
    const isFaulty = state.errors > 0 || state.unreadable;
    notice.replaceChildren(...(isFaulty ? [make(
      'div', { class: 'notice' }, make('h2', {}, `${words.faults ?? ''} (${state.errors})`),
      state.stale ? make('p', {}, words.faultsStale ?? '') : null, state.unreadable ?? '', make('ul', {}, faults),
    )] : []));
    if (isChange || !start) show(false, true);
  };

  const inner = make('div', {}, brand, form, langs);
  document.body.prepend(skip, make('header', { class: 'bar' }, inner), main, panel, toast);
  main.before(make('div', { class: 'alone-notice' }, notice));
  addEventListener('hashchange', () => show(false, false));
  show(true, false).then(() => door.watch(watched));
})();
