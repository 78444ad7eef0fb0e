import type { NetworkProblem, Refusal } from './problems';
import { assertNever } from '../kernel/result';

/** Why a request to GWS did not do what was asked (gws-protocol sections 1.3, 1.4, 2.7). */
export type GwsFailure =
  | { readonly kind: 'network'; readonly problem: NetworkProblem; readonly mayHaveArrived: boolean }
  /** HTTP 401, or 403 with statusCode 20: no session. Nothing was changed. */
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'passwordChangeRequired' }
  /** 403 without a statusCode: the CSRF filter, or something in front of GWS. */
  | { readonly kind: 'csrf'; readonly httpStatus: number }
  /** A back-end is down; the same request may work later. */
  | { readonly kind: 'unavailable'; readonly httpStatus: number; readonly said: string | null }
  | { readonly kind: 'redirected'; readonly target: string }
  | {
      readonly kind: 'refused';
      readonly httpStatus: number;
      readonly statusCode: number;
      readonly said: string | null;
    }
  /** An answer that is not GWS's: HTML, broken JSON, no statusCode. */
  | { readonly kind: 'notGws'; readonly httpStatus: number };

/** Of something that was to be done to one call or device. */
export type CallFailure =
  | GwsFailure
  /** The id of the call cannot stand in an address: nothing was sent. */
  | { readonly kind: 'unsendable' };

/** HTTP 404 or statusCode 6. */
export function isNotFound(failure: GwsFailure): boolean {
  switch (failure.kind) {
    case 'refused':
      return failure.statusCode === 6 || failure.httpStatus === 404;
    case 'notGws':
      return failure.httpStatus === 404;
    default:
      return false;
  }
}

/** False when this server does not have it, or does not let this agent see it. Anything else is worth asking again later. */
export function isPassing(failure: GwsFailure): boolean {
  return !isNotFound(failure) && !(failure.kind === 'refused' && [3, 5].includes(failure.statusCode));
}

/** Whether GWS may have done what it was asked all the same. */
export function mayHaveWorked(failure: CallFailure): boolean {
  switch (failure.kind) {
    case 'network':
      return failure.mayHaveArrived;
    case 'unavailable':
      // 503 is GWS's own word that nothing was done; 502 and 504 are a gateway's, which may have passed it on.
      return failure.httpStatus !== 503;
    case 'notGws':
      // Half an answer, or somebody else's.
      return failure.httpStatus !== 404;
    case 'unauthenticated':
    case 'passwordChangeRequired':
    case 'csrf':
    case 'redirected':
    case 'refused':
    case 'unsendable':
      return false;
    default:
      return assertNever(failure);
  }
}

/** What is shown and kept of an answer that refused something. */
export function refusalOf(failure: CallFailure): Refusal {
  switch (failure.kind) {
    case 'refused':
      return { httpStatus: failure.httpStatus, statusCode: failure.statusCode, said: failure.said };
    case 'unavailable':
      return { httpStatus: failure.httpStatus, statusCode: null, said: failure.said };
    case 'csrf':
    case 'notGws':
      return { httpStatus: failure.httpStatus, statusCode: null, said: null };
    case 'redirected':
      return { httpStatus: 302, statusCode: null, said: null };
    case 'unsendable':
    case 'network':
    case 'unauthenticated':
    case 'passwordChangeRequired':
      // There was no answer about the operation itself.
      return { httpStatus: 0, statusCode: null, said: null };
    default:
      return assertNever(failure);
  }
}
