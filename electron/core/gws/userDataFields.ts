import { succeed, type Result } from '../kernel/result';
import type { Work } from '../kernel/slices';
import { fieldOf, isObject, listOf, textOf } from './anyShape';
import { bounds } from './bounds';
import type { GwsBody } from './envelope';
import type { GwsClient } from './gwsClient';
import type { GwsFailure } from './gwsFailure';
import { isFalse, isTrue } from './optionValue';
import { attributePlaces, readFirst } from './readFirst';
import { plainReading, type Reading } from './reading';

/** See `FieldType`; here in the words of the door to the server. */
export type GwsFieldType =
  | { readonly kind: 'text'; readonly longest: number; readonly pattern: null; readonly patternHint: null }
  | { readonly kind: 'boolean'; readonly trueValue: string; readonly falseValue: string }
  | { readonly kind: 'integer'; readonly minimum: number | null; readonly maximum: number | null }
  | {
      readonly kind: 'decimal';
      readonly minimum: number | null;
      readonly maximum: number | null;
      readonly separator: '.' | ',';
    }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly GwsFieldChoice[] };

export interface GwsFieldChoice {
  readonly value: string;
  readonly label: string;
}

/** A user-data key that GWS's configuration shows to agents (gws-protocol-more A9.2). */
export interface GwsUserDataField {
  readonly key: string;
  readonly label: string;
  readonly type: GwsFieldType;
  readonly isReadOnly: boolean;
  readonly isMandatory: boolean;
}

/** What the options of the agent say of these fields (gws-protocol-more A9.1). */
export interface FieldOptions {
  readonly attribute: string;
  readonly separator: '.' | ',';
}

/** The business attribute that lists the keys, at its newer or its older address. Empty when there is none. */
export async function readUserDataFields(
  client: GwsClient,
  options: FieldOptions,
): Promise<Result<readonly GwsUserDataField[], GwsFailure>> {
  const places = attributePlaces((body) => fieldsFrom(parseUserDataFields(body, options, client.reading)));
  const read = await readFirst(client, places);
  return read.ok ? succeed(read.value ?? []) : read;
}

function* fieldsFrom(work: Work<readonly GwsUserDataField[]>): Work<readonly GwsUserDataField[] | null> {
  const fields = yield* work;
  return fields.length === 0 ? null : fields;
}

/** Leaves out what cannot be a key. Never throws, whatever the annexes look like. */
export function* parseUserDataFields(
  body: GwsBody,
  { attribute: name, separator }: FieldOptions,
  reading: Reading = plainReading,
): Work<readonly GwsUserDataField[]> {
  const attributes = listOf(body['resources'] ?? body, 'businessAttributes');
  const attribute = attributes.find((one) => textOf(one, 'name') === name);
  if (attribute === undefined) return [];
  const found = new Map<string, GwsUserDataField>();
  const values = listOf(attribute, 'values').slice(0, bounds.userDataFields);
  for (const value of values) {
    const field = fieldFrom(value, { attributes, separator, reading });
    if (field !== null && !found.has(field.key)) found.set(field.key, field);
    yield;
  }
  return inOrder(found, orderOf(attribute, values));
}

interface FieldSource {
  readonly attributes: readonly unknown[];
  readonly separator: '.' | ',';
  readonly reading: Reading;
}

function fieldFrom(value: unknown, source: FieldSource): GwsUserDataField | null {
  const { reading } = source;
  const key = textOf(value, 'name') ?? '';
  // A key is sent as it is, so a secret in it cannot be taken out.
  if (key === '' || key.length > bounds.userDataNameLength || reading.id(key) !== key) return null;
  const label = reading.line(textOf(value, 'displayName') ?? '') || reading.line(key) || key;
  const options = annexOf(value);
  const type = typeOf(options, source);
  return {
    ...{ key, label },
    type: type ?? plainText,
    // The default is read-only, and so is a field of a type that Wrapkey does not know.
    isReadOnly: type === null || !isFalse(options['read-only']),
    isMandatory: isTrue(options['mandatory']),
  };
}

const plainText = { kind: 'text', longest: bounds.fieldLength, pattern: null, patternHint: null } as const;

