import * as z from 'zod';
import type { DialLinksCommands } from '../../contract/dialLinks';
import { command, id as linkId, type CommandsOf } from '../kernel/command';
import { fail, succeed } from '../kernel/result';
import type { DialLinks } from './dialLinks';

export interface DialLinksCommandServices {
  readonly dialLinks: Pick<DialLinks, 'show' | 'close'>;
}

export function dialLinksCommands({ dialLinks }: DialLinksCommandServices): CommandsOf<DialLinksCommands> {
  return {
    showDialLink: command(z.strictObject({ id: linkId }), ({ id }) =>
      dialLinks.show(id) ? succeed(null) : fail({ code: 'notWaiting' as const }),
    ),
    closeDialLink: command(z.strictObject({ id: linkId }), ({ id }) => {
      dialLinks.close(id);
      return succeed(null);
    }),
  };
}
