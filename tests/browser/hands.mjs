// What people do: type, choose, click an arrow, copy, save, go back, change the language, play, guess; and all of it by keyboard.
import { readFileSync } from 'node:fs';

const ONLY = process.argv[3];

const told = (page) => page.locator('main').innerText();

const TASKS = {
  async 'a name and a choice of the list by keyboard alone'(tab, page) {
    await tab.go(page, '#?lang=en');
    await page.keyboard.press('/');
    await page.keyboard.type('myosta');
    await page.waitForSelector('.meant li');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'myostatin');
    return (await page.evaluate(() => document.activeElement.tagName)) === 'H1' || 'the heading is not read out';
  },
  async 'two names in two scripts, and Enter'(tab, page) {
    await tab.go(page, '#?lang=en');
    await page.fill('#box', 'TNF-α → 肌肉量');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.startsWith('#effect/tnf-alpha/skeletal-muscle-mass'));
    await tab.shown(page);
    return (await told(page)).includes('TNF-α would lower skeletal muscle mass') || await told(page);
  },
  async 'words are searched for'(tab, page) {
    await tab.go(page, '#?lang=zh-Hans');
    await page.fill('#box', '握力 界值');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.startsWith('#search/'), null, { timeout: 8000 }).catch(async () => {
      throw new Error(`at ${page.url()} after ${await page.locator('.meant').innerText()}`);
    });
    await tab.shown(page);
    return (await page.locator('.hit').count()) > 0 || 'no hit is marked';
  },
  async 'an arrow by Tab and Enter: its note, its citation; Escape goes back to it'(tab, page) {
    await tab.go(page, '#effect/tnf-alpha/skeletal-muscle-mass?lang=en');
    await page.locator('.edge').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel:not([hidden]) .answer');
    const panel = await page.locator('.panel').innerText();
    if (!/\d/.test(panel) || !panel.includes('TNF-α')) return panel;
    await page.getByRole('button', { name: 'Copy citation' }).first().click();
    await page.waitForSelector('.toast:not(:empty)');
    const copied = await page.evaluate(async () => document.querySelector('.toast input')?.value ?? navigator.clipboard.readText().catch(() => 'refused'));
    if (copied !== 'refused' && copied.length < 20) return `copied: ${copied}`;
    await page.locator('.panel .shut').focus();
    await page.keyboard.press('Escape');
    const focused = await page.evaluate(() => document.activeElement.getAttribute('class') ?? '');
    return focused.includes('edge') || `focus is on ${focused}`;
  },
  async 'an “is a” arrow has its note too'(tab, page) {
    await tab.go(page, '#effect/tnf-alpha/skeletal-muscle-mass?lang=en');
    await page.locator('.edge[aria-label*="is a"], .edge[aria-label*="belongs"]').first().dispatchEvent('click');
    await page.waitForSelector('.panel:not([hidden]) .answer li');
    return (await page.locator('.panel').innerText()).length > 60 || 'nothing is told';
  },
  async 'acute and chronic are a switch that keeps boxes and marks what is gone'(tab, page) {
    await tab.go(page, '#effect/il-6/skeletal-muscle-mass?lang=en');
    const before = await page.locator('.verdict').innerText();
    const boxes = await page.locator('.node').count();
    await page.getByRole('link', { name: 'acute', exact: true }).click();
    await page.waitForFunction(() => location.hash.includes('when=acute'));
    await page.waitForSelector('.gone');
    const after = await page.locator('.verdict').innerText();
    if (before === after || await page.locator('.node').count() < boxes) return `${before} / ${after}`;
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('.verdict')?.innerText === text, before);
    await page.goForward();
    await page.waitForFunction((text) => document.querySelector('.verdict')?.innerText === text, after);
    return true;
  },
  async 'languages change in place'(tab, page) {
    await tab.go(page, '#effect/il-6/skeletal-muscle-mass?when=chronic&lang=en');
    await page.selectOption('.lang', 'zh-Hant');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('骨骼肌量'));
    const state = await page.evaluate(() => [document.documentElement.lang, location.hash]);
    return (state[0] === 'zh-Hant' && state[1].includes('when=chronic') && state[1].includes('lang=zh-Hant')) || state.join();
  },
  async 'a push travels step by step, and can be turned'(tab, page) {
    await tab.go(page, '#what-if?raise=resistance-training&lang=en');
    await page.getByRole('button', { name: /Play/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('.ahead').length > 3);
    await page.getByRole('button', { name: 'Next step' }).click();
    const step = await page.locator('.travel').innerText();
    if (!/Step 1 of \d/.test(step) || !step.includes('▲')) return step;
    await page.getByRole('link', { name: 'lower resistance training' }).click();
    await page.waitForFunction(() => location.hash.includes('lower=resistance-training'));
    await tab.shown(page);
    return (await page.locator('.verdict').innerText()).includes('lowered') || 'it is not lowered';
  },
  async 'a quiz counts, and shows the source'(tab, page) {
    await tab.go(page, '#show/mechanism:il-6-wastes-muscle?lang=en');
    await page.getByRole('button', { name: /Quiz/ }).click();
    for (let at = 0; at < 40 && !(await page.locator('.quiz').innerText()).includes('End of the quiz'); at++) {
      await page.locator('.quiz button').first().click();
      await page.waitForTimeout(60);
      if (at === 0) await page.waitForSelector('.quiz blockquote li');
    }
    const quiz = await page.locator('.quiz').innerText();
    return /\d+ of \d+ right/.test(quiz) || quiz;
  },
  async 'answers are saved as the program writes them'(tab, page, program) {
    await tab.go(page, '#effect/tnf-alpha/skeletal-muscle-mass?lang=en');
    const saved = {};
    for (const name of ['SVG', 'PNG', 'DOT', 'TXT', 'JSON']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      saved[name] = readFileSync(await download.path());
    }
    for (const [name, form] of [['SVG', 'svg'], ['DOT', 'dot'], ['TXT', 'text'], ['JSON', 'json']]) {
      const said = program(['effect', 'tnf-alpha', 'skeletal-muscle-mass', '--as', form]);
      if (!saved[name].equals(said)) return `${name} is another`;
    }
    return saved.PNG.subarray(1, 4).toString() === 'PNG' && saved.PNG.length > 10000 || 'no PNG';
  },
  async 'a second name is asked for behind the first'(tab, page) {
    await tab.go(page, '#show/entity:myostatin?lang=en');
    await page.getByRole('button', { name: /Its effect on/ }).click();
    await page.waitForSelector('.meant li');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.startsWith('#effect/myostatin/'));
    return true;
  },
  async 'everything is reached by Tab'(tab, page) {
    await tab.go(page, '#effect/tnf-alpha/skeletal-muscle-mass?lang=en');
    const wanted = await page.locator('a[href]:visible, button:visible, select:visible, input:visible, .node, .edge, summary:visible').count();
    await page.evaluate(() => document.activeElement.blur());
    for (let at = 0; at < wanted * 2 + 20; at++) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const one = document.activeElement;
        if (one === document.body) return null;
        one.dataset.met ??= String(Math.random());
        const box = one.getBoundingClientRect(), style = getComputedStyle(one);
        return { isSeen: style.outlineStyle !== 'none' || box.width < 2, what: one.outerHTML.slice(0, 80) };
      });
      if (!place) continue;
      if (!place.isSeen) return `focus is not seen on ${place.what}`;
    }
    const missed = await page.locator('a[href]:visible, button:visible, select:visible, input:visible, .node, .edge, summary:visible')
      .evaluateAll((all) => all.filter((one) => !one.dataset.met).map((one) => one.outerHTML.slice(0, 90)));
    return missed.length === 0 || `${missed.length} of ${wanted} are not: ${missed.join(' ; ')}`;
  },
  async 'a link opens the same answer on a phone'(tab, _, program) {
    const page = await tab.open({ width: 375, height: 720 });
    await tab.go(page, '#effect/tnf-alpha/skeletal-muscle-mass?when=chronic&lang=zh-Hant');
    const state = await page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('.verdict').innerText]);
    await page.locator('.edge').nth(1).tap({ position: { x: 2, y: 2 }, force: true }).catch(() => page.locator('.edge').nth(1).dispatchEvent('click'));
    await page.waitForSelector('.panel:not([hidden]) .answer');
    await page.context().close();
    const said = program(['effect', 'tnf-alpha', 'skeletal-muscle-mass', '--when', 'chronic'], 'zh_TW.UTF-8').toString().replace(/\s+/g, '');
    return (state[0] <= 375 && said.includes(state[1].replace(/\s+/g, ''))) || state.join(' ');
  },
};

export default async (pages, program) => {
  const faults = [];
  for (const tab of pages) {
    const page = await tab.open();
    for (const [name, task] of Object.entries(TASKS).filter(([name]) => !ONLY || name.includes(ONLY))) {
      const result = await task(tab, page, program).catch((error) => error.message.split('\n')[0]);
      if (result !== true) faults.push(`${tab.name}: ${name}: ${result}`);
    }
    faults.push(...tab.errors.map((error) => `${tab.name}: ${error}`));
    await page.context().close();
  }
  return { told: `${Object.keys(TASKS).length} tasks on ${pages.length} pages`, faults };
};
