import { Modal, SegmentedControl, Select } from '@mantine/core';
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
import { largestSeed, type SampleToTake } from '#shared/audits/audit.ts';
import type { CommandInput } from '#shared/contract/commands.ts';
import type { Checklist } from '#shared/audits/checklist.ts';
import { scopeNames } from './audit-words.ts';
import { freshSeed } from './fresh-seed.ts';
import { sampleFaults, sampleOf, type TypedSample } from './sample-form.ts';
import { SampleFields } from './SampleFields.tsx';
import { useSampleFile } from './use-sample-file.ts';
import css from './audits.module.css';

const kinds: readonly { readonly value: SampleToTake['kind']; readonly label: string }[] = [
  { value: 'whole', label: 'None' },
  { value: 'random', label: 'Random' },
  { value: 'chosen', label: 'Chosen' },
];

/** Our own default for the size of a sample. */
const USUAL_SIZE = 12;

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
  const [typed, setTyped] = useState<TypedSample>(() => ({
    kind: 'whole',
    text: '',
    file: null,
    size: USUAL_SIZE,
    seed: freshSeed(largestSeed),
  }));
  const { run, refuse, ...form } = useRecording(null, onClose);
  const list = checklists.find(({ id }) => id === listId);
  const change = (part: Partial<TypedSample>) => {
    setTyped((before) => ({ ...before, ...part }));
  };
  const sampleFile = useSampleFile(list?.scope ?? 'shop', (file) => {
    change({ file });
  });
  if (list === undefined) return null;
  // A list about the shop as a whole has nothing to draw from.
  const isSampled = list.scope !== 'shop';
  const looked: TypedSample = isSampled ? typed : { ...typed, kind: 'whole' };
  const save = () => {
    const wrong = sampleFaults(looked);
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
        onChange={(id) => {
          setListId(id);
          // Another checklist may look at other things, which another column names.
          if (checklists.find((one) => one.id === id)?.scope !== list.scope) sampleFile.leave();
        }}
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
        <SampleFields state={sampleFile} list={list} typed={looked} errors={form.errors} change={change} />
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
