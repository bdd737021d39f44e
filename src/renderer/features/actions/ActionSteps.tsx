import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { mostSteps, type Action } from '#shared/actions/action.ts';
import { isWorkOver } from '#shared/actions/closing.ts';
import css from './actions.module.css';

interface Typed {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
}

const asTyped = ({ steps }: Action): readonly Typed[] =>
  steps.map(({ id, text, doneAt }) => ({ id, text, done: doneAt !== null }));

const nextId = (steps: readonly Typed[]): string =>
  `s${String(Math.max(0, ...steps.map(({ id }) => Number(id.slice(1)) || 0)) + 1)}`;

const useSteps = (action: Action) => {
  const [failure, setFailure] = useState<string | null>(null);
  const steps = asTyped(action);
  const save = async (next: readonly Typed[]): Promise<boolean> => {
    const result = await send('action.setSteps', { id: action.id, rev: action.rev, steps: [...next] });
    setFailure(result.ok ? null : result.error.message);
    return result.ok;
  };
  return {
    steps,
    failure,
    tick: (id: string, done: boolean) =>
      save(steps.map((step) => (step.id === id ? { ...step, done } : step))),
    add: (text: string) => save([...steps, { id: nextId(steps), text, done: false }]),
    remove: (id: string) => save(steps.filter((step) => step.id !== id)),
  };
};

const AddStep = ({ onAdd }: { readonly onAdd: (text: string) => Promise<boolean> }) => {
  const [text, setText] = useState('');
  const add = async () => {
    if (text.trim() !== '' && (await onAdd(text))) setText('');
  };
  return (
    <div className={css['addStep']}>
      <TextInput
        size="xs"
        aria-label="Another step"
        placeholder="Another step"
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void add();
        }}
      />
      <Button size="xs" disabled={text.trim() === ''} onClick={() => void add()}>
        Add
      </Button>
    </div>
  );
};

/** The steps of an action: ticked, added and taken out while work goes on, and as they were once it is over. */
export const ActionSteps = ({ action }: { readonly action: Action }) => {
  const { steps, failure, tick, add, remove } = useSteps(action);
  const isOver = isWorkOver(action.status);
  const ticked = steps.filter(({ done }) => done).length;
  return (
    <Pane
      title="Steps"
      {...(steps.length === 0 ? {} : { note: `${String(ticked)} of\u00a0${String(steps.length)}` })}
    >
      {failure !== null && (
        <Note tone="dang" live title="Nothing was changed.">
          {failure}
        </Note>
      )}
      {steps.length === 0 && isOver && <p className={css['plain']}>None.</p>}
      <ul className={css['steps']} aria-label="Steps">
        {steps.map(({ id, text, done }) => (
          <li key={id}>
            <Checkbox
              label={text}
              checked={done}
              disabled={isOver}
              onChange={(event) => void tick(id, event.currentTarget.checked)}
            />
            {!isOver && (
              <ActionIcon aria-label={`Remove step: ${text}`} onClick={() => void remove(id)}>
                <IconX size={14} stroke={1.8} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isOver && steps.length < mostSteps && <AddStep onAdd={add} />}
    </Pane>
  );
};
