import { describe, expect, it } from 'vitest';
import { MemoryRecords } from '../../../fakes/fakeDesktop';
import { jdoe, signedInApplication, type TestApplication } from '../../../support/anApplication';

const given = [{ name: 'hello', text: 'Hello {Customer},' }];

async function offered(desk: TestApplication, callId = 'CALL1') {
  const outcome = await desk.commands.offerSnippets({ callId });
  if (!outcome.ok) throw new Error('An offer cannot fail.');
  return outcome.value.snippets;
}

async function filled(text: string, userData: Readonly<Record<string, unknown>>, policy: object = {}) {
  const desk = await signedInApplication({ notes: { snippets: [{ name: 'it', text }] }, userData: policy });
  desk.call({ userData });
  const [snippet] = await offered(desk);
  return { text: snippet?.text, gap: snippet?.gap };
}

describe('a snippet in the note of a call', () => {
  it('has the values of the user data of that call', async () => {
    const desk = await signedInApplication({ notes: { snippets: given } });
    desk.call({ id: 'CALL1', userData: { Customer: 'Priya' } });
    desk.call({ id: 'CALL2', userData: { Customer: 'Tom' } });
    expect(await offered(desk, 'CALL1')).toEqual([{ name: 'hello', text: 'Hello Priya,', gap: null }]);
    expect(await offered(desk, 'CALL2')).toEqual([{ name: 'hello', text: 'Hello Tom,', gap: null }]);
  });

  it('shows a key without a value in brackets, and says where the first one stands', async () => {
    expect(await filled('{A} of {B} and {C}', { A: 'one', B: '' })).toEqual({
      text: 'one of [B] and [C]',
      gap: { start: 7, end: 10 },
    });
  });

  it('tells of a key only what the agent may see of it', async () => {
    const policy = { hidden: ['Secret'], masks: { Account: 'unhide-last,4' } };
    const { text } = await filled('{Secret} {Account}', { Secret: 'x', Account: 'AC204417' }, policy);
    expect(text).toMatch(/^\[Secret\] [^A]+4417$/);
  });

  it('keeps lines, single braces and bars, and makes one brace of two', async () => {
    const { text } = await filled('one\n} {{A}} | {', { A: 'no' });
    expect(text).toBe('one\n} {A} | {');
  });

  it('has the number of the other party, and nothing of a call that is not known', async () => {
    const desk = await signedInApplication({ notes: { snippets: [{ name: 'it', text: '{number} {toString}' }] } });
    desk.call({});
    expect((await offered(desk))[0]?.text).toBe('+1 555 0100 [toString]');
    expect((await offered(desk, 'GONE'))[0]?.text).toBe('[number] [toString]');
  });
});

describe('own snippets', () => {
  const own = [{ name: 'hello', text: 'Hi!' }];

  it('hide those of the policy with the same name, and are there after a restart', async () => {
    const snippetStore = new MemoryRecords();
    const before = await signedInApplication({ notes: { snippets: given } }, undefined, { snippetStore });
    expect(await before.commands.saveSnippets({ own })).toEqual({ ok: true, value: null });
    const after = await signedInApplication({ notes: { snippets: given } }, undefined, { snippetStore });
    expect(await after.commands.readSnippets(undefined)).toEqual({ ok: true, value: { own, given } });
    expect(await offered(after)).toEqual([{ ...own[0], gap: null }]);
  });

  it('are the agent’s alone', async () => {
    const snippetStore = new MemoryRecords();
    const desk = await signedInApplication({}, undefined, { snippetStore });
    await desk.commands.saveSnippets({ own });
    const { records } = await snippetStore.load();
    const owner = { server: jdoe.server, userId: 'SOMEBODYELSE' };
    await snippetStore.save(records.map((record) => Object.assign({}, record, { owner })));
    const other = await signedInApplication({}, undefined, { snippetStore });
    expect(await other.commands.readSnippets(undefined)).toEqual({ ok: true, value: { own: [], given: [] } });
    await other.commands.saveSnippets({ own: [] });
    expect((await snippetStore.load()).records).toMatchObject([{ owner }]);
  });

  it('count though the disk does not take them, and the agent is told', async () => {
    const snippetStore = new MemoryRecords();
    const desk = await signedInApplication({}, undefined, { snippetStore });
    snippetStore.failure = 'diskFailed';
    expect(await desk.commands.saveSnippets({ own })).toEqual({ ok: false, failure: { code: 'notKept' } });
    expect(await desk.commands.readSnippets(undefined)).toEqual({ ok: true, value: { own, given: [] } });
    expect(JSON.stringify(desk.log.lines)).not.toContain('Hi!');
  });

  it.each([
    [{ name: 'two words', text: 'x' }],
    [{ name: '', text: 'x' }],
    [{ name: 'x', text: '' }],
    [{ name: 'x', text: 'x'.repeat(1_001) }],
  ])('are refused as %o', async (snippet) => {
    const { schema } = (await signedInApplication()).commands.saveSnippets;
    expect(schema.safeParse({ own: [snippet] }).success).toBe(false);
    expect(schema.safeParse({ own }).success).toBe(true);
    expect(schema.safeParse({ own: [...own, ...own] }).success).toBe(false);
  });
});
