/** A number that the agent may show to the other side. */
export interface CallerId {
  /** What is sent. */
  readonly id: string;
  readonly name: string;
}
