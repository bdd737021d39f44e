import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import type { Violation } from '#shared/violations.ts';

/** The way from a note to the case that it speaks of. */
export const OpenCase = ({ id, number }: Pick<Violation, 'id' | 'number'>) => {
  const go = useView((state) => state.go);
  return (
    <ActionLink
      onClick={() => {
        go({ screen: 'case', id });
      }}
    >
      {`Open case ${String(number)}`}
    </ActionLink>
  );
};
