/** Gives each text words of its own: what comes again becomes `text #2`. The work grows with the texts, whatever they are. */
export class NumberedApart {
  private readonly taken: Set<string>;
  private readonly nextNumbers = new Map<string, number>();

  constructor(taken: readonly string[] = []) {
    this.taken = new Set(taken);
  }

  own(text: string): string {
    let own = text;
    if (this.taken.has(own)) {
      // Goes on from where it stopped: each text that is taken is passed once.
      let number = this.nextNumbers.get(text) ?? 2;
      while (this.taken.has(`${text} #${String(number)}`)) number += 1;
      own = `${text} #${String(number)}`;
      this.nextNumbers.set(text, number + 1);
    }
    this.taken.add(own);
    return own;
  }
}
