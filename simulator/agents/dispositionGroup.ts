export interface Disposition {
  readonly name: string;
  readonly displayName: string;
}

/** A folder of codes; a root group is a business attribute (gws-protocol 7.4). */
export interface DispositionGroup {
  readonly name: string;
  readonly displayName?: string | undefined;
  readonly defaultGroup?: boolean | undefined;
  readonly dispositions: readonly Disposition[];
  readonly groups?: readonly DispositionGroup[] | undefined;
}

export function leavesOf(group: DispositionGroup): readonly Disposition[] {
  return [...group.dispositions, ...(group.groups ?? []).flatMap(leavesOf)];
}
