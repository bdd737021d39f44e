import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import type { Audit } from '#shared/audits/audit.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';

/** The duty that a signed audit was begun for: its day can be signed from here. Nothing where it was begun for none, or is signed. */
export const DutyOfRun = ({ audit }: { readonly audit: Audit }) => {
  const { shop, zone } = useShop();
  const go = useView((state) => state.go);
  const today = dayOf(useMinute(), zone);
  const duties = useShopRows('duties', shop.id) ?? [];
  const said = useShopRows('dutyOccurrences', shop.id)?.find(({ auditId }) => auditId === audit.id);
  const duty = duties.find(({ id }) => id === said?.dutyId);
  const [failure, setFailure] = useState<string | null>(null);
  if (audit.status !== 'signed' || said?.outcome !== 'begun' || duty === undefined) return null;
  const { dutyId, day } = said;
  const sign = async () => {
    const note = `Audit ${String(audit.number)}, ${audit.checklist.title}`;
    const result = await send('duty.sign', { dutyId, day, note, evidence: [] });
    setFailure(result.ok ? null : result.error.message);
  };
  return (
    <Note
      tone={failure === null ? 'accent' : 'dang'}
      live
      title={`It was begun for duty ${String(duty.number)}, ${duty.title}, due ${formatDay(day, today)}.`}
      actions={
        <>
          <ActionLink onClick={() => void sign()}>Sign the duty</ActionLink>
          <ActionLink
            onClick={() => {
              go({ screen: 'duties', duty: duty.id });
            }}
          >
            Open the duty
          </ActionLink>
        </>
      }
    >
      {failure ?? 'The day of the duty is still open.'}
    </Note>
  );
};
