import css from './Refusal.module.css';

/** In place of a white window when a screen can't be drawn at all. Needs nothing of what may have failed. */
export const Stopped = () => (
  <main className={css['refusal']}>
    <div className={css['box']}>
      <h1 className={css['title']}>This window can’t show its screen</h1>
      <p className={css['words']}>
        Something on record led to an error in drawing it. All records are on disk as they were saved; nothing
        is lost.
      </p>
      <p className={css['words']}>
        Start the window again. If this page comes back, open the records with a newer version, or keep a copy
        of the data folder and ask for help with it.
      </p>
      <div className={css['ways']}>
        <button type="button" autoFocus onClick={() => location.reload()}>
          Start the window again
        </button>
      </div>
    </div>
  </main>
);
