import { X509Certificate } from 'node:crypto';
import { makeCertificate } from '../../main/adapters/hub/certificate.ts';
import type { HubLimits } from '../../main/adapters/hub/limits.ts';
import { type Hub, serveHub } from '../../main/adapters/hub/server.ts';
import { openRelay, type Relay, type Shape } from './relay.ts';

/** A certificate such as a hub makes for itself. */
export const identityFor = (hosts: readonly string[] = ['localhost', '127.0.0.1']) => {
  const made = makeCertificate({
    commonName: 'Invigil hub',
    hosts,
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 86_400_000),
  });
  return { ...made, fingerprint: new X509Certificate(made.certificate).fingerprint256 };
};

export const identity = identityFor();

export type TestHub = Hub & { readonly url: string; readonly fingerprint: string };

/** A hub on loopback, with ports of its own. */
export const openHub = async (
  limits: Partial<HubLimits> = {},
  publicUdpPort?: number,
  wall: () => number = Date.now,
): Promise<TestHub> => {
  const hub = await serveHub({
    identity,
    name: '示范考点',
    host: '127.0.0.1',
    port: 0,
    udpPort: 0,
    limits,
    wall,
    ...(publicUdpPort === undefined ? {} : { publicUdpPort }),
  });
  if (!hub.ok) throw new Error(hub.error);
  const url = `https://127.0.0.1:${hub.value.port}`;
  return { ...hub.value, url, fingerprint: identity.fingerprint };
};

/** A hub at the other end of a line with faults. */
export const openHubBehind = async (
  shape: Shape,
  limits: Partial<HubLimits> = {},
): Promise<{
  readonly url: string;
  readonly relay: Relay;
  readonly close: () => Promise<void>;
}> => {
  const relay = await openRelay(shape);
  const hub = await openHub(limits, relay.udpPort);
  relay.leadTo(hub);
  return {
    url: `https://127.0.0.1:${relay.port}`,
    relay,
    close: async () => {
      relay.close();
      await hub.close();
    },
  };
};
