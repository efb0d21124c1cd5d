/** 考点服务器在终端里显示的文字。 */
export const hub = {
  usage:
    '选项：--data 文件夹、--name 名称、--host 监听地址、--port 端口号、--udp-port UDP端口号、--public-udp-port 对外的UDP端口号',
  badOption: '选项 {{option}} 无法识别，或者缺少取值。',
  title: 'Invigil 考点服务器 {{version}}：{{name}}',
  data: '数据：{{folder}}',
  listening: '监听地址 {{host}}，TCP 端口 {{port}}，UDP 端口 {{udpPort}}。',
  fingerprint: '证书指纹（SHA-256）：',
  address: '提供给每台考试机的测试服务器地址（整行复制；主机名不通时换成本机 IP 地址）：',
  end: '按 Ctrl+C 结束。',
  ended: '已正常结束。',
  failed: '考点服务器无法启动。',
  defaultName: '考点',
  failure: {
    'port-taken':
      'TCP 端口 {{port}} 已被其他程序占用，或者当前用户无权使用。请用 --port 另选端口。',
    'udp-port-taken':
      'UDP 端口 {{udpPort}} 已被其他程序占用，或者当前用户无权使用。请用 --udp-port 另选端口。',
    'no-such-address': '这台电脑没有地址 {{host}}。请用 --host 另选地址。',
    unwritable: '无法创建文件夹 {{folder}}。请用 --data 另选文件夹。',
    'key-unwritable': '无法把证书写入 {{file}}。请检查磁盘和文件夹权限。',
    'key-readable-by-others':
      '密钥 {{file}} 可被这台电脑的其他用户读取。请先查明谁可能读过它，再改为仅本人可读（chmod 600）。',
    'key-unreadable': '无法读取密钥 {{file}}。请检查权限。',
    'key-malformed':
      '密钥 {{file}} 已损坏。请用保存的副本恢复；如果没有副本，请把它移走，服务器会生成新的密钥，届时须把新指纹提供给每台考试机。',
    unknown: '原因不明（{{code}}）。详情见 {{log}}。',
  },
};
