import { AddStepGallery } from '../features/add-step/AddStepGallery';
import { TemplateSource } from './TemplateSource';

/** The template gallery with its feeds. Loaded when first opened, to keep it out of the code of the first screen. */
export function AddStep() {
  return (
    <TemplateSource>
      <AddStepGallery />
    </TemplateSource>
  );
}
