import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Claim } from '#shared/appeals/appeal.ts';
import type { Failure } from '#shared/contract/result.ts';
import { send } from '#renderer/data/send.ts';
import { ClaimEdge } from '#renderer/ui/Claim.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { type ClaimText, claimTextSchema, sameClaimText } from './draft-text.ts';
import css from './Draft.module.css';
import { menuInPlace } from './menu-props.ts';
import { KeptNotes } from './KeptNotes.tsx';
import { ProseEditor } from './ProseEditor.tsx';
import { useKept } from './use-kept.ts';
import { useWorkspace } from './workspace-context.ts';

const lineName = (line: number | null, lines: readonly string[]): string => {
  const text = line === null ? undefined : lines[line];
  if (line === null) return 'The notice as a whole';
  return text === undefined ? `Line ${String(line + 1)}` : `Line ${String(line + 1)}, “${text}”`;
};

const answersWords = (line: number | null, lines: readonly string[], isFirst: boolean): string => {
  if (line === null) return 'answers the notice as a whole';
  const text = lines[line];
  return isFirst && text !== undefined
    ? `answers line ${String(line + 1)}, “${text}”`
    : `answers line ${String(line + 1)}`;
};

type LineItemsProps = {
  readonly lines: readonly string[];
  readonly onChoose: (line: number | null) => void;
};

const LineItems = ({ lines, onChoose }: LineItemsProps) => (
  <>
    {lines.map((_text, index) => (
      <Menu.Item key={index} onClick={() => onChoose(index)}>
        {lineName(index, lines)}
      </Menu.Item>
    ))}
    <Menu.Item onClick={() => onChoose(null)}>{lineName(null, lines)}</Menu.Item>
  </>
);

type ClaimBlockProps = {
  readonly claim: Claim;
  readonly number: number;
  readonly lines: readonly string[];
  readonly isFirst: boolean;
};

const ClaimBlock = ({ claim, number, lines, isFirst }: ClaimBlockProps) => {
  const { activePlace, readOnly } = useWorkspace();
  const [failure, setFailure] = useState<Failure | null>(null);
  const row = useMemo(
    () => ({ rev: claim.rev, content: { line: claim.line, markdown: claim.markdown } }),
    [claim],
  );
  const [state, keeper] = useKept<ClaimText>(
    {
      key: `claim/${claim.id}`,
      first: row,
      savedAt: 0,
      schema: claimTextSchema,
      same: sameClaimText,
      write: (rev, content) => send('claim.write', { id: claim.id, rev, ...content }),
    },
    row,
  );
  const place = `claim:${claim.id}`;
  const name = `Claim ${String(number)}`;
  const remove = async () => {
    const result = await send('claim.remove', { id: claim.id, rev: claim.rev });
    if (!result.ok) setFailure(result.error);
  };
  return (
    <div className={css['claim']} data-place={place}>
      {!readOnly && <KeptNotes name={name.toLowerCase()} state={state} keeper={keeper} />}
      {failure !== null && <Note tone="dang" live title={failure.message} />}
      <ClaimEdge
        name={name}
        answers={answersWords(state.content.line, lines, isFirst)}
        current={activePlace === place}
      >
        <ProseEditor
          label={`${name}, ${answersWords(state.content.line, lines, true)}`}
          place={place}
          markdown={state.content.markdown}
          generation={state.generation}
          placeholder="What is so, and which exhibit shows it"
          onChange={(markdown) => keeper.type({ ...keeper.state().content, markdown })}
        />
      </ClaimEdge>
      {!readOnly && (
        <div className={css['claimMenu']}>
          <Menu {...menuInPlace} position="bottom-end" width={320}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={24} aria-label={`${name}: line and removal`}>
                <IconDots size={16} stroke={1.8} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown className={css['menu'] ?? ''}>
              <Menu.Label>Answers</Menu.Label>
              <LineItems
                lines={lines}
                onChoose={(line) => keeper.type({ ...keeper.state().content, line })}
              />
              <Menu.Divider />
              <Menu.Item onClick={() => void remove()}>Remove claim</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </div>
  );
};

/** The claims of an appeal, by the line of the notice that they answer. */
export type ClaimsProps = {
  readonly appealId: string;
  readonly claims: readonly Claim[];
  readonly lines: readonly string[];
};

export const Claims = ({ appealId, claims, lines }: ClaimsProps) => {
  const { readOnly } = useWorkspace();
  const [failure, setFailure] = useState<Failure | null>(null);
  const adding = useRef(false);
  const add = async (line: number | null) => {
    // A double click is one wish.
    if (adding.current) return;
    adding.current = true;
    const result = await send('claim.add', { appealId, line, markdown: '' });
    adding.current = false;
    setFailure(result.ok ? null : result.error);
  };
  const bare = lines.flatMap((text, index) =>
    claims.some(({ line }) => line === index) ? [] : [{ text, index }],
  );
  return (
    <section className={css['part']} aria-label="Answer to the notice">
      <h2 className={css['name']}>Answer to the notice</h2>
      {claims.map((claim, index) => (
        <ClaimBlock
          key={claim.id}
          claim={claim}
          number={index + 1}
          lines={lines}
          isFirst={claims[index - 1]?.line !== claim.line}
        />
      ))}
      {failure !== null && <Note tone="dang" live title={failure.message} />}
      {bare.map(({ text, index }) => (
        <div key={index} className={css['bare']} data-place={`line:${String(index)}`}>
          <span>
            Line {index + 1}, “{text}”
          </span>
          {readOnly ? (
            <span className={css['none']}>not contested</span>
          ) : (
            <Button size="xs" variant="subtle" onClick={() => void add(index)}>
              Answer it
            </Button>
          )}
        </div>
      ))}
      {!readOnly && (
        <div className={css['adders']} data-place="claims">
          <Menu {...menuInPlace} position="bottom-start" width={340}>
            <Menu.Target>
              <Button
                size="xs"
                variant="subtle"
                leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
              >
                Add claim
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={css['menu'] ?? ''}>
              <Menu.Label>On which line of the notice</Menu.Label>
              <LineItems lines={lines} onChoose={(line) => void add(line)} />
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </section>
  );
};
