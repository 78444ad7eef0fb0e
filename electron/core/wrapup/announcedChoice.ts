import type { ChoiceDrafts } from '../choiceDrafts/choiceDrafts';
import { displayNameOf } from '../dispositions/codeTree';
import type { Logger } from '../kernel/log';
import { setDisposition, whoOf, type ChoiceServices } from '../outbox/chooseDisposition';
import type { Receipts } from './receipts';
import type { WrapUp } from './wrapUp';

export interface AnnouncedChoiceServices extends ChoiceServices {
  readonly receipts: Pick<Receipts, 'disposition' | 'problem'>;
  readonly choiceDrafts: Pick<ChoiceDrafts, 'chooseWithoutWindow' | 'hasDraft' | 'lacksNote'>;
}

/** For keys, tray and notifications: the prompt shows the result, whatever program is in front. */
export async function chooseAndTell(services: AnnouncedChoiceServices, callId: string, name: string): Promise<void> {
  const { receipts } = services;
  const { state } = services.store;
  const who = whoOf(state, callId);
  const chosen = await services.choiceDrafts.chooseWithoutWindow(callId, name);
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

/**
 * For a wrap-up whose time is up. False when the code cannot be set, or the agent has chosen another that still needs
 * something; the wrap-up is then postponed.
 */
export async function setAtTimeUp(
  services: AnnouncedChoiceServices & { readonly log: Logger },
  wrapUp: WrapUp,
  codeName: string,
): Promise<boolean> {
  const { choiceDrafts } = services;
  if (choiceDrafts.hasDraft(wrapUp.callId) || choiceDrafts.lacksNote(wrapUp.callId, codeName)) return false;
  const chosen = await setDisposition(services, wrapUp.callId, codeName);
  if (!chosen.ok) services.log.warn('no code at the end of the time', { cause: chosen.failure.code });
  else services.receipts.disposition(wrapUp, true);
  return chosen.ok;
}
