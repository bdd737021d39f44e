// npm run demo: the main job, unattended, in the real application on the sample shop. Leaves the packet (PDF and
// ZIP) and pictures of each screen in demo-output/ and ends with 0 only if all of it is there and valid.
// --screens docs also copies the documentation's pictures to docs/screenshots/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DRAFTED, READY } from './demo/expected-packets.mjs';
import { must } from './demo/outside.mjs';
import { packetChecks } from './demo/packet-checks.mjs';
import { docsChecks, screenChecks } from './demo/screen-checks.mjs';
import { ensureBuild } from './fresh-build.mjs';
import { fail, projectRoot } from './project.mjs';
import { openTestSession } from './test-session.mjs';

const OUTPUT = path.join(projectRoot, 'demo-output');

/** The programs that judge what was written; says what to install where one is missing. */
function ensureOutsideTools() {
  const tools = path.join(projectRoot, 'scripts', 'outside-tools.mjs');
  if (spawnSync(process.execPath, [tools], { stdio: 'inherit' }).status !== 0)
    throw new Error('The demo needs the programs named above');
}

/** Drives the application; what it made lies in demo-output/ afterwards. */
async function makeOutput() {
  rmSync(OUTPUT, { recursive: true, force: true });
  ensureBuild();
  const session = await openTestSession();
  try {
    const code = await session.run(session.node, [path.join(session.root, 'scripts', 'demo', 'drive.mjs')]);
    session.collect('demo', OUTPUT);
    return code;
  } finally {
    session.close();
  }
}

/** @returns {readonly import('./demo/packet-checks.mjs').Check[]} */
function reportChecks() {
  const file = path.join(OUTPUT, 'report.json');
  return [
    [
      'the job was done to its end',
      () => must(existsSync(file), 'It stopped on its way; failed.png shows where'),
    ],
    [
      'the application did not complain',
      () => {
        const { complaints } = JSON.parse(readFileSync(file, 'utf8'));
        must(complaints.length === 0, complaints.join('\n'));
      },
    ],
  ];
}

/** @param {readonly import('./demo/packet-checks.mjs').Check[]} checks */
async function judge(checks) {
  let failed = 0;
  for (const [name, run] of checks) {
    try {
      await run();
      process.stdout.write(`ok      ${name}\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(
        `FAILED  ${name}\n        ${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  }
  process.stdout.write(`\n${checks.length - failed} passed, ${failed} failed\n`);
  return failed;
}

async function demo() {
  ensureOutsideTools();
  const code = await makeOutput();
  const screens = path.join(OUTPUT, 'screens');
  const forDocs = process.argv.includes('docs') && process.argv.includes('--screens');
  const unpacked = mkdtempSync(path.join(tmpdir(), 'gs-demo-'));
  const failed = await judge([
    ...reportChecks(),
    ...packetChecks(DRAFTED, OUTPUT, path.join(unpacked, 'drafted')),
    ...packetChecks(READY, OUTPUT, path.join(unpacked, 'ready')),
    ...screenChecks(screens),
    ...(forDocs ? docsChecks(screens, path.join(projectRoot, 'docs', 'screenshots')) : []),
  ]);
  rmSync(unpacked, { recursive: true, force: true });
  return code === 0 && failed === 0 ? 0 : 1;
}

process.exitCode = await demo().catch(fail);
