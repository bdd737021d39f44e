import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconGripVertical, IconPlus } from '@tabler/icons-react';
import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Evidence } from '#shared/evidence.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { ExhibitCard } from '#renderer/ui/Exhibit.tsx';
import { FileChooser } from '#renderer/ui/FileChooser.tsx';
import { CancelledFiling } from '#renderer/ui/CancelledFiling.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { exhibitKindOf } from '#renderer/ui/file-words.ts';
import { ExhibitForm } from './ExhibitForm.tsx';
import css from './Exhibits.module.css';
import { menuInPlace } from './menu-props.ts';
import type { AppealRecords, ShownExhibit } from './records.ts';
import { type ExhibitActions, useExhibitActions } from './use-exhibits.ts';
import { captionOf, citedWords, fileWords, nameOfFile, pickedName, pictureOf } from './words.ts';

const dragType = 'application/x-good-standing-exhibit';

type EntryProps = {
  readonly shown: ShownExhibit;
  readonly count: number;
  readonly times: number;
  readonly selected: boolean;
  readonly readOnly: boolean;
  readonly actions: ExhibitActions;
  readonly onSelect: () => void;
};

const Entry = ({ shown, count, times, selected, readOnly, actions, onSelect }: EntryProps) => {
  const { zone } = useShop();
  const now = useMinute();
  const [over, setOver] = useState(false);
  const { exhibit, file, number } = shown;
  const src = pictureOf(file);
  const move = (by: -1 | 1) => void actions.move(exhibit.id, exhibit.position + by);
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const id = event.dataTransfer.getData(dragType);
    if (id === '') return;
    event.preventDefault();
    event.stopPropagation();
    void actions.move(id, exhibit.position);
  };
  return (
    <li
      className={css['entry']}
      data-place={`exhibit:${exhibit.id}`}
      data-over={over}
      draggable={!readOnly}
      onDragStart={(event) => event.dataTransfer.setData(dragType, exhibit.id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onKeyDown={onKeyDown}
    >
      <ExhibitCard
        kind={exhibitKindOf(file?.mime ?? '')}
        number={number}
        caption={captionOf(shown)}
        detail={file === null ? 'file removed' : fileWords(file, zone, now)}
        cited={citedWords(times)}
        selected={selected}
        onOpen={onSelect}
        {...(src === undefined ? {} : { src })}
        {...(readOnly ? {} : { handle: <IconGripVertical size={14} stroke={1.8} aria-hidden="true" /> })}
      />
      {selected && !readOnly && (
        <ExhibitForm
          shown={shown}
          count={count}
          onMove={move}
          onFailure={(failure) => actions.report(failure?.message ?? null)}
        />
      )}
    </li>
  );
};

type UnusedProps = { readonly files: readonly Evidence[]; readonly onAdd: (file: Evidence) => void };

const Unused = ({ files, onAdd }: UnusedProps) => {
  const [opened, setOpened] = useState(false);
  const { zone } = useShop();
  const now = useMinute();
  const Arrow = opened ? IconChevronDown : IconChevronRight;
  return (
    <div className={css['unused']}>
      <button type="button" className={css['fold']} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        On file, not used <span className={css['count']}>{files.length}</span>
        <Arrow size={16} stroke={1.8} aria-hidden="true" />
      </button>
      {opened && (
        <ul className={css['files']}>
          {files.map((file) => (
            <li key={file.id}>
              <span className={css['file']}>
                <span>{nameOfFile(file)}</span>
                <small>{fileWords(file, zone, now)}</small>
              </span>
              <Button
                size="xs"
                variant="subtle"
                aria-label={`Add ${pickedName(file)}`}
                onClick={() => onAdd(file)}
              >
                Add
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

type AddMenuProps = {
  readonly files: readonly Evidence[];
  readonly onAdd: (file: Evidence) => void;
  readonly onChoose: () => void;
};

const AddMenu = ({ files, onAdd, onChoose }: AddMenuProps) => (
  <Menu {...menuInPlace} position="bottom-end" width={300}>
    <Menu.Target>
      <Button size="xs" leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}>
        Add
      </Button>
    </Menu.Target>
    <Menu.Dropdown className={css['menu'] ?? ''}>
      <Menu.Item onClick={onChoose}>Choose files…</Menu.Item>
      {files.length > 0 && <Menu.Label>On file</Menu.Label>}
      {files.map((file) => (
        <Menu.Item key={file.id} onClick={() => onAdd(file)}>
          {pickedName(file)}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);

/** The numbered exhibits of an appeal, and every way to add one. */
export type ExhibitsPaneProps = {
  readonly records: AppealRecords;
  readonly times: ReadonlyMap<string, number>;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly side: 'left' | 'inspector';
};

export const ExhibitsPane = ({ records, times, selected, onSelect, side }: ExhibitsPaneProps) => {
  const { appeal, exhibits, unused } = records;
  const actions = useExhibitActions(records);
  const chooser = useRef<HTMLInputElement>(null);
  const readOnly = appeal.status !== 'draft';
  const take = (files: readonly File[]) => {
    if (files.length > 0) void actions.takeFiles(files);
  };
  const add = (file: Evidence) => void actions.addFile(file);
  const dropped = useIncomingFiles(take, !readOnly && actions.intake === null);
  return (
    <section className={css['pane']} data-side={side} aria-label="Exhibits" {...dropped}>
      <PaneHead
        title="Exhibits"
        note={<span className="num">{exhibits.length}</span>}
        {...(readOnly
          ? {}
          : { actions: <AddMenu files={unused} onAdd={add} onChoose={() => chooser.current?.click()} /> })}
      />
      <FileChooser label="Files to add as exhibits" open={chooser} onFiles={take} />
      <div className={css['list']}>
        {actions.problems.length > 0 && (
          <div className={css['note']}>
            <Note
              tone="dang"
              live
              title="Not done"
              actions={
                <Button size="xs" variant="subtle" onClick={actions.clear}>
                  Close
                </Button>
              }
            >
              {actions.problems.map((problem) => (
                <div key={problem}>{problem}</div>
              ))}
            </Note>
          </div>
        )}
        {actions.stopped !== null && (
          <div className={css['note']}>
            <CancelledFiling
              filed={actions.stopped.added}
              left={actions.stopped.left}
              onHide={actions.clear}
            />
          </div>
        )}
        {exhibits.length === 0 && (
          <p className={css['none']}>No exhibits yet. Each file becomes a numbered page of the packet.</p>
        )}
        <ol className={css['entries']}>
          {exhibits.map((shown) => (
            <Entry
              key={shown.exhibit.id}
              shown={shown}
              count={exhibits.length}
              times={times.get(shown.exhibit.id) ?? 0}
              selected={selected === shown.exhibit.id}
              readOnly={readOnly}
              actions={actions}
              onSelect={() => onSelect(selected === shown.exhibit.id ? null : shown.exhibit.id)}
            />
          ))}
        </ol>
        {!readOnly && unused.length > 0 && <Unused files={unused} onAdd={add} />}
      </div>
      {!readOnly && (
        <div className={css['drop']}>
          {actions.intake === null ? (
            <DropArea words="Drop or paste to add" onFiles={take} />
          ) : (
            <ProgressLine
              what="Filing"
              which={actions.intake.progress.words}
              share={actions.intake.progress.done / Math.max(1, actions.intake.progress.total)}
              onCancel={actions.intake.cancel}
            />
          )}
        </div>
      )}
    </section>
  );
};
