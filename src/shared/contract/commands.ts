import type { z } from 'zod';
import { actionCommands } from '../actions/action.ts';
import { alertCommands } from '../alerts/alert.ts';
import { appealCommands } from '../appeals/appeal.ts';
import { appealTemplateCommands } from '../appeals/own-template.ts';
import { submissionCommands } from '../appeals/submission.ts';
import { appealVersionCommands } from '../appeals/version.ts';
import { auditCommands } from '../audits/audit.ts';
import { findingCommands } from '../audits/finding.ts';
import { checklistCommands } from '../audits/own-checklist.ts';
import { contactCommands } from '../contacts.ts';
import { dutyCommands } from '../duties/duty.ts';
import { evidencePieceCommands } from '../evidence-pieces.ts';
import { evidenceCommands } from '../evidence.ts';
import { historyCommands } from '../history.ts';
import { limitLiftCommands } from '../limit-lifts.ts';
import { milestoneQuizCommands } from '../milestone-quizzes.ts';
import { moneyHeldCommands } from '../money-held.ts';
import { orderWeekCommands } from '../order-weeks.ts';
import { policyCommands } from '../policy/policy-records.ts';
import { policyQuizCommands } from '../policy-quizzes.ts';
import { pointCommands } from '../points.ts';
import { ratingNoteCommands } from '../rating-notes.ts';
import { readingCommands } from '../readings.ts';
import { redactionCommands } from '../redaction.ts';
import { reviewCommands } from '../review/review.ts';
import { routeCommands } from '../routes/decision.ts';
import { savedViewCommands } from '../saved-views.ts';
import { shopCommands } from '../shops.ts';
import { violationCommands } from '../violations.ts';

/** Every command. One line per domain. */
export const commands = {
  ...shopCommands,
  ...readingCommands,
  ...ratingNoteCommands,
  ...violationCommands,
  ...pointCommands,
  ...orderWeekCommands,
  ...milestoneQuizCommands,
  ...limitLiftCommands,
  ...policyCommands,
  ...evidenceCommands,
  ...evidencePieceCommands,
  ...redactionCommands,
  ...routeCommands,
  ...savedViewCommands,
  ...contactCommands,
  ...moneyHeldCommands,
  ...policyQuizCommands,
  ...appealCommands,
  ...appealVersionCommands,
  ...appealTemplateCommands,
  ...submissionCommands,
  ...actionCommands,
  ...auditCommands,
  ...findingCommands,
  ...checklistCommands,
  ...dutyCommands,
  ...reviewCommands,
  ...alertCommands,
  ...historyCommands,
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandInput<N extends CommandName> = z.output<Commands[N]['input']>;
export type CommandOutput<N extends CommandName> = z.output<Commands[N]['output']>;

/** The same registry, with the types following from the command's name. */
export const commandSpecs: {
  readonly [N in CommandName]: {
    readonly input: z.ZodType<CommandInput<N>>;
    readonly output: z.ZodType<CommandOutput<N>>;
    readonly undoable: boolean;
    readonly internal: boolean;
    readonly isListed: boolean;
  };
} = commands;
