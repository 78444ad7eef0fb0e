import type { ShellTexts } from './texts';
import { timeOfDay } from './timeOfDay';

const time = timeOfDay('en-GB');

export const english: ShellTexts = {
  tray: {
    signedOut: 'Wrapkey – signed out',
    signedOutByServer: 'Wrapkey – signed out by the server',
    signingIn: 'Wrapkey – signing in',
    signingOut: 'Wrapkey – signing out',
    reconnecting: 'Wrapkey – connection lost, trying again',
    ready: 'Wrapkey – waiting for a call',
    onCall: 'Wrapkey – on a call',
    pending: (count) =>
      count === 1 ? 'Wrapkey – 1 call needs a disposition' : `Wrapkey – ${count} calls need a disposition`,
    unknownParty: 'Unknown number',
    wrapUp: (who, ended) => `Wrap up ${who} · ended ${ended}`,
    endedAt: time,
    endedUnseen: 'while Wrapkey was closed',
    more: (count) => `… and ${count} more in Wrapkey`,
    block: {
      voiceFeatureMissing: 'Your account lacks the feature api-voice',
      readOnlyOnIdle: 'No changes after the call has ended',
      signedOut: 'Sign in to set a disposition',
      notYetAnswered: 'This call has not been answered yet',
      neverAnswered: 'This call was never answered',
      idUnusable: 'The server has given this call an unusable id',
    },
    openPrompt: 'Open prompt',
    later: 'Later',
    openWrapkey: 'Open Wrapkey',
    keys: 'Keyboard shortcuts',
    settings: 'Settings',
    signIn: 'Sign in',
    signOut: 'Sign out',
    quit: 'Quit Wrapkey',
  },
  notification: {
    title: (who) => (who === null ? 'Wrap up your call' : `Wrap up ${who}`),
    body: 'It has no disposition yet. Click to choose one.',
    mandatoryBody: 'It needs a disposition. Click to choose one.',
  },
  signedOut: {
    title: 'The server has signed you out',
    onCall: 'Wrapkey does not follow your calls until you sign in again. Your call and its codes are still there.',
    idle: 'Wrapkey does not see your calls until you sign in again.',
  },
  quit: {
    unsent: (count, isKept) => ({
      message: count === 1 ? '1 disposition is not sent yet.' : `${count} dispositions are not sent yet.`,
      detail:
        count === 1
          ? `Wrapkey could not reach the server. If you quit now, it is ${isKept ? 'kept, and sent when you sign in again' : 'lost'}.`
          : `Wrapkey could not reach the server. If you quit now, they are ${isKept ? 'kept, and sent when you sign in again' : 'lost'}.`,
    }),
    pending: (count, isMandatory) => ({
      message: pendingMessage(count, isMandatory),
      detail:
        count === 1 ? 'It is kept and asked about again next time.' : 'They are kept and asked about again next time.',
    }),
    stay: 'Stay',
    quitAnyway: 'Quit anyway',
  },
  staysInTray: {
    title: 'Wrapkey stays in the tray',
    body: 'It goes on following your calls. To end it, choose Quit in the menu of its icon.',
  },
  startFailed: {
    title: 'Wrapkey could not start',
    unknownReason: 'Unknown reason',
    refused: (what) =>
      `Wrapkey does not start with ${what}: this could write down passwords or take protection away. Start it without, or ask your administrator.`,
  },
};

function pendingMessage(count: number, isMandatory: boolean): string {
  const calls = count === 1 ? '1 call' : `${count} calls`;
  if (!isMandatory) return count === 1 ? `${calls} has no disposition yet.` : `${calls} have no disposition yet.`;
  return `A disposition is mandatory, and ${calls} still ${count === 1 ? 'lacks' : 'lack'} one.`;
}
