import type { Commands } from '#shared/contract/commands.ts';
import { actionHandlers } from './actions.ts';
import { alertHandlers } from './alerts.ts';
import { appealTemplateHandlers } from './appeal-templates.ts';
import { appealVersionHandlers } from './appeal-versions.ts';
import { appealHandlers } from './appeals.ts';
import { auditHandlers } from './audits.ts';
import { checklistHandlers } from './checklists.ts';
import { claimHandlers } from './claims.ts';
import { contactHandlers } from './contacts.ts';
import { dutyHandlers } from './duties.ts';
import { evidencePieceHandlers } from './evidence-pieces.ts';
import { evidenceHandlers } from './evidence.ts';
import { exhibitHandlers } from './exhibits.ts';
import { findingHandlers } from './findings.ts';
import type { Handlers } from './handler.ts';
import { historyHandlers } from './history.ts';
import { limitLiftHandlers } from './limit-lifts.ts';
import { milestoneQuizHandlers } from './milestone-quizzes.ts';
import { moneyHeldHandlers } from './money-held.ts';
import { orderWeekHandlers } from './order-weeks.ts';
import { policyQuizHandlers } from './policy-quizzes.ts';
import { policyHandlers } from './policy.ts';
import { pointHandlers } from './points.ts';
import { ratingNoteHandlers } from './rating-notes.ts';
import { readingHandlers } from './readings.ts';
import { redactionHandlers } from './redaction.ts';
import { reviewHandlers } from './reviews.ts';
import { routeHandlers } from './routes.ts';
import { savedViewHandlers } from './saved-views.ts';
import { shopHandlers } from './shops.ts';
import { submissionHandlers } from './submissions.ts';
import { violationHandlers } from './violations.ts';

/** The handler of every command. One line per domain; a missing one does not compile. */
export const handlers: Handlers<Commands> = {
  ...shopHandlers,
  ...readingHandlers,
  ...ratingNoteHandlers,
  ...violationHandlers,
  ...pointHandlers,
  ...orderWeekHandlers,
  ...milestoneQuizHandlers,
  ...limitLiftHandlers,
  ...policyHandlers,
  ...evidenceHandlers,
  ...evidencePieceHandlers,
  ...redactionHandlers,
  ...routeHandlers,
  ...savedViewHandlers,
  ...contactHandlers,
  ...moneyHeldHandlers,
  ...policyQuizHandlers,
  ...appealHandlers,
  ...appealVersionHandlers,
  ...appealTemplateHandlers,
  ...submissionHandlers,
  ...actionHandlers,
  ...auditHandlers,
  ...findingHandlers,
  ...checklistHandlers,
  ...dutyHandlers,
  ...reviewHandlers,
  ...claimHandlers,
  ...exhibitHandlers,
  ...alertHandlers,
  ...historyHandlers,
};
