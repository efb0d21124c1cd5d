import type { Answer, AnswerOf } from '../answers.ts';

/** Values of the registry that docs/snapshots.md names; a key has many others, some about people. */
const registryValues = new Set(
  `ProductName DisplayVersion CurrentBuild UBR EditionID InstallationType SystemBiosVersion
  VideoBiosVersion HostName VirtualMachineName fDenyTSConnections GlassSessionId ProxyEnable
  ProxyServer AutoConfigURL Start ImagePath`.split(/\s+/),
);
const onlyWhether = /^(?:HostName|VirtualMachineName|ProxyServer|AutoConfigURL)$/;

/** Properties of CIM classes that name people, computers and owners. */
const naming =
  /^(?:dnshostname|csname|username|registereduser|organization|primaryownername|domain|workgroup|productid)$/i;

const environmentOnlyWhether =
  /^(?:CLIENTNAME|SSH_CONNECTION|VNCDESKTOP|WSL_DISTRO_NAME|HTTP_PROXY|HTTPS_PROXY|ALL_PROXY)$/;

/** An answer without the properties that are only about people. */
export const reducedProperties = (question: string, answer: Answer): Answer => {
  if ('values' in answer) return { ...answer, values: reducedValues(answer.values) };
  if ('rows' in answer && question.startsWith('cim ')) {
    return { rows: answer.rows.map((row) => without(row, namingOf(question))) };
  }
  if ('value' in answer && question === 'node environment') {
    return { value: reducedEnvironment(answer.value) };
  }
  return answer;
};

const namingOf = (question: string): RegExp =>
  // Elsewhere `Name` is the name of a device.
  /^cim win32_computersystem$/i.test(question)
    ? new RegExp(`${naming.source}|^(?:name|caption)$`, 'i')
    : naming;

const without = <Value>(
  row: Readonly<Record<string, Value>>,
  names: RegExp,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.test(name)));

const reducedValues = (values: AnswerOf<'registry'>['values']): AnswerOf<'registry'>['values'] =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => registryValues.has(name))
      .map(([name, value]) => [name, onlyWhether.test(name) ? 'set' : value]),
  );

const reducedEnvironment = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Object.fromEntries(
        Object.entries(value).map(([name, text]) => {
          if (environmentOnlyWhether.test(name)) return [name, 'set'];
          if (name !== 'DISPLAY') return [name, text];
          // An X server elsewhere stays elsewhere, without its name.
          return [name, String(text).replace(/^(?!localhost:|unix:)[^:]+(?=:)/, 'host')];
        }),
      );
