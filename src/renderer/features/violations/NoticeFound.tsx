import { Button } from '@mantine/core';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { longestNotice } from '#shared/violations.ts';
import type { Found } from './use-found.ts';
import css from './found.module.css';

const counted = (count: number, one: string, many: string): string =>
  `${String(count)}\u00a0${count === 1 ? one : many}`;

const wordsOf = (open: number, sure: number, took: number): string => {
  const taken = took === 0 ? '' : `${counted(took, 'answer', 'answers')} taken from the text. `;
  if (open === 0) return `${taken}Nothing more was found.`;
  const unsure = open - sure;
  if (sure === 0) return `${taken}${counted(unsure, 'more is', 'more are')} not sure: look at each.`;
  const rest = unsure === 0 ? '' : `, ${counted(unsure, 'more', 'more')} to look at`;
  return `${taken}${counted(sure, 'answer', 'answers')} found${rest}. Nothing is filled in until you say so.`;
};

/** How much was read from the text, and the one key that takes what is sure. */
export const NoticeFound = ({ found }: { readonly found: Found }) => {
  if (found.text.trim() === '') return null;
  const open = found.all.filter((one) => !found.isTaken(one) && !found.replaces(one)).length;
  const none = found.all.length === 0;
  return (
    <div className={css['bar']}>
      <span className={css['barWords']} role="status">
        {found.impossible.map((words) => (
          <span key={words} className={css['impossible']}>
            “{words}” does not exist: type the date.
          </span>
        ))}
        {none
          ? 'Nothing in this text can be read by itself. Fill in the fields.'
          : wordsOf(open, found.sure, found.took)}
        {found.isCut &&
          ` Only the first ${longestNotice.toLocaleString('en')} characters of the text are read.`}
      </span>
      {found.took > 0 && (
        <ActionLink about="what was taken from the text" onClick={found.takeBack}>
          Take back
        </ActionLink>
      )}
      {found.sure > 0 && (
        <Button size="xs" rightSection={<KeyHint keys="Alt ↵" />} onClick={found.takeSure}>
          {found.sure === 1 ? 'Use the sure one' : `Use the ${String(found.sure)} sure ones`}
        </Button>
      )}
    </div>
  );
};
