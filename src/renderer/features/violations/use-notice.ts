import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import type { Draft } from '#renderer/data/drafts.ts';
import { send } from '#renderer/data/send.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import {
  emptyNotice,
  formErrors,
  isTouched,
  noticeDay,
  noticeFromKept,
  readNotice,
  type FieldErrors,
  type NoticeForm,
} from './notice-model.ts';
import { useKeptText } from './use-kept-text.ts';

/** The form of a new notice: its text, its errors, what was kept of it, and recording it. `refusals` counts failed tries. */
export const useNotice = (shopId: string, packOnDay: (day: Day | null) => Pack, zone: string) => {
  const [empty] = useState(() => emptyNotice(now(), zone));
  const [form, setForm] = useState(empty);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [message, setMessage] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const [refusals, setRefusals] = useState(0);
  /** The rules of the notice's day. */
  const pack = packOnDay(noticeDay(form, zone));
  const kept = useKeptText(`violation.record/${shopId}`);

  const change = (part: Partial<NoticeForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    const mended = (field: string): boolean =>
      Object.hasOwn(part, field) || (field === 'title' && part.type !== undefined);
    setErrors((all) => Object.fromEntries(Object.entries(all).filter(([field]) => !mended(field))));
    if (isTouched(next, empty)) kept.keep({ ...next });
  };

  const use = (offer: Draft) => {
    kept.use(offer);
    setForm(noticeFromKept(offer.fields, empty));
    setErrors({});
  };

  /** Records the notice; the new case's id, or null when something must be mended first. */
  const record = async (): Promise<string | null> => {
    const read = readNotice(form, pack, zone);
    if (!read.ok) {
      setErrors(read.errors);
      setMessage(null);
      setRefusals((count) => count + 1);
      return null;
    }
    if (!begin()) return null;
    const result = await send('violation.record', { shopId, status: read.status, ...read.facts });
    end();
    if (!result.ok) {
      setErrors(formErrors(result.error.fields ?? {}));
      setMessage(result.error.message);
      setRefusals((count) => count + 1);
      return null;
    }
    setErrors({});
    setMessage(null);
    await kept.done();
    return result.value.id;
  };

  return {
    form,
    pack,
    errors,
    message,
    busy,
    refusals,
    change,
    record,
    use,
    offers: kept.offers,
    keptAt: kept.keptAt,
    throwAway: kept.throwAway,
  };
};
