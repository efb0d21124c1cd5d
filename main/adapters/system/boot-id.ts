import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that asking the operating system may take; PowerShell is slow to start. */
const timeLimit = 5_000;

/**
 * Which start of the machine this is, read once when the program starts.
 * - Linux: /proc/sys/kernel/random/boot_id (random(4)).
 * - macOS: sysctl kern.bootsessionuuid.
 * - Windows: Win32_OperatingSystem.LastBootUpTime (WMI) as UTC ticks. A start from hibernation
 *   ("fast startup") keeps it, which is right: uptime goes on counting too.
 * If the system doesn't answer in time, `run:` and the program's own run ID: then nothing before
 * and after this run can be compared, which is true, instead of being guessed.
 */
export const readBootId = (run: string): string => {
  try {
    return askSystem() ?? `run:${run}`;
  } catch {
    return `run:${run}`;
  }
};

const askSystem = (): string | null => {
  switch (process.platform) {
    case 'linux':
      return matching(readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'), uuid);
    case 'darwin':
      return matching(ask('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid']), uuid);
    case 'win32': {
      const powershell = join(
        process.env.SystemRoot ?? 'C:\\Windows',
        'System32\\WindowsPowerShell\\v1.0\\powershell.exe',
      );
      const command =
        '(Get-CimInstance Win32_OperatingSystem).LastBootUpTime.ToUniversalTime().Ticks';
      const ticks = ask(powershell, ['-NoProfile', '-NonInteractive', '-Command', command]);
      const boot = matching(ticks, /^\d{15,20}$/);
      return boot === null ? null : `windows:${boot}`;
    }
    default:
      return null;
  }
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const ask = (program: string, args: readonly string[]): string =>
  execFileSync(program, [...args], {
    encoding: 'utf8',
    timeout: timeLimit,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const matching = (text: string, pattern: RegExp): string | null => {
  const trimmed = text.trim();
  return pattern.test(trimmed) ? trimmed.toLowerCase() : null;
};
