import { fail, succeed, type Result } from '../kernel/result';
import { addresses, topics } from './addresses';
import { agentOperationRequest, type AgentOperation } from './agentOperation';
import { parseAgentStates, type GwsAgentState } from './agentStates';
import { listOf } from './anyShape';
import { parseCall, type GwsCall } from './call';
import type { CallOperation, DialledCall } from './callOperation';
import { callOperationRequest, dialRequest } from './callOperationRequest';
import type { CallerId } from './callerId';
import { readCallerIds } from './callerIds';
import { partialFailure, partlyStarted } from './channelAnswers';
import { readCodes } from './codes';
import { parseContacts, type GwsContact } from './contacts';
import type { GwsBody } from './envelope';
import { parseGwsEvent } from './event';
import type {
  AgentState,
  CallDisposition,
  ChannelsFailed,
  GwsApi,
  Proof,
  ServerCodes,
  ServerNotifications,
  TimeLeft,
  UserDataPair,
} from './gwsApi';
import { GwsClient, type GwsPorts } from './gwsClient';
import { isNotFound, isPassing, type CallFailure, type GwsFailure } from './gwsFailure';
import { pathPart } from './identifier';
import type { InteractionsApi } from './interactionsApi';
import type { OutboundApi } from './outboundApi';
import { OutboundV2Api } from './outboundV2Api';
import type { Reading } from './reading';
import { ReferencedAnswers } from './referencedAnswers';
import type { ServerAddress } from './serverAddress';
import { defaultSettings, parseSettings, type GwsSettings } from './settings';
import { UcsV2Api } from './ucsV2Api';
import { parseCalls, parseUser, type GwsUser } from './user';
import { readUserDataFields, type FieldOptions, type GwsUserDataField } from './userDataFields';

/** Opens the server at this address without sending anything. */
export function openGws(ports: GwsPorts, server: ServerAddress): GwsApi {
  return new GwsV2Api(new GwsClient(ports, server));
}

type Answer<Value, Failure = GwsFailure> = Promise<Result<Value, Failure>>;

/** GWS API v2: the requests, and what the answers mean. The addresses are in `addresses.ts`. */
class GwsV2Api implements GwsApi {
  readonly server: ServerAddress;
  readonly notifications: ServerNotifications;
  readonly interactions: InteractionsApi;
  readonly outbound: OutboundApi;
  private readonly answers: ReferencedAnswers;
  private readonly reading: Reading;
  /** True once the server has shown that it wants dispositions at the device, so that each needs one request. */
  private prefersDevice = false;

  constructor(private readonly client: GwsClient) {
    this.server = client.server;
    this.reading = client.reading;
    this.answers = new ReferencedAnswers(client.clock);
    this.notifications = notificationsOf(client, this.answers);
    this.interactions = new UcsV2Api(client, this.answers);
    this.outbound = new OutboundV2Api(client, this.answers);
  }

  close(): void {
    this.client.close();
    this.answers.forgetAll();
  }

  readFirst(keys: () => readonly string[]): void {
    this.client.wantedKeys = keys;
  }

  async readAgent({ userName, password }: Proof): Answer<GwsUser | null> {
    const credentials = password === null ? null : { userName, password };
    const me = await this.client.get(addresses.agent, credentials);
    if (!me.ok) return me;
    return succeed(await this.client.inSlices(parseUser(me.value, userName, this.reading)));
  }

  async readState(): Answer<AgentState> {
    const me = await this.client.get(addresses.state);
    if (!me.ok) return me;
    const user = await this.client.inSlices(parseUser(me.value, '', this.reading));
    if (user === null) return fail(notAsGws);
    const { devices } = user;
    if (user.calls !== null) return succeed({ devices, listed: user.calls });
    // This server does not embed the calls in /me.
    const answer = await this.client.get(addresses.calls);
    if (!answer.ok) return answer;
    const calls = listOf(answer.value, 'calls');
    return succeed({ devices, listed: await this.client.inSlices(parseCalls(calls, this.reading)) });
  }

  async startWork(place: string | null): Answer<ChannelsFailed | null> {
    const operation = { operationName: 'StartContactCenterSession', channels: ['voice'] };
    const started = await this.client.post(addresses.me, place === null ? operation : { ...operation, place });
    if (!started.ok) return started;
    return started.value['statusCode'] === 7 ? partlyStarted(started.value, this.reading) : succeed(null);
  }

  async endWork(): Answer<null> {
    const ended = await this.client.post(addresses.me, { operationName: 'EndContactCenterSession' });
    return ended.ok ? succeed(null) : ended;
  }

  async readAgentStates(): Answer<readonly GwsAgentState[]> {
    const answer = await this.client.get(addresses.agentStates);
    if (!answer.ok) return answer;
    const states = parseAgentStates(answer.value['settings'], this.reading);
    return states === null ? fail(notAsGws) : succeed(states);
  }

  async changeAgentState(operation: AgentOperation, timeLeft: TimeLeft): Answer<null, CallFailure> {
    const request = agentOperationRequest(operation);
    if (operation.kind === 'changeState' || operation.kind === 'endAfterCallWork')
      return this.send(addresses.voice, request, timeLeft);
    const id = pathPart(operation.deviceId);
    return id === null ? fail(unsendable) : this.send(addresses.device(id), request, timeLeft);
  }

