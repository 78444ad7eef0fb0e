import { readFileSync } from 'node:fs';
import plist from 'plist';
import { parser } from 'sax';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { helpOf } from '../../../build/policy/help.mjs';
import { exampleValues } from '../../../build/policy/mobileConfig.mjs';
import { policyFiles, policyMessages } from '../../../build/policy/policyFiles.mjs';
import { parseRegistryText, registryTree } from '../../../electron/adapters/config/registryText';
import { languages } from '../../../electron/contract/words/languages';
import { policyFields, policyJsonSchema } from '../../../electron/core/policy/policyFields';
import { policyIssues } from '../../../electron/core/policy/policyIssues';
import { valueAt } from '../../../electron/core/policy/policyLayers';
import { readLooseTree } from '../../../electron/core/policy/policySource';

const files = policyFiles({ policyFields, policyJsonSchema }, languages);
const fields = policyFields();
const admx = files['wrapkey.admx'] ?? '';
const root = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Wrapkey';

describe('docs/policy', () => {
  it.each(Object.keys(files))('%s is up to date: `npm run policy-files` writes it', (name) => {
    expect(readFileSync(`docs/policy/${name}`, 'utf8')).toBe(files[name]);
  });

  it.each(fields.map((field) => [field.path.join('.'), field] as const))(
    '%s is explained, with an example',
    (_, field) => {
      for (const { code } of languages) expect(helpOf(policyMessages(code), field.path)).toMatch(/\.$/);
      expect(policyIssues(nested(field.path, field.example))).toEqual([]);
    },
  );

  it('has a profile whose example is a policy', () => {
    expect(policyIssues(exampleValues(fields))).toEqual([]);
  });

  it('has a profile that Wrapkey reads as that example', () => {
    const profile = z
      .object({ PayloadContent: z.tuple([z.looseObject({ PayloadType: z.literal('com.wrapkey.desktop') })]) })
      .parse(plist.parse(files['wrapkey.mobileconfig'] ?? ''));
    const settings = Object.entries(profile.PayloadContent[0]).filter(([name]) => !name.startsWith('Payload'));
    const state = readLooseTree(Object.fromEntries(settings));
    expect(state).toMatchObject({ kind: 'good', hints: [], values: exampleValues(fields) });
  });
});

describe('the templates', () => {
  const xml = Object.keys(files).filter((name) => /\.(admx|adml|mobileconfig)$/.test(name));
  it.each(xml)('%s is well formed', (name) => {
    expect(faultsOf(files[name] ?? '')).toEqual([]);
  });

  it.each(['<a><b></a></b>', '<a>R&D</a>', '<a><b></a>', '<a b="c></a>', '<a><</a>'])(
    'would not be well formed with %s',
    (text) => {
      expect(faultsOf(text)).not.toEqual([]);
    },
  );

  it.each(languages.map(({ windowsCulture }) => windowsCulture))(
    'have every text and presentation that they name, in %s',
    (language) => {
      const adml = files[`${language}/wrapkey.adml`] ?? '';
      const named = [...admx.matchAll(/\$\((string|presentation)\.([^)]+)\)/g)].map(
        ([, kind, id]) => `<${kind ?? ''} id="${id ?? ''}">`,
      );
      expect(named.length).toBeGreaterThan(fields.length * 2);
      expect(named.filter((start) => !adml.includes(start))).toEqual([]);
      const refs = [...adml.matchAll(/<presentation id="(\w+)"><\w+ refId="(\w+)"/g)];
      for (const [, id, element] of refs) expect(policyOf(id ?? '')).toContain(`id="${element ?? ''}"`);
    },
  );

  it('name only categories and systems that are there', () => {
    const categories = [...admx.matchAll(/<category name="(\w+)"/g)].map(([, name]) => name);
    const parents = [...admx.matchAll(/<parentCategory ref="(\w+)"/g)].map(([, name]) => name);
    expect(parents.filter((name) => !categories.includes(name))).toEqual([]);
  });

  it.each(fields.map((field) => [field.path.join('.'), field] as const))('write %s as Wrapkey reads it', (_, field) => {
    const printed = asRegExePrints(policyOf(field.path.join('_')), field.example);
    const state = readLooseTree(registryTree(parseRegistryText(printed, root)));
    expect(state).toMatchObject({ kind: 'good', hints: [] });
    expect(state.kind === 'good' ? valueAt(state.values, field.path) : null).toEqual(field.example);
  });
});

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight((inside, name) => ({ [name]: inside }), value);
}

function policyOf(id: string): string {
  return new RegExp(`<policy name="${id}" .*?</policy>`, 's').exec(admx)?.[0] ?? '';
}

function attribute(element: string, name: string): string | null {
  return new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? null;
}

/** What the editor of group policy writes for a policy of the template, and `reg.exe query /s` prints then. */
function asRegExePrints(policy: string, value: unknown): string {
  const head = /<policy [^>]*>/.exec(policy)?.[0] ?? '';
  const element = /<elements>\s*(<(\w+) [^>]*>)/.exec(policy);
  const name = attribute(element?.[1] ?? head, 'valueName') ?? '';
  const kind = element?.[2] ?? 'flag';
  const key = (element === null ? null : attribute(element[1] ?? '', 'key')) ?? attribute(head, 'key') ?? '';
  const lines = (): readonly string[] => {
    switch (kind) {
      case 'flag':
        return [`    ${name}    REG_DWORD    ${value === true ? '0x1' : '0x0'}`];
      case 'decimal':
        return [`    ${name}    REG_DWORD    0x${Number(value).toString(16)}`];
      case 'text':
        return [`    ${name}    REG_SZ    ${String(value)}`];
      case 'enum':
        expect(policy).toContain(`<value><string>${String(value)}</string></value>`);
        return [`    ${name}    REG_SZ    ${String(value)}`];
      case 'multiText':
        return [`    ${name}    REG_MULTI_SZ    ${JSON.stringify(value, null, 1).split('\n').join('\\0')}`];
      case 'list': {
        const isMap = attribute(element?.[1] ?? '', 'explicitValue') === 'true';
        if (!isMap) expect(attribute(element?.[1] ?? '', 'valuePrefix')).toBe('');
        const entries = Object.entries(Object(value) as Record<string, unknown>);
        return entries.map(
          ([entry, text]) =>
            `    ${isMap ? entry : String(Number(entry) + 1)}    REG_SZ    ${typeof text === 'string' ? text : ''}`,
        );
      }
      default:
        throw new Error(`an element that the test does not know: ${kind}`);
    }
  };
  return ['', `HKEY_LOCAL_MACHINE\\${key}`, ...lines(), ''].join('\r\n');
}

/** What a strict XML parser says against a text. */
function faultsOf(text: string): readonly string[] {
  const faults: string[] = [];
  const xml = parser(true);
  xml.onerror = (fault) => {
    faults.push(fault.message);
    xml.resume();
  };
  xml.write(text).close();
  return faults;
}
