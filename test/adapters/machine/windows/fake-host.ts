import { spawn } from 'node:child_process';
import type { StartHost } from '../../../../main/adapters/machine/windows/host.ts';

/**
 * A program of its own that speaks the host's protocol as PowerShell does, and behaves by the class
 * that it is asked for. It tells its process number, so that tests see who answered.
 */
const program = `
let asked = 0;
const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\\r\\n');
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, script, q } = JSON.parse(line);
  asked += 1;
  const rows = [{ pid: process.pid, asked, script, question: JSON.stringify(q) }];
  switch (q.class) {
    case 'Hangs': return;
    case 'Dies': return process.exit(7);
    case 'Slow': return setTimeout(() => say({ id, rows }), 150);
    case 'Rubbish':
      process.stdout.write('警告: 列“x”\\n<Objs Version="1.1.0.1">\\nnull\\n[]\\n{"id":"' + id + '","rows":[]}\\n');
      say({ id: id + 1, rows: [{ wrong: true }] });
      return say({ id, rows });
    case 'Half':
      return process.stdout.write('{"id":' + id + ',"rows":[{"Name":"Del', () => process.exit(0));
    case 'Pieces': {
      const bytes = Buffer.from(JSON.stringify({ id, rows: [{ Name: '网络适配器' }] }) + '\\n');
      const at = bytes.indexOf(Buffer.from('适')) + 1;
      process.stdout.write(bytes.subarray(0, at));
      return setTimeout(() => process.stdout.write(bytes.subarray(at)), 30);
    }
    case 'Endless': {
      const more = () => process.stdout.write('x'.repeat(1 << 20), more);
      return more();
    }
    case 'Denied':
      return say({ id, failure: { type: 'Microsoft.Management.Infrastructure.CimException',
        category: 'PermissionDenied', hresult: '0x80131500',
        errorId: 'HRESULT 0x80070005,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand' } });
    case 'Constrained':
      say({ id: 0, refused: 'constrained language' });
      return process.exit(3);
    case 'WmiMonitorID':
      return say({ id, rows: [{ Active: true, InstanceName: 'DISPLAY\\\\DELA0EC',
        ManufacturerName: [68, 69, 76, 0, 0, 0], UserFriendlyName: [68, 69, 76, 76, 32, 85, 50, 52, 0, 0] }] });
    default:
      return say({ id, rows });
  }
});
`;

/** Starts it, and counts how often. */
export const createFakeHost = () => {
  let started = 0;
  const start: StartHost = () => {
    started += 1;
    return spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'ignore'] });
  };
  return { start, started: () => started };
};

/** Whether a process exists. */
export const isRunning = (pid: unknown): boolean => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};
