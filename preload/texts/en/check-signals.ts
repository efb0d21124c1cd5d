/**
 * A sentence for everything that the checks for virtual machines, remote control, programs and
 * accessibility see, and what to do about it. Those of the other checks stand in checks.ts.
 */
export const checkSignals = {
  // virtual machine: what the system is enclosed in
  'vm-too-little': 'Too little could be found out about this machine ({{percent}} %).',
  'vm-windows-sandbox': 'This is Windows Sandbox, not the machine itself.',
  'vm-container': 'The program runs in a container ({{name}}).',
  'vm-subsystem': 'The program runs in the Linux subsystem of Windows.',

  // the hypervisor
  'vm-guest-key': 'Windows says that it is a guest of Hyper-V.',
  'vm-hypervisor-named': 'A hypervisor below this system names itself: {{name}}.',
  'vm-hypervisor-word': 'macOS says that it runs in a virtual machine.',
  'vm-hypervisor-microsoft': 'Hyper-V is below this system, and this machine is not its host.',
  'vm-hypervisor-xen': 'Xen is below this system.',
  'vm-hypervisor-flag-linux': 'The processor says that a hypervisor is below this system.',
  'vm-hypervisor-flag':
    'The processor says that a hypervisor is below this system, and Windows’ own protection does not explain it.',
  'vm-hypervisor-flag-unexplained':
    'A hypervisor is present. On most machines that is Windows’ own protection.',
  'vm-hypervisor-host':
    'A hypervisor is present because the system itself uses it. That is in order.',
  'vm-hypervisor-none': 'The processor shows no hypervisor.',

  // firmware and tables
  'vm-firmware-product': 'The firmware names a virtual machine: {{name}}.',
  'vm-firmware-serial': 'The serial number is one that virtual machines get.',
  'vm-firmware-open': 'The firmware ({{name}}) is one that virtual machines often use.',
  'vm-firmware-maker': 'The firmware names a real model: {{name}}.',
  'vm-acpi': 'The tables of the firmware come from {{name}}.',
  'vm-acpi-phoenix':
    'The tables of the firmware are of a kind that VMware uses, and older machines.',

  // hardware
  'vm-pci-device': 'There is a device that only {{name}} makes ({{id}}).',
  'vm-pci-subsystem': 'Devices carry the mark of {{name}}.',
  'vm-pci-cloud': 'There are devices of a cloud computer.',
  'vm-pci-real': '{{count}} devices were found that fit a real machine.',
  'vm-chipset-maker': 'The chipset ({{chipset}}) does not take this processor ({{processor}}).',
  'vm-chipset-processor':
    'The chipset ({{chipset}}) is years older than the processor ({{processor}}).',
  'vm-chipset-old': 'The chipset ({{chipset}}) is one that virtual machines imitate.',
  'vm-processor-named': 'The processor has a name that only virtual ones have: {{name}}.',
  'vm-cores-few': 'The processor ({{name}}) has more cores than the {{cores}} that are here.',
  'vm-cores-odd': 'The number of processor cores is unusual ({{cores}}).',
  'vm-processor-server': 'Only {{cores}} cores of a server’s processor ({{name}}) are here.',
  'vm-device-emulated': 'There is an imitated device of {{name}}.',
  'vm-device-vmbus': 'There are devices by which Hyper-V talks to its guests.',
  'vm-laptop-without-hid': 'A laptop is named, but no touchpad of a laptop was found.',
  'vm-disk': 'The disk is an imitated one of {{name}} ({{disk}}).',
  'vm-disk-microsoft': 'The only disk is a virtual one of Microsoft.',
  'vm-disk-real': 'The disk is a real one: {{disk}}.',
  'vm-graphics': 'The graphics adapter is one that only {{name}} has.',
  'vm-graphics-basic': 'The graphics adapter has no driver of its maker.',
  'vm-graphics-real': 'The graphics adapter is a real one: {{name}}.',
  'vm-card': 'The network card is one that only guests of {{name}} have.',
  'vm-card-prefix': 'The network card has an address of {{name}}.',
  'vm-card-prefix-shared': 'A network card has an address of {{name}}; hosts have such cards too.',
  'vm-card-dated': 'The network card ({{id}}) is far older than the processor.',
  'vm-wireless': 'There is a Wi-Fi card.',
  'vm-guest-driver': 'A driver for virtual machines is installed: {{name}}.',
  'vm-guest-service': 'A service for virtual machines is running: {{name}}.',
  'vm-laptop-without-battery': 'A laptop is named, but it has no battery.',
  'vm-laptop-without-thermal': 'A laptop is named, but it shows no temperature.',
  'vm-battery': 'There is a battery.',
  'vm-thermal': 'Temperatures can be read ({{count}}).',

  // remote control
  'remote-session': 'This session is shown on another machine ({{kind}}).',
  'remote-controlled': 'Somebody watches or works in this session from another machine.',
  'remote-live-program': 'Somebody is connected through {{name}}.',
  'remote-display': 'The display is one of a remote desktop.',
  'remote-vnc-server': '{{name}} is waiting to show this screen to others.',
  'remote-program-in-use': '{{name}} is in use.',
  'remote-program-open': '{{name}} is open.',
  'remote-program-maybe': 'A program is running that may be {{name}}.',
  'remote-mirrored': 'A driver copies the screen for another program.',
  'remote-not-at-console': 'This session is not the one on the machine’s own screen.',
  'remote-desktop-enabled': 'Remote desktop is switched on, but nobody uses it.',
  'remote-program-idle': '{{name}} is installed, but nobody is connected.',
  'remote-at-console': 'This session is the one on the machine’s own screen.',
  'remote-none': 'Nobody is connected from another machine.',

  // programs
  'program-session': '{{name}} is running and connected.',
  'program-open': '{{name}} is running.',
  'program-in-use': '{{name}} is in use.',
  'program-maybe': 'A program is running that may be {{name}}.',
  'program-idle': '{{name}} waits in the background. It may stay.',
  'program-none': 'No program is running that has to be closed.',

  // accessibility
  'assistive-program': '{{name}} is running. It is allowed.',
  'assistive-none': 'No program that reads or magnifies the screen is running.',

  remedies: {
    'use-real-machine':
      'Start Invigil on the machine itself, outside of any virtual machine, sandbox or container. If this is the machine itself, show this list to your centre.',
    'explain-machine':
      'You can go on. If this machine is not a virtual one, nothing has to be done; your proctor sees this list.',
    'end-remote-session':
      'Disconnect everybody, close the program named here, and sit at the machine itself. Then try again.',
    'close-remote-programs': 'Close the program named here and try again.',
    'end-programs': 'Save your work, close the programs named here, and try again.',
  },
};
