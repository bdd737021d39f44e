import type { Action } from '#shared/actions/action.ts';
import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import type { ActionsTold, Appeal, Claim, Exhibit, VersionText } from '#shared/appeals/appeal.ts';
import { limitOf } from '#shared/appeals/channel-limits.ts';
import { channelText } from '#shared/appeals/channel-text.ts';
import { claimsInOrder } from '#shared/appeals/order.ts';
import type { PacketClaim, PacketExhibit, PacketInput, PacketLine, Paper } from '#shared/appeals/packet.ts';
import { isVideoKind } from '#shared/appeals/printed-kinds.ts';
import { referenceData } from '#shared/appeals/reference-data.ts';
import { readinessFacts } from '#shared/appeals/readiness-facts.ts';
import { readinessOf } from '#shared/appeals/readiness.ts';
import { citationsIn, numbersOf } from '#shared/appeals/text.ts';
import { actionsToldBy } from '#shared/appeals/told-actions.ts';
import { textOfAppeal } from '#shared/appeals/version.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Evidence } from '#shared/evidence.ts';
import { listWords } from '#shared/kernel/words.ts';
import { dayOf, type Instant, type Zone } from '#shared/kernel/time.ts';
import { printedMoment } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Person, Shop } from '#shared/shops.ts';
import type { Violation } from '#shared/violations.ts';
import { chainHead } from '../db/history.ts';
import type { Connection } from '../db/open.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import { vaultPath } from '../services/vault.ts';
import { packetActions } from './packet-actions.ts';
import { packetName } from './packet-name.ts';
import { isPicture } from './ready-exhibits.ts';

/** What the records say for a packet, and how it was asked for. */
export interface PacketAsk {
  readonly db: Connection;
  readonly vault: string;
  readonly packs: PackBook;
  readonly appealId: string;
  readonly paper: Paper;
  readonly onUnreadable: 'stop' | 'sheet';
  readonly actions: ActionsTold;
  /** The export's own time, ms since epoch; the only time in the packet. */
  readonly exportedAt: Instant;
  readonly isSample: boolean;
}

interface Found {
  readonly appeal: Appeal;
  readonly violation: Violation;
  readonly shop: Shop;
  readonly pack: Pack;
  readonly attempts: readonly Appeal[];
  readonly actions: readonly Action[];
  readonly people: readonly Person[];
  readonly claims: readonly Claim[];
  readonly exhibits: readonly (Exhibit & { readonly file: Evidence })[];
}

const gone = (what: string): AppError =>
  new AppError('notFound', `${what} is not on record. Nothing was written.`);

/** The text that a packet is made of, as it is kept with it. */
export const packetText = (db: Connection, appealId: string): VersionText => {
  const appeal = findRow(db, 'appeals', appealId);
  if (appeal === null) throw gone('This appeal');
  return textOfAppeal(appeal, {
    claims: selectRows(db, 'claims', { appealId }),
    exhibits: selectRows(db, 'exhibits', { appealId }),
  });
};

const found = ({ db, packs, appealId }: Pick<PacketAsk, 'db' | 'packs' | 'appealId'>): Found => {
  const appeal = findRow(db, 'appeals', appealId);
  if (appeal === null) throw gone('This appeal');
  const violation = findRow(db, 'violations', appeal.violationId);
  const shop = findRow(db, 'shops', appeal.shopId);
  if (violation === null || shop === null) throw gone('The case of this appeal');
  const pack = packs.used(appeal.pack, shop.id, dayOf(violation.noticeAt, shop.zone));
  const exhibits = selectRows(db, 'exhibits', { appealId })
    .toSorted((a, b) => a.position - b.position)
    .map((exhibit, index) => {
      const file = findRow(db, 'evidence', exhibit.evidenceId);
      if (file === null) throw gone(`The file of exhibit ${index + 1}`);
      return { ...exhibit, file };
    });
  return {
    appeal,
    violation,
    shop,
    pack,
    attempts: selectRows(db, 'appeals', { violationId: violation.id }),
    actions: selectRows(db, 'actions', { violationId: violation.id }),
    people: selectRows(db, 'people', { shopId: shop.id }),
    claims: claimsInOrder(selectRows(db, 'claims', { appealId })),
    exhibits,
  };
};

