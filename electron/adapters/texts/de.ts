import type { ShellTexts } from './texts';
import { timeOfDay } from './timeOfDay';

const time = timeOfDay('de-DE');

export const german: ShellTexts = {
  tray: {
    signedOut: 'Wrapkey – abgemeldet',
    signedOutByServer: 'Wrapkey – vom Server abgemeldet',
    signingIn: 'Wrapkey – Anmeldung läuft',
    signingOut: 'Wrapkey – Abmeldung läuft',
    reconnecting: 'Wrapkey – Verbindung verloren, neuer Versuch läuft',
    ready: 'Wrapkey – wartet auf einen Anruf',
    onCall: 'Wrapkey – im Gespräch',
    pending: (count) =>
      count === 1 ? 'Wrapkey – 1 Anruf braucht ein Ergebnis' : `Wrapkey – ${count} Anrufe brauchen ein Ergebnis`,
    unknownParty: 'Unbekannte Nummer',
    wrapUp: (who, ended) => `Nachbearbeitung ${who} · beendet ${ended}`,
    endedAt: time,
    endedUnseen: 'während Wrapkey geschlossen war',
    more: (count) => `… und ${count} weitere in Wrapkey`,
    block: {
      voiceFeatureMissing: 'Ihrem Konto fehlt die Funktion api-voice',
      readOnlyOnIdle: 'Keine Änderungen nach dem Ende des Anrufs',
      signedOut: 'Melden Sie sich an, um ein Ergebnis zu setzen',
      notYetAnswered: 'Dieser Anruf ist noch nicht angenommen',
      neverAnswered: 'Dieser Anruf wurde nicht angenommen',
      idUnusable: 'Der Server hat diesem Anruf eine unbrauchbare Kennung gegeben',
    },
    openPrompt: 'Nachbearbeitungsfenster öffnen',
    later: 'Später',
    openWrapkey: 'Wrapkey öffnen',
    keys: 'Tastenkürzel',
    settings: 'Einstellungen',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    quit: 'Wrapkey beenden',
  },
  notification: {
    title: (who) => (who === null ? 'Anruf nachbearbeiten' : `Nachbearbeitung ${who}`),
    body: 'Der Anruf hat noch kein Ergebnis. Klicken Sie, um eines zu wählen.',
    mandatoryBody: 'Der Anruf braucht ein Ergebnis. Klicken Sie, um eines zu wählen.',
  },
  signedOut: {
    title: 'Der Server hat Sie abgemeldet',
    onCall:
      'Wrapkey verfolgt Ihre Anrufe erst wieder, wenn Sie sich neu anmelden. Ihr Anruf und seine Codes sind noch da.',
    idle: 'Wrapkey sieht Ihre Anrufe erst wieder, wenn Sie sich neu anmelden.',
  },
  quit: {
    unsent: (count, isKept) => ({
      message: count === 1 ? '1 Ergebnis ist noch nicht gesendet.' : `${count} Ergebnisse sind noch nicht gesendet.`,
      detail:
        count === 1
          ? `Wrapkey hat den Server nicht erreicht. Wenn Sie jetzt beenden, ${isKept ? 'bleibt es erhalten und wird gesendet, sobald Sie sich wieder anmelden' : 'geht es verloren'}.`
          : `Wrapkey hat den Server nicht erreicht. Wenn Sie jetzt beenden, ${isKept ? 'bleiben sie erhalten und werden gesendet, sobald Sie sich wieder anmelden' : 'gehen sie verloren'}.`,
    }),
    pending: (count, isMandatory) => ({
      message: pendingMessage(count, isMandatory),
      detail:
        count === 1
          ? 'Er bleibt erhalten, und Wrapkey fragt beim nächsten Mal wieder danach.'
          : 'Sie bleiben erhalten, und Wrapkey fragt beim nächsten Mal wieder danach.',
    }),
    stay: 'Bleiben',
    quitAnyway: 'Trotzdem beenden',
  },
  staysInTray: {
    title: 'Wrapkey bleibt im Infobereich',
    body: 'Es begleitet weiter Ihre Anrufe. Zum Beenden wählen Sie „Wrapkey beenden“ im Menü des Symbols.',
  },
  startFailed: {
    title: 'Wrapkey konnte nicht starten',
    unknownReason: 'Unbekannter Grund',
    refused: (what) =>
      `Wrapkey startet nicht mit ${what}: Damit könnten Passwörter aufgezeichnet oder Schutzfunktionen abgeschaltet werden. Starten Sie es ohne diese Angabe oder fragen Sie Ihren Administrator.`,
  },
};

function pendingMessage(count: number, isMandatory: boolean): string {
  const calls = count === 1 ? '1 Anruf' : `${count} Anrufe`;
  if (!isMandatory) return count === 1 ? `${calls} hat noch kein Ergebnis.` : `${calls} haben noch kein Ergebnis.`;
  return `Ein Ergebnis ist Pflicht, und ${calls} ${count === 1 ? 'hat' : 'haben'} noch keines.`;
}
