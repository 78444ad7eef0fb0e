import { assertNever } from '../kernel/result';
import type { NetworkProblem, Refusal } from './problems';

/** Why a request to GWS failed (gws-protocol sections 1.3, 1.4, 2.7). */
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

/** Failures of an operation on one call or device. */
export type CallFailure =
  | GwsFailure
  /** The call's id cannot be part of an address, so nothing was sent. */
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

/**
 * False when this server does not have it or hides it from this agent. Any other failure is worth another try later.
 */
export function isPassing(failure: GwsFailure): boolean {
  return !isNotFound(failure) && !(failure.kind === 'refused' && [3, 5].includes(failure.statusCode));
}

/** Whether GWS may have done the operation despite the failure. */
export function mayHaveWorked(failure: CallFailure): boolean {
  switch (failure.kind) {
    case 'network':
      return failure.mayHaveArrived;
    case 'unavailable':
      // 503 is GWS's own statement that nothing was done. 502 and 504 come from a gateway, which may have passed it on.
      return failure.httpStatus !== 503;
    case 'notGws':
      // An incomplete answer, or one that is not from GWS.
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

/** The part of a refusal that is shown and stored. */
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
      // The operation itself got no answer.
      return { httpStatus: 0, statusCode: null, said: null };
    default:
      return assertNever(failure);
  }
}
