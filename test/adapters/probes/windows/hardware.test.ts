import { describe, expect, it } from 'vitest';
import { guestKey } from '../../../../main/adapters/probes/windows/ask.ts';
import { windowsProbes } from '../../../../main/adapters/probes/windows/probes.ts';
import { known, unknown, valueOr } from '../../../../main/domain/checks/facts.ts';
import { type Answers, denied, failed, missing, rows, windowsMachine } from './machine.ts';

const { hardware } = windowsProbes;
const guestKeyQuestion = `registry ${guestKey}`;

describe('whether Windows runs above a hypervisor as its host', () => {
  const guard = String.raw`cim root\Microsoft\Windows\DeviceGuard:Win32_DeviceGuard`;
  const status = (VirtualizationBasedSecurityStatus: number) =>
    rows({ VirtualizationBasedSecurityStatus, SecurityServicesRunning: [1, 2] });
  const service = (Name: string, State = 'Running') => rows({ Name, State, PathName: '' });
  const ask = (key: unknown, security: unknown, services: unknown) =>
    hardware.isHypervisorHost(
      windowsMachine({ [guestKeyQuestion]: key, [guard]: security, 'cim Win32_Service': services }),
    );
  const there = { values: { HostName: 'set' }, keys: [] };

  // Win32_DeviceGuard as printed at github.com/MicrosoftDocs/windows-itpro-docs/pull/8077.
  it.each([
    ['security based on virtualization runs', missing, status(2), service('Spooler'), known(true)],
    ['it is on but does not run', missing, status(1), service('Spooler'), known(false)],
    ['Hyper-V manages machines', missing, status(0), service('vmms'), known(true)],
    ['the service of hosts runs', missing, denied, service('HvHost'), known(true)],
    ['that service is stopped', missing, status(0), service('vmms', 'Stopped'), known(false)],
    ['Hyper-V has marked it as its guest', there, status(2), service('HvHost'), known(false)],
    ['the mark is refused', denied, status(2), service('vmms'), unknown('denied')],
    [
      'the class is missing and no service runs',
      missing,
      missing,
      service('x'),
      unknown('missing'),
    ],
    ['services do not answer', missing, status(0), failed('timed-out'), unknown('timed-out')],
  ])('when %s', async (_, key, security, services, fact) => {
    expect(await ask(key, security, services)).toEqual(fact);
  });

  it('is told by its flag, or not known', async () => {
    const flag = (value: unknown) =>
      hardware.hypervisorFlag(
        windowsMachine({ 'cim Win32_ComputerSystem': rows({ HypervisorPresent: value }) }),
      );
    expect(await flag(true)).toEqual(known(true));
    expect(await flag(false)).toEqual(known(false));
    expect(await flag(null)).toEqual(unknown('missing'));
  });
});

// VirtualBox: identifiers at github.com/hfiref0x/VBoxHardenedLoader/issues/93 and
// github.com/nsmfoo/antivmdetection/issues/6; names as its Guest Additions have them.
const virtualBox: Answers = {
  'cim Win32_ComputerSystem': rows({
    Manufacturer: 'innotek GmbH',
    Model: 'VirtualBox',
    SystemFamily: 'Virtual Machine',
  }),
  'cim Win32_BIOS': rows({
    Manufacturer: 'innotek GmbH',
    SMBIOSBIOSVersion: 'VirtualBox',
    Version: 'VBOX   - 1',
    SerialNumber: '0',
  }),
  'cim Win32_BaseBoard': rows({ Manufacturer: 'Oracle Corporation', Product: 'VirtualBox' }),
  'cim Win32_SystemEnclosure': rows({ Manufacturer: 'Oracle Corporation', ChassisTypes: [1] }),
  'registry HKLM\\HARDWARE\\DESCRIPTION\\System': {
    values: {
      SystemBiosVersion: ['VBOX   - 1', ''],
      VideoBiosVersion: ['Oracle VM VirtualBox Version 7.0.10 VGA BIOS'],
    },
    keys: [],
  },
  'registry HKLM\\HARDWARE\\ACPI\\DSDT': { values: {}, keys: ['VBOX__'] },
  'registry HKLM\\HARDWARE\\ACPI\\FADT': { values: {}, keys: ['VBOX__'] },
  'registry HKLM\\HARDWARE\\ACPI\\RSDT': missing,
  'cim Win32_PnPEntity': rows(
    {
      Name: 'VirtualBox Device',
      PNPClass: 'System',
      PNPDeviceID: String.raw`PCI\VEN_80EE&DEV_CAFE&SUBSYS_00000000&REV_00\3&267A616A&0&20`,
      Service: 'VBoxGuest',
    },
    {
      Name: 'USB 输入设备',
      PNPClass: 'HIDClass',
      PNPDeviceID: String.raw`USB\VID_80EE&PID_0021\5&12C8F4C0&0&1`,
      Service: 'HidUsb',
    },
  ),
  'cim Win32_VideoController': rows({
    Name: 'VirtualBox Graphics Adapter (WDDM)',
    PNPDeviceID: String.raw`PCI\VEN_80EE&DEV_BEEF&SUBSYS_040515AD&REV_00\3&267A616A&0&10`,
  }),
  'cim Win32_DiskDrive': rows({ Model: 'VBOX HARDDISK', InterfaceType: 'IDE' }),
  'cim Win32_NetworkAdapter': rows(
    {
      Name: 'Intel(R) PRO/1000 MT Desktop Adapter',
      MACAddress: '08:00:27:xx:xx:xx',
      PNPDeviceID: String.raw`PCI\VEN_8086&DEV_100E&SUBSYS_001E8086&REV_02\3&267A616A&0&18`,
      PhysicalAdapter: true,
    },
    { Name: 'WAN Miniport (IP)', MACAddress: 'A2:B3:20:xx:xx:xx', PNPDeviceID: 'SWD\\MSRRAS' },
  ),
};

