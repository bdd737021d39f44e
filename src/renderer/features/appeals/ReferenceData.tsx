import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { ticketInFours } from '#renderer/ui/file-words.ts';
import { type ReferenceDatum, referenceData } from '#shared/appeals/reference-data.ts';
import { listWords } from '#shared/kernel/words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import css from './Draft.module.css';
import type { AppealRecords } from './records.ts';
import { useWorkspace } from './workspace-context.ts';

const Value = ({ label, value }: ReferenceDatum) => {
  if (value === null) return <dd className={css['missing']}>not on record</dd>;
  return <dd>{label === 'Ticket' ? ticketInFours(value) : value}</dd>;
};

/** What the cover of the packet refers to; it comes from the records, so it is changed there. */
export const ReferenceData = ({
  records,
  pack,
}: {
  readonly records: AppealRecords;
  readonly pack: Pack;
}) => {
  const { shop } = useShop();
  const { readOnly } = useWorkspace();
  const go = useView((state) => state.go);
  const now = useMinute();
  const { violation } = records;
  const data = referenceData({ ...records, shop, pack }, now);
  const missing = data.filter(({ value }) => value === null);
  return (
    <section className={css['part']} aria-label="Reference data">
      <h2 className={css['name']}>Reference data</h2>
      <details>
        <summary className={css['summary']}>
          {`${String(data.length - missing.length)} lines of the cover, from the records`}
          {missing.length > 0 &&
            `; not on record: ${listWords(missing.map(({ label }) => label.toLowerCase()))}`}
        </summary>
        <dl className={css['reference']}>
          {data.map((datum) => (
            <div key={datum.label}>
              <dt>{datum.label}</dt>
              <Value {...datum} />
            </div>
          ))}
        </dl>
        {!readOnly && (
          <p className={css['spelling']}>
            Changed where it is on record:{' '}
            <ActionLink onClick={() => go({ screen: 'case', id: violation.id, part: 'lines' })}>
              in the case
            </ActionLink>{' '}
            or{' '}
            <ActionLink onClick={() => go({ screen: 'settings', page: 'shop' })}>
              in the shop’s settings
            </ActionLink>
            .
          </p>
        )}
      </details>
    </section>
  );
};
