/**
 * The consents (R-C3), each asked for separately. A changed text gets a new version: the version and
 * the digest of both languages go on record with every answer, so old wordings stay in this list's
 * history and never change under an old version.
 */
export const consents = [
  {
    point: 'personal-data',
    version: '2026-11',
    'zh-CN': {
      title: '个人信息的收集和使用',
      text: '为核对您的身份、安排考试并给出成绩，我们会收集并使用您的姓名、证件类型和号码、预约信息、作答内容以及考试过程记录。这些信息加密保存在本机和考试机构，只有履行考试职责的人员可以查看，保存期限以考试主办方公布的为准。您可以向考试主办方查询、更正或要求删除。',
    },
    en: {
      title: 'Collecting and using your personal data',
      text: 'To check who you are, run the exam and give you a result, we collect and use your name, the type and number of your document, your booking, your answers and a record of how the exam went. They are kept encrypted on this computer and by the exam centre, can be seen only by people who need them to run the exam, and are kept for as long as the sponsor of the exam has published. You can ask the sponsor to show, correct or delete them.',
    },
  },
  {
    point: 'transfer-abroad',
    version: '2026-11',
    'zh-CN': {
      title: '向境外提供个人信息',
      text: '如果考试主办方或其颁证机构在中国境外，您的姓名、预约信息、成绩和证书信息会提供给该机构，用于评定成绩、颁发和核验证书。证件照片和人脸照片不会提供到境外。',
    },
    en: {
      title: 'Sending personal data abroad',
      text: 'If the sponsor of the exam, or the body that issues its certificates, is outside mainland China, your name, booking, result and certificate are sent to it, to settle the result and to issue and check the certificate. Pictures of your document and of your face are not sent abroad.',
    },
  },
  {
    point: 'monitoring',
    version: '2026-11-27',
    'zh-CN': {
      title: '考试过程的监控和记录',
      text: '从核验身份到交卷，监考员会看到您的考试状态和剩余时间，并可以向您发消息、暂停或终止考试。您在本程序中的每一步操作、发生的时间以及监考员的每一个决定都会记入考试记录，事后任何人都不能悄悄改动。考试有此要求时，每次发生考试不允许的情况，还可能留存当时整个屏幕的画面（包括其他程序的窗口），供监考员查看；这些画面与证件照片一样加密保存，并同时删除。',
    },
    en: {
      title: 'Monitoring and recording of the exam',
      text: 'From check-in to submission a proctor sees the state of your exam and the time you have left, and can send you messages, pause the exam or end it. Every step you take in this program, when it happened, and every decision of the proctor goes into the record of your exam, which nobody can change unnoticed afterwards. Where the exam asks for it, a picture of your whole screen, other programs’ windows included, may be kept each time something happens that the exam forbids, and seen by the proctor; these pictures are encrypted like that of your document, and deleted with it.',
    },
  },
  {
    point: 'face-data',
    version: '2026-11',
    'zh-CN': {
      title: '人脸和证件照片',
      text: '我们会拍摄一张您的证件照片和一张您的人脸照片，供监考员当场比对是否为本人。照片单独加密保存，不用于其他目的，并在成绩确定后按主办方规定的期限（默认三十天）删除；考试记录中会留下已删除的凭据。',
    },
    en: {
      title: 'Pictures of your face and document',
      text: 'We take one picture of your document and one of your face, so that the proctor can compare them on the spot. The pictures are encrypted separately, used for nothing else, and deleted when the sponsor’s period after the final result has passed (thirty days unless the sponsor says otherwise); the record of the exam keeps the proof that they were deleted.',
    },
  },
  {
    point: 'of-age',
    version: '2026-11',
    'zh-CN': {
      title: '年龄或监护人同意',
      text: '我已年满十八周岁；或者我未满十八周岁，但我的父母或其他监护人已阅读以上各项，并同意我参加本次考试。',
    },
    en: {
      title: 'Of age, or with a guardian’s agreement',
      text: 'I am eighteen or older; or I am younger, and a parent or guardian has read the points above and agrees that I take this exam.',
    },
  },
] as const;