/** A row that was added and never filled says nothing, so it is not printed. */
const isBlankRow = ({ when, what, exhibitIds }: Appeal['timeline'][number]): boolean =>
  when.trim() === '' && what.trim() === '' && exhibitIds.length === 0;

// What is repeated, and a copy that is not used, hold nothing up: only what is to be mended does.
const requireReady = (records: Found, { packs, exportedAt }: PacketAsk): void => {
  const exhibits = records.exhibits.map(({ file, ...exhibit }) => ({ exhibit, file, redactedCopy: null }));
  const facts = readinessFacts({ ...records, exhibits, packs: packs.all(), before: null }, exportedAt);
  const mend = readinessOf(facts).findings.filter(({ severity }) => severity === 'mend');
  if (mend.length === 0) return;
  const words = mend.map(({ title, detail }) => `${title}. ${detail}`).join(' ');
  throw new AppError('refused', `The packet was not written: ${mend.length} to mend. ${words}`);
};

const kindName = (mime: string): string => {
  if (mime.startsWith('image/')) return 'Picture';
  if (isVideoKind(mime)) return 'Video';
  if (mime === 'application/pdf') return 'PDF';
  if (mime === 'text/csv') return 'Table';
  return mime.startsWith('text/') || mime === 'message/rfc822' ? 'Text' : 'File';
};

const kindWords = ({ mime, capturedAt }: Evidence, zone: Zone): string =>
  capturedAt === null ? kindName(mime) : `${kindName(mime)}, taken ${printedMoment(capturedAt, zone)}`;

/** "Claim 2", "Claims 1 and 3": the claims that cite an exhibit; empty where none does. */
const citedBy = (claims: readonly Claim[], id: string): string => {
  const numbers = claims.flatMap(({ markdown }, index) =>
    citationsIn(markdown).includes(id) ? [String(index + 1)] : [],
  );
  return numbers.length === 0
    ? ''
    : `${numbers.length === 1 ? 'Claim' : 'Claims'}\u00a0${listWords(numbers)}`;
};

const packetExhibit = (
  { file, ...exhibit }: Found['exhibits'][number],
  index: number,
  { vault, zone, claims }: { readonly vault: string; readonly zone: Zone; readonly claims: readonly Claim[] },
): PacketExhibit => ({
  id: exhibit.id,
  number: index + 1,
  caption: exhibit.caption === '' ? (file.caption === '' ? file.fileName : file.caption) : exhibit.caption,
  kindWords: kindWords(file, zone),
  // What it proves is what cites it, where the seller says nothing else.
  proves: exhibit.proves === '' ? citedBy(claims, exhibit.id) : exhibit.proves,
  receivedWords: `filed ${printedMoment(file.addedAt, zone)}`,
  fileName: file.fileName,
  mime: file.mime,
  sha256: file.sha256,
  bytes: file.bytes,
  path: vaultPath(vault, file.sha256),
  originalInZip: exhibit.originalInZip,
});

const packetLines = ({ violation, claims }: Found): readonly PacketLine[] => {
  const numbered = claims.map(
    ({ id, markdown, line }, index): PacketClaim & { readonly line: number | null } => ({
      id,
      markdown,
      line: line !== null && line < violation.lines.length ? line : null,
      number: index + 1,
    }),
  );
  const of = (wanted: number | null): readonly PacketClaim[] =>
    numbered
      .filter(({ line }) => line === wanted)
      .map(({ id, number, markdown }) => ({ id, number, markdown }));
  const whole = of(null);
  return [
    ...violation.lines.map((text, index) => ({ number: index + 1, text, claims: of(index) })),
    ...(whole.length === 0 ? [] : [{ number: null, text: 'The notice as a whole', claims: whole }]),
  ];
};

const coverFacts = (records: Found, now: Instant): PacketInput['facts'] =>
  referenceData(records, now).flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));

const inFours = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ');

