import { useRef } from 'react';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import type { Evidence } from '#shared/evidence.ts';
import css from './run.module.css';
import type { RunPlace } from './use-run.ts';

export type AnswerFilesProps = {
  readonly itemId: string;
  readonly files: readonly Evidence[];
  readonly place: RunPlace;
};

/** The files that show an answer; while the run goes on each can be taken off it, and stays on file. */
export const AnswerFiles = ({ itemId, files, place }: AnswerFilesProps) => {
  const go = useView((state) => state.go);
  const list = useRef<HTMLUListElement>(null);
  const takeOff = async (evidenceId: string): Promise<void> => {
    const row = list.current?.closest('[data-current]');
    await place.takeOff(itemId, evidenceId);
    // What was pressed is gone with its file: the next one, or the question.
    (row?.querySelector<HTMLElement>('[data-off] button') ?? row?.querySelector('button'))?.focus();
  };
  return (
    <ul ref={list} className={css['shown']} aria-label="Files of this answer">
      {files.map(({ id, number, fileName, caption }) => {
        const name = `Evidence\u00a0${String(number)}: ${caption === '' ? fileName : caption}`;
        return (
          <li key={id}>
            <button
              type="button"
              className={css['file']}
              title="Show it among the evidence"
              onClick={() => {
                go({ screen: 'evidence', file: id });
              }}
            >
              {name}
            </button>
            {place.isOpen && (
              <span data-off="">
                <ActionLink about={name} onClick={() => void takeOff(id)}>
                  Take off
                </ActionLink>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
