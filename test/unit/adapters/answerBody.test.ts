import { expect, it } from 'vitest';
import { AnswerBody, longestBodyBytes } from '../../../electron/adapters/http/answerBody';

function bodyOf(pieces: readonly Uint8Array[]): AnswerBody {
  const body = new AnswerBody();
  for (const piece of pieces) body.add(piece);
  return body;
}

it('is put together from pieces that end within a letter', () => {
  const text = 'Grüße 😀, „ja“';
  const bytes = [...Buffer.from(text)].map((byte) => Uint8Array.of(byte));
  expect(bodyOf(bytes).whole()).toBe(text);
});

it('replaces half letters, as a server may send them', () => {
  expect(bodyOf([Uint8Array.of(0x61, 0xc3)]).whole()).toBe('a\ufffd');
});

it('is too long with one byte more than the longest', () => {
  const half = new Uint8Array(longestBodyBytes / 2);
  expect(bodyOf([half, half]).isTooLong).toBe(false);
  const tooLong = bodyOf([half, half, Uint8Array.of(0)]);
  expect(tooLong.isTooLong).toBe(true);
  expect(tooLong.whole()).toBe('');
});
