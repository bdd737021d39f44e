import { Button } from '@mantine/core';
import { Mark } from '#renderer/ui/Mark.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import css from './Refusal.module.css';

/** In place of a white window when a screen can't be drawn at all. Needs no record, since one may be the reason. */
export const Stopped = () => (
  <main className={css['refusal']}>
    <div className={css['box']}>
      <Mark size={32} />
      <h1 className={css['title']}>
        <StateIcon tone="dang" shape="octagon" size={20} />
        This screen can’t be shown
      </h1>
      <p className={css['words']}>
        Something on record led to an error while it was drawn. All records are on disk as they were saved.
      </p>
      <p className={css['words']}>
        Start the window again. If this page comes back, make a copy of the data folder, so that every way
        stays open, and open the records with a newer version.
      </p>
      <div className={css['ways']}>
        <Button variant="filled" size="md" autoFocus onClick={() => location.reload()}>
          Start the window again
        </Button>
      </div>
    </div>
  </main>
);
