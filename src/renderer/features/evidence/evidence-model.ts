import type { Action } from '#shared/actions/action.ts';
import type { AuditAnswer } from '#shared/audits/audit.ts';
import type { Appeal, Exhibit, Packet } from '#shared/appeals/appeal.ts';
import { EXPIRES_SOON_DAYS, validityOn, type Validity } from '#shared/evidence-checklist.ts';
import type { Contact } from '#shared/contacts.ts';
import type { Duty, DutyOccurrence } from '#shared/duties/duty.ts';
import type { EvidencePiece } from '#shared/evidence-pieces.ts';
import { keptFile, type FileHolders, type KeptFile } from '#shared/evidence-kept.ts';
import { isOnFile, isTrashed } from '#shared/evidence-trash.ts';
import type { Evidence } from '#shared/evidence.ts';
import { groupBy } from '#shared/kernel/group.ts';
import type { Day, Instant } from '#shared/kernel/time.ts';
import { piecesOf } from '#shared/policy/evidence-asked.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Review } from '#shared/review/review.ts';
import type { Violation } from '#shared/violations.ts';
import { kindWords } from '#renderer/ui/file-words.ts';
import type { Place } from '#renderer/state/view.ts';

/** Where a file is used: a numbered place in an appeal, a piece that the platform asks for in a case, a contact, an action. */
export interface Use {
  readonly key: string;
  readonly kind: 'exhibit' | 'piece' | 'contact' | 'action' | 'audit' | 'duty' | 'review';
  /** "Appeal 1 of case 9, exhibit 2", "Asked for in case 9", "Contact of case 9", "Proof of action 4", "Paper of duty 2". */
  readonly words: string;
  /** What it proves there, in the user's words or the pack's; empty where nobody said. */
  readonly proves: string;
  /** How many packets were written of the appeal. */
  readonly packets: number;
  readonly place: Place;
}

/** A file as its row shows it. */
export interface FileRow {
  readonly file: Evidence;
  readonly violation: Violation | null;
  readonly uses: readonly Use[];
  /** Other files on file with the same bytes. */
  readonly twins: readonly Evidence[];
  readonly validity: Validity;
  /** Why it can't go into the trash; null where it can. */
  readonly kept: KeptFile | null;
}

export interface FileRecords {
  readonly files: readonly Evidence[];
  readonly violations: readonly Violation[];
  readonly appeals: readonly Appeal[];
  readonly exhibits: readonly Exhibit[];
  readonly packets: readonly Packet[];
  readonly pieces: readonly EvidencePiece[];
  readonly contacts: readonly Contact[];
  readonly actions: readonly Action[];
  readonly answers: readonly AuditAnswer[];
  readonly duties: readonly Duty[];
  readonly occurrences: readonly DutyOccurrence[];
  readonly reviews: readonly Review[];
}

