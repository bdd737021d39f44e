import { useLate } from '#renderer/ui/use-late.ts';
import css from './Opening.module.css';

export const Opening = () => {
  const late = useLate();
  return (
    <main className={css['opening']} aria-busy="true">
      {late && (
        <>
          <h1 className="visually-hidden">Good Standing</h1>
          <p role="status">Opening the records…</p>
        </>
      )}
    </main>
  );
};
