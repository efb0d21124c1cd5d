/** How the window stands before the candidate; each is looked at as it is now. */
export type Presence = {
  readonly focused: boolean;
  readonly visible: boolean;
  readonly fullScreen: boolean;
  /** Whether the desktop reaches over more than one display, as far as the browser tells. */
  readonly extended: boolean;
};

/** What can happen to it, the most telling first; each covers the items. */
export const losses = [
  'window-hidden',
  'full-screen-left',
  'focus-lost',
  'display-changed',
] as const;
export type Loss = (typeof losses)[number];

/** Why the items are covered. `begin`: full screen has not been entered yet. */
export type Cover = 'begin' | Loss;

/** Every loss between two looks: one move of the candidate can be several, and each is told. */
export const lossesOf = (before: Presence, now: Presence): readonly Loss[] =>
  losses.filter((loss) => isLost(loss, before, now));

const isLost = (loss: Loss, before: Presence, now: Presence): boolean => {
  switch (loss) {
    case 'window-hidden':
      return before.visible && !now.visible;
    case 'full-screen-left':
      return before.fullScreen && !now.fullScreen;
    case 'focus-lost':
      return before.focused && !now.focused;
    case 'display-changed':
      return !before.extended && now.extended;
  }
};
