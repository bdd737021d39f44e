// Writes resources/policy/schema.json, the published JSON Schema of the pack format, from the schema in the code.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import prettier from 'prettier';
import { build } from 'vite';
import { projectRoot } from './project.mjs';

const outDir = path.join(projectRoot, 'node_modules', '.policy-schema');
await build({
  root: projectRoot,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: path.join(projectRoot, 'src', 'shared', 'policy', 'pack.ts'),
    outDir,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'pack.mjs' } },
  },
  ssr: { noExternal: true },
});
const { packJsonSchema } = await import(pathToFileURL(path.join(outDir, 'pack.mjs')).href);
const file = path.join(projectRoot, 'resources', 'policy', 'schema.json');
const options = await prettier.resolveConfig(file);
writeFileSync(file, await prettier.format(JSON.stringify(packJsonSchema()), { ...options, filepath: file }));
rmSync(outDir, { recursive: true });
