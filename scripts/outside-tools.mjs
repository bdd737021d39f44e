// The outside readers and tools that the tests look at the application with. Runs first in `npm test`.
import { pathToFileURL } from 'node:url';
import { inContainerOrCi } from './container.mjs';
import { isRoot } from './project.mjs';
import { aptInstall, isInstalled } from './system-libraries.mjs';

/** @type {Readonly<Record<string, string>>} */
const PACKAGE_OF = {
  Xvfb: 'xvfb',
  xauth: 'xauth',
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  unzip: 'unzip',
  zip: 'zip',
  strace: 'strace',
  python3: 'python3',
  'dbus-run-session': 'dbus',
  dunst: 'dunst',
  'notify-send': 'libnotify-bin',
};

/** The Debian packages of the tools that are missing here. */
export function missingTools() {
  const programs = Object.keys(PACKAGE_OF).filter((program) => !isInstalled(program));
  return [...new Set(programs.map((program) => PACKAGE_OF[program] ?? program))];
}

function main() {
  if (process.platform !== 'linux') return;
  const missing = missingTools();
  if (missing.length === 0) return;
  if (isRoot() && inContainerOrCi(process.env) && isInstalled('apt-get')) {
    aptInstall(missing, console.log);
    if (missingTools().length === 0) return;
  }
  const sudo = isRoot() ? '' : 'sudo ';
  console.error('The tests look at what was written with outside programs that this system lacks.');
  console.error(
    `On Debian and Ubuntu this installs them:\n  ${sudo}apt-get update && ${sudo}apt-get install -y ${missingTools().join(' ')}`,
  );
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
