import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '#shared/kernel/time.ts';
import { findRow, selectRows } from '#main/db/queries.ts';
import { casePage, type CasePage } from '#main/export/case-page.ts';
import { exportCasePage } from '#main/export/case-page-export.ts';
import { inert } from '#main/export/inert-text.ts';
import { exportStatement } from '#main/export/statement-export.ts';
import { storeInVault } from '#main/services/vault.ts';
import { jobContext } from '../../support/job-context.ts';
import { readDocx, readHtml } from '../../support/outside-readers.ts';
import { pictureOfLines } from '../../support/picture-of-lines.ts';
import { type Bench, createShop, openBench, violationFacts } from '../../support/records.ts';
import { workHere } from '../../support/work-here.ts';

const script = '<script>alert(1)</script>';
const turned = '\u202Egnp.exe';

let bench: Bench;
let violationId: string;
let appealId: string;
let path: string;

const store = (fileName: string, bytes: Uint8Array) =>
  storeInVault(bench.records.vault, { kind: 'bytes', bytes, fileName }, new AbortController().signal);

const file = async (fileName: string, bytes: Uint8Array, caption = ''): Promise<string> => {
  const { shopId } = selectRows(bench.records.db, 'violations')[0] ?? { shopId: '' };
  const stored = await store(fileName, bytes);
  return bench.run('evidence.add', { shopId, violationId, file: stored, caption, capturedAt: null }).id;
};

const picture = (words: string) => pictureOfLines([[words, 100]]);
const context = (where: string | null) => ({ ...jobContext(bench, where), work: workHere });

const fillCase = async (): Promise<void> => {
  const { noticeAt } = violationFacts('');
  const scan = await file('scan.png', picture('shown'), `Scan ${script}`);
  const original = await file('private.png', picture('private'));
  const redacted = await store('private redacted.png', picture('covered up'));
  bench.run('evidence.addRedacted', { originalId: original, file: redacted, boxes: 1 });
  await file('broken.png', picture('broken').subarray(0, 400));
  bench.run('contact.record', {
    violationId,
    at: noticeAt + DAY,
    channel: 'chat',
    direction: 'out',
    withWhom: `Support ${script}`,
    words: `They look into it. ${turned}\nSecond line.`,
    answerBy: '2026-11-25',
    evidenceId: null,
  });
  bench.run('moneyHeld.record', {
    violationId,
    amount: 123_456,
    currency: 'USD',
    heldAt: '2026-11-20',
    releaseDay: '2026-12-20',
    releasedAt: null,
    note: 'told by mail',
  });
  const exhibit = bench.run('exhibit.add', {
    appealId,
    evidenceId: scan,
    caption: '',
    proves: 'The scan',
  }).id;
  const claim = selectRows(bench.records.db, 'claims', { appealId })[0];
  const appeal = findRow(bench.records.db, 'appeals', appealId);
  if (claim === undefined || appeal === null) throw new Error('no draft');
  bench.run('claim.write', { id: claim.id, rev: claim.rev, line: 0, markdown: `Not so [[ex:${exhibit}]].` });
  bench.run('appeal.write', {
    id: appealId,
    rev: appeal.rev,
    request: `Please cancel it. ${script}`,
    sections: [
      { id: 's', title: 'Statement', markdown: `**Bold** [[ex:${exhibit}]] [[gap:the day]]\n\n${script}` },
    ],
    timeline: [{ id: 't', when: '12 Nov', what: 'Handed over', exhibitIds: [exhibit] }],
  });
};

beforeEach(async () => {
  bench = openBench();
  path = join(bench.folder, 'written');
  const facts = violationFacts(createShop(bench));
  const hits = { orders: ['577000000000000001'], listings: [], account: false };
  violationId = bench.run('violation.record', { ...facts, hits, title: `Late & ${script}` }).id;
  appealId = bench.run('appeal.start', { violationId, mode: 'wrongDecision' }).id;
  await fillCase();
});
afterEach(() => {
  bench.close();
});

const inOtherZone = async <T>(work: () => Promise<T>): Promise<T> => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Asia/Ho_Chi_Minh';
  try {
    return await work();
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
};

