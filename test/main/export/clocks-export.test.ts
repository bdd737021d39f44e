import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calendarFile } from '#main/export/calendar-file.ts';
import { exportClocks } from '#main/export/clocks-export.ts';
import type { CalendarEntry } from '#shared/calendar.ts';
import { HOUR } from '#shared/kernel/time.ts';
import { jobContext } from '../../support/job-context.ts';
import { type Bench, createShop, openBench, testNow, violationFacts } from '../../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => {
  bench.close();
});

/** The events of a file as another reader sees them. */
const eventsIn = (text: string) =>
  new ICAL.Component(z.array(z.unknown()).parse(ICAL.parse(text)))
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        startsAt: event.startDate.toJSDate().getTime(),
        alarms: component
          .getAllSubcomponents('valarm')
          .map((alarm) => [
            alarm.getFirstPropertyValue('action'),
            alarm.getFirstPropertyValue('trigger')?.toString(),
          ]),
      };
    });

describe('the clocks as a calendar file', () => {
  const entry: CalendarEntry = {
    uid: 'shop.case.firstAppeal@good-standing',
    title: 'First appeal of case 9: last moment',
    body: 'Kedai “Bé, An”; 中文 – a line that is long enough to be folded, since no line of the format may be longer than 75 bytes.\nDue tomorrow.',
    dueAt: testNow + 48 * HOUR,
    alarms: [testNow + 24 * HOUR, testNow + 36 * HOUR, testNow + 48 * HOUR],
    isEnded: false,
  };

  it('is read by another reader with every word and time as it was', () => {
    expect(eventsIn(calendarFile([entry], { name: 'A, B; C', now: testNow }))).toEqual([
      {
        uid: entry.uid,
        summary: entry.title,
        description: entry.body,
        startsAt: entry.dueAt,
        alarms: [
          ['DISPLAY', '-P1D'],
          ['DISPLAY', '-PT12H'],
          ['DISPLAY', 'PT0S'],
        ],
      },
    ]);
  });

  it('keeps to the format: lines end by CR LF and have 75 bytes at most, times are in UTC', () => {
    const text = calendarFile([entry], { name: 'Clocks', now: testNow });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toContain('DTSTAMP:20261123T141200Z');
    expect(text).toContain('DTSTART:20261125T141200Z');
  });

  it('is written where the user says, with the clocks of the shop or of one case', async () => {
    const first = bench.run('violation.record', violationFacts(shopId)).id;
    bench.run('violation.record', { ...violationFacts(shopId), ticket: 'another' });
    const path = join(bench.folder, 'clocks.ics');
    const context = jobContext(bench, path);
    expect(await exportClocks({ shopId, violationId: null }, context)).toEqual({ path, count: 2, ended: 0 });
    expect(
      eventsIn(readFileSync(path, 'utf8')).map(({ summary }) => summary.replaceAll('\u00a0', ' ')),
    ).toEqual(['First appeal of case 1: last moment', 'First appeal of case 2: last moment']);
    expect(await exportClocks({ shopId, violationId: first }, context)).toEqual({ path, count: 1, ended: 0 });
    expect(eventsIn(readFileSync(path, 'utf8'))).toHaveLength(1);
    expect(context.proposals.map(({ fileName }) => fileName)).toEqual([
      'Maple & Pine Home clocks 2026-11-23.ics',
      'Maple & Pine Home case 1 2026-11-23.ics',
    ]);
  });

  it('takes away what was decided since the last file: the same name, a higher revision, cancelled', async () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const path = join(bench.folder, 'clocks.ics');
    const written = async () => {
      const { count, ended } = await exportClocks({ shopId, violationId: null }, jobContext(bench, path));
      const events = new ICAL.Component(z.array(z.unknown()).parse(ICAL.parse(readFileSync(path, 'utf8'))))
        .getAllSubcomponents('vevent')
        .map((event) => ({
          uid: event.getFirstPropertyValue('uid'),
          status: event.getFirstPropertyValue('status'),
          sequence: z.number().parse(event.getFirstPropertyValue('sequence')),
          alarms: event.getAllSubcomponents('valarm').length,
        }));
      return { count, ended, events };
    };
    const before = await written();
    expect(before).toMatchObject({ count: 1, ended: 0, events: [{ status: null }] });
    bench.clock.now += HOUR;
    const overturned = { status: 'overturned', at: bench.clock.now, note: '' } as const;
    bench.run('violation.setStatus', { id, rev: 1, ...overturned });
    const after = await written();
    expect(after).toMatchObject({ count: 0, ended: 1, events: [{ status: 'CANCELLED', alarms: 0 }] });
    expect(after.events[0]?.uid).toBe(before.events[0]?.uid);
    expect(after.events[0]?.sequence).toBeGreaterThan(before.events[0]?.sequence ?? Infinity);
  });

  it('writes nothing where the dialog was left or no clock runs', async () => {
    const context = jobContext(bench, null);
    await expect(exportClocks({ shopId, violationId: null }, context)).rejects.toThrow(/^No clock runs/);
    bench.run('violation.record', violationFacts(shopId));
    expect(await exportClocks({ shopId, violationId: null }, context)).toEqual({
      path: null,
      count: 1,
      ended: 0,
    });
  });
});
