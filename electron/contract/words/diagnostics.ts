/** The parts of a diagnostics file. `hosts` names servers, so it is off unless the agent turns it on. */
export const diagnosticsSections = [
  'versions',
  'policy',
  'session',
  'work',
  'journal',
  'notices',
  'log',
  'hosts',
] as const;

export type DiagnosticsSection = (typeof diagnosticsSections)[number];
