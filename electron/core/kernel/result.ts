/** What can fail in a way that is expected: the failure is a value. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Failure>(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

/** Ends an exhaustive switch; reached only when the types lie. */
export function assertNever(value: never): never {
  // Without the value: it may hold user data, and the message ends in the log.
  throw new Error(`unexpected case of type ${typeof value}`);
}
