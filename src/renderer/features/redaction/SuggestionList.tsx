import { Button } from '@mantine/core';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import type { PrivateKind, Suggestion } from '#shared/redaction-suggestions.ts';
import { isToRead, lookWords, type PageWords } from './page-words.ts';
import css from './redaction.module.css';
import type { SeenWords } from './use-seen-words.ts';

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
  /** The words of the page. */
  readonly words: PageWords;
  readonly found: number;
  /** A copy is being made of the boxes, so none is added. */
  readonly isFixed: boolean;
  /** Other pages with suggestions that no box covers yet. */
  readonly elsewhere: readonly { readonly page: number; readonly count: number }[];
  /** Says which other pages have no words that can be looked through. */
  readonly silent: string | null;
  /** Pages at the end that were not looked through. */
  readonly unread: number;
  /** Pages whose words can be read from their pixels; this one first, where it is one. */
  readonly toRead: readonly number[];
  readonly seen: SeenWords;
  readonly onPage: (page: number) => void;
  readonly onCover: (suggestions: readonly Suggestion[]) => void;
};

const readLabel = ({ words, toRead }: Pick<SuggestionListProps, 'words' | 'toRead'>): string => {
  if (toRead.length > 1) return `Read ${String(toRead.length)} pages for names and numbers`;
  return isToRead(words)
    ? 'Read this page for names and numbers'
    : `Read page ${String(toRead[0] ?? '')} for names and numbers`;
};

/** Reads the pages without words of their own, while it can be seen how far it is and stopped. */
const Read = (props: SuggestionListProps) => {
  const { toRead, seen } = props;
  const { reading } = seen;
  if (reading !== null)
    return (
      <ProgressLine
        what="Reading"
        which={
          reading.turns === 1
            ? `page ${String(reading.page)}`
            : `page ${String(reading.page)}, ${String(reading.turn)} of ${String(reading.turns)}`
        }
        share={(reading.turn - 1 + reading.share) / reading.turns}
        onCancel={seen.cancel}
      />
    );
  return toRead.length === 0 ? null : (
    <Button className={css['read'] ?? ''} size="xs" onClick={() => void seen.read(toRead)}>
      {readLabel(props)}
    </Button>
  );
};

const Elsewhere = ({ elsewhere, silent, unread, onPage }: SuggestionListProps) => (
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
    {silent !== null && <p className={css['plain']}>{silent}</p>}
    {unread > 0 && (
      <p
        className={css['plain']}
      >{`The last ${String(unread)} pages are looked through when they are shown.`}</p>
    )}
  </>
);

/** What looks private on the page that is shown, and on which others. */
export const SuggestionList = (props: SuggestionListProps) => {
  const { suggestions, words, found, isFixed, onCover } = props;
  return (
    <Pane
      title="Suggestions"
      note={<span className="num">{suggestions.length}</span>}
      actions={
        suggestions.length > 1 &&
        !isFixed && (
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
      <p className={css['plain']}>{lookWords(words, found, suggestions.length)}</p>
      {suggestions.length > 0 && (
        <ul className={css['list']} aria-label="Suggestions">
          {suggestions.map((one, index) => (
            <li key={`${one.text} ${String(index)}`} className={css['suggestion']}>
              <span className={css['found']}>
                <span>{one.text}</span>
                <small>{kindWords[one.kind]}</small>
              </span>
              {!isFixed && (
                <ActionLink
                  about={one.text}
                  onClick={() => {
                    onCover([one]);
                  }}
                >
                  Cover
                </ActionLink>
              )}
            </li>
          ))}
        </ul>
      )}
      <Read {...props} />
      <Elsewhere {...props} />
    </Pane>
  );
};
