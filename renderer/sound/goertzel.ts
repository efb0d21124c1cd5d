/**
 * Power of one tone in samples: 0.25 for a sine of amplitude 1 that fills them, whatever their number.
 * A Hann window keeps neighbouring tones out (31 dB at the first side lobe, falling by 18 dB an octave:
 * F. J. Harris, Proc. IEEE 66(1), 1978). One frequency alone needs no Fourier transform: G. Goertzel,
 * American Mathematical Monthly 65(1), 1958.
 * @param frequency Hz, below half the sample rate
 * @param sampleRate samples per second
 */
export const tonePower = (samples: Float32Array, frequency: number, sampleRate: number): number => {
  const turn = (2 * Math.PI * frequency) / sampleRate;
  const step = (2 * Math.PI) / samples.length;
  const twice = 2 * Math.cos(turn);
  let last = 0;
  let before = 0;
  for (const [index, sample] of samples.entries()) {
    const next = sample * (1 - Math.cos(step * index)) + twice * last - before;
    before = last;
    last = next;
  }
  const power = last * last + before * before - twice * last * before;
  return samples.length === 0 ? 0 : power / samples.length ** 2;
};
