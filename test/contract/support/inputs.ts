import type { InferContractRouterInputs } from '@orpc/contract';
import type { contract } from '../../../preload/contract/contract.ts';

type Inputs = InferContractRouterInputs<typeof contract>;

const command = 'c'.repeat(26);
const id = 'i'.repeat(26);
const sha256 = '0'.repeat(64);
const decision = { command, sitting: id, reason: 'because' };

/** One input for each procedure that its schema accepts, so that a call gets as far as its handler. */
export const inputs: { readonly [Area in keyof Inputs]: Inputs[Area] } = {
  session: {
    open: { code: 'x'.repeat(43) },
    resume: { token: 'x'.repeat(43) },
    signIn: { login: 'nobody', password: 'nothing' },
    signOut: undefined,
    touch: {},
  },
  station: {
    openWindow: { window: 'candidate' },
    setUp: {
      command,
      centre: 'Centre',
      centreCode: 'C-1',
      timeZone: 'Asia/Shanghai',
      adminName: 'Admin',
      adminLogin: 'admin',
      adminPassword: 'a long enough password',
    },
    loadDemonstration: { command },
    info: undefined,
  },
  upload: {
    begin: { kind: 'picture', name: 'face.jpg', bytes: 3 },
    part: { upload: id, offset: 0, data: 'AAAA' },
  },
  sitting: {
    lookUp: { by: 'confirmation', command, code: 'ABC' },
    watch: undefined,
    consent: { command, answers: [{ point: 'recording', digest: sha256, agreed: true }] },
    addPicture: { command, kind: 'face', upload: id },
    ready: { command },
    terms: { command, accepted: true },
    startItems: { command },
    item: { position: 1, language: 'en' },
    media: { sha256 },
    visit: { command, position: 1 },
    answer: { command, position: 1, responses: { RESPONSE: 'A' } },
    flag: { command, position: 1, flagged: true },
    submit: { command, unanswered: 0 },
    survey: { command, answers: {} },
    ledger: undefined,
    leave: undefined,
  },
  lockdown: {
    programs: undefined,
    endProgram: { pid: 1, how: 'ask' },
    window: { guarded: true, fullScreen: true, keysLocked: false },
    saw: { command, kind: 'focus-lost', values: {} },
    picture: { command, incident: 7, upload: id },
    quit: { password: 'nothing' },
    restored: undefined,
    release: decision,
  },
  check: {
    run: { what: 'all', location: null },
    camera: { got: 'nothing', problem: 'denied' },
    microphone: { got: 'nothing', problem: 'none' },
    loudspeaker: { got: 'played', heardDecibels: 20, confirmed: null },
    finish: { command },
    report: { format: 'html', language: 'en' },
    tickets: undefined,
    addTickets: { command, text: '{}' },
    removeTicket: { command, machine: sha256 },
    servers: undefined,
    setServers: { command, servers: [] },
  },
  proctor: {
    watch: undefined,
    door: { sitting: id },
    picture: { sitting: id, sha256 },
    timeline: { sitting: id },
    admit: { command, sitting: id, note: '' },
    refuse: { ...decision, because: 'late' },
    letIn: { command, booking: id, reason: 'because' },
    message: { command, sitting: id, text: 'hello' },
    pause: decision,
    resume: decision,
    extend: { ...decision, part: 'items', by: 60_000 },
    terminate: decision,
  },
  staff: {
    previewBookings: { upload: id },
    confirmBookings: { command, preview: id },
    previewExam: { upload: id },
    confirmExam: { command, preview: id },
    exams: undefined,
    bookings: {},
    sittings: {},
    results: {},
    template: { name: 'bookings.csv' },
    export: { what: 'bookings', format: 'csv', filter: {} },
    bundle: { sitting: id },
    centreKey: undefined,
  },
  rating: {
    tasks: undefined,
    rate: { command, sitting: id, position: 1, points: 1, reason: '' },
  },
  admin: {
    accounts: undefined,
    createAccount: { command, login: 'new', name: 'New', roles: ['staff'], password: 'p' },
    changeAccount: { command, id },
    audit: {},
  },
};
