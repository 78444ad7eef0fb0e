import { Tokenizer, TokenParser } from '@streamparser/json';
import type { Clock } from './clock';
import { fail, succeed, type Result } from './result';
import { inSlices, type Work } from './slices';

/** `tooMuch`: it may be JSON, but nobody reads it to its end. */
export type JsonFailure = 'notJson' | 'tooMuch';

/** Up to here `JSON.parse` takes less than a slice, whatever the text holds. UTF-16 units, as everywhere here. */
const shortText = 32 * 1024;
const pieceLength = 8 * 1024;
/** Names, values, brackets, colons and commas: three times those of ten thousand codes, or of 5,000 notifications. */
export const mostTokens = 500_000;

/**
 * What a text of any length holds, read in slices between which the program goes on. The same as what `JSON.parse` makes
 * of it.
 */
export async function readJson(text: string, clock: Clock): Promise<Result<unknown, JsonFailure>> {
  return text.length <= shortText ? readAtOnce(text) : inSlices(readInPieces(text), clock);
}

function readAtOnce(text: string): Result<unknown, JsonFailure> {
  try {
    return succeed(JSON.parse(text));
  } catch {
    return fail('notJson');
  }
}

function* readInPieces(text: string): Work<Result<unknown, JsonFailure>> {
  const reader = new PieceReader();
  for (let at = 0; at < text.length && reader.failure === null;) {
    const next = endOfPiece(text, at);
    reader.take(text.slice(at, next));
    at = next;
    yield;
  }
  return reader.end();
}

/** Each piece is encoded on its own, so none ends within a surrogate pair. */
function endOfPiece(text: string, from: number): number {
  const end = from + pieceLength;
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end + 1 : end;
}

class PieceReader {
  failure: JsonFailure | null = null;
  private value: unknown = undefined;
  private tokens = 0;
  // With buffers, a string or a number of megabytes is not put together in one go.
  private readonly tokenizer = new Tokenizer({ stringBufferSize: 4_096, numberBufferSize: 4_096 });
  private readonly parser = new TokenParser({ paths: ['$'] });

  constructor() {
    this.parser.onValue = ({ value }) => {
      this.value = value;
    };
    this.tokenizer.onToken = (token) => {
      this.tokens += 1;
      if (this.tokens > mostTokens) this.failure = 'tooMuch';
      else this.parser.write(token);
    };
  }

  take(piece: string): void {
    this.attempt(() => this.tokenizer.write(piece));
  }

  end(): Result<unknown, JsonFailure> {
    if (this.failure === null)
      this.attempt(() => {
        this.tokenizer.end();
        if (!this.parser.isEnded) this.failure = 'notJson';
      });
    return this.failure === null ? succeed(this.value) : fail(this.failure);
  }

  private attempt(step: () => void): void {
    try {
      step();
    } catch {
      this.failure ??= 'notJson';
    }
  }
}
