import type { ScriptName } from '../../../ports/machine.ts';

/**
 * All that is ever run in Windows PowerShell 5.1, in one place. A text is constant: what a question
 * names (a class, a key) reaches it as data in `$q`, never as part of the text, so there is nothing
 * to quote. Each gives rows; the host (host.ts) writes them as one line of JSON.
 */

/**
 * `$q`: namespace, class, properties. A property that this Windows does not have makes the whole
 * query invalid (WBEM_E_INVALID_QUERY, 0x80041017); then all are asked for and the missing left out.
 */
export const cimScript = `
param($q)
$wanted = [string[]]@($q.properties)
$class = @{ Namespace = $q.namespace; ClassName = $q.class }
try { $found = @(Get-CimInstance @class -Property $wanted) }
catch {
  if ($_.FullyQualifiedErrorId -notlike 'HRESULT 0x80041017*') { throw }
  $found = @(Get-CimInstance @class)
}
foreach ($instance in $found) {
  $row = [ordered]@{}
  foreach ($name in $wanted) {
    $property = $instance.CimInstanceProperties[$name]
    if ($null -eq $property) { continue }
    $value = $property.Value
    if ($value -is [datetime]) {
      $value = $value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", [cultureinfo]::InvariantCulture)
    }
    $row[$name] = $value
  }
  [pscustomobject]$row
}
`;

/**
 * `$q`: hive, path. The 64-bit view, whatever the program is; texts unexpanded. The value without
 * name is called `(default)`, and binary values longer than 4 KiB are left out.
 */
export const registryScript = `
param($q)
$root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]$q.hive, [Microsoft.Win32.RegistryView]::Registry64)
$key = $root.OpenSubKey($q.path)
if ($null -eq $key) { throw [System.Management.Automation.ItemNotFoundException]::new('no such key') }
try {
  $values = [ordered]@{}
  foreach ($name in $key.GetValueNames()) {
    $value = $key.GetValue($name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
    if ($value -is [byte[]] -and $value.Length -gt 4096) { continue }
    $label = if ($name -eq '') { '(default)' } else { $name }
    $values[$label] = $value
  }
  [pscustomobject]@{ values = $values; keys = [string[]]@($key.GetSubKeyNames()) }
} finally { $key.Close() }
`;

/**
 * `session` 0 holds services; `sid` says whose a program of this session is, and is null where one
 * may not know. Only programs of this session are asked for it: each takes a call of WMI. What a file
 * says of itself (FileVersionInfo) is read once for each file; its signature is not, because to verify
 * one reads the whole file and may ask the network whether the certificate still holds.
 */
export const processesScript = `
param($q)
$own = (Get-Process -Id $PID).SessionId
$me = [Security.Principal.WindowsIdentity]::GetCurrent().User.Value
$found = @(Get-CimInstance -ClassName Win32_Process -Property ProcessId, ParentProcessId, Name, ExecutablePath, SessionId, Handle)
$told = @{}
foreach ($one in $found) {
  $sid = $null
  if ($one.SessionId -eq $own) {
    try { $sid = (Invoke-CimMethod -InputObject $one -MethodName GetOwnerSid).Sid } catch { $sid = $null }
  }
  $info = $null
  $path = $one.ExecutablePath
  if ($path) {
    if (-not $told.ContainsKey($path)) {
      try { $told[$path] = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($path) } catch { $told[$path] = $null }
    }
    $info = $told[$path]
  }
  [pscustomobject]@{
    pid = $one.ProcessId; parent = $one.ParentProcessId; name = $one.Name; path = $path
    publisher = $info.CompanyName; product = $info.ProductName
    session = $one.SessionId; ownSession = $own; sid = $sid; ownSid = $me
  }
}
`;

/**
 * Windows' own functions, for the two scripts that need them. GetSystemMetrics 0x1000 is
 * SM_REMOTESESSION, 0x2001 SM_REMOTECONTROL. In EnumDisplayDevices' state 0x1 is "attached to the
 * desktop" and 0x8 "mirroring driver" (wingdi.h).
 */
