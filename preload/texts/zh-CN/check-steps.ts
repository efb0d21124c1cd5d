/** 系统测试：每种处理办法的具体步骤（2 至 4 步）。摄像头、麦克风和扬声器的见 device-steps.ts。 */
export const checkSteps = {
  // 电脑
  'use-another-system': {
    first: '上面写明了这台电脑的系统，按考试规定不能使用它。',
    second: '请换一台电脑；多数考试可以使用 Windows 10 及更新版本、macOS 13 及更新版本。',
    third: '在那台电脑上启动 Invigil，再测一次。不确定能用哪种系统时，请询问考点。',
  },
  'update-system': {
    first: '先接上电源，保存好文件：更新可能需要一小时以上，请不要留到考试当天。',
    second: 'Windows：打开“设置 > Windows 更新”，点“检查更新”。',
    third: 'Mac：打开“系统设置 > 通用 > 软件更新”。',
    fourth: '更新并重启后再测一次。如果没有可用的更新，请换一台电脑。',
  },
  'restart-now': {
    first: '保存好文件，关闭其他程序。',
    second: 'Windows：开始菜单 > 电源 > 重启（或“更新并重启”）。Mac：苹果菜单 > 重新启动。',
    third: '等更新全部完成，再启动 Invigil 测一次。',
  },
  'use-laptop-or-desktop': {
    first: '手机和平板电脑不能用来考试。',
    second: '请换用带键盘和摄像头的笔记本或台式电脑。',
    third: '在那台电脑上启动 Invigil，再测一次。',
  },
  'use-machine-with-memory': {
    first: '看看上面写的内存大小和要求，内存通常无法当场增加。',
    second: '请换一台内存更大的电脑，在上面启动 Invigil 再测一次。',
    third: '没有别的电脑时，请尽早联系考点。',
  },
  'free-disk': {
    first: '清空回收站（Mac 上叫“废纸篓”）。',
    second: 'Windows：打开“设置 > 系统 > 存储”，清理临时文件。',
    third: 'Mac：打开“系统设置 > 通用 > 储存空间”，按建议清理。',
    fourth: '还不够时，把大的视频或下载的文件移到移动硬盘，再试一次。',
  },
  'plug-in': {
    first: '接上电源适配器，看看充电指示灯或屏幕上的充电图标是否亮起。',
    second: '没有反应时，换一个插座，检查插排的开关。',
    third: '考试结束前请一直接着电源，再试一次。',
  },
  'unplug-displays': {
    first: '拔下其他显示器、电视、投影仪的线，扩展坞上的也要拔下。',
    second: 'Windows 上拔不下来时，按 Win+P，选“仅电脑屏幕”。',
    third: '只剩一台显示器亮着时，再试一次。摄像头要留在看得到您的地方。',
  },
  'end-wireless-display': {
    first: 'Windows：按 Win+K，在正在投屏的设备旁点“断开连接”。',
    second: 'Mac：点屏幕右上角的“控制中心 > 屏幕镜像”，点正在使用的设备使其停止。',
    third: '关闭手机或电视上的投屏程序，再试一次。',
  },
  'raise-resolution': {
    first: 'Windows：打开“设置 > 系统 > 屏幕”，把“显示器分辨率”调到“推荐”的一项。',
    second: 'Mac：打开“系统设置 > 显示器”，选“更多空间”。',
    third: '仍然不够时，请换用更大的显示器，再试一次。',
  },
  'install-browser': {
    first: '在上面提到的浏览器中选一个，从它的官方网站下载并安装。',
    second: '打开它一次，看看能不能正常使用。',
    third: '回到这里，再试一次。',
  },
  'end-vpn': {
    first: '打开 VPN 程序，点“断开连接”，再退出它。',
    second: 'Windows：打开“设置 > 网络和 Internet > 代理”，关闭“使用代理服务器”。',
    third: 'Mac：打开“系统设置 > 网络”，点正在用的网络旁的“详细信息 > 代理”，全部关闭。',
    fourth: '打开任意网页，确认还能上网，再试一次。公司网络必须使用时，请告诉考点。',
  },
  'set-clock': {
    first: 'Windows：打开“设置 > 时间和语言 > 日期和时间”，打开“自动设置时间”，点“立即同步”。',
    second: 'Mac：打开“系统设置 > 通用 > 日期与时间”，打开“自动设置时间和日期”。',
    third: '与手机上的时间对照，一致后再试一次。',
  },
  'end-debugger': {
    first: '关闭调试器和开发工具。',
    second: '退出 Invigil，从开始菜单或“应用程序”重新打开，不要加任何启动参数。',
    third: '仍然如此时，请重启电脑，再测一次。',
  },
  'sign-others-out': {
    first: '请其他人在这台电脑上登录、保存文件，然后注销。',
    second: '没有别人在旁边时，重启电脑，只登录自己的账户。',
    third: '启动 Invigil，再测一次。',
  },

  // 虚拟机、远程控制、程序
  'use-real-machine': {
    first: '退出虚拟机、沙盒、容器或云电脑，回到电脑本身的桌面。',
    second: '在电脑本身上安装并启动 Invigil，再测一次。',
    third: '如果现在用的就是电脑本身，请保存报告，把这个列表出示给考点。',
  },
  'end-remote-session': {
    first: '请坐在这台电脑前操作，不要从另一台电脑或手机连接过来。',
    second: '断开所有连接，退出上面列出的程序；右下角（Mac 在右上角）的小图标里也要退出。',
    third: '告诉正在连接的人：考试时不能连接这台电脑。',
    fourth: '再试一次；仍然如此时，重启电脑，不打开这些程序，直接启动 Invigil。',
  },
  'close-remote-programs': {
    first: '退出上面列出的程序；右下角（Mac 在右上角）的小图标里也要退出。',
    second: 'Windows：还在运行时，按 Ctrl+Shift+Esc，在任务管理器里选中它，点“结束任务”。',
    third: 'Mac：还在运行时，按 Option+Command+Esc，选中它，点“强制退出”。',
    fourth: '再试一次。',
  },
  'end-programs': {
    first: '先保存您的文件，再退出上面列出的程序；右下角（Mac 在右上角）的小图标里也要退出。',
    second: 'Windows：还在运行时，按 Ctrl+Shift+Esc，在任务管理器里选中它，点“结束任务”。',
    third: 'Mac：还在运行时，按 Option+Command+Esc，选中它，点“强制退出”。',
    fourth: '再试一次。考试结束前请不要再打开它们。',
  },

  // 网络
  'network-ask-centre': {
    first: '这台电脑还没有设置测试服务器，这不是您的问题。',
    second: '请联系考点，请工作人员在“系统测试”页填写测试服务器的地址，再试一次。',
  },
  'network-reach-server': {
    first: '用浏览器打开任意网页，看看能不能上网；不能时，检查网线或重新连接无线网络。',
    second: '断开 VPN，关闭代理，再试一次。',
    third: '能上网却仍然连不上时，请换一个网络（例如手机热点）试一次。',
    fourth: '都不行时，请把这里显示的内容告诉考点。',
  },
  'network-sign-in': {
    first: '用浏览器打开任意网页，所在网络（酒店、校园、咖啡馆等）会显示登录页面。',
    second: '登录后，确认能打开别的网页。',
    third: '回到这里，再试一次；仍然如此，请换一个网络，或告诉考点。',
  },
  'network-measure-again': {
    first: '等半分钟，再试一次，期间不要使用网络。',
    second: '仍然如此时，请换一个网络（例如手机热点），再试一次。',
    third: '都不行时，请把这里显示的内容告诉考点。',
  },
  'network-faster': {
    first: '停止下载、备份、网盘同步和视频；也请家里其他人先停一停。',
    second: '改用网线；只能用无线时，请靠近路由器，连接名字里带 5G 的网络。',
    third: '把路由器关掉，等十秒再打开，两分钟后再试一次。',
    fourth: '仍然太慢时，请换一个网络，或换个地方考试。',
  },
  'network-steadier': {
    first: '改用网线；只能用无线时，请靠近路由器，中间不要隔墙。',
    second: '停止其他设备上的视频、游戏和下载。',
    third: '断开 VPN，再试一次。',
    fourth: '仍然不稳定时，请换一个网络，或换个时间再测。',
  },
} as const;
