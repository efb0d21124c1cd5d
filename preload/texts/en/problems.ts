/**
 * Every problem that a file, an import or a verification can have: what is wrong and what to do. The
 * place (file, line, field) is shown beside it and not repeated. A test walks all codes.
 */
export const problems = {
  /** Fields of a booking. */
  fields: {
    confirmation: 'Confirmation code',
    status: 'Status',
    order: 'Order',
    examCode: 'Exam code',
    exam: 'Exam',
    nameZh: 'Chinese name',
    namePinyin: 'Name in pinyin',
    documentType: 'Document type',
    documentNumber: 'Document number',
    delivery: 'Delivery',
    centre: 'Centre',
    startsAt: 'Start',
    extraTimePercent: 'Extra time percent',
    accommodations: 'Accommodations',
    language: 'Language',
    organisation: 'Organisation',
    email: 'Email',
    phone: 'Phone',
  },
  /** What may stand in a cell. */
  choices: {
    residentIdentityCard: 'Resident identity card',
    hkMacaoTravelPermit: 'Home return permit',
    taiwanTravelPermit: 'Taiwan compatriot permit',
    passport: 'Passport',
    centre: 'centre',
    remote: 'remote',
    booked: 'booked',
    cancelled: 'cancelled',
    'zh-CN': 'Chinese',
    en: 'English',
  },
  /** Between the entries of a list. */
  separator: ', ',

  imported: {
    // table of bookings: header and rows
    raggedRow:
      'This line has {{found}} cells, the header has {{expected}}. Look for a separator too many or too few; put quotes round a cell that contains one.',
    notAnObject: 'This entry is not an object. Write it as "field": "content".',
    notText: '“{{column}}” holds neither text nor a number nor a list of texts. Use one of these.',
    noHeader:
      'There is no header. Put the names of the columns on the first line, or use the template.',
    columnMissing: 'This column is missing. Add it and import again.',
    columnTwice:
      'This field appears twice (column {{position}}, “{{column}}”). Remove one of the columns.',
    columnUnknown:
      'Column {{position}}, “{{column}}”, is not known and was left out. If it matters, name it as in the template.',
    // table of bookings: cells
    missing: 'Nothing is entered. Fill it in.',
    tooLong: 'Too long: at most {{max}} characters. Shorten it.',
    controlCharacter: 'It contains invisible control characters. Delete it and type it again.',
    notAChoice: 'This word is not known. Possible are: {{allowed}}.',
    notAPercentage: 'It must be a whole number from {{min}} to {{max}}. Correct it.',
    format:
      'It is not in the right form: codes are letters, digits and - . _ : / # without spaces, confirmation codes 4 to 32 letters, digits and hyphens, e-mail addresses name@example.org, phone numbers 5 to 20 digits. Correct it.',
    // numbers of documents; the number itself is never quoted
    numberEmpty: 'The document’s number is missing. Fill it in.',
    numberScientific:
      'A spreadsheet has turned the number into scientific notation and lost digits. Format the column as text and enter it again.',
    numberLength:
      'Wrong length: it should have {{expected}} characters and has {{found}}. Compare it with the registration.',
    numberCharacters:
      'It contains a character that this document’s numbers never have. Look out for 0 and O, 1 and I.',
    numberFifteenDigits:
      'This is an old number of 15 digits, no longer in use. Ask for the one of 18.',
    numberArea:
      'The first two digits are not the code of a region. Compare it with the registration.',
    numberDateOfBirth:
      'Digits 7 to 14 are not a date of birth that exists. Compare it with the registration.',
    numberBornInFuture: 'The date of birth in it is after today. Compare it with the registration.',
    numberCheckDigit:
      'The check digit does not fit: usually one digit is wrong or two have changed places. Compare it with the registration.',
    numberResidencePermit:
      'This is the number of a residence permit for Hong Kong, Macao or Taiwan residents, which is not accepted. Ask the candidate for the mainland travel permit.',
    numberPermanentResidence:
      'This is the number of a foreigner’s permanent residence card, which is not accepted. Ask the candidate for another document.',
    // start
    timeFormat:
      'This time can’t be read. Write year-month-day hour:minute, as in 2027-01-30 09:00.',
    timeOfDayMissing: 'There is a day but no time of day. Add hour and minute.',
    timeNotReal: 'There is no such day or time. Correct it.',
    timeSkipped:
      'In {{zone}} this time does not exist: summer time skips it. Correct it or add the zone.',
    timeAmbiguous:
      'In {{zone}} this time comes twice because of summer time ({{first}} or {{second}}). Add the zone.',
    // within the file, or against the bookings that there are
    confirmationTwice:
      'Line {{other}} has the same confirmation code, so neither was taken. Keep the one that is right.',
    examCodeTwice:
      'Line {{other}} has the same exam code. That is fine where one code is for several attempts; check it otherwise.',
    bookingUsed:
      'A sitting of this booking exists, so this can no longer be changed and the line was not taken. If it is wrong, settle it with the sponsor.',

    // the file as a whole
    fileUnreadable:
      'The file can’t be read ({{reason}}). See that it still exists and no other program holds it, and choose it again.',
    fileTooLarge: 'The file is too large: at most {{maxBytes}}. Split it and import the parts.',
    fileEmpty: 'The file is empty. Choose another one.',
    fileIsWorkbook:
      'This is an Excel workbook. Save it in Excel as “CSV UTF-8 (comma delimited)” and import that file.',
    encodingUnknown:
      'This is not text, or in an encoding that is not known. Save it as CSV or JSON in UTF-8.',
    encodingBroken: 'The file says that it is {{encoding}}, but it is not. Save it again as UTF-8.',
    recordTooLong:
      'A line is longer than {{maxBytes}}, so reading stopped. Usually a quote or a line break is missing near it.',
    tooManyRows: 'There are more than {{max}} lines. Split the file and import the parts.',
    tooManyColumns: 'There are more than {{max}} columns. See whether this is a file of bookings.',
    quoteMisplaced:
      'A quote is not closed, or stands where none may. Check the quotes of this line.',
    jsonSyntax: 'This is not JSON. Check commas, quotes and brackets near this line.',
    jsonShape: 'It must be a list, or an object with a list under “bookings”. Correct it.',

    // the zip of a package
    zipUnreadable: 'The package can’t be read ({{reason}}). Choose it again.',
    zipDamaged: 'This is not a zip, or it is damaged or incomplete. Get it again from its source.',
    zipTooLarge:
      'The package is too large: at most {{max}}. Ask its source for smaller pictures or two packages.',
    zipTooManyEntries: 'The package has more than {{max}} files. Ask its source to split it.',
    zipEntryTooLarge:
      'Unpacked, this file is larger than {{max}}. Ask its source for a smaller one.',
    zipTotalTooLarge:
      'Unpacked, the package is larger than {{max}}. Ask its source for a smaller one.',
    zipRatio:
      'This file is packed more than {{max}} times, as harmful files are; unpacking was stopped. Ask where the package comes from.',
    zipOverlap:
      'Files in the package lie over each other, which no ordinary program does. Ask where it comes from.',
    zipHeadersDisagree:
      'The package’s directory and the file’s own record differ. Get it again from its source.',
    zipSizeMismatch: 'The file is not as long as recorded. Get the package again from its source.',
    zipChecksum: 'The checksum does not fit: the file is damaged. Get the package again.',
    zipEncrypted: 'The package has a password. Ask its source for one without.',
    zipCompressionMethod:
      'It is packed by a method that is not supported ({{method}}). Pack it again as an ordinary zip.',
    zipNotAFile: 'The package contains a link or another special entry. Pack plain files only.',
    zipPathTooLong: 'The path is longer than {{max}} characters. Shorten names and pack it again.',
    zipPathEncoding: 'A file’s name can’t be read. Pack the package again with names in UTF-8.',
    zipPathCharacters: 'The path contains characters that are not allowed. Rename and pack again.',
    zipPathAbsolute: 'The path begins at a root or a drive, which is not allowed. Pack it again.',
    zipPathEscapes:
      'The path leads out of the package (“..”), which is not allowed. Pack it again.',
    zipPathEmptyPart: 'The path has an empty part or a “.” in it. Pack the package again.',
    zipDuplicate:
      'Two entries have the same name (capitals don’t count). Rename one and pack again.',

    // manifest and package
    'manifest-missing':
      'The manifest imsmanifest.xml is missing. It belongs at the top of the zip; pack it again.',
    'manifest-invalid':
      'The manifest is not built as it should be, or uses xml:base, which is not supported. Export the package again.',
    'package-version':
      'The type “{{type}}” is not of QTI 2.1, 2.2 or 3.0. Export the package in one of these.',
    'resource-invalid': 'The resource lacks “{{missing}}”. Add it.',
    'resource-twice': 'Two resources are called “{{identifier}}”. Rename one.',
    'dependency-unknown':
      'The resource “{{identifier}}” needs “{{needed}}”, which the manifest does not have. Add it or remove the dependency.',
    'path-not-allowed':
      'The path “{{href}}” leads out of the package, which is not allowed. Use a path within it.',
    'file-missing':
      'The file “{{path}}” is not in the package. Add it, or correct what refers to it.',
    'file-not-utf8': 'The file is not in UTF-8. Save it again as UTF-8.',
    'file-unreferenced': 'Nothing refers to this file; it was left out.',
    'item-unused': 'No test uses the item “{{path}}”; it was left out.',
    'test-missing': 'There is no test (assessmentTest) in the package. Export the test with it.',
    'nested-too-deep':
      'Elements are nested too deeply, or hold what can’t be kept. Simplify the item.',
    // the test
    'not-a-test': 'This file is not a QTI test. Check the resource’s type in the manifest.',
    'test-attribute-missing': 'The attribute “{{attribute}}” is missing. Add it.',
    'test-attribute-invalid':
      'The attribute “{{attribute}}” can’t have the value “{{value}}”. Correct it.',
    'test-element-unknown':
      'This element does not belong to a QTI test (within {{within}}). Remove or correct it.',
    'test-element-not-supported':
      'This element is not supported (within {{within}}). Use what is supported instead.',
    'test-identifier-twice': 'The identifier “{{identifier}}” is used twice. Change one.',
    'several-parts': 'The test has several parts (testPart), only one is supported. Join them.',
    'linear-navigation':
      'Tests whose items must be answered in order are not supported. Set the navigation to nonlinear.',
    'session-control': '{{attribute}}="{{value}}" is not supported. Use the default.',
    'selection-with-replacement':
      'Drawing the same item twice is not supported. Switch off with-replacement.',
    'selection-too-large':
      '{{select}} are to be drawn, but there are only {{children}}. Correct it.',
    'selection-below-required':
      '{{select}} are to be drawn, but {{required}} are required. Correct it.',
    'section-empty': 'This section has no items. Add some, or remove the section.',
    'section-not-kept-together':
      'Scattering a section’s items (keep-together="false") is not supported. Use true.',
    'test-empty': 'The test has no items. Add them.',
    'too-many-items': 'The test has {{items}} items, at most {{limit}} are possible. Split it.',
    'time-limit-place':
      'Time limits are possible for the whole test only, as a longest time. Put it there or into the policy.',
    'time-limit-differs':
      'The test says {{test}} s, the policy says {{policy}} s. Make them the same.',
    'outcome-processing':
      'This way of scoring the test is not supported ({{reason}}). Use the sum of the items’ scores.',
    'weight-not-used':
      'The weight “{{weight}}” does not count in the total and was left out. See whether that is meant.',
    'points-none':
      'Nothing in the test is worth points, so it can’t be graded. Give the items scores.',
    'draw-unequal':
      'Depending on what is drawn, the most points are {{least}} to {{most}}. Scores are scaled to 100; see whether that is meant.',
    // an item as part of an exam
    'item-templates':
      'Items with random parameters (templates) are not supported. Use fixed content.',
    'item-mixed-scoring':
      'Part of this item is scored by machine and part by a person, which is not supported. Make two items of it.',
    'item-order-of-some':
      '“{{response}}” asks to order only some of the choices, which is not supported. Let all be ordered.',
    'item-external-scoring':
      'The outcome “{{outcome}}” is scored by another machine, which is not supported. Use scoring here or by a person.',
    'item-without-interaction':
      'There is nothing to answer in this item. Add an interaction, or take it out of the test.',
    'item-maximum-unknown':
      'The most points of this item can’t be told. Give SCORE a normal-maximum.',
    'item-maximum-below-key':
      'The item says {{maximum}} points at most, but its key earns {{earned}}. Correct one.',
    'item-maximum-above-key':
      'The item says {{maximum}} points at most, but its key earns only {{earned}}. See whether that is meant.',
    'printed-variable':
      'The text is to show the variable “{{variable}}”, which is not supported. Write it out.',
    'choice-twice': 'In “{{response}}” two choices are called “{{identifier}}”. Rename one.',
    'choices-too-many': '“{{response}}” has more than {{limit}} choices. Use fewer.',
    'identifier-not-allowed':
      'The identifier “{{identifier}}” is too long or has characters that are not allowed. Change it.',
    // languages
    'language-missing': 'The test does not say its language (xml:lang). Add zh-CN or en.',
    'language-not-supported': 'The language “{{language}}” is not supported. Use zh-CN or en.',
    'language-twice': 'There are two tests in {{language}}. Keep one.',
    'language-of-item':
      'The item says that it is in {{language}}, the test in {{test}}. Correct one.',
    'pair-test-differs':
      'The two languages’ tests are built differently: compared with “{{other}}”, from “{{at}}” on. Make them the same.',
    'pair-item-differs':
      'The two languages’ versions of this item differ: compared with “{{other}}”, from “{{at}}” on. Identifiers, interactions and scoring must be the same.',
    // pictures
    'media-type': 'Files of this type ({{ending}}) are not supported. Use PNG, JPEG, WebP or SVG.',
    'media-content': 'Its content is not {{expected}}, as its name says. Export the picture again.',
    'media-too-large':
      'The picture has {{bytes}}, at most {{limit}} are possible. Make it smaller.',
    'svg-element':
      'The SVG contains an element that is not allowed. Export shapes only, or use PNG.',
    'svg-attribute': 'The SVG has the attribute “{{attribute}}”, which is not allowed. Remove it.',
    'svg-reference': 'The SVG refers to something outside. Put it inside the picture, or use PNG.',
    'svg-instruction': 'The SVG contains a processing instruction. Remove it.',
    // the policy
    'policy-missing':
      'The policy file policy.json is missing. Ask the sponsor for it; it belongs at the top of the zip.',
    'policy-not-json': 'policy.json is not JSON. Check commas, quotes and brackets.',
    'policy-key': 'This rule is not right: {{issue}}. Compare it with the description.',

    // items
    'not-an-item': 'The root “{{name}}” is not an item. Check the resource’s type in the manifest.',
    'not-a-stimulus': 'The root “{{name}}” is not a stimulus. Check what refers to it.',
    'attribute-missing': 'The attribute “{{attribute}}” is missing. Add it.',
    'attribute-invalid':
      'The attribute “{{attribute}}” can’t have the value “{{value}}”. Correct it.',
    'child-missing': 'The element “{{child}}” is missing inside. Add it.',
    'child-unknown': 'The element “{{child}}” does not belong here. Remove or move it.',
    'text-unexpected': 'There may be no text here. Remove it, or put it into an element.',
    'identifier-twice': 'The identifier “{{identifier}}” is used twice. Change one.',
    'variable-undeclared':
      'The variable “{{identifier}}” is not declared. Declare it, or correct its name.',
    'variable-of-other-kind':
      'The variable “{{identifier}}” is of another kind than needed here ({{needed}}). Correct it.',
    'value-invalid': '“{{text}}” is not a value of type {{base}}. Correct it.',
    'values-too-many':
      'A single variable is given {{count}} values. Keep one, or change its cardinality.',
    'key-missing': '“{{identifier}}” has no key. Add a correct response.',
    'key-unknown-choice':
      'The key “{{key}}” of “{{identifier}}” is not one of its choices. Correct it.',
    'mapping-missing': '“{{identifier}}” has no mapping. Add one.',
    'area-mapping-missing': '“{{identifier}}” has no area mapping. Add one.',
    'table-missing': 'The outcome “{{identifier}}” has no look-up table. Add one.',
    'item-without-score': 'The item declares no SCORE, so it can’t be scored. Add it.',
    'operator-unknown': '“{{operator}}” is not an operator of QTI. Correct it.',
    'rule-unknown': '“{{rule}}” is not a rule of QTI. Correct it.',
    'operands-count':
      'There are {{found}} operands; at least {{fewest}} and at most {{most}} are possible. Correct it.',
    'operand-cardinality':
      'An operand’s cardinality is {{found}}, it must be {{needed}}. Correct it.',
    'operand-base-type': 'An operand’s type is {{found}}, it must be {{needed}}. Correct it.',
    'value-cardinality':
      'The value set to “{{identifier}}” has the cardinality {{found}}, it must be {{needed}}. Correct it.',
    'value-base-type':
      'The value set to “{{identifier}}” has the type {{found}}, it must be {{needed}}. Correct it.',
    'pattern-invalid': 'The regular expression is wrong. Correct it.',
    'pattern-too-large': 'The regular expression is too complex. Simplify it.',
    'pattern-anchored':
      'In “{{pattern}}”, ^ and $ are ordinary characters: in QTI the whole text always has to match. Remove them.',
    'test-only-expression': '“{{operator}}” is for tests, not for items. Correct it.',
    'processing-template-unknown':
      'The template “{{template}}” is not known. Use a standard one, or write the rules.',
    'interaction-response-missing':
      'The interaction’s variable “{{identifier}}” is not declared. Declare it.',
    'interaction-cardinality':
      'The interaction’s variable “{{identifier}}” has the cardinality {{found}}, it must be {{needed}}. Correct it.',
    'interaction-base-type':
      'The interaction’s variable “{{identifier}}” has the type {{found}}, it must be {{needed}}. Correct it.',
    'interaction-choices-missing': 'The interaction has no choices ({{child}}). Add them.',
    'interaction-nested': 'An interaction can’t stand within another. Take them apart.',
    'response-twice': 'Two interactions use the variable “{{identifier}}”. Give each its own.',
    'custom-operator':
      'The custom operator “{{name}}” is not supported. Use standard operators instead.',
    'interaction-without-screen': '“{{name}}” is not supported yet. Use an interaction that is.',
    'body-element-not-allowed':
      '“{{name}}” is not allowed in an item’s text. Remove or replace it.',
    'image-not-local': 'The picture “{{href}}” is not in the package. Put it there.',
    'item-adaptive': 'Adaptive items are not supported. Set adaptive to false.',
    'record-response': 'Answers that are records are not supported. Use a single variable.',
    'text-format': 'Text answers of the format “{{format}}” are not supported. Use plain.',
    'string-list-response': 'Answers of several texts are not supported. Use a single variable.',
    'not-in-standard':
      '“{{name}}” is not in the standard; what it means is clear, so it was taken.',
    'float-to-integer':
      'A float is set to the integer “{{identifier}}”, which cuts off its fraction. See whether that is meant.',
    'attribute-ignored': 'The attribute “{{attribute}}” has no effect here and was left out.',
    'element-ignored': 'The element “{{name}}” was left out.',
    'response-unused':
      'The variable “{{identifier}}” has no interaction: nobody can answer it. See whether that is meant.',
    'image-without-alternative':
      'The picture “{{href}}” has no text for those who can’t see it. Add alt.',
    'operands-reversed':
      'The operands are in the reverse of the standard’s order; they were taken as meant.',

    // XML
    'xml-too-long': 'The file has {{length}} characters, at most {{limit}} are possible. Split it.',
    'xml-too-deep': 'Elements are nested more than {{limit}} deep. Simplify it.',
    'xml-too-many-elements': 'There are more than {{limit}} elements. Split the file.',
    'xml-doctype': 'There is a DOCTYPE, which is not accepted for safety. Remove that line.',
    'xml-encoding': 'The file says that it is in {{encoding}}. Save it as UTF-8.',
    'xml-entity': 'The entity &{{entity}}; is not defined. Write the character itself.',
    'xml-include': 'XInclude of “{{href}}” is not accepted. Put the content into the file.',
    'xml-malformed': 'This is not well-formed XML (near column {{column}}). Check tags and quotes.',
    'xml-unknown-prefix': 'The namespace prefix “{{prefix}}” is not declared. Declare it.',
  },

  /** `{{issue}}` of “policy-key” and “responses-key”. */
  issues: {
    invalid_type: 'it is missing, or of the wrong type',
    too_big: 'it is too large or too long',
    too_small: 'it is too small or too short',
    invalid_format: 'it is not in the right form',
    not_multiple_of: 'it is not a step that is allowed',
    unrecognized_keys: 'it has an entry that is not known',
    invalid_union: 'it is none of the forms that are allowed',
    invalid_key: 'it has an entry that is not known',
    invalid_element: 'one entry of the list is not right',
    invalid_value: 'it is not one of the values that are allowed',
    custom: 'it contradicts another rule',
    out_of_range: 'it is out of range',
  },
  /** `{{reason}}` of “outcome-processing”. */
  outcomeReasons: {
    'not-a-sum': 'it is not a sum of the items’ scores',
    'two-totals': 'the total is set twice',
    'no-total': 'the total is never set',
  },

  /** Files of responses (invigil grade). */
  responses: {
    'responses-not-json': 'The file of responses is not JSON. Check commas, quotes and brackets.',
    'responses-key':
      'This entry is not right: {{issue}}. Compare it with the description of the format.',
    'responses-other-exam':
      'The responses are for another exam; this one is “{{exam}}”. Choose the package that belongs to them.',
    'responses-other-package':
      'The responses are for another version of the exam; the digest of this one is {{package}}. Choose the package that was used.',
    'responses-seed-or-form': 'Either a seed or a form must be given, and not both.',
    'responses-form-not-of-exam':
      'This item of the form is not of this exam, or its order or weight differs. Check it.',
    'responses-item-not-in-form': 'This item is not on the candidate’s form. Check its identifier.',
    'responses-response-invalid':
      'The answer does not fit the kind of item ({{reason}}). Check it.',
    'responses-rating-out-of-range':
      'The rating is out of range, at most {{maximum}} (0: this item is not rated by a person). Correct it.',
    'responses-nothing-left': 'All items are struck, so there is nothing to grade.',
  },

  /** Verifying a bundle of evidence (invigil verify). */
  evidence: {
    'not-utf8': 'The file is not text in UTF-8: it is no bundle, or it was altered.',
    'not-canonical':
      'This line is not written as it was sealed: the meaning may be the same, the bytes are not.',
    'line-unknown': 'This line is nothing that a bundle contains.',
    'line-order': 'This line is not in its place: the order was changed.',
    'line-end': 'Line ends differ from what was sealed; an editor may have saved the file again.',
    'seal-missing': 'The seal at the end is missing: the file is incomplete. Export it again.',
    'seal-digest': 'The content is not what was sealed: something was altered, added or removed.',
    'seal-uncertified': 'The station that sealed the file has no certificate of this centre.',
    'seal-signature': 'The signature of the seal is wrong.',
    'field-type': 'The field “{{field}}” is missing, unknown or of the wrong type.',
    'centre-key-differs':
      'The centre’s key in the bundle is not the one that you gave. Get the key from the centre by another way; if yours is right, don’t trust this bundle.',
    'certificate-centre': 'A station’s certificate is of another centre.',
    'certificate-signature': 'A station’s certificate was not signed by the centre.',
    'no-events': 'There are no events in the bundle.',
    'stream-differs': 'This event belongs to another record.',
    sequence: 'The numbers of the events have a gap: one was dropped, doubled or moved.',
    'prev-differs': 'This event does not follow the one before it.',
    'hash-differs': 'The event’s hash does not fit its content: it was altered.',
    'epoch-jump': 'The writer changed without a hand-over.',
    'station-jump': 'The station changed without a hand-over.',
    'handover-data': 'A hand-over does not fit what is before and after it.',
    'commitment-differs': 'The event’s data is not what was committed to: it was altered.',
    'data-missing': 'The event’s data is gone, and nothing says that it was erased.',
    'checkpoint-differs': 'A signed checkpoint does not fit the record.',
    'checkpoint-uncertified':
      'The station that signed a checkpoint has no certificate of this centre.',
    'checkpoint-signature': 'The signature of a checkpoint is wrong.',
    'tail-missing': 'Later events that were signed are gone: the record was cut short.',
    'head-unsigned':
      'The last events are not signed, so nobody can tell whether they were altered.',
    'redaction-differs': 'A redaction manifest does not fit the record.',
    'redaction-uncertified':
      'The station that signed a redaction manifest has no certificate of this centre.',
    'redaction-signature': 'The signature of a redaction manifest is wrong.',
  },
  /** Where a verifier found something: “event 12”. */
  parts: {
    header: 'header',
    certificate: 'certificate {{index}}',
    event: 'event {{index}}',
    checkpoint: 'checkpoint {{index}}',
    witness: 'witness {{index}}',
    redaction: 'redaction manifest {{index}}',
    blob: 'attachment {{index}}',
    seal: 'seal',
    line: 'line {{index}}',
  },

  /** Where data is not what Invigil wrote (store-altered). */
  alteration: {
    'events-missing': 'events that had been acknowledged as saved are gone',
    'stream-missing': 'a whole record is gone',
    'head-forged': 'the mark at the end of a record was changed',
    'event-missing': 'an event is missing in between',
    'event-hash': 'an event’s content was changed',
    'event-place': 'an event’s place was changed',
    'event-link': 'the link between two events is broken',
    'event-data': 'an event’s data was changed',
    'key-forged': 'a data key was changed',
    'document-forged': 'an entry of a table was changed',
  },
  /** Failures while running; those of starting are in start.ts (failure). */
  store: {
    'key-unavailable':
      'The key of the data can’t be had ({{reason}}). Check the key and its permissions; nothing was changed.',
    'exam-part-missing':
      'A part of the exam is gone ({{digest}}). Import the same package again, or put the folder back from a backup.',
    'exam-part-erased':
      'This exam was deleted as its rules say ({{digest}}) and can’t be opened. Import it again if it is still needed.',
    'exam-part-altered':
      'A part of the exam was altered or is damaged ({{digest}}). Keep a copy, and put the folder back from a backup.',
  },

  /** Should not happen: a code without a sentence. */
  unknown: 'A problem that the program does not know ({{code}}). Tell support this code.',
};
