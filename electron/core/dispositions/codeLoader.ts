import type { DispositionNode, DispositionsView } from '../../contract/disposition';
import { parseBusinessAttribute } from '../gws/businessAttributes';
import type { ReadCodes } from '../gws/codeReader';
import { parseDispositionGroups } from '../gws/dispositionGroups';
import type { GwsBody, GwsFailure } from '../gws/envelope';
import type { GwsClient } from '../gws/gwsClient';
import type { Reading } from '../gws/reading';
import { defaultSettings, parseSettings, type GwsSettings } from '../gws/settings';
import { policyNodes } from '../policy/dispositionPolicy';
import type { Policy } from '../policy/policy';
import type { Logger } from '../kernel/log';
import { plainLine } from '../privacy/plainLine';
import { succeed, type Result } from '../kernel/result';
import { withColors, withOrder } from './codeTree';
import { tellableCodes } from './tellableCodes';

export interface LoadedCodes {
  readonly source: 'groups' | 'businessAttribute' | 'policy' | 'none';
  readonly nodes: readonly DispositionNode[];
  /** Codes and folders of the server beyond the bounds. */
  readonly leftOut: number;
  /** Names of more than one code, of which the first is left. */
  readonly repeated: readonly string[];
}

/** As windows get them. */
export function codesView({ source, nodes, leftOut, repeated }: LoadedCodes): DispositionsView {
  return { state: 'loaded', source, nodes, leftOut, repeated: repeated.length };
}

/** For whoever looks after the codes: agents cannot mend them. */
export function logCodes(log: Logger, message: string, { source, leftOut, repeated }: LoadedCodes): void {
  log.info(message, { source });
  if (leftOut > 0) log.warn('more codes than Wrapkey takes', { leftOut });
  if (repeated.length === 0) return;
  const names = repeated
    .slice(0, 5)
    .map((name) => plainLine(name))
    .join(', ');
  log.warn('more than one code with the same name', { count: repeated.length, names });
}

const defaultAttribute = 'DispositionCode';

/** One place where codes may be: what to ask for, and how to read the answer. */
interface Source {
  readonly source: LoadedCodes['source'];
  readonly path: string;
  readonly read: (body: GwsBody, attribute: string, reading: Reading) => ReadCodes;
}

const sources: readonly Source[] = [
  {
    source: 'groups',
    path: '/api/v2/groups?type=dispositions&fields=*&subresources=**',
    read: parseDispositionGroups,
  },
  {
    source: 'businessAttribute',
    path: '/internal-api/contact-center?subresources=businessAttributes',
    read: parseBusinessAttribute,
  },
  { source: 'businessAttribute', path: '/internal-api/business-attributes', read: parseBusinessAttribute },
];

/**
 * The codes of this agent: the tree of groups, else the business attribute, else the policy's
 * (gws-protocol sections 7.3, 7.4); the policy may say that only GWS counts, or only itself. Fails only when GWS could not
 * be asked.
 */
export async function loadCodes(
  client: GwsClient,
  settings: GwsSettings,
  policy: Policy,
): Promise<Result<LoadedCodes, GwsFailure>> {
  const { source, colors, order } = policy.disposition;
  const asked = source === 'policy' ? succeed(noCodes) : await askGws(client, settings);
  if (!asked.ok) return asked;
  const found = asked.value.nodes.length > 0 || source === 'gws' ? asked.value : codesOf(policy);
  const { nodes, repeated } = tellableCodes(found.nodes);
  return succeed({ ...found, nodes: withOrder(withColors(nodes, colors), order), repeated });
}

type FoundCodes = Omit<LoadedCodes, 'repeated'>;

const noCodes: FoundCodes = { source: 'none', nodes: [], leftOut: 0 };

function codesOf(policy: Policy): FoundCodes {
  const nodes = policyNodes(policy.disposition);
  return nodes.length > 0 ? { source: 'policy', nodes, leftOut: 0 } : noCodes;
}

async function askGws(client: GwsClient, settings: GwsSettings): Promise<Result<FoundCodes, GwsFailure>> {
  const attribute = settings.dispositionAttribute ?? defaultAttribute;
  for (const { source, path, read } of sources) {
    const answer = source === 'groups' ? await client.get(path) : await client.getBare(path);
    if (!answer.ok && isPassing(answer.failure)) return answer;
    const found = answer.ok ? read(answer.value, attribute, client.reading) : noCodes;
    if (found.nodes.length > 0) return succeed({ ...found, source });
  }
  return succeed(noCodes);
}

/** The options of section `interaction-workspace`, where `/me` did not bring them. */
export async function loadSettings(client: GwsClient): Promise<Result<GwsSettings, GwsFailure>> {
  const answer = await client.get('/api/v2/me/settings/interaction-workspace');
  if (!answer.ok) return isPassing(answer.failure) ? answer : succeed(defaultSettings);
  return succeed(parseSettings(answer.value['settings']) ?? defaultSettings);
}

/** False when this server does not have it, or does not let this agent see it. Anything else is worth asking again later. */
function isPassing(failure: GwsFailure): boolean {
  switch (failure.kind) {
    case 'refused':
      return !(failure.httpStatus === 404 || [3, 5, 6].includes(failure.statusCode));
    case 'notGws':
      return failure.httpStatus !== 404;
    default:
      return true;
  }
}
