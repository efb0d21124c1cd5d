/** Signing in: shared by the windows of proctors and staff. */
export const signIn = {
  heading: { proctor: 'Proctor sign-in', staff: 'Staff sign-in' },
  lead: 'Sign in with your own account: everything done in this window is recorded under your name.',
  login: 'Login name',
  password: 'Password',
  showPassword: 'Show the password',
  submit: 'Sign in',
  pending: 'Signing in…',
  idleRule:
    'After a while without keyboard or mouse you are signed out by itself. Exams are not affected.',
  missing: {
    title: 'You cannot sign in yet',
    login: 'Enter the login name',
    password: 'Enter the password',
  },
  refused: 'You are not signed in',
  locked:
    'After several wrong passwords this account is locked; it opens again by itself in about {{minutes}} min. If it is urgent, ask an administrator for a new password or a colleague to sign in.',
  tooMany: 'That were too many attempts for this window. The password was not checked.',
  waitSeconds: 'You can try again in {{seconds}} s.',
  waitOver: 'You can try again now.',
  otherWindow: {
    proctor:
      'Login name and password are right, but this account may not proctor. Use a proctor’s account, or sign in to the staff window.',
    staff:
      'Login name and password are right, but this account is not one of staff. Use a staff account, or sign in to the proctor window.',
  },
  signedOut: {
    idleTitle: 'You have been signed out',
    idle: 'Nobody used keyboard or mouse for a while, so you were signed out for safety. Exams under way go on, and what you decided is on record. Please sign in again.',
    askedTitle: 'You have signed out',
    asked: 'Exams under way go on. Please do not leave the room unattended.',
  },
  account: 'Signed in as',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  demonstration: {
    title: 'Accounts of the demonstration centre',
    text: 'They are made up, for trying things out.',
    use: 'Sign in as “{{login}}”',
  },
  connecting: 'Connecting to the exam program…',
  closed: {
    heading: 'This window is no longer connected',
    noCode: 'It was opened without its one-time code, or loaded again.',
    ended: 'The exam program has ended, or this window’s session has.',
    replaced: 'Another window has taken this one’s place.',
    codeUsed: 'The one-time code that opens this window has been used or is too old.',
    whatToDo:
      'Go back to the first page and open this window again. If the program has ended, start it first. What is on record is not affected.',
  },
};
