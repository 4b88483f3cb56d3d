import { AddStepGallery } from '../features/add-step/AddStepGallery';
import { TemplateSource } from './TemplateSource';

/** The gallery above its feeds. Loaded when it is first opened, so that no first screen pays for it. */
export function AddStep() {
  return (
    <TemplateSource>
      <AddStepGallery />
    </TemplateSource>
  );
}
