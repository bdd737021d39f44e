import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { appealMode, appealNews } from '#shared/appeals/appeal.ts';
import type { AttemptBefore, ReadinessFacts } from '#shared/appeals/draft-texts.ts';
import { fileLook } from '#shared/evidence-look.ts';
import { repetitionOf } from '#shared/appeals/earlier-attempt.ts';
import { draftPlainText } from '#shared/appeals/text.ts';
import { type Clock, timed } from '#shared/clock.ts';
import { addDaysToInstant, type Instant } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { foreignMarks } from '#shared/policy/rulebook.ts';
import { seaAhrPack, seaPointsPack, ukPack, usPack } from '../shared/packs.ts';

const folder = join(import.meta.dirname, '../fixtures/appeals');
export const samplePacks: readonly Pack[] = [usPack, ukPack, seaAhrPack, seaPointsPack];

const moment = z.iso.datetime().transform((text) => Date.parse(text));
const text = z.string();

/** A made-up appeal with the faults that were written into it, each by its rule and its place. */
const sampleSchema = z.strictObject({
  about: text,
  pack: text,
  zone: text,
  now: moment,
  shop: text,
  address: text.nullable().default(null),
  mode: appealMode,
  attempt: z.number(),
  case: z.strictObject({
    ticket: text,
    title: text,
    detail: text,
    noticeAt: moment,
    noticeText: text,
    period: z.strictObject({ from: text, to: text }).nullable().default(null),
    lines: z.array(text),
    orders: z.array(text),
    listings: z.array(text),
    appealDue: moment.nullable(),
    secondAppealDue: moment.nullable(),
  }),
  before: z
    .strictObject({ attempt: z.number(), text, proofs: z.array(text), news: z.array(appealNews) })
    .nullable(),
  request: text,
  sections: z.array(z.strictObject({ id: text, title: text, markdown: text })),
  timeline: z.array(z.strictObject({ when: text, what: text, exhibits: z.array(text) })),
  claims: z.array(z.strictObject({ id: text, line: z.number().nullable(), markdown: text })),
  exhibits: z.array(
    z.strictObject({
      id: text,
      caption: text,
      fileName: text,
      mime: text,
      capturedAt: moment.nullable(),
      validUntil: text.nullable(),
      redactedCopy: z.number().nullable(),
      look: fileLook.omit({ sha256: true }).optional(),
    }),
  ),
  actions: z
    .array(
      z.strictObject({
        number: z.number(),
        title: text,
        state: text,
        isOpen: z.boolean(),
        due: text.nullable(),
        isDone: z.boolean(),
        isShown: z.boolean(),
      }),
    )
    .default([]),
  people: z.array(text).default([]),
  planted: z.array(z.strictObject({ rule: text, at: text })),
});
export type SampleAppeal = z.infer<typeof sampleSchema> & { readonly name: string };

/** Every sample appeal, by its file's name. */
export const sampleAppeals = (): readonly SampleAppeal[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({
      name: name.slice(0, -'.json'.length),
      ...sampleSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    }));

const packOf = ({ pack }: SampleAppeal): Pack => {
  const found = samplePacks.find(({ id }) => id === pack);
  if (found === undefined) throw new Error(`no pack ${pack}`);
  return found;
};

const beforeOf = (sample: SampleAppeal): AttemptBefore | null => {
  if (sample.before === null) return null;
  const { attempt, news, text: sent, proofs } = sample.before;
  const own = draftPlainText(sample, new Map());
  const earlier = { attempt, text: sent, proofs: new Set(proofs) };
  return {
    attempt,
    news,
    repetition: repetitionOf(
      own,
      sample.exhibits.map(({ id }) => id),
      earlier,
    ),
  };
};

const dueAt = (sample: SampleAppeal): Instant | null => {
  const { appealDue, secondAppealDue, noticeAt } = sample.case;
  const printed = sample.attempt === 1 ? appealDue : secondAppealDue;
  const days = packOf(sample).clocks.firstAppeal.days.value;
  return printed ?? (days === null ? null : addDaysToInstant(noticeAt, days, sample.zone));
};

const clockOf = (sample: SampleAppeal): Clock | null => {
  const due = dueAt(sample);
  if (due === null) return null;
  const rule = { text: '', valueRef: null, source: 'ticket', byPack: null } as const;
  const times = { startsAt: sample.case.noticeAt, dueAt: due, metAt: null };
  return timed(sample.attempt === 1 ? 'firstAppeal' : 'secondAppeal', times, rule, sample.now);
};

/** What the checker is given for a sample. */
export const factsOfSample = (sample: SampleAppeal): ReadinessFacts => {
  const { noticeAt, noticeText, orders, listings, title, detail, lines, ticket } = sample.case;
  const pack = packOf(sample);
  return {
    mode: sample.mode,
    request: sample.request,
    sections: sample.sections,
    timeline: sample.timeline.map(({ when, what, exhibits }) => ({ when, what, exhibitIds: exhibits })),
    claims: sample.claims,
    exhibits: sample.exhibits.map(({ look, ...exhibit }) => ({
      ...exhibit,
      proves: '',
      ...(look === undefined ? {} : { look }),
    })),
    lines,
    ticket,
    cover: { title, detail, shopName: sample.shop, shopAddress: sample.address },
    before: beforeOf(sample),
    records: {
      now: sample.now,
      zone: sample.zone,
      noticeAt,
      noticeText,
      period: sample.case.period,
      orders,
      listings,
      points: null,
      clock: clockOf(sample),
      channels: pack.channels,
      foreign: foreignMarks(pack, samplePacks),
      actions: sample.actions,
      people: sample.people,
    },
  };
};
