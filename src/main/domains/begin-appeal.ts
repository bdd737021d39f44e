import type { Appeal, AppealMode, Section } from '#shared/appeals/appeal.ts';
import type { BegunWith, TemplateChoice } from '#shared/appeals/begun-with.ts';
import { beginning, piecesRestedOn } from '#shared/appeals/pack-template.ts';
import { sectionsAtFirst, sectionsKeeping } from '#shared/appeals/template.ts';
import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayLong } from '#shared/kernel/time-words.ts';
import { type PackTemplate, templateOf } from '#shared/policy/appeal-templates.ts';
import type { Violation } from '#shared/violations.ts';
import type { Tx } from '../db/tx.ts';
import { withActions } from './draft-from-actions.ts';
import type { Facts } from './handler.ts';
import { showFiles } from './show-files.ts';

/** What a draft begins with, before the records are asked. */
export type Chosen =
  | { readonly from: 'pack'; readonly template: PackTemplate }
  | {
      readonly from: 'own';
      readonly id: string;
      readonly name: string;
      readonly sections: readonly Section[];
    }
  | { readonly from: 'usual' };

type Draft = Pick<Appeal, 'id' | 'shopId' | 'violationId' | 'mode'>;
type Begun = Pick<Appeal, 'template' | 'request' | 'sections'>;

const usual: Chosen = { from: 'usual' };

const otherGround = (name: string): AppError =>
  new AppError('refused', `The template “${name}” is for the other ground.`);

const packOf = (tx: Tx, { noticeAt, pack, shopId }: Violation, { packs }: Facts) =>
  packs.used(pack, shopId, dayOf(noticeAt, tx.get('shops', shopId).zone));

const ownTemplate = (tx: Tx, shopId: string, id: string): Chosen & { readonly mode?: AppealMode } => {
  const [template] = tx.all('appealTemplates', { id, shopId });
  return template === undefined ? usual : { from: 'own', ...template };
};

/** The template that is asked for; where none is, the pack's for the case's type, and else the usual sections. */
export const chosenTemplate = (
  tx: Tx,
  { violation, mode }: { readonly violation: Violation; readonly mode: AppealMode },
  choice: TemplateChoice | undefined,
  facts: Facts,
): Chosen => {
  if (choice?.from === 'usual') return usual;
  if (choice?.from === 'own') {
    const own = ownTemplate(tx, violation.shopId, choice.id);
    if (own.from !== 'own')
      throw new AppError('refused', 'This template was deleted meanwhile. Choose another one.');
    if (own.mode !== mode) throw otherGround(own.name);
    return own;
  }
  const pack = packOf(tx, violation, facts);
  if (choice === undefined) {
    const template = templateOf(pack, mode, violation.type);
    return template === null ? usual : { from: 'pack', template };
  }
  const template = pack.appealTemplates?.find(({ id }) => id === choice.id);
  if (template === undefined)
    throw new AppError('refused', 'The policy pack of this case has no such template. Choose another one.');
  if (template.mode !== mode) throw otherGround(template.title);
  return { from: 'pack', template };
};

const factsFor = (tx: Tx, { violationId, shopId }: Draft) => {
  const { ticket, noticeAt, hits } = tx.get('violations', violationId);
  const noticeDay = formatDayLong(dayOf(noticeAt, tx.get('shops', shopId).zone));
  return { ticket, noticeDay, orders: hits.orders, listings: hits.listings };
};

/** The files of the case that the user said are pieces on which a template rests, by the piece, as exhibits of the draft. */
const exhibitsByPiece = (tx: Tx, draft: Draft, template: PackTemplate): ReadonlyMap<string, string[]> => {
  const wanted = piecesRestedOn(template);
  const matches = tx
    .all('evidencePieces', { violationId: draft.violationId })
    .filter(({ list, piece }) => list === template.evidence && wanted.has(piece));
  const shown = showFiles(
    tx,
    draft,
    matches.map(({ evidenceId }) => evidenceId),
  );
  return matches.reduce((by, { piece, evidenceId }) => {
    const exhibit = shown.get(evidenceId);
    return exhibit === undefined ? by : by.set(piece, [...(by.get(piece) ?? []), exhibit]);
  }, new Map<string, string[]>());
};

const begunFrom = (tx: Tx, draft: Draft, chosen: Chosen): Begun => {
  if (chosen.from === 'usual') return { template: null, request: '', sections: sectionsAtFirst(draft.mode) };
  if (chosen.from === 'own') {
    const { id, name, sections } = chosen;
    return { template: { from: 'own', id, name }, request: '', sections: [...sections] };
  }
  const { template } = chosen;
  const exhibits = exhibitsByPiece(tx, draft, template);
  const exhibitsOf = (piece: string): readonly string[] => exhibits.get(piece) ?? [];
  const named: BegunWith = { from: 'pack', id: template.id, name: template.title };
  return { template: named, ...beginning(template, { ...factsFor(tx, draft), exhibitsOf }) };
};

const withRecords = (
  tx: Tx,
  draft: Draft,
  sections: readonly Section[],
  asked: readonly Section[],
): Section[] => (draft.mode === 'weFixedIt' ? withActions(tx, draft, sections, asked) : [...sections]);

/** What a new draft begins with; the records of the case fill what they know, and files that show it become exhibits. */
export const begin = (tx: Tx, draft: Draft, chosen: Chosen): Begun => {
  const begun = begunFrom(tx, draft, chosen);
  return { ...begun, sections: withRecords(tx, draft, begun.sections, begun.sections) };
};

/** What a draft began with, as its template has it today; nothing where that is gone. */
const begunBefore = (tx: Tx, draft: Appeal, facts: Facts): Pick<Begun, 'request' | 'sections'> => {
  const nothing = { request: '', sections: [] };
  if (draft.template === null) return nothing;
  if (draft.template.from === 'own') {
    const own = ownTemplate(tx, draft.shopId, draft.template.id);
    return own.from === 'own' ? { request: '', sections: [...own.sections] } : nothing;
  }
  const { id } = draft.template;
  const pack = packOf(tx, tx.get('violations', draft.violationId), facts);
  const template = pack.appealTemplates?.find((one) => one.id === id);
  if (template === undefined) return nothing;
  // Whatever was on file then: each of its prompts may have been asked.
  return beginning(template, { ...factsFor(tx, draft), exhibitsOf: (piece) => [piece] });
};

/** The draft on this ground with another template: what was written stays, what was only asked goes. */
export const beginAnew = (
  tx: Tx,
  draft: Appeal,
  next: { mode: AppealMode; chosen: Chosen },
  facts: Facts,
): Begun => {
  const before = begunBefore(tx, draft, facts);
  const moved = { ...draft, mode: next.mode };
  const { template, ...begun } = begunFrom(tx, moved, next.chosen);
  const isOwnRequest = draft.request.trim() !== '' && draft.request !== before.request;
  return {
    template,
    request: isOwnRequest ? draft.request : begun.request,
    sections: withRecords(
      tx,
      moved,
      sectionsKeeping(begun.sections, draft.sections, before.sections),
      begun.sections,
    ),
  };
};
