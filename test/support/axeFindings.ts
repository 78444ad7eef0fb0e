import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Desk } from './session';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Rule and element of each accessibility finding in the main window. */
export async function axeFindings({ app }: Desk): Promise<readonly string[]> {
  await app.page.evaluate(axe);
  const { violations } = await app.page.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
