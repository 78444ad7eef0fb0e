/** The owner of an entry: it is only ever sent for the same agent on the same server. */
export interface Owner {
  /** Base address of GWS. */
  readonly server: string;
  readonly userId: string;
}

export function isSameOwner(left: Owner, right: Owner): boolean {
  return left.server === right.server && left.userId === right.userId;
}
