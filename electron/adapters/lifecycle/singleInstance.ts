import { app } from 'electron';
import { asksToStayHidden } from '../login/startAtLogin';

/** A second start shows the first; one at login says nothing. */
export function onSecondStart(show: () => void): void {
  app.on('second-instance', (_event, commandLine) => {
    if (!asksToStayHidden(commandLine)) show();
  });
}
