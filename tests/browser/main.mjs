// Tries the page in a browser: each file of this folder that is asked for, on the served page and on the page as one file.
import { both, close, program } from './page.mjs';

const PROOFS = ['golden', 'bytes', 'crawl', 'hands', 'access', 'bad'];
const [asked, ...rest] = process.argv.slice(2);
let failed = 0;
try {
  const pages = await both();
  for (const name of asked ? [asked] : PROOFS) {
    const begun = Date.now();
    const { default: proof } = await import(`./${name}.mjs`);
    const said = await proof(pages, program, ...rest);
    for (const fault of said.faults ?? []) console.error(`${name}: ${fault}`);
    failed += (said.faults ?? []).length;
    console.log(`${name}: ${said.told}${said.faults?.length ? `, ${said.faults.length} FAULTS` : ''} (${Date.now() - begun} ms)`);
  }
  for (const { name, outside } of pages) {
    for (const address of outside) {
      failed++;
      console.error(`${name}: asked for ${address}, which is not of the page`);
    }
  }
} finally {
  await close();
}
process.exitCode = failed ? 1 : 0;
