import { Button, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { send } from '#renderer/data/send.ts';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { Failure } from '#shared/contract/result.ts';
import { longestReason } from '#shared/kernel/id.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { routeNames, type RouteDecision, type RouteKind } from '#shared/routes/decision.ts';
import type { Route } from '#shared/routes/route.ts';
import { canBeTaken } from '#shared/routes/routes.ts';
import { routeHeads } from './route-words.ts';
import { RouteRow } from './RouteRow.tsx';
import type { Reckoning } from './violations-model.ts';
import css from './routes.module.css';

export type CaseRoutesProps = {
  readonly caseId: string;
  readonly routes: readonly Route[];
  /** The decision in force, and the name of who made it, empty where nobody was named. */
  readonly decision: RouteDecision | null;
  readonly decidedBy: string;
  readonly reckoning: Reckoning;
};

/** What is picked and written but not recorded yet; null as long as the decision in force stands. */
interface Draft {
  readonly route: RouteKind;
  readonly reason: string;
  /** Whether the reason is what comes next: arrow keys go on through the ways and must not be taken away from them. */
  readonly asksReason: boolean;
}

const checked = 'input:checked';

/** After a cancel the keyboard goes to the way that is in force, or to the first one. */
const useWayBack = (draft: Draft | null) => {
  const place = useRef<HTMLDivElement>(null);
  const isLeaving = useRef(false);
  useEffect(() => {
    if (draft !== null || !isLeaving.current) return;
    isLeaving.current = false;
    const ways = place.current;
    (ways?.querySelector<HTMLElement>(checked) ?? ways?.querySelector<HTMLElement>('input'))?.focus();
  }, [draft]);
  return { place, isLeaving };
};

const useDecision = ({ caseId, decision }: CaseRoutesProps) => {
  const [draft, setDraft] = useState<Draft | null>(null);
  const { place, isLeaving } = useWayBack(draft);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pick = (route: RouteKind, asksReason: boolean) => {
    setFailure(null);
    const reason = decision?.route === route ? decision.reason : (draft?.reason ?? '');
    setDraft({ route, reason, asksReason });
  };
  const close = () => {
    setFailure(null);
    setDraft(null);
  };
  const leave = () => {
    isLeaving.current = true;
    close();
  };
  const record = async () => {
    if (draft === null) return;
    // The row of the decision comes a moment later: till then the picked way is known here only.
    place.current?.querySelector<HTMLElement>(checked)?.focus();
    const { route, reason } = draft;
    const result = await send('route.decide', { violationId: caseId, route, reason });
    if (result.ok) close();
    else setFailure(result.error);
  };
  const write = (reason: string) => {
    if (draft !== null) setDraft({ ...draft, reason });
  };
  return { draft, failure, place, pick, leave, record, write };
};

type Choice = ReturnType<typeof useDecision>;

/** The form comes into view whole with each way that is picked; by a pointer or a link its reason is written next. */
const useInView = ({ route, asksReason }: Draft) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    if (asksReason) form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [route, asksReason]);
  return form;
};

const DecisionForm = ({ choice, draft }: { readonly choice: Choice; readonly draft: Draft }) => (
  <form
    ref={useInView(draft)}
    className={css['form']}
    aria-label="Record the decision"
    onSubmit={(event: SubmitEvent) => {
      event.preventDefault();
      void choice.record();
    }}
  >
    <TextInput
      className={css['reason'] ?? ''}
      label={`Why “${routeNames[draft.route]}”, optional`}
      placeholder="In your own words"
      maxLength={longestReason}
      error={choice.failure?.fields?.['reason'] ?? fullWords(draft.reason, longestReason)}
      value={draft.reason}
      onChange={(event) => {
        choice.write(event.currentTarget.value);
      }}
    />
    <Button onClick={choice.leave} rightSection={<KeyHint keys="Esc" />}>
      Cancel
    </Button>
    <Button type="submit" variant="filled" rightSection={<KeyHint keys="Ctrl ↵" onFill />}>
      Choose it
    </Button>
  </form>
);

