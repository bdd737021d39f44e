import { describe, expect, it } from 'vitest';
import type { Violation } from '#shared/violations.ts';
import { violationFacts } from '../support/records.ts';
import { draftAppeal } from '../shared/appeals/draft-appeal.ts';
import { usPack } from '../shared/packs.ts';
import {
  fileRows,
  filesInView,
  filterFiles,
  groupsOf,
  withBytesKept,
  type FileRecords,
  type FileView,
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
  packets: [],
  pieces: [],
  contacts: [],
  actions: [],
  answers: [],
  duties: [],
  occurrences: [],
  reviews: [],
  appeals: [draftAppeal()],
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

const reckoning = { today: '2026-11-23', packFor: () => usPack };

it('lists files by number, the newest first, with where each is used', () => {
  const rows = fileRows(records, reckoning);
  expect(rows.map((row) => row.file.number)).toEqual([2, 1]);
  expect(rows[0]?.uses.map((use) => use.words)).toEqual(['Appeal 1, exhibit 1']);
});

it('tells what a file proves: in an appeal, and as a piece that the platform asks for', () => {
  const violation: Violation = {
    ...base,
    ...violationFacts('s'),
    id: 'v',
    number: 9,
    secondAppealDue: null,
    pack: 'us@2026.10',
    statusLog: [],
  };
  const [exhibit] = records.exhibits;
  if (exhibit === undefined) throw new Error('no exhibit');
  const list = usPack.evidence.find(({ id }) => id === 'late-dispatch-carrier');
  const [piece] = list?.items.value ?? [];
  if (list === undefined || piece === undefined) throw new Error('no list');
  const match = { violationId: 'v', evidenceId: 'f2', list: list.id, piece: piece.id, pack: 'us@2026.10' };
  const packet = {
    appealId: 'a',
    exportedAt: 0,
    folder: '',
    pdfName: '',
    pdfSha256: '',
    zipName: '',
    zipSha256: '',
    pages: 1,
    notes: [],
  };
  const [row] = fileRows(
    {
      ...records,
      violations: [violation],
      exhibits: [{ ...exhibit, proves: 'No scan before 14 Nov' }],
      pieces: [{ ...base, id: 'm', ...match }],
      packets: [{ ...base, id: 'p', ...packet }],
    },
    reckoning,
  );
  expect(row?.kept?.holder).toEqual({ kind: 'appeal', id: 'a' });
  expect(row?.uses).toEqual([
    {
      key: 'x',
      kind: 'exhibit',
      words: 'Appeal 1 of case 9, exhibit 1',
      proves: 'No scan before 14 Nov',
      packets: 1,
      place: { screen: 'appeal', id: 'a' },
    },
    {
      key: 'm',
      kind: 'piece',
      words: 'Asked for in case 9',
      proves: piece.label,
      packets: 0,
      place: { screen: 'case', id: 'v' },
    },
  ]);
});

describe('the views', () => {
  const rows = fileRows(
    {
      ...records,
      files: [
        file(1, null),
        file(2, 'v'),
        { ...file(3, null), sha256: file(1, null).sha256 },
        { ...file(4, null), sha256: file(1, null).sha256, trashedAt: 5 },
        { ...file(5, null), validUntil: '2026-11-22' },
        { ...file(6, null), validUntil: '2027-11-22' },
        { ...file(7, null), validUntil: '2026-12-01' },
        { ...file(8, null), trashedAt: 4, validUntil: '2026-11-30' },
      ],
    },
    reckoning,
  );
  const numbers = (view: FileView) => filesInView(rows, view).map((row) => row.file.number);

  it.each([
    ['all', [7, 6, 5, 3, 2, 1]],
    ['unused', [7, 6, 5, 3, 1]],
    ['duplicates', [3, 1]],
    ['expiring', [7, 6, 5]],
    ['trash', [8, 4]],
  ] as const)('%s', (view, wanted) => {
    expect(numbers(view)).toEqual(wanted);
  });

  it('name those of the same bytes together, and leave the trash out of it', () => {
    expect(rows.find((row) => row.file.number === 1)?.twins.map(({ number }) => number)).toEqual([3]);
    expect(groupsOf(filesInView(rows, 'duplicates'), 'duplicates')).toMatchObject([
      { title: 'The same bytes, 11111111', rows: [{ file: { number: 3 } }, { file: { number: 1 } }] },
    ]);
  });

  it('put what expires by its last day, and the trash by what goes first', () => {
    const groups = groupsOf(filesInView(rows, 'expiring'), 'expiring');
    expect(groups.map(({ title, rows: own }) => [title, own.map((row) => row.file.number)])).toEqual([
      ['Expired', [5]],
      ['Within 30 days', [7]],
      ['Later', [6]],
    ]);
    expect(groupsOf(filesInView(rows, 'trash'), 'trash')[0]?.rows.map((row) => row.file.number)).toEqual([
      8, 4,
    ]);
  });
});

it('tells which files leave their bytes behind, since another file has the same', () => {
  const [one, twin, other] = [
    file(1, null),
    { ...file(3, null), sha256: file(1, null).sha256 },
    file(2, null),
  ];
  const all = [one, { ...twin, trashedAt: 1 }, other];
  expect(withBytesKept([one, other], all)).toEqual([one]);
  expect(withBytesKept(all, all)).toEqual([]);
});

it('finds a file by its words, its kind and its fingerprint', () => {
  const rows = fileRows(records, reckoning);
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
