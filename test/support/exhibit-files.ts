import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExhibitPasswords, PacketExhibit } from '#shared/appeals/packet.ts';
import { prepareExhibits } from '#main/export/prepare-exhibits.ts';

const context = { signal: new AbortController().signal, progress: () => undefined };

/** Exhibits whose files lie in a folder, and what makes them ready there. */
export const exhibitsIn = (folder: string) => ({
  exhibit: (number: number, fileName: string, mime: string, bytes: Uint8Array): PacketExhibit => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = join(folder, sha256);
    writeFileSync(path, bytes);
    return {
      id: `e${number}`,
      number,
      caption: 'Caption',
      kindWords: 'Kind',
      proves: 'Claim 1',
      receivedWords: 'received',
      fileName,
      mime,
      sha256,
      bytes: bytes.length,
      path,
      originalInZip: true,
    };
  },
  prepare: (exhibits: readonly PacketExhibit[], passwords: ExhibitPasswords = {}) => {
    const scratch = mkdtempSync(join(folder, 'scratch-'));
    const copies = join(scratch, 'copies');
    return prepareExhibits({ exhibits, paper: 'letter', passwords, scratch, copies, stills: {} }, context);
  },
});
