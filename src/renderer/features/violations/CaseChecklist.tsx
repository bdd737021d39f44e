import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconLink } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { send } from '#renderer/data/send.ts';
import { evidenceName } from '#renderer/ui/file-words.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import type { CheckedPiece, Checklist, MatchedFile } from '#shared/evidence-checklist.ts';
import type { Evidence } from '#shared/evidence.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { packName } from '#shared/policy/explain.ts';
import type { EvidenceList } from '#shared/policy/pack.ts';
import { validityWords } from '#renderer/ui/validity-words.ts';
import { beyondWords, missingWords, pieceLooks } from './checklist-words.ts';
import type { Reckoning } from './violations-model.ts';
import css from './checklist.module.css';

type Step = (work: ReturnType<typeof send>) => void;

type PieceProps = {
  readonly piece: CheckedPiece;
  readonly files: readonly Evidence[];
  readonly caseId: string;
  readonly reckoning: Reckoning;
  readonly onStep: Step;
};

const matchedWords = ({ file, validity }: MatchedFile, piece: CheckedPiece, today: string): string => {
  const valid = validityWords(file, today);
  const undated = validity === 'undated' && piece.dated ? 'its last day is not given' : valid;
  return undated === '' ? evidenceName(file) : `${evidenceName(file)}, ${undated}`;
};

/** Which files are this piece: each click matches one, or takes it off. */
const MatchMenu = ({ piece, files, caseId, onStep }: PieceProps) => (
  <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
    <Menu.Target>
      <ActionIcon aria-label={`Match a file: ${piece.label}`}>
        <IconLink size={16} stroke={1.8} />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown className={css['menu'] ?? ''}>
      {files.map((file) => {
        const match = piece.files.find((one) => one.file.id === file.id)?.match;
        return (
          <Menu.CheckboxItem
            key={file.id}
            checked={match !== undefined}
            onChange={() => {
              onStep(
                match === undefined
                  ? send('evidence.match', { violationId: caseId, evidenceId: file.id, piece: piece.id })
                  : send('evidence.unmatch', { id: match.id, rev: match.rev }),
              );
            }}
          >
            {evidenceName(file)}
          </Menu.CheckboxItem>
        );
      })}
    </Menu.Dropdown>
  </Menu>
);

const Proposal = ({ piece, caseId, onStep }: PieceProps) => {
  const { proposal } = piece;
  if (proposal === null) return null;
  return (
    <span className={css['proposal']}>
      {`${evidenceName(proposal)}?`}{' '}
      <ActionLink
        about={`as ${piece.label}`}
        onClick={() => {
          onStep(send('evidence.match', { violationId: caseId, evidenceId: proposal.id, piece: piece.id }));
        }}
      >
        Take it
      </ActionLink>
    </span>
  );
};

const Piece = (props: PieceProps) => {
  const { piece, files, reckoning } = props;
  const look = pieceLooks[piece.state];
  const today = dayOf(reckoning.now, reckoning.zone);
  return (
    <li className={css['piece']}>
      <StateIcon {...look} size={15} />
      <span className={css['words']}>
        <span className={css['label']} data-quiet={piece.state === 'missing' && piece.need !== 'needed'}>
          {piece.label}
          {piece.state !== 'missing' && piece.need !== 'needed' && (
            <span className={css['optional']}>{beyondWords(piece)}</span>
          )}
          <span className="visually-hidden">{`, ${look.word.toLowerCase()}`}</span>
        </span>
        {piece.files.map((matched) => (
          <span key={matched.match.id} className={css['detail']} data-validity={matched.validity}>
            {matchedWords(matched, piece, today)}
          </span>
        ))}
        {piece.state === 'missing' && <span className={css['detail']}>{missingWords(piece)}</span>}
        <Proposal {...props} />
      </span>
      {files.length > 0 && <MatchMenu {...props} />}
    </li>
  );
};

/** What only other markets name: put away until it is wanted, but for what is on file. */
const Elsewhere = ({
  list,
  pieces,
  show,
}: {
  readonly list: EvidenceList;
  readonly pieces: readonly CheckedPiece[];
  readonly show: (piece: CheckedPiece) => ReactNode;
}) => {
  const [open, setOpen] = useState(false);
  const rest = pieces.filter(({ state }) => state === 'missing');
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <ul className={css['pieces']} aria-label={`Other markets name, on file: ${list.title}`}>
        {pieces.filter(({ state }) => state !== 'missing').map(show)}
      </ul>
      {rest.length > 0 && (
        <UnstyledButton
          className={css['more'] ?? ''}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Arrow size={14} stroke={1.8} aria-hidden="true" />
          {`${String(rest.length)} more that other markets name`}
        </UnstyledButton>
      )}
      {open && (
        <ul className={css['pieces']} aria-label={`Other markets name: ${list.title}`}>
          {rest.map(show)}
        </ul>
      )}
    </>
  );
};

export type CaseChecklistProps = {
  readonly checklist: Checklist;
  readonly files: readonly Evidence[];
  readonly caseId: string;
  readonly reckoning: Reckoning;
  readonly onStep: Step;
};

/** What the platform asks for by the type of the case, and which file is which: the user says it, piece by piece. */
export const CaseChecklist = ({ checklist, ...rest }: CaseChecklistProps) => {
  const { list, pieces, enough } = checklist;
  const { pack } = rest.reckoning;
  if (list === null) return null;
  const at = `evidence.${String(pack.evidence.findIndex((one) => one.id === list.id))}`;
  const own = pieces.filter(({ need }) => need !== 'elsewhere');
  const elsewhere = pieces.filter(({ need }) => need === 'elsewhere');
  const show = (piece: CheckedPiece) => <Piece key={piece.id} piece={piece} {...rest} />;
  return (
    <>
      <ul className={css['pieces']} aria-label={`Asked for: ${list.title}`}>
        {own.map(show)}
      </ul>
      {elsewhere.length > 0 && <Elsewhere list={list} pieces={elsewhere} show={show} />}
      <p className={css['source']}>
        List for {list.title.charAt(0).toLowerCase() + list.title.slice(1)}
        {enough === 'one' ? ', one piece that fits is enough' : ''}.{' '}
        <PackValue pack={pack} at={`${at}.items`} words={list.title}>
          {packName(pack)} pack
        </PackValue>
        {elsewhere.length > 0 && (
          <>
            {'; '}
            <PackValue pack={pack} at={`${at}.elsewhere`} words="Named by other markets">
              other markets
            </PackValue>
          </>
        )}
      </p>
    </>
  );
};