/** What a row is judged by: the shop's day, and the packs that cases were recorded under. */
export interface FileReckoning {
  readonly today: Day;
  readonly packFor: (reference: string, at: Instant) => Pack;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** The actions that each file proves. */
const actionsByProof = (actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> => {
  const pairs = actions.flatMap((action) => action.proof.map((file) => ({ file, action })));
  const byFile = groupBy(pairs, ({ file }) => file);
  return new Map([...byFile].map(([file, of]) => [file, of.map(({ action }) => action)]));
};

/** The answers of audits that show each file. */
const answersByFile = (answers: readonly AuditAnswer[]): ReadonlyMap<string, readonly AuditAnswer[]> => {
  const pairs = answers.flatMap((answer) => answer.evidence.map((file) => ({ file, answer })));
  const byFile = groupBy(pairs, ({ file }) => file);
  return new Map([...byFile].map(([file, of]) => [file, of.map(({ answer }) => answer)]));
};

/** The signed days of duties that each file proves. */
const signedByFile = (
  occurrences: readonly DutyOccurrence[],
): ReadonlyMap<string, readonly DutyOccurrence[]> => {
  const pairs = occurrences.flatMap((said) => said.evidence.map((file) => ({ file, said })));
  const byFile = groupBy(pairs, ({ file }) => file);
  return new Map([...byFile].map(([file, of]) => [file, of.map(({ said }) => said)]));
};

/** The records as each row asks for them, gone through once for all files. */
const lookupsOf = (records: FileRecords) => ({
  violations: byId(records.violations),
  appeals: byId(records.appeals),
  packets: groupBy(records.packets, ({ appealId }) => appealId),
  exhibits: groupBy(records.exhibits, ({ evidenceId }) => evidenceId),
  pieces: groupBy(records.pieces, ({ evidenceId }) => evidenceId),
  contacts: groupBy(records.contacts, ({ evidenceId }) => evidenceId),
  actions: actionsByProof(records.actions),
  answers: answersByFile(records.answers),
  duties: byId(records.duties),
  papers: groupBy(records.duties, ({ evidenceId }) => evidenceId),
  signed: signedByFile(records.occurrences),
  reviews: groupBy(records.reviews, ({ evidenceId }) => evidenceId),
  alike: groupBy(records.files.filter(isOnFile), ({ sha256 }) => sha256),
});
type Lookups = ReturnType<typeof lookupsOf>;

const exhibitUses = (file: Evidence, { exhibits, appeals, violations, packets }: Lookups): readonly Use[] =>
  (exhibits.get(file.id) ?? []).flatMap((exhibit): readonly Use[] => {
    const appeal = appeals.get(exhibit.appealId);
    if (appeal === undefined) return [];
    const number = violations.get(appeal.violationId)?.number;
    const ofCase = number === undefined ? '' : ` of case ${String(number)}`;
    return [
      {
        key: exhibit.id,
        kind: 'exhibit',
        words: `Appeal ${String(appeal.attempt)}${ofCase}, exhibit ${String(exhibit.position + 1)}`,
        proves: exhibit.proves === '' ? exhibit.caption : exhibit.proves,
        packets: packets.get(appeal.id)?.length ?? 0,
        place: { screen: 'appeal', id: appeal.id },
      },
    ];
  });

const pieceUses = (
  file: Evidence,
  { pieces, violations }: Lookups,
  { packFor }: FileReckoning,
): readonly Use[] =>
  (pieces.get(file.id) ?? []).flatMap((match): readonly Use[] => {
    const violation = violations.get(match.violationId);
    if (violation === undefined) return [];
    const list = packFor(match.pack, violation.noticeAt).evidence.find(({ id }) => id === match.list);
    const piece = list === undefined ? undefined : piecesOf(list).find(({ id }) => id === match.piece);
    return [
      {
        key: match.id,
        kind: 'piece',
        words: `Asked for in case ${String(violation.number)}`,
        proves: piece?.label ?? match.piece,
        packets: 0,
        place: { screen: 'case', id: violation.id },
      },
    ];
  });

const contactUses = (file: Evidence, { contacts, violations }: Lookups): readonly Use[] =>
  (contacts.get(file.id) ?? []).flatMap(({ id, violationId, words }): readonly Use[] => {
    const violation = violations.get(violationId);
    if (violation === undefined) return [];
    const said = `Contact of case ${String(violation.number)}`;
    const place: Place = { screen: 'case', id: violation.id };
    return [{ key: id, kind: 'contact', words: said, proves: words, packets: 0, place }];
  });

const actionUses = (file: Evidence, { actions }: Lookups): readonly Use[] =>
  (actions.get(file.id) ?? []).map(({ id, number, title }) => ({
    key: id,
    kind: 'action',
    words: `Proof of action ${String(number)}`,
    proves: title,
    packets: 0,
    place: { screen: 'actions', action: id },
  }));

const auditUses = (file: Evidence, { answers }: Lookups): readonly Use[] =>
  (answers.get(file.id) ?? []).map(({ id, auditId, note }) => ({
    key: id,
    kind: 'audit',
    words: 'Shown with an answer of an audit',
    proves: note,
    packets: 0,
    place: { screen: 'audit', id: auditId },
  }));

const dutyUse = (key: string, words: string, { id, title }: Duty): Use => ({
  key,
  kind: 'duty',
  words,
  proves: title,
  packets: 0,
  place: { screen: 'duties', duty: id },
});

const dutyUses = (file: Evidence, { duties, papers, signed }: Lookups): readonly Use[] => [
  ...(papers.get(file.id) ?? []).map((duty) =>
    dutyUse(`paper ${duty.id}`, `Paper of duty ${String(duty.number)}`, duty),
  ),
  ...(signed.get(file.id) ?? []).flatMap(({ id, dutyId }) => {
    const duty = duties.get(dutyId);
    return duty === undefined ? [] : [dutyUse(id, `Proof of duty ${String(duty.number)}`, duty)];
  }),
];

const reviewUses = (file: Evidence, { reviews }: Lookups): readonly Use[] =>
  (reviews.get(file.id) ?? []).map(({ id, number, notes }) => ({
    key: id,
    kind: 'review',
    words: `PDF of review ${String(number)}`,
    proves: notes,
    packets: 0,
    place: { screen: 'reviews', review: id },
  }));

const holdersOf = ({ id }: Evidence, lookups: Lookups): FileHolders => {
  const { exhibits, appeals, contacts, actions, answers, duties, papers, signed } = lookups;
  const occurrences = signed.get(id) ?? [];
  const own = exhibits.get(id) ?? [];
  return {
    exhibits: own,
    appeals: own.flatMap(({ appealId }) => appeals.get(appealId) ?? []),
    contacts: contacts.get(id) ?? [],
    actions: actions.get(id) ?? [],
    answers: answers.get(id) ?? [],
    duties: [...(papers.get(id) ?? []), ...occurrences.flatMap(({ dutyId }) => duties.get(dutyId) ?? [])],
    occurrences,
    reviews: lookups.reviews.get(id) ?? [],
  };
};

/** Every file, those in the trash as well, the newest number first. */
export const fileRows = (records: FileRecords, reckoning: FileReckoning): readonly FileRow[] => {
  const lookups = lookupsOf(records);
  return records.files
    .map((file) => ({
      file,
      violation: (file.violationId === null ? null : lookups.violations.get(file.violationId)) ?? null,
      uses: [
        ...exhibitUses(file, lookups),
        ...pieceUses(file, lookups, reckoning),
        ...contactUses(file, lookups),
        ...actionUses(file, lookups),
        ...auditUses(file, lookups),
        ...dutyUses(file, lookups),
        ...reviewUses(file, lookups),
      ],
      twins: (lookups.alike.get(file.sha256) ?? []).filter(({ id }) => id !== file.id),
      validity: validityOn(file.validUntil, reckoning.today),
      kept: keptFile(file, holdersOf(file, lookups)),
    }))
    .toSorted((a, b) => b.file.number - a.file.number);
};

export type FileView = 'all' | 'unused' | 'duplicates' | 'expiring' | 'trash';

const inView: Readonly<Record<FileView, (row: FileRow) => boolean>> = {
  all: ({ file }) => isOnFile(file),
  unused: ({ file, uses }) => isOnFile(file) && uses.length === 0,
  duplicates: ({ file, twins }) => isOnFile(file) && twins.length > 0,
  expiring: ({ file }) => isOnFile(file) && file.validUntil !== null,
  trash: ({ file }) => !isOnFile(file),
};

/** The rows of a view: all on file, those that nothing uses, those with the same bytes, those with a last day, the trash. */
export const filesInView = (rows: readonly FileRow[], view: FileView): readonly FileRow[] =>
  rows.filter(inView[view]);

interface FileGroup {
  readonly key: string;
  readonly title?: string;
  readonly rows: readonly FileRow[];
}

const expiryGroups: readonly { readonly key: Validity; readonly title: string }[] = [
  { key: 'expired', title: 'Expired' },
  { key: 'expiresSoon', title: `Within ${String(EXPIRES_SOON_DAYS)} days` },
  { key: 'valid', title: 'Later' },
];

const byLastDay = (a: FileRow, b: FileRow): number =>
  (a.file.validUntil ?? '').localeCompare(b.file.validUntil ?? '') || a.file.number - b.file.number;

const alikeGroups = (rows: readonly FileRow[]): readonly FileGroup[] =>
  [...groupBy(rows, ({ file }) => file.sha256)].map(([sha256, own]) => ({
    key: sha256,
    title: `The same bytes, ${sha256.slice(0, 8)}`,
    rows: own,
  }));

const trashedAt = ({ file }: FileRow): number => (isTrashed(file) ? file.trashedAt : 0);

/** The rows of a view in its order and groups. */
export const groupsOf = (rows: readonly FileRow[], view: FileView): readonly FileGroup[] => {
  if (view === 'duplicates') return alikeGroups(rows);
  if (view === 'trash') return [{ key: 'trash', rows: rows.toSorted((a, b) => trashedAt(a) - trashedAt(b)) }];
  if (view !== 'expiring') return [{ key: view, rows }];
  return expiryGroups
    .map(({ key, title }) => ({ key, title, rows: rows.filter(({ validity }) => validity === key) }))
    .filter((group) => group.rows.length > 0)
    .map((group) => ({ ...group, rows: group.rows.toSorted(byLastDay) }));
};

const searched = ({ file, violation, uses }: FileRow): string =>
  [
    String(file.number),
    file.fileName,
    file.caption,
    file.sha256,
    kindWords(file.mime),
    violation === null ? '' : `case ${String(violation.number)} ${violation.title} ${violation.ticket}`,
    ...uses.flatMap((use) => [use.words, use.proves]),
  ]
    .join('\n')
    .toLowerCase();

/** The rows that have every word of a filter. */
export const filterFiles = (rows: readonly FileRow[], filter: string): readonly FileRow[] => {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const within = searched(row);
    return words.every((word) => within.includes(word));
  });
};

/** What a file is called: its own words, or its name. */
export const nameOf = ({ caption, fileName }: Pick<Evidence, 'caption' | 'fileName'>): string =>
  caption === '' ? fileName : caption;

/** Which of some files leave their bytes in the vault when they are deleted for good, since another file has the same. */
export const withBytesKept = (
  leaving: readonly Evidence[],
  files: readonly Evidence[],
): readonly Evidence[] => {
  if (leaving.length === 0) return [];
  const ids = new Set(leaving.map(({ id }) => id));
  const kept = new Set(files.filter(({ id }) => !ids.has(id)).map(({ sha256 }) => sha256));
  return leaving.filter(({ sha256 }) => kept.has(sha256));
};
