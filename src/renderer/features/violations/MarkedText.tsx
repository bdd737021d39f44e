import { Textarea, type TextareaProps } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { stretchesOf } from './found-model.ts';
import type { NoticeForm } from './notice-model.ts';
import type { Found } from './use-found.ts';
import css from './found.module.css';

const copied = [
  'padding',
  'font',
  'fontFeatureSettings',
  'fontOpticalSizing',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'tabSize',
  'textRendering',
] as const;

/** The width of a field without its scrollbar, to the part of a pixel: a rounded one breaks lines elsewhere. */
const widthOf = (field: HTMLElement): number =>
  field.getBoundingClientRect().width - (field.offsetWidth - field.clientWidth - 2);

/** Keeps what lies under a text field at the same measures and the same scroll. */
const useAligned = (
  field: RefObject<HTMLTextAreaElement | null>,
  under: RefObject<HTMLDivElement | null>,
  text: string,
) => {
  useLayoutEffect(() => {
    const align = () => {
      if (field.current === null || under.current === null) return;
      const style = getComputedStyle(field.current);
      for (const name of copied) under.current.style[name] = style[name];
      under.current.style.width = `${String(widthOf(field.current))}px`;
      under.current.scrollTop = field.current.scrollTop;
    };
    align();
    const watcher = new ResizeObserver(align);
    if (field.current !== null) watcher.observe(field.current);
    return () => {
      watcher.disconnect();
    };
  }, [field, under, text]);
};

const useShownPlace = (
  field: RefObject<HTMLTextAreaElement | null>,
  under: RefObject<HTMLDivElement | null>,
  from: number | null,
) => {
  useEffect(() => {
    const mark = under.current?.querySelector<HTMLElement>('[data-shown="true"]');
    if (from === null || mark === null || mark === undefined || field.current === null) return;
    const top = mark.offsetTop - field.current.scrollTop;
    if (top >= 0 && top + mark.offsetHeight <= field.current.clientHeight) return;
    field.current.scrollTop = Math.max(0, mark.offsetTop - field.current.clientHeight / 2);
  }, [field, under, from]);
};

export type MarkedTextProps = TextareaProps & {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly notice: NoticeForm;
  readonly found: Found | undefined;
};

/** A text field whose words that were read from it are marked where they stand. */
export const MarkedText = ({ field, notice, found, ...props }: MarkedTextProps) => {
  const under = useRef<HTMLDivElement>(null);
  useAligned(field, under, found?.text ?? '');
  useShownPlace(field, under, found?.shown?.from ?? null);
  if (found === undefined) return <Textarea ref={field} {...props} />;
  const { shown } = found;
  return (
    <Textarea
      ref={field}
      {...props}
      classNames={{ input: css['over'] ?? '' }}
      onScroll={(event) => {
        if (under.current !== null) under.current.scrollTop = event.currentTarget.scrollTop;
      }}
      inputContainer={(input) => (
        <div className={css['marked']}>
          <div ref={under} className={css['under']} aria-hidden="true">
            {stretchesOf(found.text, found.all, notice).map(({ text, from, mark }) =>
              mark === 'none' ? (
                text
              ) : (
                <mark
                  key={from}
                  data-mark={mark}
                  data-shown={shown !== null && shown.from <= from && from < shown.to}
                >
                  {text}
                </mark>
              ),
            )}
            {'\u200b'}
          </div>
          {input}
        </div>
      )}
    />
  );
};
