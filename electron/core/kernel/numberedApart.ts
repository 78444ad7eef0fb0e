/** Makes texts unique: the second `text` becomes `text #2`. The work grows linearly with the number of texts. */
export class NumberedApart {
  private readonly taken: Set<string>;
  private readonly nextNumbers = new Map<string, number>();

  constructor(
    taken: readonly string[] = [],
    /** Two texts with the same key count as the same. */
    private readonly keyOf: (text: string) => string = (text) => text,
  ) {
    this.taken = new Set(taken.map(keyOf));
  }

  own(text: string): string {
    const key = this.keyOf(text);
    let own = text;
    if (this.taken.has(key)) {
      // Continues after the last number given, so that each taken text is tried only once.
      let number = this.nextNumbers.get(key) ?? 2;
      while (this.isTaken(numbered(text, number))) number += 1;
      own = numbered(text, number);
      this.nextNumbers.set(key, number + 1);
    }
    this.taken.add(this.keyOf(own));
    return own;
  }

  private isTaken(text: string): boolean {
    return this.taken.has(this.keyOf(text));
  }
}

function numbered(text: string, number: number): string {
  return `${text} #${String(number)}`;
}
