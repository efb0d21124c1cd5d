/**
 * A sentence for everything that the checks for virtual machines, remote control, programs and
 * accessibility see, and those of the window for camera, microphone and loudspeaker, and what to do about
 * it. Those of the other checks stand in checks.ts.
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
  'remote-program-renamed':
    'The program “{{file}}” is {{name}} under another file name, by what it says of itself.',
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
  'program-renamed':
    'The program “{{file}}” is {{name}} under another file name, by what it says of itself.',

  // accessibility
  'assistive-program': '{{name}} is running. It is allowed.',
  'assistive-none': 'No program that reads or magnifies the screen is running.',

  // camera
  'camera-denied': 'The system or the browser does not allow the camera to be used.',
  'camera-none': 'No camera was found.',
  'camera-in-use': 'Another program is using the camera.',
  'camera-unsupported': 'This window can’t use a camera.',
  'camera-lost': 'The camera was cut off during the test.',
  'camera-failed': 'No picture came from the camera.',
  'camera-too-short': 'The camera was watched for too short a time to be sure.',
  'camera-picture': '{{name}}: {{width}} × {{height}}, {{rate}} pictures a second',
  'camera-frozen': 'The picture did not change at all for {{seconds}} s.',
  'camera-looping': 'The same pictures come again every {{seconds}} s, as no real camera does.',
  'camera-slow': 'Only {{rate}} pictures a second; at least {{least}} are needed.',
  'camera-small':
    'The picture is only {{width}} × {{height}}; at least {{leastWidth}} × {{leastHeight}} is needed.',
  'camera-covered': 'The picture is black; the lens may be covered.',
  'camera-flat': 'The picture has a single colour; the lens may be covered.',
  'camera-dark': 'The picture is too dark (brightness {{percent}} %).',
  'camera-dim': 'The picture is rather dark (brightness {{percent}} %) but can be used.',
  'camera-washed-out': 'The picture is too bright to see much (brightness {{percent}} %).',
  'camera-bright': 'The picture is rather bright (brightness {{percent}} %) but can be used.',
  'camera-blurred': 'The picture is too blurred to see much.',
  'camera-soft': 'The picture is not quite sharp but can be used.',
  'camera-no-face': 'A face was seen in {{seen}} of {{looks}} looks.',
  'camera-face-seldom': 'A face was seen in only {{seen}} of {{looks}} looks.',
  'camera-faces-several': 'More than one face was seen in {{several}} of {{looks}} looks.',
  'camera-faces-perhaps': 'More than one face seemed to be there once.',
  'camera-faces-not-sought': 'Faces could not be looked for on this computer.',
  'camera-one-face': 'One face is in the picture.',

  // virtual camera
  'camera-there': 'Camera: {{name}}',
  'cameras-none': 'The system names no camera.',
  'virtual-camera-there': '{{name}} is a camera without hardware.',
  'virtual-camera-used': '{{name}}, which is in use, is a camera without hardware.',
  'virtual-camera-name': '{{name}} is what cameras are called that a program makes.',
  'virtual-camera-runs': '{{name}} is running, which adds a camera without hardware.',
  'camera-used-real': 'The system says that {{name}} is a real device.',
  'camera-used-model': 'The camera has a USB model ({{model}}).',
  'camera-used-unlisted': 'The system does not list {{name}}, which is in use.',
  'camera-used-unclear': 'The system does not say whether {{name}} has hardware.',
  'camera-used-nothing-known': 'Nothing was found that shows that this camera is real.',
  'camera-repeats': 'The same pictures come again every {{seconds}} s.',
  'camera-stands-still': 'The picture does not change at all.',
  'camera-even': 'The pictures come at unusually even distances.',

  // microphone and loudspeaker
  'microphone-denied': 'The system or the browser does not allow the microphone to be used.',
  'microphone-none': 'No microphone was found.',
  'microphone-in-use': 'Another program is using the microphone.',
  'microphone-unsupported': 'This window can’t use a microphone.',
  'microphone-lost': 'The microphone was cut off during the test.',
  'microphone-failed': 'No sound came from the microphone.',
  'microphone-too-short': 'The microphone was listened to for too short a time to be sure.',
  'microphone-silent': 'The microphone is completely silent; it may be muted.',
  'microphone-too-quiet': 'The sound is too quiet ({{level}} dB); at least {{least}} dB is needed.',
  'microphone-quiet': 'The sound is rather quiet ({{level}} dB) but can be used.',
  'microphone-no-voice': 'There is sound, but nobody seemed to speak.',
  'microphone-clipped': 'The sound is too loud and distorted in places.',
  'microphone-virtual': '{{name}} is what microphones are called that a program makes.',
  'microphone-good': '{{name}}: the sound is clear ({{level}} dB)',
  'loudspeaker-not-played': 'The test sound could not be played.',
  'loudspeaker-heard': 'The microphone heard the test sound ({{decibels}} dB above the rest).',
  'loudspeaker-confirmed': 'You said that you heard the test sound.',
  'loudspeaker-not-confirmed': 'You said that you did not hear the test sound.',

  remedies: {
    'allow-camera':
      'Allow the camera to be used, in the settings of the system and the browser, and try again.',
    'connect-camera': 'Connect the camera or switch it on, and try again.',
    'free-camera': 'Quit other programs that use the camera, and try again.',
    'use-own-window': 'Start Invigil by its symbol, or use the newest Chrome.',
    'reconnect-camera': 'Plug the camera in firmly, and try again.',
    'restart-camera': 'Plug the camera in again or restart the computer, and try again.',
    'speed-up-camera': 'Make the room lighter, close other programs, and try again.',
    'better-camera': 'Use a camera with a larger picture.',
    'uncover-camera': 'Open the cover of the lens or take off the sticker, and try again.',
    'more-light': 'Switch on a light or face a window, and try again.',
    'less-light': 'Keep strong light out of the lens, and try again.',
    'clean-camera': 'Wipe the lens, sit still, and try again.',
    'show-face': 'Sit straight before the camera with your whole face in view, and try again.',
    'be-alone':
      'You have to be alone in the picture; put photographs and posters away too, and try again.',
    'faces-by-proctor': 'Nothing has to be done; your proctor looks at your picture.',
    'use-real-camera': 'Choose the built-in camera or a USB camera, and try again.',
    'remove-virtual-camera': 'Remove the program that adds this camera, or end it, and test again.',
    'allow-microphone':
      'Allow the microphone to be used, in the settings of the system and the browser, and try again.',
    'connect-microphone': 'Connect a microphone, or headphones that have one, and try again.',
    'free-microphone': 'Quit other programs that use the microphone, and try again.',
    'reconnect-microphone': 'Plug the microphone in firmly, and try again.',
    'restart-microphone': 'Plug the microphone in again or restart the computer, and try again.',
    'unmute-microphone': 'Unmute the microphone, see that the right one is chosen, and try again.',
    'speak-up': 'Come near to the microphone, count from one to five, and try again.',
    'lower-microphone': 'Move away from the microphone or lower its volume, and try again.',
    'use-real-microphone':
      'Choose the built-in microphone or that of your headphones, and try again.',
    'connect-loudspeaker': 'Connect headphones or loudspeakers, and try again.',
    'turn-up':
      'Unmute the sound, raise the volume, see that the right device is chosen, and try again.',
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
