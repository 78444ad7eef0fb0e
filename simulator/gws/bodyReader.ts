import type { IncomingMessage } from 'node:http';

export type ReadBody =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tooDeep' }
  | { readonly kind: 'tooLarge' };

const limitBytes = 1024 * 1024;
export const deepestLevel = 100;

/** Reads to the end even when the body is too large, so that the client can read the answer. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const incoming: AsyncIterable<Buffer> = request;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size <= limitBytes) {
      chunks.push(chunk);
    }
  }
  if (size > limitBytes) {
    return { kind: 'tooLarge' };
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text.trim() === '' ? { kind: 'empty' } : parse(text);
}

function parse(text: string): ReadBody {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, deepestLevel) ? { kind: 'tooDeep' } : { kind: 'json', value };
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { kind: 'text', text };
    }
    throw error;
  }
}

/** JSON.parse accepts a depth at which JSON.stringify and zod would fail later. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
