import type { Result } from '../kernel/result';

/** Why there is no update; the words of servers and libraries are not kept. */
export interface UpdateFailure {
  readonly code: 'insecureServer' | 'unreachable' | 'badAnswer' | 'notSigned' | 'damaged' | 'notStored' | 'interrupted';
}

export interface UpdateDownload {
  /** Never rejects. After `abort` it resolves with a failure. */
  readonly done: Promise<Result<null, UpdateFailure>>;
  abort(): void;
}

/** New versions of Wrapkey. Nothing of it is loaded, and nobody is contacted, before the first `look`. */
export interface Updater {
  /** The newer version that the server has; `null` when there is none. */
  look(server: string): Promise<Result<string | null, UpdateFailure>>;
  /** What the last `look` found; its signature is checked. */
  download(): UpdateDownload;
  /** Whether the end of the program is to be followed by the installation, and by a new start. */
  installAfterQuit(isWanted: boolean): void;
}
