import type { SignInView } from '../../contract/snapshot';
import type { ApplicationState } from '../applicationState';

/** What the sign-in form starts with, and what it offers. */
export function signInView({ policy, policyFile, settings, isSignInAutomatic }: ApplicationState): SignInView {
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
  };
}
