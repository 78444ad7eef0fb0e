import { stat } from 'node:fs/promises';
import { isObject } from '../../core/policy/policyLayers';
import { broken, readLooseTree, type ReadSource, type SourceState } from '../../core/policy/policySource';
import { isMissing, parseJson } from '../files/atomicFile';
import { runTool, type ToolAnswer } from '../system/runTool';

const folder = '/Library/Managed Preferences';
const bundle = 'com.wrapkey.desktop.plist';

/** Prints a property list as JSON. */
export type PlistReader = (file: string) => Promise<ToolAnswer | null>;

export const plutil: PlistReader = (file) => runTool('/usr/bin/plutil', ['-convert', 'json', '-o', '-', '--', file]);

/** What an MDM has set, lowest layer first: the machine's settings win. Only the system writes there. */
export async function readManagedPreferences(userName: string, read: PlistReader): Promise<readonly ReadSource[]> {
  const files = [`${folder}/${userName}/${bundle}`, `${folder}/${bundle}`];
  return Promise.all(
    files.map(async (file): Promise<ReadSource> => ({
      origin: { kind: 'managedPreferences', name: file },
      state: await readPlist(file, read),
    })),
  );
}

export async function readPlist(file: string, read: PlistReader): Promise<SourceState> {
  try {
    await stat(file);
  } catch (error) {
    return isMissing(error) ? { kind: 'absent' } : broken('cannot be read');
  }
  const answer = await read(file);
  if (answer?.exitCode !== 0) return broken('plutil cannot read it: no property list, or dates or data in it');
  const tree = parseJson(answer.output.toString('utf8'));
  if (!isObject(tree)) return broken('not a dictionary');
  return readLooseTree(withoutPayloadKeys(tree));
}

/** Some systems mix the profile's own description with its settings. */
function withoutPayloadKeys(tree: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => !/^(Payload[A-Z]|_manualProfile$)/.test(name)));
}
