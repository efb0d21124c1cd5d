import type { DeliveredItem } from '../../preload/contract/item.ts';
import { choice, code, el, image, matchChoice, p } from './build-item.ts';

const item = (identifier: string, ...body: DeliveredItem['body']): DeliveredItem => ({
  identifier,
  language: 'en',
  body,
});

/** One item of each kind, in English; same identifiers as in Chinese. */
export const samplesEn: readonly DeliveredItem[] = [
  item(
    'single',
    p('During a sale, visits to a company’s web site rise to 20 times the usual for a short time.'),
    p('Which approach best ', el('strong', 'balances cost and stability'), '?'),
    {
      kind: 'choice',
      response: 'RESPONSE',
      prompt: [],
      minChoices: 0,
      maxChoices: 1,
      choices: [
        choice('A', 'Buy twenty times as many servers for the long term'),
        choice('B', 'Use auto scaling, which adds and removes instances with the load'),
        choice(
          'C',
          'Switch some functions off during the sale to reduce visits, have somebody on duty watch the metrics, and bring the functions back step by step afterwards',
        ),
        choice('D', 'Set ', code('max_connections'), ' to twenty times its value'),
      ],
    },
  ),
  item(
    'multiple',
    p('The figure shows the network of a service.'),
    el(
      'figure',
      image('a', 'Two subnets of a virtual network, with a load balancer and a database', 640, 240),
      el('figcaption', 'Figure 1: the network'),
    ),
    {
      kind: 'choice',
      response: 'RESPONSE',
      prompt: [p('Which two measures raise availability?')],
      minChoices: 2,
      maxChoices: 2,
      choices: [
        choice('A', 'Spread the instances over two zones'),
        choice('B', 'Put all instances into one subnet'),
        choice('C', 'Run the database with a standby and automatic failover'),
        choice('D', 'Switch health checks off'),
        choice('E', 'Use a larger system disk'),
      ],
    },
  ),
  item(
    'truefalse',
    p('Object storage suits large amounts of unstructured data such as pictures and video.'),
    {
      kind: 'choice',
      response: 'RESPONSE',
      prompt: [],
      minChoices: 0,
      maxChoices: 1,
      choices: [choice('T', 'True'), choice('F', 'False')],
    },
  ),
  item('order', {
    kind: 'order',
    response: 'RESPONSE',
    prompt: [p('Put the steps of deploying a new cloud server in order.')],
    choices: [
      choice('login', 'Sign in to the server and deploy the application'),
      choice('region', 'Choose region and zone'),
      choice('group', 'Set the rules of the security group'),
      choice('image', 'Choose image and size'),
    ],
  }),
  item('match', {
    kind: 'match',
    response: 'RESPONSE',
    prompt: [p('Choose the kind of storage that suits each need.')],
    maxAssociations: 0,
    sources: [
      matchChoice('s1', 'Data disk of a database'),
      matchChoice('s2', 'Pictures of a web site'),
      matchChoice('s3', 'A folder shared by several servers'),
    ],
    targets: [
      matchChoice('block', 'Block', 0),
      matchChoice('object', 'Object', 0),
      matchChoice('file', 'File', 0),
    ],
  }),
  item('matchlists', {
    kind: 'match',
    response: 'RESPONSE',
    prompt: [p('Choose what each term means. Each meaning can be used once.')],
    maxAssociations: 0,
    sources: [
      matchChoice('s1', 'Auto scaling'),
      matchChoice('s2', 'Load balancing'),
      matchChoice('s3', 'Content delivery network'),
    ],
    targets: [
      matchChoice('t1', 'Adds or removes instances with the load'),
      matchChoice('t2', 'Shares requests among several servers'),
      matchChoice('t3', 'Keeps content at nodes near the user'),
      matchChoice('t4', 'Takes read-only copies of a disk at set times'),
    ],
  }),
  item('matchmany', {
    kind: 'match',
    response: 'RESPONSE',
    prompt: [p('What is true of each service? Choose at most two for each.')],
    maxAssociations: 4,
    sources: [matchChoice('vm', 'Cloud server', 2), matchChoice('fn', 'Cloud function', 2)],
    targets: [
      matchChoice('os', 'You manage the OS', 1),
      matchChoice('call', 'Billed per call', 0),
      matchChoice('scale', 'Scales to zero', 0),
    ],
  }),
  item(
    'inline',
    p(
      'A server is to offer HTTPS to the public. Its security group must let ',
      {
        kind: 'inlineChoice',
        response: 'PROTOCOL',
        choices: [choice('tcp', 'TCP'), choice('udp', 'UDP'), choice('icmp', 'ICMP')],
      },
      ' through on port ',
      {
        kind: 'inlineChoice',
        response: 'PORT',
        choices: [choice('p80', '80'), choice('p443', '443'), choice('p22', '22')],
      },
      '.',
    ),
  ),
  item(
    'text',
    p('A disk of 500 GB costs 0.35 yuan per GB and month.'),
    p(
      'It costs ',
      { kind: 'textEntry', response: 'COST', base: 'float', expectedLength: 8 },
      ' yuan a month.',
    ),
    p(
      'For twelve of them a quota of ',
      { kind: 'textEntry', response: 'COUNT', base: 'integer', expectedLength: 4 },
      ' disks is needed.',
    ),
    p(
      'The Linux command that shows how full the disks are is ',
      { kind: 'textEntry', response: 'COMMAND', base: 'string', expectedLength: 12 },
      '.',
    ),
  ),
  item(
    'essay',
    p('Read this log:'),
    el(
      'pre',
      code(
        '2026-11-20T08:59:58Z ERROR pool exhausted (size=50, waiting=212)\n2026-11-20T08:59:59Z WARN  retry in 200 ms',
      ),
    ),
    {
      kind: 'extendedText',
      response: 'RESPONSE',
      prompt: [p('Explain what may be the cause, and propose two improvements.')],
      expectedLines: 6,
      maxLength: 300,
    },
  ),
  item(
    'body',
    el('h2', 'Ways of billing'),
    el(
      'table',
      el('caption', 'Table 1: two ways of billing'),
      el('thead', el('tr', el('th', 'Way'), el('th', 'Suits'), el('th', 'Price'))),
      el(
        'tbody',
        el('tr', el('td', 'Subscription'), el('td', 'long and steady load'), el('td', 'low')),
        el(
          'tr',
          el('td', 'Pay as you go'),
          el('td', el('em', 'short or changing'), ' load'),
          el('td', 'high'),
        ),
      ),
    ),
    el(
      'ul',
      el('li', 'Water is H', el('sub', '2'), 'O'),
      el('li', '2', el('sup', '10'), ' = 1024'),
    ),
    p('A picture that is missing: ', image('0', 'a picture that cannot be loaded', 320, 120)),
  ),
];
