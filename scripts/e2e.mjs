// npm run e2e: the tests that drive the real application. Further arguments go to the test runner.
import path from 'node:path';
import { ensureBuild } from './fresh-build.mjs';
import { fail, projectRoot } from './project.mjs';
import { openTestSession } from './test-session.mjs';

async function e2e() {
  ensureBuild();
  const session = await openTestSession();
  try {
    const runner = path.join(session.root, 'node_modules', '@playwright', 'test', 'cli.js');
    const config = path.join(session.root, '.ci', 'playwright.config.ts');
    const args = [runner, 'test', '--config', config, ...process.argv.slice(2)];
    const code = await session.run(session.node, args);
    session.collect('e2e', path.join(projectRoot, 'test-results'));
    return code;
  } finally {
    session.close();
  }
}

process.exitCode = await e2e().catch(fail);
