import { hostname } from 'node:os';
import { hub as en } from '../../preload/texts/en/hub.ts';
import { hub as zh } from '../../preload/texts/zh-CN/hub.ts';
import { describeBug } from '../adapters/api/errors.ts';
import { type HubIdentity, hubIdentity } from '../adapters/hub/identity.ts';
import { type Hub, type HubFailure, serveHub } from '../adapters/hub/server.ts';
import type { Result } from '../domain/result.ts';
import { type HubShellOptions, readHubOptions } from './hub-options.ts';
import { logFile, openLog } from './log.ts';
import { fill, systemLocale } from './say.ts';
import { fromThrown, type StartFailure } from './start-failure.ts';
import { version } from './version.ts';

/** The centre's small server in plain Node: stations measure their network against it. */

const texts = systemLocale() === 'zh-CN' ? zh : en;

const stopWith = (code: number, ...lines: readonly string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(code);
};

const sayFailure = ({ code, values }: StartFailure, data: string): string => {
  const sentences: Readonly<Record<string, string>> = texts.failure;
  const sentence = sentences[code] ?? texts.failure.unknown;
  return fill(sentence, { ...values, code, log: logFile(data) });
};

const options = (): HubShellOptions => {
  const read = readHubOptions(process.argv.slice(2));
  return read.ok
    ? read.value
    : stopWith(2, fill(texts.badOption, { option: read.error }), texts.usage);
};

const identityIn = (data: string, host: string): HubIdentity => {
  // Made before the log, which would make the folder and hide why that is not possible.
  try {
    const hosts = ['localhost', '127.0.0.1', '::1'];
    const isOwn = host !== '::' && host !== '0.0.0.0' && !hosts.includes(host);
    return hubIdentity({ folder: data, hosts: isOwn ? [...hosts, host] : hosts, now: Date.now() });
  } catch (error) {
    const failure = fromThrown(error);
    if (failure !== null) return stopWith(1, texts.failed, sayFailure(failure, data));
    openLog(data).error(describeBug(error), 'the hub could not start');
    return stopWith(1, texts.failed, sayFailure({ code: 'internal', values: {} }, data));
  }
};

type Listening = { readonly hub: Result<Hub, HubFailure>; readonly host: string };

const serve = async (wanted: HubShellOptions, identity: HubIdentity): Promise<Listening> => {
  const { name, host, port, udpPort, publicUdpPort } = wanted;
  const serveOn = (address: string) =>
    serveHub({
      identity,
      name: name ?? texts.defaultName,
      host: address,
      port,
      udpPort,
      ...(publicUdpPort === null ? {} : { publicUdpPort }),
    });
  const hub = await serveOn(host);
  // Every address, on a machine whose IPv6 is switched off.
  const isWithoutSix = !hub.ok && hub.error === 'no-such-address' && host === '::';
  return isWithoutSix ? { hub: await serveOn('0.0.0.0'), host: '0.0.0.0' } : { hub, host };
};

const run = async () => {
  const wanted = options();
  const { data } = wanted;
  const identity = identityIn(data, wanted.host);
  const { hub, host } = await serve(wanted, identity);
  if (!hub.ok) {
    const { port, udpPort } = wanted;
    const failure = { code: hub.error, values: { port, udpPort, host } };
    return stopWith(1, texts.failed, sayFailure(failure, data));
  }

  let ending = false;
  const end = async () => {
    if (ending) process.exit(0);
    ending = true;
    await hub.value.close();
    console.log(texts.ended);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.on('uncaughtException', (error) => {
    openLog(data).error(describeBug(error), 'the hub ended because of a bug');
    stopWith(1, sayFailure({ code: 'internal', values: {} }, data));
  });

  const { port, udpPort } = hub.value;
  console.log(fill(texts.title, { version, name: wanted.name ?? texts.defaultName }));
  console.log(fill(texts.data, { folder: data }));
  console.log(fill(texts.listening, { host, port, udpPort }));
  console.log(texts.fingerprint);
  console.log(identity.fingerprint);
  const isEvery = host === '::' || host === '0.0.0.0';
  const name = isEvery ? hostname() : host.includes(':') ? `[${host}]` : host;
  console.log(texts.address);
  console.log(`https://${name}:${port}#${identity.fingerprint}`);
  console.log(texts.end);
};

await run();
