import { createInterface } from 'node:readline';
import { z } from 'zod';

const question = z.object({ id: z.number(), action: z.string(), value: z.unknown() });

/** The other end of `DrivenProgram`: each line asks for an action, and is answered when that is done. */
export function answerLines(act: (action: string, value: unknown) => Promise<unknown>): void {
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, action, value } = question.parse(JSON.parse(line));
    void act(action, value).then((answer) => process.stdout.write(`${JSON.stringify({ id, answer })}\n`));
  });
}
