import type { CommandMap } from '../../contract/commands';
import type { Application } from '../application';
import { fail, succeed } from '../kernel/result';
import { isMandatory, pendingWrapUps } from '../wrapup/wrapUpQuestions';

const signOutFlushMs = 5_000;

/** What waits is sent first; what is still owed is kept, and asked about when this agent signs in again. */
export async function signOut(
  application: Application,
  { force, forget }: CommandMap['signOut']['input'],
): Promise<CommandMap['signOut']['output']> {
  // Who insists has been asked before, and what could be sent then was sent.
  if (!force) {
    const unsent = await application.flush(signOutFlushMs);
    if (unsent > 0) return fail({ code: 'unsentDispositions', count: unsent });
    const count = pendingWrapUps(application.state).length;
    if (count > 0) return fail({ code: 'pendingWrapUps', count, isMandatory: isMandatory(application.state) });
  }
  const remembered = application.signIns.kept.signsOut(forget);
  await application.session.signOut();
  application.forgetAgent();
  await remembered;
  return succeed(null);
}
