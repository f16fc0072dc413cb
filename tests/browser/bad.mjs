// What goes wrong says so: names that mean nothing, a damaged file, a browser that cannot, a folder with faults, a port that falls silent.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tab, serve } from './page.mjs';

const ONLY = process.argv[3];

const TASKS = {
  async 'a name that means nothing shows what is near, and leads there'([tab]) {
    const page = await tab.open();
    await tab.go(page, '#effect/miostatin/muscle-mass?lang=en');
    await page.locator('.chips a', { hasText: 'myostatin' }).first().click();
    await page.waitForFunction(() => document.querySelector('.verdict a'));
    return true;
  },
  async 'addresses that are none show a sentence, and no markup'(pages) {
    for (const tab of pages) {
      const page = await tab.open();
      for (const hash of [
        '#moon/a', '#effect/a', '#show/%3Cimg%20src=x%20onerror=alert(1)%3E', '#show/<img src=y onerror=alert(2)>', '#%', '#effect/il-6/muscle-mass?when=moon',
        '#effect/il-6/muscle-mass?max_steps=a', '#?lang=moon', '#show/a?as=svg&labels=x', `#show/${'a'.repeat(9000)}`, '#start', '#suggest?text=a', '#//?&&&=',
      ]) {
        await tab.go(page, hash);
        const state = await page.evaluate(() => [document.querySelector('main').innerText.trim().length, document.querySelectorAll('main img').length]);
        if (state[0] < 12 || state[1]) return `${tab.name}: ${hash.slice(0, 60)}: ${state}`;
      }
      if (tab.errors.length) return tab.errors.join();
    }
    return true;
  },
  async 'a damaged file says so'(pages, folder) {
    const whole = readFileSync(new URL(pages[1].address), 'utf8');
    const path = join(folder, 'damaged.html');
    writeFileSync(path, whole.replace(/(id="engine">.{2000}).{4000}/, '$1'));
    const tab = new Tab('damaged', `file://${path}`);
    const page = await tab.open();
    await tab.go(page, '');
    return /damaged/.test(await page.locator('main').innerText()) || page.locator('main').innerText();
  },
  async 'a browser without WebAssembly says so'(pages) {
    const page = await pages[1].open({ before: 'delete globalThis.WebAssembly' });
    await pages[1].go(page, '');
    return /newer browser/.test(await page.locator('main').innerText()) || 'it does not';
  },
  async 'a browser that cannot unpack is helped'(pages) {
    const page = await pages[1].open({ before: 'delete globalThis.DecompressionStream' });
    await pages[1].go(page, '#effect/il-6/skeletal-muscle-mass?lang=en');
    return (await page.locator('.verdict').innerText()).includes('IL-6') || 'it does not answer';
  },
  async 'an engine that breaks down is started anew'(pages) {
    const page = await pages[1].open({ before: `
      const instantiate = WebAssembly.instantiate;
      let count = 0;
      WebAssembly.instantiate = async (...given) => {
        const { exports } = await instantiate.apply(WebAssembly, given);
        if (count++) return { exports };
        let asked = 0;
        return { exports: { memory: exports.memory, room: exports.room, open: exports.open, ask: () => {
          if (++asked === 2) throw new WebAssembly.RuntimeError('unreachable');
          return exports.ask();
        } } };
      };` });
    await pages[1].go(page, '#effect/il-6/skeletal-muscle-mass?lang=en');
    const told = await page.locator('main').innerText();
    await pages[1].go(page, '#show/myostatin?lang=en');
    return (/started anew/.test(told) && (await page.locator('h1').innerText()) === 'myostatin') || told;
  },
  async 'a folder with faults shows them, and mends in place'(pages, folder) {
    const knowledge = join(folder, 'knowledge');
    cpSync(new URL('../../knowledge', import.meta.url), knowledge, { recursive: true });
    const tab = new Tab('folder', await serve('--knowledge', knowledge));
    const page = await tab.open();
    await tab.go(page, '#show/myostatin?lang=zh-Hans');
    writeFileSync(join(knowledge, 'entities', 'added.yaml'), 'moonstone: {nam: {en: moonstone}}\n');
    await page.waitForSelector('.notice', { timeout: 20000 });
    const told = await page.locator('.notice').innerText();
    if (!/added\.yaml:1/.test(told) || !/知识文件夹有错误/.test(told)) return told;
    rmSync(join(knowledge, 'entities', 'added.yaml'));
    await page.waitForFunction(() => !document.querySelector('.notice'), null, { timeout: 20000 });
    return (await page.locator('h1').innerText()) === '肌生长抑制素' || 'the answer is gone';
  },
  async 'without its script the page still says what it is'(pages) {
    for (const tab of pages) {
      const page = await tab.open({ javaScriptEnabled: false });
      await page.goto(tab.address);
      if (!/script/.test(await page.locator('body').innerText())) return tab.name;
    }
    return true;
  },
};

export default async (pages) => {
  const faults = [];
  const folder = mkdtempSync(join(tmpdir(), 'bad-'));
  for (const [name, task] of Object.entries(TASKS).filter(([name]) => !ONLY || name.includes(ONLY))) {
    const result = await Promise.resolve(task(pages, folder)).catch((error) => error.message.split('\n')[0]);
    if (result !== true) faults.push(`${name}: ${await result}`);
  }
  rmSync(folder, { recursive: true, force: true });
  return { told: `${Object.keys(TASKS).length} things that go wrong`, faults };
};
