import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Builder, ByteBuffer } from 'flatbuffers';
import type { Plugin } from 'vite';
import { inRoot } from './root.ts';

/** BlazeFace, short range (Apache-2.0), as its makers publish it. */
const published = inRoot(
  'node_modules/@mediapipe/face_detection/face_detection_short_range.tflite',
);

/** What may go in and what must come out: a model that somebody changed is not shipped. */
const digests = {
  published: '3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633',
  shipped: 'e080dfb1f169c8258f440e1e3d33e5658017b1d7d74bf1d7fc4212bbdb6690ad',
} as const;

/**
 * The model that finds faces, as it is shipped: the published one, to which is added how pictures are
 * to be brought into its range. Throws when the package holds another file than the one that is known.
 */
export const buildFaceModel = (): Uint8Array => {
  const model = readFileSync(published);
  expectDigest(model, digests.published, published);
  const shipped = withMetadata(model);
  expectDigest(shipped, digests.shipped, 'the model with its metadata');
  return shipped;
};

/** Serves the model to the windows under `virtual:face-model`, as a file named by its content. */
export const faceModel = (): Plugin => {
  const asked = 'virtual:face-model';
  const answered = `\0${asked}`;
  return {
    name: 'face-model',
    resolveId: (id) => (id === asked ? answered : null),
    load(id) {
      if (id !== answered) return null;
      const source = buildFaceModel();
      const file = this.emitFile({ type: 'asset', name: 'face-detection.tflite', source });
      return `export const faceModelUrl = import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
};

const expectDigest = (bytes: Uint8Array, expected: string, what: string): void => {
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== expected) throw new Error(`${what} has the digest ${digest}, not ${expected}`);
};

/** Fields of the table Model (tensorflow/compiler/mlir/lite/schema/schema.fbs). */
const field = {
  version: 0,
  operatorCodes: 1,
  subgraphs: 2,
  description: 3,
  buffers: 4,
  metadataBuffer: 5,
  metadata: 6,
} as const;
const fieldsOfModel = 8;

/**
 * Adds metadata to a TensorFlow Lite model without touching one of its bytes: a new root table in
 * front of the file points to the old parts. A flatbuffer's references lead forward by a distance, so
 * what lies at `position` of the old file is, for the builder, that far beyond its own end.
 */
export const withMetadata = (model: Uint8Array): Uint8Array => {
  const old = new ByteBuffer(model);
  const root = old.readInt32(0);
  const place = (index: number): number => {
    const offset = old.__offset(root, 4 + 2 * index);
    if (offset === 0) throw new Error(`the model lacks the field ${index}`);
    return root + offset;
  };
  const beyond = (position: number) => -position;
  const kept = (index: number) => beyond(old.__indirect(place(index)));

  const builder = new Builder(4_096);
  const metadata = normalization();
  // Tensors are read in place and want to lie on 16 bytes, as they did before.
  builder.startVector(1, metadata.length, 16);
  for (const byte of [...metadata].reverse()) builder.addInt8(byte);
  const data = builder.endVector();
  builder.startObject(1);
  builder.addFieldOffset(0, data, 0);
  const buffer = builder.endObject();

  const count = old.__vector_len(place(field.buffers));
  const first = old.__vector(place(field.buffers));
  builder.startVector(4, count + 1, 4);
  builder.addOffset(buffer);
  for (let index = count - 1; index >= 0; index -= 1) {
    builder.addOffset(beyond(old.__indirect(first + 4 * index)));
  }
  const buffers = builder.endVector();

  const name = builder.createString('TFLITE_METADATA');
  builder.startObject(2);
  builder.addFieldOffset(0, name, 0);
  builder.addFieldInt32(1, count, 0);
  const entry = builder.endObject();
  builder.startVector(4, 1, 4);
  builder.addOffset(entry);
  const entries = builder.endVector();

  builder.startObject(fieldsOfModel);
  builder.addFieldInt32(field.version, old.readInt32(place(field.version)), 0);
  builder.addFieldOffset(field.operatorCodes, kept(field.operatorCodes), 0);
  builder.addFieldOffset(field.subgraphs, kept(field.subgraphs), 0);
  builder.addFieldOffset(field.description, kept(field.description), 0);
  builder.addFieldOffset(field.buffers, buffers, 0);
  builder.addFieldOffset(field.metadataBuffer, kept(field.metadataBuffer), 0);
  builder.addFieldOffset(field.metadata, entries, 0);
  builder.finish(builder.endObject(), 'TFL3');
  return Buffer.concat([builder.asUint8Array(), model]);
};

/** Metadata that says: pixels come as (value − 127.5) / 127.5 (metadata_schema.fbs of TensorFlow Lite). */
const normalization = (): Uint8Array => {
  const builder = new Builder(512);
  const table = (fields: number, fill: () => void): number => {
    builder.startObject(fields);
    fill();
    return builder.endObject();
  };
  const listOf = (offset: number): number => {
    builder.startVector(4, 1, 4);
    builder.addOffset(offset);
    return builder.endVector();
  };
  const half = (): number => {
    builder.startVector(4, 1, 4);
    builder.addFloat32(127.5);
    return builder.endVector();
  };
  const [mean, deviation] = [half(), half()];
  const options = table(2, () => {
    builder.addFieldOffset(0, mean, 0);
    builder.addFieldOffset(1, deviation, 0);
  });
  const normalizationOptions = 1;
  const unit = table(2, () => {
    builder.addFieldInt8(0, normalizationOptions, 0);
    builder.addFieldOffset(1, options, 0);
  });
  const units = listOf(unit);
  const tensor = table(7, () => builder.addFieldOffset(4, units, 0));
  const inputs = listOf(tensor);
  const subgraph = table(9, () => builder.addFieldOffset(2, inputs, 0));
  const subgraphs = listOf(subgraph);
  const name = builder.createString('face_detection_short_range');
  const model = table(8, () => {
    builder.addFieldOffset(0, name, 0);
    builder.addFieldOffset(3, subgraphs, 0);
  });
  builder.finish(model, 'M001');
  return builder.asUint8Array();
};
