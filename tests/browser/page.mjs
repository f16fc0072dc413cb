// The two pages: served by the program, and one file from disk. Whatever a page asks for elsewhere is noted, and refused.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(join(process.env.TOOLS, 'node_modules/'));
const { chromium } = require('playwright-core');
export const AXE = require.resolve('axe-core/axe.min.js');

const folder = mkdtempSync(join(tmpdir(), 'page-'));
const running = [];
export const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });

// Calls the program; its answer as bytes, or `null` where it refuses.
export const program = (words, locale = 'en_GB.UTF-8', columns = '80') => {
  const env = { PATH: process.env.PATH, LANG: locale, COLUMNS: columns, NO_COLOR: '1' };
  try {
    return execFileSync(process.env.PROGRAM, words, { env, maxBuffer: 1 << 27, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
};

// Serves what is asked for; the address of the page.
export const serve = async (...words) => {
  const child = spawn(process.env.PROGRAM, ['serve', '--port', '0', ...words], { env: { PATH: process.env.PATH, LANG: 'C' } });
  running.push(child);
  return new Promise((found, failed) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      const address = said.match(/http:\/\/localhost:\d+\//)?.[0];
      if (address) found(address);
    });
    child.on('exit', () => failed(new Error(`serve ended: ${said}`)));
  });
};

// Writes the page as one file; its address.
export const file = (...words) => {
  const path = join(folder, `${words.length ? 'other' : 'muscle'}.html`);
  execFileSync(process.env.PROGRAM, ['page', '-o', path, ...words], { stdio: 'inherit' });
  return `file://${path}`;
};

export class Tab {
  constructor(name, address) {
    Object.assign(this, { name, address, outside: [], errors: [] });
  }

  // A window of its own. `before` is run in it before anything of the page.
  async open({ width = 1280, height = 900, dark = false, before, ...more } = {}) {
    const context = await browser.newContext({
      viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', hasTouch: width < 500, acceptDownloads: true, locale: 'en-GB', ...more,
    });
    if (before) await context.addInitScript(before);
    await context.route('**/*', (route) => {
      const url = route.request().url();
      const isOwn = url.startsWith(this.address.split('#')[0]) || /^(data|blob):/.test(url);
      if (!isOwn) this.outside.push(url);
      return isOwn ? route.continue() : route.abort();
    });
    if (this.address.startsWith('http')) await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.address });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.errors.push(error.message));
    return page;
  }

  // Goes to what stands behind the `#`, and waits until it is shown.
  async go(page, hash) {
    const isHere = page.url().split('#')[0] === this.address;
    if (isHere) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, hash);
    } else await page.goto(this.address + hash);
    await this.shown(page);
  }

  async shown(page) {
    await page.waitForFunction(() => document.body.dataset.shown === location.hash, null, { timeout: 30000 });
  }
}

// The page that is served, and the page as one file.
export const both = async () => [new Tab('served', await serve()), new Tab('file', file())];

export const close = async () => {
  running.forEach((child) => child.kill('SIGINT'));
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
};
