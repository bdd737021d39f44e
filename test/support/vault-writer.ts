import { writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { storeInVault } from '#main/services/vault.ts';

// A process that files evidence one after another and tells each acknowledgement on its output.
const [vault = '', mode = 'honest', count = '0'] = process.argv.slice(2);

const fileAll = async (): Promise<void> => {
  // The canary: files and folders that are never synced.
  if (mode === 'unsynced') {
    const handle = await open(process.execPath, 'r');
    Object.defineProperty(Object.getPrototypeOf(handle), 'sync', { value: () => Promise.resolve() });
    await handle.close();
  }
  const { signal } = new AbortController();
  for (let number = 1; number <= Number(count); number += 1) {
    const bytes = Buffer.from(`file ${number}`);
    const stored = await storeInVault(vault, { kind: 'bytes', bytes, fileName: `${number}.txt` }, signal);
    writeSync(1, `ack ${stored.sha256}\n`);
  }
};

void fileAll();
