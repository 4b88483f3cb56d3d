import { useEffect, useState } from 'react';
import { useEditor } from '../../state/useEditor';

const finger = '(pointer: coarse)';
const forFingers = 44;
const forMouse = 32;

/** The height of a row in pixels. The one source for what is drawn and for what is computed from it. */
export function useLineHeight(): number {
  const isComfortable = useEditor((state) => state.settings.density === 'comfortable');
  const [isCoarse, setCoarse] = useState(() => matchMedia(finger).matches);
  useEffect(() => {
    const query = matchMedia(finger);
    const follow = () => setCoarse(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isCoarse || isComfortable ? forFingers : forMouse;
}
