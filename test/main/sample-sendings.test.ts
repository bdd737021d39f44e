import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attemptOutcomes, sumOutcomes } from '#shared/appeals/outcomes.ts';
import { selectRows } from '#main/db/queries.ts';
import type { Records } from '#main/services/records.ts';
import { testNow } from '../support/records.ts';
import { makeSampleShop, packs } from '../support/sample-shop.ts';

const historyRow = z.object({ seq: z.number(), actor: z.string().nullable(), sentence: z.string() });

describe('the appeals of the sample shop', () => {
  let root = '';
  let records: Records;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'good-standing-sample-'));
    records = await makeSampleShop(root, 'shop', testNow);
  });

  afterAll(() => {
    records.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('logs what was handed in of each sent appeal but the one of before its record, to the byte and with who it was', () => {
    const submissions = selectRows(records.db, 'submissions');
    const sent = selectRows(records.db, 'appeals').filter(({ sentAt }) => sentAt !== null);
    const logged = new Set(submissions.map(({ appealId }) => appealId));
    expect(sent.filter(({ id }) => !logged.has(id)).map(({ attempt }) => attempt)).toEqual([1]);
    const people = new Map(selectRows(records.db, 'people').map(({ id, name }) => [id, name]));
    const made = new Map(
      records.db
        .prepare('SELECT seq, actor, sentence FROM history')
        .all()
        .map((row) => historyRow.parse(row))
        .map((entry) => [entry.seq, entry]),
    );
    for (const row of submissions) {
      const appeal = sent.find(({ id }) => id === row.appealId);
      if (appeal === undefined) throw new Error('a sending without an appeal');
      const bytes = Buffer.from(row.text, 'utf8');
      expect(row.textSha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(row.textBytes).toBe(bytes.length);
      expect(row.text).toContain(appeal.request.split('[[')[0]);
      expect(row.text).not.toMatch(/\[\[|\{\w+\}/u);
      expect(row).toMatchObject({ packetId: null, fileName: '', fileSha256: '' });
      // The history says of the same moment that it was sent, by the same person.
      const entry = made.get(row.seq);
      expect(people.get(entry?.actor ?? '')).toBe(row.by);
      expect(entry?.sentence).toMatch(
        row.way === 'E-mail' ? / also sent by E-mail$/u : / recorded as sent$/u,
      );
      if (row.way !== 'E-mail') expect(row.at).toBe(appeal.sentAt);
      else expect(row.at).toBeGreaterThan(appeal.sentAt ?? 0);
      expect(row.at).toBeLessThanOrEqual(appeal.decidedAt ?? row.at);
    }
    expect(new Set(submissions.map(({ way }) => way))).toEqual(new Set(['Appeal form', 'E-mail']));
  });

  it('has outcomes that its ledger bears out', () => {
    const entries = selectRows(records.db, 'pointEntries');
    const [pack] = packs.filter(({ id }) => id === 'us');
    if (pack === undefined) throw new Error('no pack');
    const outcomes = attemptOutcomes({
      appeals: selectRows(records.db, 'appeals'),
      violations: selectRows(records.db, 'violations'),
      entries,
      pack,
    });
    const total = sumOutcomes(outcomes);
    expect(total).toMatchObject({ sent: 7, won: 1, lost: 4, waiting: 2, ended: 0, drafts: 2, restored: 72 });
    const void72 = entries.filter(({ voidFrom, points }) => voidFrom !== null && points === 72);
    expect(void72).toHaveLength(1);
  });
});
