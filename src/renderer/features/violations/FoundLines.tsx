import { IconCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { noticeValueWords } from '#renderer/ui/notice-words.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { instantOfLocal } from '#shared/kernel/time.ts';
import { timeLeft } from '#shared/kernel/time-words.ts';
import type { NoticeProposal, NoticeReadField } from '#shared/notice-reading/read-notice.ts';
import { excerptOf, fieldNames, isDueField } from './found-model.ts';
import type { Found } from './use-found.ts';
import css from './found.module.css';

const mostLines = 4;
const fieldIn = 'input:checked, input:not([type="radio"]), textarea';

type Line = readonly NoticeProposal[];

/** Each proposal in a line of its own; the sure entries of a list in one. */
const linesOf = (open: readonly NoticeProposal[]): readonly Line[] => {
  const joint = open.filter(({ field, sure }) => sure && (field === 'orders' || field === 'listings'));
  const single = joint.length > 1 ? open.filter((one) => !joint.includes(one)) : open;
  return [...(joint.length > 1 ? [joint] : []), ...single.map((one) => [one])];
};

const manyWords: Readonly<Partial<Record<NoticeReadField, string>>> = {
  orders: 'orders',
  listings: 'listings',
};

const Place = ({ found, proposal }: { readonly found: Found; readonly proposal: NoticeProposal }) => {
  const { before, at, after } = excerptOf(found.text, proposal);
  return (
    <q className={css['place']}>
      {before}
      <b>{at}</b>
      {after}
    </q>
  );
};

/** How long it is until a deadline that was found. */
const TimeTo = ({ found, proposal }: { readonly found: Found; readonly proposal: NoticeProposal }) => {
  const { zone, now } = found.words;
  const at = isDueField(proposal.field) ? instantOfLocal(proposal.value, zone) : null;
  if (at === null) return null;
  return <span className={css['label']}>{at < now ? ', over' : `, in ${timeLeft(at - now)}`}</span>;
};

const FoundLine = ({ found, line }: { readonly found: Found; readonly line: Line }) => {
  const [first] = line;
  const row = useRef<HTMLDivElement>(null);
  if (first === undefined) return null;
  const many = line.length > 1;
  const words = many
    ? `${String(line.length)} ${manyWords[first.field] ?? ''}`
    : noticeValueWords(first, found.words);
  // The buttons go away: the focus goes on in the field beside them.
  const focusField = () => row.current?.parentElement?.querySelector<HTMLElement>(fieldIn)?.focus();
  const about = `${many ? '' : `${fieldNames[first.field]} `}${words}${first.sure ? '' : `, not sure: ${first.why}`}`;
  const isShown = found.shown === first && first.to > first.from;
  return (
    <div
      ref={row}
      className={css['line']}
      data-sure={first.sure}
      onFocus={() => {
        found.show(first);
      }}
      onBlur={() => {
        found.show(null);
      }}
      onMouseEnter={() => {
        found.show(first);
      }}
      onMouseLeave={() => {
        found.show(null);
      }}
    >
      <div className={css['value']}>
        <span className={css['words']}>
          <span className={css['label']}>{first.sure ? 'Found:' : 'Perhaps:'}</span> {words}
          <TimeTo found={found} proposal={first} />
        </span>
        <ActionLink
          about={about}
          onClick={() => {
            focusField();
            found.use(line);
          }}
        >
          {found.replaces(first) ? 'Replace' : 'Use'}
        </ActionLink>
        <ActionLink
          about={about}
          onClick={() => {
            focusField();
            found.dismiss(line);
          }}
        >
          Leave out
        </ActionLink>
      </div>
      {!first.sure && <div className={css['why']}>{first.why}</div>}
      {isShown && <Place found={found} proposal={first} />}
    </div>
  );
};

/** What was found in the text for a field, each with the key that takes it; what is taken says so. */
export const FoundLines = ({
  found,
  field,
}: {
  readonly found: Found | undefined;
  readonly field: NoticeReadField;
}) => {
  if (found === undefined) return null;
  const all = found.of(field);
  const open = all.filter((one) => !found.isTaken(one));
  const isList = field === 'orders' || field === 'listings';
  const isTaken = open.length < all.length;
  // A field takes one: once it has one of several, the others are not asked about any more.
  if (isTaken && !isList)
    return <AsInText isCounted={all.some((one) => found.isTaken(one) && one.counted !== undefined)} />;
  const lines = linesOf(open);
  return (
    <>
      {isTaken && <AsInText />}
      {lines.slice(0, mostLines).map((line) => (
        <FoundLine key={`${line[0]?.value ?? ''} ${String(line[0]?.from)}`} found={found} line={line} />
      ))}
      {lines.length > mostLines && (
        <span className={css['why']}>{`${String(lines.length - mostLines)} more in the text`}</span>
      )}
    </>
  );
};

const AsInText = ({ isCounted = false }: { readonly isCounted?: boolean }) => (
  <span className={css['taken']}>
    <IconCheck size={13} stroke={2.4} aria-hidden="true" />
    {isCounted ? 'Counted from the notice’s time, as the text says' : 'As in the text'}
  </span>
);
