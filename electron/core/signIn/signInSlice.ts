import type { Absence } from './absence';

export interface SignInSlice {
  /** A sign-in that nobody asked for is under way, or is to be tried again. */
  readonly isSignInAutomatic: boolean;
  /** Of the agent, since the sign-in: one that lasts, and those that the agent has not taken note of. */
  readonly absences: readonly Absence[];
}

export const initialSignIn: SignInSlice = { isSignInAutomatic: false, absences: [] };
