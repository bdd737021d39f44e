import { describe, expect, it } from 'vitest';
import { watchedOf } from '#shared/alerts/rules.ts';
import { ruleKinds, settingsOf } from '#shared/alerts/settings.ts';
import { calendarEntries } from '#shared/calendar.ts';
import type { Evidence } from '#shared/evidence.ts';
import { paperClocks } from '#shared/paper-clocks.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { at, caseOf, factsOf, zone } from './alerts/facts.ts';
import { usPack } from './packs.ts';

const now = at('2026-11-23T09:12');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const paper = (more: Partial<Evidence> = {}): Evidence => ({
  id: 'paper',
  rev: 1,
  seq: 1,
  shopId: 'shop',
  violationId: null,
  number: 12,
  sha256: 'a'.repeat(64),
  bytes: 1,
  mime: 'application/pdf',
  fileName: 'authorisation-of-jane-doe.pdf',
  caption: 'Authorisation of Jane Doe',
  capturedAt: null,
  addedAt: at('2026-09-01T09:00'),
  validUntil: '2026-12-13',
  trashedAt: null,
  redactedFrom: null,
  ...more,
});

describe('the clock of a paper', () => {
  it.each([
    ['to the end of its last day', {}, 'running'],
    ['on its last day', { validUntil: '2026-11-23' }, 'running'],
    ['after it', { validUntil: '2026-11-22' }, 'passed'],
    ['that names no day', { validUntil: null }, undefined],
    ['in the trash', { trashedAt: now }, undefined],
    ['that had expired when it was filed', { addedAt: now, validUntil: '2026-11-20' }, undefined],
  ])('%s', (_name, more, state) => {
    const files = [paper(more)];
    expect(paperClocks({ files, violations: [], zone }, now)[0]?.clock.state).toBe(state);
  });

  it.each([
    ['once for a paper and its redacted copy', { redactedFrom: 'a'.repeat(64) }, ['paper']],
    ['for a copy alone', { redactedFrom: 'c'.repeat(64) }, ['paper', 'copy']],
    [
      'for a copy that names another day',
      { redactedFrom: 'a'.repeat(64), validUntil: '2026-12-20' },
      ['paper', 'copy'],
    ],
  ])('reminds %s', (_name, more, ids) => {
    const files = [paper(), paper({ id: 'copy', sha256: 'b'.repeat(64), ...more })];
    expect(paperClocks({ files, violations: [], zone }, now).map(({ file }) => file.id)).toEqual(ids);
  });

  it('runs on a copy whose original lies in the trash', () => {
    const copy = paper({ id: 'copy', sha256: 'b'.repeat(64), redactedFrom: 'a'.repeat(64) });
    const files = [paper({ trashedAt: now }), copy];
    expect(paperClocks({ files, violations: [], zone }, now).map(({ file }) => file.id)).toEqual(['copy']);
  });

  it('ends with the last day in the zone of the shop', () => {
    const [one] = paperClocks({ files: [paper()], violations: [], zone }, now);
    expect(plain(formatInstant(one?.clock.dueAt ?? 0, zone, now))).toMatch(/^Sun 13 Dec, 23:59/);
  });
});

describe('a paper that expires', () => {
  const watched = (more: Partial<Evidence>) =>
    watchedOf(factsOf({ files: [paper(more)] }), (kind) => settingsOf(kind, [], usPack), now).filter(
      ({ rule }) => rule === 'paper',
    );

  it('reminds like a clock, opens its file, and says nothing of what it is', () => {
    const [one] = watched({});
    expect(one).toMatchObject({ target: 'evidence', targetId: 'paper', isComplete: true });
    expect(one?.stages.map(({ name }) => name)).toEqual(['30d', '7d', '3d', '24h', '12h', '4h']);
    expect(plain(one?.stages[0]?.title ?? '')).toBe('Validity of evidence 12: 20 days left');
    expect(JSON.stringify(one)).not.toMatch(/Jane|authorisation/i);
  });

  it('is news for a while when it has expired, and another thing when its day was changed', () => {
    expect(watched({ validUntil: '2026-11-20' })).toHaveLength(1);
    expect(watched({ validUntil: '2026-09-20' })).toHaveLength(0);
    expect(watched({})[0]?.record).not.toBe(watched({ validUntil: '2027-12-13' })[0]?.record);
  });

  it('is a rule of its own that can be switched off', () => {
    expect(ruleKinds).toContain('paper');
    const off = { rule: 'paper' as const, isOn: false, threshold: null, lead: null };
    const facts = factsOf({ files: [paper()] });
    expect(watchedOf(facts, (kind) => settingsOf(kind, [off], usPack), now)).toEqual(
      watchedOf(factsOf(), (kind) => settingsOf(kind, [], usPack), now),
    );
  });

  it('goes into the calendar of the shop and of its case, with its reminders', () => {
    const facts = factsOf({ violations: [caseOf()], files: [paper({ violationId: 'case-9' })] });
    const entries = (violationId: string | null) =>
      calendarEntries(facts, { shopId: 'shop', shopName: 'Maple & Pine Home', violationId, now });
    for (const of of [null, 'case-9']) {
      const entry = entries(of).find(({ title }) => title.includes('Validity'));
      expect(plain(entry?.title ?? '')).toBe('Validity of evidence 12: last moment');
      expect(entry?.alarms).toHaveLength(5);
    }
    expect(entries('case-10')).toEqual([]);
  });
});
