import { useEffect } from 'react';
import type { Role } from '../../preload/contract/roles.ts';
import { useConnection } from '../connection/react.ts';

/** How often the window asks whether its person is still signed in, in milliseconds. */
const everyMs = 10_000;

/**
 * Has the sign-in shown soon after a person was signed out for doing nothing, or because the account
 * was disabled, though nobody touches the window: what it shows must not stay there to be read. A
 * query does not count as using the window; one that is refused makes the connection ask who it is.
 */
export const useStillSignedIn = (roles: readonly Role[]): void => {
  const { api } = useConnection();
  useEffect(() => {
    const onlyRates = roles.every((role) => role === 'rater' || role === 'kiosk');
    const ask = () => (onlyRates ? api.rating.tasks() : api.staff.centreKey());
    let under = false;
    const timer = setInterval(() => {
      // While the connection is away the call waits: one of them is enough.
      if (under) return;
      under = true;
      ask()
        .catch(() => {})
        .finally(() => {
          under = false;
        });
    }, everyMs);
    return () => clearInterval(timer);
  }, [api, roles]);
};
