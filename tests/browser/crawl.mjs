// Every link of the page leads to an answer, in the reader's language.
const MOST = 300;

export default async (pages) => {
  const faults = [];
  const counts = [];
  for (const tab of pages) {
    const page = await tab.open();
    await tab.go(page, '#?lang=en');
    const known = new Set(['#?lang=en']), open = [];
    const collect = async () => {
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      for (const link of links) {
        if (!link.startsWith('#')) faults.push(`${tab.name}: ${page.url()} leads out of the page: ${link}`);
        else if (link !== '#main' && !known.has(link)) {
          known.add(link);
          open.push(link);
        }
      }
    };
    await collect();
    let seen = 0;
    // Not the first ones alone: as they come from everywhere.
    for (; seen < MOST && open.length; seen++) {
      const [link] = open.splice((seen * 7919) % open.length, 1);
      await tab.go(page, link);
      const state = await page.evaluate(() => ({
        isAnswer: Boolean(document.querySelector('main .two, main .cards')), heading: document.querySelector('h1')?.textContent,
        wide: document.documentElement.scrollWidth > innerWidth, raw: /undefined|\[object|NaN/.test(document.querySelector('main').textContent),
      }));
      if (!state.isAnswer || !state.heading || state.wide || state.raw) faults.push(`${tab.name}: ${link}: ${JSON.stringify(state)}`);
      await collect();
    }
    if (seen < MOST) faults.push(`${tab.name}: only ${seen} pages`);
    counts.push(seen);
    faults.push(...tab.errors.map((error) => `${tab.name}: ${error}`));
    await page.context().close();
  }
  return { told: `${counts.join(' + ')} pages`, faults };
};
