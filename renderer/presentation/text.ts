/** A message of the locale file and what goes into it; `count` also picks the plural. */
export interface Text {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export function text(key: string, values: Text['values'] = {}): Text {
  return { key, values };
}

/** Delivered, waiting, refused: the three meanings of colour (look.md); everything else is neutral. */
export type Tone = 'good' | 'waiting' | 'refused' | 'neutral';
