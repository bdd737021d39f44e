import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import { type appealCommands, type Appeal } from '#shared/appeals/appeal.ts';
import { lastRejected } from '#shared/appeals/earlier-attempt.ts';
import { sectionsAtFirst } from '#shared/appeals/template.ts';
import { draftPlainText, openGapsWords } from '#shared/appeals/text.ts';
import { attemptsMade } from '#shared/clock-facts.ts';
import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { Violation, ViolationStatus } from '#shared/violations.ts';
import type { Tx } from '../db/tx.ts';
import { begin, beginAnew, chosenTemplate } from './begin-appeal.ts';
import { checkNotAhead, checkNotBefore } from './check-time.ts';
import type { Facts, Handlers } from './handler.ts';
import { goOn } from './go-on.ts';
import { keepSubmission } from './keep-submission.ts';
import { keepBeforePause, keepVersion, nameOf, presentText } from './keep-version.ts';
import { writeChange } from './ledger.ts';
import { secondAppealDue } from './second-appeal-due.ts';
import { caseOf } from './say-case.ts';

type AppealCommands = Pick<
  typeof appealCommands,
  | 'appeal.start'
  | 'appeal.sayNews'
  | 'appeal.write'
  | 'appeal.setMode'
  | 'appeal.setTemplate'
  | 'appeal.recordSent'
  | 'appeal.recordOutcome'
  | 'packet.record'
>;

/** The appeal, when its text may still be changed. */
const draftOf = (tx: Tx, id: string): Appeal => {
  const appeal = tx.get('appeals', id);
  if (appeal.status !== 'draft')
    throw new AppError('refused', 'This appeal was recorded as sent, so it is kept as it was.');
  return appeal;
};

/** Attempts that the rules of the case's day allow; null where that is not published. */
const attemptsOf = (tx: Tx, violation: Violation, { packs }: Facts): number | null => {
  const day = dayOf(violation.noticeAt, tx.get('shops', violation.shopId).zone);
  return attemptsAllowed(packs.used(violation.pack, violation.shopId, day), violation.type);
};

// An attempt that was only recorded as a change of state is used as well.
const nextAttempt = (tx: Tx, violation: Violation, facts: Facts): number => {
  const made = tx.all('appeals', { violationId: violation.id });
  const open = made.find(({ status }) => status === 'draft' || status === 'sent');
  if (open !== undefined) {
    throw new AppError(
      'refused',
      `Attempt ${open.attempt} is still ${open.status === 'draft' ? 'a draft' : 'without an answer'}.`,
    );
  }
  const used = attemptsMade(violation, made);
  const attempts = attemptsOf(tx, violation, facts);
  if (attempts !== null && used >= attempts) {
    throw new AppError('refused', `All ${attempts} attempts of case ${violation.number} are used.`);
  }
  if (made.some(({ status }) => status === 'won'))
    throw new AppError('refused', `Case ${violation.number} was overturned.`);
  return used + 1;
};

// Else its change of state would lie before the answer to the one before it, and the case would stay rejected.
const checkAfterLastAnswer = (tx: Tx, { violationId, attempt }: Appeal, at: number): void => {
  const last = tx.all('appeals', { violationId }).find((one) => one.attempt === attempt - 1);
  if (last?.decidedAt !== undefined && last.decidedAt !== null && at < last.decidedAt)
    throw new AppError(
      'invalid',
      `Appeal ${attempt} can’t lie before the answer to appeal ${last.attempt}.`,
      {
        at: `Before the answer to appeal ${last.attempt}`,
      },
    );
};

/** What a sending is made of must be whole, and there: a text that was written elsewhere belongs in here first. */
const checkCanBeSent = (tx: Tx, appeal: Appeal): void => {
  const draft = { ...appeal, claims: tx.all('claims', { appealId: appeal.id }) };
  if (draftPlainText(draft, new Map()) === '')
    throw new AppError(
      'refused',
      'This appeal has no text yet. Write or paste what was sent, at least the request, so that the next attempt can start from it.',
    );
  const words = openGapsWords(draft);
  if (words !== null) throw new AppError('refused', words);
};

