import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What a microphone can be like; levels are dBFS, root mean square. */
export const microphoneKinds = ['speech', 'quiet-speech', 'murmur', 'silence', 'clipped'] as const;
export type MicrophoneKind = (typeof microphoneKinds)[number];

const sampleRate = 48_000;
/** Chromium plays a file again and again; no test listens longer. */
const seconds = 12;

/** The same noise every time: mulberry32, −1 to 1. */
const noise = () => {
  let state = 20_261_126;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
};

/** Amplitude of even noise whose root mean square is so many dBFS. */
const evenNoise = (decibels: number) => Math.sqrt(3) * 10 ** (decibels / 20);

/** A room with nobody speaking, as a plain microphone hears it. */
const room = evenNoise(-70);

/** 1 while somebody speaks and 0 in between: syllables of a quarter of a second, rising and falling. */
const syllables = (time: number): number => {
  const within = (time % 0.4) / 0.25;
  return within < 1 ? Math.sin(Math.PI * within) : 0;
};

/** Samples of −1 to 1 (more is cut off) by time in seconds. */
const voices: Readonly<Record<MicrophoneKind, (time: number, random: number) => number>> = {
  speech: (time, random) => random * (room + evenNoise(-20) * syllables(time)),
  'quiet-speech': (time, random) => random * (room + evenNoise(-45) * syllables(time)),
  murmur: (_, random) => random * room,
  silence: () => 0,
  clipped: (time, random) => random * (room + 6 * syllables(time)),
};

/** Samples of −1 to 1 as a WAV file of 16 bits, one channel. */
const wav = (samples: Float32Array): Buffer => {
  const bytes = Buffer.alloc(44 + 2 * samples.length);
  bytes.write('RIFF', 0, 'ascii');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'ascii');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(2 * sampleRate, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'ascii');
  bytes.writeUInt32LE(2 * samples.length, 40);
  for (const [index, sample] of samples.entries()) {
    const whole = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
    bytes.writeInt16LE(whole, 44 + 2 * index);
  }
  return bytes;
};

/**
 * A file with the sound of such a microphone, for Chromium's `--use-file-for-fake-audio-capture`.
 * Made once and kept in the folder for temporary files.
 */
export const fakeMicrophone = async (kind: MicrophoneKind): Promise<string> => {
  const folder = join(tmpdir(), 'invigil-microphones');
  const file = join(folder, `${kind}-2.wav`);
  if (existsSync(file)) return file;
  const random = noise();
  const samples = Float32Array.from({ length: seconds * sampleRate }, (_, index) =>
    voices[kind](index / sampleRate, random()),
  );
  await mkdir(folder, { recursive: true });
  // Tests run side by side: a file that is there is whole.
  const half = `${file}.${process.pid}`;
  await writeFile(half, wav(samples));
  await rename(half, file);
  return file;
};

/** The arguments that give a Chromium this microphone, allowed without asking. */
export const microphoneArguments = async (kind: MicrophoneKind): Promise<readonly string[]> => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-audio-capture=${await fakeMicrophone(kind)}`,
];
