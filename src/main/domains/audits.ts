import {
  type Audit,
  type AuditAnswer,
  type auditCommands,
  type Drawn,
  mostFiles,
  type SampleToTake,
} from '#shared/audits/audit.ts';
import type { AuditResult } from '#shared/audits/checklist.ts';
import { drawSample } from '#shared/audits/draw.ts';
import { runScore } from '#shared/audits/score.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';
import { auditName, itemOf, openAudit } from './audit-item.ts';
import { checkChecklist, checkIsOnRecord } from './check-checklist.ts';
import { usableFile } from './evidence-file.ts';
import type { Handlers } from './handler.ts';

const resultWords: Readonly<Record<AuditResult, string>> = {
  compliant: 'compliant',
  partly: 'partly compliant',
  not: 'not compliant',
  notApplicable: 'not applicable',
};

const take = (sample: SampleToTake): Drawn => {
  if (sample.kind === 'whole') return { kind: 'whole', seed: null, population: [], items: [] };
  const from = sample.file === undefined ? {} : { file: sample.file };
  if (sample.kind === 'chosen')
    return { kind: 'chosen', seed: null, population: [], items: [...new Set(sample.items)], ...from };
  const population = [...new Set(sample.population)];
  const { size, seed } = sample;
  return { kind: 'random', seed, population, items: [...drawSample(population, size, seed)], ...from };
};

type Answer = Pick<AuditAnswer, 'result' | 'note' | 'evidence'>;

interface Answered {
  readonly audit: Audit;
  readonly itemId: string;
  readonly actor: string | null;
}

/** Writes the answer to an item, anew where there is none; one that would hold nothing any more goes. */
const change = (tx: Tx, { audit, itemId, actor }: Answered, by: (old: Answer) => Partial<Answer>): void => {
  const { id: auditId, shopId } = audit;
  const [old] = tx.all('auditAnswers', { auditId, itemId });
  const before: Answer = old ?? { result: null, note: '', evidence: [] };
  const next: Answer = { ...before, ...by(before) };
  const isEmpty = next.result === null && next.note === '' && next.evidence.length === 0;
  if (isEmpty) {
    if (old !== undefined) tx.drop('auditAnswers', old.id, old.rev);
    return;
  }
  const own = old === undefined ? {} : { id: old.id, rev: old.rev };
  const { result, note, evidence } = next;
  tx.put('auditAnswers', {
    ...own,
    shopId,
    auditId,
    itemId,
    result,
    note,
    evidence,
    answeredAt: tx.now,
    answeredBy: actor,
  });
};

const at = (audit: Audit, itemId: string): string => {
  const { question } = itemOf(audit, itemId);
  return `Audit ${audit.number}, “${question}”`;
};

/** Audits: runs of a frozen checklist, answered item by item, and for good once they are signed off. */
export const auditHandlers: Handlers<typeof auditCommands> = {
  'audit.start': (tx, { shopId, checklist, sample }, { actor }) => {
    tx.get('shops', shopId);
    checkChecklist(checklist);
    checkIsOnRecord(tx, shopId, checklist);
    const number = tx.nextNumber(shopId, 'audit');
    const audit = tx.put('audits', {
      shopId,
      number,
      checklist,
      sample: take(sample),
      status: 'inProgress',
      startedAt: tx.now,
      startedBy: actor,
      endedAt: null,
      endedBy: null,
      conclusion: '',
    });
    return { value: { id: audit.id, number }, sentence: `${auditName(audit)}, begun` };
  },
  'audit.draw': (tx, { id, rev, seed }) => {
    const audit = openAudit(tx, id);
    const { sample } = audit;
    if (sample.kind !== 'random')
      throw new AppError('refused', `${auditName(audit)} has no random sample. Nothing was changed.`);
    const { population, items } = sample;
    const drawn = [...drawSample(population, items.length, seed)];
    tx.put('audits', { ...audit, sample: { ...sample, seed, items: drawn }, rev });
    return { value: undefined, sentence: `${auditName(audit)}: sample drawn again with seed ${seed}` };
  },
  'audit.answer': (tx, { auditId, itemId, result }, { actor }) => {
    const audit = openAudit(tx, auditId);
    const sentence = `${at(audit, itemId)}: ${result === null ? 'not assessed again' : resultWords[result]}`;
    change(tx, { audit, itemId, actor }, () => ({ result }));
    return { value: undefined, sentence };
  },
  'audit.note': (tx, { auditId, itemId, note }, { actor }) => {
    const audit = openAudit(tx, auditId);
    const sentence = `${at(audit, itemId)}: note changed`;
    change(tx, { audit, itemId, actor }, () => ({ note }));
    return { value: undefined, sentence };
  },
  'audit.prove': (tx, { auditId, itemId, evidenceId, isProof }, { actor }) => {
    const audit = openAudit(tx, auditId);
    const where = at(audit, itemId);
    const { number } = isProof ? usableFile(tx, evidenceId, audit.shopId) : tx.get('evidence', evidenceId);
    change(tx, { audit, itemId, actor }, (old) => {
      const others = old.evidence.filter((one) => one !== evidenceId);
      if (isProof && others.length >= mostFiles)
        throw new AppError('refused', `An answer takes ${mostFiles} files at most. Nothing was changed.`);
      return { evidence: isProof ? [...others, evidenceId] : others };
    });
    return { value: undefined, sentence: `${where}: evidence ${number} ${isProof ? 'added' : 'taken off'}` };
  },
  'audit.signOff': (tx, { id, rev, conclusion }, { actor }) => {
    const audit = openAudit(tx, id);
    const { assessed, total } = runScore(audit.checklist, tx.all('auditAnswers', { auditId: id }));
    if (assessed === 0)
      throw new AppError(
        'refused',
        `${auditName(audit)} has no answer yet, so there is nothing to sign off.`,
      );
    tx.put('audits', { ...audit, status: 'signed', endedAt: tx.now, endedBy: actor, conclusion, rev });
    return {
      value: undefined,
      sentence: `${auditName(audit)}, signed off with ${assessed} of ${total} assessed`,
    };
  },
  'audit.discard': (tx, { id, rev, reason }, { actor }) => {
    const audit = openAudit(tx, id);
    tx.put('audits', {
      ...audit,
      status: 'discarded',
      endedAt: tx.now,
      endedBy: actor,
      conclusion: reason,
      rev,
    });
    return { value: undefined, sentence: `${auditName(audit)}, discarded` };
  },
};
