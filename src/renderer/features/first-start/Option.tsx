import { Radio } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import css from './FirstStart.module.css';

export interface OptionProps {
  readonly value: string;
  readonly chosen: boolean;
  readonly title: string;
  readonly words: ReactNode;
  readonly keys: string;
  readonly children?: ReactNode;
  readonly onChoose: () => void;
}

/** One way to begin; what belongs to it shows once it is chosen. */
export const Option = ({ value, chosen, title, words, keys, children, onChoose }: OptionProps) => {
  const id = useId();
  return (
    <div className={css['option']} data-chosen={chosen}>
      <Radio
        id={id}
        className={css['radio'] ?? ''}
        name="begin"
        value={value}
        checked={chosen}
        aria-describedby={`${id}-words`}
        aria-label={title}
        aria-keyshortcuts={keys}
        onChange={onChoose}
      />
      <div className={css['about']}>
        <label className={css['head']} htmlFor={id}>
          <span className={css['title']}>{title}</span>
          <span className={css['words']} id={`${id}-words`}>
            {words}
          </span>
        </label>
        {chosen && children !== undefined && <div className={css['more']}>{children}</div>}
      </div>
      <KeyHint keys={keys} />
    </div>
  );
};
