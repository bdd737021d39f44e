import {
  AlignmentType,
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { packetGaps, type PacketClaim, type PacketInput, type PacketLine } from '#shared/appeals/packet.ts';
import { actionDay, actionHeads, actionsLead, actionsTitle } from './actions-table.ts';
import { placesOf } from './document.ts';
import { escaped, inert } from './inert-text.ts';
import { cutAtClaims } from './markdown.ts';
import {
  type Block,
  heading,
  labelled,
  listLevels,
  listName,
  markdownBlocks,
  paragraph,
  type Shared,
  table,
} from './statement-blocks.ts';
import {
  type Cited,
  citationPiece,
  citedPieces,
  inOwnDirection,
  type Piece,
  placeName,
  plainPieces,
} from './statement-runs.ts';
import { statementStyles } from './statement-styles.ts';
import { ticketNumber } from './ticket-number.ts';
import { withFixedTimes } from './zip-times.ts';

/** In twentieths of a point. */
const pages = {
  letter: { width: 12_240, height: 15_840 },
  a4: { width: 11_906, height: 16_838 },
} as const;
const margin = 1440;

/** What Word takes as the first number of a list. */
const mostStart = 32_767;

interface Statement {
  readonly input: PacketInput;
  readonly shared: Shared;
  /** Claims that stand in a section, with its title. */
  readonly placed: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, PacketClaim>;
}

/** A place that citations lead to. Numbered here, since the library counts on from one document to the next. */
const place = (kind: 'exhibit' | 'claim', number: number, text: string): Piece => {
  const name = placeName(kind, number);
  const id = 2 * number + (kind === 'exhibit' ? 0 : 1);
  const bookmark = new Bookmark({ id: name, children: [new TextRun({ text, style: 'Citation' })] });
  const made = Object.assign(bookmark, { start: new BookmarkStart(name, id), end: new BookmarkEnd(id) });
  return { text, runs: () => [made] };
};

const claimBlocks = (claim: PacketClaim, { shared }: Statement): readonly Block[] => [
  paragraph([place('claim', claim.number, `Claim ${String(claim.number)}`)], 'ClaimName'),
  ...markdownBlocks(claim.markdown, shared),
];

const sectionBlocks = (markdown: string, statement: Statement): readonly Block[] =>
  cutAtClaims(markdown, (id) => statement.claims.get(id) ?? null).flatMap((part) =>
    part.kind === 'claim'
      ? claimBlocks(part.claim, statement)
      : markdownBlocks(part.markdown, statement.shared),
  );

const part = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(1, plainPieces(title)), ...blocks];

const share = (width: number, ...parts: readonly number[]): readonly number[] =>
  parts.map((one) => Math.floor(width * one));

const factBlocks = ({ input, shared }: Statement): readonly Block[] => [
  table(
    input.facts.map(({ label, value }) => [
      { pieces: plainPieces(label, { bold: true }) },
      { pieces: plainPieces(value === input.ticket ? ticketNumber(value) : value) },
    ]),
    share(shared.width, 0.28, 0.72),
    false,
  ),
];

const head = (...names: readonly string[]) =>
  names.map((name) => ({ pieces: plainPieces(name, { bold: true }) }));

const citedExhibits = (ids: readonly string[], { cited }: Shared): readonly Piece[] =>
  ids
    .flatMap((id) => cited.exhibit(id) ?? [])
    .flatMap((number, index) => [
      ...(index === 0 ? [] : plainPieces(', ')),
      citationPiece('exhibit', number),
    ]);

const timelineBlocks = ({ input, shared }: Statement): readonly Block[] => {
  if (input.timeline.length === 0) return [];
  const rows = input.timeline.map(({ when, what, exhibits }) => [
    { pieces: plainPieces(when) },
    { pieces: citedPieces(what, shared.cited) },
    { pieces: citedExhibits(exhibits, shared) },
  ]);
  return [table([head('When', 'What', 'Exhibits'), ...rows], share(shared.width, 0.25, 0.53, 0.22), true)];
};

const actionBlocks = ({ input, shared }: Statement): readonly Block[] => {
  if (input.actions.length === 0) return [];
  const rows = input.actions.map((action) => [
    {
      pieces: [
        ...plainPieces(action.title, { bold: true }),
        ...plainPieces(`\n${action.kind}`),
        ...(action.cause === '' ? [] : plainPieces(`\nCause: ${action.cause}`)),
      ],
    },
    { pieces: plainPieces(action.owner) },
    { pieces: plainPieces(actionDay(action)) },
    { pieces: plainPieces(action.effect) },
    { pieces: citedExhibits(action.exhibits, shared) },
  ]);
  return [
    paragraph(plainPieces(actionsLead(input.actions))),
    table([head(...actionHeads), ...rows], share(shared.width, 0.36, 0.15, 0.15, 0.2, 0.14), true),
  ];
};

