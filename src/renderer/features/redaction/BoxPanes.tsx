import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { PrivateKind, Suggestion } from '#shared/redaction-suggestions.ts';
import type { Box } from './boxes.ts';
import css from './redaction.module.css';

export type BoxListProps = {
  readonly boxes: readonly Box[];
  readonly pages: number;
  readonly selected: number | null;
  /** Whether there is a page to put a box on. */
  readonly canAdd: boolean;
  readonly onFind: (box: Box) => void;
  readonly onName: (id: number, label: string) => void;
  readonly onRemove: (id: number) => void;
  readonly onAdd: () => void;
};

/** Every box of the file with what it covers; its number leads to it. */
export const BoxList = ({
  boxes,
  pages,
  selected,
  canAdd,
  onFind,
  onName,
  onRemove,
  onAdd,
}: BoxListProps) => (
  <Pane
    title="Boxes"
    note={<span className="num">{boxes.length}</span>}
    actions={
      <Button size="xs" disabled={!canAdd} onClick={onAdd} rightSection={<KeyHint keys="N" />}>
        Add box
      </Button>
    }
  >
    {boxes.length === 0 ? (
      <p className={css['plain']}>
        Drag over what is private, or add a box and move it with the arrow keys. Shift and arrows size it.
      </p>
    ) : (
      <ol className={css['list']} aria-label="Boxes">
        {boxes.map((one, index) => (
          <li key={one.id} className={css['row']} data-selected={selected === one.id}>
            <button
              type="button"
              className={css['find']}
              aria-label={`Go to box ${String(index + 1)}`}
              onClick={() => {
                onFind(one);
              }}
            >
              {index + 1}
            </button>
            <TextInput
              className={css['label'] ?? ''}
              size="xs"
              aria-label={`What box ${String(index + 1)} covers`}
              placeholder="What it covers"
              maxLength={80}
              value={one.label}
              onChange={(event) => {
                onName(one.id, event.currentTarget.value);
              }}
            />
            {pages > 1 && <span className={css['quiet']}>{`page\u00a0${String(one.page)}`}</span>}
            <Tooltip label="Remove, Del on the box">
              <ActionIcon
                size={24}
                aria-label={`Remove box ${String(index + 1)}`}
                onClick={() => {
                  onRemove(one.id);
                }}
              >
                <IconX size={14} stroke={1.8} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ol>
    )}
  </Pane>
);

const kindWords: Readonly<Record<PrivateKind, string>> = {
  name: 'Name',
  phone: 'Phone number',
  email: 'E-mail address',
  address: 'Address',
};

/** The name that a box gets which was made of a suggestion; what it covers itself stays out of it. */
export const labelOf = ({ kind }: Suggestion): string => kindWords[kind];

export type SuggestionListProps = {
  readonly suggestions: readonly Suggestion[];
  /** Whether the page has words of its own to look through. */
  readonly hasText: boolean;
  readonly found: number;
  /** Other pages with suggestions that no box covers yet. */
  readonly elsewhere: readonly { readonly page: number; readonly count: number }[];
  /** Pages at the end that were not looked through. */
  readonly unread: number;
  readonly onPage: (page: number) => void;
  readonly onCover: (suggestions: readonly Suggestion[]) => void;
};

const nothingWords = (hasText: boolean, found: number): string => {
  if (!hasText)
    return 'This page has no text of its own, only pixels, so nothing can be suggested. Look for names, numbers and addresses yourself.';
  return found === 0
    ? 'Nothing on this page looks like a name after a label, a phone number, an e-mail or street address. Patterns miss things: look yourself too.'
    : 'All that was found on this page is covered. Patterns miss things: look yourself too.';
};

const Elsewhere = ({ elsewhere, unread, onPage }: SuggestionListProps) => (
  <>
    {elsewhere.length > 0 && (
      <ul className={css['list']} aria-label="Suggestions on other pages">
        {elsewhere.map(({ page, count }) => (
          <li key={page} className={css['suggestion']}>
            <span className={css['found']}>
              {`Page\u00a0${String(page)}: ${String(count)} ${count === 1 ? 'suggestion' : 'suggestions'}`}
            </span>
            <ActionLink
              about={`page ${String(page)}`}
              onClick={() => {
                onPage(page);
              }}
            >
              Show
            </ActionLink>
          </li>
        ))}
      </ul>
    )}
    {unread > 0 && (
      <p
        className={css['plain']}
      >{`The last ${String(unread)} pages are looked through when they are shown.`}</p>
    )}
  </>
);

/** What looks private on the page that is shown, and on which others. */
export const SuggestionList = (props: SuggestionListProps) => {
  const { suggestions, hasText, found, onCover } = props;
  return (
    <Pane
      title="Suggestions"
      note={<span className="num">{suggestions.length}</span>}
      actions={
        suggestions.length > 1 && (
          <Button
            size="xs"
            onClick={() => {
              onCover(suggestions);
            }}
          >
            Cover all
          </Button>
        )
      }
    >
      {suggestions.length === 0 ? (
        <p className={css['plain']}>{nothingWords(hasText, found)}</p>
      ) : (
        <ul className={css['list']} aria-label="Suggestions">
          {suggestions.map((one, index) => (
            <li key={`${one.text} ${String(index)}`} className={css['suggestion']}>
              <span className={css['found']}>
                <span>{one.text}</span>
                <small>{kindWords[one.kind]}</small>
              </span>
              <ActionLink
                about={one.text}
                onClick={() => {
                  onCover([one]);
                }}
              >
                Cover
              </ActionLink>
            </li>
          ))}
        </ul>
      )}
      <Elsewhere {...props} />
    </Pane>
  );
};
