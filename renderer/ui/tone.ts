/** Delivered, waiting, refused: the three meanings of colour; everything else is neutral. */
export type Tone = 'good' | 'waiting' | 'refused' | 'neutral';
