/** An expected failure is a value, not an exception. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Failure>(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

/** Ends an exhaustive switch. Reached only when a value does not match its type. */
export function assertNever(value: never): never {
  // The value is left out: it may hold user data, and the message is logged.
  throw new Error(`unexpected case of type ${typeof value}`);
}
