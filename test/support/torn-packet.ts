import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PacketInput } from '#shared/appeals/packet.ts';

/** Whether a file of this kind is torn by `withTornFiles`. */
export const isTorn = ({ mime }: { readonly mime: string }) =>
  mime === 'image/jpeg' || mime === 'application/pdf';

/** The same packet with pictures and PDFs that are none, to be stopped at them. */
export const withTornFiles = (own: PacketInput, damaged: string): PacketInput => ({
  ...own,
  onUnreadable: 'stop',
  exhibits: own.exhibits.map((exhibit) => {
    if (!isTorn(exhibit)) return exhibit;
    const path = join(damaged, String(exhibit.number));
    const bytes = Buffer.from('%PDF-1.7 no such file');
    writeFileSync(path, bytes);
    return {
      ...exhibit,
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  }),
});
