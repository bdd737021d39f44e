import { useRef, useState } from 'react';

/**
 * One piece of work at a time: `begin` says false while another is under way. A second key or click can come before the
 * screen was drawn with the first, so `busy` alone, which is for what is drawn, does not keep it out.
 */
export const useBusy = () => {
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const begin = (): boolean => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    return true;
  };
  const end = (): void => {
    underWay.current = false;
    setBusy(false);
  };
  return { busy, begin, end };
};
