/** Work that is done once for as long as the same is asked, by identity: for answers about what never changes in place. */
export class Remembered<Question extends readonly unknown[], Answer> {
  private last: { readonly question: Question; readonly answer: Answer } | null = null;

  constructor(private readonly work: (...question: Question) => Answer) {}

  of(...question: Question): Answer {
    const isSame = this.last?.question.every((part, index) => part === question[index]) === true;
    if (this.last === null || !isSame) this.last = { question, answer: this.work(...question) };
    return this.last.answer;
  }

  forget(): void {
    this.last = null;
  }
}
