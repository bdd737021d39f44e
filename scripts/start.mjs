// npm start: everything that stands between a fresh clone and the open application.
import { spawn } from 'node:child_process';
import { hasDisplay, openDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureBuild } from './fresh-build.mjs';
import { fail, isRoot, projectRoot, say } from './project.mjs';
import { requireSandbox } from './sandbox.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

const HOUR_MS = 60 * 60 * 1000;

/** @param {string} dist */
function sandboxArguments(dist) {
  if (!isRoot()) {
    requireSandbox(dist);
    return [];
  }
  say("Running as root: Chromium's sandbox cannot work and is off. Use an ordinary account for real work");
  return ['--no-sandbox'];
}

/** @returns {Promise<NodeJS.ProcessEnv>} */
async function displayEnvironment() {
  if (hasDisplay(process.env, process.platform)) return process.env;
  const { display } = await openDisplay();
  say(`No display here: running under Xvfb on ${display}, the window cannot be seen`);
  return { ...process.env, DISPLAY: display };
}

async function start() {
  const runtime = await ensureElectron({ log: say, retryAfterMs: HOUR_MS });
  const needsXvfb = !hasDisplay(process.env, process.platform);
  ensureSystemLibraries({ program: runtime.path, needsXvfb, log: say });
  ensureBuild();
  const flags = sandboxArguments(runtime.dist);
  const env = await displayEnvironment();
  say(`Starting Good Standing on Electron ${runtime.version}`);
  const child = spawn(runtime.path, [...flags, projectRoot, ...process.argv.slice(2)], {
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  child.once('error', fail);
  child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
}

await start().catch(fail);
