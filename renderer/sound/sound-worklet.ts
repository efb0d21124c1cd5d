/** What the audio thread's scope has (Web Audio API 1.1 §1.32); no library of types knows it. */
declare const sampleRate: number;
declare const currentFrame: number;
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare const registerProcessor: (name: string, processor: new () => AudioWorkletProcessor) => void;

/** A tenth of a second of sound, one channel. */
export type Block = {
  /** −1 to 1. */
  readonly samples: Float32Array<ArrayBuffer>;
  /** The frame of its context's clock that comes after it. */
  readonly until: number;
};

/**
 * Hands over everything that it is given, a tenth of a second at a time and without a gap. It runs on
 * the audio thread, so a busy window loses nothing: the messages wait.
 */
class Hand extends AudioWorkletProcessor {
  #samples = new Float32Array(Math.round(sampleRate / 10));
  #filled = 0;

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    // A source that gives nothing has no channel at all.
    const given = inputs[0]?.[0] ?? new Float32Array(128);
    let taken = 0;
    while (taken < given.length) {
      const part = given.subarray(taken, taken + this.#samples.length - this.#filled);
      this.#samples.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (this.#filled === this.#samples.length) this.#give(currentFrame + taken);
    }
    return true;
  }

  #give(until: number): void {
    const samples = this.#samples;
    this.#samples = new Float32Array(samples.length);
    this.#filled = 0;
    this.port.postMessage({ samples, until } satisfies Block, [samples.buffer]);
  }
}

registerProcessor('hand', Hand);
