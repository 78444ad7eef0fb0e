import { describe, expect, it } from 'vitest';
import { draftProblem, withDraft } from '../../../renderer/snippets/snippetDraft';
import { snippetEnded, snippetNamed, snippetsFor, snippetTyped } from '../../../renderer/snippets/snippetTyped';

const all = ['greet', 'Gruß', 'refund'].map((name) => ({ name, text: `text of ${name}`, gap: null }));

describe('what is typed in a note', () => {
  it.each([
    [';', { start: 0, end: 1, name: '' }],
    ['He said ;re', { start: 8, end: 11, name: 're' }],
    ['one\n;gr', { start: 4, end: 7, name: 'gr' }],
    ['first;second', null],
    ['a;', null],
    ['; ', null],
    [';re!', null],
    ['', null],
  ])('asks for snippets or not: %j', (text, typed) => {
    expect(snippetTyped(text, text.length)).toEqual(typed);
  });

  it('counts up to the caret only', () => {
    expect(snippetTyped(';refund', 3)).toEqual({ start: 0, end: 3, name: 're' });
  });

  it('asks for the one of that name with a space or a new line', () => {
    for (const end of [' ', '\n']) {
      const ended = snippetEnded(`;refund${end}`, 8);
      expect(ended).toEqual({ start: 0, end: 7, name: 'refund' });
      expect(ended && snippetNamed(all, ended)?.text).toBe('text of refund');
    }
    expect(snippetEnded(';refund', 7)).toBeNull();
    expect(snippetNamed(all, { start: 0, end: 3, name: 're' })).toBeNull();
  });

  it('finds by the beginning of the name, whatever its case and accents', () => {
    expect(snippetsFor(all, { start: 0, end: 3, name: 'gr' }).map(({ name }) => name)).toEqual(['greet', 'Gruß']);
    expect(snippetsFor(all, { start: 0, end: 1, name: '' })).toHaveLength(3);
  });
});

describe('a snippet that is written', () => {
  const own = [{ name: 'greet', text: 'Hello' }];

  it('says what is wrong with it', () => {
    expect(draftProblem({ name: 'two words', text: 'x' }, own, null)).toBe('name');
    expect(draftProblem({ name: 'greet', text: 'x' }, own, null)).toBe('taken');
    expect(draftProblem({ name: 'greet', text: 'x' }, own, 'greet')).toBeNull();
    expect(draftProblem({ name: 'bye', text: ' ' }, own, null)).toBe('text');
    const many = Array.from({ length: 100 }, (_, index) => ({ name: `n${String(index)}`, text: 'x' }));
    expect(draftProblem({ name: 'bye', text: 'x' }, many, null)).toBe('tooMany');
    expect(draftProblem({ name: 'bye', text: 'x' }, many, 'n1')).toBeNull();
  });

  it('stands in the place of the one that it replaces', () => {
    expect(withDraft(own, { name: 'bye', text: 'Bye' }, 'greet')).toEqual([{ name: 'bye', text: 'Bye' }]);
    expect(withDraft(own, { name: 'bye', text: 'Bye' }, null)).toEqual([...own, { name: 'bye', text: 'Bye' }]);
  });
});
