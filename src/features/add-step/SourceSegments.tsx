import { memo } from 'react';
import type { StepTemplate, TemplateSource } from '../../core/index';
import { Segments } from '../../ui/Segments';
import { sourceWords } from './placeWords';

export interface SourceSegmentsProps {
  readonly templates: readonly StepTemplate[];
  readonly value: TemplateSource | 'all';
  readonly onChange: (source: TemplateSource | 'all') => void;
}

const sources = ['builtin', 'community', 'custom'] as const;

/** All sources, or one of those that have a template. */
export const SourceSegments = memo(function SourceSegments({ templates, value, onChange }: SourceSegmentsProps) {
  const there = sources.filter((source) => templates.some((template) => template.source === source));
  return (
    <Segments
      label="Source"
      value={value}
      options={[
        { value: 'all' as const, label: 'All' },
        ...there.map((source) => ({ value: source, label: sourceWords[source] })),
      ]}
      onChange={onChange}
    />
  );
});
