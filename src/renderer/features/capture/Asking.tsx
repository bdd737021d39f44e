import { DropArea } from '#renderer/ui/DropArea.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import css from './capture.module.css';

export type AskingProps = {
  readonly failure: string | null;
  readonly onFiles: (files: readonly File[]) => void;
};

/** What can be read, and where to drop it. */
export const Asking = ({ failure, onFiles }: AskingProps) => (
  <div className={css['asking']}>
    {failure !== null && (
      <Note tone="dang" live title="The picture was not read.">
        {failure}
      </Note>
    )}
    <DropArea
      words="Drop, paste or choose a screenshot of Seller Center"
      accept="image/png,image/jpeg"
      isFirst
      onFiles={onFiles}
    />
    <dl className={css['kinds']}>
      <dt>Account health page</dt>
      <dd>The rating becomes a reading.</dd>
      <dt>A violation’s page</dt>
      <dd>
        Ticket number, times, points and orders begin a case, or the picture goes to the case on record.
      </dd>
      <dt>Anything else</dt>
      <dd>The picture is filed as evidence. Rates are not kept yet.</dd>
    </dl>
    <p className={css['quiet']}>
      The words are read on this computer by the app itself; nothing is sent. What was read is proposed, and
      counts once you confirm it. English pages are read best.
    </p>
  </div>
);
