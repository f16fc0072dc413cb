// What the page shows of the golden questions is what the program says in a terminal: sentence, counts and sections.
import { readFileSync } from 'node:fs';

const FEWEST = 60;

// The golden questions, as far as they are asked: a list of from, to and when.
const questions = () => {
  const text = readFileSync(new URL('../data/golden.yaml', import.meta.url), 'utf8');
  const field = (item, name) => item.match(new RegExp(`^ *${name}: (.+)$`, 'm'))?.[1].replace(/^"|"$/g, '');
  const items = text.split(/^- (?=from:)/m).slice(1);
  return items.map((item) => ['from', 'to', 'when'].map((name) => field(item, name)));
};

const bare = (text) => text.replace(/\s+/g, '');

export default async (pages, program) => {
  const faults = [];
  const asked = questions();
  if (asked.length < FEWEST) faults.push(`only ${asked.length} questions`);
  for (const tab of pages) {
    const page = await tab.open();
    for (const [from, to, when] of asked) {
      const words = ['effect', from, to, ...(when ? ['--when', when] : [])];
      const hash = `#effect/${encodeURIComponent(from)}/${encodeURIComponent(to)}?${when ? `when=${encodeURIComponent(when)}&` : ''}lang=en`;
      const said = program(words)?.toString().split(/^next\b/m)[0];
      if (!said) {
        faults.push(`the program does not answer ${words.join(' ')}`);
        continue;
      }
      await tab.go(page, hash);
      const shown = bare(await page.evaluate(() => (
        [...document.querySelectorAll('.verdict, .two .answer')].map((part) => part.textContent).join('\n'))));
      const lines = said.split('\n').map(bare).filter(Boolean);
      const missing = lines.filter((line) => !shown.includes(line));
      const verdict = bare(await page.locator('.verdict').textContent());
      if (missing.length) faults.push(`${tab.name}: ${hash} does not show: ${missing[0]}`);
      else if (!bare(said).includes(verdict)) faults.push(`${tab.name}: ${hash} says ${verdict}`);
      else if (bare(said).length !== shown.length) faults.push(`${tab.name}: ${hash} shows ${shown.length} letters, not ${bare(said).length}`);
    }
    await page.context().close();
  }
  return { told: `${asked.length} questions on ${pages.length} pages`, faults };
};
