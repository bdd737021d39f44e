import { type FileLook, isAnyPrivate } from '../../evidence-look.ts';
import { drawnKinds } from '../../evidence-pages.ts';
import type { Check } from './check.ts';
import { eachExhibit } from './exhibits.ts';
import { privateWords } from './private-words.ts';

const whatNow: Readonly<Record<NonNullable<FileLook['unreadable']>['why'], string>> = {
  stops: 'The export stops at it. File a copy that opens, or take the exhibit out.',
  locked: 'The export asks for it. A copy without a password needs none.',
  sheet: 'A sheet that says so is printed in its place. A PDF of it would be printed.',
  slow: 'So the export may stop at it, and what it holds is not known here. Look through it yourself.',
};

const unreadable = eachExhibit(({ look, fileName }, name) => {
  const reason = look?.unreadable ?? null;
  if (reason === null) return null;
  const title = reason.why === 'slow' ? 'is slow to read' : 'can’t be read';
  return [`${name} ${title}`, `${fileName}: ${reason.words} ${whatNow[reason.why]}`];
});

// Where the file has a redacted copy, showing that is asked for already.
const buyersData = eachExhibit(({ look, fileName, mime, redactedCopy }, name) => {
  if (look === undefined || redactedCopy !== null || !isAnyPrivate(look.found)) return null;
  const first = look.isWhole ? '' : ' in the part that was looked through';
  const fix = drawnKinds.includes(mime)
    ? 'Make a redacted copy of it, and show that instead.'
    : 'File a copy without what the appeal doesn’t need, and show that instead.';
  return [
    `${name} may show buyers’ data`,
    `${fileName} holds ${privateWords(look.found)}${first}. ${fix} The orders’ numbers say which buyers they are.`,
  ];
});

const wordless = eachExhibit(({ look, fileName }, name) => {
  if (look === undefined || look.wordless === 0) return null;
  const { pages, wordless: count } = look;
  const them = count === 1 ? 'it' : 'them';
  const what =
    count === pages
      ? `its ${pages === 1 ? 'page is only a picture' : 'pages are only pictures'}`
      : `${count} of its ${pages} pages ${count === 1 ? 'is only a picture' : 'are only pictures'}`;
  return [
    `${name} has ${count === pages ? 'no text' : 'pages without text'} to search`,
    `${fileName}: ${what}, so whoever reads the packet can’t search ${them}, and buyers’ data there is not found here. Look through ${them} yourself.`,
  ];
});

/** What the files of the exhibits hold, as far as they were looked into. */
export const fileChecks: readonly Check[] = [
  { key: 'unreadable', severity: 'look', look: unreadable },
  { key: 'private exhibit', severity: 'look', look: buyersData },
  { key: 'wordless', severity: 'info', look: wordless },
];
