import { Button, Textarea } from '@mantine/core';
import { IconNote, IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { StateIcon, StateWord } from '#renderer/ui/State.tsx';
import { longestNote, type AuditAnswer } from '#shared/audits/audit.ts';
import { auditResult, type ChecklistItem } from '#shared/audits/checklist.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { Finding } from '#shared/audits/finding.ts';
import { AnswerFiles } from './AnswerFiles.tsx';
import { outcomeLooks, severityNames } from './audit-words.ts';
import { FindingForm } from './FindingForm.tsx';
import { ClauseWords } from './ClauseWords.tsx';
import css from './run.module.css';
import type { RunPlace } from './use-run.ts';

export type RunItemProps = {
  readonly place: RunPlace;
  readonly item: ChecklistItem;
  readonly number: string;
  readonly answer: AuditAnswer | undefined;
  readonly findings: readonly Finding[];
  readonly auditId: string;
  readonly onFiles: () => void;
  readonly files: readonly Evidence[];
};

const Traces = ({ answer, findings }: Pick<RunItemProps, 'answer' | 'findings'>) => {
  const go = useView((state) => state.go);
  const files = answer?.evidence.length ?? 0;
  return (
    <span className={css['traces']}>
      {findings.map(({ id, number }) => (
        <ActionLink
          key={id}
          onClick={() => {
            go({ screen: 'audits', part: 'findings', finding: id });
          }}
        >
          {`Finding\u00a0${String(number)}`}
        </ActionLink>
      ))}
      {answer !== undefined && answer.note !== '' && (
        <IconNote size={15} stroke={1.8} role="img" aria-label="has a note" />
      )}
      {files > 0 && (
        <span className={css['files']}>
          <IconPaperclip size={15} stroke={1.8} role="img" aria-label="files" />
          {files}
        </span>
      )}
    </span>
  );
};

const Row = ({ item, number, answer, findings, place }: RunItemProps) => {
  const isCurrent = place.current?.id === item.id;
  return (
    <div className={css['row']}>
      <span className={css['number']}>{number}</span>
      <button
        type="button"
        className={css['question']}
        aria-expanded={isCurrent}
        onClick={() => {
          place.show(item);
        }}
      >
        {item.question}
      </button>
      <Traces answer={answer} findings={findings} />
      <span className={css['severity']}>{severityNames[item.severity]}</span>
      <span className={css['outcome']}>
        <StateWord {...outcomeLooks[answer?.result ?? 'notAssessed']} />
      </span>
    </div>
  );
};

const About = ({ item }: { readonly item: ChecklistItem }) => (
  <dl className={css['about']}>
    <dt>How to check</dt>
    <dd>{item.how}</dd>
    <dt>Wanted</dt>
    <dd>{item.wanted}</dd>
    {item.notApplicable !== null && (
      <>
        <dt>Not applicable</dt>
        <dd>{item.notApplicable}</dd>
      </>
    )}
    <dt>Clause</dt>
    <dd>
      <ClauseWords clause={item.clause} />
    </dd>
  </dl>
);

const PAUSE_MS = 500;

/** The note of an item, kept after a pause and when the field is left. */
const NoteField = ({ item, answer, place }: RunItemProps) => {
  const kept = answer?.note ?? '';
  const [text, setText] = useState(kept);
  const saved = useRef(kept);
  const { note } = place;
  const keep = useRef<(() => void) | null>(null);
  useEffect(() => {
    keep.current = () => {
      if (text === saved.current) return;
      saved.current = text;
      note(item.id, text);
    };
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      keep.current?.();
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  useEffect(
    () => () => {
      keep.current?.();
    },
    [],
  );
  return (
    <Textarea
      aria-label="Note"
      placeholder={place.isOpen ? 'Note, optional' : ''}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={longestNote}
      autoFocus={place.opened === 'note'}
      readOnly={!place.isOpen}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
        event.preventDefault();
        event.stopPropagation();
        place.open('nothing');
        event.currentTarget.blur();
      }}
    />
  );
};

const Answers = ({ item, answer, place, onFiles }: RunItemProps) => (
  <div className={css['answers']} role="group" aria-label={`Answer to ${item.question}`}>
    {auditResult.options.map((result, index) => {
      const { word, tone, shape } = outcomeLooks[result];
      return (
        <button
          key={result}
          type="button"
          className={css['answer']}
          data-tone={tone}
          aria-pressed={answer?.result === result}
          onClick={() => {
            place.answer(result);
          }}
        >
          <KeyHint keys={String(index + 1)} />
          <StateIcon tone={tone} shape={shape} />
          {word}
        </button>
      );
    })}
    <span className={css['more']}>
      <Button
        size="xs"
        rightSection={<KeyHint keys="M" />}
        onClick={() => {
          place.open('note');
        }}
      >
        Note
      </Button>
      <Button size="xs" rightSection={<KeyHint keys="E" />} onClick={onFiles}>
        Evidence
      </Button>
      <Button
        size="xs"
        rightSection={<KeyHint keys="F" />}
        onClick={() => {
          place.open('finding');
        }}
      >
        Finding
      </Button>
    </span>
  </div>
);

const Current = (props: RunItemProps) => {
  const { item, answer, place, auditId, files } = props;
  const hasNote = place.opened !== 'nothing' || (answer !== undefined && answer.note !== '');
  return (
    <div className={css['body']}>
      <About item={item} />
      {place.isOpen && <Answers {...props} />}
      {hasNote && <NoteField key={item.id} {...props} />}
      {files.length > 0 && <AnswerFiles itemId={item.id} files={files} place={place} />}
      {place.opened === 'finding' && (
        <FindingForm
          auditId={auditId}
          item={item}
          onDone={() => {
            place.step(1);
          }}
          onLeave={() => {
            place.open('nothing');
          }}
        />
      )}
    </div>
  );
};

/** An item of a run: one line, and the current one with how it is checked, its answers, note and finding. */
export const RunItem = (props: RunItemProps) => {
  const isCurrent = props.place.current?.id === props.item.id;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={row} className={css['item']} data-current={isCurrent}>
      <Row {...props} />
      {isCurrent && <Current {...props} />}
    </li>
  );
};
