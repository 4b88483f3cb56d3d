import { useEditor } from '../../state/useEditor';
import { useMedia } from '../../ui/useMedia';

const forFingers = 44;
const forMouse = 32;

/** The height of a row in pixels. The one source for what is drawn and for what is computed from it. */
export function useLineHeight(): number {
  const isComfortable = useEditor((state) => state.settings.density === 'comfortable');
  const isCoarse = useMedia('(pointer: coarse)');
  return isCoarse || isComfortable ? forFingers : forMouse;
}
