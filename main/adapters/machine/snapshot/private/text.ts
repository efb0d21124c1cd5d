import { isIPv4, isIPv6 } from 'node:net';
import { addressKind } from '../../address-kind.ts';

/** Text of any answer without hardware addresses, network addresses, UUIDs and names in home folders. */
export const reducedText = (text: string): string =>
  [withoutHomes, withoutUuids, withoutMacs, withoutIpv6, withoutIpv4].reduce(
    (reduced, without) => without(reduced),
    text,
  );

/** Folders beside the homes of people that are everybody's. */
const everybodys = /^(?:own|shared|public|default(?: user)?|all users|defaultappPool|\*)$/i;

const withoutHomes = (text: string): string =>
  text
    .replace(/([a-z]:\\+(?:users|documents and settings)\\+)([^\\/:*?"<>|\r\n\t]+)/gi, ownHome)
    .replace(/(\/(?:home|users)\/)([^/\s:;,"'<>]+)/gi, ownHome);

const ownHome = (whole: string, folder: string, name: string): string =>
  everybodys.test(name) ? whole : `${folder}own`;

const withoutUuids = (text: string): string =>
  text.replace(/(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi, '(uuid)');

/** The first three bytes tell the maker and stay; InfiniBand's addresses have twenty. */
const withoutMacs = (text: string): string =>
  text
    .replace(
      /(?<![0-9a-f:-])([0-9a-f]{2}([:-])[0-9a-f]{2}\2[0-9a-f]{2})(?:\2[0-9a-f]{2}){3,17}(?![0-9a-f:-])/gi,
      '$1$2xx$2xx$2xx',
    )
    // Bluetooth and USB devices of Windows, names of USB network cards of systemd (`enx…`).
    .replace(/((?:dev_|enx|wlx|&|\\)(?:0x)?[0-9a-f]{6})[0-9a-f]{6}(?![0-9a-z])/gi, '$1xxxxxx');

/** All addresses in use begin with four digits (2000::/3, fc00::/7, fe80::/10); `0::/` is a control group. */
const withoutIpv6 = (text: string): string =>
  text.replace(
    /(?<![\w:.])(?:[0-9a-f]{4}|64):(?:[0-9a-f]{0,4}:){1,6}(?:[0-9a-f]{0,4}|\d{1,3}(?:\.\d{1,3}){3})(?:%\w+)?(?![\w:])/gi,
    (address) => (isIPv6(address.replace(/%.*/, '')) ? addressKind(address) : address),
  );

const withoutIpv4 = (text: string): string =>
  text.replace(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\d)/g, (address) =>
    isIPv4(address) && !/^(?:0\.0\.0\.0|127\.|255\.)/.test(address)
      ? addressKind(address)
      : address,
  );
