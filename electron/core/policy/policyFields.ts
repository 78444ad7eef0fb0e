import * as z from 'zod';
import { policySchema } from './policy';

// The schema as a flat list. The registry, managed preferences, the report and docs/policy are derived from it.

export type FieldKind = 'text' | 'flag' | 'number' | 'choice' | 'list' | 'map' | 'codes' | 'rules' | 'fields';

export interface PolicyField {
  readonly path: readonly string[];
  readonly kind: FieldKind;
  /** For `choice`, and for a `list` or `map` of choices. */
  readonly choices: readonly string[];
  /** What an entry of `rules` consists of. */
  readonly names: readonly string[];
  /** The field, or a value of a `map`, may be `null`. */
  readonly isNullable: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** `undefined`: absent unless someone sets it. */
  readonly default: unknown;
  readonly example: unknown;
}

interface SchemaNode {
  readonly type?: string | readonly string[] | undefined;
  readonly $ref?: string | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, SchemaNode>> | undefined;
  readonly additionalProperties?: boolean | SchemaNode | undefined;
  readonly items?: SchemaNode | undefined;
  readonly anyOf?: readonly SchemaNode[] | undefined;
  readonly oneOf?: readonly unknown[] | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly default?: unknown;
  readonly examples?: readonly unknown[] | undefined;
}

const schemaNode: z.ZodType<SchemaNode> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    $ref: z.string().optional(),
    enum: z.array(z.string()).optional(),
    properties: z.record(z.string(), schemaNode).optional(),
    additionalProperties: z.union([z.boolean(), schemaNode]).optional(),
    items: schemaNode.optional(),
    anyOf: z.array(schemaNode).optional(),
    oneOf: z.array(z.unknown()).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    default: z.unknown().optional(),
    examples: z.array(z.unknown()).optional(),
  }),
);

/** For editors: a policy file that names it in `$schema` is checked and explained while it is written. */
export function policyJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(policySchema, { io: 'input' });
  const properties = { $schema: { type: 'string' as const }, ...schema.properties };
  return { ...schema, title: 'Policy of Wrapkey', properties };
}

/** Every field in the order of the schema. */
export function policyFields(): readonly PolicyField[] {
  return fieldsOf(schemaNode.parse(z.toJSONSchema(policySchema, { io: 'input' })), []);
}

/** The names allowed at that place; empty when any name is allowed. */
export function namesAt(fields: readonly PolicyField[], path: readonly string[]): readonly string[] {
  const codes = fields.find((field) => field.kind === 'codes' && field.path.every((part, at) => part === path[at]));
  if (codes !== undefined) return ['name', 'displayName', 'folder', 'codes'];
  const rules = fields.find((field) => field.kind === 'rules' && field.path.every((part, at) => part === path[at]));
  if (rules !== undefined && path.length > rules.path.length) return rules.names;
  const below = fields.filter((field) => path.every((part, at) => part === field.path[at]));
  return [...new Set(below.flatMap((field) => field.path[path.length] ?? []))];
}

function fieldsOf(node: SchemaNode, path: readonly string[]): readonly PolicyField[] {
  if (node.properties === undefined) return [fieldOf(node, path)];
  return Object.entries(node.properties).flatMap(([name, child]) => fieldsOf(child, [...path, name]));
}

function fieldOf(node: SchemaNode, path: readonly string[]): PolicyField {
  const kind = kindOf(node);
  const values = kind === 'list' ? node.items : kind === 'map' ? asNode(node.additionalProperties) : node;
  return {
    path,
    kind,
    choices: values?.enum ?? [],
    names: kind === 'rules' ? Object.keys(node.items?.properties ?? {}) : [],
    isNullable: values !== undefined && typesOf(values).includes('null'),
    minimum: node.minimum ?? null,
    maximum: node.maximum ?? null,
    default: node.default,
    example: node.examples?.[0],
  };
}

function kindOf(node: SchemaNode): FieldKind {
  if (node.enum !== undefined) return 'choice';
  const types = typesOf(node);
  if (types.includes('array')) return kindOfList(node.items);
  if (types.includes('object')) return isStructure(asNode(node.additionalProperties)) ? 'fields' : 'map';
  if (types.includes('boolean')) return 'flag';
  return types.includes('integer') ? 'number' : 'text';
}

function kindOfList(item: SchemaNode | undefined): FieldKind {
  if (item?.$ref !== undefined) return 'codes';
  return item?.properties === undefined ? 'list' : 'rules';
}

/** The values of a map are objects of several kinds. */
function isStructure(values: SchemaNode | undefined): boolean {
  return values?.oneOf !== undefined;
}

function typesOf(node: SchemaNode): readonly string[] {
  const own = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  return [...own, ...(node.anyOf ?? []).flatMap(typesOf)];
}

function asNode(node: boolean | SchemaNode | undefined): SchemaNode | undefined {
  return typeof node === 'object' ? node : undefined;
}
