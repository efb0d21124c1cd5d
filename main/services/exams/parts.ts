import { canonicalJson } from '../../domain/log/canonical.ts';
import { Policy } from '../../domain/policy/policy.ts';
import type { ExamDelivery, ExamPackage } from '../../domain/qti/package-model.ts';

/** What is kept of a package for windows and rules: no key is in it. */
export type DeliveryPart = { readonly delivery: ExamDelivery; readonly policy: Policy };

/** The delivery part as it is encrypted and kept: canonical JSON. */
export const deliveryBytes = ({ delivery, policy }: ExamPackage): Uint8Array =>
  Buffer.from(canonicalJson({ delivery, policy }), 'utf8');

/** The delivery part again; defaults of the policy that are newer than the import are filled in. */
export const deliveryPartOf = (bytes: Uint8Array): DeliveryPart => {
  const { delivery, policy } = JSON.parse(Buffer.from(bytes).toString('utf8')) as DeliveryPart;
  return { delivery, policy: Policy.parse(policy) };
};
