export type Outcome<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** The caller sent something that is not a command of this window, or far more than a person does. */
export type BadRequest = { readonly code: 'badRequest' } | { readonly code: 'tooFast' };

/** The names of some commands, and which of them take an input; complete by its type. */
export type CommandList<Commands> = {
  readonly [Name in keyof Commands]: Commands[Name] extends { readonly input: undefined } ? 'bare' : 'withInput';
};
