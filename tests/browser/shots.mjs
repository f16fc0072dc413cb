// Pictures of the page to look at: places, widths and languages, into the folder named.
import { mkdirSync } from 'node:fs';

const PLACES = {
  start: '', effect: 'effect/tnf-alpha/skeletal-muscle-mass', acute: 'effect/il-6/skeletal-muscle-mass?when=acute', card: 'show/myostatin',
  story: 'show/mechanism:il-6-wastes-muscle', loop: 'loops/malignant-tumour?pick=R1', push: 'what-if?raise=resistance-training',
  helps: 'interventions/skeletal-muscle-mass?when=old', search: 'search/grip/strength', contradictions: 'contradictions',
};
const WIDTHS = [375, 768, 1440];
const LANGS = ['en', 'zh-Hans', 'zh-Hant'];

export default async ([tab], program, folder = 'target/browser/shots') => {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  for (const width of WIDTHS) {
    for (const [at, lang] of LANGS.entries()) {
      const page = await tab.open({ width, height: width < 500 ? 812 : 900, dark: at === 2 });
      for (const [name, place] of Object.entries(PLACES)) {
        await tab.go(page, `#${place}${place.includes('?') ? '&' : '?'}lang=${lang}`);
        await page.screenshot({ path: `${folder}/${name}-${width}-${lang}.png` });
        count++;
      }
      await page.context().close();
    }
  }
  // The one in the README.
  const page = await tab.open({ width: 1120, height: 700 });
  await tab.go(page, '#effect/il-6/skeletal-muscle-mass?when=acute&lang=en');
  await page.screenshot({ path: `${folder}/readme.png` });
  await page.context().close();
  return { told: `${count} pictures in ${folder}, and readme.png there, which assets/page.png is a copy of` };
};
