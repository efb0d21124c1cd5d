import { describe, expect, it } from 'vitest';
import { buildFaceModel, withMetadata } from '../../scripts/support/face-model.ts';

describe('the model that finds faces', () => {
  it('is not made of bytes that are no model', () => {
    expect(() => withMetadata(new Uint8Array(64))).toThrow();
  });

  it('comes out with the digest that is known, or the build fails', () => {
    const model = buildFaceModel();
    expect(Buffer.from(model.subarray(4, 8)).toString()).toBe('TFL3');
  });

  it('is kept byte for byte behind what is added', () => {
    const [once, twice] = [buildFaceModel(), withMetadata(buildFaceModel())];
    expect(Buffer.from(twice.subarray(twice.length - once.length)).equals(Buffer.from(once))).toBe(
      true,
    );
  });

  it('stays on the 16 bytes on which its tensors are read', () => {
    const once = buildFaceModel();
    expect((withMetadata(once).length - once.length) % 16).toBe(0);
  });
});
