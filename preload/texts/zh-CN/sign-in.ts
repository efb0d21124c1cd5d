/** 登录：监考窗口和考务窗口共用。 */
export const signIn = {
  heading: { proctor: '监考员登录', staff: '考务人员登录' },
  lead: '请用您本人的账户登录；您在此窗口的每项操作都会记在您的名下。',
  login: '用户名',
  password: '密码',
  showPassword: '显示密码',
  submit: '登录',
  pending: '正在登录…',
  idleRule: '一段时间没有键盘或鼠标操作时，程序会自动退出登录。考试不受影响。',
  missing: {
    title: '还不能登录',
    login: '请输入用户名',
    password: '请输入密码',
  },
  refused: '登录没有成功',
  locked:
    '密码连续输错，此账户已锁定，约 {{minutes}} 分钟后自动解锁。急需使用时，请管理员重设密码，或请另一位同事登录。',
  tooMany: '尝试次数过多，本窗口暂时不能登录。密码没有被核对。',
  waitSeconds: '{{seconds}} 秒后可以再试。',
  waitOver: '现在可以再试了。',
  otherWindow: {
    proctor: '用户名和密码正确，但此账户没有监考权限。请换用监考员账户，或到考务窗口登录。',
    staff: '用户名和密码正确，但此账户没有考务权限。请换用考务账户，或到监考窗口登录。',
  },
  signedOut: {
    idleTitle: '您已自动退出登录',
    idle: '一段时间没有键盘或鼠标操作，程序为安全起见退出了您的登录。进行中的考试照常继续；您已作出的决定都已记录。请重新登录。',
    askedTitle: '您已退出登录',
    asked: '进行中的考试照常继续。请不要让考场无人看管。',
  },
  account: '当前登录',
  signOut: '退出登录',
  signingOut: '正在退出…',
  demonstration: {
    title: '示范考点的账户',
    text: '以下账户为虚构，仅供试用。',
    use: '用“{{login}}”登录',
  },
  connecting: '正在连接考试程序…',
  closed: {
    heading: '此窗口已断开',
    noCode: '窗口打开时没有带一次性代码，或者被重新加载过。',
    ended: '考试程序已退出，或者此窗口的连接已结束。',
    replaced: '另一个窗口已接替此窗口。',
    codeUsed: '打开此窗口的一次性代码已使用或已过期。',
    whatToDo: '请回到首页，重新打开此窗口。如果程序已经退出，请先启动程序。已记录的内容不受影响。',
  },
};
