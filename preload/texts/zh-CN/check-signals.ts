/**
 * A sentence for everything that the checks for virtual machines, remote control, programs and
 * accessibility see, and what to do about it. Those of the other checks stand in checks.ts.
 */
export const checkSignals = {
  // virtual machine: what the system is enclosed in
  'vm-too-little': '能查到的本机信息太少（{{percent}}%）。',
  'vm-windows-sandbox': '当前是 Windows 沙盒，不是电脑本身。',
  'vm-container': '程序运行在容器（{{name}}）中。',
  'vm-subsystem': '程序运行在 Windows 的 Linux 子系统中。',

  // the hypervisor
  'vm-guest-key': 'Windows 表明自己是 Hyper-V 虚拟机。',
  'vm-hypervisor-named': '系统之下有虚拟化软件：{{name}}。',
  'vm-hypervisor-word': 'macOS 表明自己运行在虚拟机中。',
  'vm-hypervisor-microsoft': '系统之下有 Hyper-V，而本机不是它的宿主。',
  'vm-hypervisor-xen': '系统之下有 Xen。',
  'vm-hypervisor-flag-linux': '处理器表明系统之下有虚拟化软件。',
  'vm-hypervisor-flag': '处理器表明系统之下有虚拟化软件，且不是 Windows 自身的安全保护所致。',
  'vm-hypervisor-flag-unexplained': '检测到虚拟化功能。多数电脑上这是 Windows 自身的安全保护。',
  'vm-hypervisor-host': '检测到虚拟化功能，是系统自身在使用，属于正常情况。',
  'vm-hypervisor-none': '处理器未显示有虚拟化软件。',

  // firmware and tables
  'vm-firmware-product': '固件信息显示为虚拟机：{{name}}。',
  'vm-firmware-serial': '序列号是虚拟机才有的形式。',
  'vm-firmware-open': '固件（{{name}}）常用于虚拟机。',
  'vm-firmware-maker': '固件信息是真实的机型：{{name}}。',
  'vm-acpi': '固件表来自 {{name}}。',
  'vm-acpi-phoenix': '固件表的类型见于 VMware，也见于较老的电脑。',

  // hardware
  'vm-pci-device': '有只属于 {{name}} 的设备（{{id}}）。',
  'vm-pci-subsystem': '设备带有 {{name}} 的标记。',
  'vm-pci-cloud': '有云电脑的设备。',
  'vm-pci-real': '找到 {{count}} 个设备，与真实电脑相符。',
  'vm-chipset-maker': '芯片组（{{chipset}}）无法搭配这款处理器（{{processor}}）。',
  'vm-chipset-processor': '芯片组（{{chipset}}）比处理器（{{processor}}）早了好几年。',
  'vm-chipset-old': '芯片组（{{chipset}}）是虚拟机常模拟的型号。',
  'vm-processor-named': '处理器名称只见于虚拟机：{{name}}。',
  'vm-cores-few': '处理器（{{name}}）的线程数应多于当前的 {{cores}} 个。',
  'vm-cores-odd': '处理器的线程数（{{cores}}）不常见。',
  'vm-processor-server': '服务器处理器（{{name}}）只分到 {{cores}} 个线程。',
  'vm-device-emulated': '有 {{name}} 模拟的设备。',
  'vm-device-vmbus': '有 Hyper-V 虚拟机专用的设备。',
  'vm-laptop-without-hid': '固件显示为笔记本电脑，却没有找到触控板。',
  'vm-disk': '磁盘是 {{name}} 模拟的（{{disk}}）。',
  'vm-disk-microsoft': '唯一的磁盘是微软的虚拟磁盘。',
  'vm-disk-real': '磁盘是真实的：{{disk}}。',
  'vm-graphics': '显卡只见于 {{name}} 虚拟机。',
  'vm-graphics-basic': '显卡没有安装厂商驱动。',
  'vm-graphics-real': '显卡是真实的：{{name}}。',
  'vm-card': '网卡只见于 {{name}} 虚拟机。',
  'vm-card-prefix': '网卡地址属于 {{name}}。',
  'vm-card-prefix-shared': '有网卡地址属于 {{name}}，安装了该软件的电脑也会有。',
  'vm-card-dated': '网卡（{{id}}）比处理器老得多。',
  'vm-wireless': '有无线网卡。',
  'vm-guest-driver': '安装了虚拟机专用的驱动：{{name}}。',
  'vm-guest-service': '虚拟机专用的服务正在运行：{{name}}。',
  'vm-laptop-without-battery': '固件显示为笔记本电脑，却没有电池。',
  'vm-laptop-without-thermal': '固件显示为笔记本电脑，却读不到温度。',
  'vm-battery': '有电池。',
  'vm-thermal': '可以读到温度（{{count}} 处）。',

  // remote control
  'remote-session': '当前会话正显示在另一台电脑上（{{kind}}）。',
  'remote-controlled': '有人正从另一台电脑查看或操作当前会话。',
  'remote-live-program': '有人正通过“{{name}}”连接到本机。',
  'remote-display': '当前显示器属于远程桌面。',
  'remote-vnc-server': '“{{name}}”正等待他人连接并查看本机屏幕。',
  'remote-program-in-use': '“{{name}}”正在使用中。',
  'remote-program-open': '“{{name}}”已打开。',
  'remote-program-maybe': '有程序正在运行，可能是“{{name}}”。',
  'remote-mirrored': '有驱动正把屏幕内容复制给其他程序。',
  'remote-not-at-console': '当前会话不在本机自己的屏幕上。',
  'remote-desktop-enabled': '远程桌面已启用，但没有人在使用。',
  'remote-program-idle': '已安装“{{name}}”，但没有人连接。',
  'remote-at-console': '当前会话就在本机自己的屏幕上。',
  'remote-none': '没有人从另一台电脑连接到本机。',

  // programs
  'program-session': '“{{name}}”正在运行，并已建立连接。',
  'program-open': '“{{name}}”正在运行。',
  'program-in-use': '“{{name}}”正在使用中。',
  'program-maybe': '有程序正在运行，可能是“{{name}}”。',
  'program-idle': '“{{name}}”只在后台等待，可以保留。',
  'program-none': '没有需要关闭的程序。',

  // accessibility
  'assistive-program': '“{{name}}”正在运行，可以使用。',
  'assistive-none': '没有正在运行的读屏或放大程序。',

  remedies: {
    'use-real-machine':
      '请直接在电脑本身上启动 Invigil，不要在虚拟机、沙盒或容器中运行。如果这就是电脑本身，请把此列表出示给考点。',
    'explain-machine': '可以继续。如果本机不是虚拟机，则无需处理；监考人员会看到此列表。',
    'end-remote-session': '请断开所有远程连接，关闭上面列出的程序，并在本机前操作，然后重试。',
    'close-remote-programs': '请关闭上面列出的程序，然后重试。',
    'end-programs': '请先保存您的工作，再关闭上面列出的程序，然后重试。',
  },
};