const native = `
if (-not ('InvigilNative' -as [type])) {
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;
public static class InvigilNative {
  [DllImport("user32.dll")] public static extern int GetSystemMetrics(int index);
  [DllImport("kernel32.dll")] public static extern uint GetCurrentProcessId();
  [DllImport("kernel32.dll", SetLastError = true)] public static extern bool ProcessIdToSessionId(uint process, out uint session);
  [DllImport("kernel32.dll")] public static extern uint WTSGetActiveConsoleSessionId();
  [DllImport("user32.dll")] public static extern IntPtr SetThreadDpiAwarenessContext(IntPtr context);
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public struct DisplayDevice {
    public int Size;
    [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 32)] public string Name;
    [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 128)] public string Text;
    public uint State;
    [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 128)] public string Id;
    [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 128)] public string Key;
  }
  [DllImport("user32.dll", CharSet = CharSet.Unicode)]
  public static extern bool EnumDisplayDevicesW(string device, uint index, ref DisplayDevice found, uint flags);
  public static uint Session() {
    uint session;
    if (!ProcessIdToSessionId(GetCurrentProcessId(), out session)) throw new System.ComponentModel.Win32Exception();
    return session;
  }
  public static bool IsMirrored() {
    DisplayDevice found = new DisplayDevice();
    found.Size = Marshal.SizeOf(typeof(DisplayDevice));
    for (uint index = 0; index < 64 && EnumDisplayDevicesW(null, index, ref found, 0); index++) {
      if ((found.State & 0x9) == 0x9) return true;
      found.Size = Marshal.SizeOf(typeof(DisplayDevice));
    }
    return false;
  }
}
'@
}
`;

/**
 * Sizes are those of the hardware only after this thread has said that it knows about scaling
 * (DPI_AWARENESS_CONTEXT_PER_MONITOR_AWARE_V2 is -4, the older one -3; null is "refused"); at 150 %
 * Windows otherwise calls a screen of 1920 points 1280. If it may not say so, sizes are null.
 */
const screensScript = `
param($q)
$exact = $false
try {
${native}
  foreach ($context in -4, -3) {
    if (-not $exact) { $exact = [InvigilNative]::SetThreadDpiAwarenessContext([IntPtr]$context) -ne [IntPtr]::Zero }
  }
} catch { $exact = $false }
Add-Type -AssemblyName System.Windows.Forms
foreach ($screen in [System.Windows.Forms.Screen]::AllScreens) {
  [pscustomobject]@{
    device = $screen.DeviceName
    width = if ($exact) { $screen.Bounds.Width } else { $null }
    height = if ($exact) { $screen.Bounds.Height } else { $null }
    primary = $screen.Primary
  }
}
`;

/** The account of Windows Sandbox and Application Guard is the only name that leaves the script. */
const sessionScript = `
param($q)
${native}
[pscustomobject]@{
  remoteSession = [InvigilNative]::GetSystemMetrics(0x1000)
  remoteControlled = [InvigilNative]::GetSystemMetrics(0x2001)
  session = [InvigilNative]::Session()
  console = [InvigilNative]::WTSGetActiveConsoleSessionId()
  mirror = [InvigilNative]::IsMirrored()
  user = if ([Environment]::UserName -eq 'WDAGUtilityAccount') { 'WDAGUtilityAccount' } else { 'own' }
}
`;

const installedScript = String.raw`
param($q)
$path = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall'
foreach ($place in @('LocalMachine', 'Registry64'), @('LocalMachine', 'Registry32'), @('CurrentUser', 'Registry64')) {
  $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]$place[0], [Microsoft.Win32.RegistryView]$place[1])
  $folder = $root.OpenSubKey($path)
  if ($null -eq $folder) { continue }
  foreach ($name in $folder.GetSubKeyNames()) {
    try { $key = $folder.OpenSubKey($name) } catch { continue }
    if ($null -eq $key) { continue }
    $title = [string]$key.GetValue('DisplayName')
    if ($title -ne '') {
      [pscustomobject]@{
        name = $title; version = [string]$key.GetValue('DisplayVersion'); publisher = [string]$key.GetValue('Publisher')
      }
    }
    $key.Close()
  }
  $folder.Close()
}
`;

/** The scripts that can be asked for by name. */
export const scripts: Readonly<Record<ScriptName, string>> = {
  screens: screensScript,
  session: sessionScript,
  installed: installedScript,
};
