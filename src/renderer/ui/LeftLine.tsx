import { useRef } from 'react';
import { ActionLink } from './ActionLink.tsx';
import css from './LeftLine.module.css';
import type { LeftForm } from './use-left-form.ts';

const firstField = '[data-autofocus], input:not([type=radio]), input:checked, textarea';

/** Says of a form that it stands as it was left, and begins it anew; the focus goes to its first field then. */
export const LeftLine = ({ left }: { readonly left: Pick<LeftForm<object>, 'isLeft' | 'startAnew'> }) => {
  const line = useRef<HTMLParagraphElement>(null);
  if (!left.isLeft) return null;
  return (
    <p ref={line} className={css['line']}>
      As you left it.
      <ActionLink
        onClick={() => {
          line.current?.closest('[role=dialog], section')?.querySelector<HTMLElement>(firstField)?.focus();
          left.startAnew();
        }}
      >
        Start anew
      </ActionLink>
    </p>
  );
};
