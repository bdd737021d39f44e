import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobProgress } from '#shared/contract/jobs.ts';
import { tables, type TableName } from '#shared/contract/tables.ts';
import { readinessFacts } from '#shared/appeals/readiness-facts.ts';
import { readinessOf } from '#shared/appeals/readiness.ts';
import { isAnyPrivate } from '#shared/evidence-look.ts';
import { DAY, dayOf, diffDays } from '#shared/kernel/time.ts';
import { estimateOn } from '#shared/rating/ledger.ts';
import { lastOfEachDay, ratingSeries } from '#shared/rating/series.ts';
import { crossings } from '#shared/rating/milestones.ts';
import { violationStatus } from '#shared/violations.ts';
import { readEpoch } from '#main/db/feed.ts';
import { verifyChain } from '#main/db/history.ts';
import { selectRows } from '#main/db/queries.ts';
import { seededEnv } from '#main/env.ts';
import { makeSample } from '#main/sample/make.ts';
import type { Records } from '#main/services/records.ts';
import { createSpaces } from '#main/services/space.ts';
import { readFromVault } from '#main/services/vault.ts';
import type { Work } from '#main/worker/host.ts';
import { lookInto } from '#main/worker/look-work.ts';
import { pdfData } from '../support/pdf-data.ts';
import { testNow } from '../support/records.ts';
import { failWith, fonts, makeSampleShop, packs } from '../support/sample-shop.ts';
import { workHere } from '../support/work-here.ts';

const tableNames = Object.keys(tables).filter((name): name is TableName => Object.hasOwn(tables, name));

const everything = (records: Records): Record<string, unknown> => ({
  ...Object.fromEntries(tableNames.map((name) => [name, selectRows(records.db, name)])),
  history: records.db.prepare('SELECT * FROM history ORDER BY seq').all(),
});

const shape = (records: Records): Record<string, number> =>
  Object.fromEntries(tableNames.map((name) => [name, selectRows(records.db, name).length]));

