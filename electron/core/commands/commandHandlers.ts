import type { CommandMap, CommandName } from '../../contract/commands';
import type { SetDispositionFailure } from '../../contract/failures';
import type { Application } from '../application';
import { dispositionKeyToSend } from '../applicationState';
import { dismissEnded, findCall } from '../calls/callList';
import { hasEnded } from '../calls/callRecord';
import { findCode } from '../dispositions/codeTree';
import { dispositionBlock } from '../dispositions/dispositionBlock';
import { dispositionCallUri } from '../dispositions/dispositionRequest';
import { isUndelivered } from '../dispositions/entryState';
import { latestOfCall } from '../dispositions/outboxEntries';
import { copyableValue } from '../privacy/userDataRows';
import { fail, succeed, type Result } from '../result';
import { rights } from '../snapshot/callView';

/** One handler per command; windows, tray and keys all come through this door. */
export type CommandHandlers = {
  readonly [Name in CommandName]: (input: CommandMap[Name]['input']) => Promise<CommandMap[Name]['output']>;
};

const signOutFlushMs = 5_000;

export function commandHandlers(application: Application): CommandHandlers {
  return {
    getSnapshot: () => Promise.resolve(succeed(application.snapshot())),
    signIn: (input) => signIn(application, input),
    signOut: ({ force }) => signOut(application, force),
    reconnectNow: () => {
      application.session.reconnectNow();
      return Promise.resolve(succeed(null));
    },
    setDisposition: ({ callId, name }) => setDisposition(application, callId, name),
    undoDisposition: ({ entryId }) => application.outbox.undo(entryId),
    selectCall: ({ callId }) => Promise.resolve(selectCall(application, callId)),
    dismissCall: ({ callId }) => Promise.resolve(dismissCall(application, callId)),
    copyUserData: ({ callId, key }) => Promise.resolve(copyUserData(application, callId, key)),
  };
}

async function signIn(
  application: Application,
  input: CommandMap['signIn']['input'],
): Promise<CommandMap['signIn']['output']> {
  const typed = { server: input.server.trim(), userName: input.userName.trim() };
  const result = await application.session.signIn({ ...typed, password: input.password });
  if (!result.ok) return result;
  application.update({ settings: typed });
  const saved = await application.ports.config.saveSettings(typed);
  if (!saved.ok) application.ports.log.warn('settings not saved', { reason: saved.failure.reason });
  return result;
}

async function signOut(application: Application, force: boolean): Promise<CommandMap['signOut']['output']> {
  const count = force ? 0 : await application.flush(signOutFlushMs);
  if (count > 0) return fail({ code: 'unsentDispositions', count });
  await application.session.signOut();
  application.forgetAgent();
  return succeed(null);
}

/** Decides on the state as it is now, not on what the screen showed when the agent clicked. */
async function setDisposition(
  application: Application,
  callId: string,
  name: string,
): Promise<Result<{ readonly entryId: string }, SetDispositionFailure>> {
  const { state } = application;
  const { agent, codes } = state;
  const call = findCall(state.calls, callId);
  if (call === null) return fail({ code: 'unknownCall' });
  const block = dispositionBlock(call, rights(state));
  if (block !== null) return fail(block);
  if (agent === null) return fail({ code: 'signedOut' });
  const code = codes.state === 'loaded' ? findCode(codes.nodes, name) : null;
  if (code === null) return fail({ code: 'unknownCode' });
  const latest = latestOfCall(state.entries, callId);
  // A double click is one choice.
  if (latest?.name === name && isUndelivered(latest.state)) return succeed({ entryId: latest.id });
  const isReleased = hasEnded(call);
  return application.outbox.choose({
    owner: agent.owner,
    callId: call.id,
    callUuid: call.callUuid,
    callUri: dispositionCallUri(call, agent.owner.server),
    deviceId: call.deviceId ?? agent.devices[0]?.id ?? null,
    name: code.name,
    displayName: code.displayName,
    dispositionKey: dispositionKeyToSend(state),
    choseAfterRelease: isReleased,
    undoMs: isReleased ? state.policy.disposition.undoAfterReleaseMs : 0,
  });
}

function selectCall(application: Application, callId: string): CommandMap['selectCall']['output'] {
  if (findCall(application.state.calls, callId) === null) return fail({ code: 'unknownCall' });
  application.update({ selection: { callId, isChosen: true } });
  return succeed(null);
}

function dismissCall(application: Application, callId: string): CommandMap['dismissCall']['output'] {
  const call = findCall(application.state.calls, callId);
  if (call === null) return fail({ code: 'unknownCall' });
  if (!hasEnded(call)) return fail({ code: 'callIsLive' });
  application.updateCalls(dismissEnded(application.state.calls, (one) => one.id === callId));
  return succeed(null);
}

function copyUserData(application: Application, callId: string, key: string): CommandMap['copyUserData']['output'] {
  const call = findCall(application.state.calls, callId);
  const value = call === null ? null : copyableValue(call.userData, key, application.state.policy.userData);
  if (value === null) return fail({ code: 'notCopyable' });
  application.ports.clipboard.write(value);
  return succeed(null);
}
