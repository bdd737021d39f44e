import { Button, Checkbox } from '@mantine/core';
import { useId } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { noticeValueWords, type NoticeWording } from '#renderer/ui/notice-words.ts';
import { StateIcon } from '#renderer/ui/State.tsx';
import type { ReadPicture } from '#shared/capture/contract.ts';
import type { CaptureProposal } from '#shared/capture/read-capture.ts';
import { lineAt } from '#shared/notice-reading/clauses.ts';
import { fieldName, type Marked } from './capture-model.ts';
import { Crop } from './PicturePane.tsx';
import css from './capture.module.css';

type RowProps = {
  readonly row: Marked;
  readonly isConfirmed: boolean;
  readonly url: string;
  readonly page: ReadPicture['page'];
  readonly wording: NoticeWording;
  readonly onActive: (letter: string | null) => void;
  readonly onToggle: (proposal: CaptureProposal) => void;
};

const Row = ({ row, isConfirmed, url, page, wording, onActive, onToggle }: RowProps) => {
  const { letter, proposal } = row;
  const [box] = proposal.places;
  const id = useId();
  return (
    <li
      className={css['row']}
      data-confirmed={isConfirmed}
      onFocus={() => {
        onActive(letter);
      }}
      onMouseEnter={() => {
        onActive(letter);
      }}
    >
      <Checkbox
        checked={isConfirmed}
        aria-describedby={`${id}-sure ${id}-place`}
        onChange={() => {
          onToggle(proposal);
        }}
        label={
          <span className={css['rowHead']}>
            <span className={css['letter']} aria-hidden="true">
              {letter}
            </span>
            <span className={css['fieldName']}>{fieldName(proposal)}</span>
            <span className={css['value']}>{noticeValueWords(proposal, wording)}</span>
          </span>
        }
      />
      <div className={css['rowBody']}>
        {box !== undefined && <Crop url={url} box={box} size={page} />}
        <span id={`${id}-place`} className="visually-hidden">
          {`Place ${letter} in the picture: “${lineAt(page.text, proposal).line.trim()}”.`}
        </span>
        <span id={`${id}-sure`} className={css['sureness']} data-sure={proposal.sure}>
          <StateIcon
            tone={proposal.sure ? 'good' : 'attn'}
            shape={proposal.sure ? 'check' : 'triangle'}
            size={14}
          />
          {proposal.sure ? 'Read alike twice' : `Check it. ${proposal.why}`}
        </span>
      </div>
    </li>
  );
};

export type ProposalsProps = Omit<RowProps, 'row' | 'isConfirmed'> & {
  readonly rows: readonly Marked[];
  readonly confirmed: readonly CaptureProposal[];
  readonly onSure: () => void;
};

/** What was read in the picture, each to be confirmed; one button and one key confirm all that is sure. */
export const Proposals = ({ rows, confirmed, onSure, ...part }: ProposalsProps) => {
  const isConfirmed = ({ proposal }: Marked): boolean => confirmed.includes(proposal);
  const open = rows.filter((row) => row.proposal.sure && !isConfirmed(row)).length;
  return (
    <div className={css['proposals']}>
      <div className={css['sureHead']}>
        <span className={css['count']} role="status">
          {`${String(rows.filter(isConfirmed).length)} of ${String(rows.length)} confirmed`}
        </span>
        <Button size="xs" disabled={open === 0} onClick={onSure} rightSection={<KeyHint keys="Alt ↵" />}>
          Confirm the sure ones
        </Button>
      </div>
      <ul className={css['rows']} aria-label="Read in the picture">
        {rows.map((row) => (
          <Row
            key={`${row.proposal.field} ${row.proposal.value}`}
            row={row}
            isConfirmed={isConfirmed(row)}
            {...part}
          />
        ))}
      </ul>
    </div>
  );
};
