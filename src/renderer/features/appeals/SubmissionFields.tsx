import { Autocomplete, Checkbox, NativeSelect } from '@mantine/core';
import type { ChannelText } from '#shared/appeals/channel-text.ts';
import { longestWay } from '#shared/appeals/submission.ts';
import { waysOf } from '#shared/appeals/ways.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import css from './Inspector.module.css';
import type { AppealRecords } from './records.ts';
import { fileChoices, type TypedSubmission } from './typed-submission.ts';
import { whenOf, WhenField } from './When.tsx';

const textWords = ({ count, without }: ChannelText): string =>
  without === ''
    ? `${numberWords(count)} characters, as the copy button gives it`
    : `${numberWords(count)} characters, as the copy button gives it, without ${without}`;

export type SubmissionFieldsProps = {
  readonly records: AppealRecords;
  readonly pack: Pack;
  readonly typed: TypedSubmission;
  readonly made: ChannelText;
  readonly onChange: (part: Partial<TypedSubmission>) => void;
};

/** When, by which way and what exactly was handed in. */
export const SubmissionFields = ({ records, pack, typed, made, onChange }: SubmissionFieldsProps) => {
  const { zone } = useShop();
  const minute = useMinute();
  const files = fileChoices(records.packets, (instant) => formatInstant(instant, zone, minute));
  // Names of one packet differ at their end, which the closed list cuts off.
  const chosen = typed.file === '' ? undefined : files.find(({ value }) => value === typed.file)?.label;
  const isNothing = !typed.hasText && typed.file === '';
  return (
    <>
      <WhenField label="Sent on" when={whenOf(typed.at, (at) => onChange({ at }), zone)} />
      <Autocomplete
        className={css['wide'] ?? ''}
        label="Sent by way of"
        data={[...waysOf(pack.channels)]}
        value={typed.way}
        maxLength={longestWay}
        description={fullWords(typed.way, longestWay)}
        error={typed.way.trim() === '' && 'A field of the platform, mail or another way'}
        onChange={(way) => onChange({ way })}
      />
      <Checkbox
        label="The text went into a field or a mail"
        description={textWords(made)}
        checked={typed.hasText}
        onChange={(event) => onChange({ hasText: event.currentTarget.checked })}
      />
      <NativeSelect
        className={css['wide'] ?? ''}
        label="File that went with it"
        description={chosen}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={files}
        value={typed.file}
        error={isNothing && 'Say what was sent: the text, a file, or both'}
        onChange={(event) => onChange({ file: event.currentTarget.value })}
      />
    </>
  );
};
