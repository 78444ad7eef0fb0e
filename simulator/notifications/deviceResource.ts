import type { Agent, UserState } from '../agents/agent';
import { apiUrl } from '../site';
import type { Site } from '../site';

/** gws-protocol 3.5. */
export function deviceResource(site: Site, agent: Agent): Readonly<Record<string, unknown>> {
  return {
    id: agent.deviceId,
    deviceState: agent.deviceActivity,
    ...(agent.showsUserState ? { userState: userStateResource(agent, agent.userState) } : {}),
    phoneNumber: agent.dn,
    description: '',
    e164Number: '',
    telephonyNetwork: agent.telephonyNetwork,
    doNotDisturb: agent.doNotDisturb,
    ...(agent.forwardTo === undefined ? {} : { forwardTo: agent.forwardTo }),
    voiceEnvironmentUri: `${apiUrl(site)}/voice-environments/c7762494-2bde-4dcc-8355-0c6cc79ad250`,
    capabilities: deviceCapabilities(agent),
    channels: ['voice'],
    dynamicPhoneNumber: '',
    uri: `${apiUrl(site)}/devices/${agent.deviceId}`,
    path: `/devices/${agent.deviceId}`,
  };
}

export function deviceCapabilities(agent: Agent): readonly string[] {
  return (
    agent.deviceCapabilities ?? [
      agent.doNotDisturb === 'On' ? 'DoNotDisturbOff' : 'DoNotDisturbOn',
      agent.forwardTo === undefined ? 'ForwardCallsOn' : 'ForwardCallsOff',
    ]
  );
}

export function userStateResource(agent: Agent, { reason, ...state }: UserState): Readonly<Record<string, unknown>> {
  return reason === undefined ? state : { ...state, [agent.reasonField]: reason };
}

/** gws-protocol 3.2: multimedia channels only. */
export function channelResources(agent: Agent): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(agent.channels).map(([channel, userState]) => ({
    channel,
    userState: userStateResource(agent, userState),
  }));
}
