/**
 * A sentence for every refusal of the contract (preload/contract/refusals.ts): what happened, what
 * was kept, what to do next. Values that end in `At` are given as words.
 */
export const refusals = {
  // the connection and its session
  'not-allowed':
    'This window may not do that, and nothing was changed. Ask the staff if you need it done.',
  'launch-code-unknown':
    'The one-time code that opens this window has been used or has expired. What was saved is safe. Ask the staff to open the window again.',
  'session-ended':
    'The session of this window has ended. What was saved is safe. Ask the staff to open the window again.',
  'signed-out':
    'You have been signed out, after a while without activity or from elsewhere. What was saved is safe. Please sign in again.',
  'too-many-attempts':
    'There were too many attempts. Try again in {{seconds}} seconds; until then, check what you enter.',
  'bad-input':
    'One entry is not in the right form ({{field}}), and nothing was changed. Check it and try again.',
  'store-disk-full':
    'The disk of this computer is full. What you just did was not saved; everything before it is. Tell the staff now, so that they can make room.',
  'store-unwritable':
    'The exam program cannot write to the disk at the moment. What you just did was not saved; everything before it is. Tell the staff now.',
  busy: 'The exam program is busy, and this was not done. Wait a few seconds and try again.',
  internal:
    'Something went wrong that nobody foresaw, and this may not have been done. What was saved is safe. Try again; if it fails again, tell the staff.',

  // accounts
  'sign-in-failed':
    'The login or the password is not right. Check capitals and small letters and try again.',
  'account-locked':
    'The account is locked for a while after several wrong passwords. Try again later, or ask an administrator for a new password.',
  'account-disabled':
    'This account is switched off and cannot sign in. Please ask an administrator.',
  'login-taken': 'The login “{{login}}” is taken, so no account was made. Choose another one.',
  'password-too-weak':
    'This password is too easy to guess and was not saved. Use at least 10 characters, without the login and not a common password.',
  'last-admin':
    'This is the last administrator who can sign in, so the account stays as it is. Make another administrator first.',
  'account-unknown':
    'This account was not found. It may have been changed; reload the list and try again.',

  // the station
  'already-set-up': 'This machine has been set up already, and nothing was changed.',
  'not-set-up':
    'No centre has been set up on this machine. Set one up first, or load the demonstration centre.',
  'time-zone-unknown':
    'The time zone “{{timeZone}}” is not known, and nothing was saved. Use a name such as Asia/Shanghai.',
  'server-address-wrong':
    '“{{address}}” is not the address of a test server; nothing was changed. Write https://host:port and, where needed, # and the fingerprint of its certificate (64 hexadecimal digits).',
  'window-not-available':
    'This machine is not set up for that, so the window cannot be opened. Use another machine, or ask an administrator to change the set-up.',

  // looking up
  'document-number-invalid':
    'The number is not a valid one, so nothing was looked up. Compare it with your document and enter it again.',
  'no-booking':
    'No booking was found. Check the type and number of your document; if they are right, show the staff your confirmation. Your attempts are not affected.',
  'booking-other-centre':
    'Your booking is for another centre ({{centre}}), so you cannot take the exam here. Go there at once, or talk to the staff.',
  'booking-other-day':
    'Your booking is not for today. The exam is on {{startsAt}}. Come back on that day when check-in is open; your booking is not affected.',
  'check-in-early':
    'Your booking was found, but check-in is not open yet. It opens on {{opensAt}}. Take a rest and look it up again then; your booking is not affected.',
  'check-in-late':
    'Check-in closed on {{closedAt}}, and the booking has been marked as a no-show. If there is a special reason, tell the staff; only a proctor can decide to let you in.',
  'document-not-accepted':
    'The sponsor of this exam does not accept a passport. Nothing was changed. Please ask the staff which documents are accepted and whether your booking can be changed.',
  'already-sat':
    'The exam of this booking has been taken and cannot be taken again. If you look for your result or think that this is wrong, talk to the staff.',
  'booking-cancelled':
    'This booking has been cancelled, so you cannot check in. If you did not cancel it, show the staff your confirmation.',
  'sitting-open-elsewhere':
    'Your exam is open in another window, with all saved answers. Go back to that window, or ask the staff to close it first.',
  'exam-not-here':
    'The exam that you booked ({{exam}}) cannot be taken on this machine. Your booking and your attempt are not affected. Please talk to the staff.',

  // the candidate's way
  'wrong-step':
    'This step is done already or has not begun, and nothing was changed. The screen moves on to where you are by itself.',
  'consent-incomplete':
    'Some points of consent are not answered yet: {{missing}}. Nothing was sent. Please answer each of them.',
  'checks-missing': 'The system test is not complete yet. Please finish what is left, then go on.',
  'picture-missing':
    'A picture of your document and one of your face are needed, and one is missing. Take it before you go on.',
  'picture-unreadable': 'The picture could not be read and was not kept. Please take it again.',
  'upload-unknown': 'The file that was sent was not found, and nothing was kept. Send it again.',
  'upload-incomplete': 'The file did not arrive whole, and nothing was kept. Send it again.',
  'upload-too-large': 'The file is too large and was not sent. Use a smaller one.',
  'time-is-up':
    'The time of this part is over, and later changes do not count. All answers that were saved before have been submitted.',
  paused:
    'The exam is paused. Your changes are kept in this window and are saved by themselves when it goes on.',
  'item-unknown': 'There is no item {{position}}. Choose one from the list of items.',
  'response-invalid':
    'This answer cannot be saved in this form; your other answers are safe. Change it and try again.',
  'media-unknown':
    'This picture cannot be loaded; your saved answers are safe. If you need it to answer, raise your hand.',
  'unanswered-changed':
    'The number of unanswered items has just changed and is now {{unanswered}}, so nothing was submitted. Check and submit again.',
  'result-not-released': 'The result has not been released. Look again after the stated time.',

  // the lockdown
  'station-cannot-lock':
    'This exam can’t begin on this computer, because it lacks something that the exam asks for: {{what}}. Your booking and your attempt are not affected. Please ask the staff for another computer.',
  'not-locked':
    'This computer is not held for the exam at the moment, so there is nothing to give back.',
  'no-quit-password':
    'This exam has no quit password. Only a proctor can let you leave: raise your hand.',
  'quit-wrong':
    'The password is not right, and the exam goes on. The proctor sees the attempt. Check capitals and small letters and try again.',
  'quit-closed':
    'There were too many wrong passwords. Only a proctor can let you leave now: raise your hand.',
  'program-not-ended':
    '“{{name}}” did not close. Look whether it asks you something, close it yourself, or tell the staff.',

  // the proctor's way
  'sitting-unknown':
    'This sitting was not found. It may have ended or been moved; reload and try again.',
  'reason-missing':
    'Please give a reason of at least two characters. Without one nothing is done or recorded.',
  'not-paused': 'The exam is not paused, so there is nothing to resume.',
  'already-paused': 'The exam is paused already, and was not paused again.',
  'already-decided':
    'Somebody has decided about this candidate already, so your decision was not carried out. Look at the present state.',
  'machine-not-ready':
    'One check of this computer can’t be waived, so nobody was admitted. The candidate has to mend it and test again, or use another computer.',
  'machine-changed':
    'The candidate has tested the computer again and something else is not ready, so nobody was admitted. Look at the new result, then decide.',
  'two-people-needed':
    'This takes two authorised people and has not been done. The second person has to enter login and password.',

  // staff
  'file-unreadable':
    'The file could not be read, and nothing was imported. Check that it is not damaged and has the form of the template.',
  'file-too-large':
    'The file is larger than allowed, and nothing was imported. Split it and import the parts.',
  'preview-expired':
    'The preview has expired, and nothing was written. Choose the file again and look at a new preview.',
  'nothing-to-import': 'The file has nothing to add or change, and everything stays as it is.',
  'exam-in-use':
    'This exam is in use, and nothing was changed. Try again when its sittings have ended.',
  'exam-unknown':
    'This exam was not found. It may have been changed; reload the list and try again.',
  'booking-unknown':
    'This booking was not found. It may have been changed; reload the list and try again.',
  'points-out-of-range':
    'These points are out of range and were not saved. Enter between 0 and {{max}}.',
  'already-rated': 'This answer has been rated already, and your rating was not saved.',
  'export-empty':
    'With these filters there is nothing to export, and no file was made. Use wider filters.',
  'content-not-shared':
    'The sponsor does not allow this to be read at a centre. Staff can see that there is a result, not what it says.',

  /** What is wrong with a document's number; never quotes it. */
  documentNumber: {
    numberEmpty: 'No number has been entered. Enter the whole number of your document.',
    numberScientific:
      'A spreadsheet has rewritten this number (it has an E in it) and lost some digits. Enter it again from your document.',
    numberLength:
      'The number has the wrong length: for this document ({{document}}) it should have {{expected}}, and this one has {{found}}. Look for a digit too many or too few.',
    numberCharacters:
      'There is a character that does not belong: for this document ({{document}}) it should be {{pattern}}. Compare it with your document, and look out for 0 and O, 1 and I.',
    numberFifteenDigits:
      'This is an old number of 15 digits, which is no longer used. Enter the 18 digits of your identity card.',
    numberArea: 'The first two digits are not the code of a region. Check the first six.',
    numberDateOfBirth:
      'Digits 7 to 14 should be your date of birth, but are no real date. Check these eight.',
    numberBornInFuture: 'The date of birth in digits 7 to 14 is after today. Check these eight.',
    numberCheckDigit:
      'The last character does not fit the digits before it. Usually one digit is wrong or two have changed places. Compare them one by one.',
    numberResidencePermit:
      'This is the number of a residence permit for residents of Hong Kong, Macao or Taiwan, which is not accepted. Use your mainland travel permit and choose it as the type of document.',
    numberPermanentResidence:
      'This is the number of a permanent residence card of foreigners, which is not accepted. Ask the staff which document you can use.',
  },
};
