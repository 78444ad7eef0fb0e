import { app } from 'electron';
import { asksToStayHidden } from '../login/startAtLogin';
import type { DialLinkDoor } from './dialLinkDoor';
import { linkIn } from './linkIn';

/** A second start shows the window of the first, unless it is the start at login. A link to a number decides that itself. */
export function onSecondStart(show: () => void, links: Pick<DialLinkDoor, 'arrived'>): void {
  app.on('second-instance', (_event, commandLine) => {
    const link = linkIn(commandLine);
    if (link !== null) links.arrived(link);
    else if (!asksToStayHidden(commandLine)) show();
  });
}
