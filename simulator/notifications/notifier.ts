import type { Agent } from '../agents/agent';
import type { Site } from '../site';
import type { DeliveryQueue } from './deliveryQueue';
import {
  callErrorMessage,
  callStateChangeMessage,
  channelStateChangeMessage,
  deviceErrorMessage,
  deviceStateChangeMessage,
} from './messages';

/** Turns events of the site into messages on the channels of gws-protocol 4.2. */
export function notifyAgents(site: Site, queue: DeliveryQueue): void {
  site.switchboard.onChange((change) => {
    const agent = site.directory.find(change.call.agent);
    if (agent !== undefined) {
      push(queue, agent, { channel: '/v2/me/calls', data: callStateChangeMessage(site, agent, change) });
    }
  });
  site.directory.onStateChange((agent, before) => {
    if (agent.channels !== before.channels) {
      push(queue, agent, { channel: '/v2/me/channels', data: channelStateChangeMessage(site, agent) });
    }
    if (isDeviceChanged(agent, before)) {
      push(queue, agent, { channel: '/v2/me/devices', data: deviceStateChangeMessage(site, agent) });
    }
  });
  site.switchboard.onError((error) => {
    const agent = site.directory.find(error.agent);
    if (agent !== undefined) {
      push(queue, agent, { channel: '/v2/me/calls', data: callErrorMessage(site, error) });
    }
  });
  // No source says on which channel they come; the message types stand in the list of this one (A5.1).
  site.interactions.onAnswer(({ agent, message }) => {
    queue.push({ agent, channel: '/v2/me/calls', data: message });
  });
  site.campaigns.onAnswer(({ agent, message }) => {
    queue.push({ agent, channel: '/v2/me/outbound', data: message });
  });
  site.directory.onDeviceError((agent, errorMessage) => {
    push(queue, agent, { channel: '/v2/me/devices', data: deviceErrorMessage(site, agent, errorMessage) });
  });
}

function isDeviceChanged(agent: Agent, before: Agent): boolean {
  return (
    agent.userState !== before.userState ||
    agent.deviceActivity !== before.deviceActivity ||
    agent.showsUserState !== before.showsUserState ||
    agent.doNotDisturb !== before.doNotDisturb ||
    agent.forwardTo !== before.forwardTo
  );
}

function push(queue: DeliveryQueue, agent: Agent, message: { channel: string; data: unknown }): void {
  // A copy, because the message may wait while the site changes.
  queue.push({ agent: agent.userName, channel: message.channel, data: structuredClone(message.data) });
}
