import { app } from 'electron';
import { asksToStayHidden } from '../login/startAtLogin';

/** A second start shows the window of the first, unless it is the start at login. */
export function onSecondStart(show: () => void): void {
  app.on('second-instance', (_event, commandLine) => {
    if (!asksToStayHidden(commandLine)) show();
  });
}
