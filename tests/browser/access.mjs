// axe-core finds no serious fault: light and dark, wide and narrow, in three languages.
import { AXE } from './page.mjs';

const PLACES = [
  '', 'effect/tnf-alpha/skeletal-muscle-mass', 'effect/il-6/skeletal-muscle-mass?when=acute', 'show/myostatin', 'show/mechanism:il-6-wastes-muscle',
  'loops/malignant-tumour?pick=R1', 'what-if?raise=resistance-training', 'compare/il-6/skeletal-muscle-mass?when=acute&with=chronic',
  'interventions/skeletal-muscle-mass', 'search/grip/strength', 'contradictions', 'list/sources', 'stats', 'effect/miostatin/muscle-mass',
];
const LANGS = ['en', 'zh-Hans', 'zh-Hant'];

export default async (pages) => {
  const faults = [];
  let looked = 0;
  for (const tab of pages) {
    for (const [width, dark] of [[1280, false], [375, true]]) {
      const page = await tab.open({ width, dark, bypassCSP: true });
      for (const [at, place] of PLACES.entries()) {
        await tab.go(page, `#${place}${place.includes('?') ? '&' : '?'}lang=${LANGS[at % 3]}`);
        if (place.startsWith('effect/tnf')) {
          await page.locator('.edge').first().dispatchEvent('click');
          await page.waitForSelector('.panel:not([hidden]) .answer');
        }
        if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: AXE });
        const found = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
          .filter((one) => ['serious', 'critical'].includes(one.impact))
          .map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 2).map((node) => node.html.slice(0, 140)).join(' ; ')} (${one.nodes.length})`));
        faults.push(...found.map((fault) => `${tab.name} ${width} ${place}: ${fault}`));
        looked++;
      }
      await page.context().close();
    }
  }
  return { told: `${looked} pages looked at`, faults };
};