const sentStatus = (attempt: number): ViolationStatus => (attempt === 1 ? 'appeal1Sent' : 'appeal2Sent');

const lastAttempt = (tx: Tx, violation: Violation, attempt: number, facts: Facts): boolean => {
  const attempts = attemptsOf(tx, violation, facts);
  return attempts !== null && attempt >= attempts;
};

// The answer is a file of this case, so that its page and its packet know it.
const replyOf = (tx: Tx, { violationId }: Appeal, replyId: string | null): string | null => {
  if (replyId === null) return null;
  const [file] = tx.all('evidence', { id: replyId, violationId });
  if (file === undefined || file.trashedAt !== null)
    throw new AppError('invalid', 'This file is not one of the case. Nothing was recorded.', {
      replyId: 'Not a file of this case',
    });
  return replyId;
};

type Decision = {
  readonly outcome: 'won' | 'rejected';
  readonly at: number;
  readonly note: string;
  readonly due: number | null | undefined;
};

const decide = (tx: Tx, appeal: Appeal, facts: Facts, { outcome, due, ...change }: Decision): void => {
  const violation = tx.get('violations', appeal.violationId);
  if (outcome === 'won') {
    writeChange(tx, violation, { status: 'overturned', ...change });
    return;
  }
  const status = lastAttempt(tx, violation, appeal.attempt, facts) ? 'upheldFinal' : 'appeal1Rejected';
  const known = secondAppealDue(violation.secondAppealDue, due, change.at);
  writeChange(tx, { ...violation, secondAppealDue: known }, { status, ...change });
};

