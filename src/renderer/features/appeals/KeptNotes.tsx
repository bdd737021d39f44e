import { Button } from '@mantine/core';
import { Note } from '#renderer/ui/Note.tsx';
import type { Failure } from '#shared/contract/result.ts';
import type { Keeper, KeptState } from './keeper.ts';
import { waitingPlace } from './use-kept.ts';

/** What went wrong with saving a text, where the text stands: kept after a crash, changed elsewhere, refused. */
export type KeptNotesProps<T> = {
  readonly name: string;
  readonly state: KeptState<T>;
  readonly keeper: Keeper<T>;
};

/** The reason that stands at a field, since the text has no other place for it. */
const reasonOf = ({ message, fields = {} }: Failure): string => {
  const [reason] = Object.values(fields);
  return reason === undefined ? message : `${reason}. What was typed stays here until it can be saved.`;
};

export const KeptNotes = <T,>({ name, state, keeper }: KeptNotesProps<T>) => (
  <>
    {state.found !== null && (
      <div data-place={waitingPlace}>
        <Note
          tone="accent"
          live
          title={`Text of ${name} that was not saved is still here.`}
          actions={
            <>
              <Button size="xs" onClick={keeper.restore}>
                Put it back
              </Button>
              <Button size="xs" variant="subtle" onClick={keeper.forget}>
                Leave it out
              </Button>
            </>
          }
        >
          The app ended before it could be saved.
        </Note>
      </div>
    )}
    {state.conflict !== null && (
      <Note
        tone="attn"
        live
        title={`The record of ${name} was changed in the meantime.`}
        actions={
          <>
            <Button size="xs" onClick={keeper.keepMine}>
              Keep this text
            </Button>
            <Button size="xs" variant="subtle" onClick={keeper.takeTheirs}>
              Take the newer text
            </Button>
          </>
        }
      >
        The text typed here stands below and is not saved yet.
      </Note>
    )}
    {state.conflict === null && state.failure !== null && state.failure.code !== 'conflict' && (
      <Note
        tone="dang"
        live
        title={`The text of ${name} was not saved.`}
        actions={
          <Button size="xs" onClick={() => void keeper.flush()}>
            Try again
          </Button>
        }
      >
        {reasonOf(state.failure)}
      </Note>
    )}
  </>
);
