import { judgeFact, signal } from './answer.ts';
import type { Facts, OperatingSystem } from './facts.ts';
import type { Finding } from './finding.ts';
import type { CheckPolicy } from './policy.ts';
import { supportEnd } from './support-end.ts';
import { isAtLeast } from './version.ts';

/**
 * Name, version and build against the policy (R-S3), and whether its maker still mends it.
 * @param today `YYYY-MM-DD`
 */
export const judgeOperatingSystem = (
  { operatingSystem }: Facts,
  policy: CheckPolicy,
  today: string,
): Finding =>
  judgeFact('operating-system', operatingSystem, (system) => {
    const seen = signal('system-is', { name: system.name, build: system.build }, 0);
    const minimum = policy.systems[system.family];
    if (minimum === null) {
      const values = { name: system.name };
      return {
        verdict: 'not-ready',
        signals: [seen, signal('system-not-allowed', values)],
        remedy: 'use-another-system',
      };
    }
    if (!isAtLeast(system.version, minimum)) {
      return {
        verdict: 'not-ready',
        signals: [seen, signal('system-too-old', { version: system.version, minimum })],
        remedy: 'update-system',
      };
    }
    return withSupport(system, seen, today);
  });

const withSupport = (system: OperatingSystem, seen: ReturnType<typeof signal>, today: string) => {
  const end = supportEnd(system);
  if (end === null || today <= end) return { verdict: 'ready' as const, signals: [seen] };
  return {
    verdict: 'advice' as const,
    signals: [seen, signal('system-support-ended', { day: end }, 1)],
    remedy: 'update-system-later',
  };
};

/** Whether a restart is due: it may come in the middle of an exam (R-S3). */
export const judgeRestart = ({ restartDue }: Facts): Finding =>
  judgeFact('restart-due', restartDue, (due) =>
    due
      ? { verdict: 'not-ready', signals: [signal('restart-is-due')], remedy: 'restart-now' }
      : { verdict: 'ready', signals: [signal('restart-not-due', {}, 0)] },
  );
