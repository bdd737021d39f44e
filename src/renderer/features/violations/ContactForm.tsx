import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type Ref } from 'react';
import { now } from '#renderer/data/clock.ts';
import type { Draft } from '#renderer/data/drafts.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { dateField } from '#renderer/ui/date-field.ts';
import { evidenceName } from '#renderer/ui/file-words.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { LocalTimeField } from '#renderer/ui/LocalTimeField.tsx';
import {
  channelNames,
  contactChannel,
  contactDirection,
  longestContact,
  type Contact,
} from '#shared/contacts.ts';
import type { Evidence } from '#shared/evidence.ts';
import { instantOfLocal, isDay, localDateTime } from '#shared/kernel/time.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import {
  keptContactWords,
  keptOf,
  newAfter,
  typedFromKept,
  typedOf,
  type TypedContact,
} from './contact-model.ts';
import { KeptTexts } from './KeptTexts.tsx';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { useKeptText } from './use-kept-text.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import css from './case-file.module.css';

const directionNames = [
  { value: 'out', label: 'From us' },
  { value: 'in', label: 'From them' },
];

const channelItems = contactChannel.options.map((value) => ({ value, label: channelNames[value] }));

export type ContactFormProps = {
  readonly violation: Violation;
  /** The contact to change; null for a new one. */
  readonly contact: Contact | null;
  readonly last: Contact | null;
  readonly files: readonly Evidence[];
  readonly onClose: () => void;
};

const useContact = ({ violation, contact, last, onClose }: ContactFormProps, zone: string) => {
  const [typed, setTyped] = useState(() =>
    contact === null ? newAfter(last, now(), zone) : typedOf(contact, zone),
  );
  const kept = useKeptText(
    contact === null ? `contact.record/${violation.id}` : `contact.edit/${contact.id}`,
  );
  const { refuse, run, ...state } = useRecording(null, onClose);
  const change = (part: Partial<TypedContact>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    kept.keep(keptOf(next));
  };
  const use = (offer: Draft) => {
    kept.use(offer);
    setTyped(typedFromKept(offer.fields, typed));
  };
  const save = () => {
    // A field of minutes can lie before the moment within its minute.
    const at =
      contact !== null && typed.at === localDateTime(contact.at, zone)
        ? contact.at
        : instantOfLocal(typed.at, zone);
    if (at === null) {
      refuse({ at: 'Date and time of the contact' });
      return;
    }
    if (typed.answerBy !== '' && !isDay(typed.answerBy)) {
      refuse({ answerBy: 'A date, or nothing' });
      return;
    }
    const said = { ...typed, at, answerBy: typed.answerBy === '' ? null : typed.answerBy };
    void run(async () => {
      const result =
        contact === null
          ? await send('contact.record', { violationId: violation.id, ...said })
          : await send('contact.edit', { id: contact.id, rev: contact.rev, ...said });
      if (result.ok) await kept.done();
      return result;
    });
  };
  return { ...state, typed, change, save, use, offers: kept.offers, throwAway: kept.throwAway };
};

type FieldsProps = {
  readonly form: ReturnType<typeof useContact>;
  readonly files: readonly Evidence[];
};

const Said = ({ form, words }: Pick<FieldsProps, 'form'> & { readonly words: Ref<HTMLTextAreaElement> }) => (
  <>
    <Textarea
      ref={words}
      label="What was said"
      placeholder="In short, or pasted from the chat"
      autosize
      minRows={3}
      maxRows={8}
      maxLength={longestContact}
      data-autofocus
      error={form.errors['words'] ?? fullWords(form.typed.words, longestContact)}
      value={form.typed.words}
      onChange={(event) => {
        form.change({ words: event.currentTarget.value });
      }}
    />
    <div className={css['pair']}>
      <Select
        label="By"
        data={channelItems}
        value={form.typed.channel}
        allowDeselect={false}
        withScrollArea={false}
        onChange={(value) => {
          const channel = contactChannel.options.find((one) => one === value);
          if (channel !== undefined) form.change({ channel });
        }}
      />
      <TextInput
        label="With whom, optional"
        placeholder="Seller Support"
        maxLength={120}
        error={form.errors['withWhom']}
        value={form.typed.withWhom}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          form.change({ withWhom: event.currentTarget.value });
        }}
      />
    </div>
  </>
);

const When = ({ form, files }: FieldsProps) => {
  const { pack, zone } = useShop();
  const { typed, change, errors } = form;
  return (
    <>
      <SegmentedControl
        aria-label="Who began"
        data={directionNames}
        value={typed.direction}
        onChange={(value) => {
          const direction = contactDirection.options.find((one) => one === value);
          if (direction !== undefined) change({ direction });
        }}
      />
      <div className={css['times']}>
        <LocalTimeField
          label="When"
          zone={zone}
          zoneWords={zoneLabel(pack, zone)}
          value={typed.at}
          error={errors['at']}
          onChange={(at) => {
            change({ at });
          }}
        />
        <TextInput
          type="date"
          label="Answer by, optional"
          description="as promised; reminds then"
          error={errors['answerBy']}
          min={typed.at.slice(0, 10)}
          max="9999-12-31"
          {...dateField(typed.answerBy, (answerBy) => change({ answerBy }), 'YYYY-MM-DD'.length)}
        />
      </div>
      {files.length > 0 && (
        <Select
          label="File that holds it, optional"
          placeholder="A file of this case"
          data={files.map((file) => ({ value: file.id, label: evidenceName(file) }))}
          value={typed.evidenceId}
          clearable
          searchable
          nothingFoundMessage="No file of this case has these words"
          clearButtonProps={{ 'aria-label': 'No file' }}
          error={errors['evidenceId']}
          onChange={(evidenceId) => {
            change({ evidenceId });
          }}
        />
      )}
    </>
  );
};

/** A contact about the case, logged or changed. */
export const ContactForm = (props: ContactFormProps) => {
  const { zone } = useShop();
  const form = useContact(props, zone);
  const words = useRef<HTMLTextAreaElement>(null);
  return (
    <RecordForm
      verb={props.contact === null ? 'Log it' : 'Save'}
      busy={form.busy}
      errors={form.errors}
      message={form.message}
      left={form.left}
      onClose={props.onClose}
      onCommit={form.save}
    >
      <KeptTexts
        offers={form.offers}
        wordsOf={keptContactWords}
        onUse={form.use}
        onThrowAway={form.throwAway}
        onAnswered={() => words.current?.focus()}
      />
      <Said form={form} words={words} />
      <When form={form} files={props.files} />
    </RecordForm>
  );
};
