import { useEffect, useState } from 'react';

const quietMs = 300;

/** Whether something has been awaited so long that it is worth saying so. */
export const useLate = (): boolean => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, quietMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return late;
};
