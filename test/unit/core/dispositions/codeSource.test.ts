import { describe, expect, it } from 'vitest';
import { loadCodes } from '../../../../electron/core/dispositions/codeLoader';
import { withOrder } from '../../../../electron/core/dispositions/codeTree';
import { openGws } from '../../../../electron/core/gws/gwsV2Api';
import { defaultSettings } from '../../../../electron/core/gws/settings';
import { policySchema } from '../../../../electron/core/policy/policy';
import { breadthFirst } from '../../../../electron/rules/codeTree';
import { FakeClock } from '../../../fakes/fakeClock';
import { aServer, FakeHttp, json } from '../../../fakes/fakeHttp';

const server = { base: 'https://gws.example', origin: 'https://gws.example', host: 'gws.example' };

const groups = [
  {
    name: 'DispositionCode',
    defaultGroup: true,
    dispositions: ['A', 'B', 'C'].map((name) => ({ name, displayName: name })),
    groups: [{ id: 'f', name: 'Folder', dispositions: [{ name: 'D' }, { name: 'E' }] }],
  },
];
const withGroups = (): FakeHttp =>
  new FakeHttp(({ url }) => (url.includes('/groups') ? json({ statusCode: 0, groups }) : json({ statusCode: 6 }, 404)));
const withoutCodes = (): FakeHttp => new FakeHttp(() => json({ statusCode: 6 }, 404));

function load(http: FakeHttp, disposition: unknown): ReturnType<typeof loadCodes> {
  const clock = new FakeClock();
  return loadCodes(
    { api: openGws({ http, clock }, server), clock },
    defaultSettings,
    policySchema.parse({ disposition }),
  );
}

describe('the source of the codes', () => {
  it('asks nothing of GWS when the policy says so', async () => {
    const http = withGroups();
    const codes = await load(http, { source: 'policy', codes: [{ name: 'P' }] });
    expect(codes).toMatchObject({ ok: true, value: { source: 'policy', nodes: [{ name: 'P' }] } });
    expect(http.requests).toEqual([]);
  });

  it('is GWS alone when the policy says so, even when it has none', async () => {
    expect(await load(withoutCodes(), { source: 'gws', codes: [{ name: 'P' }] })).toMatchObject({
      value: { source: 'none', nodes: [] },
    });
  });

  it('is GWS by itself, and the policy when GWS has none', async () => {
    const codes = [{ name: 'P' }];
    expect(await load(withGroups(), { codes })).toMatchObject({ value: { source: 'groups' } });
    expect(await load(withoutCodes(), { codes })).toMatchObject({ value: { source: 'policy' } });
    expect(await load(new FakeHttp(aServer().answerer), { codes })).toMatchObject({ ok: false });
  });

  it('is shown in the order of the policy, on each level, whatever it is', async () => {
    const loaded = await load(withGroups(), { order: ['E', 'C', 'E', 'GONE'] });
    const names = loaded.ok ? breadthFirst(loaded.value.nodes).map(({ name }) => name) : [];
    expect(names).toEqual(['C', 'A', 'B', 'E', 'D']);
    const own = await load(withoutCodes(), { order: ['Q'], codes: [{ name: 'P' }, { name: 'Q' }] });
    expect(own).toMatchObject({ value: { nodes: [{ name: 'Q' }, { name: 'P' }] } });
  });

  it('has names that cannot turn the line round', async () => {
    const codes = [
      { name: 'P', displayName: 'a\u202eb\nc' },
      { folder: ' f\u2067 ', codes: [] },
    ];
    expect(await load(withoutCodes(), { codes })).toMatchObject({
      value: { nodes: [{ name: 'P', displayName: 'ab c' }, { displayName: 'f' }] },
    });
  });

  it('stays one and the same without an order', () => {
    const nodes = [{ kind: 'code' as const, name: 'A', displayName: 'A' }];
    expect(withOrder(nodes, [])).toBe(nodes);
  });
});
