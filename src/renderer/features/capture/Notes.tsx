import { Button } from '@mantine/core';
import { useView } from '#renderer/state/view.ts';
import { Note } from '#renderer/ui/Note.tsx';
import type { Violation } from '#shared/violations.ts';
import type { Making } from './use-making.ts';

const OpenCase = ({ id, number }: Pick<Violation, 'id' | 'number'>) => {
  const go = useView((state) => state.go);
  return (
    <Button
      size="xs"
      onClick={() => {
        go({ screen: 'case', id });
      }}
    >
      {`Open case ${String(number)}`}
    </Button>
  );
};

const otherCaseWords = ({ kind, known: [first] }: Making): string => {
  if (kind !== 'case') return 'It is not filed a second time.';
  return first === undefined
    ? 'A file belongs to one case: the new case begins without the picture.'
    : `A file belongs to one case, so it is not added to case ${String(first.number)}. Nothing is moved.`;
};

/** That the picture is on file already, and with which case. */
const OnFile = ({ making }: { readonly making: Making }) => {
  const { onFile, caseOnFile, known } = making;
  if (onFile === null) return null;
  const number = String(onFile.number);
  if (caseOnFile === undefined || caseOnFile.id === known[0]?.id)
    return (
      <Note tone="accent" title={`This picture is evidence ${number} already.`}>
        It is not filed a second time.
      </Note>
    );
  return (
    <Note
      tone="accent"
      live
      title={`This picture is evidence ${number} of case ${String(caseOnFile.number)} already.`}
      actions={<OpenCase {...caseOnFile} />}
    >
      {otherCaseWords(making)}
    </Note>
  );
};

/** The cases whose ticket the picture shows: what is confirmed decides, what is only read is told. */
const CasesOnRecord = ({ making: { known, likely } }: { readonly making: Making }) =>
  [...known, ...likely].map((one) => (
    <Note
      key={one.id}
      tone="accent"
      live
      title={
        known.includes(one)
          ? `This ticket is case ${String(one.number)} already.`
          : `This may be case ${String(one.number)}.`
      }
      actions={<OpenCase {...one} />}
    >
      {known.includes(one)
        ? `${one.title}. The picture can be added to it.`
        : `${one.title}. Its ticket number was read in the picture: confirm the number to add the picture to it.`}
    </Note>
  ));

const OpenState = ({ making: { kind, known, rows, confirmed } }: { readonly making: Making }) => {
  const states = rows.flatMap(({ proposal }) => (proposal.field === 'status' ? [proposal] : []));
  if (kind !== 'case' || known.length > 0) return null;
  if (states.length === 0 || states.some((one) => confirmed.includes(one))) return null;
  return (
    <Note tone="attn" live title="The state in the picture is not confirmed.">
      Until it is, the case begins as pending, and its clocks are those of a pending one.
    </Note>
  );
};

type NotesProps = { readonly making: Making; readonly message: string | null };

/** What is to be known before something is made of the picture. */
export const Notes = ({ making, message }: NotesProps) => {
  const { capture, kind } = making;
  return (
    <>
      {message !== null && (
        <Note tone="dang" live>
          {message}
        </Note>
      )}
      {kind === 'evidence' && capture.health.length + capture.notice.length === 0 && (
        <Note tone="neutral" title="Nothing was recognised in the picture.">
          Neither a rating nor facts of a ticket were found. It can be filed as evidence, or a reading or a
          case be typed beside it.
        </Note>
      )}
      <OnFile making={making} />
      <CasesOnRecord making={making} />
      <OpenState making={making} />
      {capture.rates.length > 0 && kind !== 'case' && (
        <Note tone="neutral" title="The picture shows rates.">
          {`${capture.rates.join(', ')}: the app keeps no rates yet, so they are not taken over.`}
        </Note>
      )}
    </>
  );
};
