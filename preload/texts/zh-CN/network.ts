/** 网络测试：测得的结果和处理办法。 */
export const network = {
  signals: {
    'network-no-server': '没有设置测试服务器，所以没有测量网络。',
    'network-stopped': '测量中途被停止。',
    'network-sign-in-page':
      '应答的不是测试服务器。这种情况多半是所在网络（酒店、校园、咖啡馆等）的登录页面。',
    'network-server': '测试服务器：{{server}}',

    // 为什么没有使用某台服务器
    'network-server-bad-address':
      '{{server}} 不是测试服务器的地址（应以 https:// 开头），或者证书指纹的写法不对。',
    'network-server-name-not-found': '找不到 {{server}} 的域名。',
    'network-server-unreachable': '连接不上 {{server}}。',
    'network-server-timed-out': '{{server}} 没有按时应答。',
    'network-server-wrong-certificate': '{{server}} 出示的不是测试服务器的证书。',
    'network-server-not-encrypted': '{{server}} 的应答没有加密。',
    'network-server-redirected': '{{server}} 把本程序转到了别的页面。',
    'network-server-not-a-hub': '{{server}} 上应答的不是测试服务器。',
    'network-server-other-protocol': '{{server}} 的版本与本程序不匹配。',
    'network-server-busy': '{{server}} 正忙于其他测量。',
    'network-server-closed-early': '{{server}} 中断了连接。',

    // 测得的结果
    'network-download': '下载速度：{{speed}} MB/s',
    'network-download-low': '下载速度至少需要 {{least}} MB/s。',
    'network-download-near': '仅略高于所需的下载速度 {{least}} MB/s。',
    'network-download-unsteady': '下载速度曾有一秒降到 {{speed}} MB/s。',
    'network-upload': '上传速度：{{speed}} MB/s',
    'network-upload-low': '上传速度至少需要 {{least}} MB/s。',
    'network-upload-near': '仅略高于所需的上传速度 {{least}} MB/s。',
    'network-upload-unsteady': '上传速度曾有一秒降到 {{speed}} MB/s。',
    'network-latency': '网络延迟：{{value}} 毫秒',
    'network-latency-high': '延迟不能超过 {{most}} 毫秒。',
    'network-latency-near': '延迟已接近上限 {{most}} 毫秒。',
    'network-latency-loaded': '线路占满时的延迟：{{value}} 毫秒',
    'network-jitter': '延迟的波动：{{value}} 毫秒',
    'network-jitter-high': '波动不能超过 {{most}} 毫秒。',
    'network-jitter-near': '波动已接近上限 {{most}} 毫秒。',
    'network-loss': '{{probes}} 个测试数据包中丢失了 {{value}} %。',
    'network-loss-high': '丢失不能超过 {{most}} %。',
    'network-loss-near': '丢失已接近上限 {{most}} %。',
    'network-outage': '开始 {{begin}} 秒后，网络中断了 {{length}} 秒。',

    // 没能测量的项目
    'network-download-unknown': '没能测出下载速度。',
    'network-upload-unknown': '没能测出上传速度。',
    'network-echo-unknown': '没能测出延迟和丢包。',
    'network-because-unreachable': '中途连接不上服务器了。',
    'network-because-closed-early': '服务器中断了连接。',
    'network-because-stalled': '传输中途停住了。',
    'network-because-wrong-length': '服务器发来的内容与要求的不符。',
    'network-because-wrong-answer': '服务器的应答不合情理。',
    'network-because-refused': '服务器拒绝了测量。',
    'network-because-busy': '服务器正忙于其他测量。',
    'network-because-no-echo': '测试数据包一个也没有返回。有些网络不允许这类数据包（UDP）通过。',
  },
  remedies: {
    'network-ask-centre': '请向考点询问测试服务器的地址。',
    'network-reach-server': '请检查这台电脑能否上网；如果能，请询问考点测试服务器是否在运行。',
    'network-sign-in':
      '请用浏览器打开任意网页，如果所在网络要求登录，请先登录，再测一次；仍然如此，请告诉考点。',
    'network-measure-again': '请再测一次；仍然如此，请换一个网络，或把这里显示的内容告诉考点。',
    'network-faster': '请停止这个网络上的下载、备份和视频，靠近路由器或改用网线，再测一次。',
    'network-steadier': '请尽量改用网线，或靠近路由器，再测一次。',
  },
} as const;
