import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import type { Draft } from '#renderer/data/drafts.ts';
import { takeKept } from '#renderer/data/handed.ts';
import { keptNoticeKey } from '#renderer/data/kept-notices.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { heldRows, savedFiles } from './held-files.ts';
import {
  emptyNotice,
  formErrors,
  isTouched,
  noticeDay,
  noticeFromKept,
  readNotice,
  timeOf,
  withPart,
  type FieldErrors,
  type NoticeForm,
} from './notice-model.ts';
import { recounted } from './notice-counts.ts';
import { useKeptText } from './use-kept-text.ts';

/** What changes, or how it follows from what stands there when it changes. */
export type NoticeChange = Partial<NoticeForm> | ((form: NoticeForm) => Partial<NoticeForm>);

/** What a notice can be recorded without, once a person says so. */
export type Without = 'deadlines' | 'files';

/** The form with a view of what stands there by now: files are filed while more is typed. */
const useForm = (zone: string) => {
  const [empty] = useState(() => emptyNotice(now(), zone));
  const [form, setForm] = useState(empty);
  const latest = useRef(empty);
  const stand = (next: NoticeForm) => {
    latest.current = next;
    setForm(next);
  };
  return { empty, form, latest, stand };
};

/** What is still wrong after a change; a type serves as a title. */
const withoutMended = (errors: FieldErrors, part: Partial<NoticeForm>): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).filter(
      ([field]) => !Object.hasOwn(part, field) && !(field === 'title' && part.type !== undefined),
    ),
  );

/** Goes on with the kept text that another screen asked for, once it is read. */
const useWanted = (shopId: string, offers: readonly Draft[], use: (offer: Draft) => void) => {
  const [asked] = useState(() => takeKept(shopId));
  const wanted = useRef(asked);
  const goOn = useEffectEvent(() => {
    const offer = offers.find(({ key }) => key === wanted.current);
    if (offer === undefined) return;
    wanted.current = null;
    use(offer);
  });
  useEffect(() => {
    goOn();
  }, [offers]);
};

/** Why a notice was not recorded: what is wrong with its fields, in words, and what a person can go on without. */
const useRefusal = () => {
  const [errors, setErrors] = useState<FieldErrors>({});
  const [message, setMessage] = useState<string | null>(null);
  /** What the notice is recorded without where a person goes on; null where nothing is asked. */
  const [asked, setAsked] = useState<readonly Without[] | null>(null);
  const [refusals, setRefusals] = useState(0);
  const refuse = (
    fields: FieldErrors,
    words: string | null,
    without: readonly Without[] | null = null,
  ): null => {
    setErrors(fields);
    setMessage(words);
    setAsked(without);
    setRefusals((count) => count + 1);
    return null;
  };
  const clearErrors = (): void => {
    setErrors({});
    setAsked(null);
  };
  return {
    errors,
    message,
    asked,
    refusals,
    refuse,
    clearErrors,
    clear: (): void => {
      clearErrors();
      setMessage(null);
    },
    /** What is still wrong after a change, which takes back whatever was asked. */
    mend: (part: Partial<NoticeForm>): void => {
      setErrors((all) => withoutMended(all, part));
      if (asked !== null) setMessage(null);
      setAsked(null);
    },
  };
};

/** The form of a new notice: its text, its errors, what was kept of it, and recording it. `refusals` counts failed tries. */
export const useNotice = (shopId: string, packOnDay: (day: Day | null) => Pack, zone: string) => {
  const { empty, form, latest, stand } = useForm(zone);
  const refusal = useRefusal();
  const { busy, begin, end } = useBusy();
  /** The rules of the notice's day. */
  const pack = packOnDay(noticeDay(form, zone));
  const kept = useKeptText(keptNoticeKey(shopId));
  const evidence = useShopRows('evidence', shopId) ?? [];

  const change = (made: NoticeChange) => {
    const part = typeof made === 'function' ? made(latest.current) : made;
    const typed = withPart(latest.current, part);
    const isMoved =
      typed.noticeAt !== latest.current.noticeAt || typed.noticeSaid !== latest.current.noticeSaid;
    const next = isMoved ? { ...typed, ...recounted(typed, packOnDay(noticeDay(typed, zone)), zone) } : typed;
    stand(next);
    refusal.mend(part);
    if (isTouched(next, empty)) kept.keep({ ...next });
  };

  const use = (offer: Draft) => {
    kept.use(offer);
    stand(noticeFromKept(offer.fields, empty));
    refusal.clearErrors();
  };

  useWanted(shopId, kept.offers, use);

  /** Refuses with a question, and with all that is wrong beside it: then nothing can be gone on without. */
  const ask = (words: string, without: readonly Without[]): void => {
    const read = readNotice(latest.current, pack, zone);
    refusal.refuse(read.ok ? {} : read.errors, words, read.ok ? without : null);
  };

  /** Records the notice; the new case's id, or null when something must be mended first. */
  const record = async (): Promise<string | null> => {
    const now = latest.current;
    const read = readNotice(now, pack, zone);
    if (!read.ok) return refusal.refuse(read.errors, null);
    if (!begin()) return null;
    const files = savedFiles(heldRows(now.files, evidence), now, pack);
    const secondAppealDue = timeOf(now.secondAppealDue, zone);
    const facts = { ...read.facts, secondAppealDue };
    const result = await send('violation.record', { shopId, status: read.status, ...facts, files });
    end();
    if (!result.ok) return refusal.refuse(formErrors(result.error.fields ?? {}), result.error.message);
    refusal.clear();
    await kept.done();
    return result.value.id;
  };

  return {
    form,
    empty,
    pack,
    held: heldRows(form.files, evidence),
    errors: refusal.errors,
    message: refusal.message,
    busy,
    refusals: refusal.refusals,
    asked: refusal.asked,
    ask,
    change,
    record,
    kept: { ...kept, use },
  };
};
