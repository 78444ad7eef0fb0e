import { z } from 'zod';
import { callResource } from '../notifications/callResource';
import type { Site } from '../site';
import { isActive } from '../switch/agentCall';
import type { AgentCall } from '../switch/agentCall';
import { answer, clearCall, hangUp, hold, retrieve } from '../switch/callControl';
import { placeCall } from '../switch/incomingCall';
import { participantsNotice } from '../switch/notices';
import { participantFrom } from '../switch/participant';
import { route } from '../switch/queue';
import { supervise } from '../switch/supervision';
import type { Telephony } from '../switch/telephony';
import { editUserData } from '../switch/userDataOperations';
import { badInput, done, unknown } from './controlAnswer';
import type { ControlAnswer } from './controlAnswer';
import { bodyRoute } from './controlRoute';
import type { ControlRoute } from './controlRoute';
import { callFormat, userData } from './schemas';

const newCall = z.strictObject({
  agent: z.string(),
  id: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'letters, digits, - and _, at most 64')
    .optional(),
  connId: z.string().optional(),
  callType: z.enum(['Inbound', 'Internal', 'Outbound', 'Consult']).default('Inbound'),
  from: z.string().min(1).default('+1 555 0100'),
  dnis: z.string().optional(),
  userData: userData.default({}),
  queue: z.string().min(1).optional(),
  state: z.enum(['Ringing', 'Dialing', 'Established']).optional(),
  parentCallId: z.string().optional(),
  format: callFormat.optional(),
});

const onePhone = z.strictObject({
  phoneNumber: z.string(),
  digits: z.string().default(''),
  formattedPhoneNumber: z.string().default(''),
  e164Number: z.string().default(''),
});

const participantList = z.strictObject({
  participants: z.array(z.union([z.string().transform(participantFrom), onePhone])),
  agent: z.string().optional(),
});

const userDataEdit = z.strictObject({ set: userData.default({}), delete: z.array(z.string()).default([]) });

const supervisionChange = z.strictObject({
  agent: z.string().optional(),
  supervisorListeningIn: z.boolean().optional(),
  monitoredUserMuted: z.boolean().optional(),
  monitoring: z.boolean().optional(),
});

const whichLeg = z.strictObject({ agent: z.string().optional() });

export const callRoutes: readonly ControlRoute[] = [
  bodyRoute(
    { method: 'POST', path: '/calls', purpose: 'Make a call appear at an agent (rings unless state says otherwise)' },
    newCall,
    ({ context }, body) => ring(context.site, body),
  ),
  bodyRoute(
    { method: 'POST', path: '/calls/:id/route', purpose: 'Let a caller who waits in a queue again ring at an {agent}' },
    z.strictObject({ agent: z.string() }),
    ({ context, id }, { agent }) => routeWaiting(context.site, id, agent),
  ),
  legRoute('answer', ['Ringing', 'Dialing'], answer),
  legRoute('hold', ['Established'], hold),
  legRoute('retrieve', ['Held'], retrieve),
  bodyRoute(
    {
      method: 'POST',
      path: '/calls/:id/release',
      purpose: 'End a call for everybody; {agent} ends only the leg of that agent when it is a conference',
    },
    whichLeg,
    ({ context, id }, body) =>
      onLeg(context.site, { id, agent: body.agent, states: active }, (leg) => {
        const end = body.agent === undefined ? clearCall : hangUp;
        end(context.site, leg);
      }),
  ),
  bodyRoute(
    { method: 'POST', path: '/calls/:id/userData', purpose: 'Change user data: {set: {}, delete: []}' },
    userDataEdit,
    ({ context, id }, body) =>
      onLeg(context.site, { id, agent: undefined, states: active }, (leg) =>
        editUserData(context.site.switchboard, leg, body),
      ),
  ),
  bodyRoute(
    { method: 'POST', path: '/calls/:id/participants', purpose: 'Replace the other parties: {participants: [...]}' },
    participantList,
    ({ context, id }, { participants, agent }) =>
      onLeg(context.site, { id, agent, states: active }, (leg) => {
        const isConference = participants.length > 1;
        context.site.switchboard.change(
          leg,
          { participants, isConference, ownsConference: isConference },
          participantsNotice,
        );
      }),
  ),
  bodyRoute(
    {
      method: 'POST',
      path: '/calls/:id/supervision',
      purpose: 'A supervisor comes or goes: {supervisorListeningIn, monitoredUserMuted, monitoring}',
    },
    supervisionChange,
    ({ context, id }, { agent, ...change }) =>
      onLeg(context.site, { id, agent, states: active }, (leg) => supervise(context.site.switchboard, leg, change)),
  ),
];

