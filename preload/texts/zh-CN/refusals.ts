/**
 * A sentence for every refusal of the contract (preload/contract/refusals.ts): what happened, what
 * was kept, what to do next. Values that end in `At` are given as words.
 */
export const refusals = {
  // the connection and its session
  'not-allowed': '此窗口无权进行该操作，没有任何改动。如需办理，请联系考务人员。',
  'launch-code-unknown':
    '打开此窗口的一次性代码已使用或已过期。已保存的内容不受影响，请联系考务人员重新打开窗口。',
  'session-ended': '此窗口的连接已结束。已保存的内容不受影响，请联系考务人员重新打开窗口。',
  'signed-out': '您已退出登录（较长时间未操作，或在别处退出）。已保存的内容不受影响，请重新登录。',
  'too-many-attempts': '尝试次数过多。请在 {{seconds}} 秒后再试，在此之前请核对输入的内容。',
  'bad-input': '有一项内容的格式不正确（{{field}}），没有任何改动。请核对后再试。',
  'store-disk-full':
    '这台计算机的磁盘已满，刚才的操作没有保存；之前保存的内容都在。请立即联系考务人员清理磁盘。',
  'store-unwritable':
    '考试程序暂时无法写入磁盘，刚才的操作没有保存；之前保存的内容都在。请立即联系考务人员。',
  busy: '考试程序正忙，刚才的操作没有进行。请稍等几秒再试。',
  internal:
    '程序出现了意料之外的错误，刚才的操作可能没有完成；已保存的内容不受影响。请再试一次，仍不成功请联系考务人员。',

  // accounts
  'sign-in-failed': '用户名或密码不正确。请核对大小写后再试。',
  'account-locked': '密码多次输入错误，账户已暂时锁定。请稍后再试，或请管理员重设密码。',
  'account-disabled': '该账户已停用，无法登录。请联系管理员。',
  'login-taken': '用户名“{{login}}”已被使用，账户没有建立。请换一个用户名。',
  'password-too-weak':
    '密码过于简单，没有保存。请使用至少 10 个字符，不要包含用户名，也不要使用常见密码。',
  'last-admin':
    '这是最后一个可用的管理员账户，不能停用，也不能取消管理员角色。请先设置另一位管理员。',
  'account-unknown': '没有找到该账户，可能已被更改。请刷新列表后再试。',

  // the station
  'already-set-up': '本机已经完成设置，没有任何改动。',
  'not-set-up': '本机尚未设置考点。请先完成设置，或载入示范考点。',
  'time-zone-unknown': '无法识别时区“{{timeZone}}”，没有保存。请使用如 Asia/Shanghai 的时区名称。',
  'server-address-wrong':
    '“{{address}}”不是测试服务器的地址，未作任何更改。请写成 https://主机名:端口，需要时在后面加 # 和证书指纹（64 位十六进制数字）。',
  'window-not-available':
    '本机没有设置为这种用途，此窗口无法打开。请换一台机器，或请管理员更改设置。',

  // looking up
  'document-number-invalid': '证件号码有误，没有查询。请对照证件核对后重新输入。',
  'no-booking':
    '没有找到对应的预约。请核对证件类型和号码；如果无误，请向考务人员出示预约通知。您的考试次数不受影响。',
  'booking-other-centre':
    '您的预约在另一个考点（{{centre}}），不能在这里考试。请立即前往该考点，或联系考务人员。',
  'booking-other-day':
    '您的预约不在今天，考试时间是 {{startsAt}}。请在当天签到开放后再来，今天的操作不影响您的预约。',
  'check-in-early':
    '您的预约已找到，但签到还没有开放，将于 {{opensAt}} 开放。请先休息，到时间再查询，您的预约不受影响。',
  'check-in-late':
    '签到已于 {{closedAt}} 截止，本次预约已记为缺考。如有特殊情况，请向考务人员说明，只有监考员可以决定是否放行。',
  'document-not-accepted':
    '本场考试的主办方不接受护照，没有作任何改动。请向考务人员询问可以使用哪些证件，以及能否更改预约。',
  'already-sat': '该预约的考试已经进行过，不能再次参加。如需查询成绩或认为有误，请联系考务人员。',
  'booking-cancelled': '该预约已取消，不能签到。如果您没有取消过，请向考务人员出示预约通知。',
  'sitting-open-elsewhere':
    '您的考试正在另一个窗口中进行，已保存的答案都在那里。请回到那个窗口，或请考务人员先将其关闭。',
  'exam-not-here':
    '预约的考试（{{exam}}）不能在本机进行。您的预约和考试次数不受影响，请联系考务人员安排。',

  // the candidate's way
  'wrong-step': '这一步已经完成，或还没有开始，没有任何改动。画面会自动更新到您当前的步骤。',
  'consent-incomplete': '还有 {{missing}} 项同意事项没有回答，尚未提交。请逐项回答。',
  'checks-missing': '系统测试还没有全部做完。请做完剩下的项目再继续。',
  'picture-missing': '证件照片和人脸照片都需要拍摄，目前缺少一张。请补拍后再继续。',
  'picture-unreadable': '照片文件无法识别，没有保存。请重新拍摄。',
  'upload-unknown': '没有找到刚才上传的文件，没有保存。请重新上传。',
  'upload-incomplete': '文件没有完整上传，没有保存。请重新上传。',
  'upload-too-large': '文件太大，没有上传。请换用较小的文件。',
  'time-is-up': '这一部分的时间已到，之后的改动不再计入；时间到之前保存的答案都已提交。',
  paused: '考试目前暂停。您的改动保留在此窗口中，继续考试后会自动保存。',
  'item-unknown': '没有第 {{position}} 题。请从题目列表中选择。',
  'response-invalid': '这个答案的格式无法保存，其他答案不受影响。请修改后再试。',
  'media-unknown': '这张图片无法载入，已保存的答案不受影响。如果影响作答，请举手告知监考员。',
  'unanswered-changed':
    '未作答的题目数刚刚有变化，现在是 {{unanswered}} 题，因此还没有交卷。请核对后再次交卷。',
  'result-not-released': '成绩还没有公布。请在公布时间之后再查看。',

  // the lockdown
  'station-cannot-lock':
    '这场考试不能在这台电脑上开始，缺少考试要求的一项：{{what}}。您的预约和考试次数不受影响，请联系考务人员换一台电脑。',
  'not-locked': '这台电脑现在没有为考试锁定，无需解除。',
  'no-quit-password': '这场考试没有退出密码，只有监考员可以准许离开，请举手。',
  'quit-wrong': '密码不正确，考试继续。监考员会看到这次尝试。请核对大小写后再试。',
  'quit-closed': '密码错误次数过多，现在只有监考员可以准许离开，请举手。',
  'program-not-ended': '“{{name}}”没有关闭。请看它是否在询问什么，或自行关闭，也可以联系考务人员。',

  // the proctor's way
  'sitting-unknown': '没有找到这场考试，可能已经结束或被移走。请刷新后再试。',
  'reason-missing': '请写明原因（至少两个字）。没有原因的决定不会执行，也不会记录。',
  'not-paused': '考试现在没有暂停，无需恢复。',
  'already-paused': '考试已经处于暂停状态，没有重复暂停。',
  'already-decided': '已有人对该考生作出决定，您的决定没有执行。请查看最新状态。',
  'machine-not-ready':
    '这台电脑有一项检查不允许放行，尚未放行。请考生先解决该问题并重新测试，或更换电脑。',
  'machine-changed':
    '考生刚刚重新测试了电脑，又有别的项目不符合要求，尚未放行。请看过新的结果再决定。',
  'two-people-needed': '此项决定需要两位授权人员共同确认，尚未执行。请另一位人员输入账户和密码。',

  // staff
  'file-unreadable': '文件无法读取，没有导入任何内容。请确认文件没有损坏，且格式与模板一致。',
  'file-too-large': '文件超过允许的大小，没有导入任何内容。请拆分后再导入。',
  'preview-expired': '预览已过期，没有写入任何内容。请重新选择文件并预览。',
  'nothing-to-import': '文件中没有需要新增或更改的内容，现有数据保持不变。',
  'exam-in-use': '该考试正在使用，没有任何改动。请在相关考试结束后再试。',
  'exam-unknown': '没有找到该考试，可能已被更改。请刷新列表后再试。',
  'booking-unknown': '没有找到该预约，可能已被更改。请刷新列表后再试。',
  'points-out-of-range': '分数超出范围，没有保存。请输入 0 到 {{max}} 之间的分数。',
  'already-rated': '这份作答已经评分，您的评分没有保存。',
  'export-empty': '按当前的筛选条件没有可导出的内容，没有生成文件。请放宽筛选条件。',
  'content-not-shared': '主办方不允许在考点查看这项内容。考务人员可以看到已有成绩，但看不到内容。',

  /** What is wrong with a document's number; never quotes it. */
  documentNumber: {
    numberEmpty: '还没有输入证件号码。请输入证件上的完整号码。',
    numberScientific: '这是表格软件改写过的号码（含字母 E），部分数字已丢失。请对照证件重新输入。',
    numberLength:
      '号码位数不对：{{document}}的号码应为 {{expected}}，现在是 {{found}} 位。请检查是否多输或漏输。',
    numberCharacters:
      '号码中有不该出现的字符：{{document}}的号码应为{{pattern}}。请对照证件检查，注意数字 0 与字母 O、数字 1 与字母 I。',
    numberFifteenDigits: '这是十五位的旧号码，已不再使用。请输入身份证上的十八位号码。',
    numberArea: '号码前两位不是有效的地区代码。请检查前六位。',
    numberDateOfBirth: '号码第 7 至 14 位应为出生日期，但不是有效的日期。请检查这八位。',
    numberBornInFuture: '号码第 7 至 14 位的出生日期晚于今天。请检查这八位。',
    numberCheckDigit: '最后一位校验码与前面的数字不符，通常是输错了一位或两位颠倒。请逐位核对。',
    numberResidencePermit:
      '这是港澳台居民居住证的号码，本考试不接受居住证。请使用来往内地（大陆）通行证，并选择相应的证件类型。',
    numberPermanentResidence:
      '这是外国人永久居留身份证的号码，本考试不接受。可用证件请向考务人员咨询。',
  },
};
