import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { Points } from '#renderer/ui/Points.tsx';
import { sourceWords } from '#renderer/ui/rating-chart-model.ts';
import { ratingWords } from '#shared/rating/model.ts';
import { typedRating } from '#renderer/ui/whole-number.ts';
import type { Result } from '#shared/contract/result.ts';
import { readingTimeWords } from '#shared/rating/reading-time.ts';
import type { Reading } from '#shared/readings.ts';
import { NoteField } from './NoteField.tsx';
import { SmallForm } from './SmallForm.tsx';
import { useCommand } from './use-command.ts';
import { VerbForm } from './VerbForm.tsx';
import { FailedNote } from './FailedNote.tsx';
import css from './Rating.module.css';

/** As many rows as are drawn at once; more on request. */
const pageRows = 100;

type Row = { readonly reading: Reading; readonly change: number | null };

type FormProps = { readonly reading: Reading; readonly onDone: () => void };

const CorrectForm = ({ reading, onDone }: FormProps) => {
  const { pack } = useShop();
  const [rating, setRating] = useState(String(reading.rating));
  const [note, setNote] = useState(reading.note);
  const { run, refuse, clear, fieldError, message } = useCommand();
  const onSubmit = () => {
    const value = typedRating(rating, pack);
    if (value === null) {
      refuse('rating', ratingWords(pack));
      return;
    }
    const { id, rev } = reading;
    void run(() => send('reading.correct', { id, rev, rating: value, note })).then((ok) => {
      if (ok) onDone();
    });
  };
  return (
    <SmallForm
      title="Correct the reading"
      verb="Correct"
      message={message}
      onSubmit={onSubmit}
      onCancel={onDone}
    >
      <TextInput
        className={css['points']}
        label="Rating"
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
        value={rating}
        error={fieldError('rating')}
        onChange={(event) => {
          setRating(event.currentTarget.value);
          clear();
        }}
      />
      <NoteField value={note} error={fieldError('note')} onChange={setNote} />
    </SmallForm>
  );
};

type ActionsProps = {
  readonly reading: Reading;
  readonly isOpen: boolean;
  readonly onOpen: (id: string | null) => void;
  readonly onRemove: (reading: Reading) => void;
};

const Actions = ({ reading, isOpen, onOpen, onRemove }: ActionsProps) => {
  const { zone } = useShop();
  const about = `reading of ${readingTimeWords(reading, zone, reading.at)}`;
  return (
    <span className={css['verbs']}>
      <VerbForm
        verb="Correct"
        about={about}
        label="Correct the reading"
        opened={isOpen}
        onOpened={(opened) => {
          onOpen(opened ? reading.id : null);
        }}
      >
        {(close) => <CorrectForm reading={reading} onDone={close} />}
      </VerbForm>
      <ActionLink
        about={about}
        onClick={() => {
          onRemove(reading);
        }}
      >
        Remove
      </ActionLink>
    </span>
  );
};

const columnsOf = (
  zone: string,
  now: number,
  actions: (reading: Reading) => React.ReactNode,
): readonly Column<Row>[] => [
  {
    key: 'at',
    head: 'Date',
    width: 200,
    cell: ({ reading }) => <span className={css['date']}>{readingTimeWords(reading, zone, now)}</span>,
  },
  {
    key: 'rating',
    head: 'Rating',
    numeric: true,
    strong: true,
    width: 80,
    cell: ({ reading }) => numberWords(reading.rating),
  },
  {
    key: 'change',
    head: 'Change',
    numeric: true,
    width: 80,
    cell: ({ change }) =>
      change === null || change === 0 ? <span className="quieter">–</span> : <Points value={change} />,
  },
  { key: 'source', head: 'Source', rank: 2, width: 112, cell: ({ reading }) => sourceWords[reading.source] },
  {
    key: 'note',
    head: 'Note',
    cell: ({ reading }) => (
      <span className={css['clamp']} title={reading.note}>
        {reading.note}
      </span>
    ),
  },
  {
    key: 'do',
    head: 'Change it',
    headHidden: true,
    numeric: true,
    width: 168,
    cell: ({ reading }) => actions(reading),
  },
];

export const ReadingsTab = ({ readings }: { readonly readings: readonly Reading[] }) => {
  const { zone } = useShop();
  const now = useMinute();
  const [shown, setShown] = useState(pageRows);
  const [open, setOpen] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const rows = readings
    .map((reading, index): Row => {
      const before = readings[index - 1];
      return { reading, change: before === undefined ? null : reading.rating - before.rating };
    })
    .reverse();

  const remove = async ({ id, rev }: Reading): Promise<void> => {
    const result: Result<undefined> = await send('reading.remove', { id, rev });
    setFailed(result.ok ? null : result.error.message);
  };

  const actions = (reading: Reading) => (
    <Actions
      reading={reading}
      isOpen={open === reading.id}
      onOpen={setOpen}
      onRemove={(one) => {
        void remove(one);
      }}
    />
  );

  const more = Math.min(pageRows, rows.length - shown);
  return (
    <>
      <FailedNote message={failed} />
      <DataTable
        label="Readings"
        columns={columnsOf(zone, now, actions)}
        groups={[{ key: 'all', rows: rows.slice(0, shown) }]}
        rowKey={({ reading }) => reading.id}
        onOpen={({ reading }) => {
          setOpen(reading.id);
        }}
        foot={
          more > 0 ? (
            <>
              <span>{`${numberWords(shown)} of ${numberWords(rows.length)}`}</span>
              <Button
                size="xs"
                variant="subtle"
                onClick={() => {
                  setShown(shown + pageRows);
                }}
              >
                {`Show ${numberWords(more)} more`}
              </Button>
            </>
          ) : undefined
        }
      />
    </>
  );
};