const active: readonly AgentCall['state'][] = ['Ringing', 'Dialing', 'Established', 'Held'];

function legRoute(
  verb: string,
  states: readonly AgentCall['state'][],
  act: (telephony: Telephony, call: AgentCall) => void,
): ControlRoute {
  const purpose = `${verb} a call that is ${states.join(' or ')}; {agent} chooses the leg`;
  return bodyRoute({ method: 'POST', path: `/calls/:id/${verb}`, purpose }, whichLeg, ({ context, id }, body) =>
    onLeg(context.site, { id, agent: body.agent, states }, (leg) => act(context.site, leg)),
  );
}

interface Wanted {
  readonly id: string;
  readonly agent: string | undefined;
  readonly states: readonly AgentCall['state'][];
}

/** Acts on the first leg, in order of appearance, whose state fits. */
function onLeg(site: Site, wanted: Wanted, act: (leg: AgentCall) => void): ControlAnswer {
  const legs = site.switchboard
    .legs(wanted.id)
    .filter((leg) => wanted.agent === undefined || leg.agent === wanted.agent);
  if (legs.length === 0) {
    return unknown(`No call '${wanted.id}'${wanted.agent === undefined ? '' : ` of agent '${wanted.agent}'`}.`);
  }
  const leg = legs.find((candidate) => wanted.states.includes(candidate.state));
  if (leg === undefined) {
    const states = legs.map(({ agent, state }) => `${agent}: ${state}`).join(', ');
    return badInput(`The call must be ${wanted.states.join(' or ')}, it is ${states}.`);
  }
  act(leg);
  return callAnswer(site, site.switchboard.current(leg));
}

function ring(site: Site, body: z.infer<typeof newCall>): ControlAnswer {
  const agent = site.directory.find(body.agent);
  if (agent === undefined) {
    return badInput(`agent: '${body.agent}' is unknown; there are ${namesOf(site)}`);
  }
  if (body.id !== undefined && site.switchboard.legs(body.id).length > 0) {
    return badInput(`id: there already is a call '${body.id}'`);
  }
  if (body.parentCallId !== undefined && site.switchboard.find(body.agent, body.parentCallId) === undefined) {
    return badInput(`parentCallId: agent '${body.agent}' has no call '${body.parentCallId}'`);
  }
  const isOutgoing = body.callType === 'Outbound' || body.state === 'Dialing';
  const call = placeCall(site, {
    ...body,
    otherParty: body.from,
    state: body.state ?? (body.callType === 'Outbound' ? 'Dialing' : 'Ringing'),
    dnis: body.dnis ?? (isOutgoing ? participantFrom(body.from).phoneNumber : agent.dn),
  });
  return callAnswer(site, call);
}

function routeWaiting(site: Site, id: string, userName: string): ControlAnswer {
  if (site.directory.find(userName) === undefined) {
    return badInput(`agent: '${userName}' is unknown; there are ${namesOf(site)}`);
  }
  const waiting = site.waiting.take(id);
  return waiting === undefined
    ? unknown(`No caller of call '${id}' waits in a queue.`)
    : callAnswer(site, route(site, waiting, userName));
}

function callAnswer(site: Site, call: AgentCall): ControlAnswer {
  return done({ call: callView(site, call) });
}

/** The call as its agent sees it, in any format, plus the facts that only the switch knows. */
export function callView(site: Site, call: AgentCall): Readonly<Record<string, unknown>> {
  const agent = site.directory.find(call.agent);
  const resource =
    agent === undefined ? {} : callResource(site, { ...agent, format: 'nested' }, { ...call, format: undefined });
  const { queue, location, outboundCallerId } = call;
  return { ...resource, agent: call.agent, isActive: isActive(call), queue, location, outboundCallerId };
}

export function namesOf(site: Site): string {
  return site.directory
    .all()
    .map(({ userName }) => `'${userName}'`)
    .join(', ');
}
