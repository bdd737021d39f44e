import { SegmentedControl, TextInput } from '@mantine/core';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { LocalTimeField } from '#renderer/ui/LocalTimeField.tsx';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import { wholeNumber } from '#renderer/ui/whole-number.ts';
import { instantOfLocal, localDateTime } from '#shared/kernel/time.ts';
import { zoneLabel, type Pack } from '#shared/policy/pack.ts';
import type { PolicyQuiz } from '#shared/policy-quizzes.ts';
import { quizPlace } from '#shared/quiz-window.ts';
import type { Violation } from '#shared/violations.ts';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { useRecording } from '#renderer/data/use-recording.ts';
import css from './case-file.module.css';

export type OfferFormProps = {
  readonly violation: Violation;
  readonly quiz: PolicyQuiz | null;
  /** The rules that the case stands under. */
  readonly pack: Pack;
  readonly onClose: () => void;
};

const leftOffers = leftForms<{ readonly offered: boolean; readonly closes: string; readonly note: string }>();

const offers = [
  { value: 'yes', label: 'Offered' },
  { value: 'no', label: 'Not offered' },
];

/** Whether a policy quiz is offered for the case, and until when. */
export const OfferForm = ({ violation, quiz, pack: casePack, onClose }: OfferFormProps) => {
  const { pack, zone } = useShop();
  const closesAt = quiz?.closesAt ?? null;
  const form = useLeftForm(leftOffers, { id: violation.id, rev: quiz?.rev ?? 0 }, () => ({
    offered: quiz?.offered ?? true,
    closes: closesAt === null ? '' : localDateTime(closesAt, zone),
    note: quiz?.note ?? '',
  }));
  const { typed, change } = form;
  const { offered, closes, note } = typed;
  const { left, errors, message, busy, refuse, run } = useRecording(form, onClose);
  const save = () => {
    const end = closes === '' ? null : instantOfLocal(closes, zone);
    if (closes !== '' && end === null) {
      refuse({ closesAt: 'Date and time, or nothing' });
      return;
    }
    const said = { violationId: violation.id, rev: quiz?.rev ?? null, offered, closesAt: end, note };
    void run(() => send('policyQuiz.say', said));
  };
  return (
    <RecordForm
      verb="Record it"
      busy={busy}
      errors={errors}
      message={message}
      left={left}
      onClose={onClose}
      onCommit={save}
    >
      <p className={css['plain']}>{`Say whether ${quizPlace(casePack)} shows a quiz for this ticket.`}</p>
      <SegmentedControl
        aria-label="Whether a quiz is offered"
        data={offers}
        value={offered ? 'yes' : 'no'}
        onChange={(value) => {
          change({ offered: value === 'yes' });
        }}
      />
      {offered && (
        <LocalTimeField
          label="Closes, as printed there"
          optional
          zone={zone}
          zoneWords={zoneLabel(pack, zone)}
          value={closes}
          error={errors['closesAt']}
          onChange={(closes) => {
            change({ closes });
          }}
        />
      )}
      <TextInput
        label="Note, optional"
        placeholder="Which course, which policy"
        maxLength={500}
        error={errors['note']}
        value={note}
        onChange={(event) => {
          change({ note: event.currentTarget.value });
        }}
      />
    </RecordForm>
  );
};

const outcomes = [
  { value: 'passed', label: 'Passed' },
  { value: 'failed', label: 'Not passed' },
];

const leftTries = leftForms<{ readonly passed: boolean; readonly at: string; readonly points: string }>();

export type TryFormProps = {
  readonly quiz: PolicyQuiz;
  /** The rules that the case stands under. */
  readonly pack: Pack;
  readonly onClose: () => void;
};

const pointsHelp = (pack: Pack): string =>
  pack.rating.gains.quiz.points.value === null
    ? 'How many is not published: what Seller Center adds, 0 for none, empty while unknown'
    : 'By the policy pack; what Seller Center adds counts';

/** A sitting of the policy quiz; a passed one adds its points to the ledger. */
export const TryForm = ({ quiz, pack, onClose }: TryFormProps) => {
  const { pack: shopPack, zone } = useShop();
  const proposed = pack.rating.gains.quiz.points.value;
  const form = useLeftForm(leftTries, quiz, () => ({
    passed: true,
    at: localDateTime(now(), zone),
    points: proposed === null ? '' : String(proposed),
  }));
  const { typed, change } = form;
  const { passed, at, points } = typed;
  const { left, errors, message, busy, refuse, run } = useRecording(form, onClose);
  const save = () => {
    const when = instantOfLocal(at, zone);
    const count = points.trim() === '' ? null : wholeNumber(points);
    const isWrong = passed && points.trim() !== '' && count === null;
    if (when === null || isWrong) {
      refuse({
        ...(when === null ? { at: 'Date and time are needed' } : {}),
        ...(isWrong ? { points: 'A whole number, or nothing' } : {}),
      });
      return;
    }
    const { id, rev } = quiz;
    void run(() => send('policyQuiz.try', { id, rev, at: when, passed, points: passed ? count : null }));
  };
  return (
    <RecordForm
      verb="Record it"
      busy={busy}
      errors={errors}
      message={message}
      left={left}
      onClose={onClose}
      onCommit={save}
    >
      <SegmentedControl
        aria-label="How it went"
        data={outcomes}
        value={passed ? 'passed' : 'failed'}
        onChange={(value) => {
          change({ passed: value === 'passed' });
        }}
      />
      <LocalTimeField
        label="When"
        zone={zone}
        zoneWords={zoneLabel(shopPack, zone)}
        value={at}
        error={errors['at']}
        onChange={(at) => {
          change({ at });
        }}
      />
      {passed && (
        <TextInput
          label="Points added"
          description={pointsHelp(pack)}
          inputMode="numeric"
          autoComplete="off"
          error={errors['points']}
          value={points}
          onChange={(event) => {
            change({ points: event.currentTarget.value });
          }}
        />
      )}
    </RecordForm>
  );
};