  async readCall(callId: string): Answer<GwsCall | null, CallFailure> {
    const id = pathPart(callId);
    if (id === null) return fail(unsendable);
    const answer = await this.client.get(addresses.call(id));
    if (!answer.ok) return isNotFound(answer.failure) ? succeed(null) : answer;
    const call = parseCall(answer.value['call'], this.reading);
    return call === null ? fail(notAsGws) : succeed(call);
  }

  async operate(callId: string, operation: CallOperation, timeLeft: TimeLeft): Answer<null, CallFailure> {
    const id = pathPart(callId);
    const request = callOperationRequest(operation, this.server);
    if (id === null || request === null) return fail(unsendable);
    return this.send(addresses.call(id), request, timeLeft);
  }

  async dial(deviceId: string, call: DialledCall, timeLeft: TimeLeft): Answer<null, CallFailure> {
    const id = pathPart(deviceId);
    if (id === null) return fail(unsendable);
    return this.send(addresses.callsOfDevice(id), dialRequest(call), timeLeft);
  }

  async setDisposition(disposition: CallDisposition): Answer<null, CallFailure> {
    const id = pathPart(disposition.callId);
    if (id === null) return fail(unsendable);
    const [first, second] = this.dispositionPaths(disposition, addresses.call(id));
    const request = dispositionRequest(disposition);
    const done = await this.send(first, request);
    if (done.ok || second === null || !isNotFound(done.failure)) return done;
    const again = await this.send(second, request);
    if (again.ok) this.prefersDevice = true;
    return again;
  }

  /** An existing key is replaced by UpdateUserData only (gws-protocol 6.3). */
  async writeUserData(
    callId: string,
    { key, value }: UserDataPair,
    by: 'update' | 'attach',
  ): Answer<null, CallFailure> {
    const id = pathPart(callId);
    if (id === null) return fail(unsendable);
    const operationName = by === 'update' ? 'UpdateUserData' : 'AttachUserData';
    // Not as `{ [key]: value }`: a key may have the name of something that every object has.
    return this.send(addresses.call(id), { operationName, userData: Object.fromEntries([[key, value]]) });
  }

  /** No operation unsets a disposition; removing the pair is the only way (gws-protocol 6.3, 6.6). */
  async deleteUserDataPair(callId: string, key: string): Answer<null, CallFailure> {
    const id = pathPart(callId);
    if (id === null) return fail(unsendable);
    return this.send(addresses.call(id), { operationName: 'DeleteUserDataPair', key });
  }

  async searchTargets(text: string): Answer<readonly GwsContact[]> {
    // Half of a pair of surrogates cannot be part of an address.
    const part = encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ''));
    const answer = await this.client.get(addresses.contacts(part));
    return answer.ok ? succeed(parseContacts(answer.value['contacts'], this.reading)) : answer;
  }

  async readSettings(): Answer<GwsSettings> {
    const answer = await this.client.get(addresses.settings);
    if (!answer.ok) return isPassing(answer.failure) ? answer : succeed(defaultSettings);
    return succeed(parseSettings(answer.value['settings'], this.reading) ?? defaultSettings);
  }

  readUserDataFields(options: FieldOptions): Answer<readonly GwsUserDataField[]> {
    return readUserDataFields(this.client, options);
  }

  readCodes(attribute: string | null): Answer<ServerCodes> {
    return readCodes(this.client, attribute);
  }

  readCallerIds(attribute: string): Answer<readonly CallerId[]> {
    return readCallerIds(this.client, attribute);
  }

  /** An operation on one call or device. Partial success (statusCode 7) is a failure here. */
  private async send(path: string, operation: GwsBody, timeLeft?: TimeLeft): Answer<null> {
    const answer = await this.client.post(path, operation, timeLeft);
    if (!answer.ok) return answer;
    return answer.value['statusCode'] === 0 ? succeed(null) : fail(partialFailure(answer.value, this.reading));
  }

  private dispositionPaths({ deviceId, address }: CallDisposition, ofCall: string): readonly [string, string | null] {
    const device = deviceId === null ? null : pathPart(deviceId);
    if (device === null || address === 'calls') return [ofCall, null];
    const ofDevice = addresses.device(device);
    if (address === 'device') return [ofDevice, null];
    return this.prefersDevice ? [ofDevice, ofCall] : [ofCall, ofDevice];
  }
}

/** Exactly as the API reference shows it (gws-protocol 6.6). */
function dispositionRequest({ callUri, callUuid, code, key }: CallDisposition): GwsBody {
  return {
    operationName: 'SetCallDisposition',
    callUri,
    callUuid,
    disposition: code,
    ...(key === null ? {} : { dispositionKey: key }),
  };
}

function notificationsOf(client: GwsClient, answers: ReferencedAnswers): ServerNotifications {
  return {
    url: `${client.server.base}${addresses.notifications}`,
    requiredChannels: [topics.calls],
    optionalChannels: [topics.devices, topics.channels, topics.me, topics.outbound],
    post: (url, body, timeoutMs) => client.postNotification(url, body, timeoutMs),
    read: (channel, message) => {
      const event = parseGwsEvent(channel, message, client.reading);
      if (event.kind === 'answer') answers.received(event.referenceId, event.content);
      return event;
    },
    said: (text) => client.reading.said(text),
  };
}

const unsendable: CallFailure = { kind: 'unsendable' };
/** The envelope was valid, but its expected content is missing. */
const notAsGws: GwsFailure = { kind: 'notGws', httpStatus: 200 };
