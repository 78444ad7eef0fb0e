import type { Agent } from '../agents/agent';
import { apiUrl } from '../site';
import type { Site } from '../site';
import type { CallChange, CallError } from '../switch/switchboard';
import { callResource, formatOf } from './callResource';
import { channelResources, deviceResource } from './deviceResource';

/** The `data` of the messages on the CometD channels: gws-protocol 4.3, 4.4 and 9. */
export function callStateChangeMessage(site: Site, agent: Agent, change: CallChange): Record<string, unknown> {
  const call = callResource(site, agent, change.call);
  const extensions = change.extensions === undefined ? {} : { extensions: change.extensions };
  // The documentation of SetCallDisposition shows the flat form.
  const content = formatOf(agent, change.call) === 'flat' ? call : { call };
  return {
    messageType: 'CallStateChangeMessage',
    notificationType: change.notificationType,
    ...content,
    phoneNumber: agent.dn,
    ...extensions,
    metrics: metrics(site),
  };
}

/** Always the full device, never a notificationType (gws-protocol 3.5). */
export function deviceStateChangeMessage(site: Site, agent: Agent): Record<string, unknown> {
  return {
    messageType: 'DeviceStateChangeMessage',
    devices: [deviceResource(site, agent)],
    metrics: metrics(site),
  };
}

export function channelStateChangeMessage(site: Site, agent: Agent): Record<string, unknown> {
  return {
    messageType: 'ChannelStateChangeMessageV2',
    channels: channelResources(agent),
    metrics: metrics(site),
  };
}

/** The observed message has neither text nor code, but clients read a text (gws-protocol 8). */
export function deviceErrorMessage(site: Site, agent: Agent, errorMessage?: string): Record<string, unknown> {
  const device = deviceResource(site, agent);
  return {
    messageType: 'ErrorMessage',
    ...(errorMessage === undefined ? {} : { errorMessage }),
    devicePath: device['path'],
    deviceUri: device['uri'],
    metrics: metrics(site),
  };
}

/** Has the text and the code that sources show or clients read (gws-protocol 8); GWS may name no call. */
export function callErrorMessage(site: Site, error: CallError): Record<string, unknown> {
  const { callId, errorMessage, errorCode } = error;
  return {
    messageType: 'ErrorMessage',
    errorMessage,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(callId === undefined ? {} : { callUri: `${apiUrl(site)}/me/calls/${callId}`, callPath: `/calls/${callId}` }),
    metrics: metrics(site),
  };
}

function metrics(site: Site): Record<string, unknown> {
  return {
    eventProcessing: {
      nodeProcessingTimeNanos: 100_000 + Math.floor(Math.random() * 500_000),
      serverGenerationTimestamp: site.switchboard.now(),
      serverProcessingTimeTotalMs: 0,
    },
  };
}
