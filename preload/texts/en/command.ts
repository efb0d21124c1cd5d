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
  check: {
    description: 'test whether this machine is fit for an exam, and say why',
    policy: 'what the exam asks of a machine (docs/formats.md); the defaults without it',
    html: 'write the report as a page to print',
    snapshot: 'judge a recorded machine instead of this one',
    record: 'write what this machine answered to a file, personal data removed',
    server:
      'servers against which the network is measured, the first that answers: https://HOST:PORT#FINGERPRINT',
    networkProgress: 'Measuring the network: {{percent}} %, {{seconds}} s left',
    bothSnapshots:
      'Choose one of --snapshot, --record and --ticket: a recorded machine is not this one.',
    ticket: 'write a signed ticket of the result, bound to this machine',
    ticketWritten: 'The ticket is in {{file}}. It counts on this machine only, for some days.',
    recorded: 'What this machine answered is in {{file}}. Look through it before you give it away.',
    written: 'The report is in {{file}}.',
    notWritten: 'The file {{file}} can’t be written ({{reason}}). Choose another place.',
    notJson: '{{file}}: this is not JSON.',
    policyField: '{{file}}: {{field}}: {{message}}',
    policyKeys: '{{file}}: {{field}}: there is no setting of this name: {{keys}}',
    progress: 'Looking at this machine: {{done}} of {{all}}',
    snapshotUnreadable: '{{file}} can’t be read ({{reason}}).',
    snapshotTooLarge: '{{file}} is too large for a snapshot: {{reason}}.',
    snapshotSyntax: '{{file}}: this is not JSON.',
    snapshotNewer:
      '{{file}} was written by a newer version of Invigil ({{reason}}). Update Invigil.',
    snapshotQuestion: '{{file}}: {{field}}: there is no such question (docs/snapshots.md).',
    snapshotShape: '{{file}}: {{field}}: {{reason}}',
  },
  ticket: {
    description: 'check whether a readiness ticket may be relied on, on this machine',
    maxAgeHours: 'how old a ticket may be, hours',
    hoursWrong: '--max-age-hours takes a number of hours, above 0 and at most 8760.',
    noIdentity: 'The system does not say which machine this is, so no ticket can be bound to it.',
    notSetUp:
      'Only the station of a centre signs tickets: start Invigil and set the centre up first.',
    accepted: '{{file}}: signed by a station of the centre, for this machine, at {{made}}.',
    refusals: {
      'ticket-unreadable': '{{file}}: this is not a ticket.',
      'ticket-altered':
        '{{file}} is refused: it was changed, or no station of this centre signed it. Run the test again.',
      'ticket-other-machine':
        '{{file}} is refused: it is another machine’s. Run the test on this one.',
      'ticket-too-old':
        '{{file}} is refused: it is older than {{hours}} hours. Run the test again.',
      'ticket-not-yet':
        '{{file}} is refused: by its time it is from the future. Set the clock and run the test again.',
    },
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
  quitPassword: {
    description: 'hash a quit password for the lockdown of an exam’s policy',
    ask: 'Quit password: ',
    again: 'Again: ',
    different: 'The two are not the same. Nothing was made.',
    tooShort: 'A quit password has at least 8 characters. Nothing was made.',
  },
  restore: {
    description: 'give the machine back after an exam program that did not end in order',
    toDefaults: 'set everything that a lockdown may change to what the system comes with',
    nothing: 'Nothing to restore: no lockdown is left on this machine.',
    restored: '{{name}}: as before again',
    defaulted: '{{name}}: set to what the system comes with',
    failed: '{{name}}: NOT restored. {{reason}} ({{detail}})',
    problem: 'Journal, line {{line}}: {{sentence}}',
    done: 'Everything is restored.',
    whatToDo:
      'Not everything is restored. Run this again in the session of the candidate, on the desktop itself. If that does not help, run it with --to-defaults.',
    inUse:
      'Nothing was restored: the exam program runs. End it first; it gives the machine back itself.',
    unwritable: 'The folder {{folder}} can’t be written. Run this as the user who sat the exam.',
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
