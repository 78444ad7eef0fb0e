import { z } from 'zod';
import type { Agent } from '../agents/agent';
import { userStateFor } from '../agents/agentStates';
import { newAgent } from '../agents/defaultAgents';
import type { Site } from '../site';
import { capabilitiesNotice } from '../switch/notices';
import { badInput, done } from './controlAnswer';
import type { ControlAnswer } from './controlAnswer';
import { bodyRoute } from './controlRoute';
import type { ControlRoute } from './controlRoute';
import { businessAttribute, callFormat, capabilityLists, dispositionGroup, settingsGroups } from './schemas';

const agentState = z.strictObject({
  id: z.string().min(1),
  operationName: z.string().min(1),
  displayName: z.string(),
  state: z.string().min(1),
  workMode: z.string().optional(),
  reason: z.string().optional(),
});

const agentChange = z.strictObject({
  password: z.string().min(1).optional(),
  dn: z.string().min(1).optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  features: z.array(z.string()).optional(),
  /** Merged group by group, option by option. */
  settings: settingsGroups.optional(),
  dispositions: z.array(dispositionGroup).optional(),
  groupsEnabled: z.boolean().optional(),
  businessAttributes: z.array(businessAttribute).optional(),
  format: callFormat.optional(),
  telephonyNetwork: z.enum(['Private', 'Public']).optional(),
  canMute: z.boolean().optional(),
  canReject: z.boolean().optional(),
  capabilities: capabilityLists.nullable().optional(),
  noAnswerSeconds: z.number().min(0).optional(),
  wrapUpSeconds: z.number().int().min(0).optional(),
  deviceRegistered: z.boolean().optional(),
  deviceActivity: z.enum(['Active', 'Inactive']).optional(),
  showsUserState: z.boolean().optional(),
  /** The name of the operation that leads to the state, so `Offline` logs the device out. */
  deviceState: z.string().optional(),
  agentStates: z.array(agentState).optional(),
  reasonField: z.enum(['reason', 'reasonCode']).optional(),
  deviceCapabilities: z.array(z.string()).nullable().optional(),
  doNotDisturb: z.enum(['On', 'Off']).optional(),
  /** `null` ends forwarding. */
  forwardTo: z.string().min(1).nullable().optional(),
});

/** Settings that change the capabilities of calls, which GWS reports in an event. */
const affectingCalls = ['capabilities', 'canMute', 'canReject', 'features'] as const;

type AgentChange = z.infer<typeof agentChange>;

export const agentRoutes: readonly ControlRoute[] = [
  bodyRoute(
    {
      method: 'POST',
      path: '/agents/:userName',
      purpose: 'Change an agent, or make a new one (password and dn are needed)',
    },
    agentChange,
    ({ context, id }, body) => changeAgent(context.site, id, body),
  ),
];

function changeAgent(site: Site, userName: string, change: AgentChange): ControlAnswer {
  const known = site.directory.find(userName) ?? brandNew(userName, change);
  if (known === undefined) {
    return badInput(`password, dn: both are needed to make the new agent '${userName}'`);
  }
  const { settings, deviceState, doNotDisturb, deviceActivity, showsUserState, forwardTo, ...plain } = change;
  const states = change.agentStates ?? known.agentStates;
  const userState = deviceState === undefined ? undefined : userStateFor(deviceState, states);
  if (deviceState !== undefined && userState === undefined) {
    return badInput(`deviceState: one of ${states.map(({ operationName }) => operationName).join(', ')}`);
  }
  const holder = change.dn === undefined ? undefined : site.directory.byDn(change.dn);
  if (holder !== undefined && holder.userName !== userName) {
    return badInput(`dn: '${holder.dn}' belongs to agent '${holder.userName}'`);
  }
  const configured: Agent = { ...known, ...withoutUndefined(plain), settings: mergedSettings(known, settings) };
  site.directory.configure(configured);
  if (affectingCalls.some((name) => change[name] !== undefined)) {
    tellCapabilities(site, userName);
  }
  const stateBeforeWrapUp = userState && known.userState;
  const device = {
    ...withoutUndefined({ userState, stateBeforeWrapUp, doNotDisturb, deviceActivity, showsUserState }),
    ...(forwardTo === undefined ? {} : { forwardTo: forwardTo ?? undefined }),
  };
  if (Object.keys(device).length > 0) {
    site.directory.changeState(configured, device);
  }
  return done({ agent: agentView(site, userName) });
}

function tellCapabilities(site: Site, userName: string): void {
  for (const call of site.switchboard.active(userName)) {
    site.switchboard.change(call, {}, capabilitiesNotice);
  }
}

function brandNew(userName: string, { password, dn }: AgentChange): Agent | undefined {
  return password === undefined || dn === undefined
    ? undefined
    : newAgent({ userName, firstName: userName, lastName: '', password, dn });
}

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** zod types an absent field as possibly undefined; such a field must not replace an existing value. */
function withoutUndefined<Fields extends object>(fields: Fields): Defined<Fields> {
  const kept: Defined<Fields> = { ...fields };
  for (const name in kept) {
    if (kept[name] === undefined) {
      Reflect.deleteProperty(kept, name);
    }
  }
  return kept;
}

function mergedSettings(agent: Agent, change: AgentChange['settings']): Agent['settings'] {
  return Object.entries(change ?? {}).reduce(
    (merged, [group, options]) => ({ ...merged, [group]: { ...merged[group], ...options } }),
    agent.settings,
  );
}

/** Without the password. */
export function agentView(site: Site, userName: string): Readonly<Record<string, unknown>> {
  const agent = site.directory.find(userName) ?? {};
  return Object.fromEntries(Object.entries(agent).filter(([name]) => name !== 'password'));
}
