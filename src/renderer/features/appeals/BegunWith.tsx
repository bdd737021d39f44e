import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { TemplateChoice as Choice } from '#shared/appeals/begun-with.ts';
import { templatesOn } from '#shared/policy/appeal-templates.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { newestRow } from '#renderer/data/newest-row.ts';
import { send } from '#renderer/data/send.ts';
import { useTemplates } from '#renderer/data/templates.ts';
import { flushUnsaved } from '#renderer/data/unsaved.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { TemplateChoice, templateAmong } from '#renderer/ui/TemplateChoice.tsx';
import css from './BegunWith.module.css';
import type { AppealRecords } from './records.ts';
import { unsavedFailure } from './use-kept.ts';

type PartProps = { readonly records: AppealRecords; readonly pack: Pack };

const Form = ({ records, pack, onClose }: PartProps & { readonly onClose: () => void }) => {
  const { appeal, violation } = records;
  const present: Choice = appeal.template ?? { from: 'usual' };
  const [chosen, setChosen] = useState<Choice>(present);
  const [failure, setFailure] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const among = { templates: useTemplates(), pack, mode: appeal.mode, type: violation.type, chosen };
  const change = async () => {
    if (!begin()) return;
    // What was typed last made the record newer than the one that is drawn here.
    const isSaved = await flushUnsaved();
    const { id, rev } = (await newestRow('appeals', appeal.id)) ?? appeal;
    const result = isSaved
      ? await send('appeal.setTemplate', { id, rev, template: templateAmong(among) })
      : { ok: false as const, error: unsavedFailure };
    end();
    if (result.ok) onClose();
    else setFailure(result.error.message);
  };
  const commit = () => void change();
  return (
    <div className={css['dialog']} onKeyDown={onCommitKey(commit)}>
      {failure !== null && (
        <Note tone="dang" live title="The template was not changed.">
          {failure}
        </Note>
      )}
      <TemplateChoice {...among} onChange={setChosen} />
      <p className={css['about']}>
        All that you wrote stays: under its heading where the template has it, and else behind the other
        sections. Gaps that nobody filled go. It can be undone.
      </p>
      <DialogFoot verb="Use this template" busy={busy} onClose={onClose} onCommit={commit} />
    </div>
  );
};

/** Which template a draft began with, and the way to another one. */
export const BegunWith = ({ records, pack }: PartProps) => {
  const { template, mode } = records.appeal;
  const own = useTemplates();
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
  };
  const isOnlyOne = templatesOn(pack, mode, null).all.length === 0 && own.every((one) => one.mode !== mode);
  if (isOnlyOne && template === null) return null;
  const of = template?.from === 'pack' ? ' of the policy pack' : '';
  return (
    <div className={css['line']}>
      <p className={css['words']}>
        {template === null
          ? 'Begun with the usual sections'
          : `Begun with the template “${template.name}”${of}`}
      </p>
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => {
          setOpened(true);
        }}
      >
        Change template
      </Button>
      <Modal opened={opened} onClose={close} withCloseButton={false} title="Change the template">
        <Form records={records} pack={pack} onClose={close} />
      </Modal>
    </div>
  );
};
