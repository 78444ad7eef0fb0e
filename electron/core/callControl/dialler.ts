import { isUnderWay } from '../../rules/operationState';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import type { GwsApi } from '../gws/gwsApi';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { OperationOrder } from '../operations/operation';
import type { OperationsSlice } from '../operations/operationsSlice';
import type { AgentSlice } from '../session/agentSlice';
import type { SessionSlice } from '../session/sessionSlice';
import { diallingDevice } from './diallingDevice';
import type { TargetBook } from './targetBook';
import type { TargetSearch } from './targetSearch';

type DiallerState = AgentSlice & CallsSlice & OperationsSlice & SessionSlice;

export interface DiallerParts {
  readonly run: (order: OperationOrder<CallsSlice, 'dial'>) => void;
  /** Reads the calls again. Resolves with whether that worked. */
  readonly reread: (api: GwsApi) => Promise<boolean>;
  readonly targets: Pick<TargetSearch, 'resolve'>;
  readonly targetBook: Pick<TargetBook, 'called'>;
}

/** `notOffered`: the agent may not dial, or has no device to do it with. */
type NotDialled = { readonly code: 'notConnected' | 'notOffered' | 'notANumber' | 'underWay' };

/** Begins a call: now or not at all, and at most once. */
export class Dialler {
  constructor(
    private readonly host: Pick<StateHost<DiallerState>, 'state'>,
    private readonly parts: DiallerParts,
  ) {}

  dial(typed: string): Result<null, NotDialled> {
    const { state } = this.host;
    // What is asked for while nobody is connected must not happen later.
    if (state.session.kind !== 'connected') return fail({ code: 'notConnected' });
    const deviceId = diallingDevice(state);
    if (deviceId === null) return fail({ code: 'notOffered' });
    const resolved = this.parts.targets.resolve(typed);
    if (resolved === null) return fail({ code: 'notANumber' });
    if (state.operations.some(({ kind, progress }) => kind === 'dial' && isUnderWay(progress.state)))
      return fail({ code: 'underWay' });
    const { number, target } = resolved;
    this.parts.run(dialOrder({ deviceId, number, before: state.calls.calls, reread: this.parts.reread }));
    this.parts.targetBook.called(target);
    return succeed(null);
  }
}

interface Dialled {
  readonly deviceId: string;
  readonly number: string;
  readonly before: readonly CallRecord[];
  readonly reread: DiallerParts['reread'];
}

function dialOrder({ deviceId, number, before, reread }: Dialled): OperationOrder<CallsSlice, 'dial'> {
  const known = new Set(before.map(({ id }) => id));
  return {
    kind: 'dial',
    about: [{ of: 'agent' }],
    possibility: () => 'now',
    isDoneWhenTaken: false,
    isSeen: ({ calls }) => calls.calls.some((call) => !known.has(call.id) && isOutgoing(call)),
    send: (api, timeLeft) => api.dial(deviceId, { number }, timeLeft),
    reread,
  };
}

/** A call that rings in meanwhile is another one, even once it is answered. */
function isOutgoing({ state, callType }: CallRecord): boolean {
  return state === 'Dialing' || callType === 'Outbound';
}
