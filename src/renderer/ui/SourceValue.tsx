import { Popover } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Sure } from './sureness.ts';
import css from './SourceValue.module.css';

const sureWords: Readonly<Record<Sure, string>> = {
  agree: '2 sources agree',
  single: 'single source',
  assumed: 'assumed',
  unknown: 'unknown',
  override: 'own override',
};

/** How sure a value is: two dots (or a square for an own override) and words; `words` replaces them. */
export type SurenessProps = { readonly sure: Sure; readonly words?: string | undefined };

export const Sureness = ({ sure, words }: SurenessProps) => (
  <span className={css['sure']} data-sure={sure}>
    <span className={css['dots']} aria-hidden="true">
      <i />
      <i />
    </span>
    {words ?? sureWords[sure]}
  </span>
);

/**
 * A value of a pack, underlined with dots; click or Enter opens where it comes from. `children` is what stands in
 * the text, `value` the whole value in words. `printed` says in words what is printed in its place.
 */
export type SourceValueProps = {
  readonly children: ReactNode;
  readonly value: string;
  readonly pack: string;
  readonly source: string;
  readonly pageDate: string;
  readonly sure: Sure;
  readonly printed?: string | undefined;
  readonly action?: ReactNode | undefined;
};

export const SourceValue = (props: SourceValueProps) => {
  const [opened, setOpened] = useState(false);
  // The focus stays on the value, outside the popover, so its own Esc would not be heard.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !opened) return;
    event.stopPropagation();
    setOpened(false);
  };
  const rows = [
    ['Pack', props.pack],
    ['Source', props.source],
    ['Page of', props.pageDate],
  ] as const;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={320}
      position="bottom-start"
      trapFocus={props.action !== undefined}
      withRoles
    >
      <Popover.Target>
        <button
          type="button"
          className={css['value']}
          onClick={() => {
            setOpened(!opened);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (props.action === undefined) setOpened(false);
          }}
        >
          {props.children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css['popover'] ?? ''} aria-label={`Where it comes from: ${props.value}`}>
        <div className={css['head']}>
          <IconBook2 size={15} stroke={1.8} aria-hidden="true" />
          {props.value}
        </div>
        <dl className={css['rows']}>
          {rows.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>How sure</dt>
            <dd>
              <Sureness sure={props.sure} />
            </dd>
          </div>
        </dl>
        {(props.printed !== undefined || props.action !== undefined) && (
          <div className={css['foot']}>
            <span>{props.printed}</span>
            {props.action}
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
};
