import { useDeferredValue, useMemo, useState } from 'react';
import type { NoticeWording } from '#renderer/ui/notice-words.ts';
import { dayOf, instantOfLocal, startOfDay } from '#shared/kernel/time.ts';
import {
  impossibleIn,
  readNoticeText,
  type NoticeContext,
  type NoticeProposal,
  type NoticeReadField,
} from '#shared/notice-reading/read-notice.ts';
import { longestNotice } from '#shared/violations.ts';
import {
  isFilled,
  isInForm,
  openDues,
  openSure,
  partOf,
  withOpen,
  withoutDismissed,
  withSure,
} from './found-model.ts';
import type { NoticeForm } from './notice-model.ts';

/** What was read from the text of the notice, and how it gets into the form: only when a person says so. */
export interface Found {
  readonly text: string;
  /** Whether the text is longer than what is read of it. */
  readonly isCut: boolean;
  readonly all: readonly NoticeProposal[];
  /** Days and times in the text that do not exist, in its words. */
  readonly impossible: readonly string[];
  readonly words: NoticeWording;
  /** How many sure ones a key takes now, and how many were taken by it last. */
  readonly sure: number;
  readonly took: number;
  /** The one whose place is shown. */
  readonly shown: NoticeProposal | null;
  /** Names of the deadlines that the text prints this moment and the form has nothing for. */
  readonly openDues: () => readonly string[];
  readonly of: (field: NoticeReadField) => readonly NoticeProposal[];
  readonly isTaken: (proposal: NoticeProposal) => boolean;
  readonly replaces: (proposal: NoticeProposal) => boolean;
  readonly use: (proposals: readonly NoticeProposal[]) => void;
  /** Leaves proposals out for good: the text says it, but it is not so. */
  readonly dismiss: (proposals: readonly NoticeProposal[]) => void;
  readonly takeSure: () => void;
  readonly takeBack: () => void;
  readonly show: (proposal: NoticeProposal | null) => void;
}

interface Taken {
  readonly before: Partial<NoticeForm>;
  readonly after: Partial<NoticeForm>;
  readonly count: number;
  readonly text: string;
}

const pick = (form: NoticeForm, part: Partial<NoticeForm>): Partial<NoticeForm> =>
  Object.fromEntries(Object.entries(form).filter(([field]) => Object.hasOwn(part, field)));

/** What is read from a text and not left out by a person; `now` reads what is typed this moment. */
const useRead = (typed: string, context: NoticeContext) => {
  const { pack, zone, now, noticeAt, openedAt } = context;
  const text = useDeferredValue(typed);
  // A key behind what is read changes nothing of the reading.
  const part = text.slice(0, longestNotice);
  const [dismissed, setDismissed] = useState<readonly NoticeProposal[]>([]);
  const read = useMemo(
    () =>
      readNoticeText(part, { pack, zone, now, noticeAt, ...(openedAt === undefined ? {} : { openedAt }) }),
    [part, pack, zone, now, noticeAt, openedAt],
  );
  const impossible = useMemo(
    () => impossibleIn(part, { pack, zone, now, noticeAt }),
    [part, pack, zone, now, noticeAt],
  );
  const all = useMemo(() => withoutDismissed(read, dismissed), [read, dismissed]);
  return {
    text,
    all,
    impossible,
    dismissed,
    atOnce: () => (typed === text ? all : withoutDismissed(readNoticeText(typed, context), dismissed)),
    dismiss: (proposals: readonly NoticeProposal[]) => {
      setDismissed((before) => [...before, ...proposals]);
    },
  };
};

type Asked = NoticeWording & {
  /** What was read elsewhere and is not confirmed yet; it has no place in the text. */
  readonly open?: readonly NoticeProposal[];
};

/** Reads the form's text as it is typed or pasted. */
export const useFound = (
  form: NoticeForm,
  empty: NoticeForm,
  change: (part: Partial<NoticeForm>) => void,
  { open = [], ...words }: Asked,
): Found => {
  const [shown, show] = useState<NoticeProposal | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  // Until it is said, the time in the field is when the screen was opened, which says nothing of the notice.
  const fieldAt = instantOfLocal(form.noticeAt, words.zone);
  const noticeAt = form.noticeSaid === '' ? null : fieldAt;
  // Readings need the day only; by the minute, a long text would be read anew with each.
  const today = startOfDay(dayOf(words.now, words.zone), words.zone);
  const context = { ...words, now: today, noticeAt, openedAt: fieldAt ?? words.now };
  const { text, all: read, impossible, dismissed, atOnce, dismiss } = useRead(form.noticeText, context);
  const all = withOpen(form, read, withoutDismissed(open, dismissed));
  return {
    text,
    isCut: form.noticeText.length > longestNotice,
    all,
    impossible,
    words,
    dismiss,
    // A proposal that is taken, or read anew, has no place to show any more.
    shown: shown !== null && all.includes(shown) && !isInForm(form, shown) ? shown : null,
    show,
    sure: openSure(form, empty, all).length,
    took: taken?.text === text ? taken.count : 0,
    openDues: () => openDues(form, [...atOnce(), ...all]),
    of: (field) => all.filter((one) => one.field === field),
    isTaken: (proposal) => isInForm(form, proposal),
    replaces: (proposal) => isFilled(form, empty, proposal),
    use: (proposals) => {
      const part = proposals.reduce<Partial<NoticeForm>>(
        (sum, one) => ({ ...sum, ...partOf({ ...form, ...sum }, one) }),
        {},
      );
      setTaken(null);
      change(part);
    },
    takeSure: () => {
      // The key can come before a text that was just pasted is read: then it is read at once.
      const { part, count } = withSure(form, empty, atOnce());
      if (count === 0) return;
      setTaken({ before: pick(form, part), after: part, count, text: form.noticeText });
      change(part);
    },
    takeBack: () => {
      if (taken === null) return;
      // What was typed over since is not taken back.
      const still = Object.entries(taken.before).filter(
        ([field]) =>
          new Map(Object.entries(form)).get(field) === new Map(Object.entries(taken.after)).get(field),
      );
      setTaken(null);
      change(Object.fromEntries(still));
    },
  };
};
