// npm run check: all that can be seen of the project without starting it. The linter takes as long as
// the other steps together, so it goes beside them; the unit tests begin once these have passed.
import { spawn } from 'node:child_process';
import { fail, projectRoot, say } from './project.mjs';

const BESIDE_LINT = ['format:check', 'types', 'types:older', 'boundaries', 'build'];

/**
 * Runs one script of the package; what it printed comes in one piece, so that the lanes do not mix.
 * @param {string} script
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(script) {
  const started = Date.now();
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      const seconds = Math.round((Date.now() - started) / 1000);
      say(`${script} ${code === 0 ? 'passed' : 'failed'} after ${seconds} s`);
      resolve(code === 0);
    });
  });
}

/**
 * Runs the steps of a lane one after the other, to the end though one fails: all faults are told at once.
 * @param {readonly string[]} lane
 */
async function runLane(lane) {
  let passed = true;
  for (const script of lane) passed = (await run(script)) && passed;
  return passed;
}

async function check() {
  const lint = runLane(['lint']);
  const others = (await runLane(BESIDE_LINT)) && (await run('unit'));
  if (!(await lint) || !others) throw new Error('The check failed; what failed is told above.');
}

await check().catch(fail);
