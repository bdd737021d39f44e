import type {
  PacketClaim,
  PacketExhibit,
  PacketInput,
  PacketLine,
  PacketSection,
} from '#shared/appeals/packet.ts';
import { actionsTable, actionsTitle } from './actions-table.ts';
import { exhibitSheets, type PreparedExhibit } from './exhibit-sheets.ts';
import { citation, type ClaimPlace, type Citations, placedClaims, renderMarkdown } from './markdown.ts';
import { attribute, bdi, html, inFours, plain } from './printable-text.ts';
import { fontPreloads } from './print-fonts.ts';
import { ticketNumber } from './ticket-number.ts';

/** The page on which each linked part begins, by its anchor; null while it is being learned. */
export type PageNumbers = Readonly<Record<string, number>> | null;

interface Parts {
  readonly input: PacketInput;
  readonly pages: PageNumbers;
  readonly citations: Citations;
  readonly placed: ReadonlyMap<string, string>;
}

interface Part {
  readonly anchor: string;
  readonly title: string;
  readonly body: string;
  readonly startsPage: boolean;
}

const claimAnchor = (claim: PacketClaim): string => `claim-${claim.number}`;

const claimBlock = (claim: PacketClaim, citations: Citations): string =>
  `<div class="claim" id="${claimAnchor(claim)}"><div class="label">Claim ${claim.number}</div><div>${renderMarkdown(claim.markdown, citations)}</div></div>`;

/** All exhibits of the index in their order, those in other parts with the number of their part. */
const indexed = ({ exhibits, elsewhere = [] }: PacketInput) =>
  [...exhibits.map((exhibit) => ({ exhibit, part: null })), ...elsewhere].toSorted(
    (a, b) => a.exhibit.number - b.exhibit.number,
  );

/** Links to exhibits of other parts lead nowhere, so they stand as words. */
const withoutDeadLinks = (body: string, { elsewhere = [] }: PacketInput): string =>
  elsewhere.reduce(
    (text, { exhibit: { number: no } }) =>
      text.replaceAll(citation(no), `<span class="cite">Ex.&nbsp;${no}</span>`),
    body,
  );

/** Who stands where: claims placed in a section print there, all others under their line. */
const citationsOf = (input: PacketInput, placed: ReadonlyMap<string, string>): Citations => {
  const numbers = new Map(indexed(input).map(({ exhibit: { id, number } }) => [id, number]));
  const claims = new Map(
    input.lines.flatMap((line) => line.claims.map((claim) => [claim.id, claim] as const)),
  );
  const exhibitNumber = (id: string): number | null => numbers.get(id) ?? null;
  const inClaims: Citations = {
    exhibitNumber,
    claim: (id) => {
      const found = claims.get(id);
      return found === undefined ? null : { number: found.number, block: null };
    },
  };
  const claim = (id: string): ClaimPlace | null => {
    const found = claims.get(id);
    if (found === undefined) return null;
    return { number: found.number, block: placed.has(id) ? () => claimBlock(found, inClaims) : null };
  };
  return { exhibitNumber, claim };
};

/** Claims that stand in a section, with the section's title; the first place counts. */
export const placesOf = (sections: readonly PacketSection[]): ReadonlyMap<string, string> => {
  const places = new Map<string, string>();
  for (const { markdown, title } of sections)
    for (const id of placedClaims(markdown)) if (!places.has(id)) places.set(id, title);
  return places;
};

const number = (parts: Parts, anchor: string): string =>
  parts.pages === null ? '00' : String(parts.pages[anchor] ?? '');

const sectionPart = (parts: Parts, section: PacketSection, index: number): Part => ({
  anchor: `section-${index + 1}`,
  title: section.title,
  body: `<div class="text">${renderMarkdown(section.markdown, parts.citations)}</div>`,
  startsPage: index === 0,
});

const timelinePart = ({ input, citations }: Parts): Part => {
  const rows = input.timeline.map(({ when, what, exhibits }) => {
    const cites = exhibits.flatMap((id) => citations.exhibitNumber(id) ?? []).map(citation);
    return `<tr><td class="when">${bdi(when)}</td><td dir="auto">${html(what)}</td><td class="cites">${cites.join(' ')}</td></tr>`;
  });
  return {
    anchor: 'timeline',
    title: 'Timeline',
    body: `<table class="timeline"><tbody>${rows.join('')}</tbody></table>`,
    startsPage: false,
  };
};

