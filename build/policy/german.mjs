/** What the German template of Windows says of each field. */

/** @type {Readonly<Record<string, string>>} */
const texts = {
  'server.address': 'Adresse von GWS, mit der das Anmeldeformular beginnt.',
  'server.secondAddress': 'Zweite Adresse von GWS; sie wird versucht, wenn die erste nicht antwortet.',
  'server.isFixed': 'Der Agent kann keine andere Adresse eingeben.',
  'signIn.methods': 'Anmeldearten, die das Formular anbietet, die erste zuerst: password, singleSignOn.',
  'signIn.mayKeepPassword': 'Der Agent darf das Passwort im Schlüsselbund des Systems aufbewahren lassen.',
  'signIn.mayHoldPassword':
    'Solange ein Agent angemeldet ist, bleibt das Passwort im Arbeitsspeicher von Wrapkey, das sich damit einmal neu anmeldet, wenn die Sitzung geendet hat. Ohne dies und ohne Passwort im Schlüsselbund wird der Agent jedes Mal gefragt.',
  'signIn.singleSignOn.path': 'Seite des Servers, die jeden zum Identitätsanbieter schickt, der nicht angemeldet ist.',
  'signIn.singleSignOn.hosts':
    'Hosts, zu denen das Anmeldefenster außer zum Server selbst gehen darf: die des Identitätsanbieters. *.example.com ist jeder Host unter example.com.',
  'session.mode':
    'attach: Ein anderer Desktop beginnt und beendet die Contact-Center-Sitzung, Wrapkey schließt sich an. own: Wrapkey beginnt sie nach der Anmeldung und beendet sie bei der Abmeldung.',
  'session.place': 'Bei own: Name des Platzes; ohne ihn gilt der Standardplatz des Agenten.',
  'network.proxy':
    'system: wie das System es sagt, auch PAC. none: kein Proxy. script: die PAC-Datei von network.proxyScript. fixed: network.proxyServer.',
  'network.proxyScript': 'Adresse der PAC-Datei, für proxy script.',
  'network.proxyServer': 'host:port des Proxys oder die Proxy-Regeln von Chromium für mehrere, für proxy fixed.',
  'network.proxyBypass': 'Hosts, die ohne den Proxy erreicht werden, für proxy fixed.',
  'network.integratedHosts':
    'Server, an denen man als Benutzer dieses Computers angemeldet werden darf (NTLM, Negotiate); sonst an keinem. Proxys müssen hier nicht stehen: An ihnen wird man so angemeldet, wie es das System tut.',
  'network.certificateAuthorities':
    'Dateien mit Zertifikaten (PEM) von Zertifizierungsstellen, denen für GWS neben denen des Systems vertraut wird.',
  'disposition.address':
    'calls: POST /me/calls/{id}. device: POST /me/devices/{id} (älteres GWS). auto: das erste, bei 404 oder statusCode 6 dann das zweite.',
  'disposition.key':
    'Schlüssel des Ergebnisses in den User Data; ohne ihn gilt die Option interaction.disposition.key-name von GWS, sonst der eigene Schlüssel des Servers.',
  'disposition.source':
    'Woher die Codes kommen. auto: von GWS, und aus disposition.codes, wenn GWS keine hat. gws: nie aus der Richtlinie. policy: nie von GWS.',
  'disposition.codes': 'Codes als { "name", "displayName" } und Ordner als { "folder", "codes" }.',
  'disposition.order': 'Namen von Codes, die in ihrem Ordner zuerst stehen, in dieser Reihenfolge.',
  'disposition.colors': 'Farbe nach Name des Codes: green, amber, red, teal, violet, blue, grey.',
  'disposition.undoAfterReleaseMs':
    'Wie viele Millisekunden eine Wahl nach Gesprächsende auf ein Rückgängig wartet, bevor sie gesendet wird.',
  'disposition.unansweredAfterRelease':
    'Nach zwei Sendungen eines beendeten Anrufs ohne Antwort. ask: der Agent entscheidet über eine dritte, weil Berichte jede zählen können. send: es wird gesendet, bis eine Antwort kommt.',
  'userData.labels': 'Beschriftung nach Schlüssel der User Data.',
  'userData.order': 'Schlüssel der User Data, die zuerst stehen, in dieser Reihenfolge.',
  'userData.hidden': 'Schlüssel der User Data, die nie ins Fenster kommen.',
  'userData.masks':
    'Maske nach Schlüssel der User Data: hide, hide-first,n, hide-last,n, unhide-first,n, unhide-last,n.',
  'wrapUp.mode':
    'off: fragt nach einem Anruf nie nach einem Code. optional: fragt und lässt sich zurückstellen. mandatory: lässt sich nicht zurückstellen. timed: fragt eine Zeit lang. Die Option interaction.disposition.is-mandatory von GWS macht jede davon verpflichtend.',
  'wrapUp.consult': 'Fragt auch nach Rückfragegesprächen.',
  'wrapUp.seconds': 'Bei timed: wie viele Sekunden es sind.',
  'wrapUp.extensionSeconds': 'Bei timed: wie viele Sekunden mehr es jeweils sind.',
  'wrapUp.extensions': 'Bei timed: wie oft es mehr werden dürfen. WCAG 2.2.1 verlangt zehnmal.',
  'wrapUp.codeAtEnd':
    'Bei timed: Name des Codes, der nach Ablauf der Zeit gesetzt wird; ohne ihn wird der Anruf zurückgestellt.',
  'keys.defaults':
    'Taste nach Aktion (code1 bis code9, code:NAME, focusPrompt, undo, extend), die der Agent ändern darf; leer ist keine Taste.',
  'keys.enforced':
    'Taste nach Aktion (code1 bis code9, code:NAME, focusPrompt, undo, extend), die der Agent nicht ändern darf; leer ist keine Taste.',
  'privacy.callerInNotifications': 'Eine Mitteilung des Systems darf sagen, wer angerufen hat.',
  'privacy.log.default':
    'Was das Protokoll von einer Nummer, einem Namen oder einer Adresse enthalten darf: ein Wort des Protokollfilters von Genesys.',
  'privacy.log.keys': 'Dasselbe nach Art der Angabe: `number`, `name`, `userName`, `host`, `userData`.',
  'retention.outboxDays': 'Tage, nach denen eine Wahl als aufgegeben gilt, die nicht zugestellt werden konnte.',
  'retention.ledgerDays': 'Tage, nach denen gelöscht wird, was gewählt wurde und was daraus wurde.',
  'updates.mode':
    'off: sucht nie nach einer neuen Version. notify: sagt, dass es eine gibt. automatic: lädt sie herunter und fragt dann; unter Windows verlangt das Installationsprogramm dann einen Administrator (UAC).',
  'updates.server': 'Ordner eines Webservers mit den Paketen und latest.yml.',
};

/** Of `preferences.defaults` and `preferences.enforced` alike. @type {Readonly<Record<string, string>>} */
const preferences = {
  prompt: 'Zeigt die Nachbearbeitung von selbst, wenn ein Anruf ohne Code endet.',
  promptPlace: 'Wo die Nachbearbeitung steht; tray ist dort, wo das System seinen Infobereich hat.',
  notifications: 'Sagt eine Nachbearbeitung durch eine Mitteilung des Systems an.',
  language: 'Sprache der Fenster.',
  theme: 'Helle oder dunkle Fenster.',
  startAtLogin: 'Startet Wrapkey, wenn sich sein Benutzer am Computer anmeldet.',
  singleKeys: 'Tasten ohne Zusatztaste in den Fenstern von Wrapkey selbst (WCAG 2.1.4).',
};

/** @param {readonly string[]} path */
export function germanExplanation(path) {
  const text = path[0] === 'preferences' ? preferences[path[2] ?? ''] : texts[path.join('.')];
  if (text === undefined) throw new Error(`no German explanation of ${path.join('.')} in build/policy/german.mjs`);
  return text;
}
