import { describe, expect, it } from 'vitest';
import { readAnswerLine } from '../../../../main/adapters/machine/windows/answer-line.ts';
import { failureOf, type HostFailure } from '../../../../main/adapters/machine/windows/failure.ts';
import { processRowsOf } from '../../../../main/adapters/machine/windows/process-rows.ts';
import { registryKeyOf, rowsOf } from '../../../../main/adapters/machine/windows/rows.ts';
import type { Cell } from '../../../../main/ports/machine.ts';

const cim = (category: string, errorId: string): HostFailure => ({
  type: 'Microsoft.Management.Infrastructure.CimException',
  category,
  errorId: `${errorId},Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand`,
  hresult: '0x80131500',
});
const net = (type: string, hresult: string): HostFailure => ({
  type,
  category: 'NotSpecified',
  errorId: type.slice(type.lastIndexOf('.') + 1),
  hresult,
});

describe('errors of PowerShell', () => {
  it.each([
    // github.com/MEM-Zone/MEM.Zone/issues/14
    ['a class that does not exist', 'missing', cim('MetadataError', 'HRESULT 0x80041010')],
    ['a namespace that does not exist', 'missing', cim('MetadataError', 'HRESULT 0x8004100e')],
    // WMI Error Constants (Microsoft Learn): the provider has nothing to offer here.
    ['a class without provider', 'missing', cim('NotImplemented', 'HRESULT 0x8004100c')],
    // github.com/Skatterbrainz/cmhealth/issues/1, github.com/microsoft/Windows-Sandbox/issues/67
    ['a refusal by DCOM', 'denied', cim('PermissionDenied', 'HRESULT 0x80070005')],
    ['a refusal by WMI', 'denied', cim('PermissionDenied', 'HRESULT 0x80041003')],
    ['a refusal without number', 'denied', cim('PermissionDenied', 'Other')],
    ['a call that WMI gave up', 'timed-out', cim('OperationTimeout', 'HRESULT 0x80041069')],
    ['a service that is stopped', 'error', cim('NotSpecified', 'HRESULT 0x80070422')],
    ['a key for administrators', 'denied', net('System.Security.SecurityException', '0x8013150A')],
    ['a hive that is closed', 'denied', net('System.UnauthorizedAccessException', '0x80070005')],
    [
      'a key that does not exist',
      'missing',
      net('System.Management.Automation.ItemNotFoundException', '0x80131501'),
    ],
    ['anything else', 'error', net('System.InvalidCastException', '0x80004002')],
  ])('%s is "%s"', (_, failed, failure) => {
    expect(failureOf(failure)).toMatchObject({ failed });
  });

  it('do not make a command that is not there look like a key that is not there', () => {
    const failure = {
      type: 'System.Management.Automation.CommandNotFoundException',
      category: 'ObjectNotFound',
      errorId: 'CommandNotFoundException',
      hresult: '0x80131501',
    };
    expect(failureOf(failure).failed).toBe('error');
  });
});

describe('lines of the host', () => {
  it('are answers, failures or nothing', () => {
    expect(readAnswerLine('{"id":3,"rows":[{"Name":"x"}]}\r')).toEqual({
      id: 3,
      outcome: [{ Name: 'x' }],
    });
    for (const rubbish of ['', '\r', '{"id":3', 'null', '3', '[]', '{"rows":[]}', '{"id":3}']) {
      expect(readAnswerLine(rubbish)).toBeNull();
    }
  });
});

describe('rows', () => {
  it('keep what a cell may be and empty what it may not', () => {
    const found = [
      { a: 'x', b: 1, c: true, d: null, e: [1, 'y', null, {}], f: { deep: 1 } },
      'no row',
      null,
    ];
    expect(rowsOf(found)).toEqual([{ a: 'x', b: 1, c: true, d: null, e: [1, 'y'], f: null }]);
  });

  it('of a registry key have values and keys, or are none', () => {
    const key = { values: { SystemBiosVersion: ['VBOX   - 1'], Start: 3 }, keys: ['VBOX__'] };
    expect(registryKeyOf([key])).toEqual(key);
    expect(registryKeyOf([])).toBeNull();
    expect(registryKeyOf([{ values: {} }])).toBeNull();
  });

  it('of programs tell whose they are', () => {
    const row = (more: object) => ({
      pid: 10,
      parent: 4,
      name: 'a.exe',
      path: null,
      session: 1,
      ownSession: 1,
      sid: null,
      ownSid: 'S-1-5-21-1-2-3-1001',
      ...more,
    });
    const users = processRowsOf([
      row({ sid: 'S-1-5-21-1-2-3-1001' }),
      row({ sid: 'S-1-5-21-1-2-3-1002' }),
      row({ sid: 'S-1-5-18' }),
      row({ sid: 'S-1-5-90-0-1' }),
      row({ session: 0 }),
      row({ session: 2 }),
      row({ name: 'csrss.exe' }),
      row({ name: 'protected.exe' }),
      { name: 'without number' },
    ]).map(({ user }) => user);
    expect(users).toEqual(['own', 'other', 'system', 'system', 'system', 'other', 'system', 'own']);
  });

  it('of programs tell what their files say of themselves, or null', () => {
    const said = (publisher: Cell, product: Cell) =>
      processRowsOf([{ pid: 1, name: 'a.exe', publisher, product }]).map((row) => [
        row.publisher,
        row.product,
      ]);
    expect(said('海南有趣科技有限公司', 'ToDesk ')).toEqual([['海南有趣科技有限公司', 'ToDesk']]);
    expect(said('Some GmbH\0\0', '\0x')).toEqual([['Some GmbH', null]]);
    expect(said(' ', null)).toEqual([[null, null]]);
    expect(said(7, ['a'])).toEqual([[null, null]]);
  });
});
