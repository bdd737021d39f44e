import { appealBlock, asTyped, nothing, own, type PageAppeal, pairs, table } from './case-page-parts.ts';
import { casePageStyle } from './case-page-style.ts';
import { markup, type Markup } from './markup.ts';

/** A file of the case; `picture` is a small one as a data address, null where the file is only named. */
export interface PageFile {
  readonly number: number;
  readonly caption: string;
  readonly fileName: string;
  readonly detail: string;
  readonly sha256: string;
  readonly picture: string | null;
}

/** All that the page of a case says, in words. Plain data: nothing here reads a file or a clock. */
export interface CasePage {
  readonly lang: 'en';
  readonly heading: string;
  readonly title: string;
  readonly shop: string;
  readonly state: string;
  readonly asOf: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly clocks: readonly {
    readonly label: string;
    readonly state: string;
    readonly due: string;
    readonly rule: string;
  }[];
  readonly notice: string;
  readonly timeline: readonly {
    readonly when: string;
    readonly text: string;
    readonly detail: string;
    readonly who: string;
  }[];
  readonly appeals: readonly PageAppeal[];
  readonly files: readonly PageFile[];
  readonly money: readonly {
    readonly sum: string;
    readonly held: string;
    readonly release: string;
    readonly note: string;
  }[];
  /** False where contacts and money were left out by who saved the page. */
  readonly withContactsAndMoney: boolean;
  readonly contacts: readonly { readonly when: string; readonly what: string; readonly words: string }[];
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

const clocksBody = ({ clocks }: CasePage): Markup =>
  clocks.length === 0
    ? nothing('No clock is known for this case.')
    : table(
        ['Clock', 'State', 'When', 'By'],
        clocks.map(({ label, state, due, rule }) => [
          markup`${label}`,
          markup`${state}`,
          markup`${due}`,
          markup`${rule}`,
        ]),
      );

const timelineBody = ({ timeline }: CasePage): Markup =>
  table(
    ['When', 'What', 'Who'],
    timeline.map(({ when, text, detail, who }) => [
      markup`${when}`,
      markup`${own(text)}${detail === '' ? '' : markup`<br><small>${own(detail)}</small>`}`,
      own(who),
    ]),
  );

const pictureOf = ({ number, picture }: PageFile): Markup =>
  picture === null ? markup`` : markup`<img alt="Evidence ${String(number)}" src="${picture}">`;

const filesBody = ({ files }: CasePage): Markup =>
  files.length === 0
    ? nothing('No file is on record for this case.')
    : markup`<p class="quiet">The files themselves stay with the shop. A file with the same SHA-256 fingerprint is the same file.</p>${table(
        ['No.', 'File', 'SHA-256', 'Picture'],
        files.map((file) => [
          markup`${String(file.number)}`,
          markup`${own(file.caption)}<br><small>${own(file.fileName)}<br>${file.detail}</small>`,
          markup`<code>${file.sha256}</code>`,
          pictureOf(file),
        ]),
      )}`;

const moneyBody = ({ money }: CasePage): Markup =>
  money.length === 0
    ? nothing('No money is on record as held because of this case.')
    : table(
        ['Sum', 'Held since', 'Release', 'Note'],
        money.map(({ sum, held, release, note }) => [
          markup`${sum}`,
          markup`${held}`,
          markup`${release}`,
          own(note),
        ]),
      );

const contactsBody = ({ contacts }: CasePage): Markup =>
  contacts.length === 0
    ? nothing('No contact is on record for this case.')
    : markup`${contacts.map(
        ({ when, what, words }) =>
          markup`<article><h3>${own(what)}</h3><p class="quiet">${when}</p>${asTyped(words)}</article>`,
      )}`;

const partsOf = (page: CasePage): readonly Part[] => [
  { id: 'facts', title: 'Facts', body: pairs(page.facts) },
  { id: 'clocks', title: 'Clocks', body: clocksBody(page) },
  {
    id: 'notice',
    title: 'Notice',
    body: page.notice.trim() === '' ? nothing('Its text is not on record.') : asTyped(page.notice),
  },
  { id: 'timeline', title: 'Timeline, newest first', body: timelineBody(page) },
  {
    id: 'appeals',
    title: 'Appeals',
    body:
      page.appeals.length === 0
        ? nothing('No text of an appeal is on record.')
        : markup`${page.appeals.map(appealBlock)}`,
  },
  { id: 'evidence', title: 'Evidence', body: filesBody(page) },
  ...(page.withContactsAndMoney
    ? [
        { id: 'money', title: 'Money held', body: moneyBody(page) },
        { id: 'contacts', title: 'Contacts', body: contactsBody(page) },
      ]
    : []),
];

/**
 * A case as one HTML file that asks for nothing: no script, no address but those within the page, styles and small
 * pictures in it. Pure: the same input, the same text.
 */
export const casePage = (page: CasePage): string => {
  const parts = partsOf(page);
  const entries = parts.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`);
  const sections = parts.map(
    ({ id, title, body }) => markup`<section id="${id}"><h2>${title}</h2>${body}</section>`,
  );
  const style: Markup = { markup: `<style>${casePageStyle}</style>` };
  const whole = markup`<html lang="${page.lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><title>${page.heading}: ${page.title}</title>${style}</head><body><header><p class="quiet">${own(page.shop)}</p><h1>${page.heading}: ${own(page.title)}</h1><p><b>${page.state}</b></p><p class="quiet">${page.asOf} This is a copy to read: what is changed in it changes no record.${page.withContactsAndMoney ? '' : ' Contacts and money were left out of it.'}</p></header><nav aria-label="Parts"><ul>${entries}</ul></nav><main>${sections}</main></body></html>`;
  return `<!doctype html>\n${whole.markup}\n`;
};