describe('a case as one HTML file', () => {
  it('holds its facts, clocks, timeline, appeals, evidence, money and contacts, and asks for nothing', async () => {
    const asked = context(path);
    expect(await exportCasePage({ violationId, withContactsAndMoney: true }, asked)).toEqual({
      path,
      number: 1,
    });
    expect(asked.proposals).toEqual([
      { fileName: 'Maple & Pine Home case 1 2026-11-23.html', kind: 'Web page', extension: 'html' },
    ]);
    const { tags, attributes, texts } = readHtml(path);
    expect(tags).not.toContain('script');
    expect(tags).not.toContain('link');
    const policy = attributes.find(([, name, value]) => name === 'content' && value.includes('default-src'));
    expect(policy?.[2]).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    const addresses = attributes.filter(([, name]) => ['src', 'href', 'action', 'srcset'].includes(name));
    expect(
      addresses.every(([, , to]) => to.startsWith('#') || to.startsWith('data:image/jpeg;base64,')),
    ).toBe(true);
    const text = texts.join('\n').replaceAll('\u00a0', ' ');
    for (const words of [
      'Case 1',
      `Late & ${script}`,
      '7719 0426 3358 2041',
      '577000000000000001',
      '32, counting',
      'First appeal',
      '19 Dec 2026, 23:59',
      'Appeal 1: wrong decision',
      `Please cancel it. ${script}`,
      '[the day]',
      'Exhibit 1',
      'Claim 1',
      'The scan',
      `Scan ${script}`,
      '$1,234.56',
      'to be released 20 Dec 2026',
      `Chat with Support ${script}`,
      'They look into it. [U+202E]gnp.exe\nSecond line.',
      '17 orders were not in transit within 2 business days.',
    ])
      expect(text, words).toContain(words);
    for (const { sha256 } of selectRows(bench.records.db, 'evidence')) expect(text).toContain(sha256);
  });

  it('says nothing of contacts and money where they are left out, also not in the timeline and the clocks', async () => {
    await exportCasePage({ violationId, withContactsAndMoney: false }, context(path));
    const text = readHtml(path).texts.join('\n').replaceAll('\u00a0', ' ');
    for (const words of [
      '1,234.56',
      '1234.56',
      'told by mail',
      'Chat with Support',
      'They look into it',
      'Money held',
    ])
      expect(text, words).not.toContain(words);
    expect(text).toContain('Contacts and money were left out of it.');
    expect(text).toContain('577000000000000001');
  });

  it('shows no picture that is broken or has a redacted copy, and names it', async () => {
    await exportCasePage({ violationId, withContactsAndMoney: true }, context(path));
    const { attributes, texts } = readHtml(path);
    const shown = attributes.filter(([tag, name]) => tag === 'img' && name === 'alt').map(([, , alt]) => alt);
    expect(shown).toEqual(['Evidence 1', 'Evidence 3']);
    expect(texts).toContain('broken.png');
    expect(texts).toContain('private.png');
  });

  it('gives the same bytes again, also in another time zone', async () => {
    await exportCasePage({ violationId, withContactsAndMoney: true }, context(path));
    const first = readFileSync(path);
    await inOtherZone(() => exportCasePage({ violationId, withContactsAndMoney: true }, context(path)));
    expect(readFileSync(path).equals(first)).toBe(true);
  });

  it('writes nothing where the dialog was left, the job was cancelled or the case is gone', async () => {
    expect(await exportCasePage({ violationId, withContactsAndMoney: true }, context(null))).toEqual({
      path: null,
      number: 1,
    });
    const stopped = { ...context(path), signal: AbortSignal.abort() };
    await expect(exportCasePage({ violationId, withContactsAndMoney: true }, stopped)).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(
      exportCasePage({ violationId: 'x', withContactsAndMoney: true }, context(path)),
    ).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(existsSync(path)).toBe(false);
  });

  it('takes any text as text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(script, '"><img src=x onerror=alert(1)>', '&lt;b&gt;', turned, '\ud800', ']]>', '-->'),
    );
    const page = (words: string): CasePage => ({
      ...{ lang: 'en', heading: words, title: words, shop: words, state: words, asOf: words, notice: words },
      facts: [{ label: words, value: words }],
      clocks: [{ label: words, state: words, due: words, rule: words }],
      timeline: [{ when: words, text: words, detail: words, who: words }],
      appeals: [],
      files: [{ number: 1, caption: words, fileName: words, detail: words, sha256: words, picture: null }],
      withContactsAndMoney: true,
      money: [{ sum: words, held: words, release: words, note: words }],
      contacts: [{ when: words, what: words, words }],
    });
    const tagsOf = (html: string) => html.match(/<[!/a-z][^>]*>/giu);
    const plain = tagsOf(casePage(page('word')));
    fc.assert(
      fc.property(text, (part) => {
        const words = `w${part}`;
        const html = casePage(page(words));
        expect(tagsOf(html)).toEqual(plain);
        expect(html).not.toContain('\u202E');
      }),
    );
    const hostile = `a${script}"'&${turned}`;
    writeFileSync(path, casePage(page(hostile)));
    expect(readHtml(path).texts.filter((one) => one === inert(hostile))).toHaveLength(25);
    rmSync(path);
  });
});

describe('the statement of an appeal as a Word document', () => {
  it('is written of a draft that still lacks something, which is marked and counted', async () => {
    const asked = context(path);
    expect(await exportStatement({ appealId }, asked)).toEqual({ path });
    expect(asked.proposals).toEqual([
      { fileName: 'maple-pine-home-appeal-case-1-attempt-1.docx', kind: 'Word document', extension: 'docx' },
    ]);
    const { paragraphs, facts } = readDocx(path);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('Bold (Exhibit\u00a01) [the day]');
    expect(texts).toContain(`Please cancel it. ${script}`);
    expect(texts.some((text) => text.startsWith('Draft: 1 place is still to be filled in.'))).toBe(true);
    expect(facts['creator']).toBe('Maple & Pine Home');
  });

  it('gives the same bytes again, also in another time zone', async () => {
    await exportStatement({ appealId }, context(path));
    const first = readFileSync(path);
    await inOtherZone(() => exportStatement({ appealId }, context(path)));
    expect(readFileSync(path).equals(first)).toBe(true);
  });

  it('writes nothing where the dialog was left or the appeal is gone', async () => {
    expect(await exportStatement({ appealId }, context(null))).toEqual({ path: null });
    await expect(exportStatement({ appealId: 'x' }, context(path))).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(existsSync(path)).toBe(false);
  });
});
