import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '#shared/kernel/time.ts';
import { selectRows } from '#main/db/queries.ts';
import {
  type Bench,
  createShop,
  noticeFacts,
  openBench,
  startAppeal,
  violationFacts,
} from '../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const receive = (name: unknown, input: unknown) => bench.records.bus.receive(name, input, null);

describe('the ledger follows the case', () => {
  it('voids the loss when an appeal is won, from the day of the decision in the shop’s zone', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const appealId = startAppeal(bench, id);
    const at = Date.parse('2026-11-22T03:00:00Z');
    bench.run('appeal.recordSent', { id: appealId, rev: 2, at });
    bench.run('appeal.recordOutcome', { id: appealId, rev: 3, outcome: 'won', at, note: '' });
    expect(selectRows(bench.records.db, 'pointEntries')).toMatchObject([
      { points: 32, voidFrom: '2026-11-21' },
    ]);
    expect(selectRows(bench.records.db, 'violations')).toMatchObject([{ status: 'overturned' }]);
  });

  it('takes no time ahead for what has happened, and no answer before the sending', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const appealId = startAppeal(bench, id);
    const { now } = bench.clock;
    const ahead = { ok: false, error: { code: 'invalid', fields: { at: 'In the future' } } };
    expect(receive('appeal.recordSent', { id: appealId, rev: 2, at: now + DAY })).toMatchObject(ahead);
    const change = { id, rev: 1, status: 'lapsed', at: now + DAY, note: '' };
    expect(receive('violation.setStatus', change)).toMatchObject(ahead);
    bench.run('appeal.recordSent', { id: appealId, rev: 2, at: now });
    const answer = { id: appealId, rev: 3, outcome: 'won', note: '' };
    expect(receive('appeal.recordOutcome', { ...answer, at: now + DAY })).toMatchObject(ahead);
    expect(receive('appeal.recordOutcome', { ...answer, at: now - DAY })).toMatchObject({
      ok: false,
      error: { fields: { at: 'Before it was sent' } },
    });
  });

  it('allows as many attempts as the pack says, and the last rejection is final', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    for (const status of ['appeal1Rejected', 'upheldFinal'] as const) {
      const appealId = startAppeal(bench, id);
      bench.run('appeal.recordSent', { id: appealId, rev: 2, at: bench.clock.now });
      bench.run('appeal.recordOutcome', {
        id: appealId,
        rev: 3,
        outcome: 'rejected',
        at: bench.clock.now,
        note: '',
      });
      expect(selectRows(bench.records.db, 'violations')).toMatchObject([{ status }]);
    }
    expect(receive('appeal.start', { violationId: id, mode: 'wrongDecision' })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });

  const rejectOnce = (violationId: string): void => {
    const at = bench.clock.now;
    const appealId = startAppeal(bench, violationId);
    bench.run('appeal.recordSent', { id: appealId, rev: 2, at });
    bench.run('appeal.recordOutcome', { id: appealId, rev: 3, outcome: 'rejected', at, note: '' });
  };

  it('enters the points of a pending ticket with its action, not with the rejection of an appeal', () => {
    const { id } = bench.run('violation.record', { ...violationFacts(shopId), status: 'pending' });
    rejectOnce(id);
    expect(selectRows(bench.records.db, 'pointEntries')).toEqual([]);
    const rev = selectRows(bench.records.db, 'violations')[0]?.rev ?? 0;
    bench.run('violation.setStatus', { id, rev, status: 'actionTaken', at: bench.clock.now, note: '' });
    expect(selectRows(bench.records.db, 'pointEntries')).toMatchObject([{ points: 32, voidFrom: null }]);
    rejectOnce(id);
    expect(selectRows(bench.records.db, 'pointEntries')).toMatchObject([{ points: 32, voidFrom: null }]);
  });

  it.each(['correctedInTime', 'warningOnly'] as const)(
    'voids a loss that had counted from the day on which the case became %s',
    (status) => {
      const { id } = bench.run('violation.record', violationFacts(shopId));
      bench.clock.now += 86_400_000;
      bench.run('violation.setStatus', { id, rev: 1, status, at: bench.clock.now, note: '' });
      expect(selectRows(bench.records.db, 'pointEntries', { shopId })).toMatchObject([
        { day: '2026-11-19', points: 32, voidFrom: '2026-11-24' },
      ]);
    },
  );

  it('stays what it has become when a forgotten change is entered late', () => {
    const noticeAt = bench.clock.now - 20 * 86_400_000;
    const { id } = bench.run('violation.record', { ...violationFacts(shopId), noticeAt, status: 'pending' });
    const at = (days: number): number => noticeAt + days * 86_400_000;
    const change = (rev: number, status: 'correctionSent' | 'actionTaken', days: number) =>
      bench.run('violation.setStatus', { id, rev, status, at: at(days), note: '' });
    change(1, 'actionTaken', 9);
    change(2, 'correctionSent', 4);
    const [row] = selectRows(bench.records.db, 'violations');
    expect(row?.status).toBe('actionTaken');
    expect(row?.statusLog.map(({ status }) => status)).toEqual(['pending', 'correctionSent', 'actionTaken']);
    const edit = { id, rev: row?.rev, ...noticeFacts(), secondAppealDue: null, noticeAt: at(5) };
    expect(receive('violation.edit', edit)).toMatchObject({
      error: { fields: { noticeAt: 'After a change of its state' } },
    });
  });

  it('keeps until when a second appeal can be sent, as the rejection prints it', () => {
    const { now } = bench.clock;
    const due = (): unknown => selectRows(bench.records.db, 'violations', { shopId })[0]?.secondAppealDue;
    const { id } = bench.run('violation.record', violationFacts(shopId));
    expect(due()).toBeNull();
    const appealId = startAppeal(bench, id);
    bench.run('appeal.recordSent', { id: appealId, rev: 2, at: now });
    const answer = { id: appealId, rev: 3, outcome: 'rejected', at: now, note: '' };
    expect(receive('appeal.recordOutcome', { ...answer, secondAppealDue: now - 1 })).toMatchObject({
      error: { fields: { secondAppealDue: 'Before the rejection' } },
    });
    expect(selectRows(bench.records.db, 'appeals')).toMatchObject([{ status: 'sent' }]);
    expect(receive('appeal.recordOutcome', { ...answer, secondAppealDue: now + DAY }).ok).toBe(true);
    expect(due()).toBe(now + DAY);
    const edit = { id, rev: 3, ...noticeFacts() };
    expect(receive('violation.edit', { ...edit, secondAppealDue: now - 1 })).toMatchObject({
      error: { fields: { secondAppealDue: 'Before the rejection' } },
    });
    bench.run('violation.edit', { ...edit, secondAppealDue: null });
    expect(due()).toBeNull();
  });

  it('takes the printed end of a second appeal with a rejection that is only recorded as a state', () => {
    const { now } = bench.clock;
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const change = { id, rev: 1, status: 'appeal1Rejected', at: now, note: '' } as const;
    bench.run('violation.setStatus', { ...change, secondAppealDue: now + 3 * DAY });
    bench.run('violation.setStatus', { ...change, rev: 2, status: 'appeal2Sent' });
    expect(selectRows(bench.records.db, 'violations')).toMatchObject([
      { status: 'appeal2Sent', secondAppealDue: now + 3 * DAY },
    ]);
  });

  it('takes no more points than the scale of the market has', () => {
    const most = (points: number) => () =>
      bench.run('violation.record', { ...violationFacts(shopId), points });
    expect(most(1001)).toThrow(/^invalid: At most 1000/);
    most(1000)();
    expect(selectRows(bench.records.db, 'violations', { shopId })).toHaveLength(1);
  });

  it('keeps unknown points unknown, and enters no loss for none', () => {
    bench.run('violation.record', { ...violationFacts(shopId), points: null });
    bench.run('violation.record', { ...violationFacts(shopId), ticket: '2', points: 0 });
    expect(selectRows(bench.records.db, 'pointEntries').map(({ points }) => points)).toEqual([null]);
  });
});

