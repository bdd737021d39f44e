import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { longestVersionName } from '#shared/appeals/version.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import type { ListedVersion } from './use-versions.ts';
import { versionLines, versionName } from './version-words.ts';
import css from './Versions.module.css';

type Said = { readonly failed: boolean; readonly words: string };

const KeepForm = ({ appealId }: { readonly appealId: string }) => {
  const [name, setName] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const { busy, begin, end } = useBusy();
  const keep = async () => {
    if (!begin()) return;
    const result = await send('appeal.keepVersion', { appealId, name });
    end();
    if (!result.ok) setSaid({ failed: true, words: result.error.fields?.['name'] ?? result.error.message });
    else {
      setName('');
      const isNamed = name.trim() !== '';
      const words = isNamed
        ? 'This text was kept already. It has this name now.'
        : 'This text is kept already, as the newest version.';
      setSaid({ failed: false, words: result.value.isNew ? 'Kept.' : words });
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void keep();
  };
  return (
    <form className={css['keep']} onSubmit={onSubmit}>
      <TextInput
        label="Name, optional"
        placeholder="What this version is for"
        maxLength={longestVersionName}
        error={fullWords(name, longestVersionName)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={busy}>
        Keep a version
      </Button>
      {said?.failed === true && <Note tone="dang" live title={said.words} />}
      <p className={css['said']} role="status">
        {said?.failed === false ? said.words : ''}
      </p>
    </form>
  );
};

type ItemProps = {
  readonly version: ListedVersion;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

const Item = ({ version, isChosen, onChoose }: ItemProps) => {
  const { zone } = useShop();
  const now = useMinute();
  return (
    <li>
      <button
        type="button"
        className={css['item']}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
      >
        <b>{versionName(version.marks, zone, now)}</b>
        {versionLines(version, zone, now).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </button>
    </li>
  );
};

/** The versions of an appeal, newest first, by arrow keys too; a draft can be kept as one. */
export type VersionListProps = {
  readonly appealId: string;
  readonly isDraft: boolean;
  readonly versions: readonly ListedVersion[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

export const VersionList = ({ appealId, isDraft, versions, chosen, onChoose }: VersionListProps) => {
  const pane = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // Whoever came by keyboard goes on here.
  useEffect(() => {
    (
      list.current?.querySelector<HTMLElement>('[aria-current]') ?? pane.current?.querySelector('input')
    )?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = versions.findIndex(({ id }) => id === chosen) + by;
    const next = versions[at];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelectorAll<HTMLElement>('button')[at]?.focus();
  };
  return (
    <section ref={pane} className={css['list']} aria-label="Versions kept">
      <PaneHead title="Kept" note={versions.length === 0 ? undefined : versions.length} />
      {isDraft && <KeepForm appealId={appealId} />}
      {versions.length > 0 && (
        <ul ref={list} className={css['items']} onKeyDown={onKeyDown}>
          {versions.map((version) => (
            <Item
              key={version.id}
              version={version}
              isChosen={version.id === chosen}
              onChoose={() => onChoose(version.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
};
