import { withoutNames } from '../../own-and-other.ts';
import type { Answer } from '../answers.ts';

/**
 * Long listings without the lines of which docs/snapshots.md says that they are not needed: what is
 * not kept can't give anything away.
 */
export const reducedListing = (question: string, answer: Answer, own: string | null): Answer => {
  if ('text' in answer) {
    const text = reducedFile(question.replace(/^file /, ''), answer.text);
    return { text };
  }
  if (!('out' in answer)) return answer;
  const [, program = '', ...args] = question.split(' ');
  const out = withoutNames(program, args, reducedOutput(question, answer.out), own);
  return { ...answer, out };
};

const reducedFile = (path: string, text: string): string => {
  switch (path) {
    case '/proc/cpuinfo': {
      const [first = '', ...others] = text.split(/\n\n/);
      // On ARM the machine's own lines (Model, Revision) stand in the last paragraph.
      const machine = others.filter((part) => part.trim() !== '' && !/^processor/.test(part));
      return `${[first, ...machine].join('\n\n').trimEnd()}\n`;
    }
    case '/proc/self/mountinfo':
      return lines(text, (line) => line.split(' ')[4] === '/');
    case '/proc/self/status':
      return lines(text, (line) => line.startsWith('TracerPid:'));
    case '/proc/net/tcp':
    case '/proc/net/tcp6':
      return lines(text, (line, at) => at === 0 || /^\s*\d+: \S+ \S+ 0A /.test(line)).replace(
        /^(\s*\d+: )([0-9A-F]+)(:)/gm,
        (_, head: string, address: string, colon: string) =>
          head + (isLoopback(address) ? address : address.replace(/./g, '0')) + colon,
      );
    default:
      return text;
  }
};

/** As the kernel writes it, in the byte order of the processor. */
const isLoopback = (address: string): boolean =>
  /^(?:0100007F|7F000001|0{24}01000000|0{31}1)$/.test(address);

const reducedOutput = (question: string, out: string): string => {
  if (question === 'run who') return out.replace(/\((?!:\d|tty\d|login screen)[^)]*\)/g, '(host)');
  if (question.startsWith('run netstat')) return lines(out, isListening);
  if (question !== 'run quser') return out;
  return out
    .split('\n')
    .map((line, at) =>
      at === 0
        ? line
        : line.replace(
            /^([> ])(\S+)/,
            (_, mark: string, name: string) =>
              // The columns stay where they are.
              mark + (mark === '>' ? 'own' : 'other').padEnd(name.length),
          ),
    )
    .join('\n');
};

/** Windows translates the state, so a peer without address and port tells it; headings stay. */
const isListening = (line: string): boolean =>
  !/^\s*tcp/i.test(line) || /LISTEN|\s(?:0\.0\.0\.0|\[::\]):0\s/.test(line);

const lines = (text: string, keep: (line: string, at: number) => boolean): string =>
  text
    .split('\n')
    .filter((line, at) => line === '' || keep(line, at))
    .join('\n');
