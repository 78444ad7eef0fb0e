import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The messages as they are in the files, for all languages.

const folder = join(import.meta.dirname, '..', '..', 'locales');

export interface WrittenMessage {
  /** Without `.json`. */
  readonly file: string;
  readonly text: string;
}

/** The messages by key. */
export function writtenMessages(language: string): ReadonlyMap<string, WrittenMessage> {
  const messages = new Map<string, WrittenMessage>();
  for (const file of messageFiles(language)) {
    const content: unknown = JSON.parse(readFileSync(join(folder, language, file), 'utf8'));
    for (const [key, text] of leaves(content)) {
      if (messages.has(key)) throw new Error(`${key} is in two files of ${language}`);
      messages.set(key, { file: file.replace('.json', ''), text });
    }
  }
  return messages;
}

export function messageFiles(language: string): readonly string[] {
  return readdirSync(join(folder, language)).toSorted();
}

export function messageFolders(): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

export function placeholdersIn(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name))].toSorted();
}

/** Each text with its key, as in `header.menu`. */
export function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, child]) => leaves(child, path === '' ? name : `${path}.${name}`));
}
