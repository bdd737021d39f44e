import { z } from 'zod';
import { command, job } from '../contract/command.ts';
import { day, id, instant, line, longestReason, prose, rev, title } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';

/** What an action does: stops the harm, takes the cause away, keeps it from coming elsewhere, or makes something better. */
export const actionKind = z.enum(['immediate', 'corrective', 'preventive', 'improvement']);
export type ActionKind = z.infer<typeof actionKind>;

/** A kind in words, as every screen names it. */
export const kindNames: Readonly<Record<ActionKind, string>> = {
  immediate: 'Immediate',
  corrective: 'Corrective',
  preventive: 'Preventive',
  improvement: 'Improvement',
};

export const actionStatus = z.enum(['open', 'inProgress', 'done', 'effective', 'notEffective', 'dropped']);
export type ActionStatus = z.infer<typeof actionStatus>;

/** What an action is in a state, within a sentence: "Action 4 is now in progress". */
export const actionStatusWords: Readonly<Record<ActionStatus, string>> = {
  open: 'open',
  inProgress: 'in progress',
  done: 'done',
  effective: 'effective',
  notEffective: 'not effective',
  dropped: 'dropped',
};

/** Where a cause lies, as the bones of a fishbone diagram (Ishikawa) that fit a shop. */
export const causeArea = z.enum(['people', 'method', 'tools', 'goods', 'data', 'carrier', 'platform']);
export type CauseArea = z.infer<typeof causeArea>;

/** An area in words. */
export const areaNames: Readonly<Record<CauseArea, string>> = {
  people: 'People and training',
  method: 'How the work is done',
  tools: 'Tools and equipment',
  goods: 'Goods and suppliers',
  data: 'Data and counting',
  carrier: 'Carrier',
  platform: 'Platform and its rules',
};

/** How many questions "why" a root cause is asked by, at most. */
export const mostWhys = 5;
export const mostSteps = 30;
/** As many files as one action shows for its proof. */
export const mostProofs = 100;
/** The longest of an action's texts, in characters. */
export const longestCause = 80;
export const longestDetail = 4000;
/** So long is a finding's title too, as its action takes it over. */
export const longestTitle = 160;

/** A step, and when it was ticked; null while it is open. */
export const step = z.object({ id: line(40), text: title(200), doneAt: instant.nullable() });
export type Step = z.infer<typeof step>;

/** What an effect check found; `repeats` and `points` are what was counted since the action was done, points as far as known. */
const effectCheck = z.object({
  at: instant,
  verdict: z.enum(['effective', 'notEffective']),
  note: z.string(),
  by: id.nullable(),
  repeats: z.number().int(),
  points: z.number().int(),
});
export type EffectCheck = z.infer<typeof effectCheck>;

const statusChange = z.object({
  status: actionStatus,
  at: instant,
  by: id.nullable(),
  note: z.string(),
});

/**
 * A corrective action. `cause` is its name among the shop's causes, `whys` the answers to "why" from the first to the
 * deepest, `rootCause` what they come to. `violationId`: the case it comes from; `follows`: the action that did not help;
 * `findingId`: the finding of an audit that it is against.
 * `proof` holds files, `checkDue` the day of the effect check once it is done.
 */
export const actions = table(
  {
    shopId: id,
    number: z.number().int(),
    kind: actionKind,
    title: z.string(),
    detail: z.string(),
    cause: z.string(),
    area: causeArea.nullable(),
    whys: z.array(z.string()),
    rootCause: z.string(),
    violationId: id.nullable(),
    follows: id.nullable(),
    ownerId: id.nullable(),
    due: day.nullable(),
    status: actionStatus,
    statusLog: z.array(statusChange),
    steps: z.array(step),
    proof: z.array(id),
    checkDue: day.nullable(),
    checks: z.array(effectCheck),
    findingId: id.nullable(),
  },
  { index: ['shopId', 'violationId'] },
);
export type Action = z.infer<typeof actions.row>;

const facts = {
  kind: actionKind,
  title: title(longestTitle),
  detail: prose(longestDetail),
  cause: line(longestCause),
  area: causeArea.nullable(),
  whys: z.array(line(300)).max(mostWhys),
  rootCause: prose(longestDetail),
  violationId: id.nullable(),
  ownerId: id.nullable(),
  due: day.nullable(),
} as const;

const typedStep = z.object({ id: line(40).min(1), text: title(200), done: z.boolean() });

export const actionCommands = {
  'action.record': command(
    z.object({
      shopId: id,
      ...facts,
      follows: id.nullable(),
      findingId: id.nullable(),
      steps: z.array(title(200)).max(mostSteps),
    }),
    z.object({ id, number: z.number().int() }),
  ),
  'action.edit': command(z.object({ id, rev, ...facts }), z.undefined()),
  /** The whole list of steps, in its order; one that is ticked for the first time is dated. `refused` once the action is done. */
  'action.setSteps': command(z.object({ id, rev, steps: z.array(typedStep).max(mostSteps) }), z.undefined()),
  /** Adds a file as proof, or takes it off; `refused` once the action is done. */
  'action.prove': command(z.object({ id, rev, evidenceId: id, isProof: z.boolean() }), z.undefined()),
  'action.start': command(z.object({ id, rev }), z.undefined()),
  /** `refused` unless every step is ticked and there is proof (`lacks` in `actions/closing.ts`). `checkDue`: the day of the effect check. */
  'action.finish': command(z.object({ id, rev, checkDue: day }), z.undefined()),
  /** What the effect check found. A cause that came back can make an effective action not effective again. */
  'action.check': command(
    z.object({ id, rev, verdict: z.enum(['effective', 'notEffective']), note: line(longestReason) }),
    z.undefined(),
  ),
  'action.drop': command(z.object({ id, rev, reason: title(longestReason) }), z.undefined()),
  /** Takes a done, effective, not effective or dropped action up again. */
  'action.reopen': command(z.object({ id, rev, reason: title(longestReason) }), z.undefined()),
} as const;

/** The most actions that one export names. */
const mostActions = 50_000;

export const actionJobs = {
  /**
   * Writes actions of a shop, in the order given, where the user says; null when the user says nowhere. `shown`: what the list
   * was narrowed to, in words, which a PDF tells; `pages` of a PDF.
   */
  'actions.export': job(
    z.object({
      shopId: id,
      actionIds: z.array(id).max(mostActions),
      form: z.enum(['csv', 'xlsx', 'pdf']),
      shown: line(300),
    }),
    z.object({
      path: z.string().nullable(),
      count: z.number().int(),
      pages: z.number().int().nullable(),
    }),
  ),
} as const;
