/** What the hub says in the terminal. */
export const hub = {
  usage:
    'Options: --data FOLDER, --name NAME, --host ADDRESS, --port NUMBER, --udp-port NUMBER, --public-udp-port NUMBER',
  badOption: 'The option {{option}} is not known or lacks its value.',
  title: 'Invigil hub {{version}}: {{name}}',
  data: 'Data: {{folder}}',
  listening: 'Listening on {{host}}, TCP port {{port}} and UDP port {{udpPort}}.',
  fingerprint: 'Fingerprint of the certificate (SHA-256):',
  address:
    'Address of the test server for every station (copy the whole line; where the name is not found, this machine’s IP address in its place):',
  end: 'Press Ctrl+C to end.',
  ended: 'Ended in order.',
  failed: 'The hub could not start.',
  defaultName: 'Exam centre',
  failure: {
    'port-taken':
      'TCP port {{port}} is taken by another program, or this user may not use it. Choose another with --port.',
    'udp-port-taken':
      'UDP port {{udpPort}} is taken by another program, or this user may not use it. Choose another with --udp-port.',
    'no-such-address': 'This machine has no address {{host}}. Choose another with --host.',
    unwritable: 'The folder {{folder}} can’t be made. Choose another with --data.',
    'key-unwritable':
      'The certificate can’t be written to {{file}}. Check the disk and the folder’s permissions.',
    'key-readable-by-others':
      'The key {{file}} can be read by other users of this computer. Make it yours alone (chmod 600) after asking who may have read it.',
    'key-unreadable': 'The key {{file}} can’t be read. Check its permissions.',
    'key-malformed':
      'The key {{file}} is damaged. Put it back from where you keep a copy. If there is none, move it away: the hub makes a new one, and every station has to be given the new fingerprint.',
    unknown: 'The reason is not one that Invigil knows ({{code}}). Details are in {{log}}.',
  },
};
