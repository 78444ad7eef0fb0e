import * as z from 'zod';
import type { PendingWrapUps, SignInCommands, UnsentDispositions } from '../../contract/signIn';
import { command, costly, noInput, typed, type CommandsOf } from '../kernel/command';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { Session } from '../session/session';
import { isMandatory, pendingWrapUps, type WrapUpQuestionState } from '../wrapup/wrapUpQuestions';
import { isOpen } from './absence';
import type { SignInSlice } from './signInSlice';
import type { SignIns } from './signIns';

type SignInCommandState = WrapUpQuestionState & SignInSlice;

export interface SignInCommandServices {
  readonly store: StateHost<SignInCommandState>;
  readonly session: Pick<Session, 'signOut'>;
  readonly signIns: Pick<SignIns, 'signIn' | 'cancel'> & { readonly kept: Pick<SignIns['kept'], 'signsOut'> };
  readonly networkQuestions: { readonly mayAskAgain: () => void };
  /** Sends what waits, within a limit, and returns how many of the agent's choices remain. */
  readonly flush: (limitMs: number) => Promise<number>;
  readonly forgetAgent: () => void;
}

const signInInput = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('password'),
    server: typed,
    userName: typed,
    password: typed,
    keep: z.boolean(),
  }),
  z.strictObject({ method: z.literal('singleSignOn'), server: typed, keep: z.boolean() }),
]);

const signOutInput = z.strictObject({ force: z.boolean(), forget: z.boolean() });

export function signInCommands(services: SignInCommandServices): CommandsOf<SignInCommands> {
  const { store, signIns, networkQuestions } = services;
  return {
    signIn: command(
      signInInput,
      (input) => {
        networkQuestions.mayAskAgain();
        return signIns.signIn(input);
      },
      { often: costly },
    ),
    cancelSignIn: command(
      noInput,
      () => {
        signIns.cancel();
        return succeed(null);
      },
      { often: costly },
    ),
    signOut: command(signOutInput, (input) => signOut(services, input), { often: costly }),
    noteAbsences: command(noInput, () => {
      store.update({ absences: store.state.absences.filter(isOpen) });
      return succeed(null);
    }),
  };
}

const signOutFlushMs = 5_000;

/** Sends waiting choices first. Pending wrap-ups are kept and asked about when this agent signs in again. */
async function signOut(
  { store, session, signIns, flush, forgetAgent }: SignInCommandServices,
  { force, forget }: z.infer<typeof signOutInput>,
): Promise<Result<null, UnsentDispositions | PendingWrapUps>> {
  // An agent who insists was already asked, and everything that could be sent was sent.
  if (!force) {
    const unsent = await flush(signOutFlushMs);
    if (unsent > 0) return fail({ code: 'unsentDispositions', count: unsent });
    const count = pendingWrapUps(store.state).length;
    if (count > 0) return fail({ code: 'pendingWrapUps', count, isMandatory: isMandatory(store.state) });
  }
  const remembered = signIns.kept.signsOut(forget);
  await session.signOut();
  forgetAgent();
  await remembered;
  return succeed(null);
}