describe('the sample shop', () => {
  let root = '';
  let first: Records;
  let again: Records;
  let later: Records;
  const laterNow = Date.parse('2027-03-03T03:40:00Z');

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'good-standing-sample-'));
    first = await makeSampleShop(root, 'first', testNow);
    expect(readdirSync(join(root, 'first'))).toEqual(['sample']);
    again = await makeSampleShop(root, 'again', testNow);
    later = await makeSampleShop(root, 'later', laterNow);
  });

  afterAll(() => {
    for (const records of [first, again, later]) records.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('is the same to the last id and byte for the same day', () => {
    expect(everything(again)).toEqual(everything(first));
  });

  it('has the same shape on another day', () => {
    expect(shape(later)).toEqual(shape(first));
  });

  it('is rich enough for every list', () => {
    expect(shape(first)).toMatchObject({ shops: 1, people: 4, readings: 180, violations: 14, evidence: 41 });
    expect(shape(first)).toMatchObject({
      appeals: 9,
      pointEntries: 20,
      contacts: 3,
      moneyHeld: 2,
      actions: 6,
      submissions: 7,
    });
    const people = selectRows(first.db, 'people').map(({ name }) => name);
    expect(people).toEqual(['Owner', 'Packing', 'Listings', 'Customer care']);
    expect(verifyChain(first.db).entries).toBeGreaterThan(100);
  });

  it('has every state that a case is or was in, and appeals that were won, lost, sent and begun', () => {
    const statuses = new Set(
      selectRows(first.db, 'violations').flatMap(({ statusLog }) => statusLog.map(({ status }) => status)),
    );
    expect([...violationStatus.options].filter((status) => !statuses.has(status))).toEqual([]);
    const appeals = selectRows(first.db, 'appeals').map(({ status }) => status);
    expect(new Set(appeals)).toEqual(new Set(['draft', 'sent', 'won', 'rejected']));
  });

  it('has a ledger that equals the reading on each day with one, and ends at 148', () => {
    for (const records of [first, later]) {
      const [shop] = selectRows(records.db, 'shops');
      const pack = packs.find(({ market }) => market.code === shop?.market);
      if (pack === undefined) throw new Error('no pack');
      const entries = selectRows(records.db, 'pointEntries');
      const readings = lastOfEachDay(selectRows(records.db, 'readings'));
      expect(readings).toHaveLength(180);
      for (const { day, rating } of readings) {
        const { low, high } = estimateOn(entries, day, pack);
        expect({ day, low, high }).toEqual({ day, low: rating, high: rating });
      }
      const now = estimateOn(entries, readings.at(-1)?.day ?? '', pack);
      expect(now).toMatchObject({ low: 148, gains: 40, losses: 92, unknown: 0 });
      expect(crossings(readings, () => pack)).toHaveLength(2);
    }
  });

  it('has two stretches without readings and ends yesterday', () => {
    const readings = selectRows(first.db, 'readings');
    const { gaps } = ratingSeries(readings);
    expect(gaps.map(({ from, to }) => diffDays(from, to) - 1).toSorted((a, b) => a - b)).toEqual([6, 12]);
    const last = lastOfEachDay(readings).at(-1);
    expect(last?.day).toBe('2026-11-22');
  });

  it('has nothing dated in the future but deadlines', () => {
    for (const [records, now] of [
      [first, testNow],
      [later, laterNow],
    ] as const) {
      const times = [
        ...(['readings', 'contacts'] as const)
          .flatMap((name) => selectRows(records.db, name))
          .map(({ at }) => at),
        ...selectRows(records.db, 'violations').flatMap(({ noticeAt, statusLog }) => [
          noticeAt,
          ...statusLog.map(({ at }) => at),
        ]),
        ...selectRows(records.db, 'evidence').flatMap(({ addedAt, capturedAt }) => [
          addedAt,
          capturedAt ?? 0,
        ]),
        ...selectRows(records.db, 'appeals').flatMap((appeal) => [
          appeal.startedAt,
          appeal.savedAt,
          appeal.sentAt ?? 0,
          appeal.decidedAt ?? 0,
        ]),
      ];
      expect(Math.max(...times)).toBeLessThanOrEqual(now);
      expect(now - Math.max(...times)).toBeLessThan(2 * DAY);
    }
  });

  it('keeps its history whole, and in order of time', () => {
    for (const records of [first, again, later]) expect(verifyChain(records.db).bad).toBeNull();
    const times = first.db
      .prepare('SELECT at FROM history ORDER BY seq')
      .all()
      .map((row: unknown) => JSON.stringify(row));
    expect(times).toEqual(times.toSorted());
  });

  it('has every file of its evidence in the vault, of the kind it says', async () => {
    const files = selectRows(first.db, 'evidence');
    for (const { sha256, bytes } of files)
      expect((await readFromVault(first.vault, sha256)).length).toBe(bytes);
    expect(new Set(files.map(({ mime }) => mime))).toEqual(
      new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/csv', 'text/plain']),
    );
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(41);
  });

  it('has no file that a look into it has anything to say of', { timeout: 60_000 }, async () => {
    const { signal } = new AbortController();
    const own = selectRows(first.db, 'shops').map(({ name }) => name);
    const said: string[] = [];
    for (const { sha256, bytes, mime, fileName } of selectRows(first.db, 'evidence')) {
      const input = { vault: first.vault, data: pdfData, sha256, bytes, mime, own };
      const { unreadable, found, wordless } = await lookInto(input, { signal });
      if (unreadable !== null || isAnyPrivate(found) || wordless > 0) said.push(fileName);
    }
    expect(said).toEqual([]);
  });

  it('has a draft for case 9 that can be exported, and one with gaps', () => {
    const cases = selectRows(first.db, 'violations');
    const draftOf = (number: number) => {
      const violationId = cases.find((one) => one.number === number)?.id ?? '';
      const [appeal] = selectRows(first.db, 'appeals', { violationId, status: 'draft' });
      if (appeal === undefined) throw new Error(`no draft for case ${number}`);
      const claims = selectRows(first.db, 'claims', { appealId: appeal.id });
      const files = selectRows(first.db, 'evidence');
      const exhibits = selectRows(first.db, 'exhibits', { appealId: appeal.id }).map((exhibit) => ({
        exhibit,
        file: files.find(({ id }) => id === exhibit.evidenceId) ?? null,
        redactedCopy: null,
      }));
      const violation = cases.find((one) => one.number === number);
      const [shop] = selectRows(first.db, 'shops');
      const [pack] = packs.filter(({ id }) => id === 'us');
      if (violation === undefined || shop === undefined || pack === undefined) throw new Error('no case');
      const actions = selectRows(first.db, 'actions', { violationId: violation.id });
      const people = selectRows(first.db, 'people');
      const records = { appeal, violation, shop, attempts: [appeal], claims, exhibits, pack, packs };
      return {
        appeal,
        claims,
        exhibits: exhibits.map(({ exhibit }) => exhibit),
        ...readinessOf(readinessFacts({ ...records, actions, people, before: null }, testNow)),
      };
    };
    const nine = draftOf(9);
    // Nothing but the action that is under way.
    expect(nine.findings.map(({ rule, severity }) => `${severity}: ${rule}`)).toEqual(['look: weak action']);
    expect(nine).toMatchObject({
      linesAnswered: { part: 2, of: 2 },
      claimsProved: { part: 3, of: 3 },
      exhibitsCited: { part: 6, of: 6 },
    });
    expect(nine.claims.map(({ line }) => line)).toEqual([0, 0, 1]);
    expect(nine.exhibits).toHaveLength(6);
    const text = JSON.stringify([nine.appeal, nine.claims]);
    for (const { id } of nine.exhibits) expect(text).toContain(`[[ex:${id}]]`);
    expect(text).toContain('15 of the 17 orders');
    expect(text).toContain('12 and 13 November');
    expect(text).toContain('as 11 November is a federal holiday');
    expect(text).toContain('1.6\u00a0%');
    expect(text).not.toMatch(/[{}]\w+\}|undefined|NaN/u);
    expect(draftOf(8).findings.filter(({ title }) => title === 'A gap is open')).toHaveLength(2);
    for (const { request } of selectRows(first.db, 'appeals')) expect(request).not.toContain('[[');
  });

  it('has a signed review, told by the records of its moment and signed with a day of its duty', () => {
    const [review, ...others] = selectRows(first.db, 'reviews');
    if (review === undefined) throw new Error('no review');
    const { report, duties, signedAt } = review;
    expect([others, report.until, report.at]).toEqual([[], '2026-11-17', signedAt]);
    const [own] = duties;
    const said = selectRows(first.db, 'dutyOccurrences').find(
      ({ dutyId, day }) => dutyId === own?.dutyId && day === own.day,
    );
    expect(said).toMatchObject({ day: '2026-11-16', outcome: 'done', note: 'Review 1' });
    expect(report.figures.map(({ value }) => value).slice(0, 3)).toEqual(['180', '180', '0']);
    expect(report.parts.flatMap(({ lines }) => lines).length).toBeGreaterThan(4);
  });

  it('asks for a correction tonight and for evidence tomorrow', () => {
    const cases = selectRows(first.db, 'violations');
    expect(cases.find(({ number }) => number === 10)?.correctionDue).toBe(Date.parse('2026-11-24T02:30:00Z'));
    expect(cases.find(({ number }) => number === 11)).toMatchObject({
      status: 'evidenceAsked',
      noticeAt: Date.parse('2026-11-23T01:30:00Z'),
    });
    for (const { noticeAt, status } of cases) {
      expect(dayOf(noticeAt, 'America/New_York') <= '2026-11-22').toBe(true);
      expect(status).not.toBe('');
    }
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const folder = join(root, 'cancelled');
    mkdirSync(folder);
    const controller = new AbortController();
    const stopping: Work = (name, input, options) => {
      controller.abort();
      return workHere(name, input, options);
    };
    await expect(
      makeSample({
        folder: join(folder, 'sample'),
        packs,
        now: testNow,
        work: stopping,
        fonts: '',
        signal: controller.signal,
        progress: () => undefined,
        logError: failWith,
      }),
    ).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made anew beside the old one, which stays when that is cancelled', async () => {
    const dataDir = join(root, 'spaces');
    mkdirSync(dataDir);
    const heard: JobProgress[] = [];
    const spaces = createSpaces({
      dataDir,
      env: seededEnv(() => testNow, 4),
      packs,
      logError: failWith,
      publish: () => undefined,
      makeSample: (folder, pace) =>
        makeSample({ folder, packs, now: testNow, work: workHere, fonts, logError: failWith, ...pace }),
      switched: () => undefined,
    });
    const pace = { signal: new AbortController().signal, progress: (one: JobProgress) => heard.push(one) };
    await spaces.open('sample', pace);
    const made = heard.map(({ done, total }) => done / total);
    expect(made).toEqual(made.toSorted((a, b) => a - b));
    const [shop] = selectRows(spaces.records().db, 'shops');
    if (shop === undefined) throw new Error('no shop');
    const changed = {
      id: shop.id,
      rev: shop.rev,
      name: 'Another',
      zone: shop.zone,
      staleDays: shop.staleDays,
      address: '',
    };
    spaces.records().bus.run('shop.edit', changed, null);
    const nameNow = () => selectRows(spaces.records().db, 'shops')[0]?.name;
    const epoch = readEpoch(spaces.records().db);
    await expect(spaces.resetSample({ ...pace, signal: AbortSignal.abort() })).rejects.toThrow();
    expect(nameNow()).toBe('Another');
    await spaces.resetSample(pace);
    expect(nameNow()).toBe('Maple & Pine Home');
    expect(readEpoch(spaces.records().db)).not.toBe(epoch);
    spaces.close();
    expect(readdirSync(dataDir)).toEqual(['sample']);
  });
});
