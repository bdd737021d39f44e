import type { CommandInput } from '#shared/contract/commands.ts';
import type { Duty, DutyKind } from '#shared/duties/duty.ts';

/** What is typed of a duty, but for its cadence. */
export interface TypedDuty {
  readonly kind: DutyKind;
  readonly title: string;
  readonly detail: string;
  readonly checklistId: string | null;
  readonly evidenceId: string | null;
  readonly ownerId: string | null;
}

export const newDuty: TypedDuty = {
  kind: 'audit',
  title: '',
  detail: '',
  checklistId: null,
  evidenceId: null,
  ownerId: null,
};

/** A duty as the form shows it. */
export const typedDuty = ({ kind, title, detail, checklistId, evidenceId, ownerId }: Duty): TypedDuty => ({
  kind,
  title,
  detail,
  checklistId,
  evidenceId,
  ownerId,
});

type Facts = Omit<CommandInput<'duty.edit'>, 'id' | 'rev'>;

/** The facts as the commands take them. */
export const factsOf = ({ kind, title, detail, checklistId, evidenceId }: TypedDuty): Facts => ({
  kind,
  title,
  detail,
  checklistId: kind === 'audit' ? checklistId : null,
  evidenceId: kind === 'paper' ? evidenceId : null,
});

/** What is wrong with what was typed, by field. */
export const faultsOf = ({ title }: TypedDuty): Readonly<Record<string, string>> =>
  title.trim() === '' ? { title: 'What is to be done' } : {};