const lineBlocks = (line: PacketLine, statement: Statement): readonly Block[] => {
  const quote = line.number === null ? line.text : `“${line.text}”`;
  const label = line.number === null ? 'Notice' : `Line ${String(line.number)} of the notice`;
  const answers = line.claims.flatMap((claim) => {
    const title = statement.placed.get(claim.id);
    if (title === undefined) return claimBlocks(claim, statement);
    return [paragraph([citationPiece('claim', claim.number), ...plainPieces(` stands in “${title}”.`)])];
  });
  const silence = paragraph(plainPieces('This line is not contested.'));
  return [labelled(label, quote, statement.shared), ...(answers.length === 0 ? [silence] : answers)];
};

const exhibitBlocks = ({ input, shared }: Statement): readonly Block[] => {
  if (input.exhibits.length === 0) return [];
  const rows = input.exhibits.map(({ number, caption, kindWords, fileName, proves, sha256 }) => [
    { pieces: [place('exhibit', number, String(number))] },
    { pieces: plainPieces(`${inert(caption)}\n${kindWords}\n${inert(fileName)}`) },
    { pieces: plainPieces(proves) },
    { pieces: plainPieces(sha256, { style: 'VerbatimText' }) },
  ]);
  const names = head('No.', 'Exhibit', 'Proves', 'SHA-256 of the file');
  return [table([names, ...rows], share(shared.width, 0.1, 0.36, 0.27, 0.27), true)];
};

const openPlaces = (count: number): string =>
  `Draft: ${String(count)} ${count === 1 ? 'place is' : 'places are'} still to be filled in. Each stands in square brackets and is marked.`;

const allBlocks = (statement: Statement): readonly Block[] => {
  const { input, shared } = statement;
  const { attempt, attempts, modeWords } = input.head;
  const sample = input.shop.isSample ? '. Sample, made-up records' : '';
  const gaps = packetGaps(input).length;
  const sections = input.sections.map(({ title, markdown }) =>
    part(title, sectionBlocks(markdown, statement)),
  );
  const [first = [], ...others] = sections;
  return [
    paragraph(plainPieces(input.title), 'Title'),
    paragraph(
      plainPieces(
        `${input.shop.name}. Appeal ${String(attempt)} of ${String(attempts)}, ${modeWords}${sample}`,
      ),
      'Under',
    ),
    ...(gaps === 0 ? [] : [paragraph(plainPieces(openPlaces(gaps)), 'Under')]),
    ...part(
      'Request',
      input.request.trim() === '' ? [] : [paragraph(citedPieces(input.request, shared.cited))],
    ),
    ...part('Reference data', factBlocks(statement)),
    ...first,
    ...part('Timeline', timelineBlocks(statement)),
    ...part(
      'Answer to each line of the notice',
      input.lines.flatMap((line) => lineBlocks(line, statement)),
    ),
    ...others.flat(),
    ...part(actionsTitle, actionBlocks(statement)),
    ...part('Exhibits', exhibitBlocks(statement)),
    ...part(
      'Statement on the records',
      input.records.sentences.map((sentence) => paragraph(plainPieces(sentence))),
    ),
  ];
};

const footer = ({ ticket, shop, head: { attempt } }: PacketInput): Footer => {
  const words = [
    shop.name,
    `appeal ${String(attempt)}`,
    ...(ticket === '' ? [] : [`ticket ${ticketNumber(ticket)}`]),
    ...(shop.isSample ? ['sample'] : []),
  ].join(', ');
  const numbers = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        children: [...inOwnDirection(plainPieces(`${words}. `)).children, numbers],
      }),
    ],
  });
};

const numbering = (start: number, index: number) => ({
  reference: listName(index),
  levels: Array.from({ length: listLevels }, (_, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${String(level + 1)}.`,
    alignment: AlignmentType.START,
    start: Math.min(start, mostStart),
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  })),
});

// The library would write the machine's own time and an empty author; its other parts name no tool.
const coreFacts = ({ title, shop, lang, exportedAt }: PacketInput): string => {
  const time = new Date(exportedAt).toISOString().replace(/\.\d+Z$/u, 'Z');
  const moment = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(shop.name)}</dc:creator><dc:language>${lang}</dc:language>${moment('created')}${moment('modified')}</cp:coreProperties>`;
};

const statementOf = (input: PacketInput): Statement => {
  const numbers = new Map(input.exhibits.map(({ id, number }) => [id, number]));
  const claims = new Map(input.lines.flatMap((line) => line.claims.map((claim) => [claim.id, claim])));
  const cited: Cited = {
    exhibit: (id) => numbers.get(id) ?? null,
    claim: (id) => claims.get(id)?.number ?? null,
  };
  const width = pages[input.paper].width - 2 * margin;
  return { input, claims, placed: placesOf(input.sections), shared: { cited, lists: [], width } };
};

/**
 * The statement of an appeal as a Word document, for one who works on it: request, reference data, timeline, claims with
 * their citations, the other sections, the list of exhibits. The same input gives the same bytes on every machine.
 */
export const statementDocx = async (input: PacketInput): Promise<Uint8Array> => {
  const statement = statementOf(input);
  const children = allBlocks(statement);
  const { width, height } = pages[input.paper];
  const file = new Document({
    styles: statementStyles,
    numbering: { config: statement.shared.lists.map(numbering) },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        footers: { default: footer(input) },
        children,
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreFacts(input) };
  return withFixedTimes(await Packer.toBuffer(file, undefined, [core]));
};
