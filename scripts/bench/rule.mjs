// Rules of the application as plain Node runs them, without a window.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from '../project.mjs';
import { result } from './launch.mjs';

/**
 * A file of the sources with all that it imports, as one module.
 * @param {string} source its path below src
 */
export async function loadRule(source) {
  const name = path.basename(source, '.ts');
  const outDir = result(`${name}-rule`);
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(projectRoot, 'src', source),
      outDir,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
    ssr: { noExternal: true },
  });
  return import(pathToFileURL(path.join(outDir, `${name}.mjs`)).href);
}
