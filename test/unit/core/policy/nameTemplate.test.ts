import { describe, expect, it } from 'vitest';
import { readNameTemplate } from '../../../../electron/core/policy/nameTemplate';
import { readFileText } from '../../../../electron/core/policy/policySource';

describe('a template of a name', () => {
  it('has keys, texts and alternatives', () => {
    expect(readNameTemplate('{First Name}, {Last}|{Company}|{number}')).toEqual({
      kind: 'good',
      template: [
        [
          { kind: 'key', key: 'First Name' },
          { kind: 'text', text: ', ' },
          { kind: 'key', key: 'Last' },
        ],
        [{ kind: 'key', key: 'Company' }],
        [{ kind: 'number' }],
      ],
    });
  });

  it('has a doubled brace or bar as an ordinary character', () => {
    const read = readNameTemplate('{{{Id}}} a||b');
    const texts = read.kind === 'good' ? read.template[0]?.map((part) => ('text' in part ? part.text : '*')) : [];
    expect(texts?.join('')).toBe('{*} a|b');
  });

  it.each([
    ['{Name', 'the brace that opens at character 1 is not closed; write {{ for the character'],
    ['Name}', 'the brace that closes at character 5 was not opened; write }} for the character'],
    ['{A} { }', 'a pair of braces without a key at character 5'],
    ['{A|B}', 'the brace that opens at character 1 is not closed; write {{ for the character'],
    ['{A}|', 'an alternative is empty; a bar stands between two alternatives'],
    ['', 'an alternative is empty; a bar stands between two alternatives'],
    ['x'.repeat(501), 'longer than 500 characters'],
  ])('cannot be %s', (text, reason) => {
    expect(readNameTemplate(text)).toEqual({ kind: 'broken', reason });
  });

  it('is refused by the check of the policy, with its line and a reason', () => {
    const state = readFileText('{\n  "userData": {\n    "title": "{Name",\n    "country": "England" }\n}');
    expect(state).toEqual({
      kind: 'broken',
      issues: [
        {
          path: ['userData', 'title'],
          line: 3,
          reason: 'the brace that opens at character 1 is not closed; write {{ for the character',
        },
        { path: ['userData', 'country'], line: 4, reason: 'not a country code of two capital letters, such as GB' },
      ],
    });
  });
});
