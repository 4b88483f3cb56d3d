import * as v from 'valibot';

const index = v.array(
  v.object({
    slug: v.string(),
    title: v.string(),
    description: v.string(),
    files: v.array(v.string()),
    model: v.optional(v.nullable(v.string())),
  }),
);

/** The list of samples, every field checked; throws where it is something else. */
export function checkedIndex(value: unknown): v.InferOutput<typeof index> {
  return v.parse(index, value);
}
