import { useEffect, useState } from 'react';

/**
 * Whole seconds until `seconds` have passed since `start` (of performance.now()); 0 once they have.
 * Draws anew each second on the way.
 */
export const useCountdown = (start: number, seconds: number): number => {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const tell = () => {
      const passed = (performance.now() - start) / 1_000;
      setLeft(Math.max(0, Math.ceil(seconds - passed)));
    };
    tell();
    const timer = setInterval(tell, 1_000);
    return () => clearInterval(timer);
  }, [start, seconds]);
  return left;
};
