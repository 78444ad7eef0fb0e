import * as z from 'zod';
import type { FieldType } from '../../contract/words/userDataFields';
import { longestValue } from '../../rules/userDataValue';
import { isCountry } from '../kernel/phoneNumber';
import { readNameTemplate } from './nameTemplate';
import { maskWord } from './policyWords';

// How the user data of a call looks, and which of it agents may write.

const shared = { isReadOnly: z.boolean().default(false), isMandatory: z.boolean().default(false) };
const limits = { minimum: z.number().nullable().default(null), maximum: z.number().nullable().default(null) };
const value = z.string().min(1).max(longestValue);

const field = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    longest: z.int().min(1).max(longestValue).default(255),
    pattern: z.string().min(1).max(1_000).nullable().default(null),
    patternHint: z.string().min(1).max(200).nullable().default(null),
    ...shared,
  }),
  z.strictObject({
    type: z.literal('boolean'),
    trueValue: value.default('true'),
    falseValue: value.default('false'),
    ...shared,
  }),
  z.strictObject({ type: z.literal('integer'), ...limits, ...shared }),
  z.strictObject({ type: z.literal('decimal'), ...limits, separator: z.enum(['.', ',']).default('.'), ...shared }),
  z.strictObject({ type: z.literal('date'), ...shared }),
  z.strictObject({
    type: z.literal('choice'),
    choices: z
      .array(z.strictObject({ value, label: z.string().min(1).max(200) }))
      .min(1)
      .max(500),
    ...shared,
  }),
]);

export type PolicyField = z.infer<typeof field>;

const nameTemplate = z.string().superRefine((text, context) => {
  const read = readNameTemplate(text);
  if (read.kind === 'broken') context.addIssue({ code: 'custom', message: read.reason });
});

export const userDataPolicy = z.strictObject({
  title: nameTemplate
    .nullable()
    .default(null)
    .meta({ examples: ['{FirstName} {LastName}|{Company}'] }),
  subtitle: nameTemplate
    .nullable()
    .default(null)
    .meta({ examples: ['{Reason}'] }),
  country: z
    .string()
    .refine((code) => isCountry(code), 'not a country code of two capital letters, such as GB')
    .nullable()
    .default(null)
    .meta({ examples: ['GB'] }),
  labels: z
    .record(z.string(), z.string())
    .default({})
    .meta({ examples: [{ CustomerSegment: 'Segment' }] }),
  order: z
    .array(z.string())
    .default([])
    .meta({ examples: [['CustomerSegment']] }),
  hidden: z
    .array(z.string())
    .default([])
    .meta({ examples: [['InternalRouting']] }),
  masks: z
    .record(z.string(), maskWord)
    .default({})
    .meta({
      examples: [{ AccountNumber: 'unhide-last,4' }],
    }),
  fields: z
    .record(z.string().min(1).max(200), field)
    .default({})
    .meta({
      examples: [{ Reason: { type: 'choice', choices: [{ value: 'invoice', label: 'Invoice' }], isMandatory: true } }],
    }),
});

export function policyFieldType(field: PolicyField): FieldType {
  switch (field.type) {
    case 'text':
      return { kind: 'text', longest: field.longest, pattern: field.pattern, patternHint: field.patternHint };
    case 'boolean':
      return { kind: 'boolean', trueValue: field.trueValue, falseValue: field.falseValue };
    case 'integer':
      return { kind: 'integer', minimum: field.minimum, maximum: field.maximum };
    case 'decimal':
      return { kind: 'decimal', minimum: field.minimum, maximum: field.maximum, separator: field.separator };
    case 'date':
      return { kind: 'date' };
    case 'choice':
      return { kind: 'choice', choices: field.choices };
  }
}
