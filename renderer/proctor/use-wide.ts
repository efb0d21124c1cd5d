import { useSyncExternalStore } from 'react';

/** From here on a table has room for one line per seat, and for details beside it. */
const wide = matchMedia('(min-width: 1500px)');

const subscribe = (listener: () => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
