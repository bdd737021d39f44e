import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Section } from '#shared/appeals/appeal.ts';
import { isTooLong, longestTemplateName, longestTemplateText } from '#shared/appeals/own-template.ts';
import { plainPieces } from '#shared/appeals/text.ts';
import { factsOfCase, withoutFacts } from '#shared/appeals/without-facts.ts';
import type { Failure } from '#shared/contract/result.ts';
import { violationTypeOf } from '#shared/policy/pack.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { flushUnsaved } from '#renderer/data/unsaved.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { Gap } from '#renderer/ui/Claim.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { fullWords } from '#renderer/ui/full-words.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import type { AppealRecords } from './records.ts';
import css from './Template.module.css';
import { unsavedFailure } from './use-kept.ts';

/** The sections of the draft as a template may hold them; undefined until the names on record are read. */
const useCleaned = ({ appeal, violation }: AppealRecords): readonly Section[] | undefined => {
  const { shop } = useShop();
  const people = useShopRows('people', shop.id);
  const contacts = useShopRows('contacts', shop.id);
  return useMemo(() => {
    if (people === undefined || contacts === undefined) return undefined;
    return withoutFacts(factsOfCase({ violation, shop, people, contacts }))(appeal.sections);
  }, [appeal, violation, shop, people, contacts]);
};

const Text = ({ markdown }: { readonly markdown: string }) =>
  plainPieces(markdown).map((piece, index) => {
    if (piece.kind === 'text') return <span key={index}>{piece.text}</span>;
    return piece.kind === 'gap' ? <Gap key={index}>{piece.what}</Gap> : null;
  });

type KeptProps = {
  readonly section: Section;
  readonly keepsText: boolean;
  readonly onChange: (keepsText: boolean) => void;
};

const Kept = ({ section: { title, markdown }, keepsText, onChange }: KeptProps) => (
  <section className={css['kept']} aria-label={`Kept: ${title}`}>
    <div className={css['head']}>
      <h3>{title}</h3>
      {markdown !== '' && (
        <Checkbox
          size="xs"
          label="With its text"
          checked={keepsText}
          onChange={(event) => {
            onChange(event.currentTarget.checked);
          }}
        />
      )}
    </div>
    {markdown !== '' && keepsText ? (
      <div className={css['text']}>
        <Text markdown={markdown} />
      </div>
    ) : (
      <p className={css['quiet']}>The heading only.</p>
    )}
  </section>
);

const useSaving = (appealId: string, onClose: () => void) => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { busy, begin, end } = useBusy();
  const save = async (name: string, type: string | null, sections: readonly Section[]) => {
    if (!begin()) return;
    const saved = await send('appealTemplate.save', { appealId, name, type, sections: [...sections] });
    end();
    setFailure(saved.ok ? null : saved.error);
    if (saved.ok) onClose();
  };
  return { failure, busy, save };
};

type FormProps = { readonly records: AppealRecords; readonly onClose: () => void };

/** The template as it is chosen so far. */
const useChosen = (records: AppealRecords) => {
  const { violation } = records;
  const { packFor } = useShop();
  const type = violationTypeOf(packFor(violation.pack, violation.noticeAt), violation.type);
  const [name, setName] = useState('');
  const [forType, setForType] = useState(true);
  const [headings, setHeadings] = useState<ReadonlySet<string>>(new Set());
  const cleaned = useCleaned(records) ?? [];
  const kept = cleaned.map((one) => (headings.has(one.id) ? { ...one, markdown: '' } : one));
  const choose = (id: string, keepsText: boolean) => {
    const next = new Set(headings);
    if (keepsText) next.delete(id);
    else next.add(id);
    setHeadings(next);
  };
  const tooLong = isTooLong(kept);
  const isReady = name.trim() !== '' && kept.length > 0 && !tooLong;
  return { type, name, setName, forType, setForType, headings, cleaned, kept, choose, tooLong, isReady };
};

const Refused = ({ failure, tooLong }: { readonly failure: Failure | null; readonly tooLong: boolean }) => (
  <>
    {failure !== null && failure.fields === undefined && (
      <Note tone="dang" live title="The template was not saved.">
        {failure.message}
      </Note>
    )}
    {tooLong && (
      <Note tone="dang" live title="Too long for a template">
        At most {numberWords(longestTemplateText)} characters. Keep some sections as headings only.
      </Note>
    )}
  </>
);

const Form = ({ records, onClose }: FormProps) => {
  const chosen = useChosen(records);
  const { type, name, forType, kept } = chosen;
  const { failure, busy, save } = useSaving(records.appeal.id, onClose);
  const commit = () => {
    if (chosen.isReady) void save(name, forType ? (type?.code ?? null) : null, kept);
  };
  return (
    <div className={css['dialog']} onKeyDown={onCommitKey(commit)}>
      <Refused failure={failure} tooLong={chosen.tooLong} />
      <TextInput
        label="Name"
        value={name}
        maxLength={longestTemplateName}
        error={failure?.fields?.['name'] ?? fullWords(name, longestTemplateName)}
        data-autofocus
        onChange={(event) => {
          chosen.setName(event.currentTarget.value);
        }}
      />
      {type !== null && (
        <Checkbox
          label={`For “${type.title}”, and offered first there`}
          checked={forType}
          onChange={(event) => {
            chosen.setForType(event.currentTarget.checked);
          }}
        />
      )}
      <Note tone="neutral" title="This is all that is kept. Read it before you save.">
        Facts of the case, names on record, dates and every figure became gaps. Claims, timeline, request and
        citations stay with the appeal. Other names, and numbers in words, can’t be recognised.
      </Note>
      <div className={css['list']} tabIndex={0} role="group" aria-label="What is kept">
        {chosen.cleaned.map((section) => (
          <Kept
            key={section.id}
            section={section}
            keepsText={!chosen.headings.has(section.id)}
            onChange={(keepsText) => {
              chosen.choose(section.id, keepsText);
            }}
          />
        ))}
      </div>
      <DialogFoot
        verb="Save template"
        busy={busy}
        disabled={!chosen.isReady}
        onClose={onClose}
        onCommit={commit}
      />
    </div>
  );
};

/** Keeps the sections of an appeal as a template, without the facts of its case. */
export const SaveTemplateButton = ({ records }: { readonly records: AppealRecords }) => {
  const [opened, setOpened] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // What was typed last belongs to what is kept.
  const open = async () => {
    const isSaved = await flushUnsaved();
    setFailure(isSaved ? null : unsavedFailure.message);
    setOpened(isSaved);
  };
  const close = () => {
    setOpened(false);
  };
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconTemplate size={15} stroke={1.8} aria-hidden="true" />}
        onClick={() => void open()}
      >
        Save as template
      </Button>
      {failure !== null && <Note tone="dang" live title={failure} />}
      <Modal opened={opened} onClose={close} withCloseButton={false} size="lg" title="Save as template">
        <Form records={records} onClose={close} />
      </Modal>
    </>
  );
};
