import type { SignInView } from '../../contract/signIn';
import type { PolicySlice } from '../policy/policySlice';
import type { SettingsSlice } from '../preferences/settingsSlice';
import { isOpen } from './absence';
import type { SignInSlice } from './signInSlice';

type SignInViewState = PolicySlice & SettingsSlice & SignInSlice;

/** What the sign-in form starts with, and what it offers. */
export function signInView(state: SignInViewState): SignInView {
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
