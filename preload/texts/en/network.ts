/** The network test: what was measured, and what to do. */
export const network = {
  signals: {
    'network-no-server': 'No test server is configured, so the network was not measured.',
    'network-stopped': 'The measurement was stopped before its end.',
    'network-sign-in-page':
      'Something else answers in the test server’s place. Often that is the sign-in page of a network (hotel, campus, café).',
    'network-server': 'Measured against {{server}}.',

    // why a server was not used
    'network-server-bad-address':
      '{{server}} is not an address of a test server (https://…), or its fingerprint is not one.',
    'network-server-name-not-found': 'The name of {{server}} was not found.',
    'network-server-unreachable': '{{server}} could not be reached.',
    'network-server-timed-out': '{{server}} did not answer in time.',
    'network-server-wrong-certificate':
      '{{server}} showed a certificate that is not the test server’s.',
    'network-server-not-encrypted': '{{server}} answered without encryption.',
    'network-server-redirected': '{{server}} sent this program to another page.',
    'network-server-not-a-hub': 'What answers at {{server}} is not a test server.',
    'network-server-other-protocol': '{{server}} is of another version and does not fit this one.',
    'network-server-busy': '{{server}} is busy with other measurements.',
    'network-server-closed-early': '{{server}} broke the connection off.',

    // what was measured
    'network-download': 'Download: {{speed}} MB/s',
    'network-download-low': 'At least {{least}} MB/s of download is needed.',
    'network-download-near': 'That is little more than the {{least}} MB/s of download needed.',
    'network-download-unsteady': 'The download fell to {{speed}} MB/s for a second.',
    'network-upload': 'Upload: {{speed}} MB/s',
    'network-upload-low': 'At least {{least}} MB/s of upload is needed.',
    'network-upload-near': 'That is little more than the {{least}} MB/s of upload needed.',
    'network-upload-unsteady': 'The upload fell to {{speed}} MB/s for a second.',
    'network-latency': 'Answers take {{value}} ms.',
    'network-latency-high': 'They may take at most {{most}} ms.',
    'network-latency-near': 'That is close to the {{most}} ms that they may take.',
    'network-latency-loaded': 'While the line was full, answers took {{value}} ms.',
    'network-jitter': 'The time that answers take varies by {{value}} ms.',
    'network-jitter-high': 'It may vary by at most {{most}} ms.',
    'network-jitter-near': 'That is close to the {{most}} ms by which it may vary.',
    'network-loss': '{{value}} % of {{probes}} test packets got lost.',
    'network-loss-high': 'At most {{most}} % may get lost.',
    'network-loss-near': 'That is close to the {{most}} % that may get lost.',
    'network-outage': 'Nothing got through for {{length}} s ({{begin}} s after the start).',

    // what could not be measured
    'network-download-unknown': 'The download could not be measured.',
    'network-upload-unknown': 'The upload could not be measured.',
    'network-echo-unknown': 'Delay and loss could not be measured.',
    'network-because-unreachable': 'The server could no longer be reached.',
    'network-because-closed-early': 'The server broke the connection off.',
    'network-because-stalled': 'The transfer came to a halt.',
    'network-because-wrong-length': 'The server did not send what was asked for.',
    'network-because-wrong-answer': 'The server’s answer can’t be right.',
    'network-because-refused': 'The server refused the measurement.',
    'network-because-busy': 'The server is busy with other measurements.',
    'network-because-no-echo':
      'No test packet came back. Some networks let no such packets (UDP) through.',
  },
  remedies: {
    'network-ask-centre': 'Ask your centre for the address of its test server.',
    'network-reach-server':
      'Check that this machine is online. If it is, ask your centre whether its test server runs.',
    'network-sign-in':
      'Open any page in a browser and sign in to the network if it asks for that. Then test again. If it stays so, tell your centre.',
    'network-measure-again':
      'Test again. If it stays so, use another network or tell your centre what is shown here.',
    'network-faster':
      'Stop downloads, backups and videos on this network, move closer to the router or use a cable, and test again.',
    'network-steadier':
      'Use a cable instead of wireless if you can, or move closer to the router, and test again.',
  },
} as const;
