// npm run bench: measures the built application against baselines of the same run and prints ratios; ends with 1 when
// a bound is broken. Further arguments name single benchmarks (docs/benchmarks.md).
import os from 'node:os';
import path from 'node:path';
import { ensureBuild } from './fresh-build.mjs';
import { fail, say } from './project.mjs';
import { openTestSession } from './test-session.mjs';

/** How busy the machine is: waiting and running processes per processor. */
const load = () => ((os.loadavg()[0] ?? 0) / os.cpus().length).toFixed(2);

async function bench() {
  ensureBuild();
  // What is measured waits for a disk, as it does where it is used.
  process.env['TMPDIR'] ??= os.tmpdir();
  const session = await openTestSession();
  try {
    say(`Load per processor before: ${load()}; figures of a busy machine say little`);
    const run = path.join(session.root, 'scripts', 'bench', 'run.mjs');
    const code = await session.run(session.node, [run, ...process.argv.slice(2)]);
    say(`Load per processor after: ${load()}`);
    return code;
  } finally {
    session.close();
  }
}

process.exitCode = await bench().catch(fail);
