import { createHash } from 'node:crypto';
import type { PacketExhibit, PacketInput } from '#shared/appeals/packet.ts';
import type { PreparedExhibit } from './exhibit-sheets.ts';
import { exhibitFileName } from './file-names.ts';
import type { ZipEntry } from './write-zip.ts';

interface Span {
  readonly exhibit: PacketExhibit;
  readonly first: number;
  readonly last: number;
}

export interface ManifestParts {
  readonly input: PacketInput;
  readonly prepared: readonly PreparedExhibit[];
  readonly spans: readonly Span[];
  readonly pdf: {
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly pages: number;
  };
  readonly notes: readonly string[];
}

interface ExhibitFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly isOriginal: boolean;
}

const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What of an exhibit goes into the ZIP: the original, a picture's copy without hidden data, or nothing. */
const fileOf = (exhibit: PacketExhibit, { input, prepared }: ManifestParts): ExhibitFile | null => {
  const count = input.exhibits.length;
  if (exhibit.originalInZip) {
    const name = `exhibits/${exhibitFileName(exhibit.number, count, exhibit.fileName)}`;
    return { name, path: exhibit.path, sha256: exhibit.sha256, bytes: exhibit.bytes, isOriginal: true };
  }
  const own = prepared.find(({ id }) => id === exhibit.id);
  if (own?.kind !== 'image') return null;
  const ending = own.file.slice(own.file.lastIndexOf('.'));
  const name = `exhibits/${exhibitFileName(exhibit.number, count, exhibit.fileName, ending)}`;
  return { name, ...own.copy, isOriginal: false };
};

interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** The texts for the fields of the platform, each a file of its own with a line break at its end. */
const textFiles = ({ texts }: PacketInput): readonly TextFile[] =>
  texts.map(({ label, text }, index) => {
    const name = `texts/${exhibitFileName(index + 1, texts.length, `${label.replaceAll(/\s+/gu, '-')}.txt`)}`;
    const content = `${text}\n`;
    return { name, text: content, sha256: sha256Of(content) };
  });

const manifestOf = (parts: ManifestParts, files: readonly (ExhibitFile | null)[]): string => {
  const { input, pdf, spans, notes } = parts;
  const exhibits = input.exhibits.map((exhibit, index) => {
    const file = files[index] ?? null;
    const span = spans.find((one) => one.exhibit.id === exhibit.id);
    return {
      number: exhibit.number,
      caption: exhibit.caption,
      kind: exhibit.kindWords,
      proves: exhibit.proves,
      received: exhibit.receivedWords,
      pages: span === undefined ? null : { first: span.first, last: span.last },
      file: file?.name ?? null,
      holds: file === null ? 'nothing' : file.isOriginal ? 'original' : 'copy without hidden data',
      sha256: file?.sha256 ?? null,
      original: { name: exhibit.fileName, mime: exhibit.mime, bytes: exhibit.bytes, sha256: exhibit.sha256 },
    };
  });
  const texts = textFiles(input).map(({ name, sha256 }, index) => {
    const { label = '', limit = null, without = '' } = input.texts[index] ?? {};
    return { field: label, limit, without: without === '' ? null : without, file: name, sha256 };
  });
  const { shop, head, title, request, facts, ticket, zone, paper, lang } = input;
  return `${JSON.stringify(
    {
      format: 'appeal packet',
      version: 1,
      exportedAt: new Date(input.exportedAt).toISOString(),
      zone,
      lang,
      paper,
      shop: { name: shop.name, market: shop.marketName, sample: shop.isSample },
      ticket,
      appeal: { attempt: head.attempt, attempts: head.attempts, mode: head.modeWords },
      title,
      request,
      facts,
      packet: { file: `${input.fileBase}.pdf`, sha256: pdf.sha256, bytes: pdf.bytes, pages: pdf.pages },
      exhibits,
      texts,
      records: input.records.sentences,
      notes,
    },
    null,
    2,
  )}\n`;
};

/** The ZIP's entries in their fixed order: the packet, the exhibits, the texts, the manifest, the list of fingerprints. */
export const zipEntries = (parts: ManifestParts): readonly ZipEntry[] => {
  const { input, pdf } = parts;
  const files = input.exhibits.map((exhibit) => fileOf(exhibit, parts));
  const packet: ZipEntry & { readonly sha256: string } = {
    name: `${input.fileBase}.pdf`,
    path: pdf.path,
    sha256: pdf.sha256,
    bytes: pdf.bytes,
    words: 'The packet',
  };
  const exhibits = files.flatMap((file, index) => {
    if (file === null) return [];
    const { name, path, sha256, bytes } = file;
    return [{ name, path, sha256, bytes, words: `Exhibit ${input.exhibits[index]?.number ?? 0}` }];
  });
  const texts = textFiles(input);
  const manifest = manifestOf(parts, files);
  const sums = [
    ...[packet, ...exhibits, ...texts].map(({ name, sha256 }) => `${sha256}  ${name}\n`),
    `${sha256Of(manifest)}  manifest.json\n`,
  ];
  return [
    packet,
    ...exhibits,
    ...texts.map(({ name, text }) => ({ name, text })),
    { name: 'manifest.json', text: manifest },
    { name: 'SHA256SUMS', text: sums.join('') },
  ];
};
