import type { SignInView } from '../../contract/signIn';
import type { ApplicationState } from '../applicationState';
import { isOpen } from './absence';

/** What the sign-in form starts with, and what it offers. */
export function signInView(state: ApplicationState): SignInView {
  const { policy, policyFile, settings, isSignInAutomatic, absences } = state;
  const { server, userName, kept } = settings;
  return {
    server,
    serverFixedBy: policy.server.isFixed ? policyFile : null,
    userName,
    methods: policy.signIn.methods,
    mayKeep: policy.signIn.mayKeepPassword,
    keep: kept !== 'none',
    kept: kept === 'password' ? { server, userName } : null,
    isAutomatic: isSignInAutomatic,
    isAgain: absences.some(isOpen),
  };
}
