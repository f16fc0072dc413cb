// The one function of a page gives the bytes that the program writes, in every form and language.
const QUESTIONS = [
  ['effect/TNF-%CE%B1/muscle-mass?when=chronic', 'effect', 'TNF-α', 'muscle-mass', '--when', 'chronic'],
  ['path/IL-6/%E8%82%8C%E8%82%89%E9%87%8F?limit=3', 'path', 'IL-6', '肌肉量', '--limit', '3'],
  ['why/IGF-1/muscle-mass?layer=documents', 'why', 'IGF-1', 'muscle-mass', '--layer', 'documents'],
  ['show/myostatin?all=true', 'show', 'myostatin', '--all'],
  ['show/mechanism:il-6-wastes-muscle', 'show', 'mechanism:il-6-wastes-muscle'],
  ['upstream/FOXO3?depth=2', 'upstream', 'FOXO3', '--depth', '2'],
  ['downstream/myostatin', 'downstream', 'myostatin'],
  ['neighbors/irisin', 'neighbors', 'irisin'],
  ['loops/malignant-tumour?pick=R1', 'loops', 'malignant-tumour', '--pick', 'R1'],
  ['compare/IL-6/muscle-mass?when=acute&with=chronic', 'compare', 'IL-6', 'muscle-mass', '--when', 'acute', '--with', 'chronic'],
  ['what-if?raise=resistance-training&lower=vitamin-d', 'what-if', '--raise', 'resistance-training', '--lower', 'vitamin-d'],
  ['interventions/muscle-mass?when=old', 'interventions', 'muscle-mass', '--when', 'old'],
  ['search/grip/strength/cut-off', 'search', 'grip', 'strength', 'cut-off'],
  ['search/%E7%B2%92%E7%B7%9A%E9%AB%94', 'search', '粒線體'],
  ['common/sarcopenia/osteoporosis', 'common', 'sarcopenia', 'osteoporosis'],
  ['contradictions', 'contradictions'],
  ['list/sources', 'list', 'sources'],
  ['stats', 'stats'],
  ['cite/il-6', 'cite', 'il-6'],
  ['effect/moon/muscle-mass', 'effect', 'moon', 'muscle-mass'],
];
const LANGS = { en: 'en_GB.UTF-8', 'zh-Hans': 'zh_CN.UTF-8', 'zh-Hant': 'zh_TW.UTF-8' };

export default async (pages, program) => {
  const faults = [];
  const says = new Map();
  let compared = 0;
  for (const tab of pages) {
    const page = await tab.open();
    await tab.go(page, '');
    for (const [address, ...words] of QUESTIONS) {
      for (const [lang, locale] of Object.entries(LANGS)) {
        for (const form of ['text', 'json', 'svg', 'dot']) {
          const key = [...words, form, lang].join(' ');
          if (!says.has(key)) says.set(key, program([...words, '--as', form], locale));
          const said = says.get(key);
          const asked = `${address}${address.includes('?') ? '&' : '?'}as=${form}&lang=${lang}`;
          const { status, text } = await page.evaluate(async (asked) => {
            const reply = await globalThis.door.ask(asked);
            return { status: reply.status, text: new TextDecoder().decode(reply.body) };
          }, asked);
          compared++;
          if (said ? text !== said.toString() : status < 400 || status >= 500) {
            faults.push(`${tab.name}: ${asked} (${status}) differs from the program's answer`);
          }
        }
      }
    }
    await page.context().close();
  }
  return { told: `${compared} answers`, faults };
};
