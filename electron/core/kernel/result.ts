import type { Outcome } from '../../contract/command';

export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Failure>(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

export type Result<Value, Failure> = Outcome<Value, Failure>;

/** Ends an exhaustive switch; reached only when the types lie. */
export function assertNever(value: never): never {
  // Without the value: it may hold user data, and the message ends in the log.
  throw new Error(`unexpected case of type ${typeof value}`);
}