/** Appeals: their text while a draft, and what was sent and came back. */
export const appealHandlers: Handlers<AppealCommands> = {
  'appeal.start': (tx, { violationId, mode, goesOn = false, template }, facts) => {
    const violation = tx.get('violations', violationId);
    const attempt = nextAttempt(tx, violation, facts);
    const appeal = tx.put('appeals', {
      shopId: violation.shopId,
      violationId,
      attempt,
      mode,
      status: 'draft',
      request: '',
      sections: sectionsAtFirst(mode),
      timeline: [],
      startedAt: tx.now,
      savedAt: tx.now,
      sentAt: null,
      decidedAt: null,
      outcome: '',
      pack: violation.pack,
      news: [],
      newsNote: '',
      template: null,
      replyId: null,
    });
    const { id } = appeal;
    const earlier = goesOn ? lastRejected(tx.all('appeals', { violationId })) : null;
    if (earlier !== null) {
      goOn(tx, earlier, appeal);
      return {
        value: { id, attempt },
        sentence: `Appeal ${attempt} of case ${violation.number} started from appeal ${earlier.attempt}`,
      };
    }
    const chosen = chosenTemplate(tx, { violation, mode }, template, facts);
    if (chosen.from !== 'usual' || mode === 'weFixedIt')
      tx.put('appeals', { ...appeal, ...begin(tx, appeal, chosen) });
    for (const [position] of violation.lines.entries()) {
      tx.put('claims', { shopId: violation.shopId, appealId: id, position, line: position, markdown: '' });
    }
    return { value: { id, attempt }, sentence: `Appeal ${attempt} of case ${violation.number} started` };
  },
  'appeal.sayNews': (tx, { id, rev, news, note }) => {
    const appeal = draftOf(tx, id);
    tx.put('appeals', { ...appeal, rev, news, newsNote: note });
    return {
      value: undefined,
      sentence: `What is new in appeal ${appeal.attempt} of ${caseOf(tx, appeal)} recorded`,
    };
  },
  'appeal.write': (tx, { id, rev, request, sections, timeline }) => {
    const appeal = draftOf(tx, id);
    keepBeforePause(tx, appeal);
    tx.put('appeals', { ...appeal, rev, request, sections, timeline, savedAt: tx.now });
    return { value: undefined, sentence: `Draft of appeal ${appeal.attempt} of ${caseOf(tx, appeal)} saved` };
  },
  'appeal.setMode': (tx, { id, rev, mode }, facts) => {
    const appeal = draftOf(tx, id);
    keepBeforePause(tx, appeal);
    const violation = tx.get('violations', appeal.violationId);
    // A draft that began with the pack's template has the one of the other ground; no other one is laid on it unasked.
    const choice = appeal.template?.from === 'pack' ? undefined : ({ from: 'usual' } as const);
    const chosen = chosenTemplate(tx, { violation, mode }, choice, facts);
    tx.put('appeals', {
      ...appeal,
      rev,
      mode,
      ...beginAnew(tx, appeal, { mode, chosen }, facts),
      savedAt: tx.now,
    });
    return {
      value: undefined,
      sentence: `Appeal ${appeal.attempt} of ${caseOf(tx, appeal)} is now ${mode === 'wrongDecision' ? '“wrong decision”' : '“we fixed it”'}`,
    };
  },
  'appeal.setTemplate': (tx, { id, rev, template }, facts) => {
    const appeal = draftOf(tx, id);
    keepBeforePause(tx, appeal);
    const { mode, violationId } = appeal;
    const violation = tx.get('violations', violationId);
    const chosen = chosenTemplate(tx, { violation, mode }, template, facts);
    const begun = beginAnew(tx, appeal, { mode, chosen }, facts);
    tx.put('appeals', { ...appeal, rev, ...begun, savedAt: tx.now });
    const name = begun.template === null ? 'the usual sections' : `the template “${begun.template.name}”`;
    return {
      value: undefined,
      sentence: `Appeal ${appeal.attempt} of ${caseOf(tx, appeal)} has ${name} now`,
    };
  },
  'appeal.recordSent': (tx, { id, rev, at, submitted }, { actor }) => {
    const appeal = draftOf(tx, id);
    const violation = tx.get('violations', appeal.violationId);
    checkNotAhead('The sending', at, tx.now);
    checkNotBefore('The sending', at, violation.noticeAt);
    checkAfterLastAnswer(tx, appeal, at);
    checkCanBeSent(tx, appeal);
    tx.put('appeals', { ...appeal, rev, status: 'sent', sentAt: at });
    if (submitted !== undefined) keepSubmission(tx, appeal, submitted, { at, actor });
    keepVersion(tx, appeal, presentText(tx, appeal), { cause: 'sent', at, name: '', by: nameOf(tx, actor) });
    writeChange(tx, violation, { status: sentStatus(appeal.attempt), at, note: '' });
    return {
      value: undefined,
      sentence: `Appeal ${appeal.attempt} of case ${violation.number} recorded as sent`,
    };
  },
  'appeal.recordOutcome': (
    tx,
    { id, rev, outcome, at, note, replyId = null, secondAppealDue: due },
    facts,
  ) => {
    const appeal = tx.get('appeals', id);
    if (appeal.status !== 'sent')
      throw new AppError('refused', 'Only an appeal that was sent can have an outcome.');
    checkNotAhead('The answer', at, tx.now);
    if (appeal.sentAt !== null && at < appeal.sentAt)
      throw new AppError('invalid', 'The answer can’t have come before the appeal was sent.', {
        at: 'Before it was sent',
      });
    tx.put('appeals', {
      ...appeal,
      rev,
      status: outcome,
      decidedAt: at,
      outcome: note,
      replyId: replyOf(tx, appeal, replyId),
    });
    decide(tx, appeal, facts, { outcome, at, note, due });
    return { value: undefined, sentence: `Appeal ${appeal.attempt} of ${caseOf(tx, appeal)} was ${outcome}` };
  },
  'packet.record': (tx, { appealId, text, parts = [], ...packet }, { actor }) => {
    const appeal = tx.get('appeals', appealId);
    const mark = { cause: 'exported', at: packet.exportedAt, name: '', by: nameOf(tx, actor) } as const;
    keepVersion(tx, appeal, text, mark);
    const own = { ...packet, shopId: appeal.shopId, appealId };
    const { id } = tx.put('packets', own);
    for (const part of parts) tx.put('packets', { ...own, ...part, notes: [] });
    const names = [packet, ...parts].map(({ pdfName }) => pdfName);
    return {
      value: { id },
      sentence: `Packet of appeal ${appeal.attempt} of ${caseOf(tx, appeal)} written${parts.length === 0 ? '' : ` in ${names.length} parts`}: ${names.join(', ')}`,
    };
  },
};
