export interface GridPlace {
  readonly index: number;
  readonly count: number;
  readonly columns: number;
}

/** The index that an arrow key leads to in a grid of rows; `null` when it leads nowhere. */
export function gridStep(key: string, { index, count, columns }: GridPlace): number | null {
  const target = targetOf(key, { index, count, columns });
  return target !== null && target !== index && target >= 0 && target < count ? target : null;
}

function targetOf(key: string, { index, count, columns }: GridPlace): number | null {
  switch (key) {
    case 'ArrowRight':
      return index + 1;
    case 'ArrowLeft':
      return index - 1;
    case 'ArrowDown':
      // Where the last row has no button below this one, it goes to the last button.
      return rowOf(index, columns) < rowOf(count - 1, columns) ? Math.min(index + columns, count - 1) : null;
    case 'ArrowUp':
      return index - columns;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function rowOf(index: number, columns: number): number {
  return Math.floor(index / columns);
}
