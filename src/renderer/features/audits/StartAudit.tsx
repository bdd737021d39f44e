import { Modal, NumberInput, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useChecklists } from '#renderer/data/checklists.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { sendPart, tellSent } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useExport } from '#renderer/data/use-export.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { ExportedNote } from '#renderer/ui/Exported.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import {
  largestSample,
  largestSeed,
  longestReference,
  mostPopulation,
  type SampleToTake,
} from '#shared/audits/audit.ts';
import type { CommandInput } from '#shared/contract/commands.ts';
import type { Checklist } from '#shared/audits/checklist.ts';
import { referencesOf } from '#shared/audits/draw.ts';
import { scopeNames } from './audit-words.ts';
import { freshSeed } from './fresh-seed.ts';
import css from './audits.module.css';

type Kind = SampleToTake['kind'];

/** What is typed of a run that is about to begin. */
interface Typed {
  readonly kind: Kind;
  readonly text: string;
  readonly size: number;
  readonly seed: number;
}

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'whole', label: 'None' },
  { value: 'random', label: 'Random' },
  { value: 'chosen', label: 'Chosen' },
];

/** Our own default for the size of a sample. */
const USUAL_SIZE = 12;

const sampleOf = ({ kind, text, size, seed }: Typed): SampleToTake => {
  if (kind === 'whole') return { kind };
  const items = [...referencesOf(text)];
  return kind === 'chosen' ? { kind, items } : { kind, population: items, size, seed };
};

const faultsOf = ({ kind, text }: Typed): Readonly<Record<string, string>> => {
  if (kind === 'whole') return {};
  const lines = referencesOf(text);
  if (lines.length === 0) return { items: 'At least one, each on a line of its own' };
  if (lines.length > mostPopulation) return { items: `At most ${mostPopulation.toLocaleString('en')} lines` };
  return lines.some((line) => line.length > longestReference)
    ? { items: `A line has at most ${String(longestReference)} characters` }
    : {};
};

const Sampling = (props: {
  readonly list: Checklist;
  readonly typed: Typed;
  readonly error: string | undefined;
  readonly change: (part: Partial<Typed>) => void;
}) => {
  const { list, typed, error, change } = props;
  const things = scopeNames[list.scope];
  const count = referencesOf(typed.text).length;
  return (
    <>
      <Textarea
        label={
          typed.kind === 'random'
            ? `All ${things} to draw from, one on a line`
            : `The ${things}, one on a line`
        }
        description="Numbers or names, as pasted from Seller Center or a spreadsheet"
        autosize
        minRows={3}
        maxRows={8}
        error={error}
        value={typed.text}
        onChange={(event) => {
          change({ text: event.currentTarget.value });
        }}
      />
      {typed.kind === 'random' && (
        <div className={css['pair']}>
          <NumberInput
            label="How many"
            description={`of ${count.toLocaleString('en')} lines`}
            min={1}
            max={largestSample}
            allowDecimal={false}
            clampBehavior="strict"
            value={typed.size}
            onChange={(size) => {
              if (typeof size === 'number') change({ size });
            }}
          />
          <NumberInput
            label="Seed"
            description="The same seed draws the same sample"
            min={0}
            max={largestSeed}
            allowDecimal={false}
            clampBehavior="strict"
            value={typed.seed}
            onChange={(seed) => {
              if (typeof seed === 'number') change({ seed });
            }}
          />
        </div>
      )}
    </>
  );
};

/** Saves a checklist as a sheet of paper, for a walk through the shop without the computer. */
const PaperSheet = ({ list }: { readonly list: Checklist }) => {
  const { shop } = useShop();
  const {
    told,
    isBusy,
    begin: print,
  } = useExport(({ path }: { readonly path: string | null }) => ({
    what: 'Paper sheet',
    path,
  }));
  return (
    <div>
      <ActionLink
        disabled={isBusy}
        onClick={() => {
          print(() => startJob('audit.sheet', { shopId: shop.id, checklist: list }));
        }}
      >
        Save it as a paper sheet (PDF)
      </ActionLink>
      <ExportedNote told={told} />
    </div>
  );
};

