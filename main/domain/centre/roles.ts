/** Roles that an account can have; the same list as the contract's (a test holds them equal). */
export const accountRoles = ['proctor', 'reviewer', 'rater', 'staff', 'sponsor', 'admin'] as const;
export type AccountRole = (typeof accountRoles)[number];

/** What a station is set up for; `all` is one machine for everybody. */
export const stationModes = ['candidate', 'proctor', 'staff', 'all'] as const;
export type StationMode = (typeof stationModes)[number];

/** Windows that a station of this mode opens; the door is on every station. */
export const opensWindow = (
  mode: StationMode,
  window: 'door' | 'candidate' | 'proctor' | 'staff',
): boolean => window === 'door' || mode === 'all' || mode === window;
