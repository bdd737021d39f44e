import type { Work } from '#main/worker/host.ts';
import {
  type WorkContext,
  type WorkInput,
  type WorkName,
  type WorkOutput,
  works,
} from '#main/worker/works.ts';

type Perform = {
  readonly [N in WorkName]: (input: WorkInput<N>, context: WorkContext) => Promise<WorkOutput<N>>;
};

/** The works of the utility process, done here: what they are given crosses as plain data. */
export const workHere: Work = (name, input, { signal, progress }) => {
  const perform: Perform = works;
  return perform[name](structuredClone(input), { signal, progress: progress ?? (() => undefined) });
};
