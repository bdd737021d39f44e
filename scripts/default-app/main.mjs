// What makes `electron <folder>` work in the fallback runtime, which comes without Electron's own default app.
// It starts the folder's own main file under the folder's name and version, and nothing else.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('electron: name the folder of the application to start\n');
  process.exit(1);
}

const root = path.resolve(folder);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(root);
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));

createRequire(path.join(root, 'package.json'))(path.join(root, manifest.main));
