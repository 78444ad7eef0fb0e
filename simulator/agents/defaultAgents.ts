import { createHash } from 'node:crypto';
import type { Agent } from './agent';
import { agentStates, loggedOutState, readyState } from './agentStates';
import { defaultBusinessAttributes, defaultDispositions } from './defaultDispositions';
import { defaultSettings } from './defaultSettings';

export interface AgentIdentity {
  readonly userName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
  readonly dn: string;
}

const voiceFeatures = ['api-voice', 'api-multimedia-chat'];

/** Ids follow from the name, so that a restarted simulator still knows the device a client remembers. */
export function newAgent(identity: AgentIdentity): Agent {
  const digest = createHash('sha256').update(identity.userName).digest('hex');
  return {
    ...identity,
    userId: digest.slice(0, 32),
    deviceId: uuidFrom(digest.slice(32)),
    features: voiceFeatures,
    settings: defaultSettings,
    dispositions: defaultDispositions,
    groupsEnabled: true,
    businessAttributes: defaultBusinessAttributes,
    format: 'nested',
    telephonyNetwork: 'Private',
    canMute: false,
    canReject: true,
    capabilities: null,
    noAnswerSeconds: 0,
    wrapUpSeconds: 0,
    deviceRegistered: true,
    deviceActivity: 'Active',
    showsUserState: true,
    userState: readyState,
    stateBeforeWrapUp: undefined,
    agentStates,
    reasonField: 'reason',
    deviceCapabilities: null,
    doNotDisturb: 'Off',
    forwardTo: undefined,
    channels: {},
  };
}

function uuidFrom(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/**
 * Either every device is already Ready, as if another desktop had logged it in, or none is logged in (gws-protocol
 * 3.2).
 */
export function defaultAgents(start: 'ready' | 'logged-out' = 'ready'): readonly Agent[] {
  const agents = readyAgents();
  return start === 'ready' ? agents : agents.map((agent) => ({ ...agent, userState: loggedOutState }));
}

function readyAgents(): readonly Agent[] {
  return [
    newAgent({ userName: 'jdoe', firstName: 'Jane', lastName: 'Doe', password: 'secret-jane', dn: '15000' }),
    newAgent({ userName: 'asmith', firstName: 'Alex', lastName: 'Smith', password: 'secret-alex', dn: '15001' }),
    {
      ...newAgent({ userName: 'nvoice', firstName: 'Noa', lastName: 'Novoice', password: 'secret-noa', dn: '15002' }),
      features: ['api-multimedia-chat'],
    },
  ];
}
