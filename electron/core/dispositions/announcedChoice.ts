import type { Application } from '../application';
import { displayNameOf } from './codeTree';
import { setDisposition, whoOf } from './dispositionCommands';

/** For keys, tray and notifications: what came of the choice is told in the prompt, beside whatever program is in front. */
export async function chooseAndTell(application: Application, callId: string, name: string): Promise<void> {
  const { state, receipts } = application;
  const who = whoOf(state, callId);
  const chosen = await setDisposition(application, callId, name);
  if (chosen.ok) {
    receipts.disposition({ callId, who }, false);
    return;
  }
  receipts.problem({
    code: 'notSet',
    who,
    displayName: displayNameOf(state.codes, name),
    cause: chosen.failure.code,
  });
}
