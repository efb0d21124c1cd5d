import type { Fact } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine, type Row } from '../../../ports/machine.ts';
import { askNetworkAdapters } from './ask.ts';
import { text, union } from './cells.ts';

/**
 * Adapters of VPN clients by name or driver, which are not translated: OpenVPN's TAP and DCO,
 * Wintun and WireGuard, Cisco AnyConnect, GlobalProtect (PANGP), Fortinet, Juniper and Pulse, Check
 * Point, SonicWall, F5, Zscaler, Sangfor (EasyConnect, aTrust), Topsec, Huawei (SVN, Leagsoft),
 * H3C iNode, Tailscale, ZeroTier, Hamachi, SoftEther; and the drivers of Windows' own client.
 */
const adapters =
  /\bTAP-|tap0901|OpenVPN|ovpn-dco|wintun|wireguard|anyconnect|cisco.*(vpn|virtual)|PANGP|globalprotect|fortinet|fortissl|forticlient|juniper|pulse secure|check point.*virtual|sonicwall|F5 Networks VPN|zscaler|sangfor|topsec|SVN Adapter|leagsoft|iNode|tailscale|zerotier|hamachi|softether|VPN Client Adapter|RasAgileVpn|Rasl2tp|PptpMiniport|RasSstp/i;

/** VPNs that are up: adapters that Windows has enabled and connected, and its own client's. */
export const vpns = async (machine: Machine): Promise<Fact<readonly string[]>> => {
  const [rows, dialled] = await Promise.all([askNetworkAdapters(machine), machine.run('rasdial')]);
  return union([
    isUnanswered(rows) ? rows : rows.filter(isVpn).map((row) => text(row, 'Name')),
    isUnanswered(dialled) ? dialled : connections(dialled.out),
  ]);
};

const isVpn = (row: Row): boolean =>
  row.NetEnabled === true && adapters.test(`${text(row, 'Name')} ${text(row, 'ServiceName')}`);

/** What Windows calls a dial-up to one's provider (PPPoE), which is no VPN and goes the same way. */
const broadband = /^(broadband connection|宽带连接|寬頻連線)(\s*\d+)?$/i;

/**
 * Names of connections in what rasdial prints: a first line ("Connected to", "No connections"), one
 * line for each, and a last one ("Command completed successfully."), in the system's language.
 */
const connections = (out: string): readonly string[] =>
  out
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(1, -1)
    .filter((name) => !broadband.test(name));
