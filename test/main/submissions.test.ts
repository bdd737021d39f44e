import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRow, selectRows } from '#main/db/queries.ts';
import { type Bench, createShop, openBench, testNow, violationFacts } from '../support/records.ts';

let bench: Bench;
let appealId: string;

const hex = (text: string): string => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
const rows = () => selectRows(bench.records.db, 'submissions', { appealId });
const rev = (): number => findRow(bench.records.db, 'appeals', appealId)?.rev ?? 0;
const text = 'Please cancel it – “in time”, 17 orders, ไทย.';

const startAppeal = (shopId: string): string => {
  const violation = bench.run('violation.record', violationFacts(shopId));
  const { id } = bench.run('appeal.start', { violationId: violation.id, mode: 'wrongDecision' });
  const appeal = findRow(bench.records.db, 'appeals', id);
  bench.run('appeal.write', {
    id,
    rev: appeal?.rev ?? 0,
    request: 'Please cancel it.',
    sections: [],
    timeline: [],
  });
  return id;
};

const writePacket = (of: string): string =>
  bench.run('packet.record', {
    appealId: of,
    exportedAt: testNow - 900,
    folder: 'packets',
    pdfName: 'case-1.pdf',
    pdfSha256: 'a'.repeat(64),
    zipName: 'case-1.zip',
    zipSha256: 'b'.repeat(64),
    pages: 3,
    notes: [],
    text: {
      form: 1,
      mode: 'wrongDecision',
      request: '',
      sections: [],
      timeline: [],
      claims: [],
      exhibits: [],
    },
  }).id;

const sendIt = (submitted: unknown) =>
  bench.records.bus.receive(
    'appeal.recordSent',
    { id: appealId, rev: rev(), at: testNow - 500, submitted },
    null,
  );

beforeEach(() => {
  bench = openBench();
  appealId = startAppeal(createShop(bench));
});

afterEach(() => {
  bench.close();
});

describe('the log of what was handed in', () => {
  it('keeps the exact text with the hash and number of its bytes, and the packet’s file with its own', () => {
    const packetId = writePacket(appealId);
    expect(sendIt({ way: ' Appeal form ', text, packet: { id: packetId, file: 'zip' } })).toMatchObject({
      ok: true,
    });
    expect(rows()).toMatchObject([
      {
        way: 'Appeal form',
        at: testNow - 500,
        text,
        textSha256: hex(text),
        textBytes: Buffer.byteLength(text),
        packetId,
        fileName: 'case-1.zip',
        fileSha256: 'b'.repeat(64),
      },
    ]);
  });

  it('takes a file alone, without a hash of no text', () => {
    const packetId = writePacket(appealId);
    sendIt({ way: 'E-mail', text: '', packet: { id: packetId, file: 'pdf' } });
    expect(rows()).toMatchObject([
      { text: '', textSha256: '', textBytes: 0, fileName: 'case-1.pdf', fileSha256: 'a'.repeat(64) },
    ]);
  });

  it.each([
    ['no way', { way: ' ', text, packet: null }, { way: 'By which way it was sent' }],
    [
      'nothing that was sent',
      { way: 'E-mail', text: '', packet: null },
      { text: 'The text, a file, or both' },
    ],
  ])('refuses %s, and the appeal stays a draft', (_name, submitted, fields) => {
    expect(sendIt(submitted)).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields },
    });
    expect(findRow(bench.records.db, 'appeals', appealId)?.status).toBe('draft');
    expect(rows()).toEqual([]);
  });

  it('refuses the packet of another appeal', () => {
    const other = writePacket(startAppeal(createShop(bench)));
    expect(sendIt({ way: 'E-mail', text, packet: { id: other, file: 'pdf' } })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(rows()).toEqual([]);
  });

  it('takes another sending of what was sent, and none of a draft; one can be taken off the log', () => {
    const submitted = { way: 'E-mail', text, packet: null };
    const more = { appealId, at: testNow - 400, submitted };
    expect(bench.records.bus.receive('submission.record', more, null)).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    sendIt(submitted);
    const { id } = bench.run('submission.record', more);
    expect(rows()).toHaveLength(2);
    bench.run('submission.remove', { id, rev: 1 });
    expect(rows().map((row) => row.at)).toEqual([testNow - 500]);
  });
});