describe('an appeal', () => {
  const start = (): string => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    return bench.run('appeal.start', { violationId: id, mode: 'wrongDecision' }).id;
  };
  const write = (id: string, markdown: string): void => {
    const sections = [{ id: 'statement', title: 'Statement', markdown }];
    bench.run('appeal.write', { id, rev: 1, request: 'Please cancel it.', sections, timeline: [] });
  };

  it('is the second where the first is only recorded as a state, and its rejection is final', () => {
    const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
    const at = bench.clock.now;
    bench.run('violation.setStatus', { id: violationId, rev: 1, status: 'appeal1Rejected', at, note: '' });
    const { id, attempt } = bench.run('appeal.start', { violationId, mode: 'wrongDecision' });
    expect(attempt).toBe(2);
    write(id, 'What was overlooked.');
    bench.run('appeal.recordSent', { id, rev: 2, at });
    bench.run('appeal.recordOutcome', { id, rev: 3, outcome: 'rejected', at, note: '' });
    expect(selectRows(bench.records.db, 'violations')).toMatchObject([{ status: 'upheldFinal' }]);
    expect(receive('appeal.start', { violationId, mode: 'wrongDecision' })).toMatchObject({
      error: { code: 'refused' },
    });
  });

  it('is not recorded as sent with a gap in it', () => {
    const id = start();
    write(id, 'Order [[gap:number of the order]] was in time.');
    expect(receive('appeal.recordSent', { id, rev: 2, at: bench.clock.now })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });

  it('is not recorded as sent without a text', () => {
    const id = start();
    const send = (rev: number) => receive('appeal.recordSent', { id, rev, at: bench.clock.now });
    expect(send(1)).toMatchObject({ ok: false, error: { code: 'refused' } });
    write(id, '');
    expect(send(2)).toMatchObject({ ok: true });
  });

  it('keeps what was written when its mode changes, under the new mode’s sections', () => {
    const id = start();
    write(id, 'What happened on the day.');
    bench.run('appeal.setMode', { id, rev: 2, mode: 'weFixedIt' });
    const [appeal] = selectRows(bench.records.db, 'appeals');
    expect(appeal?.sections.map(({ title, markdown }) => [title, markdown])).toEqual([
      ['What happened', 'What happened on the day.'],
      ['Root cause', ''],
      ['What was done', ''],
      ['What prevents it', ''],
    ]);
  });

  it('can’t be contradicted by a state that is set by hand', () => {
    start();
    const [violation] = selectRows(bench.records.db, 'violations');
    const change = { id: violation?.id, rev: violation?.rev, at: bench.clock.now, note: '' };
    expect(receive('violation.setStatus', { ...change, status: 'appeal1Sent' })).toMatchObject({
      error: {
        code: 'refused',
        message: 'Appeal 1 is kept here as a draft: record there that it was sent.',
      },
    });
    expect(receive('violation.setStatus', { ...change, status: 'lapsed' })).toMatchObject({ ok: true });
  });
});

