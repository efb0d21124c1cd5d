/**
 * The system test in the candidate's window: what it does, its steps, its result. Sentences of checks
 * and of what they see stand in checks.ts, check-signals.ts and network.ts.
 */
export const systemTest = {
  steps: {
    label: 'System test, step {{step}} of {{of}}',
    computer: 'Computer and network',
    camera: 'Camera',
    sound: 'Sound',
    result: 'Result',
  },
  again: 'Try again',
  againOne: 'Try again: {{check}}',
  stop: 'Stop the test',
  testing: 'Testing…',
  secondsLeft: 'about {{seconds}} s left',
  notice: {
    heading: 'Test this computer',
    lead: {
      practice:
        'Find out whether this computer and its network are fit for the exam. Best done the day before, while there is time to mend things. It takes about two minutes.',
      'check-in':
        'One more look at this computer before the exam. What was tested earlier and has not changed is not tested again. It takes two minutes at most.',
    },
    looks: {
      heading: 'What is tested',
      computer: 'The computer: system, memory, display, running programs',
      network: 'The network: how fast and how steady it is',
      camera: 'The camera: a few seconds of your picture',
      sound: 'Microphone and loudspeaker: you count aloud, then listen to a short sound',
      stays:
        'Picture and sound are used in this window only. They are not kept and not sent anywhere.',
    },
    records: {
      heading: 'What is recorded',
      lead: {
        practice:
          'A dated ticket of this test is kept on this computer. It says this and nothing else:',
        'check-in': 'This and nothing else:',
      },
      report:
        'Afterwards you can save a report for yourself. It holds details such as the version of the system and the memory, and is only where you save it.',
      digests: 'Device and network: only as digests that can’t be turned back into them',
      address: 'The IP address',
      device: 'The device ID: only as a digest that can’t be turned back into it',
      place: 'The rough location, if you agree: to 0.1 degree, some 10 km',
      vpn: 'Whether a VPN is in use',
      virtual: 'Whether this is a virtual machine',
      remote: 'Whether remote desktop is in use',
      checks: 'What each check came to',
    },
    consent: 'I agree that the rough location of this computer is recorded',
    consentHelp: 'You are free not to agree. The test is the same without.',
    placing: 'Finding the place, 8 seconds at most…',
    next: 'Next: computer and network, about half a minute',
    start: 'Start the test',
  },
  computer: {
    heading: 'Looking at computer and network',
    lead: 'There is nothing to do for you. Please open no other programs and download nothing meanwhile.',
    noPlace:
      'The rough location was not found, so it is not recorded. The test is the same without.',
    probes: 'This computer',
    probesDone: '{{done}} of {{all}}',
    network: {
      connecting: 'Network: connecting to the test server',
      echo: 'Network: measuring the delay',
      download: 'Network: measuring the download',
      upload: 'Network: measuring the upload',
      finishing: 'Network: putting the figures together',
    },
    next: 'Next: the camera',
    broken: 'The test did not come to its end',
    brokenText: 'Earlier results are kept. You can start it again at once.',
    done: {
      heading: 'Computer and network are done',
      fine: 'Nothing was found that needs attention.',
      found_one: '{{count}} check needs attention. At the end you are told how to mend it.',
      found_other: '{{count}} checks need attention. At the end you are told how to mend them.',
      graphs: 'Your network',
    },
  },
  graph: {
    summary: 'highest {{most}}, median {{median}}',
    nothing: 'nothing was measured',
    download: 'Download (MB/s)',
    upload: 'Upload (MB/s)',
    latency: 'Delay (ms)',
  },
  camera: {
    heading: 'Test the camera',
    lead: 'Sit as you will in the exam, facing the camera, with nobody else in the picture.',
    live: 'Live picture of the camera',
    asking: 'Please allow the camera',
    askingText: 'If you are asked, choose “Allow”.',
    which: 'Which camera to use',
    nameless: 'Camera {{n}}',
    start: 'Start, about 4 seconds',
    looking: 'Looking at the picture. Please face the camera.',
    hints: 'How the picture is',
    light: {
      good: 'The light is good',
      dark: 'Rather dark: switch a lamp on, or face the window',
      bright: 'Rather bright: turn away from strong light',
      flat: 'A single colour: please see whether the lens is covered',
    },
    focus: { good: 'The picture is sharp', blurred: 'Blurred: wipe the lens and sit still' },
    faces: {
      one: 'One face is seen',
      none: 'No face is seen: please face the camera',
      several: 'More than one face is seen: you should be alone in the picture',
      looking: 'Looking for a face…',
      cannot:
        'Faces can’t be looked for on this computer. Nothing has to be done; your proctor looks at your picture',
    },
    next: 'Next: microphone and loudspeaker, about half a minute',
    nextSound: 'Next: sound',
  },
  microphone: {
    heading: 'Test the microphone',
    lead: 'Press “Start”, then count from one to five in your usual voice.',
    asking: 'Please allow the microphone',
    which: 'Which microphone to use',
    nameless: 'Microphone {{n}}',
    start: 'Start, about 4 seconds',
    listening: 'Listening. Please count from one to five.',
    ready: 'The microphone is ready.',
    level: 'Loudness',
    loudness: { none: 'no sound', quiet: 'quiet', good: 'good', loud: 'too loud' },
    levelText: '{{word}}, {{level}} dB',
    next: 'Next: listen to a short sound',
    nextLoudspeaker: 'Next: loudspeaker',
  },
  loudspeaker: {
    heading: 'Test the loudspeaker',
    lead: 'A soft sound of about two seconds will be played. Switch the loudspeaker on or put headphones on, at medium volume.',
    play: 'Play the sound',
    playing: 'Playing…',
    playAgain: 'Play it again',
    question: 'Did you hear the sound?',
    questionLead: {
      unheard:
        'The microphone did not hear it clearly. With headphones that is as it should be, so you are asked.',
      unlistened: 'No microphone listened, so you are asked.',
    },
    yes: 'Yes, I heard it',
    no: 'No, I heard nothing',
    next: 'Next: the result',
    nextResult: 'To the result',
  },
  result: {
    lead: {
      practice: {
        ready: 'There is nothing more to do. On the day of the exam there is a quick second look.',
        'not-ready':
          'Follow the steps below, and try again after each. If something is not clear, ask your centre.',
        incomplete:
          'Follow the steps below and try again. If it stays so, save the report and send it to your centre.',
      },
      'check-in': {
        ready: 'You can go on with check-in.',
        'not-ready': 'Follow the steps below, and try again after each.',
        incomplete: 'Follow the steps below and try again.',
      },
    },
    proctorTitle: 'The proctor sees what was found and decides',
    proctorText:
      'Mend what you can and try again. For what is left, the proctor decides whether you can take the exam like this. Some things nobody can allow.',
    attention: 'Needs attention',
    how: 'What to do',
    remaining_one: '{{count}} other check needs nothing from you',
    remaining_other: '{{count}} other checks need nothing from you',
    sinceSame: 'Nothing has changed since the test of {{when}}.',
    sinceChanged: 'Changed since the test of {{when}}:',
    change: '{{check}}: {{before}} → {{now}}',
    save: 'Save report',
    saveData: 'Save for staff (JSON)',
    print: 'Print',
    preparing: 'Preparing the report…',
    done: 'Done',
    goOn: 'Go on with check-in',
    tellProctor: 'Tell the proctor and go on',
    now: '{{check}}: {{verdict}}',
    next: {
      practice: 'Afterwards you are back at the first screen',
      'check-in': 'Next: check-in goes on',
    },
  },
};
