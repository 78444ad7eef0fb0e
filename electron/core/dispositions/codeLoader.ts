import type { GwsApi } from '../gws/gwsApi';
import type { GwsFailure } from '../gws/gwsFailure';
import type { GwsSettings } from '../gws/settings';
import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import { succeed, type Result } from '../kernel/result';
import { inSlices } from '../kernel/slices';
import { policyNodes } from '../policy/dispositionPolicy';
import type { Policy } from '../policy/policy';
import { plainLine } from '../privacy/plainLine';
import { withOrder } from './codeTree';
import type { LoadedCodes } from './codes';
import { tellableCodes } from './tellableCodes';

/** For the administrator of the codes: agents cannot fix them. */
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

/**
 * The agent's codes: those of GWS, else the policy's. The policy may allow only one of the two. Fails only when GWS
 * could not be asked.
 */
export async function loadCodes(
  { api, clock }: { readonly api: GwsApi; readonly clock: Clock },
  settings: GwsSettings,
  policy: Policy,
): Promise<Result<LoadedCodes, GwsFailure>> {
  const { source, order } = policy.disposition;
  const asked: Result<FoundCodes, GwsFailure> =
    source === 'policy' ? succeed(noCodes) : await api.readCodes(settings.dispositionAttribute);
  if (!asked.ok) return asked;
  const found = asked.value.nodes.length > 0 || source === 'gws' ? asked.value : codesOf(policy);
  const { nodes, repeated } = await inSlices(tellableCodes(found.nodes), clock);
  return succeed({ ...found, nodes: withOrder(nodes, order), repeated });
}

type FoundCodes = Omit<LoadedCodes, 'repeated'>;

const noCodes: FoundCodes = { source: 'none', nodes: [], leftOut: 0 };

function codesOf(policy: Policy): FoundCodes {
  const nodes = policyNodes(policy.disposition);
  return nodes.length > 0 ? { source: 'policy', nodes, leftOut: 0 } : noCodes;
}
