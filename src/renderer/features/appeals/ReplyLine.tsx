import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { evidenceName } from '#renderer/ui/file-words.ts';
import type { Evidence } from '#shared/evidence.ts';
import css from './Inspector.module.css';

/** The file that holds the platform's answer, and the way to it. */
export const ReplyLine = ({ reply }: { readonly reply: Evidence }) => {
  const go = useView((state) => state.go);
  return (
    <p className={css['plain']}>
      The answer is on file:{' '}
      <ActionLink
        onClick={() => {
          go({ screen: 'evidence', file: reply.id });
        }}
      >
        {evidenceName(reply)}
      </ActionLink>
    </p>
  );
};
