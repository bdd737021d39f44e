import { actionStatusWords, type Action } from '../actions/action.ts';
import { isCarriedOut } from '../actions/closing.ts';
import type { FileLook } from '../evidence-look.ts';
import type { Evidence } from '../evidence.ts';
import type { Instant } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import { foreignMarks } from '../policy/rulebook.ts';
import type { Person, Shop } from '../shops.ts';
import type { Violation } from '../violations.ts';
import type { Appeal, Claim, Exhibit } from './appeal.ts';
import { clockOfAttempt } from './attempt-clock.ts';
import type { ActionFact, AttemptBefore, CaseFacts, ReadinessFacts } from './draft-texts.ts';

/** An exhibit with its file, null where that was removed, and the number of the file's newest redacted copy. */
export interface FiledExhibit {
  readonly exhibit: Pick<Exhibit, 'id' | 'caption' | 'proves'>;
  readonly file: Evidence | null;
  readonly redactedCopy: number | null;
}

/** The records that a draft is checked by. Claims and exhibits in their order; `packs` are all that are here. */
export interface DraftRecords {
  readonly appeal: Appeal;
  readonly violation: Violation;
  readonly shop: Pick<Shop, 'name' | 'zone' | 'address'>;
  readonly attempts: readonly Appeal[];
  readonly claims: readonly Claim[];
  readonly exhibits: readonly FiledExhibit[];
  readonly pack: Pack;
  readonly packs: readonly Pack[];
  readonly before: AttemptBefore | null;
  /** The corrective actions of the case. */
  readonly actions: readonly Action[];
  readonly people: readonly Pick<Person, 'name'>[];
  /** What looks into the files told, by their SHA-256. Without them the checks of what files hold say nothing. */
  readonly looks?: ReadonlyMap<string, FileLook>;
}

const captionOf = ({ exhibit, file }: FiledExhibit): string => {
  if (exhibit.caption !== '') return exhibit.caption;
  return file === null || file.caption !== '' ? (file?.caption ?? 'File removed') : file.fileName;
};

type ExhibitFacts = ReadinessFacts['exhibits'][number];

const lookAt = (file: Evidence | null, looks: DraftRecords['looks']): Pick<ExhibitFacts, 'look'> => {
  const look = file === null ? undefined : looks?.get(file.sha256);
  if (file === null || look === undefined) return {};
  // A redacted copy is of pictures where it was covered, on purpose.
  return { look: file.redactedFrom === null ? look : { ...look, wordless: 0 } };
};

const exhibitFacts = (filed: FiledExhibit, looks: DraftRecords['looks']): ExhibitFacts => ({
  id: filed.exhibit.id,
  caption: captionOf(filed),
  proves: filed.exhibit.proves,
  fileName: filed.file?.fileName ?? '',
  redactedCopy: filed.redactedCopy,
  mime: filed.file?.mime ?? '',
  capturedAt: filed.file?.capturedAt ?? null,
  validUntil: filed.file?.validUntil ?? null,
  ...lookAt(filed.file, looks),
});

const actionFacts = ({ actions, exhibits }: DraftRecords): readonly ActionFact[] => {
  const shown = new Set(exhibits.flatMap(({ file }) => file?.id ?? []));
  return actions.map(({ number, title, status, due, proof }) => ({
    number,
    title,
    state: actionStatusWords[status],
    isOpen: status === 'open' || status === 'inProgress',
    due,
    isDone: isCarriedOut(status),
    isShown: proof.some((file) => shown.has(file)),
  }));
};

const caseFacts = (records: DraftRecords, now: Instant): CaseFacts => {
  const { violation, shop, pack, packs } = records;
  return {
    now,
    zone: shop.zone,
    noticeAt: violation.noticeAt,
    noticeText: violation.noticeText,
    period: violation.period,
    orders: violation.hits.orders,
    listings: violation.hits.listings,
    points: violation.points,
    clock: clockOfAttempt(records, pack, shop.zone, now),
    channels: pack.channels,
    foreign: foreignMarks(pack, packs),
    actions: actionFacts(records),
    people: records.people.map(({ name }) => name),
  };
};

/** What the checker needs of the records, the same for the window and for the export. */
export const readinessFacts = (records: DraftRecords, now: Instant): ReadinessFacts => {
  const { appeal, violation, shop, claims, exhibits, before } = records;
  return {
    mode: appeal.mode,
    request: appeal.request,
    sections: appeal.sections,
    timeline: appeal.timeline,
    claims,
    exhibits: exhibits.map((filed) => exhibitFacts(filed, records.looks)),
    lines: violation.lines,
    ticket: violation.ticket,
    cover: {
      title: violation.title,
      detail: violation.detail,
      shopName: shop.name,
      shopAddress: shop.address,
    },
    before,
    records: caseFacts(records, now),
  };
};
