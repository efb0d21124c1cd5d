/** The system test: 2 to 4 steps for each remedy, as candidates see them. Those for camera and sound: device-steps.ts. */
export const checkSteps = {
  // the computer
  'use-another-system': {
    first: 'By the exam’s rules the system that is named above can’t be used.',
    second: 'Use another computer; most exams allow Windows 10 or newer, and macOS 13 or newer.',
    third: 'Start Invigil there and test again. If in doubt, ask your centre what is allowed.',
  },
  'update-system': {
    first:
      'Plug in and save your files first: an update may take more than an hour. Don’t leave it to the day of the exam.',
    second: 'Windows: open Settings > Windows Update and select Check for updates.',
    third: 'Mac: open System Settings > General > Software Update.',
    fourth: 'Test again after the restart. If no update is offered, use another computer.',
  },
  'restart-now': {
    first: 'Save your files and close other programs.',
    second: 'Windows: Start > Power > Restart (or Update and restart). Mac: Apple menu > Restart.',
    third: 'Wait until every update is done, then start Invigil and test again.',
  },
  'use-laptop-or-desktop': {
    first: 'Phones and tablets can’t be used for the exam.',
    second: 'Use a laptop or desktop computer with a keyboard and a camera.',
    third: 'Start Invigil there and test again.',
  },
  'use-machine-with-memory': {
    first:
      'Compare the memory named above with what is needed. It can rarely be added on the spot.',
    second: 'Use a computer with more memory, start Invigil there and test again.',
    third: 'If you have no other computer, contact your centre as early as you can.',
  },
  'free-disk': {
    first: 'Empty the bin.',
    second: 'Windows: open Settings > System > Storage and remove temporary files.',
    third: 'Mac: open System Settings > General > Storage and follow what it recommends.',
    fourth: 'If that is not enough, move large films or downloads to another drive. Try again.',
  },
  'plug-in': {
    first: 'Connect the charger and look for the charging light or the symbol on the screen.',
    second: 'If nothing happens, use another socket and check the switch of the power strip.',
    third: 'Leave it connected until the exam is over, and try again.',
  },
  'unplug-displays': {
    first: 'Unplug other displays, televisions and projectors, also from a docking station.',
    second: 'If you can’t unplug them on Windows: press Win+P and choose PC screen only.',
    third: 'When only one display is lit, try again. Keep the camera where it sees you.',
  },
  'end-wireless-display': {
    first: 'Windows: press Win+K and select Disconnect beside the device in use.',
    second:
      'Mac: open Control Centre > Screen Mirroring at the top right and select the device in use to stop it.',
    third: 'Close the casting program on your phone or television, and try again.',
  },
  'raise-resolution': {
    first:
      'Windows: open Settings > System > Display and set the display resolution to the one that is recommended.',
    second: 'Mac: open System Settings > Displays and choose More Space.',
    third: 'If that is not enough, use a larger display. Try again.',
  },
  'install-browser': {
    first: 'Choose one of the browsers named above and install it from its maker’s site.',
    second: 'Open it once to see that it works.',
    third: 'Come back here and try again.',
  },
  'end-vpn': {
    first: 'Open your VPN program, disconnect, and quit it.',
    second:
      'Windows: open Settings > Network & internet > Proxy and switch Use a proxy server off.',
    third:
      'Mac: open System Settings > Network, select Details beside your network, then Proxies, and switch all of them off.',
    fourth:
      'Open any web page to see that you are still online, then try again. If your employer’s network needs them, tell your centre.',
  },
  'set-clock': {
    first:
      'Windows: open Settings > Time & language > Date & time, switch Set time automatically on and select Sync now.',
    second:
      'Mac: open System Settings > General > Date & Time and switch Set time and date automatically on.',
    third: 'Compare with your phone. When both show the same, try again.',
  },
  'end-debugger': {
    first: 'Close debuggers and developer tools.',
    second: 'Quit Invigil and open it from Start or Applications, without any options.',
    third: 'If it stays so, restart the computer and test again.',
  },
  'sign-others-out': {
    first: 'Ask the others to sign in, save their files, and sign out.',
    second: 'If nobody is near, restart the computer and sign in yourself only.',
    third: 'Start Invigil and test again.',
  },

  // virtual machine, remote control, programs
  'use-real-machine': {
    first: 'Leave the virtual machine, sandbox, container or cloud computer.',
    second: 'Install and start Invigil on the computer itself, and test again.',
    third: 'If this is the computer itself, save the report and show this list to your centre.',
  },
  'end-remote-session': {
    first: 'Sit at this computer; don’t connect to it from another one or from a phone.',
    second:
      'Disconnect everybody and quit the programs named above, also by their symbols at the bottom right (Mac: top right).',
    third: 'Tell people who connect to it that they can’t during the exam.',
    fourth:
      'Try again. If it stays so, restart the computer and start Invigil without those programs.',
  },
  'close-remote-programs': {
    first:
      'Quit the programs named above, also by their symbols at the bottom right (Mac: top right).',
    second:
      'Windows: if one still runs, press Ctrl+Shift+Esc, select it in Task Manager and choose End task.',
    third: 'Mac: if one still runs, press Option+Command+Esc, select it and choose Force Quit.',
    fourth: 'Try again.',
  },
  'end-programs': {
    first:
      'Save your files, then quit the programs named above, also by their symbols at the bottom right (Mac: top right).',
    second:
      'Windows: if one still runs, press Ctrl+Shift+Esc, select it in Task Manager and choose End task.',
    third: 'Mac: if one still runs, press Option+Command+Esc, select it and choose Force Quit.',
    fourth: 'Try again, and leave them closed until the exam is over.',
  },

  // network
  'network-ask-centre': {
    first: 'No test server is set up on this computer. That is nothing you did.',
    second:
      'Ask your centre to enter the address of its test server on the page “System tests”, then try again.',
  },
  'network-reach-server': {
    first:
      'Open any web page in a browser. If you are not online, check the cable or connect to the Wi-Fi again.',
    second: 'Disconnect the VPN, switch the proxy off, and try again.',
    third: 'If you are online and it still fails, try another network, such as your phone’s.',
    fourth: 'If nothing helps, show what stands here to your centre.',
  },
  'network-sign-in': {
    first:
      'Open any web page in a browser: the network you are in (a hotel’s, a campus’s, a café’s) shows its sign-in page.',
    second: 'Sign in and see that other pages open.',
    third: 'Come back and try again. If it stays so, use another network or tell your centre.',
  },
  'network-measure-again': {
    first: 'Wait half a minute and try again, without using the network meanwhile.',
    second: 'If it stays so, try another network, such as your phone’s.',
    third: 'If nothing helps, show what stands here to your centre.',
  },
  'network-faster': {
    first:
      'Stop downloads, backups, cloud storage and films, and ask others at home to stop theirs for now.',
    second:
      'Use a network cable. If you only have Wi-Fi, move near the router and choose a network with 5G in its name.',
    third:
      'Switch the router off, wait ten seconds, switch it on, and try again two minutes later.',
    fourth: 'If it is still too slow, use another network or take the exam at another place.',
  },
  'network-steadier': {
    first:
      'Use a network cable. If you only have Wi-Fi, move near the router, with no wall between.',
    second: 'Stop films, games and downloads on other devices.',
    third: 'Disconnect the VPN, and try again.',
    fourth: 'If it stays unsteady, use another network or test at another time.',
  },
} as const;