// The chain proves that nothing between two known heads was changed, and no time; so that is all that is said.
const recordSentences = ({ db, exportedAt }: PacketAsk, { shop }: Found): readonly string[] => {
  const head = `The head of the shop’s history at this export is ${inFours(chainHead(db))}. Each entry of the history carries the fingerprint of the one before it, so the head stands for all entries up to it.`;
  const appeals = selectRows(db, 'appeals', { shopId: shop.id });
  const sent = selectRows(db, 'packets', { shopId: shop.id }).filter(({ appealId, exportedAt: at }) => {
    const sentAt = appeals.find(({ id }) => id === appealId)?.sentAt ?? null;
    return at < exportedAt && sentAt !== null && at <= sentAt;
  });
  if (sent.length === 0) return [head];
  const names = sent
    .map(({ pdfName, exportedAt: at }) => `${pdfName} of ${printedMoment(at, shop.zone)}`)
    .join('; ');
  return [head, `Earlier heads of the same history stand in packets that were sent before: ${names}.`];
};

/** The text as each field of the market's pack takes it, as its copy button gives it, and whole. */
const textsOf = ({ appeal, claims, exhibits, pack }: Found): PacketInput['texts'] => {
  const { request, sections } = appeal;
  const draft = { request, sections, claims };
  const numbers = numbersOf(exhibits);
  const fields = pack.channels.map((channel) => ({ label: channel.label, limit: limitOf(channel) }));
  return [{ label: 'Whole text', limit: null }, ...fields].map((field) => {
    const { text, without } = channelText(draft, numbers, field.limit);
    return { ...field, text, without };
  });
};

const inputOf = (ask: PacketAsk, records: Found): PacketInput => {
  const { appeal, violation, shop, pack, exhibits } = records;
  const { zone } = shop;
  const { exportedAt, paper, onUnreadable, vault, isSample } = ask;
  return {
    fileBase: packetName(shop, selectRows(ask.db, 'shops'), violation.number, appeal.attempt),
    paper,
    onUnreadable,
    exportedAt,
    zone,
    lang: 'en',
    shop: { name: shop.name, marketName: pack.market.name, isSample },
    head: {
      attempt: appeal.attempt,
      attempts: Math.max(appeal.attempt, attemptsAllowed(pack, violation.type) ?? appeal.attempt),
      modeWords: appeal.mode === 'wrongDecision' ? 'wrong decision' : 'we fixed it',
    },
    title: `Appeal against “${violation.title}”`,
    request: appeal.request,
    facts: coverFacts(records, exportedAt),
    sections: appeal.sections.filter(({ markdown }) => markdown.trim() !== ''),
    timeline: appeal.timeline
      .filter((row) => !isBlankRow(row))
      .map(({ when, what, exhibitIds }) => ({ when, what, exhibits: exhibitIds })),
    lines: packetLines(records),
    actions: packetActions({ ...records, db: ask.db, packs: ask.packs, told: ask.actions, now: exportedAt }),
    exhibits: exhibits.map((exhibit, index) =>
      packetExhibit(exhibit, index, { vault, zone, claims: records.claims }),
    ),
    records: { sentences: recordSentences(ask, records) },
    texts: textsOf(records),
    ticket: violation.ticket,
  };
};

/**
 * Builds a packet's input from the records as they are saved. Refuses an appeal with something to mend, in words, and
 * names what is not on record any more.
 */
export const packetInputOf = (ask: PacketAsk): PacketInput => {
  const records = found(ask);
  requireReady(records, ask);
  return inputOf(ask, records);
};

/** The pictures of an appeal as its packet would show them on the paper of its market, whatever else it lacks. */
export const picturesOf = (
  ask: Pick<PacketAsk, 'db' | 'vault' | 'packs' | 'appealId'>,
): { readonly exhibits: readonly PacketExhibit[]; readonly paper: Paper } => {
  const { exhibits, shop, pack, claims } = found(ask);
  const place = { vault: ask.vault, zone: shop.zone, claims };
  const all = exhibits.map((exhibit, index) => packetExhibit(exhibit, index, place));
  return { exhibits: all.filter(isPicture), paper: pack.paper };
};

/** The same for a statement that someone still works on: it may lack what holds a packet up. On its market's paper. */
export const statementInputOf = (ask: Omit<PacketAsk, 'paper' | 'onUnreadable' | 'actions'>): PacketInput => {
  const records = found(ask);
  const actions = actionsToldBy(records.appeal.mode);
  return inputOf({ ...ask, paper: records.pack.paper, onUnreadable: 'sheet', actions }, records);
};