/** A day of a duty for which a run is begun. */
export type ForDuty = { readonly dutyId: string; readonly day: string };

type StartProps = {
  readonly forDuty: ForDuty | null;
  readonly onClose: () => void;
  readonly onBegun: (id: string) => void;
};

type FormProps = StartProps & { readonly checklists: readonly Checklist[] };

/** Begins a run, and says so of the day of a duty in the same step. */
const begin = async (input: CommandInput<'audit.start'>, forDuty: ForDuty | null) => {
  const made = await sendPart('audit.start', input);
  if (!made.ok) return made;
  const said = forDuty === null ? null : await sendPart('duty.begin', { ...forDuty, auditId: made.value.id });
  await tellSent({ name: 'audit.start', seqs: [made.seq, ...(said?.ok === true ? [said.seq] : [])] });
  return said?.ok === false ? said : made;
};

const Form = ({ forDuty, onClose, onBegun, checklists }: FormProps) => {
  const { shop } = useShop();
  const duty = useShopRows('duties', shop.id)?.find(({ id }) => id === forDuty?.dutyId);
  const own = checklists.find(({ id }) => id === duty?.checklistId);
  const [listId, setListId] = useState((own ?? checklists[0])?.id ?? null);
  const [typed, setTyped] = useState<Typed>(() => ({
    kind: 'whole',
    text: '',
    size: USUAL_SIZE,
    seed: freshSeed(largestSeed),
  }));
  const { run, refuse, ...form } = useRecording(null, onClose);
  const list = checklists.find(({ id }) => id === listId);
  if (list === undefined) return null;
  // A list about the shop as a whole has nothing to draw from.
  const isSampled = list.scope !== 'shop';
  const looked: Typed = isSampled ? typed : { ...typed, kind: 'whole' };
  const change = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part });
  };
  const save = () => {
    const wrong = faultsOf(looked);
    if (Object.keys(wrong).length > 0) {
      refuse(wrong);
      return;
    }
    void run(async () => {
      const input = { shopId: shop.id, checklist: list, sample: sampleOf(looked) };
      const made = await begin(input, forDuty);
      if (made.ok) onBegun(made.value.id);
      return made;
    });
  };
  return (
    <RecordForm verb="Begin" onClose={onClose} onCommit={save} {...form}>
      <Select
        label="Checklist"
        description={`${list.about} ${String(list.items.length)} items.`}
        data-autofocus
        data={checklists.map(({ id, title }) => ({ value: id, label: title }))}
        value={listId}
        allowDeselect={false}
        onChange={setListId}
      />
      <PaperSheet list={list} />
      {isSampled && (
        <div>
          <span className={css['label']} id="audit-sample">
            {`Sample of ${scopeNames[list.scope]}`}
          </span>
          <SegmentedControl
            aria-labelledby="audit-sample"
            data={[...kinds]}
            value={typed.kind}
            onChange={(value) => {
              const kind = kinds.find((one) => one.value === value)?.value;
              if (kind !== undefined) change({ kind });
            }}
          />
        </div>
      )}
      {looked.kind !== 'whole' && (
        <Sampling list={list} typed={looked} error={form.errors['items']} change={change} />
      )}
    </RecordForm>
  );
};

/** A new run: which checklist, and what is looked at. */
export const StartAudit = (props: StartProps) => {
  const { lists, failure } = useChecklists();
  // Opened with its fields in it, so that the first one gets the focus.
  if (lists === null && failure === null) return null;
  return (
    <Modal opened onClose={props.onClose} size={520} withCloseButton={false} title="Begin an audit">
      {failure !== null && (
        <Note tone="dang" live title="The checklists can’t be read.">
          {failure}
        </Note>
      )}
      {lists !== null && <Form {...props} checklists={lists} />}
    </Modal>
  );
};
