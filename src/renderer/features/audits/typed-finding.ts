import type { OwnedAndDue } from '#renderer/ui/OwnerAndDue.tsx';
import type { Finding } from '#shared/audits/finding.ts';
import { isDay } from '#shared/kernel/time.ts';

/** What is typed of a finding; `type` is the code of its type of violation. */
export type TypedFinding = OwnedAndDue & Pick<Finding, 'title' | 'type'>;

/** A finding as its fields show it. */
export const typedOf = ({ title, type, ownerId, due }: Finding): TypedFinding => ({
  title,
  type,
  ownerId,
  due: due ?? '',
});

/** What is wrong in the fields of a finding, by field. */
export const faultsOf = ({ title, due }: TypedFinding): Readonly<Record<string, string>> => ({
  ...(title.trim() === '' ? { title: 'What was found' } : {}),
  ...(due !== '' && !isDay(due) ? { due: 'A date, or nothing' } : {}),
});

/** A finding as its commands take it. */
export const factsOf = ({
  due,
  ...typed
}: TypedFinding): Pick<Finding, 'title' | 'type' | 'ownerId' | 'due'> => ({
  ...typed,
  due: due === '' ? null : due,
});
