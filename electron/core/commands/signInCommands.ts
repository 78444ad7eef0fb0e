import type { CommandMap } from '../../contract/commands';
import type { Application } from '../application';
import { fail, succeed } from '../result';
import { isMandatory, pendingWrapUps } from '../wrapup/wrapUpQuestions';

const signOutFlushMs = 5_000;

export async function signIn(
  application: Application,
  input: CommandMap['signIn']['input'],
): Promise<CommandMap['signIn']['output']> {
  const typed = { server: input.server.trim(), userName: input.userName.trim() };
  const result = await application.session.signIn({ ...typed, password: input.password });
  if (!result.ok) return result;
  application.update({ settings: { ...application.state.settings, ...typed } });
  await application.settingsSaver.save((settings) => ({ ...settings, ...typed }));
  return result;
}

/** What waits is sent first; what is still owed is kept, and asked about when this agent signs in again. */
export async function signOut(application: Application, force: boolean): Promise<CommandMap['signOut']['output']> {
  // Who insists has been asked before, and what could be sent then was sent.
  if (!force) {
    const unsent = await application.flush(signOutFlushMs);
    if (unsent > 0) return fail({ code: 'unsentDispositions', count: unsent });
    const count = pendingWrapUps(application.state).length;
    if (count > 0) return fail({ code: 'pendingWrapUps', count, isMandatory: isMandatory(application.state) });
  }
  await application.session.signOut();
  application.forgetAgent();
  return succeed(null);
}