describe('hardware of a virtual machine', () => {
  const machine = windowsMachine(virtualBox);

  it('tells its firmware, with all that is said of its version', async () => {
    expect(await hardware.firmware(machine)).toEqual(
      known({
        systemMaker: 'innotek GmbH',
        product: 'VirtualBox',
        productVersion: '',
        family: 'Virtual Machine',
        boardMaker: 'Oracle Corporation',
        board: 'VirtualBox',
        biosMaker: 'innotek GmbH',
        biosVersion: 'VirtualBox; VBOX   - 1; Oracle VM VirtualBox Version 7.0.10 VGA BIOS',
        chassisMaker: 'Oracle Corporation',
        serial: '0',
      }),
    );
    expect(await hardware.acpiOems(machine)).toEqual(known(['VBOX__']));
  });

  it('tells PCI devices by number, and all by identifier and name', async () => {
    expect(await hardware.pci(machine)).toEqual(known(['80eecafe', '80eebeef', '8086100e']));
    const devices = await hardware.devices(machine);
    expect(valueOr(devices, [])).toEqual(
      expect.arrayContaining([
        String.raw`USB\VID_80EE&PID_0021\5&12C8F4C0&0&1`,
        'USB 输入设备',
        expect.stringMatching(/^PCI\\VEN_80EE&DEV_CAFE/),
      ]),
    );
    expect(await hardware.disks(machine)).toEqual(known(['VBOX HARDDISK']));
    expect(await hardware.graphics(machine)).toEqual(known(['VirtualBox Graphics Adapter (WDDM)']));
    expect(await hardware.networkCards(machine)).toEqual(
      known([{ oui: '08:00:27', name: 'Intel(R) PRO/1000 MT Desktop Adapter' }]),
    );
  });

  it('tells the drivers that its devices use, although keys were not answered', async () => {
    expect(await hardware.drivers(machine)).toEqual(known(['VBoxGuest', 'HidUsb']));
  });
});

describe('hardware that is only partly told', () => {
  it('takes no adapter that a maker of virtual machines gives its host for a card', async () => {
    const adapter = (Name: string, PNPDeviceID: string) => ({
      Name,
      PNPDeviceID,
      MACAddress: '0A:00:27:00:00:10',
      PhysicalAdapter: true,
    });
    const machine = windowsMachine({
      'cim Win32_NetworkAdapter': rows(
        adapter('VirtualBox Host-Only Ethernet Adapter', String.raw`ROOT\NET\0000`),
        adapter('Hyper-V Virtual Ethernet Adapter', String.raw`ROOT\VMS_MP\0000`),
        adapter('Bluetooth Device (Personal Area Network)', String.raw`BTH\MS_BTHPAN\7&1`),
      ),
    });
    expect(await hardware.networkCards(machine)).toEqual(known([]));
  });

  it('keeps what graphics and network tell when the list of devices is late', async () => {
    const machine = windowsMachine({ ...virtualBox, 'cim Win32_PnPEntity': failed('timed-out') });
    expect(await hardware.pci(machine)).toEqual(known(['80eebeef', '8086100e']));
    expect(await hardware.devices(machine)).toEqual(unknown('timed-out'));
  });

  it('does not call a list empty of which a part was refused', async () => {
    const machine = windowsMachine({
      'cim Win32_PnPEntity': denied,
      'cim Win32_VideoController': rows({
        Name: 'Microsoft Hyper-V Video',
        PNPDeviceID: 'VMBUS\\{x}',
      }),
      'cim Win32_NetworkAdapter': rows(),
    });
    expect(await hardware.pci(machine)).toEqual(unknown('denied'));
  });

  it('does not take a BIOS that was refused for one without a serial number', async () => {
    const machine = windowsMachine({ ...virtualBox, 'cim Win32_BIOS': denied });
    expect(await hardware.firmware(machine)).toEqual(unknown('denied'));
  });

  it('counts thermal zones with a temperature', async () => {
    const zones = 'cim Win32_PerfFormattedData_Counters_ThermalZoneInformation';
    const zone = (Temperature: number) => ({ Name: String.raw`\_TZ.THM0`, Temperature });
    expect(
      await hardware.thermalZones(windowsMachine({ [zones]: rows(zone(0), zone(301)) })),
    ).toEqual(known(1));
    expect(await hardware.thermalZones(windowsMachine({ [zones]: missing }))).toEqual(
      unknown('missing'),
    );
  });
});

