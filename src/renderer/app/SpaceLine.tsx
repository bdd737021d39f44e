import { useEffect } from 'react';
import { useSpaceSwitch } from '#renderer/data/space-switch.ts';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { useLate } from '#renderer/ui/use-late.ts';
import { Failed } from './Failed.tsx';
import css from './Shell.module.css';

const Progress = () => {
  const { progress, cancel } = useSpaceSwitch();
  const late = useLate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) cancel();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [cancel]);
  if (!late) return null;
  return (
    <div className={css['line']} role="status">
      <ProgressLine
        what={progress === null ? 'Opening the records' : 'Making the sample shop'}
        share={progress === null || progress.total === 0 ? 0 : progress.done / progress.total}
        onCancel={cancel}
        {...(progress === null ? {} : { which: progress.words })}
      />
    </div>
  );
};

/** How far the opening of other records is, or why it was not done. */
export const SpaceLine = () => {
  const { what, failure, dismiss } = useSpaceSwitch();
  if (failure !== null) return <Failed message={failure} onClose={dismiss} />;
  return what === null ? null : <Progress />;
};
