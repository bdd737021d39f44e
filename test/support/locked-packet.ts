import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { PacketInput, PacketOutcome } from '#shared/appeals/packet.ts';
import { checkPdf, checkSums, pdfFacts, pdfText, unpack } from './outside-readers.ts';

/** The password of the locked exhibit. */
export const lockWords = 'no-such-word-elsewhere';

/** The first PDF exhibit, encrypted under a password. */
export const withLockedPdf = (own: PacketInput, vault: string): PacketInput => {
  const plain = own.exhibits.find(({ mime }) => mime === 'application/pdf');
  if (plain === undefined) throw new Error('no PDF among the exhibits');
  const path = join(vault, 'locked.pdf');
  execFileSync('qpdf', ['--encrypt', lockWords, 'owner', '256', '--', plain.path, path]);
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const exhibits = own.exhibits.map((one) =>
    one === plain ? { ...one, path, sha256, bytes: bytes.length } : one,
  );
  return { ...own, fileBase: 'locked', exhibits };
};

/** That a packet shows what the one with the open file shows, and holds the locked file and no password. */
export const expectOpened = (
  outcome: PacketOutcome,
  open: PacketOutcome,
  { input, folder }: { readonly input: PacketInput; readonly folder: string },
): void => {
  checkPdf(outcome.pdf.path);
  expect(pdfFacts(outcome.pdf.path).get('Encrypted')).toBe('no');
  expect(outcome.pdf.pages).toBe(open.pdf.pages);
  expect(pdfText(outcome.pdf.path).length).toBe(pdfText(open.pdf.path).length);
  unpack(outcome.zip.path, folder);
  checkSums(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sums = files.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
  const stored = input.exhibits.find(({ path }) => path.endsWith('locked.pdf'));
  expect(sums).toContain(stored?.sha256);
  for (const path of [...files, outcome.pdf.path])
    expect(readFileSync(path).includes(lockWords), path).toBe(false);
};
