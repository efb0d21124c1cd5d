/** Characters that one line may have; whoever prints more without end says nothing. */
const longest = 16 * 1024 * 1024;

/**
 * Takes text as it comes and gives whole lines to `onLine`, in order, without their end. What is
 * never ended by a line feed is never given. False once a line is too long to be one.
 */
export const createLines = (onLine: (line: string) => void): ((chunk: string) => boolean) => {
  let pieces: string[] = [];
  let length = 0;
  return (chunk) => {
    const lines = chunk.split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      const whole = pieces.join('') + line;
      pieces = [];
      length = 0;
      onLine(whole);
    }
    pieces.push(rest);
    length += rest.length;
    return length <= longest;
  };
};
