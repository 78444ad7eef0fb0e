import { fail, succeed, type Result } from '../../electron/core/kernel/result';
import type { LateKey } from '../../electron/core/outbox/journalPort';
import type { SecretFailure, SecretStore } from '../../electron/core/session/secretsPort';

/** A keychain in memory that can be made to refuse. */
export class MemorySecrets implements SecretStore {
  readonly entries = new Map<string, string>();
  refusal: SecretFailure['code'] | null = null;

  read(name: string): Promise<Result<string | null, SecretFailure>> {
    return this.answer(() => this.entries.get(name) ?? null);
  }

  write(name: string, secret: string): Promise<Result<null, SecretFailure>> {
    return this.answer(() => {
      this.entries.set(name, secret);
      return null;
    });
  }

  remove(name: string): Promise<Result<null, SecretFailure>> {
    return this.answer(() => {
      this.entries.delete(name);
      return null;
    });
  }

  private answer<Value>(act: () => Value): Promise<Result<Value, SecretFailure>> {
    return Promise.resolve(this.refusal === null ? succeed(act()) : fail({ code: this.refusal }));
  }
}

/** The key of the files, of a keychain that answers when a test says so. */
export class FakeFilesKey implements LateKey {
  answer: () => void = () => undefined;
  private readonly isAnswered = new Promise<void>((resolve) => (this.answer = resolve));

  answered(): Promise<void> {
    return this.isAnswered;
  }
}
