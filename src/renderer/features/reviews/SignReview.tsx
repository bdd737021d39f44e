import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useToday } from '#renderer/data/clock.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { formatDay, formatDayRange, NBSP } from '#shared/kernel/time-words.ts';
import type { ReviewReport } from '#shared/review/review.ts';
import { keyOfDay, type OpenDay } from './open-day.ts';
import css from './reviews.module.css';

export type SignReviewProps = {
  readonly report: ReviewReport;
  readonly notes: string;
  readonly days: readonly OpenDay[];
  /** The days that are ticked at first. */
  readonly ticked: ReadonlySet<string>;
  readonly onClose: () => void;
  readonly onSigned: (id: string) => void;
};

const Form = ({ report, notes, days, ticked, onClose, onSigned }: SignReviewProps) => {
  const { shop, actor, zone } = useShop();
  const today = useToday(zone);
  const [chosen, setChosen] = useState(ticked);
  const { run, ...form } = useRecording(null, onClose);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const sign = async () => {
    const duties = days
      .filter((one) => chosen.has(keyOfDay(one)))
      .map(({ duty, day }) => ({ dutyId: duty.id, day }));
    const result = await send('review.sign', { shopId: shop.id, report, notes, duties });
    if (result.ok) onSigned(result.value.id);
    return result;
  };
  return (
    <RecordForm verb="Sign off" onClose={onClose} onCommit={() => void run(sign)} {...form}>
      <p className={css['plain']}>
        {`${actor === null ? 'It is signed without a name' : `Signed by ${actor.name}`}. What stands here is kept as it is now, with the notes, and filed as a PDF; this can’t be taken back.`}
      </p>
      {days.map((one) => (
        <Checkbox
          key={keyOfDay(one)}
          label={`Sign duty${NBSP}${String(one.duty.number)} for ${formatDay(one.day, today)}: ${one.duty.title}`}
          checked={chosen.has(keyOfDay(one))}
          onChange={() => {
            toggle(keyOfDay(one));
          }}
        />
      ))}
    </RecordForm>
  );
};

/** Asks before a review is signed for good, and which days of duties it signs. */
export const SignReview = (props: SignReviewProps) => {
  const { zone } = useShop();
  const today = useToday(zone);
  const { from, until } = props.report;
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={480}
      withCloseButton={false}
      title={`Sign off the week of ${formatDayRange(from, until, today)}?`}
    >
      <Form {...props} />
    </Modal>
  );
};
