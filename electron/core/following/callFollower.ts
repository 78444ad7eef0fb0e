import type { CallHistorySlice } from '../callHistory/callHistorySlice';
import { identified, serversId } from '../calls/callIdentity';
import { applyAll, applyEvent, applyReport, dismissEnded, findCall, type CallList } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import type { GwsCall } from '../gws/call';
import type { GwsApi } from '../gws/gwsApi';
import type { Refusal } from '../gws/problems';
import type { ListedCalls } from '../gws/user';
import type { UserData } from '../gws/userData';
import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import { SparseLog } from '../kernel/sparseLog';
import type { StateHost } from '../kernel/store';
import type { OperationRunner } from '../operations/operationRunner';
import { shownByEvent, shownByReading } from '../outbox/confirmation';
import type { SeenUserData } from '../outbox/deliveryProof';
import type { Outbox } from '../outbox/outbox';
import { knownCalls } from '../wrapup/knownCalls';
import type { WrapUpSlice } from '../wrapup/wrapUpSlice';
import type { WrapUps } from '../wrapup/wrapUps';
import { isFinished, type FinishedState } from './finishedCalls';
import { readUnlessOvertaken } from './readUnlessOvertaken';

type CallFollowerState = FinishedState & WrapUpSlice & CallHistorySlice;

interface FollowerPorts {
  readonly clock: Pick<Clock, 'nowMs' | 'after'>;
  readonly log: Logger;
}

export interface CallFollowerParts {
  readonly updateCalls: (calls: CallList) => void;
  readonly operations: Pick<OperationRunner<never, never>, 'reported'>;
  readonly outbox: Pick<Outbox, 'observeLater' | 'reported'>;
  readonly wrapUps: Pick<WrapUps, 'allCallsRead'>;
}

/** Puts what the server says of calls into the list of calls, and shows it to the outbox as proof of what was sent. */
export class CallFollower {
  private readonly log: SparseLog;

  constructor(
    private readonly ports: FollowerPorts,
    private readonly host: Pick<StateHost<CallFollowerState>, 'state'>,
    private readonly parts: CallFollowerParts,
  ) {
    this.log = new SparseLog(ports.clock, ports.log);
  }

  allRead({ calls, leftOut }: ListedCalls): void {
    const listed = this.allIdentified(calls);
    this.parts.updateCalls(applyAll(this.host.state.calls, { calls: listed, leftOut }, this.ports.clock.nowMs()));
    this.parts.wrapUps.allCallsRead();
    for (const call of listed) this.observe(call.id, null, 'reading');
  }

  /** Resolves with whether the calls are now as the server has them. What an event says meanwhile is newer. */
  readAgain(api: GwsApi): Promise<boolean> {
    return readUnlessOvertaken({
      read: async () => {
        const read = await api.readState();
        return read.ok ? read.value.listed : null;
      },
      current: () => this.host.state.calls,
      apply: (listed) => this.allRead(listed),
    });
  }

  event(call: GwsCall, notificationType: string | null): void {
    const received = this.identified(call);
    const { calls } = this.host.state;
    const before = findCall(calls, received.id);
    const after = applyEvent(calls, received, this.ports.clock.nowMs());
    if (after === calls) return;
    this.parts.updateCalls(before === null ? dismissEnded(after, (one) => isFinished(this.host.state, one)) : after);
    if (this.isProof(before, received, notificationType)) this.observe(received.id, before?.userData ?? null, 'event');
  }

  /** The error may answer a code chosen for the call, or a request of another program. */
  reported(serverId: string | null, report: Refusal): void {
    const callId = serverId === null ? null : this.newestOf(serverId);
    this.log.tell('warn', 'GWS reports an error', { first: { callId, errorCode: report.statusCode } });
    if (callId === null) return;
    this.parts.operations.reported({ of: 'call', callId }, report);
    this.parts.updateCalls(applyReport(this.host.state.calls, callId, { report, atMs: this.ports.clock.nowMs() }));
    this.parts.outbox.reported(callId, report);
  }

  private identified(received: GwsCall): GwsCall {
    const { parentCallId } = received;
    const call = identified(received, knownCalls(this.host.state, received.id));
    return { ...call, parentCallId: parentCallId === null ? null : this.newestOf(parentCallId) };
  }

  /** One answer may also give the same id to two calls. Later calls in the list see the earlier ones. */
  private allIdentified(received: readonly GwsCall[]): readonly GwsCall[] {
    const all: GwsCall[] = [];
    for (const call of received) {
      const before = all.map(({ id, callUuid }) => ({ callId: id, callUuid }));
      all.push(identified(call, [...knownCalls(this.host.state, call.id), ...before]));
    }
    return all.map((call) => ({ ...call, parentCallId: this.parentAmong(all, call) }));
  }

  /** The server names the original of a consultation by its own id, which an earlier call may have had too. */
  private parentAmong(listed: readonly GwsCall[], { parentCallId }: GwsCall): string | null {
    if (parentCallId === null) return null;
    return listed.findLast(({ id }) => serversId(id) === parentCallId)?.id ?? this.newestOf(parentCallId);
  }

  /** For what names a call by the server's id only. */
  private newestOf(serverId: string): string {
    return knownCalls(this.host.state, serverId).at(-1)?.callId ?? serverId;
  }

  /**
   * AttachedDataChanged is the echo of a disposition. Another event proves as much when the value is new with it:
   * the echo may have been merged into it, or have come in the seed's flat form without a type.
   */
  private isProof(before: CallRecord | null, received: GwsCall, notificationType: string | null): boolean {
    if (notificationType === 'AttachedDataChanged' || before === null) return true;
    const { userData } = received;
    if (userData === null) return false;
    const entries = this.host.state.entries.ofCall(received.id);
    return entries.some(
      (entry) => shownByEvent(userData, entry) !== null && shownByEvent(before.userData, entry) === null,
    );
  }

  private observe(callId: string, before: UserData | null, by: SeenUserData['by']): void {
    const call = findCall(this.host.state.calls, callId);
    if (call === null) return;
    const shows = by === 'event' ? shownByEvent : shownByReading;
    const entries = this.host.state.entries.ofCall(callId);
    const isRelevant = entries.some((entry) => shows(call.userData, entry) !== null);
    if (isRelevant) this.parts.outbox.observeLater(callId, { userData: call.userData, before, by });
  }

  /** Whether an ended call needs nothing more. Such calls are removed when a new call comes. */
}