describe('drivers and services', () => {
  const names = ['VBoxGuest', 'VBoxSF', 'vmci', 'vmhgfs', 'vm3dmp', 'prl_tg', 'viostor', 'netkvm']
    .concat('QEMU-GA', 'xenbus', 'VMBusHID', 'hyperkbd')
    .map((name) => [`registry HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name}`, missing]);
  const none = Object.fromEntries(names) as Answers;
  const key = (name: string) => `registry HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name}`;
  const start = (Start: number) => ({ values: { Start, ImagePath: 'x.sys' }, keys: [] });

  it('are there when set to start, not when every Windows has them on demand', async () => {
    const machine = windowsMachine({
      ...none,
      'cim Win32_PnPEntity': rows(),
      [key('vmci')]: start(0),
      [key('VMBusHID')]: start(3),
      [key('hyperkbd')]: start(3),
    });
    expect(await hardware.drivers(machine)).toEqual(known(['vmci']));
  });

  it('are none only when every key and the devices have answered', async () => {
    const clean = { ...none, 'cim Win32_PnPEntity': rows() };
    expect(await hardware.drivers(windowsMachine(clean))).toEqual(known([]));
    expect(await hardware.drivers(windowsMachine({ ...clean, [key('viostor')]: denied }))).toEqual(
      unknown('denied'),
    );
  });

  it('count services that run', async () => {
    const machine = windowsMachine({
      'cim Win32_Service': rows(
        { Name: 'VMTools', State: 'Running' },
        { Name: 'vmicheartbeat', State: 'Stopped' },
      ),
    });
    expect(await hardware.services(machine)).toEqual(known(['VMTools']));
  });
});

describe('sandboxes', () => {
  it('are known by the account that Windows Sandbox works under', async () => {
    const ask = (user: string) =>
      hardware.enclosures(
        windowsMachine({ 'script session': rows({ user }), [guestKeyQuestion]: missing }),
      );
    expect(await ask('WDAGUtilityAccount')).toEqual(known(['windows-sandbox']));
    expect(await ask('own')).toEqual(known([]));
    expect(await hardware.enclosures(windowsMachine({ 'script session': denied }))).toEqual(
      unknown('denied'),
    );
  });

  it('are known by the key that Hyper-V leaves in its guests; unknown where it may not be read', async () => {
    const ask = (guest: object) =>
      hardware.enclosures(
        windowsMachine({ 'script session': rows({ user: 'own' }), [guestKeyQuestion]: guest }),
      );
    expect(await ask({ values: { HostName: 'set' }, keys: [] })).toEqual(known(['hyper-v-guest']));
    expect(await ask(denied)).toEqual(unknown('denied'));
  });
});

describe('cameras', () => {
  it('are devices of the class, real or virtual by their bus', async () => {
    const device = (Name: string, PNPClass: string, PNPDeviceID: string, Service = '') => ({
      Name,
      PNPClass,
      PNPDeviceID,
      Service,
    });
    const machine = windowsMachine({
      'cim Win32_PnPEntity': rows(
        device('集成摄像头', 'Camera', String.raw`USB\VID_04F2&PID_B6D9&MI_00\6&1`, 'usbvideo'),
        device('HP TrueVision', 'Image', String.raw`USB\VID_0408&PID_5365&MI_00\6&2`, 'usbvideo'),
        device('Brother MFC', 'Image', String.raw`USB\VID_04F9&PID_0331&MI_01\6&3`, 'usbscan'),
        device('Virtual Camera', 'Camera', String.raw`SWD\VCAMDEVAPI\8F1E`),
        device('e2eSoft VCam', 'Camera', String.raw`ROOT\CAMERA\0000`),
        device('网络摄像机', 'Camera', String.raw`SWD\DAFWSDPROVIDER\URN`),
      ),
    });
    expect(await windowsProbes.cameras(machine)).toEqual(
      known([
        { name: '集成摄像头', isVirtual: false },
        { name: 'HP TrueVision', isVirtual: false },
        { name: 'Virtual Camera', isVirtual: true },
        { name: 'e2eSoft VCam', isVirtual: true },
        { name: '网络摄像机', isVirtual: null },
      ]),
    );
  });
});
