import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { FactList } from '#renderer/ui/FactList.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Sureness } from '#renderer/ui/SourceValue.tsx';
import { sureOf } from '#renderer/ui/sureness.ts';
import type { Day } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import { explainValue, type ExplainedValue } from '#shared/policy/explain.ts';
import { overridesOn } from '#shared/policy/overrides.ts';
import { settableAs } from '#shared/policy/settable.ts';
import type { Source } from '#shared/policy/value.ts';
import { OverrideDialog } from './OverrideDialog.tsx';
import { upperFirst } from '#shared/kernel/words.ts';
import { valueWords, type PackRow } from '#shared/policy/pack-rows.ts';
import css from './Policy.module.css';
import { useEndOverride } from './use-end-override.ts';
import type { Versions } from './use-versions.ts';

const viaWords: Readonly<Record<Source['via'], string>> = {
  official: 'the official page',
  transcription: 'a transcription of the page',
  vendor: 'a vendor’s page',
  law: 'public law',
  pack: 'a default of this pack',
};

const pageFacts = ({ source, also }: ExplainedValue, today: Day) => [
  { name: 'Source', value: source.title },
  { name: 'Read from', value: viaWords[source.via] },
  {
    name: 'Page of',
    value: source.pageDate === null ? 'no date printed' : formatDay(source.pageDate, today),
  },
  { name: 'Looked up', value: formatDay(source.retrieved, today) },
  ...(source.pageId === null ? [] : [{ name: 'Page number', value: source.pageId }]),
  ...(also.length === 0 ? [] : [{ name: 'Also', value: also.map(({ title }) => title).join(', ') }]),
];

const noteOf = ({ note, confidence }: ExplainedValue): string | null =>
  note ?? (confidence === 'unknown' ? 'The platform publishes no such value.' : null);

type ValuePaneProps = { readonly row: PackRow; readonly versions: Versions };

/** What the shop has set in the place of a pack's value, and what the pack itself says. */
const Overridden = ({ row, versions }: ValuePaneProps) => {
  const { own, overrides, today } = versions;
  const { failure, end } = useEndOverride(today);
  const held = overridesOn(own, overrides, today).find(({ at }) => at === row.ref);
  const said = explainValue(own, row.ref);
  if (held === undefined || said === null) return null;
  return (
    <>
      <FactList
        facts={[
          { name: 'Override since', value: formatDay(held.since, today) },
          { name: 'Where from', value: held.reason },
          { name: 'The pack says', value: valueWords(said) },
        ]}
      />
      {failure !== null && (
        <Note tone="dang" live>
          {failure}
        </Note>
      )}
      <div className={css['actions']}>
        <Button size="xs" onClick={() => void end(held)}>
          Back to the pack’s value
        </Button>
      </div>
    </>
  );
};

const Settable = ({ row, versions }: ValuePaneProps) => {
  const { own, shown, isInForce } = versions;
  const [isOpen, setOpen] = useState(false);
  const as = useMemo(() => (isInForce ? settableAs(shown, row.ref) : null), [shown, row.ref, isInForce]);
  if (!isInForce) return null;
  if (as === null)
    return (
      <p className={css['foot']}>
        {Array.isArray(row.found.value)
          ? 'No override: it is a list. An imported pack can have another.'
          : 'No override: nothing else than this holds together with the rest of the pack.'}
      </p>
    );
  return (
    <div className={css['actions']}>
      <Button size="xs" onClick={() => setOpen(true)}>
        Override…
      </Button>
      {isOpen && <OverrideDialog pack={own} row={row} as={as} onClose={() => setOpen(false)} />}
    </div>
  );
};

/** The value that is looked at: what it is, where it was read, how sure it is, and its override. */
export const ValuePane = ({ row, versions }: ValuePaneProps) => {
  const { found, name, value } = row;
  const said = explainValue(versions.own, row.ref) ?? found;
  const note = noteOf(said);
  return (
    <Pane label="Value">
      <h2 className={css['title']}>{upperFirst(name)}</h2>
      <div className={css['figure']} data-unknown={found.value === null}>
        {value}
      </div>
      <Sureness sure={sureOf(found)} />
      {note !== null && <p className={css['foot']}>{note}</p>}
      <div className={css['facts']}>
        {found.isOwn && <Overridden row={row} versions={versions} />}
        <FactList facts={pageFacts(said, versions.today)} />
      </div>
      {!found.isOwn && <Settable row={row} versions={versions} />}
    </Pane>
  );
};
