/** Where a part of the policy comes from. */
export type PolicyOrigin =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'registry'; readonly name: string }
  | { readonly kind: 'managedPreferences'; readonly name: string };

export interface PolicyLayer {
  readonly origin: PolicyOrigin;
  /** As in the policy file, checked. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface MergedPolicy {
  readonly values: Readonly<Record<string, unknown>>;
  /** The source of the value at that path, or of the first one below it; `null` when nobody has set it. */
  originOf(path: readonly string[]): PolicyOrigin | null;
}

/** Later layers win: objects are merged field by field, lists are replaced. */
export function mergeLayers(layers: readonly PolicyLayer[]): MergedPolicy {
  const values = layers.reduce<Readonly<Record<string, unknown>>>(
    (lower, layer) => mergeObjects(lower, layer.values),
    {},
  );
  const originOf = (path: readonly string[]): PolicyOrigin | null =>
    layers.findLast((layer) => valueAt(layer.values, path) !== undefined)?.origin ?? null;
  return { values, originOf };
}

export function valueAt(values: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, name) => (isObject(inside) && Object.hasOwn(inside, name) ? inside[name] : undefined),
    values,
  );
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeObjects(
  lower: Readonly<Record<string, unknown>>,
  upper: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  // Built from entries, so that a field named `__proto__` is like any other.
  const merged = new Map(Object.entries(lower));
  for (const [name, value] of Object.entries(upper)) {
    const below = merged.get(name);
    merged.set(name, isObject(below) && isObject(value) ? mergeObjects(below, value) : value);
  }
  return Object.fromEntries(merged);
}
