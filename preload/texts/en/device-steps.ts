/** The system test: steps for camera, microphone and loudspeaker. Those of the rest: check-steps.ts. */
export const deviceSteps = {
  // camera
  'allow-camera': {
    first:
      'Windows: open Settings > Privacy & security > Camera and switch access on, also Let desktop apps access your camera.',
    second:
      'Mac: open System Settings > Privacy & Security > Camera and switch Invigil, or the browser you use, on.',
    third: 'In a browser: select the symbol left of the address and set Camera to Allow.',
    fourth: 'Try again. If it is still refused, quit Invigil and open it again.',
  },
  'connect-camera': {
    first:
      'Built-in camera: look for a camera switch above the screen or on the keyboard and switch it on.',
    second:
      'External camera: unplug it and plug it in again, best directly into the computer without a docking station.',
    third:
      'Open the system’s own camera program (Camera on Windows, Photo Booth on a Mac). When you see a picture, close it and try again.',
  },
  'free-camera': {
    first:
      'Quit programs that use the camera: WeChat, QQ, Tencent Meeting, DingTalk, Zoom, Teams, the camera program. End calls first.',
    second: 'Close other web pages that use the camera.',
    third:
      'Try again. If the camera is still in use, restart the computer and start Invigil before anything else.',
  },
  'use-own-window': {
    first: 'Start Invigil by its symbol. Don’t copy its address into another browser.',
    second:
      'If you can’t use the desktop program, open the address from your centre in the newest Chrome.',
    third: 'Try again. If it stays so, tell your centre.',
  },
  'reconnect-camera': {
    first: 'The camera was cut off. Unplug it, wait some seconds, and plug it in firmly.',
    second: 'Use another USB socket, best one of the computer itself.',
    third: 'Leave the cable alone, and try again.',
  },
  'restart-camera': {
    first:
      'Quit other programs that use the camera. Unplug an external camera and plug it in again.',
    second:
      'Open the system’s own camera program (Camera on Windows, Photo Booth on a Mac), see whether the picture moves, and close it.',
    third: 'If there is no picture or it stands still, restart the computer and try again.',
    fourth: 'If that does not help, use another camera or another computer.',
  },
  'speed-up-camera': {
    first: 'Switch on a light or face a window: cameras become slow in the dark.',
    second: 'Close other programs, films, games and downloads above all.',
    third: 'Plug an external camera directly into the computer, and try again.',
    fourth: 'If it is still too slow, use another camera.',
  },
  'better-camera': {
    first: 'If several cameras are connected, choose another one in the list.',
    second: 'Look for the camera’s own settings and choose the largest picture.',
    third: 'If it is still too small, use another camera. Try again.',
  },
  'uncover-camera': {
    first:
      'Open the cover before the camera and take off stickers. Most covers are above the screen, some at its side.',
    second: 'Some keyboards have a camera key (F8 or F10 with a camera on it): press it.',
    third: 'Wipe the lens with a soft cloth. When you see yourself in the picture, try again.',
  },
  'more-light': {
    first:
      'Switch the room’s light on, or put a lamp behind the screen so that it lights your face.',
    second: 'Sit facing the window, not with your back to it.',
    third: 'See that no cover and no sticker is before the lens, and try again.',
  },
  'less-light': {
    first: 'Close the curtains or turn round, so that no sun and no lamp shines into the lens.',
    second: 'Move or dim lamps that the camera looks at.',
    third: 'When you can see your face well in the picture, try again.',
  },
  'clean-camera': {
    first: 'Wipe the lens gently with a clean soft cloth; take off a protective film.',
    second: 'If the lens can be turned, turn it until the picture is sharp.',
    third: 'Sit about an arm’s length from the screen, keep still, and try again.',
  },
  'show-face': {
    first: 'Sit straight before the camera, with your whole face in the middle of the picture.',
    second: 'Tilt the screen or the camera: more than a forehead or a chin has to be seen.',
    third: 'Take off mask and hat, and move hair out of your face.',
    fourth: 'Look at the screen while the camera is tested, and try again.',
  },
  'be-alone': {
    first: 'Ask other people to leave the picture, and better the room.',
    second:
      'Put away or cover photographs, posters, portraits and mirrors that can be seen, and switch a television off.',
    third: 'When your face is the only one in the picture, try again.',
  },
  'use-real-camera': {
    first:
      'Choose the built-in camera or a USB camera in the list, none whose name has OBS, Virtual or VCam in it.',
    second:
      'Quit programs for beauty filters, streaming or backgrounds, and those that make a camera of a phone.',
    third: 'Try again. If there is no other camera in the list, connect a USB camera.',
    fourth: 'If the one you use is real, show what stands here to your centre.',
  },
  'remove-virtual-camera': {
    first: 'Quit the program that adds the camera named above.',
    second:
      'Windows: remove it in Settings > Apps > Installed apps. Mac: move it from Applications to the bin.',
    third: 'Restart the computer and test again.',
  },

  // microphone and loudspeaker
  'allow-microphone': {
    first:
      'Windows: open Settings > Privacy & security > Microphone and switch access on, also Let desktop apps access your microphone.',
    second:
      'Mac: open System Settings > Privacy & Security > Microphone and switch Invigil, or the browser you use, on.',
    third: 'In a browser: select the symbol left of the address and set Microphone to Allow.',
    fourth: 'Try again. If it is still refused, quit Invigil and open it again.',
  },
  'connect-microphone': {
    first:
      'Connect a microphone, or headphones that have one. If it is connected, unplug it and plug it in again.',
    second: 'Windows: open Settings > System > Sound and look for it under Input.',
    third: 'Mac: open System Settings > Sound > Input and look for it.',
    fourth: 'When it is in the list, try again.',
  },
  'free-microphone': {
    first:
      'Quit programs that use the microphone: WeChat, QQ, Tencent Meeting, DingTalk, Zoom, Teams, recorders. End calls first.',
    second: 'Close other web pages that use the microphone.',
    third:
      'Try again. If it is still in use, restart the computer and start Invigil before anything else.',
  },
  'reconnect-microphone': {
    first: 'The microphone was cut off. Unplug it, wait some seconds, and plug it in firmly.',
    second: 'Charge wireless headphones and bring them near, or use some with a cable.',
    third: 'Try again.',
  },
  'restart-microphone': {
    first:
      'Quit other programs that use the microphone. Unplug an external one and plug it in again.',
    second: 'If several microphones are connected, choose another one in the list.',
    third: 'Try again. If it stays so, restart the computer and test again.',
  },
  'unmute-microphone': {
    first:
      'Look for a mute switch on the cable, the microphone or the keyboard and switch it off (a red light often means muted).',
    second:
      'Windows: open Settings > System > Sound > Input, select your microphone and set its volume to about 80.',
    third:
      'Mac: open System Settings > Sound > Input, select your microphone and set its volume above the middle. Then see under Privacy & Security > Microphone that it is allowed.',
    fourth: 'Choose another microphone in the list, and try again.',
  },
  'speak-up': {
    first:
      'After the start, count from one to five in your usual voice. If you can’t speak, clap or knock on the table.',
    second: 'Come nearer to the microphone, and see that nothing covers it.',
    third:
      'Windows: raise the volume in Settings > System > Sound > Input. Mac: raise it in System Settings > Sound > Input.',
    fourth:
      'If several microphones are connected, see that the one before you is chosen. Try again.',
  },
  'lower-microphone': {
    first: 'Move away from the microphone a little and speak in your usual voice.',
    second:
      'Windows: lower the volume in Settings > System > Sound > Input. Mac: lower it in System Settings > Sound > Input.',
    third: 'Try again.',
  },
  'use-real-microphone': {
    first: 'Choose the built-in microphone or that of your headphones in the list.',
    second: 'Quit programs that change your voice, mix sound or imitate a sound card.',
    third: 'Try again.',
  },
  'connect-loudspeaker': {
    first: 'Connect headphones or loudspeakers and switch them on.',
    second:
      'Windows: select them in Settings > System > Sound > Output. Mac: select them in System Settings > Sound > Output.',
    third: 'Play the sound again.',
  },
  'turn-up': {
    first:
      'See that the sound is not muted and set the volume to about half, also on loudspeakers or headphones that have a switch of their own.',
    second:
      'Windows: select the loudspeaker symbol at the bottom right and choose the right device. Mac: choose it in System Settings > Sound > Output.',
    third:
      'Unplug headphones and plug them in again. If the sound should come from the display, see that it has loudspeakers.',
    fourth:
      'Play the sound again. If you are hard of hearing, tell your proctor: this will not keep you from the exam.',
  },
} as const;
