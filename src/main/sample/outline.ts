import type { CommandInput } from '#shared/contract/commands.ts';
import type { AppealMode } from '#shared/appeals/appeal.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { ViolationStatus } from '#shared/violations.ts';
import type { FileSpec } from './draw-file.ts';

/** The sample shop's people are roles. */
export const roles = ['Owner', 'Packing', 'Listings', 'Customer care'] as const;
export type Role = (typeof roles)[number];

/** When and by whom a command is run. */
export interface Stamp {
  readonly at: Instant;
  readonly by: Role;
}

export interface StatusChange extends Stamp {
  readonly status: ViolationStatus;
  readonly note: string;
}

/** A case as it comes on record, and what happens to it without an appeal. */
export interface SampleCase {
  readonly key: string;
  readonly recorded: Stamp;
  readonly facts: Omit<CommandInput<'violation.record'>, 'shopId'>;
  readonly changes: readonly StatusChange[];
}

export interface SampleEvidence {
  readonly key: string;
  readonly caseKey: string | null;
  readonly filed: Stamp;
  readonly spec: FileSpec;
  readonly caption: string;
  readonly capturedAt: Instant | null;
}

export interface SampleExhibit {
  readonly evidence: string;
  readonly caption: string;
  readonly proves: string;
}

/** By which way an appeal went: the first that the market's pack names, or mail. */
export type SampleWay = 'form' | 'mail';

/** When an appeal was sent and by which way, null where that is not on the log; `also` by which other ways since. */
export interface SampleSending extends Stamp {
  readonly sentAt: Instant;
  readonly way: SampleWay | null;
  readonly also: readonly (Stamp & { readonly way: SampleWay })[];
}

/** An attempt. Its texts name exhibits as `{key}` of the evidence, which becomes the exhibit's token. */
export interface SampleAppeal {
  readonly caseKey: string;
  readonly started: Stamp;
  readonly mode: AppealMode;
  readonly exhibits: readonly SampleExhibit[];
  readonly request: string;
  /** Text by the id of the template's section. */
  readonly sections: Readonly<Record<string, string>>;
  readonly timeline: readonly {
    readonly when: string;
    readonly what: string;
    readonly evidence: readonly string[];
  }[];
  readonly claims: readonly { readonly line: number; readonly markdown: string }[];
  readonly saved: Stamp;
  readonly sent: SampleSending | null;
  readonly decided:
    | (Stamp & { readonly outcome: 'won' | 'rejected'; readonly decidedAt: Instant; readonly note: string })
    | null;
}
