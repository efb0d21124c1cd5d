/** What the program says in the terminal, and why it could not start. */
export const start = {
  data: 'Data: {{folder}}',
  demonstration: 'Demonstration centre in a throwaway folder; it is deleted at the end.',
  portTaken: 'Port {{wanted}} is taken by another program; using {{port}}.',
  address: 'Open this address in Chrome or Chromium (it can be used once):',
  opened: 'Opening it in {{browser}}.',
  notOpened: {
    'asked-not-to': 'No window is opened, as asked.',
    'no-display': 'There is no display here, so no window is opened.',
    'no-browser': 'No browser was found; open the address yourself.',
    root: 'Browsers refuse to run as root; open the address as another user.',
  },
  again: 'Press Enter for a new address, Ctrl+C to end.',
  windowLost: 'The start page was closed. A new address:',
  ended: 'Ended in order. Everything is saved.',
  failed: 'Invigil could not start.',
  usage: 'Options: --data FOLDER, --port NUMBER, --no-open, --demo, --host desktop|browser',
  badOption: 'The option {{option}} is not known or lacks its value.',
  notBuilt: 'The windows have not been built. Run “npm run build” first.',
  host: {
    browser: 'Host: browser, because {{why}}.',
    desktop: 'Host: desktop (Electron {{version}}).',
    why: {
      asked: 'that was asked for',
      'no-display': 'there is no display here',
      root: 'a desktop program must not run as root',
      unreachable:
        'Electron is not here and {{host}} can’t be reached (looked {{when}}; “--host desktop” looks again)',
      failed: 'fetching Electron failed ({{when}}; “--host desktop” tries again)',
      option: 'only it has the option {{option}}',
    },
    now: 'just now',
    earlier: 'within the last day',
    fetching: 'Fetching Electron {{version}} (about 120 MB, once)…',
    fetched: '{{megabytes}} MB, {{seconds}} s',
    noDesktop:
      'The desktop can’t be started: {{why}}. “npm start -- --host browser” works without.',
    building: 'Building…',
  },
  failure: {
    'store-in-use':
      'Another Invigil is using this data (process {{pid}}). Use its window, or end it first.',
    'disk-full': 'The disk is full ({{folder}}). Make room and start again. Nothing was changed.',
    unwritable:
      'The folder {{folder}} can’t be written to. Check its permissions or choose another with --data. Nothing was changed.',
    'store-missing':
      'The database {{file}} is gone although its other files are there. Put it back from a backup; nothing was made anew in its place.',
    'not-a-store': '{{file}} is not a database of Invigil. Choose another folder with --data.',
    'store-newer':
      'This data was written by a newer version of Invigil (format {{found}}; this version knows {{known}}). Install the newer version. Nothing was changed.',
    'store-damaged':
      'The database {{file}} is damaged ({{detail}}). Nothing was repaired or deleted. Keep a copy of the folder, and put the database back from a backup.',
    'store-altered':
      'The data is not what Invigil wrote ({{rule}}). Nothing was repaired or deleted. Keep a copy of the folder as evidence, and tell whoever is responsible for the exams.',
    'wrong-key':
      'The key does not belong to this data. Put back the key that it was made with. Nothing was changed.',
    'key-missing':
      'The key {{file}} is gone, and without it the data can’t be read. Put the key back; no new one was made.',
    'key-readable-by-others':
      'The key {{file}} can be read by other users of this computer. Make it yours alone (chmod 600) after asking who may have read it.',
    'key-malformed': 'The key {{file}} is damaged. Put it back from where you keep a copy.',
    'key-unreadable': 'The key {{file}} can’t be read. Check its permissions.',
    'key-unwritable':
      'A key can’t be made at {{file}}. Check the disk and the folder’s permissions.',
    'key-store-unavailable':
      'The operating system’s key store is not available to this user. Sign in to the desktop and unlock it, then start again. Nothing was changed.',
    'signing-key-missing':
      'The key by which this station signs is gone. Put the folder of keys back from where you keep a copy.',
    'signing-key-altered':
      'The key by which this station signs was altered. Put the folder of keys back from where you keep a copy.',
    'signing-key-unreadable':
      'The key by which this station signs can’t be read. Check the permissions of the folder of keys.',
    'signing-key-wrong': 'The key by which this station signs is not the one on record.',
    'demonstration-broken':
      'The demonstration centre of this version is damaged. Install it again.',
    unknown: 'The reason is not one that Invigil knows ({{code}}). Details are in {{log}}.',
  },
};
