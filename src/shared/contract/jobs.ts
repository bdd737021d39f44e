import type { z } from 'zod';
import { actionJobs } from '../actions/action.ts';
import { alertJobs } from '../alerts/alert.ts';
import { appealJobs } from '../appeals/appeal.ts';
import { checklistJobs } from '../audits/own-checklist.ts';
import { submissionJobs } from '../appeals/submission.ts';
import { auditJobs } from '../audits/audit.ts';
import { evidenceContentJobs } from '../evidence-content.ts';
import { listingFileJobs } from '../audits/listing-file.ts';
import { sampleFileJobs } from '../audits/sample-file.ts';
import { captureJobs } from '../capture/contract.ts';
import { evidenceLookJobs } from '../evidence-look.ts';
import { evidencePageJobs } from '../evidence-pages.ts';
import { evidenceJobs } from '../evidence.ts';
import { historyJobs } from '../history.ts';
import { pointJobs } from '../points.ts';
import { readingsImportJobs } from '../readings-import/contract.ts';
import { redactionJobs } from '../redaction.ts';
import { reviewJobs } from '../review/review.ts';
import { settingsJobs } from '../settings.ts';
import { violationJobs } from '../violations.ts';

/** Every job. One line per domain. */
export const jobs = {
  ...evidenceJobs,
  ...evidencePageJobs,
  ...redactionJobs,
  ...evidenceContentJobs,
  ...evidenceLookJobs,
  ...appealJobs,
  ...submissionJobs,
  ...pointJobs,
  ...violationJobs,
  ...readingsImportJobs,
  ...captureJobs,
  ...historyJobs,
  ...settingsJobs,
  ...alertJobs,
  ...actionJobs,
  ...auditJobs,
  ...reviewJobs,
  ...checklistJobs,
  ...sampleFileJobs,
  ...listingFileJobs,
} as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = z.output<Jobs[N]['input']>;
export type JobOutput<N extends JobName> = z.output<Jobs[N]['output']>;

/** How far a job is: which of how many, and what it is at. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly words: string;
}

/** The same registry, with the types following from the job's name. */
export const jobSpecs: {
  readonly [N in JobName]: {
    readonly input: z.ZodType<JobInput<N>>;
    readonly output: z.ZodType<JobOutput<N>>;
  };
} = jobs;
