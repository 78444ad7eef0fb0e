/** What an agent can type or choose as the value of a user-data key. GWS stores text, whatever the type. */
export type FieldType =
  /** `pattern`: a regular expression for the whole text. `patternHint`: what it wants, in the administrator's words. */
  | {
      readonly kind: 'text';
      readonly longest: number;
      readonly pattern: string | null;
      readonly patternHint: string | null;
    }
  /** A check box; one of the two texts is stored. */
  | { readonly kind: 'boolean'; readonly trueValue: string; readonly falseValue: string }
  | { readonly kind: 'integer'; readonly minimum: number | null; readonly maximum: number | null }
  | {
      readonly kind: 'decimal';
      readonly minimum: number | null;
      readonly maximum: number | null;
      readonly separator: '.' | ',';
    }
  /** Stored as `2026-05-31`. */
  | { readonly kind: 'date' }
  /** One of a list or tree; `label` has the whole path in a tree. */
  | { readonly kind: 'choice'; readonly choices: readonly FieldChoice[] };

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}