const NotRecorded = ({ failure }: { readonly failure: Failure | null }) =>
  failure !== null &&
  failure.fields === undefined && (
    <div className={css['failure']}>
      <Note tone="dang" live title="The route was not recorded.">
        {failure.message}
      </Note>
    </div>
  );

const Decided = ({
  decision,
  onEdit,
}: {
  readonly decision: RouteDecision;
  readonly onEdit: (() => void) | null;
}) => (
  <p className={css['decided']}>
    <b>{routeNames[decision.route]}</b>
    {decision.reason === '' ? ' is chosen, without a reason on record.' : `: ${decision.reason}`}{' '}
    {onEdit !== null && (
      <ActionLink about="of the chosen route" onClick={onEdit}>
        {decision.reason === '' ? 'Add the reason' : 'Change the reason'}
      </ActionLink>
    )}
  </p>
);

const chosenWords = ({ decision, decidedBy, reckoning }: CaseRoutesProps, draft: Draft | null): string => {
  if (draft !== null && draft.route !== decision?.route)
    return `“${routeNames[draft.route]}” is picked and not chosen yet`;
  if (decision === null) return 'none chosen yet';
  const when = formatInstant(decision.decidedAt, reckoning.zone, reckoning.now);
  return decidedBy === '' ? `chosen ${when}` : `chosen by ${decidedBy}, ${when}`;
};

const RouteTable = (props: {
  readonly routes: readonly Route[];
  readonly picked: RouteKind | null;
  readonly reckoning: Reckoning;
  readonly onPick: (route: RouteKind) => void;
}) => {
  const { routes, picked, reckoning, onPick } = props;
  const group = useId();
  return (
    <table className={css['table']} aria-label="Ways to answer the case">
      <thead>
        <tr>
          <th scope="col">{routeHeads.name}</th>
          <th scope="col" className={css['number']}>
            {routeHeads.gain}
          </th>
          <th scope="col">{routeHeads.by}</th>
          <th scope="col">{routeHeads.costs}</th>
          <th scope="col">{routeHeads.says}</th>
        </tr>
      </thead>
      <tbody>
        {routes.map((route) => (
          <RouteRow
            key={route.kind}
            route={route}
            group={group}
            picked={picked === route.kind}
            reckoning={reckoning}
            onPick={() => {
              onPick(route.kind);
            }}
          />
        ))}
      </tbody>
    </table>
  );
};

const closedReason = (routes: readonly Route[]): string => routes.flatMap(({ against }) => against)[0] ?? '';

/** The ways to answer the case, in the order of what the records say; the user decides, and the decision is kept. */
export const CaseRoutes = (props: CaseRoutesProps) => {
  const { routes, decision, reckoning } = props;
  const choice = useDecision(props);
  const { draft } = choice;
  const picked = draft?.route ?? decision?.route ?? null;
  const open = routes.filter(canBeTaken);
  const editable = decision !== null && open.some(({ kind }) => kind === decision.route);
  const isByPointer = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && draft !== null && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      choice.leave();
    } else onCommitKey(() => void choice.record())(event);
  };
  return (
    <Pane title="Ways to get the points back" note={chosenWords(props, draft)} body="flush">
      {open.length === 0 ? (
        <p className={css['nothing']}>{`Nothing is left to choose. ${closedReason(routes)}`}</p>
      ) : (
        <div
          ref={choice.place}
          onKeyDown={onKeyDown}
          onKeyDownCapture={() => {
            isByPointer.current = false;
          }}
          onPointerDownCapture={() => {
            isByPointer.current = true;
          }}
        >
          <RouteTable
            routes={routes}
            picked={picked}
            reckoning={reckoning}
            onPick={(route) => {
              choice.pick(route, isByPointer.current);
            }}
          />
          <NotRecorded failure={choice.failure} />
          {draft !== null && <DecisionForm choice={choice} draft={draft} />}
        </div>
      )}
      {draft === null && decision !== null && (
        <Decided
          decision={decision}
          onEdit={
            editable
              ? () => {
                  choice.pick(decision.route, true);
                }
              : null
          }
        />
      )}
    </Pane>
  );
};
