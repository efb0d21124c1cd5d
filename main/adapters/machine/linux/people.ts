/**
 * Whether a Linux user number belongs to a person: 1000 and up, without the numbers that systemd
 * keeps for login screens and services (60578 to 65535).
 * Source: https://systemd.io/UIDS-GIDS/, login.defs(5).
 */
export const isPerson = (uid: number): boolean => uid >= 1_000 && (uid < 60_578 || uid > 65_535);
