import { z } from 'zod';
import type { BusinessAttributeValue } from '../agents/businessAttribute';
import type { DispositionGroup } from '../agents/dispositionGroup';

/** Pieces of input that several control routes share. */
export const callFormat = z.enum(['nested', 'flat', 'old', '2016']);
export const userData = z.record(z.string(), z.unknown());

const capabilities = z.array(z.string()).optional();
export const capabilityLists = z.strictObject({
  Ringing: capabilities,
  Dialing: capabilities,
  Established: capabilities,
  Held: capabilities,
});

const disposition = z.strictObject({ name: z.string().min(1), displayName: z.string() });

export const dispositionGroup: z.ZodType<DispositionGroup> = z.strictObject({
  name: z.string().min(1),
  displayName: z.string().optional(),
  defaultGroup: z.boolean().optional(),
  dispositions: z.array(disposition),
  get groups() {
    return z.array(dispositionGroup).optional();
  },
});

const options = z.record(z.string(), z.string());
const annex = z.array(z.strictObject({ name: z.string(), value: options }));

const attributeValue: z.ZodType<BusinessAttributeValue> = z.strictObject({
  name: z.string().min(1),
  displayName: z.string(),
  description: z.string().optional(),
  userProperties: annex.optional(),
  default: z.boolean().optional(),
  get values() {
    return z.array(attributeValue).optional();
  },
});

export const businessAttribute = z.strictObject({
  name: z.string().min(1),
  displayName: z.string(),
  description: z.string().optional(),
  userProperties: annex.optional(),
  values: z.array(attributeValue),
});

export const settingsGroups = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())], { error: 'text, or an object' })),
);
