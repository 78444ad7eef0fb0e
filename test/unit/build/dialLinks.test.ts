import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { repositoryRoot } from '../../../build/prepare/folders.mjs';
import { dialLinkRegistry, dialLinkSchemes } from '../../../build/shipped/dialLinkRegistry.mjs';
import { withDialLinks } from '../../../build/shipped/msiDialLinks.mjs';

const project = '<ComponentGroup Id="ProductComponents">\n<File Id="mainExecutable"/></ComponentGroup>';
const text = (...path: readonly string[]) => readFileSync(join(repositoryRoot, ...path), 'utf8');
const builder = z
  .object({
    protocols: z.array(z.object({ schemes: z.array(z.string()), role: z.string() })),
    msiProjectCreated: z.string(),
    nsis: z.object({ include: z.string() }),
  })
  .parse(load(text('electron-builder.yml')));

describe('the installers offer Wrapkey for links to numbers', () => {
  it('with the same schemes on every system', () => {
    expect(builder.protocols).toEqual([expect.objectContaining({ schemes: dialLinkSchemes, role: 'Viewer' })]);
  });

  it('and no program is taken its links: only wrapkey: has a class of its own', () => {
    const classes = dialLinkRegistry.map(({ key }) => /^Software\\Classes\\([^\\]+)/.exec(key)?.[1] ?? null);
    expect(new Set(classes)).toEqual(new Set(['Wrapkey.Link', 'wrapkey', null]));
    expect(text('electron/main.ts') + text('electron/program.ts')).not.toContain('setAsDefaultProtocolClient');
  });

  it('by NSIS', () => {
    const script = text(builder.nsis.include);
    for (const { key, name, value } of dialLinkRegistry) {
      const written = value.replaceAll('%PROGRAM%', String.raw`$INSTDIR\${APP_EXECUTABLE_FILENAME}`);
      expect(script).toContain(`WriteRegStr HKLM "${key}" "${name}" '${written}'`);
    }
  });

  it('by MSI', () => {
    const changed = withDialLinks(project);
    expect(changed.match(/<RegistryValue /g)).toHaveLength(dialLinkRegistry.length);
    expect(changed.match(/KeyPath/g)).toHaveLength(1);
    expect(changed).toContain(
      String.raw`Key="Software\Classes\Wrapkey.Link\shell\open\command" Type="string" Value="&quot;[#mainExecutable]&quot; -- &quot;%1&quot;"`,
    );
    expect(changed.endsWith('</Component>\n    </ComponentGroup>')).toBe(true);
    expect(() => withDialLinks('<Wix/>')).toThrow('another form');
    expect(builder.msiProjectCreated).toBe('./build/shipped/msiDialLinks.mjs');
  });
});
