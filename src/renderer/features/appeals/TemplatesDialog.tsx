import { Button, Modal, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { type AppealTemplate, longestTemplateName } from '#shared/appeals/own-template.ts';
import type { Failure } from '#shared/contract/result.ts';
import { violationTypeOf } from '#shared/policy/pack.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useTemplates } from '#renderer/data/templates.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { modeWords } from '#renderer/ui/states.ts';
import css from './Template.module.css';

type RenameProps = { readonly template: AppealTemplate; readonly onClose: () => void };

const Rename = ({ template: { id, rev, name: old }, onClose }: RenameProps) => {
  const [name, setName] = useState(old);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { busy, begin, end } = useBusy();
  const rename = async () => {
    if (!begin()) return;
    const renamed = await send('appealTemplate.rename', { id, rev, name });
    end();
    if (renamed.ok) onClose();
    else setFailure(renamed.error);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void rename();
  };
  return (
    <form className={css['rename']} onSubmit={onSubmit}>
      <TextInput
        label="Name of the template"
        value={name}
        maxLength={longestTemplateName}
        error={failure?.fields?.['name'] ?? failure?.message ?? fullWords(name, longestTemplateName)}
        autoFocus
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Button size="xs" onClick={onClose}>
        Not yet
      </Button>
      <Button size="xs" type="submit" variant="filled" loading={busy} disabled={name.trim() === ''}>
        Rename
      </Button>
    </form>
  );
};

const Row = ({ template }: { readonly template: AppealTemplate }) => {
  const { pack } = useShop();
  const [renaming, setRenaming] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { begin, end } = useBusy();
  const { id, rev, name, mode, type, sections } = template;
  const remove = async () => {
    if (!begin()) return;
    const removed = await send('appealTemplate.remove', { id, rev });
    end();
    setFailure(removed.ok ? null : removed.error.message);
  };
  const isFor = type === null ? 'any type' : (violationTypeOf(pack, type)?.title ?? type);
  const count = `${String(sections.length)} ${sections.length === 1 ? 'section' : 'sections'}`;
  return (
    <li className={css['template']}>
      {renaming ? (
        <Rename
          template={template}
          onClose={() => {
            setRenaming(false);
          }}
        />
      ) : (
        <div className={css['head']}>
          <h3>{name}</h3>
          <div className={css['tools']}>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Rename ${name}`}
              onClick={() => {
                setRenaming(true);
              }}
            >
              Rename
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Delete ${name}`}
              onClick={() => void remove()}
            >
              Delete
            </Button>
          </div>
        </div>
      )}
      <p className={css['quiet']}>{`${modeWords[mode]}, ${isFor}, ${count}`}</p>
      {failure !== null && <Note tone="dang" live title={failure} />}
    </li>
  );
};

const List = ({ templates }: { readonly templates: readonly AppealTemplate[] }) =>
  templates.length === 0 ? (
    <p className={css['quiet']}>
      No templates yet. Open an appeal and choose “Save as template”: its sections are kept without the facts
      of its case, and a new appeal can begin with them.
    </p>
  ) : (
    <ul className={css['templates']}>
      {templates
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
        .map((template) => (
          <Row key={template.id} template={template} />
        ))}
    </ul>
  );

/** Opens the templates of the shop, where they are renamed and deleted. */
export const TemplatesButton = () => {
  const templates = useTemplates();
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpened(true);
        }}
      >
        Templates
      </Button>
      <Modal opened={opened} onClose={close} withCloseButton={false} size="lg" title="Templates">
        <div className={css['dialog']}>
          <List templates={templates} />
          <div className={css['foot']}>
            <Button onClick={close} rightSection={<KeyHint keys="Esc" />}>
              Close
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
};