const lineBlock = (line: PacketLine, { citations, placed }: Parts): string => {
  const label = line.number === null ? 'Notice' : `Line ${line.number}`;
  const quote = line.number === null ? html(line.text) : `“${html(line.text)}”`;
  const claims = line.claims.map((claim) => {
    const place = placed.get(claim.id);
    if (place === undefined) return claimBlock(claim, citations);
    return `<div class="claim"><div class="label">Claim ${claim.number}</div><div><p><a href="#${claimAnchor(claim)}">Stands in “${html(place)}”.</a></p></div></div>`;
  });
  const silence =
    line.claims.length === 0
      ? '<div class="claim"><div class="label"></div><div><p>This line is not contested.</p></div></div>'
      : '';
  return `<div class="line"><div class="notice"><div class="label">${label}</div><div dir="auto">${quote}</div></div>${claims.join('')}${silence}</div>`;
};

const answersPart = (parts: Parts): Part => ({
  anchor: 'answers',
  title: 'Answer to each line of the notice',
  body: `<div class="lines">${parts.input.lines.map((line) => lineBlock(line, parts)).join('')}</div>`,
  startsPage: false,
});

const actionsPart = ({ input, citations }: Parts): Part => ({
  anchor: 'actions',
  title: actionsTitle,
  body: actionsTable(input.actions, citations.exhibitNumber),
  startsPage: false,
});

const inSeries = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${String(numbers.at(-1))}`;

const inZip = (exhibits: readonly PacketExhibit[], isInParts: boolean): string => {
  const zip = isInParts ? 'the ZIP file of their part' : 'the ZIP file';
  const left = exhibits.filter(({ originalInZip }) => !originalInZip).map((exhibit) => exhibit.number);
  if (left.length === 0) return `The originals are in ${zip}, under the same numbers.`;
  if (left.length === exhibits.length) return 'The shop keeps the originals.';
  return `The originals are in ${zip}, under the same numbers; the shop keeps ${left.length === 1 ? 'that' : 'those'} of exhibit${left.length === 1 ? '' : 's'} ${inSeries(left)}.`;
};

const shortHash = (sha256: string): string =>
  `${inFours(sha256.slice(0, 16))} … ${inFours(sha256.slice(-8))}`;

/** Up to here the index fits on one page with air around its rows. */
const mostInRoomyIndex = 7;

const aboutNumbers =
  'The line of figures is the SHA-256 fingerprint of the original file, shortened; the full list is in the file SHA256SUMS. A changed file has another fingerprint.';

const indexPart = (parts: Parts): Part => {
  const all = indexed(parts.input);
  const exhibits = all.map(({ exhibit }) => exhibit);
  const isDense = exhibits.length > mostInRoomyIndex;
  const rows = all.map(({ exhibit, part }) => {
    const anchor = `exhibit-${exhibit.number}`;
    const link = (look: string, words: string): string =>
      part === null
        ? `<a class="${look}" href="#${anchor}">${words}</a>`
        : `<span class="${look}">${words}</span>`;
    const page = part === null ? number(parts, anchor) : `Part&nbsp;${part}`;
    return `<tr><td class="no">${link('box', String(exhibit.number))}</td><td>${link('caption', bdi(exhibit.caption))}<span class="kind">${bdi(exhibit.kindWords)}</span><span class="hash">${shortHash(exhibit.sha256)}</span></td><td class="proves">${bdi(exhibit.proves)}</td><td class="page">${page}</td></tr>`;
  });
  const head =
    '<thead><tr><th class="no" scope="col">No.</th><th scope="col">Exhibit</th><th class="proves" scope="col">Proves</th><th class="page" scope="col">Page</th></tr></thead>';
  const body = `<p class="lead">${inZip(exhibits, exhibits.length > parts.input.exhibits.length)}</p>${isDense ? `<p class="under">${aboutNumbers}</p>` : ''}<table class="index${isDense ? ' dense' : ''}">${head}<tbody>${rows.join('')}</tbody></table>${isDense ? '' : `<div class="about"><p class="heading">About the numbers under each exhibit</p><p>${aboutNumbers}</p></div>`}`;
  return { anchor: 'index', title: 'Exhibit index', body, startsPage: true };
};

const block = ({ anchor, title, body, startsPage }: Part): string =>
  `<section class="part${startsPage ? ' start' : ''}" id="${anchor}"><h1 dir="auto">${html(title)}</h1>${body}</section>`;

const recordsPart = ({ input }: Parts): Part => ({
  anchor: 'records',
  title: 'Statement on the records',
  body: `<div class="records">${input.records.sentences.map((sentence) => `<p dir="auto">${html(sentence)}</p>`).join('')}</div>`,
  startsPage: true,
});

/** The parts before the exhibits, in their order: first section, timeline, answers, other sections, actions, index. */
const textParts = (parts: Parts): readonly Part[] => {
  const { sections, timeline, lines, actions } = parts.input;
  const [first, ...others] = sections.map((section, index) => sectionPart(parts, section, index));
  const all = [
    ...(first === undefined ? [] : [first]),
    ...(timeline.length === 0 ? [] : [timelinePart(parts)]),
    ...(lines.length === 0 ? [] : [answersPart(parts)]),
    ...others,
    ...(actions.length === 0 ? [] : [actionsPart(parts)]),
    ...(indexed(parts.input).length === 0 ? [] : [indexPart(parts)]),
  ];
  return all.map((part, index) => (index === 0 ? { ...part, startsPage: true } : part));
};

const exhibitsEntry = (
  exhibits: readonly PacketExhibit[],
): readonly { readonly anchor: string; readonly title: string }[] => {
  const first = exhibits.at(0);
  const last = exhibits.at(-1);
  if (first === undefined || last === undefined) return [];
  const title = first === last ? `Exhibit ${first.number}` : `Exhibits ${first.number} to ${last.number}`;
  return [{ anchor: `exhibit-${first.number}`, title }];
};

const isReference = (value: string): boolean => /^\d[\d\s-]{5,}$/u.test(value);

/** Up to here the facts and the contents of a cover fit on one page with air around their rows. */
const mostInRoomyCover = 15;

const cover = (parts: Parts, texts: readonly Part[], records: readonly Part[]): string => {
  const { input } = parts;
  const facts = input.facts.map(
    ({ label, value }) =>
      `<tr><th scope="row">${html(label)}</th><td${isReference(value) ? ' class="hash"' : ''}>${bdi(value === input.ticket ? ticketNumber(value) : value)}</td></tr>`,
  );
  const entries = [...texts, ...exhibitsEntry(input.exhibits), ...records].map(
    ({ anchor, title }) =>
      `<a href="#${anchor}"><span>${html(title)}</span><span>${number(parts, anchor)}</span></a>`,
  );
  const isDense = facts.length + entries.length > mostInRoomyCover;
  return `<section class="cover${isDense ? ' dense' : ''}"><h1 dir="auto">${html(input.title)}</h1><p class="request" dir="auto">${html(input.request)}</p><table class="facts"><tbody>${facts.join('')}</tbody></table><div class="contents"><p class="heading">Contents</p><nav>${entries.join('')}</nav></div></section>`;
};

/** A whole HTML document for the print window. */
export const printDocument = (title: string, lang: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${attribute(title)}</title>${fontPreloads(body)}<link rel="stylesheet" href="style.css"></head><body>${body}</body></html>`;

