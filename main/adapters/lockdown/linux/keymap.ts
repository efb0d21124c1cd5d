/**
 * A keymap of an X server as xkbcomp(1) writes it (The X Keyboard Extension, "Keymap File Format").
 * Only the section of symbols says what a key is; the others say what symbols mean.
 */

/**
 * What leaves the exam: the keys of window managers (Alt, Meta, Super, Hyper), of pictures of the
 * screen, of consoles, of ending the server and of programs. Without a key for it no shortcut of any
 * window manager can begin. AltGr, with which many languages are written, is another key.
 */
const leaving = new RegExp(
  `\\b(?:${[
    '(?:Alt|Meta|Super|Hyper)_[LR]',
    'Print',
    'Sys_Req',
    'Terminate_Server',
    'XF86Switch_VT_\\d+',
    'XF86(?:Next|Prev)_VMode',
    'XF86(?:Ungrab|ClearGrab|LogGrabInfo|LogWindowTree)',
    'XF86(?:Launch|Task)\\w+',
    'XF86(?:WWW|HomePage|Mail|Calculator|Calendar|Explorer|MyComputer|Documents|Tools)',
    'XF86(?:Search|Messenger|Terminal|Display|ScreenSaver|Sleep|Suspend|Hibernate|LogOff)',
  ].join('|')})\\b`,
  'g',
);

const symbolsSection = /^xkb_symbols [\s\S]*?^\};$/m;
const keyStatement = /^ {4}key\s+<([^>]+)> \{[\s\S]*?\};$/gm;
const modifierStatement = /^ {4}modifier_map \w+ \{([^}]*)\};\n/gm;

/** The same keymap without what leaves the exam; a keymap that has nothing of it stays as it is. */
export const withoutLeaving = (keymap: string): string =>
  keymap.replace(symbolsSection, (section) => {
    const taken = new Set<string>();
    const symbols = section.replace(keyStatement, (statement, key: string) => {
      // NoSymbol would do as little, but a key of nothing else has no width, which servers refuse.
      const left = statement.replace(leaving, 'VoidSymbol');
      if (left !== statement) taken.add(`<${key}>`);
      return left;
    });
    // A key that keeps its place among the modifiers would still be one, whatever its symbol.
    return symbols.replace(modifierStatement, (statement, keys: string) =>
      keys.split(',').some((key) => taken.has(key.trim())) ? '' : statement,
    );
  });

/**
 * A keymap without what loading changes in its text alone: names of sections, in which xkbcomp allows
 * fewer signs than servers, and entries that say what holds without them.
 */
export const meaningOf = (keymap: string): string =>
  keymap
    .replace(/^(xkb_\w+ )"([^"]*)"/gm, (_, kind: string, name: string) => {
      return `${kind}"${name.replace(/[^\w()-]/g, '_')}"`;
    })
    .replace(/^\s+map\[[^\]\n]*\]= Level1;\n/gm, '');

/** Whether a text is a whole keymap, which names no other file. */
export const isKeymap = (text: string): boolean =>
  text.startsWith('xkb_keymap {\n') &&
  text.trimEnd().endsWith('};') &&
  symbolsSection.test(text) &&
  !/\b(?:include|augment|override|replace)\b/.test(text);
