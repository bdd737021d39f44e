import { ActionIcon, Button, Menu, Textarea, TextInput } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { longestRow, type TimelineEntry } from '#shared/appeals/appeal.ts';
import { Citation } from '#renderer/ui/Claim.tsx';
import { fullWords } from '#renderer/ui/full-words.ts';
import { CiteName } from './CiteName.tsx';
import { moved, oneLine } from './draft-text.ts';
import type { Suggestion } from './suggestions.ts';
import css from './Draft.module.css';
import { useFieldText } from './field-text.ts';
import { menuInPlace } from './menu-props.ts';
import { useWorkspace } from './workspace-context.ts';

type RowWords = Pick<TimelineEntry, 'when' | 'what'>;

type RowProps = {
  readonly row: TimelineEntry;
  readonly number: number;
  readonly onChange: (row: TimelineEntry) => void;
  readonly onWrite: (words: Partial<RowWords>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

const Cites = ({ row }: { readonly row: TimelineEntry }) => {
  const { exhibits } = useWorkspace();
  return exhibits
    .filter(({ exhibit }) => row.exhibitIds.includes(exhibit.id))
    .map(({ exhibit, number }) => <Citation key={exhibit.id} number={number} />);
};

const RowMenu = ({ row, number, onChange, onMove, onRemove }: RowProps) => {
  const { exhibits } = useWorkspace();
  const toggle = (id: string) => {
    const has = row.exhibitIds.includes(id);
    const exhibitIds = has ? row.exhibitIds.filter((one) => one !== id) : [...row.exhibitIds, id];
    onChange({ ...row, exhibitIds });
  };
  return (
    <Menu {...menuInPlace} position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={`Row ${String(number)}: exhibits and order`}
        >
          <IconDots size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={css['menu'] ?? ''}>
        {exhibits.length > 0 && <Menu.Label>Cite</Menu.Label>}
        {exhibits.map((one) => (
          <Menu.CheckboxItem
            key={one.exhibit.id}
            checked={row.exhibitIds.includes(one.exhibit.id)}
            closeMenuOnClick={false}
            onChange={() => toggle(one.exhibit.id)}
          >
            <CiteName shown={one} />
          </Menu.CheckboxItem>
        ))}
        <Menu.Label>Row</Menu.Label>
        <Menu.Item onClick={() => onMove(-1)}>Move up</Menu.Item>
        <Menu.Item onClick={() => onMove(1)}>Move down</Menu.Item>
        <Menu.Item onClick={onRemove}>Remove row</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const Row = (props: RowProps) => {
  const { row, number, onWrite, onMove } = props;
  const { readOnly } = useWorkspace();
  const when = useFieldText(`row:${row.id}:when`, row.when, (next) => onWrite({ when: next }));
  const what = useFieldText(`row:${row.id}:what`, row.what, (next) => onWrite({ what: next }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      className={css['row']}
      data-row={row.id}
      data-place={`row:${String(number - 1)}`}
      onKeyDown={onKeyDown}
    >
      {readOnly ? (
        <>
          <span ref={when} className={css['when']}>
            {row.when}
          </span>
          <span ref={what}>{row.what}</span>
        </>
      ) : (
        <>
          <TextInput
            ref={when}
            variant="unstyled"
            size="xs"
            className={css['when'] ?? ''}
            aria-label={`Row ${String(number)}, when`}
            placeholder="When"
            maxLength={80}
            value={row.when}
            onChange={(event) => onWrite({ when: oneLine(event.currentTarget.value) })}
          />
          <Textarea
            ref={what}
            variant="unstyled"
            size="xs"
            autosize
            minRows={1}
            aria-label={`Row ${String(number)}, what`}
            placeholder="What happened"
            maxLength={longestRow}
            error={fullWords(row.what, longestRow)}
            value={row.what}
            onChange={(event) => onWrite({ what: oneLine(event.currentTarget.value) })}
          />
        </>
      )}
      <span className={css['rowEnd']}>
        <Cites row={row} />
        {!readOnly && <RowMenu {...props} />}
      </span>
    </li>
  );
};

/** The dated rows of an appeal, oldest first as its writer orders them. */
export type TimelineRowsProps = {
  readonly rows: readonly TimelineEntry[];
  readonly suggestions: readonly Suggestion[];
  readonly onChange: (rows: readonly TimelineEntry[]) => void;
  /** Words of one row, whatever was typed into the others meanwhile. */
  readonly onWrite: (id: string, words: Partial<RowWords>) => void;
};

export const TimelineRows = ({ rows, suggestions, onChange, onWrite }: TimelineRowsProps) => {
  const { readOnly } = useWorkspace();
  const [added, setAdded] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // A row is added to be filled, so the keys go on in it.
  useEffect(() => {
    if (added !== null) list.current?.querySelector<HTMLElement>(`[data-row="${added}"] input`)?.focus();
  }, [added]);
  const add = (row: Omit<TimelineEntry, 'id'>) => {
    const id = crypto.randomUUID();
    onChange([...rows, { id, ...row }]);
    setAdded(id);
  };
  return (
    <section className={css['part']} data-place="timeline" aria-label="Timeline">
      <h2 className={css['name']}>Timeline</h2>
      {rows.length > 0 && (
        <ol ref={list} className={css['rows']}>
          {rows.map((row, index) => (
            <Row
              key={row.id}
              row={row}
              number={index + 1}
              onChange={(next) => onChange(rows.with(index, next))}
              onWrite={(words) => onWrite(row.id, words)}
              onMove={(by) => onChange(moved(rows, index, by))}
              onRemove={() => onChange(rows.toSpliced(index, 1))}
            />
          ))}
        </ol>
      )}
      {readOnly && rows.length === 0 && <p className={css['none']}>No rows.</p>}
      {!readOnly && (
        <div className={css['adders']}>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
            onClick={() => add({ when: '', what: '', exhibitIds: [] })}
          >
            Add row
          </Button>
          {suggestions.length > 0 && (
            <Menu {...menuInPlace} position="bottom-start" width={340}>
              <Menu.Target>
                <Button size="xs" variant="subtle">
                  From the case
                </Button>
              </Menu.Target>
              <Menu.Dropdown className={css['menu'] ?? ''}>
                <Menu.Label>Dated facts on record</Menu.Label>
                {suggestions.map(({ when, what, exhibitIds }) => (
                  <Menu.Item key={`${when} ${what}`} onClick={() => add({ when, what, exhibitIds })}>
                    <b>{when}</b> {what}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      )}
    </section>
  );
};