/** What the outline of the packet says, in the order of the document. */
export const outlineTitles = (input: PacketInput): readonly string[] => {
  const parts: Parts = { input, pages: null, placed: new Map(), citations: citationsOf(input, new Map()) };
  return [
    input.title,
    ...textParts(parts).map(({ title }) => title),
    ...input.exhibits.map((exhibit) => `Exhibit ${exhibit.number} ${exhibit.caption}`),
    ...(input.records.sentences.length === 0 ? [] : [recordsPart(parts).title]),
  ].map(plain);
};

/** The packet as HTML: cover, texts, index, exhibits, statement on the records. Pure: the same input, the same text. */
export const packetDocument = (
  input: PacketInput,
  prepared: readonly PreparedExhibit[],
  pages: PageNumbers,
): string => {
  const placed = placesOf(input.sections);
  const parts: Parts = { input, pages, placed, citations: citationsOf(input, placed) };
  const texts = textParts(parts);
  const records = input.records.sentences.length === 0 ? [] : [recordsPart(parts)];
  const sheets = input.exhibits.map((exhibit) => {
    const own = prepared.find(({ id }) => id === exhibit.id);
    return own === undefined ? '' : exhibitSheets(exhibit, own, input.paper, pages === null);
  });
  const body = [cover(parts, texts, records), ...texts.map(block), ...sheets, ...records.map(block)].join(
    '\n',
  );
  return printDocument(input.title, input.lang, withoutDeadLinks(body, input));
};
