import type { DeliveredItem } from '../../preload/contract/item.ts';
import { choice, code, el, image, matchChoice, p } from './build-item.ts';

const item = (identifier: string, ...body: DeliveredItem['body']): DeliveredItem => ({
  identifier,
  language: 'zh-CN',
  body,
});

/** One item of each kind, in Chinese; same identifiers as in English. */
export const samplesZh: readonly DeliveredItem[] = [
  item(
    'single',
    p('某公司的网站在促销期间访问量会短时间增至平时的 20 倍。'),
    p('以下哪种做法最能', el('strong', '兼顾成本与稳定性'), '？'),
    {
      kind: 'choice',
      response: 'RESPONSE',
      prompt: [],
      minChoices: 0,
      maxChoices: 1,
      choices: [
        choice('A', '长期购买 20 倍数量的云服务器'),
        choice('B', '使用弹性伸缩，按负载自动增减实例'),
        choice(
          'C',
          '促销期间关闭部分功能，减少访问量，并在活动结束后逐步恢复；其间由值班人员人工观察各项指标',
        ),
        choice('D', '将 ', code('max_connections'), ' 调整为 20 倍'),
      ],
    },
  ),
  item(
    'multiple',
    p('下图为某业务的网络结构。'),
    el(
      'figure',
      image('a', '专有网络中有两个子网，分别连接负载均衡与数据库', 640, 240),
      el('figcaption', '图 1　网络结构'),
    ),
    {
      kind: 'choice',
      response: 'RESPONSE',
      prompt: [p('哪两项措施可以提高可用性？')],
      minChoices: 2,
      maxChoices: 2,
      choices: [
        choice('A', '将实例分布到两个可用区'),
        choice('B', '将所有实例放入同一子网'),
        choice('C', '数据库启用主备并自动切换'),
        choice('D', '关闭健康检查'),
        choice('E', '使用更大的系统盘'),
      ],
    },
  ),
  item('truefalse', p('对象存储适合存放大量非结构化数据，例如图片与视频。'), {
    kind: 'choice',
    response: 'RESPONSE',
    prompt: [],
    minChoices: 0,
    maxChoices: 1,
    choices: [choice('T', '正确'), choice('F', '错误')],
  }),
  item('order', {
    kind: 'order',
    response: 'RESPONSE',
    prompt: [p('请将从零部署一台云服务器的步骤按先后排列。')],
    choices: [
      choice('login', '登录服务器并部署应用'),
      choice('region', '选择地域与可用区'),
      choice('group', '配置安全组规则'),
      choice('image', '选择镜像与规格'),
    ],
  }),
  item('match', {
    kind: 'match',
    response: 'RESPONSE',
    prompt: [p('请为每个需求选择合适的存储类型。')],
    maxAssociations: 0,
    sources: [
      matchChoice('s1', '数据库的数据盘'),
      matchChoice('s2', '网站的图片'),
      matchChoice('s3', '多台服务器共享的目录'),
    ],
    targets: [
      matchChoice('block', '云硬盘', 0),
      matchChoice('object', '对象存储', 0),
      matchChoice('file', '文件存储', 0),
    ],
  }),
  item('matchlists', {
    kind: 'match',
    response: 'RESPONSE',
    prompt: [p('请为每个术语选择对应的说明，每个说明只能使用一次。')],
    maxAssociations: 0,
    sources: [
      matchChoice('s1', '弹性伸缩'),
      matchChoice('s2', '负载均衡'),
      matchChoice('s3', '内容分发网络'),
    ],
    targets: [
      matchChoice('t1', '按负载自动增加或减少实例的数量'),
      matchChoice('t2', '将请求分配到多台后端服务器'),
      matchChoice('t3', '在靠近用户的节点上缓存内容'),
      matchChoice('t4', '对磁盘做定时的只读副本'),
    ],
  }),
  item('matchmany', {
    kind: 'match',
    response: 'RESPONSE',
    prompt: [p('下列服务各具备哪些特点？每项服务最多选择两个特点。')],
    maxAssociations: 4,
    sources: [matchChoice('vm', '云服务器', 2), matchChoice('fn', '云函数', 2)],
    targets: [
      matchChoice('os', '可管理操作系统', 1),
      matchChoice('call', '按调用计费', 0),
      matchChoice('scale', '自动伸缩到零', 0),
    ],
  }),
  item(
    'inline',
    p(
      '一台服务器需要对外提供 HTTPS 服务，应在安全组中放通 ',
      {
        kind: 'inlineChoice',
        response: 'PROTOCOL',
        choices: [choice('tcp', 'TCP'), choice('udp', 'UDP'), choice('icmp', 'ICMP')],
      },
      ' 协议的 ',
      {
        kind: 'inlineChoice',
        response: 'PORT',
        choices: [choice('p80', '80'), choice('p443', '443'), choice('p22', '22')],
      },
      ' 端口。',
    ),
  ),
  item(
    'text',
    p('某云硬盘容量为 500 GB，每 GB 每月 0.35 元。'),
    p(
      '每月费用为 ',
      { kind: 'textEntry', response: 'COST', base: 'float', expectedLength: 8 },
      ' 元。',
    ),
    p(
      '若购买 12 块，共需 ',
      { kind: 'textEntry', response: 'COUNT', base: 'integer', expectedLength: 4 },
      ' 块磁盘的配额。',
    ),
    p(
      '查看本机磁盘用量的 Linux 命令是 ',
      { kind: 'textEntry', response: 'COMMAND', base: 'string', expectedLength: 12 },
      '。',
    ),
  ),
  item(
    'essay',
    p('阅读以下日志：'),
    el(
      'pre',
      code(
        '2026-11-20T08:59:58Z ERROR pool exhausted (size=50, waiting=212)\n2026-11-20T08:59:59Z WARN  retry in 200 ms',
      ),
    ),
    {
      kind: 'extendedText',
      response: 'RESPONSE',
      prompt: [p('请说明可能的原因，并提出两项改进措施。')],
      expectedLines: 6,
      maxLength: 300,
    },
  ),
  item(
    'body',
    el('h2', '计费方式'),
    el(
      'table',
      el('caption', '表 1　三种计费方式'),
      el('thead', el('tr', el('th', '方式'), el('th', '适合'), el('th', '单价'))),
      el(
        'tbody',
        el('tr', el('td', '包年包月'), el('td', '长期稳定的负载'), el('td', '低')),
        el('tr', el('td', '按量计费'), el('td', el('em', '短期或波动'), '的负载'), el('td', '高')),
      ),
    ),
    el(
      'ul',
      el('li', '水的化学式是 H', el('sub', '2'), 'O'),
      el('li', '2', el('sup', '10'), ' = 1024'),
    ),
    p('缺失的图片：', image('0', '一张无法加载的图片', 320, 120)),
  ),
];
