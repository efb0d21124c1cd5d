/**
 * The lockdown: what is held and why, what was seen, what was undone. Said to candidates, proctors and
 * on the start page; the keys under `operation`, `because`, `aim`, `system`, `incident`, `unlocked`,
 * `paused` and `journal` are codes of the domain.
 */
export const lockdown = {
  operation: {
    'stay-awake': {
      name: 'Sleep of the computer',
      text: 'The computer does not fall asleep and the screen does not turn dark while you think.',
    },
    'empty-clipboard': {
      name: 'Clipboard',
      text: 'What was copied before can’t be pasted into the exam, and nothing of the exam can be pasted after it.',
    },
    'close-ways-out': {
      name: 'Ways out of the exam page',
      text: 'Printing, saving, other pages, new windows and developer tools do not work.',
    },
    'page-guards': {
      name: 'Guards of the exam page',
      text: 'Copying out, pasting from outside, dragging, the context menu and the browser’s shortcuts do not work. When you leave the page, its items are covered.',
    },
    'full-screen': {
      name: 'Full screen',
      text: 'The exam fills the screen: nothing else is in sight, and nothing can lie over it unseen.',
    },
    'hide-from-capture': {
      name: 'Screenshots and recording',
      text: 'Programs that record or share the screen get no picture of the exam.',
    },
    'lock-keys': {
      name: 'Keys of the system',
      text: 'Shortcuts of the system reach the exam instead, as far as the browser can see to it.',
    },
    'windows-keyboard-hook': {
      name: 'Shortcuts of Windows',
      text: 'The Windows key, Alt+Tab and Print Screen do nothing, so that no press by mistake takes you out of the exam.',
    },
    'macos-presentation': {
      name: 'Dock and switching of programs',
      text: 'Dock, menu bar and Command+Tab do nothing, so that no press by mistake takes you out of the exam.',
    },
    'macos-assessment': {
      name: 'Assessment mode of macOS',
      text: 'macOS itself keeps other programs, screenshots, notifications and look-up away from the exam.',
    },
    'windows-notifications': {
      name: 'Notifications',
      text: 'No message of another program appears over the exam.',
    },
    'windows-accessibility-keys': {
      name: 'Questions about keyboard aids',
      text: 'Windows does not ask about sticky keys when Shift is pressed five times, which would take you out of the exam.',
    },
    'windows-touchpad': {
      name: 'Gestures with three and four fingers',
      text: 'They would switch to another program or show the desktop. Moving and clicking work as ever.',
    },
    'windows-security-screen': {
      name: 'Screen behind Ctrl+Alt+Del',
      text: 'Task Manager, changing the user and signing out are not offered there.',
    },
    'gnome-notifications': {
      name: 'Notifications (GNOME)',
      text: 'No message of another program appears over the exam.',
    },
    'gnome-keys': {
      name: 'Shortcuts of the desktop (GNOME)',
      text: 'The Super key, Alt+Tab and other shortcuts do nothing, so that no press by mistake takes you out of the exam.',
    },
    'kde-keys': {
      name: 'Shortcuts of the desktop (KDE)',
      text: 'The Meta key, Alt+Tab and other shortcuts do nothing, so that no press by mistake takes you out of the exam.',
    },
    'x11-sleep': {
      name: 'Screen saver and power saving',
      text: 'Neither screen saver nor power saving turns the screen dark while you think.',
    },
    'x11-keys': {
      name: 'Shortcuts of the desktop (X11)',
      text: 'Keys that switch programs or take screenshots do nothing, so that no press by mistake takes you out of the exam.',
    },
  },
  unknownOperation: 'A setting that this version does not know ({{operation}})',
  state: {
    'in-force': 'Held',
    refused: 'Not held',
    unable: 'Not possible here',
    lost: 'No longer held',
  },
  because: {
    'not-this-system': 'This operating system has no such thing.',
    'not-this-host': 'Only the other kind of the exam program (desktop or browser) can do this.',
    'tool-missing': 'A program of the system that does this is not installed.',
    'right-missing': 'The system does not give the exam program the right to do this.',
    'not-this-desktop': 'The desktop that runs here has no such setting.',
    'system-too-new': 'This version of the system is newer than what has been tested.',
    'system-too-old': 'This version of the system is too old for it.',
    refused: 'The system refused it.',
    'timed-out': 'The system did not answer in time.',
    missing: 'A setting that belongs to it is not there.',
    'undo-unreadable': 'How it was before could not be read.',
    error: 'Something went wrong that nobody foresaw.',
    journal: 'How to undo it could not be written to the disk, so it was not done.',
    'not-kept': 'The system did not keep it.',
    'no-keeper':
      'The helper that would put it back after a crash could not be started, so it was not done.',
    unknown: 'For another reason ({{because}}).',
  },
  aim: {
    'leave-full-screen': 'keeping the exam in full screen',
    'second-display': 'keeping to one display',
    'other-window': 'keeping other windows away',
    'switch-task': 'holding off the switching of programs',
    'system-keys': 'holding off the system’s shortcuts',
    'security-screen': 'limiting the screen behind Ctrl+Alt+Del',
    print: 'holding off printing',
    clipboard: 'closing the clipboard',
    capture: 'holding off screenshots and recording',
    'developer-tools': 'closing the developer tools',
    'new-window': 'holding off new windows',
    navigate: 'staying on the exam page',
    download: 'holding off downloads',
    drag: 'holding off drag and drop',
    'context-menu': 'closing the context menu',
    'look-up': 'closing look-up and spelling aids',
    zoom: 'holding off zooming of the page',
    notification: 'silencing notifications',
    sleep: 'keeping the computer awake',
  },
  system: {
    windows: 'an operating system that the exam allows (this one is Windows)',
    macos: 'an operating system that the exam allows (this one is macOS)',
    linux: 'an operating system that the exam allows (this one is Linux)',
  },
  incident: {
    'focus-lost': 'The exam window was left',
    'window-hidden': 'The exam window was hidden',
    'full-screen-left': 'Full screen was left',
    'key-refused': 'A shortcut was refused',
    'print-refused': 'Printing was refused',
    'clipboard-refused': 'Copying or pasting was refused',
    'drag-refused': 'Dragging was refused',
    'menu-refused': 'The context menu was refused',
    'leaving-refused': 'Leaving the exam page was refused',
    'zoom-changed': 'The page was zoomed',
    'display-changed': 'The window sees another set of displays',
    'second-window': 'A second window was opened',
    'capture-key': 'A screenshot key was pressed',
    'screen-unseen': 'The screen can’t be seen',
    'program-started': 'A forbidden program is running',
    'operation-lost': 'A part of the lockdown was lost',
    'display-added': 'A display was connected',
    'display-removed': 'A display was disconnected',
    'display-mirrored': 'The display is mirrored',
    'capture-found': 'The screen is being recorded or shared',
    'debugger-found': 'A debugger looks into the exam program',
    'clock-changed': 'The computer’s clock was changed',
    'stood-still': 'The exam program was stopped for a while',
    suspended: 'The computer was asleep',
    'session-locked': 'The computer was locked',
    'files-changed': 'Files of the exam program were changed',
    'foreground-lost': 'Another program came to the front',
    'keys-injected': 'Keys were pressed by a program',
    'quit-refused': 'A wrong quit password was entered',
  },
  unlocked: {
    ended: 'the exam is over',
    released: 'a proctor let the candidate leave',
    'quit-password': 'the quit password was entered',
    emergency: 'the station could not serve the exam',
    'window-lost': 'the candidate’s window is gone',
    'program-ended': 'the exam program was closed',
    restored: 'undone by the next start, after a crash',
  },
  paused: {
    'lockdown-incomplete':
      'This computer can’t be held as the exam asks; a proctor has to look at it',
    left: 'The exam was left with the quit password or with a proctor’s leave; a proctor lets it go on',
    emergency:
      'The exam program could not go on and gave the computer back; a proctor lets the exam go on',
  },
  cover: {
    begin: {
      heading: 'The exam is shown in full screen',
      lead: 'One click, and it begins. Stay in full screen until you have submitted.',
      what: 'While you take the exam this computer is kept for it alone. Everything is given back when you have submitted.',
    },
    'full-screen-left': {
      heading: 'Full screen was left',
      lead: 'The items are covered until you return. Nothing is lost.',
      what: 'This can happen by mistake, with the Esc key for example. The proctor sees that it happened and when.',
    },
    'focus-lost': {
      heading: 'The exam was left for a moment',
      lead: 'The items are covered until you return. Nothing is lost.',
      what: 'Another window or program came to the front. The proctor sees that it happened and when. If it was not you, tell the proctor.',
    },
    'window-hidden': {
      heading: 'The exam was out of sight',
      lead: 'The items are covered until you return. Nothing is lost.',
      what: 'Another window lay over the exam, or it was made small. The proctor sees that it happened and when.',
    },
    'display-changed': {
      heading: 'A second display was connected',
      lead: 'The items are covered until you go on. Nothing is lost.',
      what: 'The exam is taken on one display alone. Please unplug the other one. The proctor sees that it was connected and when.',
    },
    clock: 'Your answers are kept. The clock goes by the rules of the exam.',
    pictures:
      'Each time something happens that the exam forbids, a picture of your whole screen, other programs’ windows included, may be kept for the proctor.',
    screenAsked: 'The browser asks what to share: choose “Entire screen”.',
    begins: 'Begin in full screen',
    goOn: 'Go on with the exam',
    returns: 'Back to full screen',
    denied:
      'The browser did not allow full screen. Press the button once more; if that does not help, raise your hand.',
    help: 'If this happens again and again, raise your hand.',
  },
  note: {
    key: '{{key}} does not work during the exam.',
    'print-refused': 'Nothing can be printed during the exam.',
    'clipboard-refused':
      'During the exam you can copy only what you have typed yourself, and paste it only here.',
    'drag-refused': 'Nothing can be dragged in or out during the exam.',
    'menu-refused': 'There is no context menu during the exam.',
    'leaving-refused': 'You stay on this page until you have submitted.',
    'capture-key': 'Screenshots are not allowed. The proctor sees that the key was pressed.',
  },
  programs: {
    heading: 'Please close these programs',
    lead: 'They may not run during this exam. Save your work in them, then close them here or yourself.',
    file: '{{file}}, process {{pid}}',
    ask: 'Ask it to close',
    askOne: 'Ask it to close: {{name}}',
    asking: 'Asking…',
    force: 'End it by force',
    forceOne: 'End it by force: {{name}}',
    forcing: 'Ending…',
    forceTitle: 'End {{name}} by force?',
    forceText: 'It ends at once. What has not been saved in it is lost.',
    keep: 'Do not end it',
    none: 'No program that the exam forbids is open',
    noneText: 'Thank you. You can go on.',
  },
  quit: {
    open: 'Leave with the quit password',
    heading: 'Leave with the quit password',
    lead: 'For staff: the computer is given back at once and the exam stands still until a proctor lets it go on. Saved answers are kept.',
    password: 'Quit password',
    missing: 'Enter the password',
    leave: 'Leave the exam',
    leaving: 'Giving the computer back…',
    closed:
      'There were too many wrong passwords. Only a proctor can let you leave now: raise your hand.',
  },
  held: {
    open: 'What Invigil holds on this computer',
    heading: 'What Invigil holds on this computer',
    lead: 'Only for this exam. Everything is put back as it was when you have submitted, or when the program starts again after a fault.',
    list: 'Held for this exam',
    others: 'Not held on this computer',
    nothing: 'Nothing of this kind.',
  },
  restored: {
    heading: 'Your computer is restored',
    lead: 'The exam program ended without warning on an earlier run. What it held on this computer was put back when it started, on {{time}}.',
    headingPart: 'Not everything could be put back',
    leadPart:
      'The exam program ended without warning on an earlier run. Some of what it held on this computer could not be put back on {{time}}.',
    list: 'Put back',
    during: 'During the exam: {{text}}',
    toDefaults:
      'How it was before could not be trusted; the system’s own setting is in force now. Change it back in the system’s settings if you had another one.',
    failed: 'Still to be put back',
    whatToDo:
      'Start Invigil again, or run “invigil restore”. If it stays, restart the computer and do it once more.',
    problems: 'About the record of what was held',
    seen: 'Understood',
  },
  journal: {
    cut: 'Its last line was not whole. What it would have named was never changed.',
    altered:
      'A part of it was not as the program wrote it. What it named was set to the system’s own values.',
    newer:
      'A newer version of Invigil wrote it. Start that version again: only it can put everything back.',
    'other-machine': 'It was written on another computer. Nothing of it was changed here.',
    'unknown-operation': 'It names something that this version does not know and left as it is.',
    unreadable:
      'It could not be read. Check that the data folder can be read, then start Invigil again.',
  },
};
