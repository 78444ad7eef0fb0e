import type { Result } from '../kernel/result';

/** Why there is no update; messages of servers and libraries are not kept. */
export interface UpdateFailure {
  readonly code: 'insecureServer' | 'unreachable' | 'badAnswer' | 'notSigned' | 'damaged' | 'notStored' | 'interrupted';
}

export interface UpdateDownload {
  /** Never rejects. After `abort` it resolves with a failure. */
  readonly done: Promise<Result<null, UpdateFailure>>;
  abort(): void;
}

/** New versions of Wrapkey. Before the first `look` nothing is loaded and no server is contacted. */
export interface Updater {
  /** The server's newer version; `null` when there is none. */
  look(server: string): Promise<Result<string | null, UpdateFailure>>;
  /** Downloads what the last `look` found and checks its signature. */
  download(): UpdateDownload;
  /** Whether to install the update and restart when the program ends. */
  installAfterQuit(isWanted: boolean): void;
}
