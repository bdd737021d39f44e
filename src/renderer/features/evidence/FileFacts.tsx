import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { FactList } from '#renderer/ui/FactList.tsx';
import { kindOrMisnamed, sizeWords } from '#renderer/ui/file-words.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import type { StateLook } from '#renderer/ui/states.ts';
import { validityWords } from '#renderer/ui/validity-words.ts';
import type { Validity } from '#shared/evidence-checklist.ts';
import { isTrashed, trashDaysLeft } from '#shared/evidence-trash.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { countDays, formatInstant } from '#shared/kernel/time-words.ts';
import type { FileRow } from './evidence-model.ts';
import css from './evidence.module.css';

const looks: Readonly<Record<Exclude<Validity, 'undated' | 'valid'>, Omit<StateLook, 'word'>>> = {
  expiresSoon: { tone: 'attn', shape: 'half' },
  expired: { tone: 'dang', shape: 'octagon' },
};

const CaseOf = ({ violation }: Pick<FileRow, 'violation'>) => {
  const go = useView((state) => state.go);
  if (violation === null) return 'none';
  return (
    <ActionLink
      about={violation.title}
      onClick={() => {
        go({ screen: 'case', id: violation.id });
      }}
    >
      {`Case ${String(violation.number)}`}
    </ActionLink>
  );
};

const NotGiven = () => <span className={css['quiet']}>not given</span>;

const leftWords = (left: number): string => (left === 0 ? 'at the next start' : `in ${countDays(left)}`);

/** What is known of a file: kind, size, when it was taken and filed, until when it is valid, and how long the trash keeps it. */
export const FileFacts = (props: { readonly row: FileRow; readonly zone: string; readonly now: number }) => {
  const { row, zone, now } = props;
  const { file, validity } = row;
  const until = validityWords(file, dayOf(now, zone));
  const inTrash = isTrashed(file)
    ? [
        { name: 'Put into the trash', value: formatInstant(file.trashedAt, zone, now) },
        { name: 'Deleted for good', value: leftWords(trashDaysLeft(file, now)) },
      ]
    : [];
  return (
    <FactList
      facts={[
        ...inTrash,
        { name: 'Kind', value: kindOrMisnamed(file) },
        { name: 'Size', value: sizeWords(file.bytes) },
        { name: 'Taken', value: file.capturedAt === null ? null : formatInstant(file.capturedAt, zone, now) },
        {
          name: 'Valid until',
          value:
            validity === 'undated' ? (
              <NotGiven />
            ) : validity === 'valid' ? (
              until.replace('valid until ', '')
            ) : (
              <StateWord {...looks[validity]} word={until} />
            ),
        },
        { name: 'Added', value: formatInstant(file.addedAt, zone, now) },
        { name: 'Case', value: <CaseOf violation={row.violation} /> },
      ]}
    />
  );
};
