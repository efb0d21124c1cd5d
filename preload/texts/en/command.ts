/** What the command line says. */
export const command = {
  description: 'Invigil from the command line: for staff, fleets of stations and scripts.',
  lang: 'language of the messages: zh-CN or en',
  data: 'folder of the store',
  json: 'print JSON instead of sentences',
  exitCodes:
    'Exit codes: 0 done or as expected; 1 not as expected (a case differs, a record was altered, a file has problems, a call was refused); 2 could not run.',
  item: {
    description: 'prove an item: score cases and compare the outcomes with what they must be',
    cases: 'file of cases (see docs/formats.md)',
    ok: '{{name}}: as expected (score {{score}})',
    differs: '{{name}}: NOT as expected',
    difference: '    {{of}} {{name}}: expected {{expected}}, found {{found}}',
    xfail: '{{name}}: differs, as its file says ({{reason}})',
    total: '{{good}} of {{all}} cases as expected',
    notRead: 'The item can’t be read:',
    casesNotRead: 'The file of cases can’t be read: {{reason}}',
  },
  grade: {
    description: 'score a file of responses again, outside of any sitting',
    exam: 'exam package: a zip or its folder',
    score: 'Score {{score}} of {{scale}} (pass at {{pass}}): {{verdict}}',
    passed: 'passed',
    failed: 'not passed',
    waiting: 'Waits for a person to rate: {{items}}',
  },
  verify: {
    description: 'check the record of a sitting offline, with the centre’s public key',
    key: 'the centre’s public key, or a file that holds it; never one found in the record itself',
    complete: 'Complete: {{events}} events of {{stream}}, unchanged, signed at {{signed}}.',
    redacted:
      'Unchanged, with parts left out by name: {{events}} events of {{stream}}, signed at {{signed}}.',
    leftOut: '    left out: {{what}}',
    altered: 'ALTERED. This record is not what its writers wrote:',
    finding: '    {{where}}: {{rule}}',
  },
  import: {
    description: 'import bookings or an exam package; shows what will happen first',
    bookings: 'bookings from a CSV or JSON file',
    exam: 'exam package from a zip file',
    yes: 'carry it out without asking',
    counts:
      '{{added}} to add, {{changed}} to change, {{unchanged}} unchanged, {{refused}} refused.',
    ask: 'Carry this out? (y/N) ',
    notDone: 'Nothing was changed.',
    bookingsDone: 'Done: {{added}} added, {{changed}} changed.',
    nothing: 'Everything in the file is in the store already. Nothing was changed.',
    examShown:
      '{{title}}: {{sections}} sections, {{items}} items ({{drawn}} in a form), {{points}} points, {{languages}}.',
    examDone: 'Done: {{exam}}, digest {{digest}}.',
  },
  export: {
    description: 'export lists or the evidence of a sitting to a file',
    what: 'bookings, sittings, results, evidence or centre-key',
    format: 'csv or json',
    out: 'file to write; it must not exist yet',
    sitting: 'ID of the sitting, for evidence',
    done: 'Written: {{file}} ({{bytes}} bytes).',
    exists: 'The file {{file}} exists already; nothing was written. Name another.',
  },
  purge: {
    description: 'delete the pictures whose time is over, and write that into the records',
    done: 'Pictures of {{count}} sittings deleted.',
  },
  rebuild: {
    description: 'make all lists anew from the records',
    done: 'Lists made anew from {{events}} events.',
  },
  login: 'account to sign in with (password from INVIGIL_PASSWORD or asked for)',
  password: 'Password of {{login}}: ',
  loginMissing: 'Name an account with --login.',
  inUse:
    'The program has this store open. Close it first: this command needs the store for itself.',
  fileMissing: 'The file {{file}} can’t be read ({{reason}}).',
  problem: '{{file}}{{place}}: {{sentence}}',
  refused: 'Refused: {{sentence}}',
} as const;
