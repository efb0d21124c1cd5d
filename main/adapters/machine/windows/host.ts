import { type ChildProcess, spawn } from 'node:child_process';

/**
 * What one PowerShell runs for as long as it lives: a question per line on standard input
 * (`{ "id", "script", "q" }`), an answer per line on standard output (`{ "id", "rows" }` or
 * `{ "id", "failure" }`). Both ways have streams of their own in UTF-8, because those of the console
 * are in the system's code page. Array's type data is removed because Windows PowerShell 5.1
 * otherwise writes some lists as `{ "value": [...], "Count": n }`.
 *
 * Where a company allows signed scripts alone, the language is "constrained" and none of this works:
 * that is said and the program ends, instead of every question failing in its own way.
 */
export const hostScript = `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$WarningPreference = 'SilentlyContinue'
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') { '{"id":0,"refused":"constrained language"}'; exit 3 }
Remove-TypeData -TypeName System.Array -ErrorAction SilentlyContinue
$utf8 = [System.Text.UTF8Encoding]::new($false)
try { [Console]::OutputEncoding = $utf8 } catch { }
$questions = [System.IO.StreamReader]::new([Console]::OpenStandardInput(), $utf8)
$answers = [System.IO.StreamWriter]::new([Console]::OpenStandardOutput(), $utf8)
$answers.AutoFlush = $true
while ($null -ne ($line = $questions.ReadLine())) {
  $answer = @{ id = 0 }
  try {
    $question = ConvertFrom-Json -InputObject $line
    $answer.id = $question.id
    $answer.rows = [object[]]@(& ([scriptblock]::Create($question.script)) $question.q)
    $text = ConvertTo-Json -InputObject $answer -Depth 5 -Compress
  } catch {
    $error_ = $_
    $exception = $error_.Exception.GetBaseException()
    $text = ConvertTo-Json -Compress -InputObject @{
      id = $answer.id
      failure = @{
        type = $exception.GetType().FullName
        category = [string]$error_.CategoryInfo.Category
        errorId = [string]$error_.FullyQualifiedErrorId
        hresult = '0x{0:X8}' -f $exception.HResult
      }
    }
  }
  $answers.WriteLine($text)
}
`;

/** Starts a program that speaks the host's protocol; the tests give another one. */
export type StartHost = () => ChildProcess;

/**
 * Starts Windows PowerShell with the host. By its full path, so that nothing in the search path can
 * stand in for it. `-InputFormat None`, which about_PowerShell_exe leaves out, keeps PowerShell
 * itself from reading the questions off standard input; `-OutputFormat Text` keeps its own output
 * from being CLIXML. The script goes in as `-EncodedCommand` (base64 of UTF-16LE), which execution
 * policy doesn't touch.
 */
export const startPowerShell: StartHost = () =>
  spawn(powerShellPath(process.env.SystemRoot), hostArguments, {
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
    env: withoutModulePath(process.env),
  });

export const hostArguments: readonly string[] = [
  '-NoLogo',
  '-NoProfile',
  '-NonInteractive',
  '-InputFormat',
  'None',
  '-OutputFormat',
  'Text',
  '-EncodedCommand',
  Buffer.from(hostScript, 'utf16le').toString('base64'),
];

/**
 * The environment without PSModulePath, which Windows PowerShell then sets itself: inherited from a
 * PowerShell 7 it names modules that don't load here (about_PSModulePath), and anybody may set it.
 */
export const withoutModulePath = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^psmodulepath$/i.test(name)));

/** Where Windows PowerShell 5.1 is; a root that is no plain folder of a drive is not believed. */
export const powerShellPath = (systemRoot: string | undefined): string => {
  const root = /^[A-Za-z]:\\[^\\/:*?"<>|]+$/.test(systemRoot ?? '') ? systemRoot : 'C:\\Windows';
  return `${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
};
