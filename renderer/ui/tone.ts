/** The three meanings of colour: delivered, waiting, refused. Everything else is neutral. */
export type Tone = 'good' | 'waiting' | 'refused' | 'neutral';
