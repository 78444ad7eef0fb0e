/** Six times the longest plausible answer of a contact centre; more would only fill the memory. */
export const longestBodyBytes = 12 * 1024 * 1024;

/** The body of an answer, decoded piece by piece as it comes: nobody waits while megabytes are decoded. */
export class AnswerBody {
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private text = '';
  private bytes = 0;

  get isTooLong(): boolean {
    return this.bytes > longestBodyBytes;
  }

  /** What comes after the longest body is dropped. */
  add(piece: Uint8Array): void {
    this.bytes += piece.length;
    if (this.isTooLong) this.text = '';
    else this.text += this.decoder.decode(piece, { stream: true });
  }

  whole(): string {
    return this.text + this.decoder.decode();
  }
}
