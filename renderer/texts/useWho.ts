import { useText } from './useText';
import { whoText } from './whoText';

/** The other party where it stands alone. In a sentence, use `whoText`. */
export function useWho(): (who: string) => string {
  const { say } = useText();
  return (who) => {
    const known = whoText(who);
    return typeof known === 'string' ? known : say(known);
  };
}