describe('times', () => {
  const noticeAt = Date.parse('2026-11-19T13:41:00Z');

  it.each([
    ['a deadline before the notice', { appealDue: noticeAt - 1 }, 'appealDue'],
    ['a notice in the future', { noticeAt: Date.parse('2027-01-01T00:00:00Z') }, 'noticeAt'],
  ])('refuse %s, at its field', (_what, part, field) => {
    const result = receive('violation.record', { ...violationFacts(shopId), ...part });
    expect(result.ok ? {} : result.error.fields).toHaveProperty(field);
  });

  it.each([
    ['before the notice', '2020-01-01T00:00:00Z'],
    ['in the future', '2027-01-01T00:00:00Z'],
  ])('refuse a sending %s', (_what, at) => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const appeal = bench.run('appeal.start', { violationId: id, mode: 'wrongDecision' });
    expect(receive('appeal.recordSent', { id: appeal.id, rev: 1, at: Date.parse(at) })).toMatchObject({
      error: { code: 'invalid' },
    });
  });
});

describe('exhibits', () => {
  it('are numbered without a hole after an older one was undone', () => {
    const violation = bench.run('violation.record', violationFacts(shopId));
    const { id: appealId } = bench.run('appeal.start', { violationId: violation.id, mode: 'wrongDecision' });
    const add = (letter: string): number => {
      const file = { sha256: letter.repeat(64), bytes: 1, mime: 'image/png', fileName: `${letter}.png` };
      const evidence = bench.run('evidence.add', {
        ...{ shopId, violationId: violation.id, file, caption: letter, capturedAt: null },
      });
      bench.run('exhibit.add', { appealId, evidenceId: evidence.id, caption: letter, proves: '' });
      return bench.batches.at(-1)?.to ?? 0;
    };
    const first = add('a');
    add('b');
    bench.run('history.undo', { seq: first });
    add('c');
    const exhibits = selectRows(bench.records.db, 'exhibits');
    expect(exhibits.map(({ caption, position }) => [caption, position])).toEqual([
      ['b', 0],
      ['c', 1],
    ]);
  });

  it('are numbered by their order, whatever is moved or taken out', () => {
    const violation = bench.run('violation.record', violationFacts(shopId));
    const { id: appealId } = bench.run('appeal.start', { violationId: violation.id, mode: 'wrongDecision' });
    const file = (letter: string) => ({
      sha256: letter.repeat(64),
      bytes: 1,
      mime: 'image/png',
      fileName: `${letter}.png`,
    });
    for (const letter of ['a', 'b', 'c', 'd']) {
      const { id } = bench.run('evidence.add', {
        shopId,
        violationId: violation.id,
        file: file(letter),
        caption: '',
        capturedAt: null,
      });
      bench.run('exhibit.add', { appealId, evidenceId: id, caption: letter, proves: '' });
    }
    const inOrder = () =>
      selectRows(bench.records.db, 'exhibits').toSorted((a, b) => a.position - b.position);
    const move = (caption: string, position: number): void => {
      const exhibit = inOrder().find((one) => one.caption === caption);
      if (exhibit !== undefined) bench.run('exhibit.move', { id: exhibit.id, rev: exhibit.rev, position });
    };
    move('d', 0);
    move('a', 99);
    const [first] = inOrder();
    if (first !== undefined) bench.run('exhibit.remove', { id: first.id, rev: first.rev });
    expect(inOrder().map(({ caption, position }) => [caption, position])).toEqual([
      ['b', 0],
      ['c', 1],
      ['a', 2],
    ]);
  });
});
