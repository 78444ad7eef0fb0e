import type { CommandName } from './commands';

/** The channel of one command; the prefix keeps ours apart from Electron's own. */
export function commandChannel(name: CommandName): string {
  return `wrapkey:${name}`;
}

export const snapshotChannel = 'wrapkey:snapshot';
