/** 程序在终端里显示的文字，以及无法启动的原因。 */
export const start = {
  data: '数据：{{folder}}',
  demonstration: '示范考点，数据存放在临时文件夹中，结束时删除。',
  portTaken: '端口 {{wanted}} 已被其他程序占用，改用 {{port}}。',
  address: '请用 Chrome 或 Chromium 打开以下地址（只能使用一次）：',
  opened: '正在用 {{browser}} 打开。',
  notOpened: {
    'asked-not-to': '按要求不打开窗口。',
    'no-display': '这里没有显示器，因此不打开窗口。',
    'no-browser': '没有找到浏览器，请自行打开该地址。',
    root: '浏览器不允许以 root 身份运行，请以其他用户打开该地址。',
  },
  again: '按回车键获取新地址，按 Ctrl+C 结束。',
  windowLost: '首页已关闭。新地址：',
  ended: '已正常结束，全部内容均已保存。',
  failed: 'Invigil 无法启动。',
  usage: '选项：--data 文件夹、--port 端口号、--no-open、--demo、--host desktop|browser',
  badOption: '选项 {{option}} 无法识别，或者缺少取值。',
  notBuilt: '窗口页面尚未构建，请先运行“npm run build”。',
  host: {
    browser: '运行方式：浏览器，因为{{why}}。',
    desktop: '运行方式：桌面（Electron {{version}}）。',
    why: {
      asked: '已这样指定',
      'no-display': '这里没有显示器',
      root: '桌面程序不能以 root 身份运行',
      unreachable:
        '这里没有 Electron，也无法访问 {{host}}（{{when}}检查过；用“--host desktop”可重新检查）',
      failed: 'Electron 下载失败（{{when}}；用“--host desktop”可重试）',
      option: '选项 {{option}} 只有浏览器方式才有',
    },
    now: '刚刚',
    earlier: '一天之内',
    fetching: '正在下载 Electron {{version}}（约 120 MB，仅此一次）…',
    fetched: '已下载 {{megabytes}} MB，{{seconds}} 秒',
    noDesktop: '无法以桌面方式启动：{{why}}。可以改用“npm start -- --host browser”。',
    building: '正在构建…',
  },
  failure: {
    'store-in-use':
      '另一个 Invigil 正在使用这些数据（进程 {{pid}}）。请使用它的窗口，或者先结束它。',
    'disk-full': '磁盘已满（{{folder}}）。请腾出空间后重新启动。数据没有任何改动。',
    unwritable:
      '无法写入文件夹 {{folder}}。请检查权限，或者用 --data 另选文件夹。数据没有任何改动。',
    'store-missing':
      '数据库 {{file}} 不见了，而它的其他文件还在。请从备份中恢复；程序没有新建数据库来代替它。',
    'not-a-store': '{{file}} 不是 Invigil 的数据库。请用 --data 另选文件夹。',
    'store-newer':
      '这些数据由更新版本的 Invigil 写入（格式 {{found}}，本版本最高支持 {{known}}）。请安装新版本。数据没有任何改动。',
    'store-damaged':
      '数据库 {{file}} 已损坏（{{detail}}）。程序没有修复或删除任何内容。请先保留整个文件夹的副本，再从备份中恢复数据库。',
    'store-altered':
      '数据与 Invigil 写入的内容不一致（{{rule}}）。程序没有修复或删除任何内容。请保留整个文件夹的副本作为证据，并告知考试负责人。',
    'wrong-key': '密钥与这些数据不匹配。请恢复当时使用的密钥。数据没有任何改动。',
    'key-missing': '密钥 {{file}} 不见了，没有它就无法读取数据。请恢复该密钥；程序没有新建密钥。',
    'key-readable-by-others':
      '密钥 {{file}} 可被这台电脑的其他用户读取。请先查明谁可能读过它，再改为仅本人可读（chmod 600）。',
    'key-malformed': '密钥 {{file}} 已损坏。请用保存的副本恢复。',
    'key-unreadable': '无法读取密钥 {{file}}。请检查权限。',
    'key-unwritable': '无法在 {{file}} 创建密钥。请检查磁盘和文件夹权限。',
    'key-store-unavailable':
      '当前用户无法使用操作系统的密钥库。请登录桌面并解锁密钥库，然后重新启动。数据没有任何改动。',
    'signing-key-missing': '本机用于签名的密钥不见了。请用保存的副本恢复密钥文件夹。',
    'signing-key-altered': '本机用于签名的密钥被改动过。请用保存的副本恢复密钥文件夹。',
    'signing-key-unreadable': '无法读取本机用于签名的密钥。请检查密钥文件夹的权限。',
    'signing-key-wrong': '本机用于签名的密钥与记录不符。',
    'demonstration-broken': '本版本附带的示范考点已损坏，请重新安装。',
    unknown: '原因不明（{{code}}）。详情见 {{log}}。',
  },
};
