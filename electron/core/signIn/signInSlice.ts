import type { Absence } from './absence';

export interface SignInSlice {
  /** An automatic sign-in is under way or will be tried again. */
  readonly isSignInAutomatic: boolean;
  /** Absences since the sign-in: the open one, and those that the agent has not acknowledged. */
  readonly absences: readonly Absence[];
}

export const initialSignIn: SignInSlice = { isSignInAutomatic: false, absences: [] };
