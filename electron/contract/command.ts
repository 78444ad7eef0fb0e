export type Outcome<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** The input is not valid for this command, or this window sends far more commands than a person could. */
export type BadRequest = { readonly code: 'badRequest' } | { readonly code: 'tooFast' };

/** Command names, and whether each takes an input. The type makes the list complete. */
export type CommandList<Commands> = {
  readonly [Name in keyof Commands]: Commands[Name] extends { readonly input: undefined } ? 'bare' : 'withInput';
};
