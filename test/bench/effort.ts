import { cpus, loadavg } from 'node:os';

/** How much is measured: enough for a steady p99, or a quick look. */
export type Effort = {
  /** Answers, each beside a bare commit. */
  readonly answers: number;
  readonly answersOverApi: number;
  readonly clicks: number;
  /** Milliseconds of a room that changes. */
  readonly room: number;
  readonly starts: number;
  /** Milliseconds for what is counted per second. */
  readonly busy: number;
  readonly bookings: number;
};

export const whole: Effort = {
  answers: 6_000,
  answersOverApi: 2_000,
  clicks: 199,
  room: 20_000,
  starts: 7,
  busy: 3_000,
  bookings: 10_000,
};

export const quick: Effort = {
  answers: 600,
  answersOverApi: 300,
  clicks: 60,
  room: 6_000,
  starts: 3,
  busy: 600,
  bookings: 2_000,
};

/** On what it was measured, without naming the machine. */
export const surroundings = () => ({
  cores: cpus().length,
  platform: `${process.platform} ${process.arch}`,
  node: process.versions.node,
  /** Processes that wanted a core in the last minute, this run included. */
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
});
