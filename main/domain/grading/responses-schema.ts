import { z } from 'zod';

/** Format `invigil-responses/1`, see docs/formats.md. Unknown keys are refused, never ignored. */

const Identifier = z.string().min(1).max(256);

const FormItem = z.strictObject({
  identifier: Identifier,
  weight: z.number().nonnegative(),
  order: z.record(Identifier, z.array(Identifier).readonly()),
});

const Form = z.strictObject({
  schema: z.literal('invigil-form/1'),
  seed: z.string().min(1),
  sections: z
    .array(
      z.strictObject({
        identifier: Identifier,
        titles: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
        items: z.array(FormItem).readonly(),
      }),
    )
    .min(1)
    .readonly(),
});

const Response = z.union([z.null(), z.string(), z.array(z.string()).readonly()]);

export const ResponsesFile = z.strictObject({
  schema: z.literal('invigil-responses/1'),
  exam: Identifier,
  package: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  seed: z.string().min(1).optional(),
  form: Form.optional(),
  responses: z.record(Identifier, z.record(Identifier, Response)),
  ratings: z.record(Identifier, z.strictObject({ points: z.number().nonnegative() })).default({}),
  struck: z.array(Identifier).readonly().default([]),
});
export type ResponsesFile = Readonly<z.infer<typeof ResponsesFile>>;
