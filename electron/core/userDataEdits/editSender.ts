import { serversId } from '../calls/callIdentity';
import type { GwsApi } from '../gws/gwsApi';
import { mayHaveWorked, refusalOf, type CallFailure } from '../gws/gwsFailure';
import type { Refusal } from '../gws/problems';
import { assertNever, type Result } from '../kernel/result';
import type { UserDataEdit } from './userDataEdit';

export type EditAnswer =
  | { readonly kind: 'accepted' }
  /** It had no effect, and the same request may succeed later. */
  | { readonly kind: 'heldBack'; readonly isSignedOut: boolean }
  | { readonly kind: 'outcomeUnknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** How a change can leave: the operations that the call lists (gws-protocol 6.3). `null`: not now. */
export function wayToSend(
  { value, before }: Pick<UserDataEdit, 'value' | 'before'>,
  capabilities: readonly string[],
): 'update' | 'attach' | 'delete' | null {
  if (value === '') return capabilities.includes('DeleteUserDataPair') ? 'delete' : null;
  return wayToWrite(before, capabilities);
}

/** `before`: what the call has under the key; `null` when it has nothing there. */
export function wayToWrite(before: string | null, capabilities: readonly string[]): 'update' | 'attach' | null {
  if (capabilities.includes('UpdateUserData')) return 'update';
  // AttachUserData does not replace what is there.
  return before === null && capabilities.includes('AttachUserData') ? 'attach' : null;
}

export async function sendEdit(
  api: GwsApi,
  edit: UserDataEdit,
  way: NonNullable<ReturnType<typeof wayToSend>>,
): Promise<EditAnswer> {
  const callId = serversId(edit.callId);
  const { key, value } = edit;
  const answer =
    way === 'delete' ? await api.deleteUserDataPair(callId, key) : await api.writeUserData(callId, { key, value }, way);
  return asEditAnswer(answer);
}

function asEditAnswer(answer: Result<null, CallFailure>): EditAnswer {
  if (answer.ok) return { kind: 'accepted' };
  const { failure } = answer;
  if (mayHaveWorked(failure)) return { kind: 'outcomeUnknown' };
  switch (failure.kind) {
    case 'unauthenticated':
    case 'passwordChangeRequired':
      return { kind: 'heldBack', isSignedOut: true };
    case 'network':
    case 'unavailable':
      return { kind: 'heldBack', isSignedOut: false };
    case 'csrf':
    case 'redirected':
    case 'refused':
    case 'notGws':
    case 'unsendable':
      return { kind: 'refused', refusal: refusalOf(failure) };
    default:
      return assertNever(failure);
  }
}
