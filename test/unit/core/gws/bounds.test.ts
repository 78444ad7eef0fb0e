import { describe, expect, it } from 'vitest';
import { bounds } from '../../../../electron/core/gws/bounds';
import { parseCall } from '../../../../electron/core/gws/call';
import type { CodeNode } from '../../../../electron/core/gws/codeNode';
import { parseDevices } from '../../../../electron/core/gws/device';
import { plainReading } from '../../../../electron/core/gws/reading';
import { readUserData } from '../../../../electron/core/gws/userData';
import { parseBusinessAttribute, parseDispositionGroups, parseCalls } from '../../../support/atOnce';
import { aGwsCall } from '../../../support/builders';

const million = 'x'.repeat(1_000_000);

const rows = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`Key${String(index)}`, `value ${String(index)}`]));

describe('what is taken of a call', () => {
  it('is so many rows of user data, and how many there are beside them', () => {
    const { userData, userDataLoss } = aGwsCall({ userData: rows(100_000) });
    expect(Object.keys(userData ?? {})).toHaveLength(bounds.userDataRows);
    expect(userDataLoss).toEqual({ rows: 100_000 - bounds.userDataRows, cutKeys: [] });
  });

  it('is looked for no longer where names differ only by what is taken out of them', () => {
    let looks = 0;
    const value = (): string => {
      looks += 1;
      return 'secret';
    };
    expect(readUserData(rows(50_000), { ...plainReading, value })?.userData).toEqual({ secret: 'secret' });
    expect(looks).toBeLessThan(1_000);
  });

  it('is the disposition in any case, wherever it stands', () => {
    const reading = { ...plainReading, wantedKeys: ['DispositionCode', 'Absent'] };
    const raw = { ...rows(3_000), DispositionCode: 'Referred' };
    expect(readUserData(raw, reading)?.userData['DispositionCode']).toBe('Referred');
    // What fits stays in the order of the server.
    expect(Object.keys(readUserData({ A: '1', DispositionCode: 'x', B: '2' }, reading)?.userData ?? {})).toEqual([
      'A',
      'DispositionCode',
      'B',
    ]);
  });

  it('is so much of one value, of one name, and of all of them', () => {
    const { userData, userDataLoss } = aGwsCall({ userData: { Long: million, [million]: 'x', Short: 'y' } });
    expect(userData).toEqual({ Long: `${'x'.repeat(bounds.userDataValueLength)}…`, Short: 'y' });
    expect(userDataLoss).toEqual({ rows: 1, cutKeys: ['Long'] });
    const all = aGwsCall({ userData: Object.fromEntries(Object.keys(rows(300)).map((key) => [key, million])) });
    expect(JSON.stringify(all.userData).length).toBeLessThan(bounds.userDataLength * 1.2);
  });

  it('is little of a value that is nested without end, in breadth or in depth', () => {
    const wide = { list: Array.from({ length: 100_000 }, () => 'x'), pairs: rows(100_000) };
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    const { userData, userDataLoss } = aGwsCall({ userData: { wide, deep, plain: 'x' } });
    expect(JSON.stringify(userData).length).toBeLessThan(10_000);
    expect(userDataLoss.cutKeys).toEqual(['wide']);
    expect(userData).toMatchObject({ deep: { a: { a: { a: { a: {} } } } }, plain: 'x' });
  });

  it('keeps a key that other programs would mistake', () => {
    const userData: unknown = JSON.parse('{"__proto__":"x","constructor":"y"}');
    expect(Object.entries(aGwsCall({ userData }).userData ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('is a short name of each party, of so many', () => {
    const names = ['participants', 'participantsInfo'].map((field) =>
      aGwsCall({ participants: [], [field]: Array.from({ length: 1_000 }, () => million) }),
    );
    for (const call of names) {
      expect(call.participants).toHaveLength(bounds.participants);
      expect(call.participants?.[0]).toHaveLength(bounds.nameLength + 1);
      expect(call.participantsLeftOut).toBe(1_000 - bounds.participants);
    }
  });

  it('is bounded in every other text, without marks that turn it round', () => {
    const evil = `\u202e\u200b\u2066${million}`;
    const call = aGwsCall({
      state: evil,
      callType: evil,
      connId: evil,
      dnis: evil,
      ani: evil,
      uri: evil,
      path: evil,
      callUuid: evil,
      deviceUri: evil,
      parentCallUri: evil,
      phoneNumber: evil,
      capabilities: Array.from({ length: 1_000 }, () => evil),
    });
    expect(JSON.stringify(call).length).toBeLessThan(10_000);
    expect(JSON.stringify(call)).not.toMatch(/[\u200b\u202e\u2066]/);
    expect(call).toMatchObject({ callUuid: null, uri: null, path: null, deviceId: null, parentCallId: null });
    const [device] = parseDevices([{ id: 'D', phoneNumber: evil, userState: { state: evil, displayName: evil } }]);
    expect(JSON.stringify(device)).not.toMatch(/[\u200b\u202e\u2066]|x{300}/);
  });

  it.each([1e308, 'Infinity', '1e400', bounds.callSeconds + 1, -1, 'NaN', {}])('is no duration of %j', (duration) => {
    expect(aGwsCall({ duration }).durationSeconds).toBeNull();
  });

  it('are so many calls, and how many there are beside them', () => {
    const list = Array.from({ length: 10_000 }, (_, index) => ({ id: `C${String(index)}`, state: 'Ringing' }));
    const { calls, leftOut } = parseCalls(list);
    expect([calls.length, leftOut]).toEqual([bounds.calls, 10_000 - bounds.calls]);
  });
});

describe('the id of a call', () => {
  it.each([
    ['.', 'dots'],
    ['..', 'dots'],
    ['\ud800', 'illFormed'],
    ['A\udc00B', 'illFormed'],
    ['../devices/D', 'illFormed'],
    ['A B', 'illFormed'],
    ['A\u0000', 'illFormed'],
    ['A\u202eB', 'illFormed'],
    ['A\u2066B\u2069', 'illFormed'],
    ['A\u200b', 'illFormed'],
    ['\ufeffA', 'illFormed'],
    ['A\u00ad', 'illFormed'],
    ['A\u{e0041}', 'illFormed'],
    ['A\ufe0f', 'illFormed'],
    ['A\u3164', 'illFormed'],
    [million, 'tooLong'],
    ['', 'missing'],
  ])('that cannot stand in an address is replaced by one that is short and always the same: %#', (id, idFault) => {
    const [call, again] = [parseCall({ id, state: 'Established' }), parseCall({ id, state: 'Released' })];
    expect(call).toMatchObject({ idFault });
    expect(call?.id).toMatch(/^[\w:]{1,40}$/);
    expect(again?.id).toBe(call?.id);
    expect(parseCall({ id: `${id}${id}x/`, state: 'Established' })?.id).not.toBe(call?.id);
  });

  it('is taken as it is where it is one', () => {
    for (const id of ['UIVB8J6JE91C53UIM3VI59VHQ400000B', '006c03a7194aa008', 'a.b', '...', 'ä%2e', 'urn:call:7@x']) {
      expect(parseCall({ id })).toMatchObject({ id, idFault: null });
    }
  });
});

function deepest(nodes: readonly CodeNode[]): number {
  return 1 + Math.max(0, ...nodes.map((node) => (node.kind === 'folder' ? deepest(node.children) : 0)));
}

function namesIn(nodes: readonly CodeNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'code' ? [node.name] : namesIn(node.children)));
}

const wrapped = (values: readonly unknown[]) => ({ businessAttributes: [{ name: 'DispositionCode', values }] });

describe('the codes that are taken', () => {
  it('lose no code to folders that are nested without end, only the folders', () => {
    const depth = 1_000;
    const group = '{"name":"DispositionCode","dispositions":[{"name":"Top"}],"groups":[';
    const folder = '{"name":"F","dispositions":[],"groups":[';
    const last = '{"name":"Last","dispositions":[{"name":"Bottom"}]}';
    const groups: unknown = JSON.parse(`[${group}${folder.repeat(depth)}${last}${']}'.repeat(depth + 1)}]`);
    const read = parseDispositionGroups({ groups }, 'DispositionCode');
    expect(namesIn(read.nodes)).toEqual(['Top', 'Bottom']);
    expect(deepest(read.nodes)).toBe(bounds.folderDepth + 1);
    expect(read.leftOut).toBe(depth + 1 - bounds.folderDepth);
    const value = '{"name":"F","values":[';
    const values: unknown = JSON.parse(`[${value.repeat(depth)}{"name":"Bottom"}${']}'.repeat(depth)}]`);
    const attribute = parseBusinessAttribute(
      { businessAttributes: [{ name: 'DispositionCode', values }] },
      'DispositionCode',
    );
    expect(namesIn(attribute.nodes)).toEqual(['Bottom']);
  });

  it('lose no code to a chain of folders that name their parents', () => {
    const groups = Array.from({ length: 1_000 }, (_, index) => ({
      id: String(index),
      name: index === 0 ? 'DispositionCode' : `F${String(index)}`,
      ...(index === 0 ? {} : { parentUri: `http://gws.example/api/v2/groups/${String(index - 1)}` }),
      dispositions: index === 999 ? [{ name: 'Bottom' }] : [],
    }));
    expect(namesIn(parseDispositionGroups({ groups }, 'DispositionCode').nodes)).toEqual(['Bottom']);
  });

  it('are so many of a folder, with short labels, and how many there are beside them', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => ({ name: `C${String(index)}`, displayName: million }));
    const { nodes, leftOut } = parseBusinessAttribute(wrapped(values), 'DispositionCode');
    expect([nodes.length, leftOut]).toEqual([bounds.codesOfFolder, 10_000 - bounds.codesOfFolder]);
    expect(nodes[0]?.displayName).toHaveLength(bounds.nameLength + 1);
  });

  it('are sent by their names, so one whose name is too long is left out rather than cut', () => {
    const read = parseBusinessAttribute(wrapped([{ name: million }, { name: 'Sale' }]), 'DispositionCode');
    expect([namesIn(read.nodes), read.leftOut]).toEqual([['Sale'], 1]);
  });

  it('always have words: the name where the label shows nothing, code points where the name does not either', () => {
    const labels = ['', '\u200b\u2060', ' \t', '\u3164', null, 7].map((displayName, index) => ({
      name: `C${String(index)}`,
      displayName,
    }));
    const { nodes } = parseBusinessAttribute(wrapped([...labels, { name: '\u200b' }]), 'DispositionCode');
    expect(nodes.map(({ displayName }) => displayName)).toEqual(['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'U+200B']);
  });

  it('stand in folders that can be told apart', () => {
    const groups = [
      {
        name: 'DispositionCode',
        groups: [
          { id: 'same', name: 'A', dispositions: [{ name: 'a' }] },
          { id: 'same', name: 'B', dispositions: [{ name: 'b' }] },
        ],
      },
    ];
    const { nodes } = parseDispositionGroups({ groups }, 'DispositionCode');
    expect(new Set(nodes.map((node) => (node.kind === 'folder' ? node.id : ''))).size).toBe(2);
  });
});