type Options = Readonly<Record<string, unknown>>;

/** `null`: none that Wrapkey knows. */
function typeOf(options: Options, { attributes, separator, reading }: FieldSource): GwsFieldType | null {
  const limits = (type: string): { readonly minimum: number | null; readonly maximum: number | null } => ({
    minimum: numberOf(options[`${type}.min-value`]),
    maximum: numberOf(options[`${type}.max-value`]),
  });
  switch (options['display-type'] ?? 'string') {
    case 'string':
      return plainText;
    case 'bool':
      return booleanType(options, reading);
    case 'int':
      return { kind: 'integer', ...limits('int') };
    case 'float':
      return { kind: 'decimal', ...limits('float'), separator };
    case 'date':
      return { kind: 'date' };
    case 'enum': {
      const choices = choicesOf(attributes, options['enum.business-attribute'], reading);
      return choices.length === 0 ? null : { kind: 'choice', choices };
    }
    default:
      return null;
  }
}

function booleanType(options: Options, reading: Reading): GwsFieldType | null {
  const trueValue = storable(options['bool.true-value'] ?? 'true', reading);
  const falseValue = storable(options['bool.false-value'] ?? 'false', reading);
  return trueValue === null || falseValue === null || trueValue === falseValue
    ? null
    : { kind: 'boolean', trueValue, falseValue };
}

/** The values of another business attribute. Those in folders carry the folders' names. */
function choicesOf(attributes: readonly unknown[], name: unknown, reading: Reading): readonly GwsFieldChoice[] {
  const attribute = attributes.find((one) => typeof name === 'string' && textOf(one, 'name') === name);
  const choices = new Map<string, GwsFieldChoice>();
  const waiting = listOf(attribute, 'values')
    .slice(0, bounds.fieldChoices)
    .map((raw) => ({ raw, path: '', depth: 0 }));
  // Not recursive, because a server could nest them without end.
  for (let next = waiting.shift(); next !== undefined && choices.size < bounds.fieldChoices; next = waiting.shift()) {
    const { raw, path, depth } = next;
    const value = storable(textOf(raw, 'name'), reading);
    if (value === null) continue;
    const own = reading.line(textOf(raw, 'displayName') ?? '') || reading.line(value) || value;
    const label = reading.line(`${path}${own}`);
    const inner = depth < bounds.folderDepth ? listOf(raw, 'values') : [];
    if (inner.length === 0 && !choices.has(value)) choices.set(value, { value, label });
    const kept = inner.slice(0, bounds.fieldChoices);
    waiting.unshift(...kept.map((one) => ({ raw: one, path: `${label} › `, depth: depth + 1 })));
  }
  return [...choices.values()];
}

/** A value is stored as it is. `null`: it cannot be. */
function storable(value: unknown, reading: Reading): string | null {
  if (typeof value !== 'string' || value === '' || value.length > bounds.fieldLength) return null;
  return reading.id(value) === value ? value : null;
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : NaN;
  return Number.isFinite(number) ? number : null;
}

/** The annex `interaction-workspace` of an attribute or a value; empty when it is absent or damaged. */
function annexOf(raw: unknown): Options {
  const section = listOf(raw, 'userProperties')
    .slice(0, bounds.annexSections)
    .find((one) => textOf(one, 'name') === 'interaction-workspace');
  const options = fieldOf(section, 'value');
  return isObject(options) ? options : {};
}

const orderOption = 'interaction.case-data.order';

/** In the annex of the attribute, and in one sample of one of its values (gws-protocol-more A9.1). */
function orderOf(attribute: unknown, values: readonly unknown[]): readonly string[] {
  const order = [attribute, ...values].map((one) => annexOf(one)[orderOption]).find((one) => typeof one === 'string');
  return typeof order === 'string' ? order.split(',', bounds.userDataFields).map((name) => name.trim()) : [];
}

function inOrder(found: ReadonlyMap<string, GwsUserDataField>, order: readonly string[]): readonly GwsUserDataField[] {
  const first = [...new Set(order)].flatMap((key) => found.get(key) ?? []);
  return [...first, ...[...found.values()].filter((field) => !first.includes(field))];
}
