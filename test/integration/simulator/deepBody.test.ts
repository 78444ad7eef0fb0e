import { describe, expect, it } from 'vitest';
import { simulator } from './fixture';

function nested(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

describe('a body nested deeper than 100 levels', () => {
  it.each(['/api/v2/me', '/api/v2/notifications'])('is refused at %s, and the log can still be read', async (path) => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const answers = await Promise.all(
      [101, 100_000].map((levels) => client.send({ method: 'POST', path, body: nested(levels) })),
    );
    const kept = await control.requests({ method: 'POST', path });
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(kept.map(({ body }) => body)).toEqual(['(too deep)', '(too deep)']);
  });

  it('is refused by the control API', async () => {
    const { controlUrl } = await simulator();
    const bodies = [101, 100_000].map((levels) => nested(levels));
    const answers = await Promise.all(
      bodies.map((body) => fetch(`${controlUrl}/notify`, { method: 'POST', body }).then(({ status }) => status)),
    );
    expect(answers).toEqual([400, 400]);
  });
});
