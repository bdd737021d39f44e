import { expect, it } from 'vitest';
import {
  fileRows,
  filesInView,
  filterFiles,
  type FileRecords,
} from '#renderer/features/evidence/evidence-model.ts';
import {
  exhibitKindOf,
  inFours,
  isPicture,
  kindWords,
  shortHash,
  sizeWords,
} from '#renderer/ui/file-words.ts';

const base = { rev: 1, seq: 1, shopId: 's' };
const file = (number: number, violationId: string | null, mime = 'image/png') => ({
  ...base,
  id: `f${String(number)}`,
  violationId,
  number,
  sha256: String(number).repeat(64).slice(0, 64),
  bytes: 1,
  mime,
  fileName: `file-${String(number)}.png`,
  caption: number === 2 ? 'Carrier’s letter' : '',
  capturedAt: null,
  validUntil: null,
  trashedAt: null,
  redactedFrom: null,
  addedAt: 0,
});

const records: FileRecords = {
  files: [file(1, null), file(2, 'v', 'application/pdf')],
  violations: [],
  appeals: [
    {
      ...base,
      id: 'a',
      violationId: 'v',
      attempt: 1,
      mode: 'wrongDecision',
      status: 'draft',
      request: '',
      sections: [],
      timeline: [],
      startedAt: 0,
      savedAt: 0,
      sentAt: null,
      decidedAt: null,
      outcome: '',
      pack: '',
    },
  ],
  exhibits: [
    {
      ...base,
      id: 'x',
      appealId: 'a',
      evidenceId: 'f2',
      position: 0,
      caption: '',
      proves: '',
      originalInZip: true,
    },
  ],
};

it('lists files by number, the newest first, with where each is used', () => {
  const rows = fileRows(records);
  expect(rows.map((row) => row.file.number)).toEqual([2, 1]);
  expect(rows[0]?.uses.map((use) => use.words)).toEqual(['Appeal 1, exhibit 1']);
  expect(filesInView(rows, 'used').map((row) => row.file.number)).toEqual([2]);
  expect(filesInView(rows, 'loose')).toHaveLength(2);
});

it('finds a file by its words, its kind and its fingerprint', () => {
  const rows = fileRows(records);
  expect(filterFiles(rows, 'letter carrier').map((row) => row.file.number)).toEqual([2]);
  expect(filterFiles(rows, 'pdf').map((row) => row.file.number)).toEqual([2]);
  expect(filterFiles(rows, '11111111').map((row) => row.file.number)).toEqual([1]);
});

it('says kind, size and fingerprint in words', () => {
  expect([kindWords('text/csv'), exhibitKindOf('text/csv')]).toEqual(['Table', 'table']);
  expect([kindWords('application/zip'), isPicture('image/svg+xml')]).toEqual(['File', false]);
  expect([sizeWords(999), sizeWords(181_400), sizeWords(3_200_000)]).toEqual([
    '999\u00a0B',
    '181\u00a0kB',
    '3.2\u00a0MB',
  ]);
  expect([shortHash(`6014f4a6${'0'.repeat(56)}`), inFours('7719042633')]).toEqual([
    '6014\u00a0f4a6',
    '7719 0426 33',
  ]);
});
