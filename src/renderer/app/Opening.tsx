import { useEffect, useState } from 'react';
import css from './Opening.module.css';

const quietMs = 300;

export const Opening = () => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, quietMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
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
