import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { now } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { OwnerAndDue } from '#renderer/ui/OwnerAndDue.tsx';
import { riskWords } from '#shared/audits/risk-words.ts';
import { longestTitle } from '#shared/actions/action.ts';
import type { ChecklistItem } from '#shared/audits/checklist.ts';
import { riskOf, typeOfClause } from '#shared/audits/risk.ts';
import { addDays, dayOf } from '#shared/kernel/time.ts';
import { packName } from '#shared/policy/explain.ts';
import css from './run.module.css';
import { factsOf, faultsOf, type TypedFinding } from './typed-finding.ts';

/** Our own default: days until a finding is to be settled. */
const DAYS_TO_SETTLE = 7;

export type FindingFormProps = {
  readonly auditId: string;
  readonly item: ChecklistItem;
  /** Goes on to the next item, or leaves the form where it is. */
  readonly onDone: () => void;
  readonly onLeave: () => void;
};

const useRisk = (type: string | null): string => {
  const { shop, pack } = useShop();
  const cases = useShopRows('violations', shop.id) ?? [];
  const risk = riskOf(pack, type, cases);
  if (risk === null) return 'at stake: unknown';
  const words = riskWords({ pointsMin: risk.min, pointsMax: risk.max });
  return `at stake: ${words}, ${risk.basis === 'pack' ? `by ${packName(pack)}` : 'by own cases'}`;
};

const useFinding = ({ auditId, item, onDone }: FindingFormProps) => {
  const { pack, zone, actor } = useShop();
  const type = typeOfClause(pack, item.clause);
  const [typed, setTyped] = useState<TypedFinding>(() => ({
    title: item.question,
    type,
    ownerId: actor?.id ?? null,
    due: addDays(dayOf(now(), zone), DAYS_TO_SETTLE),
  }));
  const [withAction, setWithAction] = useState(true);
  const { run, refuse, ...state } = useRecording(null, onDone);
  const change = (part: Partial<TypedFinding>) => {
    setTyped({ ...typed, ...part });
  };
  const save = () => {
    const wrong = faultsOf(typed);
    if (Object.keys(wrong).length > 0) refuse(wrong);
    else void run(() => send('finding.record', { auditId, itemId: item.id, ...factsOf(typed), withAction }));
  };
  return { typed, change, withAction, setWithAction, save, ...state };
};

/** A finding in the row of its item: Enter saves it with its action and goes on. */
export const FindingForm = (props: FindingFormProps) => {
  const { people } = useShop();
  const form = useFinding(props);
  const risk = useRisk(form.typed.type);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      props.onLeave();
    }
    if (event.key !== 'Enter' || (!(event.target instanceof HTMLInputElement) && !event.ctrlKey)) return;
    if (event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') === 'true')
      return;
    event.preventDefault();
    form.save();
  };
  return (
    <div className={css['finding']} role="group" aria-label="New finding" onKeyDown={onKeyDown}>
      <div className={css['findingHead']}>
        <b>New finding</b>
        <span className={css['quiet']}>{risk}</span>
      </div>
      {form.message !== null && Object.keys(form.errors).length === 0 && (
        <Note tone="dang" live title="Nothing was recorded.">
          {form.message}
        </Note>
      )}
      <div className={css['fields']}>
        <TextInput
          aria-label="What was found"
          maxLength={longestTitle}
          autoFocus
          error={form.errors['title']}
          value={form.typed.title}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          onChange={(event) => {
            form.change({ title: event.currentTarget.value });
          }}
        />
        <OwnerAndDue people={people} typed={form.typed} errors={form.errors} change={form.change} inRow />
      </div>
      <div className={css['findingFoot']}>
        <Checkbox
          label="Make a corrective action of it"
          checked={form.withAction}
          onChange={(event) => {
            form.setWithAction(event.currentTarget.checked);
          }}
        />
        <Button
          variant="filled"
          loading={form.busy}
          rightSection={<KeyHint keys="↵" onFill />}
          onClick={form.save}
        >
          Save and next
        </Button>
      </div>
    </div>
  );
};
