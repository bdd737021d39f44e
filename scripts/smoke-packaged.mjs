// Starts the packaged application as a person would and waits for its first screen. Its fuses close the
// inspector, so it is watched through Chromium's own debugging port.
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { faultsOf, PROGRAM, UNPACKED } from './packaged-build.mjs';
import { fail, say } from './project.mjs';
import { openTestSession } from './test-session.mjs';

const FIRST_HEADING = 'How to begin';
const LIMIT_MS = 30_000;
const PATIENCE_MS = 10_000;

/**
 * The address at which a started Chromium listens, from what it prints.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`No debugging port in time:\n${text}`)), LIMIT_MS);
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The application ended with ${code}:\n${text}`)));
  });
}

/**
 * The kernel's seccomp mode of each renderer of the program (2: filtered, as the sandbox does it).
 * @param {string} program
 */
function rendererSeccomp(program) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.startsWith(program) || !command.includes('--type=renderer')) return [];
      return [/^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'unknown'];
    } catch {
      return [];
    }
  });
}

/** @param {string} address */
async function seeFirstScreen(address) {
  const browser = await chromium.connectOverCDP(address, { timeout: LIMIT_MS });
  try {
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('The application shows no page');
    const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: LIMIT_MS }));
    const heading = page.getByRole('heading', { name: FIRST_HEADING });
    await heading.waitFor({ state: 'visible', timeout: LIMIT_MS }).catch(async () => {
      const seen = await page.locator('body').innerText();
      throw new Error(`No heading "${FIRST_HEADING}" at ${page.url()}; the page shows: ${seen || 'nothing'}`);
    });
    return page.url();
  } finally {
    await browser.close();
  }
}

/**
 * Asks the application to end and waits until it has.
 * @param {import('node:child_process').ChildProcess} child
 */
async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  child.kill('SIGTERM');
  await once(child, 'exit');
  clearTimeout(timer);
}

async function smoke() {
  if (!existsSync(PROGRAM)) throw new Error('There is no packaged build: npm run package:dir makes it');
  const faults = [...(await faultsOf(PROGRAM))];
  const session = await openTestSession({ folder: UNPACKED, program: PROGRAM });
  const args = ['--remote-debugging-port=0', '--data-dir', session.result('data')];
  const child = session.start(session.electron, args, { stdio: ['ignore', 'inherit', 'pipe'] });
  try {
    const url = await seeFirstScreen(await debuggingAddress(child));
    if (!url.startsWith('app://')) faults.push(`The first screen comes from ${url}, not from app://`);
    say(`The packaged application shows "${FIRST_HEADING}" at ${url}`);
    const modes = rendererSeccomp(session.electron);
    if (modes.length === 0 || modes.some((mode) => mode !== '2')) {
      faults.push(`A renderer runs without its sandbox (Seccomp ${modes.join(' ') || 'not seen'})`);
    }
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    await ended(child);
    session.close();
  }
  for (const fault of faults) say(fault);
  say(faults.length === 0 ? 'Packaged build: as it must be' : 'Packaged build: not as it must be');
  return faults.length === 0 ? 0 : 1;
}

process.exit(await smoke().catch(fail));
