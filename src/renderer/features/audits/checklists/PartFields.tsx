import { ActionIcon, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Pane } from '#renderer/ui/Pane.tsx';
import { useErrorFocus } from '#renderer/ui/use-error-focus.ts';
import { auditScope, longestTexts, type ChecklistItem } from '#shared/audits/checklist.ts';
import { scopeWords } from './checklist-words.ts';
import css from './edit.module.css';
import { isSame } from './edit-places.ts';
import { ItemFields } from './ItemFields.tsx';
import type { Editing } from './use-editing.ts';

type Errors = Readonly<Record<string, string>>;
type FieldsProps = { readonly editing: Editing; readonly errors: Errors };

const ListFields = ({ editing, errors }: FieldsProps) => {
  const { list, put } = editing;
  return (
    <>
      <TextInput
        label="Title"
        maxLength={longestTexts.title}
        error={errors['title']}
        value={list.title}
        onChange={(event) => {
          put({ ...list, title: event.currentTarget.value });
        }}
      />
      <Textarea
        label="What it is about"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={longestTexts.about}
        error={errors['about']}
        value={list.about}
        onChange={(event) => {
          put({ ...list, about: event.currentTarget.value.replaceAll(/[\r\n\t]+/gu, ' ') });
        }}
      />
      <Select
        label="What it looks at"
        description="Single things can be drawn as a sample"
        allowDeselect={false}
        data={auditScope.options.map((one) => ({ value: one, label: scopeWords[one] }))}
        value={list.scope}
        onChange={(value) => {
          const scope = auditScope.options.find((one) => one === value);
          if (scope !== undefined) put({ ...list, scope });
        }}
      />
    </>
  );
};

const SectionFields = ({ editing, errors }: FieldsProps) => {
  const { list, put, selected } = editing;
  const title = list.sections.find(({ id }) => id === selected.id)?.title ?? '';
  return (
    <TextInput
      label="Title of the section"
      maxLength={longestTexts.section}
      error={errors['title']}
      value={title}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const sections = list.sections.map((one) => (one.id === selected.id ? { ...one, title: next } : one));
        put({ ...list, sections });
      }}
    />
  );
};

const names = { list: 'The checklist', section: 'Section', item: 'Item' } as const;

const Verbs = ({ editing }: { readonly editing: Editing }) => {
  const { part } = editing.selected;
  if (part === 'list') return null;
  const what = part === 'item' ? 'the item' : 'the section';
  return (
    <>
      <ActionIcon
        aria-label={`Move ${what} up`}
        onClick={() => {
          editing.move(-1);
        }}
      >
        <IconArrowUp size={16} stroke={1.8} />
      </ActionIcon>
      <ActionIcon
        aria-label={`Move ${what} down`}
        onClick={() => {
          editing.move(1);
        }}
      >
        <IconArrowDown size={16} stroke={1.8} />
      </ActionIcon>
      <ActionIcon aria-label={`Delete ${what}`} onClick={editing.remove}>
        <IconTrash size={16} stroke={1.8} />
      </ActionIcon>
    </>
  );
};

const Fields = ({ editing, errors }: FieldsProps) => {
  const { list, selected, put } = editing;
  const item = list.items.find(({ id }) => selected.part === 'item' && id === selected.id);
  if (item === undefined)
    return selected.part === 'section' ? (
      <SectionFields editing={editing} errors={errors} />
    ) : (
      <ListFields editing={editing} errors={errors} />
    );
  const change = (part: Partial<ChecklistItem>) => {
    put({ ...list, items: list.items.map((one) => (one.id === item.id ? { ...one, ...part } : one)) });
  };
  return <ItemFields list={list} item={item} errors={errors} change={change} />;
};

/** The fields of the part that is selected, with what is wrong in them. */
export const PartFields = ({ editing }: { readonly editing: Editing }) => {
  const { selected, problems, refused, added } = editing;
  const body = useRef<HTMLDivElement>(null);
  const own = problems.filter(({ at }) => isSame(at, selected));
  const errors = Object.fromEntries(own.map(({ field, text }) => [field, text]));
  useErrorFocus(body, refused);
  // A part that was just added is typed at once.
  useEffect(() => {
    if (added !== null) body.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, [added]);
  return (
    <Pane title={names[selected.part]} actions={<Verbs editing={editing} />}>
      {errors['items'] !== undefined && (
        <p className={css['wrong']} role="alert">
          {errors['items']}
        </p>
      )}
      <div ref={body} className={css['fields']}>
        <Fields key={`${selected.part} ${selected.id}`} editing={editing} errors={errors} />
      </div>
    </Pane>
  );
};
